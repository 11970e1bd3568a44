package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

const (
	// cutOver is how far a bar that is cut reaches out of the plot, in px.
	cutOver = 32
	// farOut is how far outside the plot, in px, a fade may begin: one that begins farther out is as good as even in the window, and
	// back ends lose boxes of millions of px.
	farOut = 1 << 13
)

// cut keeps bars that run far out of the window within a little of it: back ends need not cope with huge boxes. An end
// that fades in the window or near it stays where it is, else the fade would begin anew at the cut; an open end fades at the
// window's edge.
func (c *chart) cut(k *layout.Mark) (scene.Box, float32) {
	if k.Shape == layout.Instant {
		return k.Box, k.W / 2
	}
	x0, x1 := k.X, k.X+k.W
	left, right := c.r.Plot.X, c.r.Plot.X+c.r.Plot.W
	switch {
	case k.OpenLeft:
		x0 = max(x0, left)
	case k.X+k.FadeLeft <= left-cutOver, k.X < left-farOut, k.FadeLeft == 0:
		x0 = max(x0, left-cutOver)
	}
	switch {
	case k.OpenRight:
		x1 = min(x1, right)
	case k.X+k.W-k.FadeRight >= right+cutOver, k.X+k.W > right+farOut, k.FadeRight == 0:
		x1 = min(x1, right+cutOver)
	}
	return scene.Box{X: x0, Y: k.Y, W: max(x1-x0, 1), H: k.H}, c.r.Metrics.BarRadius
}

// fades gives the bar of a mark, as it was cut, the fades that are left of its own. It returns how solid the bar is where the
// window lies within a fade that was cut away.
func (c *chart) fades(k *layout.Mark, bar *scene.Rect) (solid float32) {
	const open = 24 // px over which an open end fades
	solid = 1
	mid := c.r.Plot.X + c.r.Plot.W/2
	end := func(isOpen, isCut bool, fade, within float32) float32 {
		switch {
		case isOpen:
			return open
		case !isCut:
			return fade
		}
		if fade > 0 {
			solid *= min(max(within/fade, 0), 1)
		}
		return 0
	}
	bar.FadeLeft = end(k.OpenLeft, bar.X > k.X, k.FadeLeft, mid-k.X)
	bar.FadeRight = end(k.OpenRight, bar.X+bar.W < k.X+k.W, k.FadeRight, k.X+k.W-mid)
	return solid
}
