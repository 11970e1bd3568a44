package reason_test

import (
	"testing"

	"entente/timeline/desk/reason"
)

// Ensure that reasons are worded for people.
func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"next Tuesday after 2023-02-27: governed by 'will arrive'": "next Tuesday after 27 Feb 2023, because of ‘will arrive’",
		"not resolved: the publication date is not known":          "the publication date is not known",
		"2 days on from the date told before, 2024-03-06":          "2 days on from the date told before, 6 Mar 2024",
		"the month 2024-03":   "the month March 2024",
		"12345-67-89 is none": "12345-67-89 is none",
		"2023-02-30 neither":  "2023-02-30 neither",
		"":                    "",
		"the date told before, 'the summit's eve'": "the date told before, ‘the summit’s eve’",
		"('May') from 'Monday' to 'Friday'":        "(‘May’) from ‘Monday’ to ‘Friday’",
	} {
		if got := reason.Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}
