package contacts_test

import (
	"testing"

	"entente/timeline"
	"entente/timeline/desk/contacts"
	"entente/timeline/index"
	"entente/timeline/when"
)

// met is an event of both.
type met struct {
	date  string
	marks timeline.Marks
}

func figures(t *testing.T, list []met) contacts.Figures {
	t.Helper()
	table, err := index.NewTable(len(list), func(fn func(*timeline.EventHead) error) error {
		for i, m := range list {
			s, err := when.Parse(m.date)
			if err != nil {
				return err
			}
			if err := fn(&timeline.EventHead{ID: timeline.EventID(i + 1), When: s, Type: timeline.Consult, Marks: m.marks}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return contacts.Of(table, index.Build(table, index.Options{Grouping: index.ByNone("Together")}).Lane(0).Columns())
}

// Ensure that the time of the contacts holds the last one too.
func TestOf_End(t *testing.T) {
	for _, tt := range []struct {
		list []met
		want when.Time
	}{
		{[]met{{"1950-03-04", 0}}, when.Date(1950, 3, 5)},
		{[]met{{"1950-03-04", 0}, {"1951-03-01/1951-03-10", 0}}, when.Date(1951, 3, 11)},
		{[]met{{"1950-03-04/1960-03-04", 0}, {"1951-03", 0}, {"1952", timeline.Future}}, when.Date(1951, 4, 1)},
		{[]met{{"1950-03-04/..", 0}}, when.Date(1950, 3, 5)},
	} {
		if got := figures(t, tt.list).End; got != tt.want {
			t.Errorf("%v end on %v, want %v", tt.list, got, tt.want)
		}
	}
}

// Ensure that what took place is counted, and what did not is not, and that the figures are put into words.
func TestOf(t *testing.T) {
	for _, tt := range []struct {
		name string
		list []met
		want string
	}{
		{"what did not take place", []met{{"1950-03-04", timeline.Cancelled}, {"1951-03-04", timeline.Future}, {"1952-03-04", timeline.Negated}},
			"No contact, as far as the filter lets through"},
		{"one", []met{{"1950-03-04", 0}, {"1951-03-04", timeline.Postponed}}, "One contact: 4 Mar 1950"},
		{"what was announced and is confirmed", []met{{"1950-03-04", timeline.Future | timeline.Confirmed}}, "One contact: 4 Mar 1950"},
		{"some", []met{{"1950-03-04", 0}, {"1950-03-20", 0}, {"1970-03-20", timeline.Cancelled}, {"2003-05-05", 0}},
			"3 contacts: first 4 Mar 1950, last 5 May 2003 · longest silence 53 years (1950–2003) · most in a month 2 (March 1950)"},
		{"day on day", []met{{"1950-03-04", 0}, {"1950-03-05", 0}}, "2 contacts: first 4 Mar 1950, last 5 Mar 1950 · most in a month 2 (March 1950)"},
		{"a stay is no silence", []met{{"1950-03-04/1951-03-04", 0}, {"1951-03-10", 0}},
			"2 contacts: first 4 Mar 1950, last 10 Mar 1951 · longest silence 5 days (5–9 Mar 1951)"},
	} {
		f := figures(t, tt.list)
		if got := f.Words(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		sum := 0
		for i, b := range f.Bars {
			if sum += b.N; i > 0 && b.From != f.Bars[i-1].To {
				t.Errorf("%s: bar %d does not follow the one before", tt.name, i)
			}
		}
		if sum != f.N || len(f.Bars) > 90 {
			t.Errorf("%s: %d bars count %d of %d contacts", tt.name, len(f.Bars), sum, f.N)
		}
		bands, markers := f.Marks("both")
		if silent := f.QuietTo-f.QuietFrom > when.Day; silent != (len(bands) > 0) || min(f.N, 2) != len(markers) {
			t.Errorf("%s: %d bands and %d markers", tt.name, len(bands), len(markers))
		}
	}
}

// Ensure that the histogram takes the finest unit that has room.
func TestOf_Bars(t *testing.T) {
	for last, want := range map[string]string{"1951-03-04": "contacts a month", "1999-03-04": "contacts a year", "2500-03-04": "contacts in ten years",
		"4000-03-04": "contacts a century"} {
		if f := figures(t, []met{{"1950-03-04", 0}, {last, 0}}); f.BarsSay != want {
			t.Errorf("until %s: %q, want %q", last, f.BarsSay, want)
		}
	}
}
