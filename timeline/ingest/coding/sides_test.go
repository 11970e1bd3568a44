package coding_test

import "testing"

// Ensure that who did what finds its side where a passive, a noun or a name beside it could mislead.
func TestCode_Sides(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"reached by", "An agreement to free prisoners was reached by Kenya and Chad.",
			"An agreement to free prisoners was reached by Kenya and Chad |  | source=country:KEN source=country:TCD"},
		{"mediated by", "Peace talks mediated by Oman collapsed.", "Peace talks mediated by Oman collapsed |  | mediator=country:OMN"},
		{"whose troops leave", "The withdrawal of Kenyan troops from Chad was completed.",
			"The withdrawal of Kenyan troops from Chad was completed |  | source=country:KEN target=country:TCD"},
		{"under whom", "Kenya signed a pact with Chad under Marta Kowal.", "Kenya signs a pact with Chad under Kowal |  | signatory=country:KEN signatory=country:TCD"},
		{"that deal", "Marta Kowal signed that deal with Gabriel Boric.", "Kowal signs that deal with Boric |  | signatory=person:gabriel-boric signatory=person:marta-kowal"},
		{"a region", "The three Baltic states have condemned Chad.", "Estonia, Latvia and Lithuania condemn Chad |  | source=country:EST source=country:LTU source=country:LVA target=country:TCD"},
		{"a part of it", "Two Nordic countries have condemned Chad.", "Two Nordic countries have condemned Chad |  | target=country:TCD"},
		{"where to", "Kenya invited both presidents to Lima.", "Kenya invites both presidents to Lima |  | source=country:KEN"},
		{"who is invited", "Kenya invited Chad to Lima.", "Kenya invites Chad to Lima |  | source=country:KEN target=country:TCD"},
		{"a make", "Kenya will deliver three Boeing helicopters to Chad.", "Kenya delivers three Boeing helicopters to Chad |  | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that those who join others in a deed do it with them, and that a row that a verb reaches does not do what "and" joins to that verb.
func TestCode_JoinedDeeds(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"joined in", "Kenya joined Chad in condemning Mali.", "Kenya and Chad criticise Mali |  | source=country:KEN source=country:TCD target=country:MLI"},
		{"joined in staying away", "Kenya joined Chad in boycotting the summit.", "Kenya and Chad stay away from talks |  | source=country:KEN source=country:TCD"},
		{"joined alone", "Kenya joined the African Union on Sunday.", "Kenya joins the African Union | 2023-02-26 | signatory=country:KEN target=organisation:au"},
		{"a row before a comma", "Kenya condemned Chad and Mali, and closed its border with Peru.", "Kenya closes its border with Peru |  | source=country:KEN target=country:PER"},
		{"a subject before a verb", "Kenya condemned Chad and Mali closed its border with Peru.", "Mali closes its border with Peru |  | source=country:MLI target=country:PER"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that who is welcomed somewhere, or is shown something there, has come there.
func TestCode_ComesThere(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"welcomed by", "Marta Kowal was welcomed by Gabriel Boric in Lima.", "Boric welcomes Kowal in Lima |  | host=person:gabriel-boric visitor=person:marta-kowal"},
		{"welcomed in", "Marta Kowal was welcomed in Lima.", "Kowal is welcomed in Lima |  | host=country:PER visitor=person:marta-kowal"},
		{"a move", "The move was welcomed by Gabriel Boric in Lima.", "The move was welcomed by Boric in Lima |  | source=person:gabriel-boric"},
		{"shown abroad", "Kenya's president, Marta Kowal, visited a school in Lima.", "Kowal visits Lima |  | host=country:PER visitor=person:marta-kowal"},
		{"shown at home", "Kenya's president, Marta Kowal, visited a school in Nairobi.", "none"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that a place from which something comes, and one that only has a war, is not where something is done.
func TestCode_PlaceOfNothing(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"from", "Kenya bought ten jets from Chad.", ""},
		{"pressure from", "Under pressure from Lima, Kenya sent police to Chad.", ""},
		{"a war", "Kenya stopped all trade with Peru, angered by the war in Chad.", ""},
		{"a place behind it", "Kenya bought ten jets from Chad at a fair in Lima.", "Lima"},
		{"shot from", "Rebels fired rockets from Chad at Kenya.", "Chad"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if events, _ := r.code(t, test.text, "2023-02-27"); len(events) != 1 || events[0].Place != test.want {
				t.Errorf("Code(%q) = %+v, want one event at %q", test.text, events, test.want)
			}
		})
	}
}
