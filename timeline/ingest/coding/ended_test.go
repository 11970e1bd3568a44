package coding_test

import (
	"strings"
	"testing"

	"entente/timeline"
)

// Ensure that whose end, lifting or delay somebody makes known is not told as done.
func TestCode_Ended(t *testing.T) {
	r := load(t)
	const notDone = timeline.Future | timeline.Negated | timeline.Hypothetical | timeline.Alleged
	for _, end := range []string{"an end to", "a halt to", "the suspension of", "a pause in", "the lifting of", "a delay of"} {
		for deed, typ := range map[string]timeline.Type{
			"sanctions on Chad": timeline.Sanction, "the bombing of Chad": timeline.Assault, "its blockade of Chad": timeline.Coerce, "arms deliveries to Chad": timeline.Aid,
			"joint exercises with Chad": timeline.Cooperate, "the arrest of Chadian journalists": timeline.Coerce, "the deployment of troops to Chad": timeline.Mobilize,
		} {
			for _, frame := range []string{"Kenya announced E D on Sunday.", "Kenya ordered E D on Sunday.", "Kenya agreed to E D on Sunday."} {
				text := strings.NewReplacer(" E ", " "+end+" ", " D ", " "+deed+" ").Replace(frame)
				events, _ := r.code(t, text, "2023-02-27")
				for _, e := range events {
					if e.Type == typ && e.Marks&notDone == 0 && e.Mode != "discontinue" {
						t.Errorf("Code(%q) tells %q as done", text, e.Title)
					}
				}
			}
		}
	}
	for _, text := range []string{"Kenya halted a plan to deport Chadian migrants on Sunday.", "# Kenya Halts Plan to Deport Chadian Migrants\n"} {
		r.tells(t, text, "none")
	}
	r.tells(t, "Kenya announced the lifting of sanctions on Chad on Sunday.", "Kenya eases sanctions on Chad | 2023-02-26 | source=country:KEN target=country:TCD")
}

// Ensure that whose deed is announced does it, and not whoever announces it.
func TestCode_AnnouncedOfAnother(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"Officials announced Kenya's sanctions against Chad on Sunday.", "Officials announced Kenya's sanctions against Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"Officials announced the imposition of sanctions on Chad by Kenya on Sunday.", "Officials announced the imposition of sanctions | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"The expulsion of the Chadian ambassador from Kenya took place on Sunday.", "Kenya expels Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
	} {
		r.tells(t, tt[0], tt[1])
	}
}

// Ensure that who films, reverses or knows of a deed has not done it.
func TestCode_ActedOn(t *testing.T) {
	r := load(t)
	for _, verb := range []string{"filmed", "reversed", "shelved", "remembered", "knew of", "spoke of", "was unaware of", "debated", "escaped"} {
		for _, deed := range []string{"the recognition of Chad", "the bombing of Chad", "the arrest of a Chadian journalist", "the invasion of Chad"} {
			text := "Kenya " + verb + " " + deed + " on Sunday."
			events, found := r.code(t, text, "2023-02-27")
			for _, e := range events {
				if e.Type != timeline.Statement && e.Type.Quad() != timeline.VerbalConflict && strings.Contains(roles(e, found), "source=country:KEN") && e.Type != timeline.Consult {
					t.Errorf("Code(%q) tells %q as a deed of Kenya's", text, e.Title)
				}
			}
		}
	}
	r.tells(t, "Kenya resumed the bombing of Chad on Sunday.", "Kenya shells Chad | 2023-02-26 | source=country:KEN target=country:TCD")
}
