package actor_test

import (
	"strings"
	"testing"
)

// Ensure that letters in brackets behind a name are short for it, wherever the text has them, and that a body is its nation's even where
// another nation's has the same name.
func TestFind_Acronyms(t *testing.T) {
	g := load(t)
	tests := []struct{ text, want string }{
		{"The Karsk National Front (KNF) left. The KNF said so.", "KNF=organisation:karsk-national-front; KNF=organisation:karsk-national-front"},
		{"The KNF left. It is the Karsk National Front (KNF).", "KNF=organisation:karsk-national-front; KNF=organisation:karsk-national-front"},
		{"The Movement for Karsk Freedom (MKF) left.",
			"Movement for Karsk Freedom=organisation:movement-for-karsk-freedom; MKF=organisation:movement-for-karsk-freedom"},
		{"Talks on steel (KNF) were held.", "KNF=organisation:knf"},
		{"The African Union (AU) left.", "African Union=organisation:au; AU=organisation:au"},
		{"A Pakistani Foreign Office spokesman said so.", "A Pakistani Foreign Office spokesman=person:PAK; Pakistani=nationality:PAK; Foreign Office=organisation:PAK"},
		{"Japan's House of Representatives met.", "Japan=country:JPN; House of Representatives=organisation:JPN"},
		{"The Foreign Office said so.", "Foreign Office=organisation:GBR"},
	}
	for _, tt := range tests {
		if got := strings.Join(show(find(t, g, tt.text, "2023-02-27")), "; "); got != tt.want {
			t.Errorf("Find(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}
