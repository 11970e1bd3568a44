package layout

import (
	"fmt"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

// evenFonts is a font in which every character is as wide as half its size. It remembers what it shaped, as real fonts
// do, so that benchmarks count what layout allocates.
type evenFonts map[runKey]*typeset.Run

type runKey struct {
	text            string
	face            typeset.Face
	size, truncated float32
}

func (f evenFonts) Shape(text string, face typeset.Face, size float32) *typeset.Run {
	k := runKey{text, face, size, 0}
	if r := f[k]; r != nil {
		return r
	}
	r := &typeset.Run{Text: text, Face: face, Size: size, Ascent: size * 0.95, Descent: size * 0.25}
	for i := range text {
		r.Glyphs = append(r.Glyphs, typeset.Glyph{X: r.Width, Cluster: int32(i)})
		r.Width += size / 2
	}
	f[k] = r
	return r
}

func (f evenFonts) Truncate(text string, face typeset.Face, size, maxWidth float32) *typeset.Run {
	k := runKey{text, face, size, maxWidth}
	if r := f[k]; r != nil {
		return r
	}
	r := f.Shape(text, face, size)
	for cut := text; r.Width > maxWidth && cut != ""; {
		cut = cut[:len(cut)-1]
		r = f.Shape(cut+"…", face, size)
		if cut == "" {
			r = f.Shape("", face, size)
		}
	}
	f[k] = r
	return r
}

// Wrap breaks at the last space that fits.
func (f evenFonts) Wrap(text string, face typeset.Face, size, maxWidth float32, maxLines int) (lines []*typeset.Run) {
	most := int(maxWidth / (size / 2))
	for len(lines) < maxLines-1 && len(text) > most {
		cut := strings.LastIndexByte(text[:most+1], ' ')
		if cut < 1 {
			break
		}
		lines, text = append(lines, f.Shape(text[:cut], face, size)), text[cut+1:]
	}
	return append(lines, f.Truncate(text, face, size, maxWidth))
}

func (evenFonts) Metrics(_ typeset.Face, size float32) typeset.Metrics {
	return typeset.Metrics{Ascent: size * 0.95, Descent: size * 0.25, CapHeight: size * 0.7}
}

// titles names events by their number, some of them at length.
type titles struct{}

func (titles) Title(id timeline.EventID) string {
	return fmt.Sprintf("Event %d%s", id, strings.Repeat(" of note", int(id)%5))
}

func (titles) Flags(e index.Event) Flags {
	if e.ID%11 == 0 {
		return Starred
	}
	return 0
}

// tester is a test, or one of many runs of it.
type tester interface {
	Helper()
	Fatal(args ...any)
}

// build makes an index of heads with a lane for every actor.
func build(t tester, heads []timeline.EventHead) *index.Index {
	t.Helper()
	return arranged(t, heads, index.Options{})
}

// arranged makes such an index whose lanes are ordered and shown as o says. Without a grouping there is a lane for every
// actor.
func arranged(t tester, heads []timeline.EventHead, o index.Options) *index.Index {
	t.Helper()
	tab, err := index.NewTable(0, func(fn func(*timeline.EventHead) error) error {
		for i := range heads {
			if err := fn(&heads[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	o.Rest = "Others"
	o.Grouping = index.ByActor(tab, func(a timeline.ActorID) (string, string) {
		return fmt.Sprintf("actor:%d", a), fmt.Sprintf("Actor %d", a)
	})
	return index.Build(tab, o)
}

// nested makes an index whose lanes stand in three groups of actors.
func nested(t testing.TB, heads []timeline.EventHead, o index.Options) *index.Index {
	t.Helper()
	tab := build(t, heads).Table()
	o.Rest = "Others"
	o.Grouping = index.ByWays(tab, index.Ways{Actor: func(a timeline.ActorID) []index.Stay {
		if a == 0 {
			return nil
		}
		return []index.Stay{index.Always([]index.Step{{Key: fmt.Sprint("g", int(a%3)), Name: fmt.Sprint("Group ", int(a%3))},
			{Key: fmt.Sprint(int(a)), Name: fmt.Sprint("Actor ", int(a))}})}
	}})
	return index.Build(tab, o)
}

// span builds a date from EDTF.
func span(t testing.TB, text string) when.Span {
	t.Helper()
	s, err := when.Parse(text)
	if err != nil {
		t.Fatalf("Parse(%q): %v", text, err)
	}
	return s
}

// event builds a head: its number, EDTF and actors.
func event(t testing.TB, id timeline.EventID, date string, actors ...timeline.ActorID) timeline.EventHead {
	return timeline.EventHead{ID: id, When: span(t, date), Type: timeline.Type(1 + id%17), Actors: actors}
}

// drawHeads makes libraries that are sparse, crowded and lopsided: days, years, ranges, open ends, several actors.
func drawHeads(rt *rapid.T) []timeline.EventHead {
	n := rapid.IntRange(0, 400).Draw(rt, "events")
	years := rapid.SampledFrom([]int{1, 3, 60}).Draw(rt, "years")
	heads := make([]timeline.EventHead, n)
	for i := range heads {
		at := when.Date(1990, 1, 1).AddDays(rapid.IntRange(0, 365*years).Draw(rt, "day"))
		s := when.Point(at, rapid.SampledFrom([]when.Granularity{when.ToDay, when.ToDay, when.ToMonth, when.ToYear}).Draw(rt, "gran"))
		switch rapid.IntRange(0, 9).Draw(rt, "kind") {
		case 0, 1, 2:
			s, _ = when.Between(s, when.Point(at.AddDays(rapid.IntRange(0, 500).Draw(rt, "days")), when.ToDay))
			if s.IsZero() || !s.Valid() {
				s = when.Point(at, when.ToDay)
			}
		case 3:
			if rapid.IntRange(0, 9).Draw(rt, "open") == 0 {
				s.EarliestEnd, s.LatestEnd = when.Max, when.Max
			}
		}
		heads[i] = timeline.EventHead{ID: timeline.EventID(i + 1), When: s, Type: timeline.Type(rapid.IntRange(0, 17).Draw(rt, "type")),
			Marks: timeline.Marks(rapid.IntRange(0, 255).Draw(rt, "marks")), Sources: rapid.IntRange(0, 6).Draw(rt, "sources")}
		for _, a := range rapid.SliceOfNDistinct(rapid.IntRange(1, 5), 0, 3, rapid.ID).Draw(rt, "actors") {
			heads[i].Actors = append(heads[i].Actors, timeline.ActorID(a))
		}
	}
	return heads
}

// drawInput makes a window somewhere over the events.
func drawInput(rt *rapid.T, x *index.Index) *Input {
	w, h := float32(rapid.IntRange(300, 2000).Draw(rt, "w")), float32(rapid.IntRange(200, 1200).Draw(rt, "h"))
	from := when.Date(1990, 1, 1).AddDays(rapid.IntRange(-200, 365*60).Draw(rt, "from"))
	days := rapid.SampledFrom([]int{1, 7, 30, 100, 365, 2000, 365 * 61}).Draw(rt, "window")
	m := Default()
	return &Input{Box: scene.Box{X: 7, Y: 11, W: w, H: h}, Scale: scale.New(from, from.AddDays(days), m.PlotWidth(w)),
		ScrollY: float32(rapid.IntRange(0, 900).Draw(rt, "scroll")), Index: x, Events: titles{}, Fonts: evenFonts{}}
}

// drawLayouter returns what makes layouters that pack lanes whole or, as in large libraries, in tiles.
func drawLayouter(rt *rapid.T) func() *Layouter {
	tiled := rapid.Bool().Draw(rt, "tiled")
	return func() *Layouter {
		l := newLayouter()
		if tiled {
			l.measureAll, l.wholeLane = 0, 0
		}
		return l
	}
}

func newLayouter() *Layouter { return New(Default(), scale.English()) }

func overlap(a, b scene.Box) bool {
	const touch = 0.01 // px of rounding
	return a.X+touch < b.X+b.W && b.X+touch < a.X+a.W && a.Y+touch < b.Y+b.H && b.Y+touch < a.Y+a.H
}
