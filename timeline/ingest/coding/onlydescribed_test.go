package coding_test

import (
	"strings"
	"testing"
)

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

// Ensure that the police are not those of one of two countries that an article names about as often.
func TestCode_WhosePolice(t *testing.T) {
	r := load(t)
	if got := r.types(t, "Kenya met Chad. Kenya and Chad agreed to talk. Chad is calm.\nPresident William Ruto of Kenya was there.\nOfficers used tear gas."); strings.Contains(got, "COERCE") {
		t.Errorf("officers of nobody known: %q", got)
	}
	r.tells(t, "Protesters marched in Kenya. Kenya is calm. Kenya voted in May.\nPolice arrested 450 people.", "Police arrest 450 people |  | source=country:KEN")
}
