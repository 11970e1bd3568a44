package coding_test

import (
	"strings"
	"testing"

	"entente/timeline"
)

// nominals are deeds told by nouns, each with those who do it before those whom it reaches.
var nominals = []string{
	"the arrest of a Chadian journalist by Kenya", "Kenya's bombing of a village in Chad", "the withdrawal of Kenyan troops from Chad", "Kenya's expulsion of two Chadian diplomats",
	"talks between Kenya and Chad", "the signing of a trade deal between Kenya and Chad", "the Kenyan president's visit to Chad", "the recognition of Chad by Kenya",
}

// Ensure that a noun of a deed is not told as done where its sentence only fears, wishes, prevents or doubts it.
func TestCode_NominalNotDone(t *testing.T) {
	r := load(t)
	const notDone = timeline.Future | timeline.Negated | timeline.Hypothetical | timeline.Alleged
	for _, frame := range []string{
		"Mali fears N.", "Fears of N are growing.", "Mali warned against N.", "Mali prevented N.", "Mali pressed for N.", "Hopes for N faded.", "The prospect of N worries Mali.",
		"Without N, the war will go on.", "In the event of N, Mali will leave.", "Rumours of N were false, Mali said.", "Mali said it would oppose N.", "Mali will not allow N.",
		"N is unlikely, Mali said.", "N would be a mistake, Mali said.", "N will take place on Friday.", "Mali spoke ahead of N.", "Plans for N are secret.",
	} {
		for _, n := range nominals {
			text := strings.Replace(frame, "N", n, 1)
			text = strings.ToUpper(text[:1]) + text[1:]
			events, found := r.code(t, text, "2023-02-27")
			for _, e := range events {
				if q := e.Type.Quad(); q != timeline.VerbalConflict && e.Type != timeline.Statement && e.Marks&notDone == 0 && strings.Contains(roles(e, found), "country:KEN") {
					t.Errorf("Code(%q) tells %q as done", text, e.Title)
				}
			}
		}
	}
}

// Ensure that a noun of a deed has those of its own phrase, and the day of its own phrase, and leaves the rest of its sentence to the other deed.
func TestCode_Nominal(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"behind after", "Mali closed its airspace on Sunday after Kenya's bombing of a village in Chad on Saturday.", "Kenya shells Chad | 2023-02-25 | source=country:KEN target=country:TCD"},
		{"opens the sentence", "After the expulsion of two Chadian diplomats by Kenya on Saturday, Mali closed its airspace on Sunday.", "Kenya expels Chad | 2023-02-25 | source=country:KEN target=country:TCD"},
		{"subject of an unknown verb", "The arrest of a Chadian journalist by Kenya on Sunday angered Mali.", "Kenya arrests Chadian journalist | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what comes of it", "Kenya's attack on Chad in January led to protests in Mali.", "Kenya attacks Chad | 2023-01 | source=country:KEN target=country:TCD"},
		{"those who withdraw", "Mali has kept silent since the withdrawal of Kenyan troops from Chad in January.", "Kenya withdraws from Chad | 2023-01 | source=country:KEN target=country:TCD"},
		{"those between whom", "Mali is preparing for talks between Kenya and Chad on Friday.", "Kenya holds talks with Chad | 2023-03-03 | source=country:KEN source=country:TCD"},
		{"ahead of a day", "Mali spoke ahead of the recognition of Chad by Kenya on Friday.", "Kenya recognises Chad | 2023-03-03 | source=country:KEN target=country:TCD"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
