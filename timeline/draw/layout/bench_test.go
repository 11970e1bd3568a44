package layout

import (
	"fmt"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/index"
	"entente/timeline/when"
)

// generator is a linear congruential generator with the constants of Numerical Recipes, so that other programs can
// make the same data.
type generator uint32

func (g *generator) next() float64 {
	*g = *g*1664525 + 1013904223
	return float64(*g) / (1 << 32)
}

// The period over which generated events are spread.
var benchFrom = when.Date(2000, 1, 1)

const benchSpan = 24 * 36525 * when.Day / 100

// generate makes n events spread evenly over 24 years and over lanes; three in ten last up to 20 days, every third has
// a second actor and every tenth a third.
func generate(n, lanes int) []timeline.EventHead {
	g, more := generator(42), generator(4242)
	heads := make([]timeline.EventHead, n)
	for i := range heads {
		at := benchFrom + when.Time(g.next()*benchSpan)
		actors := []timeline.ActorID{timeline.ActorID(g.next()*float64(lanes)) + 1}
		s := when.Point(at, when.ToSecond)
		if g.next() < 0.3 {
			s, _ = when.Between(s, when.Point(at+when.Time(g.next()*20*when.Day), when.ToSecond))
		}
		for _, every := range []int{3, 10} {
			if a := timeline.ActorID(more.next()*float64(lanes)) + 1; i%every == 0 && a != actors[0] && a != actors[len(actors)-1] {
				actors = append(actors, a)
			}
		}
		heads[i] = timeline.EventHead{ID: timeline.EventID(i + 1), When: s, Type: timeline.Type(1 + more.next()*17),
			Sources: 1, Actors: actors}
	}
	return heads
}

// walk returns the windows of 20 zoom steps about the middle and 20 pans of a quarter of the time.
func walk(width float32) []scale.Scale {
	var list []scale.Scale
	add := func(centre, span float64) {
		from := benchFrom + when.Time(centre-span/2)
		list = append(list, scale.New(from, from+when.Time(span), width))
	}
	span := float64(benchSpan)
	for range 20 {
		add(float64(benchSpan)/2, span)
		span *= 0.75
	}
	for i := range 20 {
		add(benchSpan*(0.2+0.03*float64(i)), benchSpan/4)
	}
	return list
}

var benchSizes = []int{1_000, 100_000, 1_000_000}

func benchInput(b *testing.B, n int) *Input {
	x := build(b, generate(n, 20))
	m := Default()
	from, to, _ := x.Extent()
	return &Input{Box: scene.Box{W: 1600, H: 900}, Scale: scale.New(from, to, m.PlotWidth(1600)), Index: x,
		Events: named{}, Fonts: evenFonts{}}
}

// named gives all events one title, so that only layout is measured.
type named struct{}

func (named) Title(timeline.EventID) string { return "Talks in Geneva" }
func (named) Flags(index.Event) Flags       { return 0 }

// BenchmarkWalk is one frame of the walk, levels that are met for the first time included.
func BenchmarkWalk(b *testing.B) {
	for _, n := range benchSizes {
		in := benchInput(b, n)
		steps := walk(in.Scale.Width())
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			l := newLayouter()
			var r *Result
			for i := 0; b.Loop(); i++ {
				if i%len(steps) == 0 {
					l.forget(in)
				}
				in.Scale = steps[i%len(steps)]
				r = l.Layout(in, r)
			}
		})
	}
}

// BenchmarkPan is a frame while panning: everything is packed.
func BenchmarkPan(b *testing.B) {
	for _, n := range benchSizes {
		in := benchInput(b, n)
		for _, days := range []int{8766, 365, 14} {
			mid := benchFrom.AddDays(4383 - days/2)
			in.Scale = scale.New(mid, mid.AddDays(days), in.Scale.Width())
			b.Run(fmt.Sprintf("%d/%dd", n, days), func(b *testing.B) {
				b.ReportAllocs()
				l := newLayouter()
				r := l.Layout(in, nil)
				for b.Loop() {
					in.Scale = in.Scale.Pan(0.01)
					r = l.Layout(in, r)
				}
			})
		}
	}
}

// BenchmarkPack is what a new level of zoom costs.
func BenchmarkPack(b *testing.B) {
	for _, n := range benchSizes {
		in := benchInput(b, n)
		for _, days := range []int{8766, 365, 14} {
			mid := benchFrom.AddDays(4383 - days/2)
			in.Scale = scale.New(mid, mid.AddDays(days), in.Scale.Width())
			b.Run(fmt.Sprintf("%d/%dd", n, days), func(b *testing.B) {
				b.ReportAllocs()
				l := newLayouter()
				r := l.Layout(in, nil)
				for b.Loop() {
					l.forget(in)
					r = l.Layout(in, r)
				}
			})
		}
	}
}

// BenchmarkLayout_Open pans through the last of many events that began years before and go on, as offices and laws in force
// do, alone and among others that are over.
func BenchmarkLayout_Open(b *testing.B) {
	for _, every := range []int{1, 2} {
		b.Run(fmt.Sprintf("every %d", every), func(b *testing.B) {
			heads := generate(1_000_000, 20)
			for i := range heads {
				if s := &heads[i].When; i%every == 0 {
					s.LatestEnd, s.EarliestEnd = when.Max, when.Max
				}
			}
			in := benchInput(b, 1)
			in.Index = build(b, heads)
			l, r := New(Default(), scale.English()), (*Result)(nil)
			from := benchFrom + benchSpan*3/4
			step := func(i int) {
				at := from + when.Time(i%100)*when.Hour
				in.Scale = scale.New(at, at+30*when.Day, in.Scale.Width())
				r = l.Layout(in, r)
			}
			step(0)
			step(99)
			for i := 0; b.Loop(); i++ {
				step(i)
			}
		})
	}
}
