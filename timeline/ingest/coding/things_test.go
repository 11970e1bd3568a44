package coding_test

import (
	"slices"
	"strings"
	"testing"
)

// types returns the types of the events of a text with those who take part, in the order of the text.
func (r reader) types(t *testing.T, text string) string {
	t.Helper()
	events, found := r.code(t, text, "2023-02-27")
	var got []string
	for _, e := range events {
		s := strings.Trim(e.Type.String()+"/"+e.Mode, "/")
		if who := strings.NewReplacer("country:", "", "person:", "").Replace(roles(e, found)); who != "" {
			s += " " + who
		}
		got = append(got, s)
	}
	slices.Sort(got)
	return strings.Join(got, "; ")
}

// Ensure that a verb between states is no deed where its object is a thing, a cause of its subject's own, a share of all trade or a force of nature, and
// is one where it is not.
func TestCode_Things(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		// goods are no guests
		{"Kenya has received 300 tonnes of Indian rice.", ""},
		{"Mali received four Russian helicopters on Sunday.", ""},
		{"Peru received the last Chilean wheat.", ""},
		{"Kenya received Indian experts on Sunday.", "CONSULT/visit host=KEN visitor=IND"},
		{"Kenya received an Indian delegation on Sunday.", "CONSULT/visit host=KEN visitor=IND"},
		{"Russia has handed over to Mali 20,000 tonnes of wheat.", "AID source=RUS target=MLI"},
		{"China handed over six buses to Kenya.", "AID source=CHN target=KEN"},
		// what flows is neither freed nor given
		{"Kenya is to release 300 cubic metres of water per second from the dam.", ""},
		{"Peru released treated water into the sea.", ""},
		{"Kenya released three Chadian soldiers.", "RETREAT/release source=KEN target=TCD"},
		// one's own cause
		{"Japan stands by its claim to the islands.", ""},
		{"Kenya backed up its demands with a map.", ""},
		{"Kenya backs Chad's claim.", "SUPPORT source=KEN target=TCD"},
		// shares of trade
		{"Japan buys about a third of its gas from Russia.", ""},
		{"Kenya sold most of its tea to Peru.", ""},
		{"Chad buys some 80 per cent of Mali's cotton.", ""},
		{"Kenya buys ten tanks from Chad.", "COOPERATE source=KEN target=TCD"},
		// what experts see coming, and what nature does
		{"Meteorologists in Kenya and Chad warned of a drought.", ""},
		{"Economists in Kenya warned that prices would rise.", ""},
		{"Kenya warned of floods.", ""},
		{"Kenya warned Chad of retaliation.", "THREATEN source=KEN target=TCD"},
		// a verb that speaks only before a clause
		{"Kenya bore the cost of maintaining dams in Chad.", ""},
		{"Kenya maintained close ties with Chad.", ""},
		{"Kenya maintained that Chad was guilty.", "STATEMENT speaker=KEN"},
		// soldiers who leave
		{"President William Ruto ordered Kenyan soldiers out of Chad.", "RETREAT/withdraw source=william-ruto target=TCD"},
		{"Chad ordered its soldiers out of Mali.", "RETREAT/withdraw source=TCD target=MLI"},
		{"Chad ordered Kenyan soldiers out of the country.", "REQUEST/yield source=TCD target=KEN"},
		{"Chad ordered soldiers to the border with Mali.", "MOBILIZE/troops source=TCD target=MLI"},
		// measures that are only thought of
		{"Kenya will consider sanctions against Chad.", "THREATEN source=KEN target=TCD"},
		// what is called something
		{"Kenya called the result a gift to the nation.", "STATEMENT speaker=KEN"},
		{"Kenya called on Chad to withdraw.", "REQUEST/yield source=KEN target=TCD"},
		// words in the form of verbs
		{"The village, close to the border with Chad, is empty.", ""},
		{"The rebels, known by their Kenyan initials FLA, held talks with Chad.", "CONSULT/meet target=TCD"},
		{"Kenya accused Chad of spying, and asked why it had been silent.", "ACCUSE/allege source=KEN target=TCD"},
		{"The presidents of Kenya and Chad discussed floods in a telephone call.", "CONSULT/phone source=KEN source=TCD"},
		{"News came late.\nKenya and Chad hold a joint cabinet meeting every year.", ""},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("Code(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

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

// Ensure that a day of what describes the subject is not that of the deed, that who acts in one deed and suffers another is no one event, and that
// names that only describe take no part.
func TestCode_OnlyDescribed(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"A plan that Kenya put forward on 6 June 2020, a month before the vote, was rejected by Chad.", "Chad rejects Kenya |  | source=country:TCD target=country:KEN"},
		{"A plan which Kenya put forward on 6 June 2020, a month before the vote, was rejected by Chad.", "Chad rejects Kenya |  | source=country:TCD target=country:KEN"},
		{"Kenya left on Friday, two days after Marta Kowal, the speaker, expelled the envoy of Chad.", "Kowal expels the envoy of Chad | 2023-02-22 | source=person:marta-kowal target=country:TCD"},
		{"Kenyan officers accused Chad of treason.\nIn 2013 Kenya was accused of spying.", "Kenya is accused of spying | 2013 | target=country:KEN"},
		{"It took Peru until 2010 to sign the treaty.", "Peru signs the treaty | 2010 | signatory=country:PER"},
		{"President Marta Kowal, President Wang Yi and President Ann Lee signed a treaty.", "Kowal and others sign a treaty |  | signatory=person:ann-lee signatory=person:marta-kowal signatory=person:wang-yi"},
		{"Kenya criticised Peru in the South American country.", "Kenya criticises Peru in the South American country |  | source=country:KEN target=country:PER"},
		{"Sister Maria Lopez was freed by Chad.\nPhotographs showed her beside President Assimi Goïta.\n\"I am free,\" she said.", "Lopez says: I am free |  | speaker=person:maria-lopez"},
		{"Kenya accused the league of lies, and asked why it had been silent when Chad burned.", "Kenya accuses the league of lies |  | source=country:KEN"},
		{"Crowds of Kenyans filled the Boulevard de la Paix on Friday to protest against the vote.", "Crowds of Kenyans filled the Boulevard de la Paix | 2023-02-24 | source=country:KEN"},
	} {
		r.tells(t, tt[0], tt[1])
	}
	for _, tt := range [][2]string{
		{"Peru threatened to leave the North American trade agreement.", "THREATEN source=PER"},
		{"Latin American leaders condemned Peru.", "ACCUSE/disapprove source=organisation:latin-americans target=PER"},
		{"Arab foreign and defence ministers condemned Peru.", "ACCUSE/disapprove source=group:arabs target=PER"},
	} {
		if got := r.types(t, tt[0]); !strings.HasPrefix(got, strings.Fields(tt[1])[0]) || strings.Contains(got, "american") != strings.Contains(tt[1], "american") || strings.Contains(got, "arabs") != strings.Contains(tt[1], "arabs") {
			t.Errorf("Code(%q) = %q, want %q", tt[0], got, tt[1])
		}
	}
	r.tells(t, "A statement was posted on the ministry's Twitter account, which praised the courage of the hostages.", "none")
}

// Ensure that who speaks is known behind a role and a name, in a capital and where a second verb follows, and that "earlier", "first" and "so far" do not
// part a verb from its subject.
func TestCode_BetweenSubjectAndVerb(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"News came.\nHis rival Marta Kowal said that talks would go on.", "STATEMENT speaker=marta-kowal"},
		{"News came.\nTheir chairwoman Marta Kowal told reporters there was no point in going.", "STATEMENT speaker=marta-kowal"},
		{"In Ankara a presidential spokesman said that there could be no ceasefire.", "STATEMENT speaker=TUR"},
		{"In Moscow, a foreign ministry spokeswoman condemned Chad.", "ACCUSE/disapprove source=RUS target=TCD"},
		{"A government spokesman in Nairobi said that talks would go on.", "STATEMENT speaker=KEN"},
		{"The Kenyan embassy answered that the reef was Kenyan.", "STATEMENT speaker=KEN"},
		{"Kenya had earlier expelled the envoy of Chad.", "SANCTION/expel source=KEN target=TCD"},
		{"Kenya has so far expelled two envoys of Chad.", "SANCTION/expel source=KEN target=TCD"},
		{"Kenya first attacked Chad in 2019.", "ASSAULT source=KEN target=TCD"},
		{"Chad was twice accused by Kenya of spying.", "ACCUSE/allege source=KEN target=TCD"},
	} {
		if got := r.types(t, tt[0]); got != tt[1] {
			t.Errorf("Code(%q) = %q, want %q", tt[0], got, tt[1])
		}
	}
	for _, text := range []string{
		"The emergency Marta Kowal declared is over.",
		"In Geneva a foreign ministry spokesman said that talks would go on.",
	} {
		r.tells(t, text, "none")
	}
	if got := r.types(t, "The Council condemned the change of government in Mali and called on the rebels to go."); strings.Contains(got, "source=") {
		t.Errorf("Mali acts: %q", got)
	}
}

// Ensure that titles leave insertions out before they are cut, begin what is said with a small article, and do not end before the verb of what they tell.
func TestCode_TitlesInFull(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"Kenya said that the next ship, with 34,000 tonnes of wheat on board, is due to leave Riga soon.", "Kenya says the next ship is due to leave Riga soon |  | speaker=country:KEN"},
		{"The President of Chad, Marta Kowal, is on her way home, the foreign ministry of Chad said.", "Chad says the President of Chad is on her way home |  | speaker=country:TCD"},
		{"The delegation will attend a ceremony for the handover of laboratory equipment donated by Chad.", "Chad donates |  | source=country:TCD"},
	} {
		r.tells(t, tt[0], tt[1])
	}
}

// Ensure that the police are not those of one of two countries that an article names about as often.
func TestCode_WhosePolice(t *testing.T) {
	r := load(t)
	if got := r.types(t, "Kenya met Chad. Kenya and Chad agreed to talk. Chad is calm.\nPresident William Ruto of Kenya was there.\nOfficers used tear gas."); strings.Contains(got, "COERCE") {
		t.Errorf("officers of nobody known: %q", got)
	}
	r.tells(t, "Protesters marched in Kenya. Kenya is calm. Kenya voted in May.\nPolice arrested 450 people.", "Police arrest 450 people |  | source=country:KEN")
}

// Ensure that a day behind two deeds of one kind is that of both, that a dateline alone is no first sentence, and that the counterpart of one who met is the
// other.
func TestCode_DaysOfTwo(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"Kenya closed its border with Chad and froze its assets on Sunday.", "Kenya closes its border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"Kenya met Chad in May and recalled its envoy on Sunday.", "Kenya meets Chad | 2022-05 | source=country:KEN target=country:TCD"},
		{"LILONGWE, Feb 27. /PRESS/. Russia has handed over to Malawi 20,000 tonnes of wheat. The ceremony took place on Sunday.", "Russia hands over to Malawi 20,000 tonnes of wheat | 2023-02-26 | source=country:RUS target=country:MWI"},
		{"President Andrzej Duda met President Gabriel Boric.\nDuda praised his counterpart.", "Duda praises his counterpart |  | source=person:andrzej-duda target=person:gabriel-boric"},
		{"President Andrzej Duda met President Gabriel Boric.\nMarta Kowal praised her counterpart.", "Kowal praises her counterpart |  | source=person:marta-kowal"},
	} {
		r.tells(t, tt[0], tt[1])
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
