package desk

import (
	"fmt"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/when"
)

// Ensure that the events of an actor and of a pair are those that are measured, and that the lanes show them.
func TestDesk_Spells(t *testing.T) {
	d := deskOf(t, 60, desktest.Actors(3), func(i int) timeline.Event {
		e := timeline.Event{Title: fmt.Sprint("Talks ", i), Type: timeline.Consult, Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Source}}}
		days := 10 * i
		if i >= 30 {
			days += 300
		}
		e.When = when.Point(when.Date(2020, 1, 1).AddDays(days), when.ToDay)
		if i%2 == 0 {
			e.Roles = append(e.Roles, timeline.Role{Actor: 2, As: timeline.Target})
		}
		return e
	})
	one := d.spells(1, 0)
	if len(one) != 1 || one[0].First != 30 || one[0].Last != 31 {
		t.Errorf("of the actor: %+v", one)
	}
	p, err := d.PairPage(1, 2)
	if err != nil || p.Events != 30 || len(p.Spells) != 1 || p.Spells[0].First != 29 || p.Spells[0].Last != 31 || p.First.ID != 1 || p.Last.ID != 59 || len(p.Latest) != mostLatest {
		t.Errorf("of the pair: %+v, %v", p, err)
	}
	if d.spells(3, 0) != nil || d.spells(9, 1) != nil {
		t.Error("actors without events have spells")
	}
	d.FitAll()
	d.Frame()
	d.ShadeSpells(1, one)
	if got := d.spellShades(); len(got) != 1 || len(got[0].Lanes) != 1 || got[0].X1 <= got[0].X0 || got[0].Burst {
		t.Errorf("shaded are %+v", got)
	}
	d.Overlay()
	d.ShadeSpells(0, nil)
	if got := d.spellShades(); got != nil {
		t.Errorf("shaded are still %+v", got)
	}
}
