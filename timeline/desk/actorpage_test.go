package desk_test

import (
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
)

// Ensure that a page of an actor tells what the library holds of it, and that a plan to merge changes nothing and says
// what the merge then does.
func TestActorPage(t *testing.T) {
	s := twoNames(t)
	d := open(t, s)
	page := func(id timeline.ActorID) desk.ActorPage {
		t.Helper()
		x, err := d.ActorPage(id)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	x := page(2)
	if x.Events != 3 || !x.Marks.Starred || len(x.Marks.Notes) != 1 || x.Marks.Notes[0].Text != "look here" || !x.Lane || x.Only {
		t.Errorf("the page is %+v", x)
	}
	var latest []timeline.EventID
	for _, e := range x.Latest {
		latest = append(latest, e.ID)
	}
	if !slices.Equal(latest, []timeline.EventID{3, 2, 1}) {
		t.Errorf("latest are %v, want the newest first and no proposal", latest)
	}
	if o := page(4).Offices; len(o) != 1 || o[0].For != "Strelsau" || o[0].Actor != 2 {
		t.Errorf("the mayor's offices are %+v", o)
	}
	if err := d.SetFilter("actor:Strelsau"); err != nil {
		t.Fatal(err)
	}
	if !page(2).Only {
		t.Error("the page does not see that the filter asks for the actor")
	}
	if like := d.Alike(1); len(like) != 1 || like[0].Actor.ID != 2 {
		t.Errorf("like Ruritania are %v; want Strelsau, which is called so too", like)
	}

	before := desktest.Lossless(t, s)
	m, err := d.PlanActorMerge(1, 2)
	if err == nil {
		err = m.Look(t.Context())
	}
	if err != nil || desktest.Lossless(t, s) != before {
		t.Fatalf("planning: %v, or something has changed", err)
	}
	if m.Events() != 4 || m.Marks == 0 || m.Views != 2 || !slices.Equal(m.Names, []string{"Strelsau", "The Palace"}) || m.IsLarge() {
		t.Errorf("the plan is %+v", m)
	}
	if err := d.MergePlanned(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	if got := d.Actor(1).Aliases; !slices.Equal(got, m.Names) || d.Actor(2) != nil {
		t.Errorf("after the merge Ruritania is also called %v", got)
	}
	if _, err := d.Undo(t.Context()); err != nil || desktest.Lossless(t, s) != before {
		t.Errorf("undo does not bring everything back: %v", err)
	}
}
