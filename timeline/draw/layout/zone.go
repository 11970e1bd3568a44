package layout

import (
	"entente/timeline"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// ZoneKind tells what a pointer is over.
type ZoneKind uint8

// The kinds of zones.
const (
	ZoneNone       ZoneKind = iota
	ZoneLane                // the free ground of a lane
	ZoneHeader              // a lane's header
	ZoneTriangle            // what opens and collapses a group
	ZoneCorner              // the note above the headers
	ZoneAxis                // the axis
	ZoneBand                // a band
	ZoneMarker              // a marker's line or label
	ZoneStrip               // a density strip
	ZoneFold                // "+3"
	ZoneJoin                // the line between the marks of an event
	ZoneLabel               // the title of an event
	ZoneEvent               // an event
	ZoneCallout             // a callout's box
	ZoneOverview            // the overview outside the brush
	ZoneBrush               // the brush
	ZoneBrushLeft           // its left edge
	ZoneBrushRight          // its right edge
	ZoneBanner              // the ground of a banner
	ZoneSlider              // a banner's slider
	ZoneBar                 // a bar of a banner's histogram
	ZoneButton              // a button
	ZoneRail                // the bar that scrolls the lanes
)

// Zone is a part of the picture that a pointer can hit, as plain data.
type Zone struct {
	Kind     ZoneKind
	Box      scene.Box
	Event    timeline.EventID // of events, labels and joins
	Lane     int              // place in the index, -1 for none
	Mark     int              // index into Result.Marks, -1 for none
	Index    int              // of bands, markers and callouts in Input, of folds, banners and buttons in Result; -1 for none
	From, To when.Time        // what a fold or strip spans
	Time     when.Time        // at the pointer; set by Hit
}

// Same reports whether two zones are of one thing in the picture. In the overview, which is one zone, it is the time that
// tells.
func (z Zone) Same(o Zone) bool {
	if z.Kind >= ZoneOverview && z.Kind <= ZoneBrushRight && z.Time != o.Time {
		return false
	}
	return z.Kind == o.Kind && z.Event == o.Event && z.Lane == o.Lane && z.Index == o.Index
}

// Hit returns the zone under a point of the scene. Outside of everything its kind is ZoneNone.
func (r *Result) Hit(x, y float32) Zone {
	for i := len(r.Zones) - 1; i >= 0; i-- {
		if b := r.Zones[i].Box; x >= b.X && y >= b.Y && x < b.X+b.W && y < b.Y+b.H {
			z := r.Zones[i]
			switch z.Kind {
			case ZoneOverview, ZoneBrush, ZoneBrushLeft, ZoneBrushRight:
				z.Time = r.Overview.Time(x)
			default:
				z.Time = r.TimeAt(x)
			}
			return z
		}
	}
	return Zone{Lane: -1, Mark: -1, Index: -1, Time: r.TimeAt(x)}
}
