package coding_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/coding"
)

// withTakeaways reads a body below two takeaways, of which the second is given.
func (r reader) withTakeaways(t *testing.T, takeaway, body string) []coding.Event {
	t.Helper()
	events, _ := r.code(t, "- Oil prices fell.\n- "+takeaway+".\n\nNAIROBI, Feb 27 (Wire) - "+body+" Markets were calm.", "2023-02-27")
	return events
}

// Ensure that a takeaway which tells a deed in short, without a day, is tied to the one deed of the body that has its sides and a day.
func TestCode_TakeawayInShort(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"Kenya recalled its envoy", "Kenya recalled its ambassador from Chad on Sunday."},
		{"Kenya's ambassador was called home", "Kenya recalled its ambassador from Chad on Sunday."},
		{"A trade deal was signed", "Kenya and Chad signed a trade deal in Oslo on Sunday."},
		{"Trade deal signed in Oslo", "Kenya and Chad signed a trade deal in Oslo on Sunday."},
		{"Chad expelled two diplomats", "Chad expelled two Kenyan diplomats on Sunday."},
		{"The border is closed", "Kenya closed its border with Chad on Sunday."},
		{"Ten people died in the raid", "Kenyan jets bombed a village in Chad on Sunday, killing ten people."},
		{"Three soldiers were freed", "Kenya freed three Chadian soldiers on Sunday."},
		{"Relations were restored", "Kenya and Chad restored diplomatic relations on Sunday."},
		{"Kenya condemned the raid", "Chad bombed a village in Mali on Saturday. Kenya condemned the raid on Sunday."},
		{"Kenya sent aid", "Kenya sent 20 tonnes of aid to Chad on Sunday."},
	} {
		events := r.withTakeaways(t, tt[0], tt[1])
		if !slices.ContainsFunc(events, func(e coding.Event) bool { return slices.Contains(e.Takeaways, 1) && e.When.String() == "2023-02-26" }) {
			t.Errorf("%q is not tied to %q", tt[0], tt[1])
		}
	}
}

// Ensure that a takeaway of another deed stays apart from the deed of the body.
func TestCode_TakeawayOfAnother(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"Kenya recalled its envoy", "In 2019 Kenya recalled its ambassador from Chad. Oil rose on Sunday."},
		{"Mali recalled its envoy", "Kenya recalled its ambassador from Chad on Sunday."},
		{"Kenya recalled its envoy from Mali", "Kenya recalled its ambassador from Chad on Sunday."},
		{"Kenya condemned the vote", "Kenya condemned a raid by Chad on Sunday."},
		{"Three sailors were freed", "Kenya freed three Chadian soldiers on Sunday and Peru freed two Malian sailors on Saturday."},
		{"Kenya will close the border", "Kenya closed its border with Chad on Sunday."},
		{"Kenya did not close the border", "Kenya closed its border with Chad on Sunday."},
		{"Kenya may impose sanctions", "Kenya imposed sanctions on Chad on Sunday."},
		{"Kenya shut its embassy", "Kenya closed its border with Chad on Sunday."},
		{"Chad bombed a village", "Kenya bombed a village in Chad on Sunday."},
		{"Chad expelled two diplomats", "Kenya expelled two Chadian diplomats on Sunday."},
	} {
		for _, e := range r.withTakeaways(t, tt[0], tt[1]) {
			if slices.Contains(e.Takeaways, 1) && !e.When.IsZero() && !strings.Contains(e.When.String(), "..") {
				t.Errorf("%q is tied to %q of %q", tt[0], e.Title, tt[1])
			}
		}
	}
}

// Ensure that what the takeaways tell as to come and the first sentence as done is done, and that what has no day stays to come.
func TestCode_DoneAfterAll(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		name, body string
		future     bool
	}{
		{"done", "The World Bank on Sunday approved a loan of two million dollars to Chad.", false},
		{"still to be", "The World Bank will on Wednesday lend two million dollars to Chad.", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := r.code(t, "- The World Bank will lend Chad two million dollars.\n\n"+test.body, "2023-02-27")
			if len(events) == 0 || (events[0].Marks&timeline.Future != 0) != test.future || events[0].When.IsZero() {
				t.Errorf("got %+v", events)
			}
		})
	}
}
