package coding_test

import (
	"strings"
	"testing"
)

// marked checks that an event with the title and the marks of want, "title | marks", is told by text.
func (r reader) marked(t *testing.T, text, want string) {
	t.Helper()
	events, _ := r.code(t, text, "2023-02-27")
	var got []string
	for _, e := range events {
		s := e.Title + " | " + strings.Join(e.Marks.Names(), " ")
		if s == want {
			return
		}
		got = append(got, s)
	}
	if want != "none" || len(got) > 0 {
		t.Errorf("Code(%q) = %q, want %q", text, got, want)
	}
}

// Ensure that a clause which hangs on a hope, a fear, a denial or a condition is told as what it is.
func TestCode_Hung(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"a hope that fades", "Hopes that Kenya will recognise Chad have faded.", "Kenya may recognise Chad | hypothetical"},
		{"fears that grow", "Fears are growing that Kenya will attack Chad.", "Kenya may attack Chad | hypothetical"},
		{"a denial", "Kenya's denial that it backs Chad convinced nobody.", "Kenya reportedly backs Chad | alleged"},
		{"a belief of nobody", "Nobody believes that Kenya attacked Chad.", "Kenya does not attack Chad | negated"},
		{"not true", "It is not true that Kenya attacked Chad, a spokesman said.", "Kenya does not attack Chad | negated"},
		{"whether or not", "Whether or not Kenya attacks Chad, Mali will stay.", "Kenya may attack Chad | hypothetical"},
		{"once", "Once Kenya ratifies the treaty with Chad, Mali will leave.", "Kenya may ratify the treaty with Chad | hypothetical"},
		{"once, long ago", "Kenya once attacked Chad.", "Kenya attacks Chad | "},
		{"before a duty", "Before joining the United Nations, Kenya had to leave Chad.", "Kenya may join the United Nations | hypothetical"},
		{"until", "Until Kenya attacks Chad, Mali will wait.", "none"},
		{"plans that are frozen", "Plans for Kenya to join the United Nations are frozen.", "none"},
		{"no plans for somebody", "There are no plans for Marta Kowal to meet Gabriel Boric.", "There are no plans for Kowal to meet Boric | future negated"},
	} {
		t.Run(test.name, func(t *testing.T) { r.marked(t, test.text, test.want) })
	}
}

// Ensure that what somebody only thinks of, or keeps from, is told so.
func TestCode_Thought(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"thinks of it", "Kenya is thinking of recalling its envoy from Chad.", "Kenya is thinking of recalling its envoy from Chad | hypothetical"},
		{"decided against it", "Kenya has decided against closing its border with Chad.", "Kenya decides against closing its border with Chad | negated"},
		{"stopped short of it", "Kenya stopped short of attacking Chad.", "Kenya stops short of attacking Chad | negated"},
		{"no intention", "Kenya has no intention of attacking Chad.", "Kenya has no intention of attacking Chad | negated"},
		{"no plans, a refusal", "Kenya has no plans to recognise Chad.", "Kenya has no plans to recognise Chad | "},
		{"plans", "Kenya plans to recognise Chad.", "Kenya plans to recognise Chad | future"},
		{"no longer", "Kenya no longer holds talks with Chad.", "Kenya does not hold talks with Chad | negated"},
		{"not ruled out", "Kenya refused to rule out attacking Chad.", "Kenya refuses to rule out attacking Chad | "},
		{"far from it", "Far from apologising, Kenya attacked Chad.", "Kenya attacks Chad | "},
	} {
		t.Run(test.name, func(t *testing.T) {
			r.marked(t, test.text, test.want)
			if events, _ := r.code(t, test.text, "2023-02-27"); len(events) > 1 {
				t.Errorf("%q tells %q too", test.text, strings.TrimSpace(events[1].Title))
			}
		})
	}
}

// Ensure that a refusal which begins with its "not" is told in the words of the text.
func TestCode_NotAccepted(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"has not", "Kenya has not accepted the Chadian proposal.", "Kenya has not accepted the Chadian proposal | "},
		{"did not", "Kenya did not recognise the vote in Chad.", "Kenya does not recognise the vote in Chad | "},
		{"will not", "Kenya will not accept the plan of Chad.", "Kenya will not accept the plan of Chad | "},
		{"could not", "Kenya could not accept the plan of Chad.", "Kenya could not accept the plan of Chad | "},
	} {
		t.Run(test.name, func(t *testing.T) { r.marked(t, test.text, test.want) })
	}
	r.tells(t, "Marta Kowal dismissed reports that Andrzej Duda would meet Gabriel Boric.",
		"Kowal dismisses reports that Duda would meet Boric |  | source=person:marta-kowal")
}
