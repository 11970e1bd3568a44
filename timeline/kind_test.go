package timeline

import "testing"

// Ensure that the words for kinds of events that are shown are read back, in any case and number, and others are not.
func TestParseKind(t *testing.T) {
	for _, typ := range Types() {
		if got, mode, ok := ParseKind(typ.Word("")); got != typ || mode != "" || !ok {
			t.Errorf("%q is %v %q, %v; want %v", typ.Word(""), got, mode, ok, typ)
		}
		if got, _, ok := ParseKind(typ.String()); got != typ || !ok {
			t.Errorf("%q is %v, %v", typ, got, ok)
		}
	}
	for word, want := range map[string]string{"visit": "CONSULT visit", " Visits ": "CONSULT visit", "MEETING": "CONSULT meet", "talk": "CONSULT ", "summits": "CONSULT multilateral",
		"sanctions": "SANCTION ", "expulsion": "SANCTION expel", "agreements": "AGREE ", "mobilization": "MOBILIZE ", "calls": "CONSULT phone",
		"": "", "s": "", "strike": "", "war": ""} {
		typ, mode, ok := ParseKind(word)
		got := typ.String() + " " + mode
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("%q is %q, want %q", word, got, want)
		}
	}
}
