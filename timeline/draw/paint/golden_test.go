package paint

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// library is a small set of events with titles and flags.
type library struct {
	heads  []timeline.EventHead
	titles []string
	flags  []layout.Flags
}

func (l *library) Title(id timeline.EventID) string { return l.titles[id-1] }
func (l *library) Flags(e index.Event) layout.Flags { return l.flags[e.ID-1] }

func (l *library) add(t testing.TB, title, date string, ty timeline.Type, m timeline.Marks, f layout.Flags,
	actors ...timeline.ActorID) {
	t.Helper()
	s, err := when.Parse(date)
	if err != nil {
		t.Fatalf("Parse(%q): %v", date, err)
	}
	l.heads = append(l.heads, timeline.EventHead{ID: timeline.EventID(len(l.heads) + 1), When: s, Type: ty, Marks: m,
		Actors: actors, Proposed: f&layout.Matched != 0})
	l.titles, l.flags = append(l.titles, title), append(l.flags, f)
}

var actors = []string{"Austria", "Prussia", "Russia", "United Kingdom"}

func (l *library) index(t testing.TB) *index.Index { return l.arranged(t, nil) }

// arranged makes an index with a lane for each actor, unless arrange changes that.
func (l *library) arranged(t testing.TB, arrange func(*index.Table, *index.Options)) *index.Index {
	t.Helper()
	tab, err := index.NewTable(0, func(fn func(*timeline.EventHead) error) error {
		for i := range l.heads {
			if err := fn(&l.heads[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	o := index.Options{Grouping: index.ByActor(tab, func(a timeline.ActorID) (string, string) {
		return fmt.Sprint(a), actors[(int(a)-1)%len(actors)]
	})}
	if arrange != nil {
		arrange(tab, &o)
	}
	return index.Build(tab, o)
}

func fonts(t testing.TB) *typeset.Fonts {
	t.Helper()
	f, err := typeset.New(os.DirFS("../../../assets/fonts"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// related are links and claims.
type related struct {
	links    []layout.Link
	from, to when.Time
	moved    when.Span
}

func (r *related) Links(id timeline.EventID, dst []layout.Link) []layout.Link {
	for _, l := range r.links {
		if l.From == id || l.To == id {
			dst = append(dst, l)
		}
	}
	return dst
}

func (r *related) Moved(timeline.EventID) when.Span { return r.moved }

func (r *related) Claimed(timeline.EventID) (from, to when.Time) { return r.from, r.to }

// congress is a library in which every shape and style occurs.
func congress(t testing.TB) *library {
	l := &library{}
	l.add(t, "Congress of Vienna", "1814-11-01/1815-06-09", timeline.Consult, 0, layout.Starred, 1, 2, 3, 4)
	l.add(t, "Final Act signed", "1815-06-09", timeline.Agree, 0, layout.Starred|layout.Noted, 1, 2, 3, 4)
	l.add(t, "Secret treaty against Russia and Prussia", "1815-01-03", timeline.Agree, 0, 0, 1, 4)
	l.add(t, "Holy Alliance", "1815-09-26", timeline.Agree, 0, 0, 3, 1, 2)
	l.add(t, "Note on Saxony", "1814-12~", timeline.Accuse, 0, 0, 2)
	l.add(t, "March on Paris", "1815-06/1815-07", timeline.Assault, 0, 0, 2, 4)
	l.add(t, "Visit announced", "1815-08-10/1815-08-20", timeline.Consult, timeline.Future, 0, 3)
	l.add(t, "Talks called off", "1815-04-04", timeline.Consult, timeline.Cancelled, 0, 4, 1)
	l.add(t, "Parade postponed", "1815-05-05/1815-05-25", timeline.Cooperate, timeline.Postponed, 0, 1)
	l.add(t, "Alleged subsidy", "1815-02-14", timeline.Aid, timeline.Alleged, 0, 4, 2)
	l.add(t, "Proposed event", "1815-03-20", timeline.Sanction, 0, layout.Matched, 3)
	l.add(t, "Since then", "1815-10-05/..", timeline.Statement, 0, 0, 1)
	return l
}

// Ensure that the pictures of a few situations are those that were looked at, and the same when painted again.
func TestChart_Golden(t *testing.T) {
	f := fonts(t)
	year := func(y int) when.Time { return when.Date(y, 1, 1) }
	crowd := func(t testing.TB) *library {
		l := &library{}
		for i := range 400 {
			l.add(t, fmt.Sprintf("Note %d", i), fmt.Sprintf("1815-%02d-%02d", 3+i%2, 1+i%9), timeline.Type(1+i%17), 0, 0,
				timeline.ActorID(1+i%2))
		}
		return l
	}
	nothing := func(testing.TB) *library { return &library{} }
	size := Page{W: 900, H: 560}
	for _, c := range []situation{
		{name: "year_light", theme: Light(), from: when.Date(1814, 10, 1), to: when.Date(1815, 12, 1), lib: congress, page: size},
		{name: "year_dark", theme: Dark(), from: when.Date(1814, 10, 1), to: when.Date(1815, 12, 1), lib: congress, page: size},
		{name: "month", theme: Light(), from: when.Date(1815, 6, 1), to: when.Date(1815, 7, 1), lib: congress, page: size},
		{name: "centuries", theme: Light(), from: year(1400), to: year(2100), lib: congress, page: size},
		{name: "crowd", theme: Light(), from: when.Date(1815, 2, 1), to: when.Date(1815, 6, 1), lib: crowd, page: size},
		{name: "nothing", theme: Light(), from: year(-500), to: year(500), lib: nothing, page: size},
		{name: "page", theme: Print(), from: when.Date(1814, 10, 1), to: when.Date(1815, 12, 1), lib: congress,
			page: Page{W: 900, H: 640, Title: "Vienna", Subtitle: "1814 and 1815", Legend: true, Footer: "12 of 12 events"}},
		{name: "overlay", theme: Light(), from: when.Date(1814, 10, 1), to: when.Date(1815, 12, 1), lib: congress, page: size,
			overlay: &Overlay{Hover: 3, Selected: map[timeline.EventID]bool{1: true, 4: true}, Lanes: []int{1}, Cross: true, X: 500, Date: "4 May 1815",
				Band: scene.Box{X: 200, Y: 100, W: 90, H: 60}}},
		{name: "overlay_many", theme: Light(), from: when.Date(1814, 10, 1), to: when.Date(1815, 12, 1), lib: congress, page: size,
			overlay: &Overlay{Selected: map[timeline.EventID]bool{1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true}}},
		{name: "annotated", theme: Light(), from: when.Date(1814, 10, 1), to: when.Date(1815, 12, 1), lib: congress, page: size,
			change: func(in *layout.Input) {
				in.Bands = []layout.Band{{From: when.Date(1815, 3, 20), To: when.Date(1815, 7, 8), Text: "Hundred Days", Colour: "red"},
					{From: when.Date(1815, 1, 1), To: when.Date(1815, 2, 1), Lane: "a2", Text: "Term"}}
				in.Markers = []layout.Marker{{At: when.Date(1815, 6, 18), Text: "Waterloo"}}
				in.HasToday, in.Today = true, when.Date(1815, 11, 20)
			}},
		{name: "looks", theme: Light(), from: when.Date(1815, 1, 1), to: when.Date(1815, 11, 1), lib: congress, page: size,
			change: func(in *layout.Input) {
				in.Events.(*library).flags[4] = layout.Moved
				in.Relations = &related{moved: when.Point(when.Date(1815, 2, 10), when.ToDay)}
				in.CornerButton = layout.Button{Name: "known", Label: "As known on…"}
				in.Banners = []layout.Banner{{Title: "As known on 1 January 1815", Text: "3 articles · 1 moved since", Stops: []layout.Stop{{At: 0}, {At: 0.5}, {At: 1}},
					Stop: 1, Buttons: []layout.Button{{Name: "back", Label: "‹"}, {Name: "close", Label: "×"}}},
					{Title: "Austria and Prussia", Text: "4 contacts", Below: true, Bars: []layout.Bar{{N: 1}, {N: 0}, {N: 3}}, BarsSay: "contacts a month"}}
			}},
		{name: "related", theme: Light(), from: when.Date(1815, 1, 1), to: when.Date(1815, 11, 1), lib: congress, page: size,
			change: func(in *layout.Input) {
				lib := in.Events.(*library)
				lib.flags[3], lib.flags[6] = layout.Disputed, layout.Overdue
				link := func(n, from, to int, ty timeline.LinkType) layout.Link {
					return layout.Link{ID: timeline.LinkID(n), From: timeline.EventID(from), To: timeline.EventID(to), Type: ty}
				}
				in.Relations = &related{from: when.Date(1815, 9, 20), to: when.Date(1815, 10, 10), links: []layout.Link{
					link(1, 3, 2, timeline.LeadsTo), link(2, 8, 9, timeline.Cancels), link(3, 2, 4, timeline.SameMeeting),
					link(4, 5, 11, timeline.RespondsTo), link(5, 4, 10, timeline.Postpones)}}
			}},
	} {
		t.Run(c.name, func(t *testing.T) { c.check(t, f) })
	}
}

// Ensure that a frame allocates next to nothing once everything has been seen.
func TestChart_Allocations(t *testing.T) {
	lib, f, th := congress(t), fonts(t), Light()
	m := layout.Default()
	in := &layout.Input{Box: scene.Box{W: 1600, H: 900}, Index: lib.index(t), Events: lib, Fonts: f,
		Scale: scale.New(when.Date(1814, 10, 1), when.Date(1815, 12, 1), m.PlotWidth(1600))}
	l := layout.New(m, scale.English())
	var b scene.Builder
	var r *layout.Result
	frame := func() {
		in.Scale = in.Scale.Pan(1)
		r = l.Layout(in, r)
		b.Reset(1600, 900, th.Ground)
		Chart(&b, r, &th)
		b.Scene()
	}
	frame()
	if n := testing.AllocsPerRun(20, frame); n > 20 {
		t.Errorf("a frame allocates %v times, want at most 20", n)
	}
}

// BenchmarkChart is what painting costs, with rows and with strips.
func BenchmarkChart(b *testing.B) {
	f, th := fonts(b), Light()
	m := layout.Default()
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		lib := &library{titles: []string{"Note"}}
		for i := range n {
			at := when.Date(1815, 1, 1) + when.Time(i)*when.Time(365*when.Day/n)
			lib.heads = append(lib.heads, timeline.EventHead{ID: 1, When: when.Point(at, when.ToSecond),
				Type: timeline.Type(1 + i%17), Actors: []timeline.ActorID{timeline.ActorID(1 + i%4)}})
		}
		lib.flags = []layout.Flags{0}
		in := &layout.Input{Box: scene.Box{W: 1600, H: 900}, Index: lib.index(b), Events: lib, Fonts: f,
			Scale: scale.New(when.Date(1815, 1, 1), when.Date(1816, 1, 1), m.PlotWidth(1600))}
		r := layout.New(m, scale.English()).Layout(in, nil)
		var sb scene.Builder
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sb.Reset(1600, 900, th.Ground)
				Chart(&sb, r, &th)
				sb.Scene()
			}
		})
	}
}
