package timeline

import (
	"testing"

	"entente/timeline/when"
)

// Ensure that an announcement is overdue from the day after its own on, until it is confirmed or called off.
func TestMarks_Overdue(t *testing.T) {
	day := when.Date(2023, 2, 17)
	s := when.Point(day, when.ToDay)
	for _, tt := range []struct {
		marks Marks
		date  when.Span
		today when.Time
		want  bool
	}{
		{Future, s, day, false},
		{Future, s, day.AddDays(1), true},
		{Future | Alleged, s, day.AddDays(1), true},
		{0, s, day.AddDays(1), false},
		{Future | Confirmed, s, day.AddDays(1), false},
		{Future | Cancelled, s, day.AddDays(1), false},
		{Future | Postponed, s, day.AddDays(1), false},
		{Future, when.Span{}, day.AddDays(1), false},
	} {
		if got := tt.marks.Overdue(tt.date, tt.today); got != tt.want {
			t.Errorf("%v of %v on %v: %v, want %v", tt.marks, tt.date, tt.today, got, tt.want)
		}
	}
}
