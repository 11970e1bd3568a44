package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/progress"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/format"
	"entente/timeline/index"
	"entente/timeline/when"
)

// ExportOptions says what a picture or file shows and how. The zero value but for Format is the chart as it stands on
// the screen.
type ExportOptions struct {
	Format string // one of Pictures, or the name of a data format

	// what
	What     What
	From, To when.Time // not equal: this period; when.Min and when.Max stand for the first and last event

	// how large
	W, H  float32 // CSS px; 0: the size of the chart
	Scale float32 // how much larger everything is; 0 is 1
	Paper Paper   // not zero: instead of W and H
	DPI   float32 // pixels an inch of paper; 0 is DefaultDPI
	Pages bool    // cut into as many pages as it takes to show everything
	Tall  bool    // grow to the height of all lanes

	// with
	Title, Subtitle          string
	Legend, Footer, Overview bool
	Sources                  bool // a numbered list, the numbers stand at the events
	NoAxis, NoHeads, NoNotes bool // without axis, lane heads; notes, bands and markers
	Theme                    *paint.Theme
	Transparent              bool
	NoView                   bool // the file does not say which view it shows

	Tell progress.Func // nil: nobody wants to know
}

// What is the part of the library that is exported.
type What string

// What can be exported.
const (
	ThisView   What = ""           // the window of time
	Selected   What = "selection"  // the selected events alone, in their period
	Everything What = "everything" // the period of all that passes the filter
	Contacts   What = "contacts"   // from the first contact of the two of a dyad to the last
)

// DefaultDPI is the number of pixels an inch of paper when none is named.
const DefaultDPI = 300

// bare reports whether the picture is the chart and nothing else: then it is what the screen shows.
func (o *ExportOptions) bare() bool {
	return o.Title == "" && o.Subtitle == "" && !o.Legend && !o.Footer && !o.Sources && o.Paper.IsZero() && !o.Pages
}

// Pictures lists the endings of pictures that can be exported.
func Pictures() []string { return []string{"png", "jpg", "jpeg", "webp", "svg", "pdf", "html"} }

// FormatOf returns the name of the format that a file name asks for.
func FormatOf(name string, formats []format.Format) (string, error) {
	ext := strings.ToLower(path.Ext(name))
	if slices.Contains(Pictures(), strings.TrimPrefix(ext, ".")) {
		return strings.TrimPrefix(ext, "."), nil
	}
	// Of several endings that fit the longest counts: "a.timelinejs.json" is no JSON of our own.
	var known []string
	best, found := "", ""
	for _, f := range formats {
		if !f.Writable() {
			continue
		}
		for _, e := range f.Exts {
			if strings.HasSuffix(strings.ToLower(name), e) && len(e) > len(best) {
				best, found = e, f.Name
			}
		}
		if f.Encode != nil {
			known = append(known, f.Exts...)
		}
	}
	if found != "" {
		return found, nil
	}
	return "", fmt.Errorf("%q: the ending %q is not known; use one of .%s, %s", name, ext,
		strings.Join(Pictures(), ", ."), strings.Join(known, ", ")+", or end it with / for a folder")
}

// Snapshot returns a desk of its own on the library as it is now, for another goroutine: it shows what d shows and is
// to change nothing.
func (d *Desk) Snapshot() *Desk {
	d.idx() // so that nothing need be worked out anew
	cat := d.cat.snapshot()
	cat.faces = map[timeline.EventID]face{}
	cat.links, cat.views = maps.Clone(d.cat.links), maps.Clone(d.cat.views)
	s := &Desk{lib: d.lib, opts: d.opts, cat: cat, filter: d.filter, lanes: d.lanes, arranged: d.arranged, repeated: d.repeated,
		asKnown: d.asKnown, past: d.past, lanesBefore: d.lanesBefore, unfolded: d.unfolded, shown: d.shown, groups: d.groups, stars: d.stars, extent: d.extent, beside: beside{from: besideFrom}}
	s.opts.Later, s.opts.Animate, s.opts.Aside = nil, false, true
	s.view.w, s.view.h, s.view.scale, s.view.scrollY = d.view.w, d.view.h, d.view.goal(), d.view.scrollY
	s.selection = slices.Clone(d.selection)
	s.layouter = layout.New(d.layouter.Metrics, d.axisNames())
	return s
}

// ErrManyFiles is returned when several pages are to go into one stream of a format that has none.
var ErrManyFiles = errors.New("several pages of this format are several files; name a file, or write PDF or HTML")

// Export writes a picture of the timeline, or its data when o.Format names one of formats.
func (d *Desk) Export(ctx context.Context, w io.Writer, o ExportOptions, formats []format.Format) error {
	if f, ok := dataFormat(o.Format, formats); ok {
		return f.Encode(ctx, w, d.selected(o))
	}
	c, err := d.compose(o)
	if err != nil {
		return err
	}
	if c.count() > 1 && !holdsPages(o.Format) {
		return ErrManyFiles
	}
	return c.write(ctx, w, 0)
}

// ExportFile writes what Export does to a file, or to several with numbers in their names, and returns the names of those
// that are written. writeFile writes one whole or not at all, and names it when it fails.
func (d *Desk) ExportFile(ctx context.Context, name string, o ExportOptions, formats []format.Format,
	writeFile func(string, func(io.Writer) error) error) ([]string, error) {
	if f, ok := dataFormat(o.Format, formats); ok {
		return one(name, writeFile(name, func(w io.Writer) error { return f.Encode(ctx, w, d.selected(o)) }))
	}
	c, err := d.compose(o)
	if err != nil {
		return nil, err
	}
	n := c.count()
	if n == 1 || holdsPages(o.Format) {
		return one(name, writeFile(name, func(w io.Writer) error { return c.write(ctx, w, 0) }))
	}
	var names []string
	for i := range n {
		ext := path.Ext(name)
		page := fmt.Sprintf("%s-%0*d%s", strings.TrimSuffix(name, ext), len(fmt.Sprint(n)), i+1, ext)
		if err := writeFile(page, func(w io.Writer) error { return c.write(ctx, w, i) }); err != nil {
			return names, err
		}
		names = append(names, page)
	}
	return names, nil
}

// one is the list of the one file that was written, or of none.
func one(name string, err error) ([]string, error) {
	if err != nil {
		return nil, err
	}
	return []string{name}, nil
}

func dataFormat(name string, formats []format.Format) (format.Format, bool) {
	for _, f := range formats {
		if f.Name == name && f.Encode != nil {
			return f, true
		}
	}
	return format.Format{}, false
}

// holdsPages reports whether one file of a format holds several pages.
func holdsPages(format string) bool { return format == "pdf" || format == "html" }

// matchingSet returns what passes the filter, and is selected if only that is wanted; nil for everything.
func (d *Desk) matchingSet(o *ExportOptions) *index.Set {
	kept := d.keep()
	if o.What != Selected {
		return kept
	}
	chosen := d.chosenSet()
	return d.table().Select(func(at index.Ord) bool { return kept.Has(at) && chosen[d.table().ID(at)] })
}

// chosenSet is the selection, for those who ask it about very many events.
func (d *Desk) chosenSet() map[timeline.EventID]bool {
	set := make(map[timeline.EventID]bool, len(d.selection))
	for _, id := range d.selection {
		set[id] = true
	}
	return set
}
