package coding_test

import (
	"fmt"
	"strings"
	"testing"
)

// Ensure that a deed told beside the main one, in a relative clause or by what opens the sentence, has its own sides and day, and takes none of the
// main one's.
func TestCode_Inserted(t *testing.T) {
	r := load(t)
	deeds := []struct{ past, with, title string }{ // past and participle, both with their object
		{"invaded Chad", "invading Chad", "Kenya invades Chad"},
		{"closed its border with Chad", "closing its border with Chad", "Kenya closes its border with Chad"},
		{"expelled two Chadian diplomats", "expelling two Chadian diplomats", "Kenya expels two Chadian diplomats"},
	}
	mains := map[string]string{
		"recalled its envoy from Mali": "Kenya recalls its envoy from Mali", "condemned Mali": "Kenya condemns Mali", "imposed sanctions on Mali": "Kenya imposes sanctions on Mali",
	}
	for _, frame := range []string{
		"Kenya, which PAST in 2022, MAIN on Sunday.", "On Sunday Kenya, which PAST in 2022, MAIN.", "The Kenyan minister who PAST in 2022 MAIN on Sunday.",
		"Having PAST in 2022, Kenya MAIN on Sunday.", "Kenya, whose troops PAST in 2022, MAIN on Sunday.",
	} {
		for _, d := range deeds {
			for main, title := range mains {
				text := strings.NewReplacer("PAST", d.past, "MAIN", main).Replace(frame)
				r.tells(t, text, fmt.Sprintf("%s | 2023-02-26 | source=country:KEN target=country:MLI", title))
				r.tells(t, text, fmt.Sprintf("%s | 2022 | source=country:KEN target=country:TCD", d.title))
			}
		}
	}
	for _, tt := range []struct{ name, text, inner, main string }{
		{"of the object", "Kenya recalled its envoy from Mali, which invaded Chad in 2022, on Sunday.",
			"Mali invades Chad | 2022 | source=country:MLI target=country:TCD", "Kenya recalls its envoy from Mali | 2023-02-26 | source=country:KEN target=country:MLI"},
		{"whom the subject suffered", "Kenya, which Chad invaded in 2022, condemned Mali on Sunday.",
			"Chad attacks Kenya | 2022 | source=country:TCD target=country:KEN", "Kenya condemns Mali | 2023-02-26 | source=country:KEN target=country:MLI"},
		{"accused", "Kenya, which Chad accused of spying in 2020, condemned Mali on Sunday.",
			"Chad accuses Kenya | 2020 | source=country:TCD target=country:KEN", "Kenya condemns Mali | 2023-02-26 | source=country:KEN target=country:MLI"},
		{"with a preposition", "Kenya, with which Chad signed a treaty in 2020, condemned Mali on Sunday.",
			"Chad signs agreement with Kenya | 2020 | signatory=country:KEN signatory=country:TCD", "Kenya condemns Mali | 2023-02-26 | source=country:KEN target=country:MLI"},
		{"a passive that opens", "Criticised by Chad in January, Kenya imposed sanctions on Mali on Sunday.",
			"Chad criticises Kenya | 2023-01 | source=country:TCD target=country:KEN", "Kenya imposes sanctions on Mali | 2023-02-26 | source=country:KEN target=country:MLI"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r.tells(t, tt.text, tt.inner)
			r.tells(t, tt.text, tt.main)
		})
	}
}

// Ensure that who says that another attacked on its land or its people is whom the attack reached.
func TestCode_OnItsLand(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"Chad said on Sunday that Kenya had bombed a village on its territory.", "Kenya shells Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"Chad said Kenya had killed ten of its soldiers on Sunday.", "Kenya kills people of Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"Kenya said it had bombed a village in its north on Sunday.", "Kenya bombs a village in its north | 2023-02-26 | source=country:KEN"},
		{"Mali said Kenya killed ten of its own citizens on Sunday.", "Kenya kills ten of its own citizens | 2023-02-26 | source=country:KEN"},
	} {
		r.tells(t, tt[0], tt[1])
	}
}
