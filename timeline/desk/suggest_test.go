package desk_test

import (
	"strings"
	"testing"

	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
)

// Ensure that a question in plain words is offered as a filter before anything else, and finds what it asks for; that it is only called
// likely when all of it is understood; and that single words and expressions are completed as before.
func TestSuggest_Plain(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("x.jsonl", desktest.Curated))
	d := open(t, s)
	tests := []struct {
		words, want string
		likely      bool
	}{
		{"visits of Iran to China in 2023", "type:visit by:Iran to:China date:2023", true},
		{"visits of Ebrahim Raisi since 2020", `type:visit actor:"Ebrahim Raisi" date:2020..`, true},
		{"visits of Iran to Samarkand", "type:visit country:Iran Samarkand", false},
		{"visits", "", false},
		{"type:visit Iran in 2023", "", false},
	}
	for _, tt := range tests {
		got := d.Suggest(tt.words, 4)
		if tt.want == "" {
			if len(got) > 0 && strings.Contains(got[0].Text, " country:") {
				t.Errorf("%q offers %+v", tt.words, got[0])
			}
			continue
		}
		if len(got) == 0 || got[0].Text != tt.want || got[0].Likely != tt.likely || !got[0].Whole {
			t.Errorf("%q offers %+v, want %s", tt.words, got, tt.want)
			continue
		}
		if err := d.SetFilter(got[0].Text); err != nil {
			t.Errorf("%q: %v", tt.words, err)
		}
		if n := d.Status().Matching; (n > 0) != tt.likely {
			t.Errorf("%q finds %d events", tt.words, n)
		}
	}
}
