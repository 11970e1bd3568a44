package desk

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// MenuSpot returns what a menu that is asked for without a pointer is about, and where on the chart it opens: the event
// selected last, below its mark in view, or the free ground in the middle of the lanes when none is selected.
func (d *Desk) MenuSpot() (z layout.Zone, x, y float32) {
	d.Frame()
	r := d.result()
	x, y = r.Plot.X+r.Plot.W/2, r.Plot.Y+min(r.Plot.H, r.ContentH)/2
	z = layout.Zone{Kind: layout.ZoneLane, Lane: r.Hit(x, y).Lane, Mark: -1, Index: -1, Time: r.TimeAt(x)}
	if n := len(d.selection); n > 0 {
		z = layout.Zone{Kind: layout.ZoneEvent, Event: d.selection[n-1], Lane: -1, Mark: -1, Index: -1}
		for _, i := range r.MarksOf(z.Event, nil) {
			k := &r.Marks[i]
			if !seen(k.Box, r.Plot) || z.Mark >= 0 && !k.Main {
				continue
			}
			z.Box, z.Lane, z.Mark = k.Box, k.Lane, i
			x = min(max(k.X, r.Plot.X)+min(k.W, 2*k.H), r.Plot.X+r.Plot.W)
			y = min(k.Y+k.H, r.Plot.Y+r.Plot.H)
		}
		z.Time = r.TimeAt(x)
	}
	return z, x, y
}

// seen reports whether a part of a box can be seen within another.
func seen(b, in scene.Box) bool {
	return b.X < in.X+in.W && b.X+b.W > in.X && b.Y < in.Y+in.H && b.Y+b.H > in.Y
}
