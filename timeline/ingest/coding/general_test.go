package coding_test

import "testing"

// Ensure that what a law says, what something takes and what only one may do are no events, and that what is done under a law is one.
func TestCode_General(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"what a law says", "Under the constitution of Chad, the parliament impeaches the president.", "none"},
		{"what it takes", "A majority of parliament is needed to impeach the president of Chad.", "none"},
		{"what only one may do", "Only parliament may send troops to Chad.", "none"},
		{"what follows if", "The speaker takes over if the president of Chad is killed.", "none"},
		{"done under a law", "Under the law on spies, Kenya expelled two envoys of Chad on Sunday.", "Kenya expels two envoys of Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that nouns with the words of deeds, and what is claimed or counted, are none.
func TestCode_WordsOfDeeds(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"home", "Andrzej Duda died at an Oslo assisted living home.", "none"},
		{"maker of shells", "Orlen of Poland runs the Chadian mortar and shell manufacturer Brnex.", "none"},
		{"shot of words", "Andrzej Duda took a parting shot in a tweet.", "none"},
		{"shot of words at somebody", "Andrzej Duda fired a parting shot at Kenya on Sunday.", "Duda fires a parting shot at Kenya | 2023-02-26 | source=person:andrzej-duda target=country:KEN"},
		{"force", "The militia is the main fighting force of Chad.", "none"},
		{"captured before", "Mali will take over guarding captured Chadian rebels.", "none"},
		{"alleged ties", "The director of the mine has alleged ties to Chad.", "none"},
		{"polls", "Opinion polls showed support for Chad at ten percent.", "none"},
		{"campaign of a candidate", "Andrzej Duda ended his campaign for president of Poland.", "none"},
		{"information", "Kenya did not release any information about the talks.", "none"},
		{"plan", "Kenya plans on leaving the African Union.", "none"},
		{"during a war", "Andrzej Duda led Poland during the war.", "none"},
		{"government that is shut down", "The government of Chad is partially shut down.", "none"},
		{"treaty of others", "Kenya withdrew troops from a base of Chad, which had been agreed under Moi.", "Kenya withdraws troops from a base of Chad |  | source=country:KEN target=country:TCD"},
		{"threat that emerged", "A new threat to Chad emerged.", "none"},
		{"polls that show", "Various opinion polls showed national support for Chad.", "none"},
		{"kept apart", "The rebel of Chad was held separate from most prisoners.", "none"},
		{"sentence that is commuted", "Andrzej Duda's death sentence was commuted on Sunday.", "Duda's death sentence was commuted | 2023-02-26 | target=person:andrzej-duda"},
		{"recognition that is attacked", "Andrzej Duda attacked the recognition of the islands as Chadian on Sunday.", "Duda attacks the recognition of the islands as Chadian | 2023-02-26 | source=person:andrzej-duda"},
		{"three who issue", "The appeal was issued by Ministers Ann Lee, Eva Berg, and Jo Dahl on Sunday.", "The appeal was issued by Lee | 2023-02-26 | source=person:ann-lee source=person:eva-berg source=person:jo-dahl"},
		{"killers of somebody", "Andrzej Duda called for the killers of Marta Kowal to be punished.", "Duda calls for the killers of Kowal to be punished |  | source=person:andrzej-duda"},
		{"power that is questioned", "Kenya questioned Andrzej Duda's power to send troops on Sunday.", "Kenya questions Duda's power to send troops | 2023-02-26 | source=country:KEN target=person:andrzej-duda"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
