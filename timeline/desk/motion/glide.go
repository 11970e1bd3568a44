package motion

import (
	"math"
	"time"
)

// Glide lets a window run on after it was thrown, slower and slower, until it stands or somebody takes hold of it.
type Glide struct{ vx, vy float64 } // px a second; to later times and down the lanes

const (
	// glideTime is the time in which a glide loses all but a third of its speed.
	glideTime = 325 * time.Millisecond
	// glideLeast is the speed in px a second below which a glide ends, and a drag has thrown nothing.
	glideLeast = 40
	// glideMost keeps a twitch from throwing the chart out of sight.
	glideMost = 6000
	// throwTime is how much of the end of a drag tells its speed. A pointer that rests that long throws nothing.
	throwTime = 80 * time.Millisecond
)

func (g Glide) still() bool { return math.Hypot(g.vx, g.vy) < glideLeast }

// step returns how far the glide runs in dt, and what is left of it.
func (g Glide) step(dt time.Duration) (dx, dy float64, left Glide) {
	keep := math.Exp(-dt.Seconds() / glideTime.Seconds())
	run := glideTime.Seconds() * (1 - keep)
	return g.vx * run, g.vy * run, Glide{g.vx * keep, g.vy * keep}
}

// Point is where a pointer was, in px, and when, since a moment that stays the same.
type Point struct {
	X, Y float32
	At   time.Duration
}

// Trail is where a pointer was lately, for the speed of a throw.
type Trail []Point

// Add notes a place of the pointer and forgets those that no longer count.
func (t Trail) Add(p Point) Trail {
	old := 0
	for old < len(t) && p.At-t[old].At > throwTime {
		old++
	}
	return append(append(t[:0], t[old:]...), p)
}

// Throw is the glide of a drag that ended at p.
func (t Trail) Throw(p Point) Glide {
	t = t.Add(p)
	first := t[0]
	dt := (p.At - first.At).Seconds()
	if dt < 0.005 {
		return Glide{}
	}
	g := Glide{-float64(p.X-first.X) / dt, -float64(p.Y-first.Y) / dt}
	if f := math.Hypot(g.vx, g.vy) / glideMost; f > 1 {
		g.vx, g.vy = g.vx/f, g.vy/f
	}
	if g.still() {
		return Glide{}
	}
	return g
}
