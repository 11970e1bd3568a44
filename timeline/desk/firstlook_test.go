package desk

import (
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/when"
)

// Ensure that a first look at a library shows its latest events, goes back to the beginning of a crowd in whose midst it would
// begin, and not to what happened long before.
func TestShowLatest_BeginsBeforeACrowd(t *testing.T) {
	const old, crowd, late = 10, 60, 110
	d := deskOf(t, old+crowd+late, desktest.Actors(2), func(i int) timeline.Event {
		day := when.Date(1960, 1, 1).AddDays(i * 900)
		if i >= old+crowd {
			day = when.Date(2019, 2, 15).AddDays((i - old - crowd) * 3)
		} else if i >= old {
			day = when.Date(2019, 1, 1).AddDays((i - old) / 2)
		}
		return timeline.Event{Type: timeline.Consult, Title: "Talks", When: when.Point(day, when.ToDay), Confidence: 1,
			Roles: []timeline.Role{{Actor: 1, As: timeline.Source}}}
	})
	d.ShowLatest()
	from, to := d.view.Goal().Window()
	if first, last := when.Date(2019, 1, 1), when.Date(2020, 1, 1); from > first || to < last {
		t.Errorf("it shows %v to %v, want %v to %v in it", from, to, first, last)
	}
	if from < when.Date(2018, 6, 1) {
		t.Errorf("it begins at %v, long before the crowd", from)
	}
}
