package scene

import (
	"strings"
	"testing"

	"entente/timeline/draw/typeset"
)

var (
	black = Color{A: 255}
	run   = &typeset.Run{Text: "1815", Face: typeset.Bold, Size: 13, Width: 27.126, Glyphs: []typeset.Glyph{{ID: 1}}}
)

// ladder is a path of n steps, different for each n.
func ladder(n int) Path {
	p := Path{Verbs: []Verb{MoveTo}, Points: []Point{{X: float32(n)}}, Stroke: black, StrokeWidth: 1}
	for i := range n {
		p.Verbs = append(p.Verbs, LineTo)
		p.Points = append(p.Points, Point{X: float32(i), Y: float32(n)})
	}
	return p
}

func TestDump(t *testing.T) {
	var b Builder
	b.Reset(200, 100.5, Color{R: 255, G: 255, B: 255, A: 255})
	b.Describe("Talks", "one lane")
	b.Begin(Group{ID: "lane-1", Title: "China", Clip: Box{W: 200, H: 50}, Alpha: 128})
	b.Rect(Rect{Box: Box{X: 1, Y: 2, W: 3.333, H: 4}, Radius: 2, Fill: Color{R: 16, A: 128}, Stroke: black, StrokeWidth: 1, Dash: 4, FadeLeft: 9})
	b.Text(Text{X: 5, Y: -0.001, Run: run, Fill: black, Halo: Color{G: 1, A: 255}, Link: "https://example.org/"})
	b.End()
	b.Text(Text{Run: &typeset.Run{Text: "no glyphs"}})
	b.Line(0, 0, 10, 0.5, 1, black)
	b.Path(Path{Verbs: []Verb{MoveTo, QuadTo, CubicTo, Close}, Points: []Point{{X: 1}, {X: 2}, {X: 3}, {X: 4}, {X: 5}, {X: 6}}, Fill: black})
	b.Image(Image{Box: Box{W: 8, H: 8}, PixW: 1, PixH: 1, Pix: []byte{1, 2, 3, 4}})
	want := `scene 200 x 100.5 background #ffffff
title "Talks" desc "one lane"
group lane-1 "China" clip 0,0 200x50 alpha 128
  rect 1,2 3.33x4 radius 2 fill #10000080 stroke #000000 width 1 dash 4 fade-left 9
  text 5,0 "1815" bold 13 width 27.13 fill #000000 halo #000100 link "https://example.org/"
path M 0,0 L 10,0.5 stroke #000000 width 1
path M 1,0 Q 2,0 3,0 C 4,0 5,0 6,0 Z fill #000000
image 0,0 8x8 pixels 1x1
`
	if got := Dump(b.Scene()); got != want {
		t.Errorf("Dump =\n%s\nwant\n%s", got, want)
	}
}

// Ensure that paths keep their points when the builder's pools grow, and that Reset starts anew in the same memory.
func TestBuilder_PoolsGrow(t *testing.T) {
	var b Builder
	for range 3 {
		b.Reset(10, 10, black)
		for n := range 200 {
			b.Path(ladder(n))
		}
		s := b.Scene()
		if len(s.Paths) != 200 {
			t.Fatalf("scene has %d paths, want 200", len(s.Paths))
		}
		for n, p := range s.Paths {
			want := ladder(n)
			if len(p.Points) != len(want.Points) {
				t.Fatalf("path %d has %d points, want %d", n, len(p.Points), len(want.Points))
			}
			for i := range p.Points {
				if p.Points[i] != want.Points[i] || p.Verbs[i] != want.Verbs[i] {
					t.Fatalf("path %d differs at point %d: %v, want %v", n, i, p.Points[i], want.Points[i])
				}
			}
		}
	}
	one, l := Rect{Fill: black}, ladder(5)
	if n := testing.AllocsPerRun(10, func() {
		b.Reset(10, 10, black)
		b.Rect(one)
		b.Path(l)
	}); n > 0 {
		t.Errorf("building in used memory costs %v allocations, want 0", n)
	}
}

func TestBuilder_UnevenGroups(t *testing.T) {
	tests := []struct {
		name string
		do   func(b *Builder)
	}{
		{"End without Begin", func(b *Builder) { b.End() }},
		{"Scene with an open group", func(b *Builder) { b.Begin(Group{}); b.Scene() }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			defer func() {
				if r, _ := recover().(string); !strings.HasPrefix(r, "internal error") {
					t.Errorf("recovered %q, want an internal error", r)
				}
			}()
			var b Builder
			b.Reset(1, 1, black)
			tt.do(&b)
		})
	}
}
