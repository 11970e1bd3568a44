package motion_test

import (
	"math"
	"testing"
	"time"

	"entente/timeline/desk/motion"
	"entente/timeline/draw/scale"
	"entente/timeline/when"
)

const frame = 16 * time.Millisecond

func years(from, to int) scale.Scale {
	return scale.New(when.Date(from, 1, 1), when.Date(to, 1, 1), 1000)
}

// Ensure that a window that is sent arrives, slower and slower and in less than a quarter of a second, and that it can be
// taken there at once.
func TestWindow_Ease(t *testing.T) {
	var w motion.Window
	a, b := years(1900, 1910), years(1950, 1960)
	w.Set(a)
	if w.Moving() || w.Scale() != a || w.Goal() != a {
		t.Error("a window that was set is on its way")
	}
	w.Ease(b)
	if !w.Moving() || w.Scale() != a || w.Goal() != b {
		t.Error("a window that was sent has arrived, or is not on its way")
	}
	steps, last, way := 0, a, math.MaxFloat64
	for ; w.Moving() && steps < 100; steps++ {
		if dx, dy := w.Step(frame); dx != 0 || dy != 0 {
			t.Errorf("it runs %v, %v px, too", dx, dy)
		}
		from, _ := last.Window()
		to, _ := w.Scale().Window()
		if d := float64(to - from); d < 0 || d > way {
			t.Errorf("step %d leads %v s on, after %v", steps, d, way)
		} else {
			way = d
		}
		last = w.Scale()
	}
	if w.Scale() != b || w.Goal() != b || time.Duration(steps)*frame > 250*time.Millisecond {
		t.Errorf("after %d steps it is elsewhere", steps)
	}
	w.Ease(a)
	w.Step(frame)
	w.Settle()
	if w.Moving() || w.Scale() != a {
		t.Error("it is not settled")
	}
	w.Ease(b)
	w.Set(a)
	if w.Moving() || w.Scale() != a {
		t.Error("a window that is set goes on")
	}
}

// Ensure that a throw runs on in its direction, slower and slower, as far at any rate of frames, until it is stopped.
func TestWindow_Run(t *testing.T) {
	g := motion.Trail(nil).Add(motion.Point{X: 100, Y: 50}).Add(motion.Point{X: 60, Y: 50, At: 30 * time.Millisecond}).
		Throw(motion.Point{X: 20, Y: 50, At: 60 * time.Millisecond})
	far := func(dt time.Duration) (x, y float64) {
		var w motion.Window
		w.Run(g)
		last := math.MaxFloat64
		for n := 0; w.Moving() && n < 10_000; n++ {
			dx, dy := w.Step(dt)
			if dx > last {
				t.Errorf("%v px after %v", dx, last)
			}
			last, x, y = dx, x+dx, y+dy
		}
		return x, y
	}
	slow, y := far(40 * time.Millisecond)
	fast, _ := far(4 * time.Millisecond)
	if slow < 200 || y != 0 || math.Abs(slow-fast) > 20 {
		t.Errorf("it runs %v px, with more frames %v, and %v down", slow, fast, y)
	}
	var w motion.Window
	w.Run(g)
	if w.Stop(); w.Moving() {
		t.Error("a window that was stopped moves")
	}
}

// Ensure that a pointer that rests throws nothing, and that a twitch throws no farther than can be followed.
func TestTrail_Throw(t *testing.T) {
	var w motion.Window
	moved := motion.Trail(nil).Add(motion.Point{X: 0}).Add(motion.Point{X: 400, At: 20 * time.Millisecond})
	if w.Run(moved.Throw(motion.Point{X: 400, At: 400 * time.Millisecond})); w.Moving() {
		t.Error("a pointer that rests throws")
	}
	if w.Run(motion.Trail(nil).Throw(motion.Point{X: 400})); w.Moving() {
		t.Error("a click throws")
	}
	w.Run(motion.Trail(nil).Add(motion.Point{}).Throw(motion.Point{X: -40_000, At: 10 * time.Millisecond}))
	if dx, _ := w.Step(frame); dx < 50 || dx > 100 {
		t.Errorf("a twitch throws %v px in a frame", dx)
	}
}
