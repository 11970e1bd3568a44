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
		{"a make", "Kenya will deliver three Boeing helicopters to Chad.", "Kenya delivers three Boeing helicopters to Chad |  | source=country:KEN target=country:TCD"},
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
