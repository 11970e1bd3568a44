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

// Ensure that an agreement that the takeaways tell without a day has that of its signature by the same ones further down.
func TestCode_Sealed(t *testing.T) {
	r := load(t)
	const head = "# Giving back the ditch\n- Kenya and Chad closed the bargain\n- It took ten years\nThe ditch was dug long ago. "
	for _, test := range []struct{ name, text, want string }{
		{"signed", "On 7 September 2019 Kenya and Chad signed a treaty.", "Kenya and Chad close the bargain | 2019-09-07 | source=country:KEN source=country:TCD"},
		{"by others", "On 7 September 2019 Kenya and Peru signed a treaty.", "Kenya and Chad close the bargain |  | source=country:KEN source=country:TCD"},
		{"still to be", "On 7 September Kenya and Chad will sign a treaty.", "Kenya and Chad close the bargain |  | source=country:KEN source=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, head+test.text, test.want) })
	}
}
