package scale

import (
	"strings"
	"time"

	"entente/timeline/when"
)

// Names are the words of an axis in the reader's language.
type Names struct {
	Months      [12]string // "January"
	ShortMonths [12]string // "Jan"
	Weekdays    [7]string  // short, from Sunday: "Sun"
	FirstDay    time.Weekday
	Week        string // before the number of a week: "Week"
	BCE, CE     string
}

// English returns the words in English, weeks from Monday.
func English() Names {
	return Names{
		Months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
			"October", "November", "December"},
		ShortMonths: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		Weekdays:    [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
		FirstDay:    time.Monday,
		Week:        "Week",
		BCE:         "BCE",
		CE:          "CE",
	}
}

// Period names the years from from to to, "1991 – 2024".
func (n Names) Period(from, to when.Time) string {
	a, b := from.Year(), max(to-1, from).Year()
	switch {
	case a == b:
		return n.Year(a)
	case a >= 1 && b >= 1, b < 1:
		return strings.TrimSuffix(strings.TrimSuffix(n.Year(a), " "+n.BCE), " "+n.CE) + " – " + n.Year(b)
	}
	return n.Year(a) + " – " + n.Year(b)
}
