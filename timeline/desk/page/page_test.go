package page_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/order"
	"entente/timeline/desk/page"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Ensure that the same export has the same bytes, from another desk and another day too.
func TestCompose_SameBytes(t *testing.T) {
	a, b := sampleDesk(t), sampleDesk(t)
	b.SetToday(when.Date(2031, 5, 6))
	for _, d := range []*desk.Desk{a, b} {
		d.SetLanes(timeline.ByCountry)
		d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	}
	a3, err := page.ParsePaper("a3")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"png", "jpg", "webp", "svg", "pdf", "html"} {
		o := page.Options{Format: f, Paper: a3, DPI: 60, Title: "Łódź", Legend: true, Footer: true, Sources: true, Overview: true}
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
func TestCompose_OnePage(t *testing.T) {
	d := sampleDesk(t)
	for _, name := range []string{"a5-portrait", "a4", "a2", "slide43", "200x150mm"} {
		for _, lanes := range []timeline.Grouping{timeline.ByActor, timeline.ByType, timeline.ByNone} {
			d.SetLanes(lanes)
			p, err := page.ParsePaper(name)
			if err != nil {
				t.Fatal(err)
			}
			o := page.Options{Format: "svg", Paper: p, What: page.Everything, Title: "All", Legend: true, Footer: true, Sources: true}
			c, err := d.Compose(o)
			if err != nil {
				t.Fatal(err)
			}
			s := c.Scene(0)
			if w, h := p.CSS(); s.W != w || s.H != h || c.Count() != 1 {
				t.Errorf("%s by %s: %d pages of %v by %v, want one of %v by %v", name, lanes, c.Count(), s.W, s.H, w, h)
			}
			if seen := c.See(); seen != c.Shown() || c.Shown() > c.Matching() || c.Shown() == 0 {
				t.Errorf("%s by %s says that %d of %d events are shown, and shows %d", name, lanes, c.Shown(), c.Matching(), c.See())
			}
			labelsWhole(t, c)
			if end := c.Chart(); c.Result().Box.Y+c.Result().Box.H > end.Y+end.H+1 {
				t.Errorf("%s by %s: the chart ends at %v, its place at %v", name, lanes, c.Result().Box.Y+c.Result().Box.H, end.Y+end.H)
			}
			numbered(t, d, c)
		}
	}
}

// labelsWhole checks that no label, and no lane, is cut at the edges of the plot.
func labelsWhole(t *testing.T, c *page.Composition) {
	t.Helper()
	labelsInside(t, c)
	r := c.Result()
	for i := range r.Lanes {
		if l := &r.Lanes[i]; c.Cells() == 0 && len(r.Lanes) > 1 && l.Y+l.H > r.Plot.Y+r.Plot.H+1 {
			t.Errorf("lane %d ends %v px below the plot", l.Lane, l.Y+l.H-r.Plot.Y-r.Plot.H)
		}
	}
}

// labelsInside checks that no label is cut at the edges of the plot.
func labelsInside(t *testing.T, c *page.Composition) {
	t.Helper()
	r := c.Result()
	for i := range r.Labels {
		l := &r.Labels[i]
		end := l.X + l.Run.Width
		if l.Cite != nil {
			end = l.CiteX + l.Cite.Width
		}
		if end > r.Plot.X+r.Plot.W+0.5 {
			t.Errorf("the label %q ends %v px outside", l.Run.Text, end-r.Plot.X-r.Plot.W)
		}
		if l.Y > r.Plot.Y+r.Plot.H-2 || l.Y < r.Plot.Y+8 {
			t.Errorf("the label %q stands at %v, the plot from %v to %v", l.Run.Text, l.Y, r.Plot.Y, r.Plot.Y+r.Plot.H)
		}
	}
}

// numbered checks that the events with labels carry the numbers of their sources.
func numbered(t *testing.T, d *desk.Desk, c *page.Composition) {
	t.Helper()
	for i := range c.Result().Labels {
		l := &c.Result().Labels[i]
		e, err := d.Event(c.Result().Marks[l.Mark].Event)
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Articles()) > 0 && l.Cite == nil {
			t.Errorf("%q has %d sources and no number", e.Title, len(e.Articles()))
		}
	}
}

// Ensure that pages together show every event, in a row and with its whole label on one of them.
func TestCompose_Pages(t *testing.T) {
	d := sampleDesk(t)
	d.SetLanes(timeline.ByType)
	d.SetWindow(when.Date(1945, 1, 1), when.Date(2025, 1, 1))
	p, err := page.ParsePaper("a4")
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Compose(page.Options{Format: "pdf", Paper: p, Pages: true, Footer: true, Sources: true, Title: "All"})
	if err != nil {
		t.Fatal(err)
	}
	if c.Shown() != c.Matching() || c.Count() < 4 {
		t.Errorf("%d pages show %d of %d events", c.Count(), c.Shown(), c.Matching())
	}
	labelled := map[timeline.EventID]bool{}
	for i := range c.Cells() {
		s := c.Scene(i)
		if w, h := c.Size(); s.W != w || s.H != h {
			t.Fatalf("page %d is %v by %v", i, s.W, s.H)
		}
		if len(c.Result().Lanes) == 0 || c.Result().Lanes[0].Name == nil || len(c.Result().Minor) == 0 {
			t.Errorf("page %d has no heads or no axis", i)
		}
		labelsWhole(t, c)
		numbered(t, d, c)
		for k := range c.Result().Labels {
			labelled[c.Result().Marks[c.Result().Labels[k].Mark].Event] = true
		}
	}
	if 100*len(labelled) < 99*c.Matching() {
		t.Errorf("%d of %d events have a label on some page", len(labelled), c.Matching())
	}
	if n, pages := c.Sources(); n == 0 || pages == 0 {
		t.Error("there is no list of sources")
	}
	text := string(exported(t, d, page.Options{Format: "html", Paper: p, Pages: true, Footer: true, Title: "All"}))
	if n := strings.Count(text, "<svg"); n < 4 {
		t.Errorf("the web page holds %d pictures", n)
	}
	var names []string
	files, err := d.ExportFile(t.Context(), "x.svg", page.Options{Format: "svg", Paper: p, Pages: true}, nil, func(name string, write func(io.Writer) error) error {
		names = append(names, name)
		return write(io.Discard)
	})
	if err != nil || !slices.Equal(files, names) || len(names) < 4 || names[0] != "x-01.svg" && names[0] != "x-1.svg" {
		t.Errorf("wrote %v, said %v, %v", names, files, err)
	}
}

// Ensure that number, footer and legend stand on every page, whichever was made before it and however far its lanes reach.
func TestCompose_PagesNumbered(t *testing.T) {
	d := sampleDesk(t)
	d.SetLanes(timeline.ByActor)
	d.SetWindow(when.Date(2020, 1, 1), when.Date(2025, 1, 1))
	p, err := page.ParsePaper("a4-portrait")
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Compose(page.Options{Format: "pdf", Paper: p, Pages: true, Footer: true, Legend: true, Title: "All"})
	if err != nil {
		t.Fatal(err)
	}
	n := c.Count()
	heights := map[float32]bool{}
	for k := range 2 * n { // forward and back
		i := min(k, 2*n-1-k)
		s, found := c.Scene(i), false
		heights[c.Result().Box.H] = true
		for _, x := range s.Texts {
			if x.Run.Text == fmt.Sprintf("Page %d of %d", i+1, n) || strings.HasPrefix(x.Run.Text, fmt.Sprintf("Page %d of %d (", i+1, n)) {
				if found = true; x.Y > s.H || x.Y < s.H-60 {
					t.Errorf("the number of page %d stands at %v of %v", i+1, x.Y, s.H)
				}
			}
		}
		if !found {
			t.Errorf("page %d has no number", i+1)
		}
	}
	if n < 2 || len(heights) < 2 {
		t.Errorf("%d pages with charts of %d heights, want several of both", n, len(heights))
	}
}

// Ensure that pages show every event where hundreds of them share a day, which no zoom takes apart.
func TestCompose_PagesOfOneDay(t *testing.T) {
	d, lib := sampleOn(t)
	id, err := lib.Reserve(timeline.KindEvent, 300)
	if err != nil {
		t.Fatal(err)
	}
	var changes []edit.Change
	for i := range uint64(300) {
		changes = append(changes, edit.Change{After: &timeline.Event{ID: timeline.EventID(id + i), Title: fmt.Sprintf("Talks number %d", i), Type: timeline.Consult,
			When: when.Point(when.Date(2024, 5, 6), when.ToDay)}})
	}
	if err := errors.Join(lib.Apply(edit.Transaction{Name: "Add many", Changes: changes}), d.Reload()); err != nil {
		t.Fatal(err)
	}
	d.SetLanes(timeline.ByType)
	p, err := page.ParsePaper("a4")
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Compose(page.Options{Format: "pdf", Paper: p, Pages: true, From: when.Date(2024, 1, 1), To: when.Date(2025, 1, 1)})
	if err != nil {
		t.Fatal(err)
	}
	if c.Shown() != c.Matching() || c.Matching() < 300 {
		t.Errorf("%d of %d events are shown on %d pages", c.Shown(), c.Matching(), c.Count())
	}
}

// Ensure that only events between which there is a choice are exported, and that there is a reason when there are none.
func TestCompose_What(t *testing.T) {
	d := sampleDesk(t)
	d.Resize(1200, 700)
	some := d.EventList(order.Order{}).ID(100)
	if _, err := d.Compose(page.Options{Format: "svg", What: page.Selected}); err == nil || !strings.Contains(err.Error(), "selected") {
		t.Errorf("an export of no selection: %v", err)
	}
	d.Select(some)
	c, err := d.Compose(page.Options{Format: "svg", What: page.Selected, Footer: true})
	if err != nil || c.Matching() != 1 {
		t.Errorf("an export of one event shows %d, %v", c.Matching(), err)
	}
	if text := string(exported(t, d, page.Options{Format: "svg", What: page.Selected, Footer: true})); !strings.Contains(text, "1 of 1 event shown") {
		t.Error("the picture of one event does not say so")
	}
	if err := d.SetFilter("nosuchwordanywhere"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Compose(page.Options{Format: "svg", What: page.Everything}); err == nil || !strings.Contains(err.Error(), "passes the filter") {
		t.Errorf("an export of nothing: %v", err)
	}
	if text := string(exported(t, d, page.Options{Format: "svg", Footer: true, W: 800, H: 500})); !strings.Contains(text, "0 of 0 events shown") {
		t.Error("a view without events does not say so")
	}
}

// Ensure that a period shows what touches it, that an open one ends with the last event, and that one without events is
// refused before anything is written.
func TestCompose_Period(t *testing.T) {
	d := sampleDesk(t)
	all := composed(t, d, page.Options{Format: "svg"}).Index()
	first, last, _ := all.Extent()
	for _, x := range []struct {
		from, to         when.Time
		wantFrom, wantTo when.Time
	}{
		{when.Date(2013, 1, 1), when.Date(2014, 1, 1), when.Date(2013, 1, 1), when.Date(2014, 1, 1)},
		{when.Date(2013, 1, 1), when.Max, when.Date(2013, 1, 1), last},
		{when.Min, when.Date(1700, 1, 1), first, when.Date(1700, 1, 1)},
	} {
		c, err := d.Compose(page.Options{Format: "svg", From: x.from, To: x.to, Footer: true, W: 900, H: 600})
		if err != nil {
			t.Fatal(err)
		}
		if from, to := c.Period(); !shows(c, x.wantFrom, x.wantTo) || c.Matching() != all.Count(from, to) || c.Matching() == 0 {
			t.Errorf("%v to %v shows %d events from %v to %v, want %d from %v to %v", x.from, x.to, c.Matching(), from, to, all.Count(x.wantFrom, x.wantTo), x.wantFrom, x.wantTo)
		}
	}
	n := 0
	o := page.Options{Format: "svg", From: when.Date(1100, 1, 1), To: when.Date(1101, 1, 1)}
	if err := d.Export(t.Context(), counting{&n}, o, nil); err == nil || !strings.Contains(err.Error(), "no event from 1 Jan – 31 Dec 1100 passes the filter") || n > 0 {
		t.Errorf("a period without events: %v, %d bytes", err, n)
	}
	if err := d.SetDyad("China", "United States"); err != nil {
		t.Fatal(err)
	}
	c, err := d.Compose(page.Options{Format: "svg", What: page.Contacts, Footer: true})
	if err != nil {
		t.Fatal(err)
	}
	contacts := c.Markers() // the first contact and the last
	if !shows(c, contacts[0].At, contacts[len(contacts)-1].At.AddDays(1)) || c.Matching() != c.Index().Len()-c.Index().Rest().Events {
		from, to := c.Period()
		t.Errorf("the contacts of two are shown from %v to %v, with %d events; want %v", from, to, c.Matching(), contacts)
	}
}

// Ensure that the names of lanes stand whole on paper, and that the overview counts all that passes the filter.
func TestCompose_Heads(t *testing.T) {
	d := sampleDesk(t)
	p, err := page.ParsePaper("a4")
	if err != nil {
		t.Fatal(err)
	}
	for _, pages := range []bool{false, true} {
		c, err := d.Compose(page.Options{Format: "pdf", Paper: p, Pages: pages, Overview: true, From: when.Date(2013, 1, 1), To: when.Date(2024, 1, 1)})
		if err != nil {
			t.Fatal(err)
		}
		cut, all := 0, 0
		for i := range c.Count() {
			c.Scene(i)
			n := 0
			for _, b := range c.Result().Overview.Bars {
				n += b.Counts.Total()
			}
			if n <= c.Matching() {
				t.Errorf("page %d: the overview counts %d events, of which %d are in the period", i+1, n, c.Matching())
			}
			for _, l := range c.Result().Lanes {
				if all++; l.Name.Text != c.Index().Lane(l.Lane).Name {
					cut++
				}
			}
		}
		if cut > 0 || all == 0 {
			t.Errorf("pages %v: %d of %d names of lanes are cut", pages, cut, all)
		}
		for i := range c.Result().Folds {
			if f := &c.Result().Folds[i]; f.Chip && f.X+f.W > c.Result().Plot.X+c.Result().Plot.W+0.5 {
				t.Errorf("the count %q is cut at the right edge", f.Run.Text)
			}
		}
	}
}

// Ensure that text can be larger in a picture of the same size: there is less on it, and each format keeps the size.
func TestCompose_LargerText(t *testing.T) {
	d := sampleDesk(t)
	d.SetWindow(when.Date(2020, 1, 1), when.Date(2025, 1, 1))
	o := page.Options{Format: "png", W: 1200, H: 800, Scale: 2, Text: 2, Title: "All", Footer: true}
	c, plain := composed(t, d, o), composed(t, d, page.Options{Format: "png", W: 1200, H: 800, Title: "All", Footer: true})
	if w, h := c.Size(); w != 600 || h != 400 || c.Shown() >= plain.Shown() || c.Shown() == 0 {
		t.Errorf("it is laid out in %v by %v with %d events, want 600 by 400 and fewer than %d", w, h, c.Shown(), plain.Shown())
	}
	m, err := png.Decode(bytes.NewReader(exported(t, d, o)))
	if err != nil || m.Bounds() != image.Rect(0, 0, 2400, 1600) {
		t.Errorf("the picture is %v, %v; want 2400 by 1600 pixels", m.Bounds(), err)
	}
	o.Format = "svg"
	if text := string(exported(t, d, o)); !strings.Contains(text, `width="1200" height="800"`) {
		t.Errorf("the drawing begins with %.200s", text)
	}
}

// Ensure that sizes that cannot be are refused with what can be.
func TestCompose_BadSizes(t *testing.T) {
	d := sampleDesk(t)
	a0, _ := page.ParsePaper("a0")
	for _, o := range []page.Options{
		{Format: "png", W: 1, H: 1}, {Format: "png", W: 1e9, H: 1e9}, {Format: "png", W: 90_000, H: 90_000}, {Format: "png", W: 800, H: 600, Scale: -1},
		{Format: "png", W: 800, H: 600, Scale: 1000}, {Format: "png", Paper: a0, DPI: 2000}, {Format: "png", Paper: a0, DPI: 1}, {Format: "svg", Paper: a0, Scale: 50},
		{Format: "jpg", W: 70_000, H: 300}, {Format: "png", W: 800, H: 600, Text: -1}, {Format: "png", W: 800, H: 600, Text: 5}, {Format: "gif", W: 800, H: 600},
	} {
		written := 0
		err := d.Export(t.Context(), counting{&written}, o, nil)
		if err == nil || written > 0 {
			t.Errorf("%+v: wrote %d bytes, %v", o, written, err)
		}
	}
	for _, name := range []string{"", "a6", "a4-sideways", "10x10mm", "x", "1e9x5mm", "NaNxNaNmm", "100x100"} {
		if p, err := page.ParsePaper(name); err == nil {
			t.Errorf("page.ParsePaper(%q) = %+v", name, p)
		}
	}
	for name, want := range map[string]page.Paper{"A4": {"a4-landscape", 297, 210}, "a0-portrait": {"a0-portrait", 841, 1189}, "slide169": {"slide169-landscape", 338.67, 190.5},
		"letter-portrait": {"letter-portrait", 215.9, 279.4}, "100x200mm": {"100x200mm", 100, 200}, "100x200mm-landscape": {"100x200mm-landscape", 200, 100}} {
		if p, err := page.ParsePaper(name); err != nil || p != want {
			t.Errorf("page.ParsePaper(%q) = %+v, %v, want %+v", name, p, err, want)
		}
	}
}

// Ensure that lanes which are years stay so where some of them are left out.
func TestCompose_YearsLeftOut(t *testing.T) {
	d := sampleDesk(t)
	d.SetFolded(true)
	d.SortLanes(timeline.LanesByName)
	c := composed(t, d, page.Options{Format: "svg", Paper: paper(t, "a5"), What: page.Everything, Footer: true})
	if at := c.Lanes(); at[0] >= at[1] || c.Shown() == 0 {
		t.Fatalf("%d of %d lanes are shown, with %d events", at[0], at[1], c.Shown())
	}
	for i := range c.Index().Lanes() {
		if l := c.Index().Lane(i); l.Key != index.RestKey {
			if _, err := strconv.Atoi(l.Key); err != nil {
				t.Errorf("lane %d is %q", i, l.Name)
			}
		}
	}
}

type counting struct{ n *int }

func (c counting) Write(b []byte) (int, error) { *c.n += len(b); return len(b), nil }

// Ensure that an export that is stopped ends with that error, and that a disk that fills is told.
func TestCompose_Stopped(t *testing.T) {
	d := sampleDesk(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	full := errors.New("disk full")
	p, _ := page.ParsePaper("a4")
	for _, f := range []string{"png", "jpg", "webp", "svg", "pdf", "html"} {
		o := page.Options{Format: f, Paper: p, DPI: 96, Pages: f == "pdf", What: page.Everything}
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
func TestCompose_TellsEvents(t *testing.T) {
	d := sampleDesk(t)
	d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	text := string(exported(t, d, page.Options{Format: "svg", W: 1600, H: 900, Footer: true}))
	if n := len(regexp.MustCompile(`<g data-event="e\d+">`).FindAllString(text, -1)); n < 100 {
		t.Errorf("%d parts of the picture say what they show", n)
	}
	if !regexp.MustCompile(`<title>[^<]+20\d\d: [^<]+</title>`).MatchString(text) {
		t.Error("no event has words with its date")
	}
	if !strings.Contains(text, "<title>Timeline, January 2013 – December 2024</title>") {
		t.Error("the picture has no name that tells it from others")
	}
	if !strings.Contains(text, "<desc>") || !regexp.MustCompile(`<desc>\d+ events, January 2013 – December 2024, busiest in 20\d\d; actors: `).MatchString(text) {
		t.Errorf("the description is %.300q", text)
	}
}

// Ensure that the furniture can be taken away.
func TestCompose_Furniture(t *testing.T) {
	d := sampleDesk(t)
	d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	whole, err := d.Compose(page.Options{Format: "svg", W: 1600, H: 900, Footer: true})
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Compose(page.Options{Format: "svg", W: 1600, H: 900, Footer: true, NoAxis: true, NoHeads: true, NoNotes: true, Transparent: true})
	if err != nil {
		t.Fatal(err)
	}
	if c.Result().Gutter.W != 0 || c.Result().Axis.H != 0 || len(c.Result().Bands) != 0 || len(whole.Result().Bands) == 0 {
		t.Errorf("gutter %v, axis %v, %d bands", c.Result().Gutter.W, c.Result().Axis.H, len(c.Result().Bands))
	}
	if s := c.Scene(0); s.Background.A != 0 {
		t.Errorf("the background is %v", s.Background)
	}
}

// Ensure that the data of a selection is the selection with what it refers to.
func TestCompose_DataOfSelection(t *testing.T) {
	d := sampleDesk(t)
	id := d.EventList(order.Order{}).ID(400)
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
	if err := d.Export(t.Context(), io.Discard, page.Options{Format: "count", What: page.Selected}, []format.Format{f}); err != nil || n != 1 {
		t.Errorf("%d events, %v", n, err)
	}
}

func BenchmarkCompose(b *testing.B) {
	d := sampleDesk(b)
	d.SetLanes(timeline.ByCountry)
	d.SetWindow(when.Date(2013, 1, 1), when.Date(2025, 1, 1))
	a0, _ := page.ParsePaper("a0")
	for name, o := range map[string]page.Options{
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
