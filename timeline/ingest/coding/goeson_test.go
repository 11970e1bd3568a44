package coding_test

import "testing"

// Ensure that a verb behind "and" has the subject of the verb before it, also where that is a pronoun, and never one of its objects.
func TestCode_PronounGoesOn(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"it of the sentence before", "Kenya left on Monday. It condemned Peru and expelled the envoy of Chad.", "Kenya expels the envoy of Chad | 2023-02-27 | source=country:KEN target=country:TCD"},
		{"they who are nobody's", "The leaders of the isle have never forgiven the decision to drop Chad for Peru, and they condemned Kenya.", "They condemned Kenya |  | target=country:KEN"},
		{"they who signed", "Kenya and Chad signed a treaty with Peru, and they condemned Mali.", "Kenya and Chad condemn Mali |  | source=country:KEN source=country:TCD target=country:MLI"},
		{"both of two who are named", "Kenya would host talks between Peru and Chad if both asked for it, its foreign minister, Marta Kowal, said on Sunday.",
			"Peru and Chad may ask for it |  | source=country:PER source=country:TCD"},
		{"who speaks behind it", "Chad and Peru had insisted on a vote, and the Kenyan ambassador, Marta Kowal, spoke of a mistake.",
			"Chad and Peru insist on a vote |  | source=country:PER source=country:TCD"},
		{"a noun behind it", "In Nairobi a plant, which Chad owns, was reduced to rubble and a watchman was killed.", "A watchman was killed |  | "},
		{"one after the other", "Crowds filled the square day after day and demanded that Chad go.", "Crowds demanded that Chad go |  | target=country:TCD"},
		{"whose it is", `Gabriel Boric had said beforehand that the border was "not up for discussion" and belongs before the court, whose authority Kenya does not accept.`,
			"Kenya rejects the authority |  | source=country:KEN"},
		{"behind a quotation and its object", `Kenya "deplores in the strongest terms" the aggression of Chad and expelled two envoys of Peru.`,
			"Kenya expels two envoys of Peru |  | source=country:KEN target=country:PER"},
		{"behind a clause and a quotation", `The militia, which many states had backed, "deplored in the strongest terms" the aggression of Chad and expelled two envoys of Peru.`,
			"The militia expelled two envoys of Peru |  | target=country:PER"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
	events, found := r.code(t, "A shell hit a camp, where it killed a young Kenyan and wounded six people.", "2023-02-27")
	for _, e := range events {
		if got := roles(e, found); got != "" && got != "target=country:KEN" {
			t.Errorf("%q has %s", e.Title, got)
		}
	}
}
