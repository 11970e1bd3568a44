package coding_test

import (
	"strings"
	"testing"

	"entente/timeline"
)

// Ensure that nothing is told as done of which the sentence says that it is not, or that it may not be.
func TestCode_NotDone(t *testing.T) {
	r := load(t)
	const notDone = timeline.Future | timeline.Negated | timeline.Hypothetical | timeline.Alleged
	subjects := []string{"Kenya", "Kenya, which borders Somalia,"}
	deeds := [][3]string{ // base, past, -ing
		{"close the border with Chad", "closed the border with Chad", "closing the border with Chad"},
		{"visit Chad", "visited Chad", "visiting Chad"},
		{"sign a treaty with Chad", "signed a treaty with Chad", "signing a treaty with Chad"},
		{"attack Chad", "attacked Chad", "attacking Chad"},
	}
	for _, frame := range []string{
		"S may BASE.", "S did not BASE.", "S never PAST.", "S neither PAST nor spoke to Mali.", "S has yet to BASE.", "S failed to BASE.", "S is unlikely to BASE.",
		"S denied that it had PAST.", "S denied ING.", "S stopped short of ING.", "S decided against ING.", "S avoided ING.", "S ruled out ING.",
		"S is considering ING.", "S hopes to BASE.", "S promised not to BASE.", "S was about to BASE when Mali left.", "S almost PAST.", "S might have PAST.",
		"Had S PAST, Mali would have left.", "If S PAST, Mali would leave.", "Unless Mali leaves, S will BASE.", "Mali would welcome it if S PAST.",
		"It is not true that S PAST.", "Reports that S had PAST were false, Mali said.", "Mali asked whether S had PAST.", "Mali feared that S would BASE.",
		"Mali believes that S has PAST.", "Mali believes S has PAST.", "Mali claimed that S had PAST.", "Mali suspects S of ING.", "S is said to have PAST.", "S reportedly PAST.",
	} {
		for _, s := range subjects {
			for _, d := range deeds {
				text := strings.NewReplacer("S ", s+" ", "BASE", d[0], "PAST", d[1], "ING", d[2]).Replace(frame)
				events, found := r.code(t, text, "2023-02-27")
				for _, e := range events {
					switch e.Type {
					case timeline.Statement, timeline.Reject, timeline.Agree, timeline.Request, timeline.Threaten, timeline.Accuse:
						continue // what is done is to say so
					}
					if e.Marks&notDone == 0 && strings.Contains(roles(e, found), "country:KEN") {
						t.Errorf("Code(%q) tells %q as done", text, e.Title)
					}
				}
			}
		}
	}
}
