package coding_test

import "testing"

// Ensure that a history whose day of publication is not known gives the day with which it begins to nothing else.
func TestCode_FirstDayOfHistory(t *testing.T) {
	r := load(t)
	text := "- Kenya and Peru closed the bargain that others had left open.\nOn 9 January 1964 students marched into the zone. In February 1974 the talks began. Kenya and Peru were content in 1977."
	events, _ := r.code(t, text, "")
	if len(events) == 0 || !events[0].When.IsZero() {
		t.Errorf("Code(%q) = %+v, want a main event of no day", text, events)
	}
}
