package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that verbs that "and" or "or" joins share the auxiliary and the day that stand before the first of them.
func TestCode_SharedAuxiliary(t *testing.T) {
	r := load(t)
	for _, tt := range []struct {
		text, mode string
		marks      timeline.Marks
	}{
		{"Kenya will visit Chad and sign a treaty with Mali.", "sign", timeline.Future},
		{"Kenya visited Chad and signed a treaty with Mali.", "sign", 0},
		{"Kenya may visit Chad and sign a treaty with Mali.", "sign", timeline.Hypothetical},
		{"Kenya wants to visit Chad and sign a treaty with Mali.", "sign", timeline.Hypothetical},
		{"Kenya did not recognise Chad or close the border with Mali.", "withdraw", timeline.Negated},
		{"Kenya has not recognised Chad or closed the border with Mali.", "withdraw", timeline.Negated},
		{"Kenya cannot recognise Chad or close the border with Mali.", "withdraw", timeline.Negated},
		{"Kenya has not recognised Chad and closed the border with Mali.", "withdraw", 0},
		{"Kenya will not attend the summit and will close its embassy in Chad.", "withdraw", timeline.Future},
	} {
		events, _ := r.code(t, tt.text, "2023-02-27")
		found := false
		for _, e := range events {
			if e.Mode == tt.mode {
				if found = true; e.Marks != tt.marks {
					t.Errorf("Code(%q) marks %q %v, want %v", tt.text, e.Title, e.Marks, tt.marks)
				}
			}
		}
		if !found {
			t.Errorf("Code(%q) has no %s", tt.text, tt.mode)
		}
	}
	for _, tt := range []struct{ text, want string }{
		{"On Sunday Kenya recalled its envoy from Chad and froze the assets of Mali.", "Kenya freezes the assets of Mali | 2023-02-26 | source=country:KEN target=country:MLI"},
		{"On Sunday Kenya recalled its envoy and froze Chad's assets.", "Kenya recalls its envoy | 2023-02-26 | source=country:KEN target=country:TCD"},
	} {
		r.tells(t, tt.text, tt.want)
	}
}

// Ensure that an answer that names nobody reaches those whose deed it is about, where that is clear.
func TestCode_AnswerTo(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"charges", "Kenya expelled a Chadian diplomat on Sunday. Chad rejected the charges.", "Chad rejects the charges | [2023-02-26..2023-02-27] | source=country:TCD target=country:KEN"},
		{"raid, by a third", "Kenya bombed a camp in Chad on Sunday. Peru condemned the raid.", "Peru condemns the raid | [2023-02-26..2023-02-27] | source=country:PER target=country:KEN"},
		{"on its own ground", "Kenya bombed a camp in Chad on Sunday. Chad condemned the attack on its territory.",
			"Chad condemns the attack on its territory | [2023-02-26..2023-02-27] | source=country:TCD target=country:KEN"},
		{"move", "Kenya recalled its ambassador from Chad on Sunday. Peru denounced the move.", "Peru denounces the move | [2023-02-26..2023-02-27] | source=country:PER target=country:KEN"},
		{"whose move stays open", "Kenya recalled its ambassador from Chad and Mali expelled a Chadian diplomat on Sunday. Peru denounced the move.",
			"Peru denounces the move | [2023-02-26..2023-02-27] | source=country:PER"},
		{"said whose", "Kenya expelled a Chadian diplomat on Sunday. Peru rejected the charges against its minister.", "Peru rejects the charges against its minister | [2023-02-26..2023-02-27] | source=country:PER"},
		{"its own", "Kenya bombed a camp in Chad on Sunday. Kenya defended the raid.", "Kenya defends the raid |  | source=country:KEN"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
