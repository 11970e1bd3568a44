package coding_test

import "testing"

// Ensure that more of what agencies' reports are full of is understood: who acts, what is nobody's deed, and how titles tell it.
func TestCode_Reports(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"main verb behind a participle", "Mutinous soldiers demanding pay killed the chief of Chad's army on Sunday.",
			"Mutinous soldiers demanding pay killed the chief of Chad's… | 2023-02-26 | target=country:TCD"},
		{"dateline of what is said", "KHARTOUM - A ban in Chad would be wise, the Kenyan ministry said on Sunday after the vote.",
			"Kenya says a ban in Chad would be wise | 2023-02-26 | speaker=country:KEN"},
		{"tour of a country", "Andrzej Duda's tour of Chad drew crowds on Sunday.",
			"Duda visits Chad | 2023-02-26 | host=country:TCD visitor=person:andrzej-duda"},
		{"friends of a country", "Kenya sent troops on Sunday to keep a pro-Chadian party in power.",
			"Kenya sends troops to keep a pro-Chadian party in power | 2023-02-26 | source=country:KEN"},
		{"how somebody responds", "Kenya is responding carefully to Chad's offer.",
			"Kenya responds carefully to Chad's offer |  | speaker=country:KEN"},
		{"ministers who resign", "Kenyan cabinet ministers tendered their resignations on Sunday.",
			"Kenyan cabinet ministers tender their resignations | 2023-02-26 | source=country:KEN"},
		{"supporters who riot", "Supporters of Gabriel Boric stormed the parliament in Chad on Sunday.",
			"Supporters of Boric stormed the parliament in Chad | 2023-02-26 | source=country:TCD"},
		{"followers who speak", "Followers of Gabriel Boric said on Sunday they would hand over weapons to Kenya.",
			"Followers of Boric hand over weapons to Kenya |  | source=person:gabriel-boric target=country:KEN"},
		{"from whom somebody is extradited", "Marta Kowal, sought on charges of fraud, was extradited from Chad to Peru on Sunday.",
			"Kowal is extradited from Chad to Peru | 2023-02-26 | source=country:TCD target=country:PER target=person:marta-kowal"},
		{"who is met and urges", "Gabriel Boric met Andrzej Duda on Sunday, who urged Kenya to sign.",
			"Boric meets Duda | 2023-02-26 | source=person:gabriel-boric target=person:andrzej-duda"},
		{"who is among the victims", "Two bombs went off on Sunday, killing ten, including a Chadian, and wounding six.",
			"Two bombs went off, killing ten | 2023-02-26 | target=country:TCD"},
		{"where bombings are", "Nairobi bombings kill one Chadian.", "Nairobi bombings kill one Chadian |  | target=country:TCD"},
		{"where bombs go off", "Nairobi car bombs kill ten.", "Nairobi car bombs kill ten |  | "},
		{"what two open together", "Gabriel Boric and Andrzej Duda opened a gas pipeline between Chile and Poland on Sunday.",
			"Boric and Duda open a gas pipeline between Chile and Poland | 2023-02-26 | source=person:andrzej-duda source=person:gabriel-boric"},
		{"rivals who clash over something", "Gabriel Boric and his rival, Senator Marta Kowal, clashed over the budget on Sunday.",
			"Boric and Kowal clash over the budget | 2023-02-26 | source=person:gabriel-boric source=person:marta-kowal"},
		{"weapons that are handed over", "Kenyan rebels handed their weapons over to Chad on Sunday.",
			"Kenyan rebels hand their weapons over to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what is accepted is welcomed", "Norway welcomed Chad's acceptance of a Kenyan mission on Sunday.",
			"Norway welcomes Chad's acceptance of a Kenyan mission | 2023-02-26 | source=country:NOR target=country:TCD"},
		{"since when", "Kenya sought better ties with Chad in the clearest sign since President Gabriel Boric won a vote in August.",
			"Kenya seeks better ties with Chad in the clearest sign |  | source=country:KEN target=country:TCD"},
		{"one whom two names describe", "Kenya al-Shabab suspect killed.", "Kenya al-Shabab suspect killed |  | target=country:KEN target=group:al-shabaab"},
		{"failing to do something", "Kenya failed to apologise to Chad on Sunday.",
			"Kenya does not apologise to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"years of a rule", "Kenya questioned Marta Kowal of Chad for an hour in a case stemming from her 1973-1990 rule.",
			"Kenya questions Kowal of Chad for an hour in a case |  | source=country:KEN target=country:TCD target=person:marta-kowal"},
		{"who patrols a city", "Kenya clashed with rebels in the Chadian-patrolled city of Nairobi on Sunday.",
			"Kenya clashes with rebels | 2023-02-26 | source=country:KEN"},
		{"kidnapped, then let go", "Palestinian gunmen released a Kenyan journalist abducted in Gaza on Sunday.",
			"Palestinian gunmen release a Kenyan journalist | 2023-02-26 | source=country:PSE target=country:KEN"},
		{"meeting about somebody", "Kenya called an emergency meeting over a Chadian offensive on Sunday.",
			"An emergency meeting over a Chadian offensive | 2023-02-26 | source=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
	for _, text := range []string{
		"Gabriel Boric released the names of Kenyan spies on Sunday.",
		"A bus collided with a lorry in Chad on Sunday, killing ten.",
		"Chad will grow, said a new report by Kenya's bank on Sunday.",
		"A Kenya Airways passenger plane flying from Cairo entered Chad on Sunday.",
		"Kenya wants to lease a Chadian attack submarine.",
		"A car caught fire in Chad on Sunday.",
		"A Kenyan rocket lifted off from Chad on Sunday.",
		"Kenya's fountain was fenced in, overrun with visitors and closed.",
		"Campaigning in Chad ended with a burst of violence on Sunday.",
		"Gabriel Boric celebrated the touchdown with Andrzej Duda.",
		"The firm was an example because of its lucrative Chad deals.",
	} {
		if events, _ := r.code(t, text, "2023-02-27"); len(events) > 0 {
			t.Errorf("%q gives %q, %s", text, events[0].Title, events[0].Type)
		}
	}
}
