package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/when"
)

// Ensure that the same export has the same bytes, from another desk and another day too.
func TestExport_SameBytes(t *testing.T) {
	a, b := sampleDesk(t), sampleDesk(t)
	b.opts.Today = when.Date(2031, 5, 6)
	for _, d := range []*Desk{a, b} {
		d.SetLanes(timeline.ByCountry)
		d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	}
	a3, err := ParsePaper("a3")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"png", "jpg", "webp", "svg", "pdf", "html"} {
		o := ExportOptions{Format: f, Paper: a3, DPI: 60, Title: "Łódź", Legend: true, Footer: true, Sources: true, Overview: true}
		want := exported(t, a, o)
		if !bytes.Equal(exported(t, a, o), want) {
			t.Errorf("%s: other bytes the second time", f)
		}
		if !bytes.Equal(exported(t, b.Snapshot(), o), want) {
			t.Errorf("%s: other bytes from another desk on another day", f)
		}
	}
}

// Ensure that a page has the size that was asked for, shows no label that is cut, and counts what it leaves out.
func TestExport_OnePage(t *testing.T) {
	d := sampleDesk(t)
	for _, name := range []string{"a5-portrait", "a4", "a2", "slide43", "200x150mm"} {
		for _, lanes := range []timeline.Grouping{timeline.ByActor, timeline.ByType, timeline.ByNone} {
			d.SetLanes(lanes)
			p, err := ParsePaper(name)
			if err != nil {
				t.Fatal(err)
			}
			o := ExportOptions{Format: "svg", Paper: p, What: Everything, Title: "All", Legend: true, Footer: true, Sources: true}
			c, err := d.compose(o)
			if err != nil {
				t.Fatal(err)
			}
			s := c.scene(0)
			if w, h := p.CSS(); s.W != w || s.H != h || c.count() != 1 {
				t.Errorf("%s by %s: %d pages of %v by %v, want one of %v by %v", name, lanes, c.count(), s.W, s.H, w, h)
			}
			seen := map[timeline.EventID]bool{}
			if c.see(seen); len(seen) != c.shown || c.shown > c.matching || c.shown == 0 {
				t.Errorf("%s by %s says that %d of %d events are shown, and shows %d", name, lanes, c.shown, c.matching, len(seen))
			}
			labelsWhole(t, c)
			if end := c.page.Chart(); c.result.Box.Y+c.result.Box.H > end.Y+end.H+1 {
				t.Errorf("%s by %s: the chart ends at %v, its place at %v", name, lanes, c.result.Box.Y+c.result.Box.H, end.Y+end.H)
			}
			numbered(t, c)
		}
	}
}

// labelsWhole checks that no label, and no lane, is cut at the edges of the plot.
func labelsWhole(t *testing.T, c *composer) {
	t.Helper()
	r := c.result
	for i := range r.Labels {
		l := &r.Labels[i]
		end := l.X + l.Run.Width
		if l.Cite != nil {
			end = l.CiteX + l.Cite.Width
		}
		if end > r.Plot.X+r.Plot.W+0.5 {
			t.Errorf("the label %q ends %v px outside", l.Run.Text, end-r.Plot.X-r.Plot.W)
		}
	}
	for i := range r.Lanes {
		if l := &r.Lanes[i]; c.cuts == nil && len(r.Lanes) > 1 && l.Y+l.H > r.Plot.Y+r.Plot.H+1 {
			t.Errorf("lane %d ends %v px below the plot", l.Lane, l.Y+l.H-r.Plot.Y-r.Plot.H)
		}
	}
}

// numbered checks that the events with labels carry the numbers of their sources.
func numbered(t *testing.T, c *composer) {
	t.Helper()
	for i := range c.result.Labels {
		l := &c.result.Labels[i]
		e, err := c.d.cat.event(c.result.Marks[l.Mark].Event)
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Articles()) > 0 && l.Cite == nil {
			t.Errorf("%q has %d sources and no number", e.Title, len(e.Articles()))
		}
	}
}

// Ensure that pages together show every event, in a row and with its whole label on one of them.
func TestExport_Pages(t *testing.T) {
	d := sampleDesk(t)
	d.SetLanes(timeline.ByType)
	d.SetWindow(when.Date(1945, 1, 1), when.Date(2025, 1, 1))
	p, err := ParsePaper("a4")
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.compose(ExportOptions{Format: "pdf", Paper: p, Pages: true, Footer: true, Sources: true, Title: "All"})
	if err != nil {
		t.Fatal(err)
	}
	if c.shown != c.matching || c.count() < 4 {
		t.Errorf("%d pages show %d of %d events", c.count(), c.shown, c.matching)
	}
	labelled := map[timeline.EventID]bool{}
	for i := range c.cuts.pages {
		s := c.scene(i)
		if s.W != c.w || s.H != c.h {
			t.Fatalf("page %d is %v by %v", i, s.W, s.H)
		}
		if len(c.result.Lanes) == 0 || c.result.Lanes[0].Name == nil || len(c.result.Minor) == 0 {
			t.Errorf("page %d has no heads or no axis", i)
		}
		labelsWhole(t, c)
		numbered(t, c)
		for k := range c.result.Labels {
			labelled[c.result.Marks[c.result.Labels[k].Mark].Event] = true
		}
	}
	if 100*len(labelled) < 99*c.matching {
		t.Errorf("%d of %d events have a label on some page", len(labelled), c.matching)
	}
	if len(c.cited.pages) == 0 || len(c.cited.list) == 0 {
		t.Error("there is no list of sources")
	}
	text := string(exported(t, d, ExportOptions{Format: "html", Paper: p, Pages: true, Footer: true, Title: "All"}))
	if n := strings.Count(text, "<svg"); n < 4 {
		t.Errorf("the web page holds %d pictures", n)
	}
	var names []string
	files, err := d.ExportFile(t.Context(), "x.svg", ExportOptions{Format: "svg", Paper: p, Pages: true}, nil, func(name string, write func(io.Writer) error) error {
		names = append(names, name)
		return write(io.Discard)
	})
	if err != nil || !slices.Equal(files, names) || len(names) < 4 || names[0] != "x-01.svg" && names[0] != "x-1.svg" {
		t.Errorf("wrote %v, said %v, %v", names, files, err)
	}
}

// Ensure that pages show every event where hundreds of them share a day, which no zoom takes apart.
func TestExport_PagesOfOneDay(t *testing.T) {
	d := sampleDesk(t)
	id, err := d.lib.Reserve(timeline.KindEvent, 300)
	if err != nil {
		t.Fatal(err)
	}
	var changes []edit.Change
	for i := range uint64(300) {
		changes = append(changes, edit.Change{After: &timeline.Event{ID: timeline.EventID(id + i), Title: fmt.Sprintf("Talks number %d", i), Type: timeline.Consult,
			When: when.Point(when.Date(2024, 5, 6), when.ToDay)}})
	}
	if err := d.apply("Add many", changes...); err != nil {
		t.Fatal(err)
	}
	d.SetLanes(timeline.ByType)
	p, err := ParsePaper("a4")
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.compose(ExportOptions{Format: "pdf", Paper: p, Pages: true, From: when.Date(2024, 1, 1), To: when.Date(2025, 1, 1)})
	if err != nil {
		t.Fatal(err)
	}
	if c.shown != c.matching || c.matching < 300 {
		t.Errorf("%d of %d events are shown on %d pages", c.shown, c.matching, c.count())
	}
}

// Ensure that only events between which there is a choice are exported, and that there is a reason when there are none.
func TestExport_What(t *testing.T) {
	d := sampleDesk(t)
	d.Resize(1200, 700)
	some := d.table().ID(100)
	if _, err := d.compose(ExportOptions{Format: "svg", What: Selected}); err == nil || !strings.Contains(err.Error(), "selected") {
		t.Errorf("an export of no selection: %v", err)
	}
	d.Select(some)
	c, err := d.compose(ExportOptions{Format: "svg", What: Selected, Footer: true})
	if err != nil || c.matching != 1 {
		t.Errorf("an export of one event shows %d, %v", c.matching, err)
	}
	if text := string(exported(t, d, ExportOptions{Format: "svg", What: Selected, Footer: true})); !strings.Contains(text, "1 of 1 event shown") {
		t.Error("the picture of one event does not say so")
	}
	if err := d.SetFilter("nosuchwordanywhere"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.compose(ExportOptions{Format: "svg", What: Everything}); err == nil || !strings.Contains(err.Error(), "passes the filter") {
		t.Errorf("an export of nothing: %v", err)
	}
	if text := string(exported(t, d, ExportOptions{Format: "svg", Footer: true, W: 800, H: 500})); !strings.Contains(text, "0 of 0 events shown") {
		t.Error("a view without events does not say so")
	}
}

// Ensure that a period shows what touches it, that an open one ends with the last event, and that one without events is
// refused before anything is written.
func TestExport_Period(t *testing.T) {
	d := sampleDesk(t)
	first, last, _ := d.idx().Extent()
	for _, x := range []struct {
		from, to         when.Time
		wantFrom, wantTo when.Time
	}{
		{when.Date(2013, 1, 1), when.Date(2014, 1, 1), when.Date(2013, 1, 1), when.Date(2014, 1, 1)},
		{when.Date(2013, 1, 1), when.Max, when.Date(2013, 1, 1), last},
		{when.Min, when.Date(1700, 1, 1), first, when.Date(1700, 1, 1)},
	} {
		c, err := d.compose(ExportOptions{Format: "svg", From: x.from, To: x.to, Footer: true, W: 900, H: 600})
		if err != nil {
			t.Fatal(err)
		}
		if c.from != x.wantFrom || c.to != x.wantTo || c.matching != d.idx().Count(c.from, c.to) || c.matching == 0 {
			t.Errorf("%v to %v shows %d events from %v to %v, want %d from %v to %v", x.from, x.to, c.matching, c.from, c.to, d.idx().Count(x.wantFrom, x.wantTo), x.wantFrom, x.wantTo)
		}
	}
	n := 0
	o := ExportOptions{Format: "svg", From: when.Date(1100, 1, 1), To: when.Date(1101, 1, 1)}
	if err := d.Export(t.Context(), counting{&n}, o, nil); err == nil || !strings.Contains(err.Error(), "no event from 1 Jan – 31 Dec 1100 passes the filter") || n > 0 {
		t.Errorf("a period without events: %v, %d bytes", err, n)
	}
	if err := d.SetDyad("China", "United States"); err != nil {
		t.Fatal(err)
	}
	c, err := d.compose(ExportOptions{Format: "svg", What: Contacts, Footer: true})
	if f := d.dealings(); err != nil || c.from != f.firstAt || c.to != f.lastAt || c.matching != c.index.Len()-c.index.Rest().Events {
		t.Errorf("the contacts of two are shown from %v to %v, with %d events, %v; want %v to %v", c.from, c.to, c.matching, err, f.firstAt, f.lastAt)
	}
}

// Ensure that the names of lanes stand whole on paper, and that the overview counts all that passes the filter.
func TestExport_Heads(t *testing.T) {
	d := sampleDesk(t)
	p, err := ParsePaper("a4")
	if err != nil {
		t.Fatal(err)
	}
	for _, pages := range []bool{false, true} {
		c, err := d.compose(ExportOptions{Format: "pdf", Paper: p, Pages: pages, Overview: true, From: when.Date(2013, 1, 1), To: when.Date(2024, 1, 1)})
		if err != nil {
			t.Fatal(err)
		}
		cut, all := 0, 0
		for i := range c.count() {
			c.scene(i)
			n := 0
			for _, b := range c.result.Overview.Bars {
				n += b.Counts.Total()
			}
			if n <= c.matching {
				t.Errorf("page %d: the overview counts %d events, of which %d are in the period", i+1, n, c.matching)
			}
			for _, l := range c.result.Lanes {
				if all++; l.Name.Text != c.index.Lane(l.Lane).Name {
					cut++
				}
			}
		}
		if cut > 0 || all == 0 {
			t.Errorf("pages %v: %d of %d names of lanes are cut", pages, cut, all)
		}
		for i := range c.result.Folds {
			if f := &c.result.Folds[i]; f.Chip && f.X+f.W > c.result.Plot.X+c.result.Plot.W+0.5 {
				t.Errorf("the count %q is cut at the right edge", f.Run.Text)
			}
		}
	}
}

// Ensure that sizes that cannot be are refused with what can be.
func TestExport_BadSizes(t *testing.T) {
	d := sampleDesk(t)
	a0, _ := ParsePaper("a0")
	for _, o := range []ExportOptions{
		{Format: "png", W: 1, H: 1}, {Format: "png", W: 1e9, H: 1e9}, {Format: "png", W: 90_000, H: 90_000}, {Format: "png", W: 800, H: 600, Scale: -1},
		{Format: "png", W: 800, H: 600, Scale: 1000}, {Format: "png", Paper: a0, DPI: 2000}, {Format: "png", Paper: a0, DPI: 1}, {Format: "svg", Paper: a0, Scale: 50},
		{Format: "jpg", W: 70_000, H: 300}, {Format: "gif", W: 800, H: 600},
	} {
		written := 0
		err := d.Export(t.Context(), counting{&written}, o, nil)
		if err == nil || written > 0 {
			t.Errorf("%+v: wrote %d bytes, %v", o, written, err)
		}
	}
	for _, name := range []string{"", "a6", "a4-sideways", "10x10mm", "x", "1e9x5mm", "NaNxNaNmm", "100x100"} {
		if p, err := ParsePaper(name); err == nil {
			t.Errorf("ParsePaper(%q) = %+v", name, p)
		}
	}
	for name, want := range map[string]Paper{"A4": {"a4-landscape", 297, 210}, "a0-portrait": {"a0-portrait", 841, 1189}, "slide169": {"slide169-landscape", 338.67, 190.5},
		"letter-portrait": {"letter-portrait", 215.9, 279.4}, "100x200mm": {"100x200mm", 100, 200}, "100x200mm-landscape": {"100x200mm-landscape", 200, 100}} {
		if p, err := ParsePaper(name); err != nil || p != want {
			t.Errorf("ParsePaper(%q) = %+v, %v, want %+v", name, p, err, want)
		}
	}
}

type counting struct{ n *int }

func (c counting) Write(b []byte) (int, error) { *c.n += len(b); return len(b), nil }

// Ensure that an export that is stopped ends with that error, and that a disk that fills is told.
func TestExport_Stopped(t *testing.T) {
	d := sampleDesk(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	full := errors.New("disk full")
	p, _ := ParsePaper("a4")
	for _, f := range []string{"png", "jpg", "webp", "svg", "pdf", "html"} {
		o := ExportOptions{Format: f, Paper: p, DPI: 96, Pages: f == "pdf", What: Everything}
		if err := d.Export(ctx, io.Discard, o, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, cancelled: %v", f, err)
		}
		fill := func(_ string, write func(io.Writer) error) error { return write(broken{full}) }
		if names, err := d.ExportFile(t.Context(), "x."+f, o, nil, fill); !errors.Is(err, full) || len(names) > 0 {
			t.Errorf("%s to a full disk: wrote %v, %v", f, names, err)
		}
	}
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

// Ensure that what an SVG or web page says of events leads nowhere but to their sources, and that each has words.
func TestExport_TellsEvents(t *testing.T) {
	d := sampleDesk(t)
	d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	text := string(exported(t, d, ExportOptions{Format: "svg", W: 1600, H: 900, Footer: true}))
	if n := len(regexp.MustCompile(`<g data-event="e\d+">`).FindAllString(text, -1)); n < 100 {
		t.Errorf("%d parts of the picture say what they show", n)
	}
	if !regexp.MustCompile(`<title>[^<]+20\d\d: [^<]+</title>`).MatchString(text) {
		t.Error("no event has words with its date")
	}
	if !strings.Contains(text, "<desc>") || !regexp.MustCompile(`<desc>\d+ events, January 2013 – December 2024, busiest in 20\d\d; actors: `).MatchString(text) {
		t.Errorf("the description is %.300q", text)
	}
}

// Ensure that the furniture can be taken away.
func TestExport_Furniture(t *testing.T) {
	d := sampleDesk(t)
	d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	whole, err := d.compose(ExportOptions{Format: "svg", W: 1600, H: 900, Footer: true})
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.compose(ExportOptions{Format: "svg", W: 1600, H: 900, Footer: true, NoAxis: true, NoHeads: true, NoNotes: true, Transparent: true})
	if err != nil {
		t.Fatal(err)
	}
	if c.result.Gutter.W != 0 || c.result.Axis.H != 0 || len(c.result.Bands) != 0 || len(whole.result.Bands) == 0 {
		t.Errorf("gutter %v, axis %v, %d bands", c.result.Gutter.W, c.result.Axis.H, len(c.result.Bands))
	}
	if s := c.scene(0); s.Background.A != 0 {
		t.Errorf("the background is %v", s.Background)
	}
}

// Ensure that the data of a selection is the selection with what it refers to.
func TestExport_DataOfSelection(t *testing.T) {
	d := sampleDesk(t)
	id := d.table().ID(400)
	d.Select(id)
	n := 0
	f := format.Format{Name: "count", Encode: func(_ context.Context, _ io.Writer, src format.Source) error {
		return src.Each(timeline.KindEvent, func(e timeline.Entity) error {
			if n++; e.Ref().ID != uint64(id) {
				t.Errorf("%s is exported too", e.Ref())
			}
			return nil
		})
	}}
	if err := d.Export(t.Context(), io.Discard, ExportOptions{Format: "count", What: Selected}, []format.Format{f}); err != nil || n != 1 {
		t.Errorf("%d events, %v", n, err)
	}
}

func BenchmarkExport(b *testing.B) {
	d := sampleDesk(b)
	d.SetLanes(timeline.ByCountry)
	d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	a0, _ := ParsePaper("a0")
	for name, o := range map[string]ExportOptions{
		"png": {Format: "png", W: 1600, H: 900, Title: "T", Footer: true}, "svg": {Format: "svg", W: 1600, H: 900, Title: "T", Footer: true},
		"pdf": {Format: "pdf", W: 1600, H: 900, Title: "T", Footer: true}, "a0 300 dpi png": {Format: "png", Paper: a0, Title: "T", Footer: true},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				exported(b, d, o)
			}
		})
	}
}
