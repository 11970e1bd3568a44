// Package motion moves a window on time: at once, eased to where it is sent, or thrown, slower and slower.
package motion

import (
	"time"

	"entente/timeline/draw/scale"
)

// ease is the time that a movement takes: long enough to be followed, short enough not to be waited for.
const ease = 180 * time.Millisecond

// Window is a window on time, which may be on its way to another one. Set says where it begins.
type Window struct {
	now, from, to scale.Scale   // to is zero when there is no way
	passed        time.Duration // since it began
	glide         Glide         // what a throw has left
}

// Scale is the window as it is now.
func (w *Window) Scale() scale.Scale { return w.now }

// Goal is where the window is or is going to.
func (w *Window) Goal() scale.Scale {
	if !w.to.IsZero() {
		return w.to
	}
	return w.now
}

// Set moves the window at once.
func (w *Window) Set(s scale.Scale) { w.now, w.to = s, scale.Scale{} }

// Ease sends the window on its way.
func (w *Window) Ease(s scale.Scale) { w.from, w.to, w.passed = w.now, s, 0 }

// Settle ends the way where it leads to.
func (w *Window) Settle() { w.Set(w.Goal()) }

// Run lets the window run on after it was thrown; Stop takes hold of it.
func (w *Window) Run(g Glide) { w.glide = g }

// Stop ends a run.
func (w *Window) Stop() { w.glide = Glide{} }

// Moving reports whether there is more to come.
func (w *Window) Moving() bool { return !w.to.IsZero() || !w.glide.still() }

// Step moves the window on its way by dt. How far a throw runs in that time it returns, in px to later times and down the
// lanes, for the caller to pan by, who knows the bounds.
func (w *Window) Step(dt time.Duration) (dx, dy float64) {
	if w.to.IsZero() {
		dx, dy, w.glide = w.glide.step(dt)
		return dx, dy
	}
	w.passed += dt
	f := float64(w.passed) / float64(ease)
	if f >= 1 {
		w.Settle()
	} else {
		w.now = w.from.Between(w.to, 1-(1-f)*(1-f)*(1-f))
	}
	return 0, 0
}
