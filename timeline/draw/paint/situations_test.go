package paint

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// situation is a picture that somebody has looked at.
type situation struct {
	name     string
	theme    Theme
	from, to when.Time
	lib      func(testing.TB) *library
	page     Page

	// optional
	arrange func(*index.Table, *index.Options) // lanes other than one for each actor
	change  func(*layout.Input)
	overlay *Overlay // instead of the chart
}

// check compares the picture, painted three times, with the golden one.
func (c *situation) check(t *testing.T, f *typeset.Fonts) {
	lib := c.lib(t)
	m := layout.Default()
	box := c.page.Chart()
	in := &layout.Input{Box: box, Scale: scale.New(c.from, c.to, m.PlotWidth(box.W)), Index: lib.arranged(t, c.arrange),
		Events: lib, Fonts: f}
	if c.change != nil {
		c.change(in)
	}
	l := layout.New(m, scale.English())
	var b scene.Builder
	var r *layout.Result
	draw := func() string {
		r = l.Layout(in, r)
		b.Reset(c.page.W, c.page.H, c.theme.Ground)
		c.page.Paint(&b, r, &c.theme, f)
		if c.overlay != nil {
			b.Reset(c.page.W, c.page.H, scene.Color{})
			c.overlay.Paint(&b, r, &c.theme, f)
		}
		return scene.Dump(b.Scene())
	}
	got := draw()
	for range 2 {
		if draw() != got {
			t.Fatal("the picture changes when it is painted again")
		}
	}
	path := filepath.Join("testdata", c.name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the scene differs from %s; look at the picture and run with -update", path)
	}
}

// notes is a library of n events of all types, one every so many hours from 1815 on, each with two actors of some.
func notes(n, hours, some int) func(testing.TB) *library {
	return func(testing.TB) *library {
		l := &library{}
		for i := range n {
			at := when.Date(1815, 1, 1) + when.Time(i*hours)*when.Hour
			l.heads = append(l.heads, timeline.EventHead{ID: timeline.EventID(i + 1), When: when.Point(at, when.ToHour),
				Type: timeline.Type(1 + i%17), Sources: 1 + i%7,
				Actors: []timeline.ActorID{timeline.ActorID(1 + i%some), timeline.ActorID(1 + (i*5+2)%some)}})
			l.titles, l.flags = append(l.titles, fmt.Sprintf("Note %d on the matter of Saxony", i)), append(l.flags, 0)
		}
		return l
	}
}

// one is a library of a single event.
func one(title, date string, ty timeline.Type, m timeline.Marks, f layout.Flags) func(testing.TB) *library {
	return func(t testing.TB) *library {
		l := &library{}
		l.add(t, title, date, ty, m, f, 1, 2)
		return l
	}
}

// courts puts the actors into two groups.
func courts(open int) func(*index.Table, *index.Options) {
	return func(tab *index.Table, o *index.Options) {
		o.Open = open
		o.Grouping = index.ByWays(tab, index.Ways{Actor: func(a timeline.ActorID) []index.Stay {
			if a == 0 {
				return nil // events without an actor
			}
			return []index.Stay{index.Always([]index.Step{{Key: fmt.Sprint("court", a%2), Name: []string{"Eastern courts", "Western courts"}[a%2]},
				{Key: fmt.Sprint(a), Name: fmt.Sprint(actors[(int(a)-1)%len(actors)], " ", a)}})}
		}})
	}
}

// Ensure that pictures of what people meet stay as somebody looked at them: scales from minutes to millennia, states of
// single events, lanes of all kinds, densities, themes and sizes.
func TestChart_Situations(t *testing.T) {
	f := fonts(t)
	day := func(y int, m time.Month, d int) when.Time { return when.Date(y, m, d) }
	size, wide := Page{W: 900, H: 560}, Page{W: 1600, H: 900}
	begin, end := day(1814, 10, 1), day(1815, 12, 1)
	today := func(at when.Time) func(*layout.Input) {
		return func(in *layout.Input) { in.HasToday, in.Today = true, at }
	}
	link := func(n int) layout.Link {
		return layout.Link{ID: timeline.LinkID(n), From: timeline.EventID(n), To: timeline.EventID(n%100 + 1 + n*7%23), Type: timeline.LeadsTo}
	}
	for _, c := range []situation{
		// scales
		{name: "scale_minutes", from: day(1815, 6, 18), to: day(1815, 6, 18) + when.Hour, lib: congress, page: size},
		{name: "scale_hours", from: day(1815, 6, 8), to: day(1815, 6, 10), lib: congress, page: size},
		{name: "scale_week", from: day(1815, 6, 5), to: day(1815, 6, 19), lib: congress, page: size},
		{name: "scale_quarter", from: day(1815, 4, 1), to: day(1815, 7, 1), lib: congress, page: size},
		{name: "scale_decade", from: day(1810, 1, 1), to: day(1820, 1, 1), lib: congress, page: size},
		{name: "scale_millennia", from: day(-8000, 1, 1), to: day(2500, 1, 1), lib: congress, page: size},
		{name: "scale_bce", from: day(-43, 1, 1), to: day(-42, 1, 1), lib: one("Ides of March", "-0043-03-15", timeline.Assault, 0, 0), page: size},
		{name: "overview_elsewhere", from: day(1900, 1, 1), to: day(1901, 1, 1), lib: congress, page: size, change: func(in *layout.Input) {
			in.OverviewFrom, in.OverviewTo = day(1815, 1, 1), day(1815, 6, 1)
		}},
		// single events
		{name: "event_lone", from: begin, to: end, lib: one("Waterloo", "1815-06-18", timeline.Assault, 0, 0), page: size},
		{name: "event_open_start", from: begin, to: end, lib: one("Pax", "../1815-06-09", timeline.Cooperate, 0, 0), page: size},
		{name: "event_cut_by_both_edges", from: day(1815, 1, 1), to: day(1815, 3, 1), lib: congress, page: size},
		{name: "event_uncertain_ends", from: begin, to: end, lib: one("Blockade", "1815~/1815-08?", timeline.Coerce, 0, 0), page: size},
		{name: "event_long_title", from: begin, to: end, page: size, lib: one("A declaration of the powers on the abolition of the "+
			"trade in slaves, signed in Vienna by all eight of them after long debate", "1815-02-08", timeline.Agree, 0, 0)},
		{name: "event_right_to_left", from: begin, to: end, page: size, lib: one("מכתב ל-Metternich מ-1815", "1815-02-08", timeline.Consult, 0, 0)},
		{name: "event_star_and_note", from: begin, to: end, page: size, lib: one("Final Act", "1815-03-01/1815-09-09", timeline.Agree, 0,
			layout.Starred|layout.Noted)},
		{name: "event_overdue", from: begin, to: end, lib: one("Visit", "1815-05-05", timeline.Consult, timeline.Future, layout.Overdue), page: size,
			change: today(day(1815, 8, 1))},
		// lanes
		{name: "lanes_many", from: begin, to: end, lib: notes(300, 24, 40), page: size},
		{name: "lanes_scrolled", from: begin, to: end, lib: notes(300, 24, 40), page: size, change: func(in *layout.Input) { in.ScrollY = 517 }},
		{name: "lanes_pinned", from: begin, to: end, lib: notes(300, 24, 40), page: size,
			arrange: func(_ *index.Table, o *index.Options) { o.Pins = []string{"a9", "a4"} },
			change:  func(in *layout.Input) { in.ScrollY = 400 }},
		{name: "lanes_solo", from: begin, to: end, lib: notes(300, 24, 12), page: size,
			arrange: func(_ *index.Table, o *index.Options) { o.Solo = []string{"a3"} }},
		{name: "lanes_hidden", from: begin, to: end, lib: notes(300, 24, 12), page: size,
			arrange: func(_ *index.Table, o *index.Options) { o.Hidden, o.Rest = []string{"a3", "a4"}, "Others" },
			change:  func(in *layout.Input) { in.Corner = "2 lanes hidden – show" }},
		{name: "lanes_capped", from: begin, to: end, lib: notes(300, 24, 12), page: size,
			arrange: func(_ *index.Table, o *index.Options) { o.Cap, o.Rest = 3, "Others" }},
		{name: "lanes_as_strips", from: begin, to: end, lib: notes(300, 24, 4), page: size,
			arrange: func(_ *index.Table, o *index.Options) { o.Toggled = []string{"a2", "a3"} }},
		{name: "lanes_in_open_groups", from: begin, to: end, lib: notes(120, 48, 6), page: size, arrange: courts(1)},
		{name: "lanes_in_closed_groups", from: begin, to: end, lib: notes(120, 48, 6), page: size, arrange: courts(0)},
		{name: "lanes_in_groups_scrolled", from: begin, to: end, lib: notes(300, 24, 20), page: size, arrange: courts(1),
			change: func(in *layout.Input) { in.ScrollY = 300 }},
		{name: "lanes_by_type", from: begin, to: end, lib: congress, page: size,
			arrange: func(_ *index.Table, o *index.Options) { o.Grouping = index.ByType() }},
		{name: "lanes_none", from: begin, to: end, lib: congress, page: size,
			arrange: func(_ *index.Table, o *index.Options) { o.Grouping = index.ByNone("All events") }},
		{name: "lanes_repeated", from: begin, to: end, lib: congress, page: size, change: func(in *layout.Input) { in.Repeated = true }},
		// density
		{name: "density_crowded", theme: Dark(), from: day(1815, 1, 1), to: day(1815, 3, 1), lib: notes(600, 3, 2), page: size},
		{name: "density_dense", from: day(1815, 1, 1), to: day(1816, 1, 1), lib: notes(8000, 1, 3), page: size},
		{name: "density_dissolves", from: day(1815, 2, 1), to: day(1815, 2, 15), lib: notes(8000, 1, 3), page: size},
		{name: "density_events", from: day(1815, 2, 1), to: day(1815, 2, 3), lib: notes(8000, 1, 3), page: size},
		{name: "joins_thinned", from: day(1815, 1, 1), to: day(1815, 2, 1), lib: notes(240, 3, 8), page: wide},
		{name: "links_thinned", from: day(1815, 1, 1), to: day(1815, 2, 1), lib: notes(120, 6, 4), page: wide, change: func(in *layout.Input) {
			rel := &related{}
			for n := 1; n < 90; n++ {
				rel.links = append(rel.links, link(n))
			}
			in.Relations = rel
		}},
		// sizes, themes, overlays
		{name: "size_small", from: begin, to: end, lib: congress, page: Page{W: 420, H: 300}},
		{name: "size_wide", from: begin, to: end, lib: congress, page: Page{W: 2560, H: 700}},
		{name: "size_tall", from: begin, to: end, lib: notes(300, 24, 40), page: Page{W: 900, H: 400}, change: func(in *layout.Input) { in.Tall = true }},
		{name: "print_crowded", theme: Print(), from: day(1815, 1, 1), to: day(1815, 2, 1), lib: notes(240, 3, 3),
			page: Page{W: 900, H: 640, Legend: true, Footer: "240 of 240 events"}},
		{name: "overlay_dark", theme: Dark(), from: begin, to: end, lib: congress, page: size, overlay: &Overlay{Hover: 2, Selected: map[timeline.EventID]bool{1: true},
			Ghosts: []scene.Box{{X: 300, Y: 120, W: 80, H: 18}}, Cross: true, X: 340, Date: "5 Feb 1815"}},
	} {
		if c.theme == (Theme{}) {
			c.theme = Light()
		}
		t.Run(c.name, func(t *testing.T) { c.check(t, f) })
	}
}

// Ensure that no box is much larger than the picture when the sources of an event claim open spans.
func TestClaims_Open(t *testing.T) {
	f := fonts(t)
	lib := congress(t)
	lib.flags[3] = layout.Disputed
	page := Page{W: 900, H: 560}
	m := layout.Default()
	in := &layout.Input{Box: page.Chart(), Scale: scale.New(when.Date(1815, 1, 1), when.Date(1815, 11, 1), m.PlotWidth(page.W)), Index: lib.arranged(t, nil),
		Events: lib, Fonts: f, Relations: &related{from: when.Min, to: when.Max}}
	r := layout.New(m, scale.English()).Layout(in, nil)
	theme := Light()
	var b scene.Builder
	b.Reset(page.W, page.H, theme.Ground)
	page.Paint(&b, r, &theme, f)
	for _, x := range b.Scene().Rects {
		const around = 100
		if x.X < -around || x.X+x.W > page.W+around {
			t.Errorf("there is a box %v", x.Box)
		}
	}
}
