package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

func tableOf(t rapid.TB, dates ...when.Span) *index.Table {
	t.Helper()
	table, err := index.NewTable(len(dates), func(fn func(*timeline.EventHead) error) error {
		for i, s := range dates {
			if err := fn(&timeline.EventHead{ID: timeline.EventID(i + 1), When: s}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// Ensure that each date stands on its day in the row of its year.
func TestFoldTable(t *testing.T) {
	for _, tt := range []struct{ name, date, want string }{
		{"a day", "1815-06-18", "1815: 06-18–06-19"},
		{"a leap day", "2024-02-29", "2024: 02-29–03-01"},
		{"the day after February of a common year", "2023-03-01", "2023: 03-01–03-02"},
		{"over the end of February of a common year", "2023-02-27/2023-03-02", "2023: 02-27–03-03"},
		{"over New Year", "1916-12-30/1917-01-02", "1916: 12-30–end; 1917: 01-01–01-03"},
		{"New Year's Eve", "1999-12-31", "1999: 12-31–end"},
		{"several years", "1939-09-01/1941-02-03", "1939: 09-01–end; 1940: 01-01–end; 1941: 01-01–02-04"},
		{"before the era", "-0043-03-15", "-43: 03-15–03-16"},
		{"over the year that is not", "0000-12-31/0001-01-01", "0: 12-31–end; 1: 01-01–01-02"},
		{"a month", "1520-06", "1520: 06-01–07-01"},
		{"a season", "1520-21", "1520: 03-01–06-01"},
		{"a year", "1520", "left"},
		{"without end", "2014-03-18/..", "2014: 03-18–end"},
		{"without beginning", "../2014-03-18", "left"},
		{"a minute", "2023-02-24T05:30", "2023: 02-24 05:30–02-24 05:31"},
	} {
		s, err := when.Parse(tt.date)
		if err != nil {
			t.Fatal(err)
		}
		y := foldTable(tableOf(t, s), nil)
		var list []string
		for o := range index.Ord(y.table.Len()) {
			from, to := y.table.Bounds(o)
			list = append(list, fmt.Sprintf("%d: %s–%s", y.years[o], dayOf(from), dayOf(to)))
		}
		slices.SortFunc(list, func(a, b string) int { // by year
			var m, n int
			_, _ = fmt.Sscan(strings.TrimSuffix(strings.Fields(a)[0], ":"), &m)
			_, _ = fmt.Sscan(strings.TrimSuffix(strings.Fields(b)[0], ":"), &n)
			return m - n
		})
		got := strings.Join(list, "; ")
		if y.left > 0 {
			got = "left"
		}
		if got != tt.want {
			t.Errorf("%s, %s: %s, want %s", tt.name, tt.date, got, tt.want)
		}
	}
}

func dayOf(t when.Time) string {
	if _, end := foldBounds(); t == end {
		return "end"
	}
	if h, m, _ := t.Clock(); h+m > 0 {
		return fmt.Sprintf("%s %02d:%02d", t.Midnight().String()[5:], h, m)
	}
	return t.String()[5:]
}

// Ensure that the pieces of an event cover its days, each once, in the rows of their years: compared with counting days.
func TestFoldTable_Days(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := when.Date(rapid.IntRange(-50, 50).Draw(t, "year"), 1, 1).AddDays(rapid.IntRange(0, 365).Draw(t, "day"))
		days := rapid.IntRange(1, 900).Draw(t, "days")
		s, ok := when.Between(when.Point(from, when.ToDay), when.Point(from.AddDays(days-1), when.ToDay))
		if !ok {
			t.Fatal("no span")
		}
		y := foldTable(tableOf(t, s), nil)
		got := map[string]int{}
		for o := range index.Ord(y.table.Len()) {
			a, b := y.table.Bounds(o)
			for day := a; day < b; day = day.AddDays(1) {
				got[fmt.Sprint(y.years[o], day.String()[4:])]++
			}
		}
		for n := range days {
			day := from.AddDays(n)
			year, m, d := day.Civil()
			key := fmt.Sprint(int32(year), when.Date(foldYear, m, d).String()[4:])
			if got[key] != 1 {
				t.Fatalf("%s is there %d times", day, got[key])
			}
			delete(got, key)
		}
		for key := range got { // a piece over the end of a February without one crosses the leap day
			if !strings.HasSuffix(key, "-02-29") {
				t.Fatalf("%s is no day of the event", key)
			}
		}
	})
}

// Ensure that the window and the lanes before are found again, that the view stays within the year, that the selection is
// shared, and that clicks and dates mean the year of their lane.
func TestFolded(t *testing.T) {
	d := deskOf(t, 40, nil, func(i int) timeline.Event {
		return timeline.Event{Title: fmt.Sprint("Note ", i), Type: timeline.Statement, When: when.Point(when.Date(1900+i, 6, 1+i%20), when.ToDay)}
	})
	d.SetLanes(timeline.ByType)
	d.SetWindow(when.Date(1905, 1, 1), when.Date(1915, 1, 1))
	from, to := d.Window()
	d.Select(3)
	d.SetFolded(true)
	first, end := foldBounds()
	if a, b := d.Window(); a > first || b < end {
		t.Errorf("the window is %s to %s", a, b)
	}
	d.Frame()
	d.Zoom(3)
	d.PanBy(40)
	if _, b := d.Window(); b > end.AddDays(4) {
		t.Errorf("the window runs to %s", b)
	}
	if !slices.Equal(d.Selection(), []timeline.EventID{3}) {
		t.Errorf("selected %v", d.Selection())
	}
	d.Fit()
	if a, b := d.Window(); a > when.Date(foldYear, 6, 3) || b < when.Date(foldYear, 6, 4) {
		t.Errorf("fitted from %s to %s", a, b)
	}
	lane := d.LaneOf("1902")
	if got := d.timeAt(when.Date(foldYear, 6, 3), lane); got != when.Date(1902, 6, 3) {
		t.Errorf("the place is %s", got)
	}
	if got := d.dateWords(when.Date(foldYear, 2, 29), when.ToDay, lane); got != "29 February" {
		t.Errorf("the leap day of 1902 is %q", got)
	}
	if got := d.dateWords(when.Date(foldYear, 3, 4), when.ToDay, lane); got != "4 Mar 1902" {
		t.Errorf("the date at the pointer is %q", got)
	}
	if got, want := d.LaneCount(), 40; got != want {
		t.Errorf("%d lanes, want %d", got, want)
	}
	if i, _ := d.LaneAt(0); i.Name != "1900" || i.Actor != 0 {
		t.Errorf("the first lane is %+v", i)
	}
	d.SetFolded(false)
	if a, b := d.Window(); a != from || b != to || d.Lanes() != timeline.ByType {
		t.Errorf("after it lanes by %s from %s to %s", d.Lanes(), a, b)
	}
	if !d.Back() || !d.Folded() {
		t.Error("Back does not lead to the days of the year")
	}
	if a, _ := d.Window(); a.Year() != foldYear {
		t.Errorf("Back leads to %s", a)
	}
}
