package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"entente/timeline/desk/page"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/format"
	"entente/timeline/when"
)

// FormatOf returns the name of the format that a file name asks for.
func FormatOf(name string, formats []format.Format) (string, error) {
	ext := strings.ToLower(path.Ext(name))
	if slices.Contains(page.Formats(), strings.TrimPrefix(ext, ".")) {
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
		strings.Join(page.Formats(), ", ."), strings.Join(known, ", ")+", or end it with / for a folder")
}

// Snapshot returns a desk of its own on the library as it is now, for another goroutine: it shows what d shows and is
// to change nothing.
func (d *Desk) Snapshot() *Desk {
	d.idx() // so that nothing need be worked out anew
	s := &Desk{lib: d.lib, opts: d.opts, cat: d.cat.Clone(), filter: d.filter, lanes: d.lanes, arranged: d.arranged, repeated: d.repeated,
		asKnown: d.asKnown, past: d.past, lanesBefore: d.lanesBefore, unfolded: d.unfolded, shown: d.shown, groups: d.groups, stars: d.stars,
		extent: d.extent, beside: beside{from: besideFrom}}
	s.opts.Later, s.opts.Animate, s.opts.Aside = nil, false, true
	s.view.Set(d.view.Goal())
	s.view.w, s.view.h, s.view.scrollY = d.view.w, d.view.h, d.view.scrollY
	s.selection = slices.Clone(d.selection)
	s.layouter = layout.New(d.layouter.Metrics, d.axisNames())
	return s
}

// ErrManyFiles is returned when several pages are to go into one stream of a format that has none.
var ErrManyFiles = errors.New("several pages of this format are several files; name a file, or write PDF or HTML")

// Export writes a picture of the timeline, or its data when o.Format names one of formats.
func (d *Desk) Export(ctx context.Context, w io.Writer, o page.Options, formats []format.Format) error {
	if f, ok := dataFormat(o.Format, formats); ok {
		return f.Encode(ctx, w, d.selected(o))
	}
	c, err := d.Compose(o)
	if err != nil {
		return err
	}
	if c.Files() > 1 {
		return ErrManyFiles
	}
	return c.Write(ctx, w, 0)
}

// ExportFile writes what Export does to a file, or to several with numbers in their names, and returns the names of those
// that are written. writeFile writes one whole or not at all, and names it when it fails.
func (d *Desk) ExportFile(ctx context.Context, name string, o page.Options, formats []format.Format,
	writeFile func(string, func(io.Writer) error) error) ([]string, error) {
	if f, ok := dataFormat(o.Format, formats); ok {
		return one(name, writeFile(name, func(w io.Writer) error { return f.Encode(ctx, w, d.selected(o)) }))
	}
	c, err := d.Compose(o)
	if err != nil {
		return nil, err
	}
	n := c.Files()
	if n == 1 {
		return one(name, writeFile(name, func(w io.Writer) error { return c.Write(ctx, w, 0) }))
	}
	var names []string
	for i := range n {
		ext := path.Ext(name)
		numbered := fmt.Sprintf("%s-%0*d%s", strings.TrimSuffix(name, ext), len(fmt.Sprint(n)), i+1, ext)
		if err := writeFile(numbered, func(w io.Writer) error { return c.Write(ctx, w, i) }); err != nil {
			return names, err
		}
		names = append(names, numbered)
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

// Compose makes the pages that Export writes. Without title, legend, footer and another size, theme or period there is one,
// the picture on the screen.
func (d *Desk) Compose(o page.Options) (*page.Composition, error) {
	s := &page.Subject{
		Library: d, Fonts: d.opts.Fonts, Theme: d.opts.Theme, Names: d.axisNames(),
		W: d.view.w, H: d.view.h, Window: d.view.Goal(), ScrollY: d.view.scrollY, Input: *d.input(scene.Box{}), Metrics: d.metrics,
		Table: d.table(), Kept: d.keep(), Filter: d.filter.String(), Chosen: d.selection,
		Lanes: d.lanes, Arranged: d.Arrangement(), Indexing: d.indexOptions(d.table()), Past: d.shown.known != nil,
		Fit: d.fitted, View: d.carry,
	}
	s.ContactsFrom, s.ContactsTo, _ = d.contactPeriod()
	return page.Compose(s, o)
}

// Span makes an export show a period and no more. While the days of all years lie upon one another it says which years.
func (d *Desk) Span(o *page.Options, from, to when.Time) error {
	if !d.Folded() {
		o.From, o.To = from, to
		return nil
	}
	if from > when.Min {
		if err := d.AndFilter("after:" + from.AddDays(-1).Midnight().String()); err != nil {
			return err
		}
	}
	if to < when.Max {
		return d.AndFilter("before:" + to.Midnight().String())
	}
	return nil
}
