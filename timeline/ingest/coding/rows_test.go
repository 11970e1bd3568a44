package coding_test

import (
	"strings"
	"testing"
)

// Ensure that whom a participle between commas describes suffers what it tells, also where it tells of praise and where a clause stands behind it.
func TestCode_BetweenCommas(t *testing.T) {
	r := load(t)
	for _, who := range []string{"Polish President Andrzej Duda", "President Andrzej Duda of Poland"} {
		for _, verb := range []string{"applauded as he entered the hall", "praised for his patience", "cheered when he rose", "threatened before he left", "asked whether he would stay", "attacked while he ate", "condemned at home"} {
			for _, main := range []string{"said that talks would go on", "met Gabriel Boric", "left for Lima"} {
				text := who + ", " + verb + ", " + main + "."
				for _, e := range strings.Split(r.types(t, text), "; ") {
					if !strings.HasPrefix(e, "CONSULT") && !strings.HasPrefix(e, "STATEMENT") && strings.Contains(e, "source=") {
						t.Errorf("Code(%q) tells %q", text, e)
					}
				}
			}
		}
	}
}

// Ensure that those who meet are the persons whom commas set behind the offices that they hold.
func TestCode_NamedPair(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"The presidents of Poland and Chile, Andrzej Duda and Gabriel Boric, met on Sunday in Oslo.", "CONSULT/meet source=andrzej-duda source=gabriel-boric"},
		{"The presidents of both countries, Andrzej Duda and Gabriel Boric, shook hands.", "CONSULT/meet source=andrzej-duda source=gabriel-boric"},
		{"The presidents of Poland and Chile met on Sunday in Oslo.", "CONSULT/meet source=CHL source=POL"},
	} {
		if got := r.types(t, tt[0]); got != tt[1] {
			t.Errorf("Code(%q) = %q, want %q", tt[0], got, tt[1])
		}
	}
}

// Ensure that a quotation between two verbs lends the second no subject, that two who act together do so around a clause between them, and that all
// places of a list are reached.
func TestCode_Around(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{`Kenya denounced the deal as "a betrayal of Arab states" and recalled its envoy to Chad.`, "SANCTION/withdraw source=KEN target=TCD"},
		{`The African Union condemned Kenya's raid as "an attack on the Peruvian people" and called for a withdrawal.`, "REQUEST/yield source=au target=KEN"},
		{`Germany described the vote as "a victory of the Chadian people", and lifted its sanctions.`, "RETREAT/ease source=DEU"},
		{`Peruvian Foreign Minister Marta Kowal found the step "sad" and said that talks would go on.`, "STATEMENT speaker=marta-kowal"},
		{"Kenya, which borders Chad, and Mali condemned Peru.", "ACCUSE/disapprove source=KEN source=MLI target=PER"},
		{"Kenya, where Chad has a base, and Mali condemned Peru.", "ACCUSE/disapprove source=KEN source=MLI target=PER"},
		{"On Monday Kenya, which borders Chad, and Mali condemned Peru.", "ACCUSE/disapprove source=KEN source=MLI target=PER"},
		{"In Oslo Kenya, which borders Chad, and Mali condemned Peru.", "ACCUSE/disapprove source=KEN source=MLI target=PER"},
		{"Officials said Kenya, which borders Chad, and Mali had condemned Peru.", "ACCUSE/disapprove source=KEN source=MLI target=PER"},
		{"Kenya, a member of the council, and Mali condemned Peru.", "ACCUSE/disapprove source=KEN source=MLI target=PER"},
		{"Kenya, Chad, and Mali condemned Peru.", "ACCUSE/disapprove source=KEN source=MLI source=TCD target=PER"},
		{"Kenya condemned Chad, which borders Sudan, and Mali expelled its envoy.", "SANCTION/expel source=MLI"},
		{"Peru will give money to fight hunger in Chad, Kenya and Mali.", "AID source=PER target=KEN target=MLI target=TCD"},
		{"Peru closed its embassies in Chad, Kenya and Mali.", "SANCTION/withdraw source=PER target=KEN target=MLI target=TCD"},
		{"Kenya condemned the raid as a crime and expelled Chad's envoy.", "SANCTION/expel source=KEN target=TCD"},
		{"Kenya condemned the raid as a blow to Chad and called on Mali to leave.", "REQUEST source=KEN target=MLI"},
		{"Kenya called the raid by Chad an insult to Mali.", "ACCUSE/disapprove source=KEN target=TCD"},
		{"Air India suspended flights to China.", "SANCTION/discontinue source=organisation:air-india target=CHN"},
		{"France Telecom signed a contract with Chad.", "SUPPORT/sign signatory=TCD signatory=organisation:france-telecom"},
	} {
		if got := r.types(t, tt[0]); !strings.Contains("; "+got+"; ", "; "+strings.Replace(tt[1], "=au ", "=organisation:au ", 1)+"; ") {
			t.Errorf("Code(%q) = %q, want %q", tt[0], got, tt[1])
		}
	}
	for _, text := range []string{
		"Kenya's attempt to conquer Chad, which began in 2019, collapsed.",
		"Kenya's efforts to reach an agreement with Chad have come to nothing.",
		"A bid by Kenya to seize the port of Mombasa was foiled.",
		"The route allows Peru to reach Chad.",
		"The new treaty permits Kenya to sell gas to Chad.",
	} {
		r.tells(t, text, "none")
	}
}

// Ensure that all deeds of a row have the subject of the first, also behind a comma and "and" and around what it suffers.
func TestCode_RowOfDeeds(t *testing.T) {
	r := load(t)
	for _, subject := range []string{"Polish President Andrzej Duda", "Polish President Andrzej Duda, hailed by Chad,", "Polish President Andrzej Duda, condemned by Chad,"} {
		for _, row := range []string{"condemned Peru, praised Kenya, and met Gabriel Boric", "condemned Peru, praised Kenya and met Gabriel Boric", "recalled his envoy, praised Kenya, and met Gabriel Boric"} {
			text := subject + " " + row + "."
			if got := r.types(t, text); !strings.Contains(got, "CONSULT/meet source=andrzej-duda target=gabriel-boric") || !strings.Contains(got, "SUPPORT source=andrzej-duda target=KEN") {
				t.Errorf("Code(%q) = %q", text, got)
			}
		}
	}
	r.tells(t, "Kenya condemned Chad, and Mali expelled its envoy.", "Mali expels its envoy |  | source=country:MLI")
	r.tells(t, "Kenya, asked in May to lift its ban, refused.", "Kenya is asked to lift its ban | 2022-05 | target=country:KEN")
}
