package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that a denial counts wherever it stands: before a verb, behind it, beyond an insertion.
func TestCode_Denials(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ text, title string }{
		{"Peru no longer blocks Chad's membership of the bloc.", "Peru does not block Chad's membership of the bloc"},
		{"Peru and Chad have not, contrary to some reports, signed any accord.", "Peru and Chad have not signed any accord"},
		{"Peru did not, in the end, expel the Chadian envoy.", "Peru does not expel the Chadian envoy"},
		{"Peru signed no treaty with Chad.", "Peru does not sign any treaty with Chad"},
		{"Kenya has made no promise to Chad.", "Kenya has not made any promise to Chad"},
	} {
		events, _ := r.code(t, test.text, "2023-02-27")
		if len(events) != 1 || events[0].Title != test.title || events[0].Marks != timeline.Negated {
			t.Errorf("Code(%q) = %+v, want %q, negated", test.text, events, test.title)
		}
	}
	r.tells(t, "Peru has, under pressure from Mali, signed a treaty with Chad.", "Peru signs a treaty with Chad |  | signatory=country:PER signatory=country:TCD")
}

// Ensure that what a condition that was not met would have brought is no event, and that one which may be met is possible only.
func TestCode_Conditions(t *testing.T) {
	r := load(t)
	for _, text := range []string{
		"Had Peru attacked Chad, Kenya would have sent troops.",
		"If Peru had attacked Chad, Kenya would have sent troops.",
		"Had the Norwegians objected to Chad's role, she added, Lima would have been ruled out.",
	} {
		r.tells(t, text, "none")
	}
	events, _ := r.code(t, "Should Peru annex the islands, Mali may recall its envoy.", "2023-02-27")
	if len(events) != 2 || events[0].Marks != timeline.Hypothetical || events[1].Marks != timeline.Hypothetical {
		t.Errorf("got %+v, want two events that are possible only", events)
	}
}

// Ensure that "she" is nobody whose given name is a man's, nor a country.
func TestCode_SheAndHe(t *testing.T) {
	r := load(t)
	r.tells(t, "Angela Merkel met Gustavo Petro on Sunday. She condemned Chad.", "Merkel condemns Chad | [2023-02-26..2023-02-27] | source=person:angela-merkel target=country:TCD")
	r.tells(t, "The Norwegians met Gustavo Petro on Sunday. Chad attacked Mali, she said.", "Chad attacks Mali |  | source=country:TCD target=country:MLI")
}

// Ensure that a verb in the present before "having" or "being" is one, so that what is denied is not told as done.
func TestCode_DeniesHaving(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"Kenya denies having bombed Chad.", "REJECT source=KEN target=TCD"},
		{"Kenya denies having ever agreed to arm Chad.", "REJECT source=KEN target=TCD"},
		{"Kenya denies being in talks with Chad.", "REJECT source=KEN target=TCD"},
		{"Kenya denied having bombed Chad.", "REJECT source=KEN target=TCD"},
		{"Kenya admits having bombed Chad.", "CONCEDE source=KEN target=TCD"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("Code(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
