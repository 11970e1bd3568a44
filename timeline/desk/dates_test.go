package desk_test

import (
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that the chart, the list and the status write dates in the order that is set.
func TestSetDates(t *testing.T) {
	d := fitLibrary(t, 1, 0, 58)
	d.FitAll()
	for _, c := range []struct {
		order              when.Order
		card, row, expects string
	}{
		{when.DayMonth, "Tue 28 Feb 2023", "28 Feb 2023", "29 Dec 2022 – 3 Mar 2023"},
		{when.MonthDay, "Tue, Feb 28, 2023", "Feb 28, 2023", "Dec 29, 2022 – Mar 3, 2023"},
		{when.Numeric, "2023-02-28", "2023-02-28", "2022-12-29 – 2023-03-03"},
	} {
		d.SetDates(c.order)
		card, ok := d.Card(timeline.EventID(2))
		if !ok || card.Date != c.card {
			t.Errorf("the card says %q, want %q", card.Date, c.card)
		}
		if got := d.EventRow(timeline.EventID(2)).Date; got != c.row {
			t.Errorf("the row says %q, want %q", got, c.row)
		}
		if got := d.Period(); got != c.expects {
			t.Errorf("the status says %q, want %q", got, c.expects)
		}
	}
}
