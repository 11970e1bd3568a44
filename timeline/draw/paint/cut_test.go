package paint

import (
	"testing"

	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// Ensure that a bar which reaches far out of the window is cut to a size that back ends can cope with, and is as solid there as its
// fades make it.
func TestCut_Fades(t *testing.T) {
	const far = 4e7
	c := chart{r: &layout.Result{Plot: scene.Box{X: 100, W: 800}, Metrics: layout.Default()}}
	for _, x := range []struct {
		name        string
		x, w        float32
		left, right float32 // of the mark
		solid       float32
	}{
		{"sharp", -far, 2 * far, 0, 0, 1},
		{"behind its fade", -far, 2 * far, far / 2, far / 2, 1},
		{"in the middle of a fade", -far, 3 * far, 2 * far, 0, 0.5},
		{"at the end of one", -far, far + 1000, 0, far / 2, 1}, // which is near, and stays
	} {
		k := &layout.Mark{Box: scene.Box{X: x.x, W: x.w, H: 18}, Shape: layout.Range, FadeLeft: x.left, FadeRight: x.right}
		var bar scene.Rect
		bar.Box, _ = c.cut(k)
		solid := c.fades(k, &bar)
		if d := solid - x.solid; d < -0.01 || d > 0.01 || bar.W > 2*farOut+800 {
			t.Errorf("%s: %v solid and %v px wide, want %v", x.name, solid, bar.W, x.solid)
		}
		if kept := x.name == "at the end of one"; (bar.FadeRight > 0) != kept || bar.FadeLeft > 0 {
			t.Errorf("%s: it fades over %v and %v px", x.name, bar.FadeLeft, bar.FadeRight)
		}
	}
}
