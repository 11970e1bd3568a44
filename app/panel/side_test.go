package panel

import (
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
)

// Ensure that the lane of an actor whose line the pointer was on is lit no longer when the panel shows something else.
func TestSide_LightGoes(t *testing.T) {
	dressed(t)
	s := NewSide(tips())
	lit := []timeline.ActorID{}
	s.Calls.Light = func(id timeline.ActorID) { lit = append(lit, id) }
	s.ShowEvent(detailOfVisit())
	walk(s, func(o fyne.CanvasObject) {
		if p, is := o.(*ui.Person); is {
			p.OnHover(true)
		}
	})
	if len(lit) == 0 || lit[len(lit)-1] == 0 {
		t.Fatalf("lit were %v, want an actor at last", lit)
	}
	s.ShowNotice("Nothing", "is shown.")
	if lit[len(lit)-1] != 0 {
		t.Errorf("lit is %v behind another page", lit[len(lit)-1])
	}
}
