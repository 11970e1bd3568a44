package app

import (
	"testing"

	"entente/timeline/when"
)

// Ensure that the menu of the axis names what it zooms to as a whole, also where a decade has no name, and zooms to all of it.
func TestUnitAt(t *testing.T) {
	for _, tt := range []struct {
		year int
		g    when.Granularity
		want string
	}{
		{1848, when.ToDecade, "1840s"}, {-44, when.ToDecade, "50–41 BCE"}, {5, when.ToDecade, "1–9 CE"}, {-44, when.ToYear, "45 BCE"},
		{1848, when.ToMonth, "March 1848"},
	} {
		at := when.Date(tt.year, 3, 15)
		s := unitAt(at, tt.g)
		if got := s.Words(when.Style{}); got != tt.want {
			t.Errorf("%d: %q, want %q", tt.year, got, tt.want)
		}
		if unit := when.Point(tt.g.Floor(at), tt.g); s.Start() != unit.Start() || s.End() != unit.End() {
			t.Errorf("%d: %v to %v, want %v to %v", tt.year, s.Start(), s.End(), unit.Start(), unit.End())
		}
	}
}
