package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that an undated first sentence is not dated by a time that stands behind it.
func TestCode_TimeBehindLead(t *testing.T) {
	r := load(t)
	events, _ := r.code(t, "Peru expels Chilean envoys\n\nLIMA, Feb 26 (Wire) - The weather was fine.", "2023-02-27")
	if len(events) == 0 || events[0].Type != timeline.Sanction || !events[0].When.IsZero() {
		t.Errorf("got %+v", events)
	}
}

// Ensure that an article is about the treaty that is signed rather than about what it provides for.
func TestCode_Provides(t *testing.T) {
	r := load(t)
	events, _ := r.code(t, "- Kenya will hand an island back to Chad in 2030.\n"+
		"Kenya and Chad signed a treaty on Sunday under which Kenya will hand the island back.\n", "2023-02-27")
	if len(events) == 0 || events[0].Type != timeline.Support || events[0].When.String() != "2023-02-26" {
		t.Errorf("got %+v", events)
	}
}
