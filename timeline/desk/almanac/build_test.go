package almanac

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

func datesTable(t rapid.TB, dates ...when.Span) *index.Table {
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
func TestLay(t *testing.T) {
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
		y := lay(datesTable(t, s), nil)
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
	if _, end := Bounds(); t == end {
		return "end"
	}
	if h, m, _ := t.Clock(); h+m > 0 {
		return fmt.Sprintf("%s %02d:%02d", t.Midnight().String()[5:], h, m)
	}
	return t.String()[5:]
}

// Ensure that the pieces of an event cover its days, each once, in the rows of their years: compared with counting days.
func TestLay_Days(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := when.Date(rapid.IntRange(-50, 50).Draw(t, "year"), 1, 1).AddDays(rapid.IntRange(0, 365).Draw(t, "day"))
		days := rapid.IntRange(1, 900).Draw(t, "days")
		s, ok := when.Between(when.Point(from, when.ToDay), when.Point(from.AddDays(days-1), when.ToDay))
		if !ok {
			t.Fatal("no span")
		}
		y := lay(datesTable(t, s), nil)
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
			key := fmt.Sprint(int32(year), when.Date(leapYear, m, d).String()[4:])
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
