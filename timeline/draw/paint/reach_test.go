package paint

import (
	"testing"

	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// Ensure that a bar which fades so widely that it cannot be seen in a window has a line below it from end to end, cut to
// the window, and that a narrow fade has none.
func TestReach(t *testing.T) {
	plot := scene.Box{X: 100, W: 800, H: 400}
	for _, c := range []struct {
		name string
		mark layout.Mark
		want scene.Box // of the line; zero when there is none
	}{
		{"month in a window of hours", layout.Mark{Box: scene.Box{X: -9000, Y: 20, W: 20000, H: 18}, Shape: layout.Range,
			FadeLeft: 10000, FadeRight: 10000}, scene.Box{X: 68, Y: 36, W: 864, H: 2}},
		{"month in sight", layout.Mark{Box: scene.Box{X: 200, Y: 20, W: 300, H: 18}, Shape: layout.Range, FadeLeft: 150,
			FadeRight: 150}, scene.Box{X: 200, Y: 36, W: 300, H: 2}},
		{"narrow fade", layout.Mark{Box: scene.Box{X: 200, Y: 20, W: 40, H: 18}, Shape: layout.Range, FadeLeft: 20, FadeRight: 20},
			scene.Box{}},
		{"certain", layout.Mark{Box: scene.Box{X: 200, Y: 20, W: 300, H: 18}, Shape: layout.Range}, scene.Box{}},
		{"announced", layout.Mark{Box: scene.Box{X: 200, Y: 20, W: 300, H: 18}, Shape: layout.Range, Style: layout.Announced,
			FadeLeft: 150, FadeRight: 150}, scene.Box{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b scene.Builder
			theme := Light()
			b.Reset(1000, 500, theme.Ground)
			(&chart{b: &b, t: &theme, r: &layout.Result{Plot: plot, Metrics: layout.Default()}}).mark(&c.mark)
			got := scene.Box{}
			for _, r := range b.Scene().Rects {
				if r.H == 2 {
					got = r.Box
				}
			}
			if got != c.want {
				t.Errorf("the line is %v, want %v", got, c.want)
			}
		})
	}
}
