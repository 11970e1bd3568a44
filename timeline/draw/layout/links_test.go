package layout

import (
	"testing"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// bonds are the links of a test.
type bonds []Link

func (b bonds) Links(id timeline.EventID, dst []Link) []Link {
	for _, l := range b {
		if l.From == id || l.To == id {
			dst = append(dst, l)
		}
	}
	return dst
}

func (bonds) Moved(timeline.EventID) when.Span { return when.Span{} }

func (bonds) Claimed(timeline.EventID) (from, to when.Time) {
	return when.Date(2020, 1, 5), when.Date(2020, 1, 25)
}

// Ensure that a link leads from mark to mark, that one with an end out of view is a stub that points there, and that
// short ones are left out of the picture but known.
func TestLinks(t *testing.T) {
	day := func(id timeline.EventID, d int, actors ...timeline.ActorID) timeline.EventHead {
		at := when.Date(2020, 1, d)
		return timeline.EventHead{ID: id, When: when.Point(at, when.ToDay), Type: timeline.Consult, Actors: actors}
	}
	in := window(t, "2020-01-01", "2020-03-01", day(1, 3, 1), day(2, 20, 2), day(3, 200, 1), day(4, 21, 2), day(5, -90, 2))
	in.Relations = bonds{{ID: 1, From: 1, To: 2}, {ID: 2, From: 2, To: 3}, {ID: 3, From: 4, To: 5}, {ID: 4, From: 5, To: 1},
		{ID: 5, From: 3, To: 5}, {ID: 6, From: 2, To: 99}, {ID: 7, From: 4, To: 2}}
	r := newLayouter().Layout(in, nil)
	got := map[timeline.LinkID]Arrow{}
	for _, a := range r.Links {
		if _, twice := got[a.ID]; twice {
			t.Errorf("link %d stands there twice", a.ID)
		}
		got[a.ID] = a
	}
	if len(got) != 5 {
		t.Fatalf("%d links, want those with an end in view: %+v", len(got), r.Links)
	}
	one, two := &r.Marks[r.MarksOf(1, nil)[0]], &r.Marks[r.MarksOf(2, nil)[0]]
	if a := got[1]; a.Stub || a.Thin || a.Curve[0].X != one.X+one.W || a.Curve[3].X >= two.X || a.Curve[3].Y != two.Y+two.H/2 {
		t.Errorf("from mark to mark: %+v, marks %+v and %+v", a, one.Box, two.Box)
	}
	if a := got[2]; !a.Stub || a.Curve[3].X <= a.Curve[0].X {
		t.Errorf("to a later event out of view: %+v", a)
	}
	if a := got[3]; !a.Stub || a.Curve[3].X >= a.Curve[0].X {
		t.Errorf("to an earlier event out of view: %+v", a)
	}
	if a := got[4]; !a.Stub || a.Curve[3].X <= a.Curve[0].X || a.Curve[3].X > one.X {
		t.Errorf("from an earlier event out of view: %+v", a)
	}
	in.Scale = in.Scale.ZoomAt(300, 1.0/8)
	r = newLayouter().Layout(in, nil)
	for _, a := range r.Links {
		if a.ID == 7 && !a.Thin {
			t.Errorf("a link of %v px is drawn", a.length())
		}
	}
}

// Ensure that a window shows no more links than can be told apart, the shortest of them.
func TestLinks_ThinOut(t *testing.T) {
	var heads []timeline.EventHead
	var links bonds
	for i := range 200 {
		heads = append(heads, timeline.EventHead{ID: timeline.EventID(i + 1), When: when.Point(when.Date(2020, 1, 1+i), when.ToDay),
			Actors: []timeline.ActorID{timeline.ActorID(1 + i%5)}})
		links = append(links, Link{ID: timeline.LinkID(i + 1), From: timeline.EventID(i + 1), To: timeline.EventID(1 + (i*7+30)%200)})
	}
	in := window(t, "2020-01-01", "2020-08-01", heads...)
	in.Relations = links
	r := newLayouter().Layout(in, nil)
	shown, longest := 0, 0.0
	for _, a := range r.Links {
		if !a.Thin {
			shown++
			longest = max(longest, a.length())
		} else if a.length() >= linkShort && a.length() < longest {
			t.Errorf("a link of %v px is left out beside one of %v px", a.length(), longest)
		}
	}
	if shown != linksShown || len(r.Links) <= shown {
		t.Errorf("%d of %d links are shown", shown, len(r.Links))
	}
}

// Ensure that what the sources of a disputed event claim is spanned.
func TestClaims(t *testing.T) {
	in := window(t, "2020-01-01", "2020-03-01",
		timeline.EventHead{ID: 11, When: when.Point(when.Date(2020, 1, 10), when.ToDay), Actors: []timeline.ActorID{1}})
	in.Events, in.Relations = disputed{}, bonds{}
	r := newLayouter().Layout(in, nil)
	if k := r.Marks[0]; k.ClaimLeft != r.XOf(when.Date(2020, 1, 5)) || k.ClaimRight != r.XOf(when.Date(2020, 1, 25)) {
		t.Errorf("claims from %v to %v", k.ClaimLeft, k.ClaimRight)
	}
}

type disputed struct{ titles }

func (disputed) Flags(index.Event) Flags { return Disputed }
