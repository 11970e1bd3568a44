package coding_test

import (
	"strings"
	"testing"

	"entente/timeline"
)

// Ensure that a headline of what is near, eyed, feared or ruled out tells nothing as done, alone or above its lead.
func TestCode_HeadlineNotDone(t *testing.T) {
	r := load(t)
	const notDone = timeline.Future | timeline.Negated | timeline.Hypothetical | timeline.Alleged
	for head, lead := range map[string]string{
		"Kenya, Chad near gas deal":                "Kenya and Chad are close to a gas deal, officials said on Sunday.",
		"Kenya eyes gas deal with Chad":            "Kenya hopes to sign a gas deal with Chad, its minister said on Sunday.",
		"Fears grow of Kenyan attack on Chad":      "Fears of a Kenyan attack on Chad grew on Sunday.",
		"No Kenya-Chad deal, says minister":        "There is no deal between Kenya and Chad, a minister said on Sunday.",
		"Kenya stops short of sanctions on Chad":   "Kenya stopped short of imposing sanctions on Chad on Sunday.",
		"Kenya weighs strike on Chad":              "Kenya is weighing a strike on Chad, officials said on Sunday.",
		"Kenya beat Chad in World Cup":             "Kenya beat Chad 2-1 in the World Cup on Sunday.",
		"Kenya rules out strike on Chad":           "Kenya ruled out a strike on Chad on Sunday.",
		"Kenya on brink of war with Chad":          "Kenya is on the brink of war with Chad, officials said on Sunday.",
		"Kenya fears Chadian attack, says premier": "Kenya fears an attack by Chad, its premier said on Sunday.",
	} {
		for _, text := range []string{"# " + head + "\n\nOSLO, Feb 27 (Wire) - " + lead, "# " + head + "\n\nThe weather in Oslo was fine.", lead} {
			events, found := r.code(t, text, "2023-02-27")
			for _, e := range events {
				if q := e.Type.Quad(); q != timeline.VerbalConflict && e.Type != timeline.Statement && e.Type != timeline.NoType && e.Marks&notDone == 0 && strings.Contains(roles(e, found), "country:") {
					t.Errorf("Code(%q) tells %q as done", text, e.Title)
				}
			}
		}
	}
}

// Ensure that a headline and the lead that says the same are one event, also where the lead opens with a noun behind its dateline.
func TestCode_HeadlineAndLead(t *testing.T) {
	r := load(t)
	for head, lead := range map[string]string{
		"Kenya-Chad talks resume":           "Talks between Kenya and Chad resumed on Sunday.",
		"Kenya-Chad Talks Collapse":         "Talks between Kenya and Chad collapsed on Sunday.",
		"Kenyan minister in Chad for talks": "Kenya's foreign minister arrived in Chad on Sunday for talks.",
		"Chad hit by Kenyan air strike":     "A Kenyan air strike hit Chad on Sunday.",
	} {
		events, found := r.code(t, "# "+head+"\n\nOSLO, Feb 27 (Wire) - "+lead, "2023-02-27")
		if len(events) != 1 || events[0].When.String() != "2023-02-26" || !strings.Contains(roles(events[0], found), "country:KEN") || strings.Count(roles(events[0], found), "mentioned=") > 0 {
			t.Errorf("Code(%q, %q) = %d events", head, lead, len(events))
			for _, e := range events {
				t.Logf("%s | %s | %s", e.Title, e.When, roles(e, found))
			}
		}
	}
}
