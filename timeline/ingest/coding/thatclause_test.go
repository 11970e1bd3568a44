package coding_test

import "testing"

// Ensure that a clause with "that" keeps its verbs to its own subject, and that who says so does what stands behind it.
func TestCode_ThatClause(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"who says of several what one does", "Kenya says that the men were smugglers and has expelled two envoys of Chad.",
			"Kenya expels two envoys of Chad |  | source=country:KEN target=country:TCD"},
		{"what is said of several", "Kenya says that the men were smugglers and has expelled two envoys of Chad.", "Kenya says the men were smugglers |  | speaker=country:KEN"},
		{"who say of one what several do", "Kenyan officials say that the plant is safe and have expelled two envoys of Chad.",
			"Kenya expels two envoys of Chad |  | source=country:KEN target=country:TCD"},
		{"who is said to have done two things", "Kenya says that Chad has left and has expelled two envoys of Mali.",
			"Chad expels two envoys of Mali |  | source=country:TCD target=country:MLI"},
		{"behind a statement", "Kenya said in a statement that Chad had left the union.", "Kenya says Chad had left the union |  | speaker=country:KEN"},
		{"behind a vote", "On Sunday, Gabriel Boric said after the vote that Chad would leave.", "Boric says Chad would leave | 2023-02-26 | speaker=person:gabriel-boric"},
		{"beside another clause", "Chad and Peru had insisted on it, and the Kenyan ambassador, Marta Kowal, remarked after the vote that Nairobi would not take part.",
			"Kowal says Nairobi would not take part |  | speaker=person:marta-kowal"},
		{"said in front", "Chad would leave, Kenya said after the vote that Peru had won.", "Kenya says Chad would leave |  | speaker=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
	if events, _ := r.code(t, "Spent cartridges of Chadian make had been picked up near the river.", "2023-02-27"); len(events) > 0 {
		t.Errorf("what is picked up is arrested: %v", events)
	}
}
