package coding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Ensure that whole sentences of news are told without a deed of somebody else's, one that was not done, or a day that is another's. All
// events are told, one a line, without those who are only mentioned.
func TestCode_Prose(t *testing.T) {
	r := load(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"said by two", "German Chancellor Angela Merkel saw a glimmer of hope, and Gabriel Boric spoke of relief.",
			[]string{"Boric speaks of relief |  | speaker=person:gabriel-boric"}},
		{"two things said", "Kenya spoke of progress and said that prices were low.",
			[]string{"Kenya speaks of progress |  | speaker=country:KEN"}},
		{"account of another", "According to the Chinese account, Xi Jinping said that talks would go on.",
			[]string{"Xi says talks would go on |  | speaker=person:xi-jinping"}},
		{"what both call it", "Gabriel Boric and Alar Karis held talks on the second day of a visit that both describe as a success.",
			[]string{"Boric holds talks with Karis |  | source=person:alar-karis source=person:gabriel-boric"}},
		{"behind a clause between commas", "Kenya and Chad applied in May, three months after Mali invaded Peru, and gave up their weapons.",
			[]string{"Kenya and Chad give up their weapons |  | source=country:KEN source=country:TCD",
				"Mali invades Peru | 2022-05 | source=country:MLI target=country:PER"}},
		{"whose government", "Angela Merkel, whose government had expelled 23 Russians, praised Kenya.",
			[]string{"Merkel praises Kenya |  | source=person:angela-merkel target=country:KEN",
				"Germany expels 23 Russians |  | source=country:DEU target=country:RUS"}},
		{"whose troops", "Chad, whose troops bombed a town in Mali on Sunday, praised Kenya.",
			[]string{"Chad praises Kenya | 2023-02-26 | source=country:TCD target=country:KEN",
				"Chad bombs a town in Mali | 2023-02-26 | source=country:TCD target=country:MLI"}},
		{"whose help", "Kenya, whose help Chad had sought, opened its border with Mali on Sunday.",
			[]string{"Kenya opens its border with Mali | 2023-02-26 | source=country:KEN target=country:MLI"}},
		{"leaders of two", "Gabriel Boric met Alar Karis, and the leaders of Kenya and Chad had urged him to go.",
			[]string{"Boric meets Karis |  | source=person:gabriel-boric target=person:alar-karis",
				"Kenya and Chad urge him to go |  | source=country:KEN source=country:TCD"}},
		{"it, once more", "Brazilian television reported that Kenya had arrested ten people, and a week later that it had expelled an envoy.",
			[]string{"Kenya arrests ten people |  | source=country:KEN",
				"Kenya expels an envoy |  | source=country:KEN"}},
		{"man who spied", "Cuba released a man who had spied for Kenya for years.",
			[]string{"Cuba releases a man who had spied for Kenya for years |  | source=country:CUB"}},
		{"pilot who had flown", "Kenya freed a pilot who had flown to Chad.",
			[]string{"Kenya frees a pilot who had flown to Chad |  | source=country:KEN"}},
		{"second object without a preposition", "Kenya made peace with Chad in 1979 and Peru in 1994.",
			[]string{"Kenya makes peace with Chad and Peru | 1979 | source=country:KEN target=country:TCD"}},
		{"guarantors", "An agreement was reached in Havana, with Kenya and Norway as guarantors.",
			[]string{"An agreement was reached in Havana |  | "}},
		{"both countries", "Kenya and Chad agreed to restore relations. Kenya named an envoy to Chad. Mali and Peru welcomed the news. The foreign ministers of both countries will meet in Lima.",
			[]string{"Kenya and Chad agree to restore relations |  | source=country:KEN source=country:TCD",
				"Kenya names an envoy to Chad |  | source=country:KEN target=country:TCD",
				"Mali and Peru welcome the news |  | source=country:MLI source=country:PER",
				"Kenya meets Chad in Lima |  | source=country:KEN source=country:TCD"}},
		{"hosts", "Kenya and Chad, which hosted earlier rounds of talks, welcomed the news.",
			[]string{"Kenya and Chad welcome the news |  | source=country:KEN source=country:TCD",
				"Kenya and Chad host earlier rounds of talks |  | host=country:KEN host=country:TCD"}},
		{"no certain president", "It was the first visit of a Kenyan president to Chad.",
			[]string{"Kenya visits Chad |  | host=country:TCD visitor=country:KEN"}},
		{"beside", "Denmark has fought beside the United States in Iraq and in Mali.",
			[]string{"Denmark fights beside the United States in Iraq and in Mali |  | source=country:DNK target=country:USA"}},
		{"police and a crowd", "Kenyan police stormed the embassy of Chad on Sunday.",
			[]string{"Kenyan police storm the embassy of Chad | 2023-02-26 | source=country:KEN target=country:TCD"}},
		{"embassy that is stormed", "The Kenyan embassy in N'Djamena was stormed by a crowd on Sunday.",
			[]string{"The Kenyan embassy in N'Djamena was stormed by a crowd | 2023-02-26 | source=country:TCD target=country:KEN"}},
		{"rockets from", "Rockets were fired from Lebanon at Israel on Sunday.",
			[]string{"Rockets were fired from Lebanon at Israel | 2023-02-26 | source=country:LBN target=country:ISR"}},
		{"allied", "Kenyan and allied troops left Somalia on Sunday.",
			[]string{"Kenyan and allied troops left Somalia | 2023-02-26 | source=country:KEN target=country:SOM"}},
		{"trusted to do", "Gabriel Boric trusted Alar Karis to end the war in Mali.",
			[]string{"Karis stops fighting against Mali |  | source=person:alar-karis target=country:MLI"}},
		{"exercises that stop", "Gabriel Boric announced that military exercises with Chad would stop.",
			[]string{"Boric announces military exercises with Chad would stop |  | speaker=person:gabriel-boric"}},
		{"still ready", "Kenya was still ready to sit down with Chad at any time.",
			[]string{"Kenya is still ready to sit down with Chad at any time |  | source=country:KEN target=country:TCD"}},
		{"they, of one person", "Marta Kowal said that they had defended the embassy of Chad.",
			[]string{"They had defended the embassy of Chad |  | target=country:TCD",
				"Kowal says they had defended the embassy of Chad |  | speaker=person:marta-kowal"}},
		{"accused of backing", "Mali and Peru accuse Kenya of backing Hamas and of being rich.",
			[]string{"Mali and Peru accuse Kenya |  | source=country:MLI source=country:PER target=country:KEN"}},
		{"half a century after", "Gabriel Boric spoke on Wednesday, half a century after Chile had closed its embassy in Lima.",
			[]string{"Chile closes its embassy in Lima |  | source=country:CHL target=country:PER",
				"Boric speaks after Chile had closed its embassy in Lima | 2023-02-22 | speaker=person:gabriel-boric"}},
		{"place of a clause behind", "Gabriel Boric visited Kenya on Wednesday, after Chad had met Mali in Lima.",
			[]string{"Boric visits Kenya | 2023-02-22 | host=country:KEN visitor=person:gabriel-boric",
				"Chad meets Mali in Lima |  | source=country:TCD target=country:MLI"}},
		{"since fighting began", "Gabriel Boric arrived in Lima on Sunday, the first visit since fighting over the border began in 1998.",
			[]string{"Boric visits Lima | 2023-02-26 | host=country:PER visitor=person:gabriel-boric"}},
		{"plans that are shelved", "Kenya shelved plans to bomb Chad on Sunday.",
			[]string{"Kenya shelves plans to bomb Chad | 2023-02-26 | source=country:KEN target=country:TCD"}},
		{"region and country", "Leaders from Europe and Canada gathered in Lima on Sunday.",
			[]string{"Leaders from Europe and Canada gather in Lima | 2023-02-26 | source=country:CAN"}},
		{"who claims an attack", "The attack on Kenya was claimed by the Houthi movement in Yemen.",
			[]string{"The attack on Kenya was claimed by the Houthi movement |  | source=group:houthis target=country:KEN"}},
		{"president of whose army", "Chilean President Gabriel Boric met Kenyan President William Ruto. Chile's army asked the president to stop the attack.",
			[]string{"Boric meets Ruto |  | source=person:gabriel-boric target=person:william-ruto",
				"Chile asks the president to stop the attack |  | source=country:CHL target=person:gabriel-boric"}},
		{"not said when", "Gabriel Boric did not say when he would meet Alar Karis.",
			nil},
		{"declined to say", "Kenya declined to say whether it would expel the envoy of Chad.",
			[]string{"Kenya declines to say whether it would expel the envoy… |  | speaker=country:KEN"}},
		{"would have been", "It would have been the first visit of a Kenyan president to Chad since 2018.",
			nil},
		{"inappropriate", "It was inappropriate to meet Alar Karis.",
			nil},
		{"questions", "Gabriel Boric and Alar Karis faced questions in Riga.",
			nil},
		{"details", "Kenya gave no further details of its nuclear programme.",
			nil},
		{"campaign", "Gabriel Boric leads the campaign against it and calls rebels in Chad killers.",
			[]string{"Boric calls rebels in Chad killers |  | speaker=person:gabriel-boric"}},
		{"since the war", "It was the longest journey of Alar Karis since the war began.",
			nil},
		{"asked whether", "Asked whether he believed Kenya or Chad, Gabriel Boric said that he saw no reason.",
			[]string{"Boric says he saw no reason |  | speaker=person:gabriel-boric"}},
		{"talked about doing", "Gabriel Boric said that they had talked about extending the treaty with Chad.",
			[]string{"Boric says they had talked about extending the treaty |  | speaker=person:gabriel-boric"}},
		{"would welcome", "Kenya said that it would welcome a call between Gabriel Boric and Alar Karis.",
			[]string{"Kenya says it would welcome a call between Gabriel Boric… |  | speaker=country:KEN"}},
		{"off a list", "The European Union suspended Kenya from its list of sponsors of terrorism.",
			[]string{"European Union suspends Kenya |  | source=organisation:eu target=country:KEN"}},
		{"sanctions that stay", "The European Union keeps sanctions on Kenya.",
			[]string{"European Union keeps sanctions on Kenya |  | source=organisation:eu target=country:KEN"}},
		{"war since which nothing was", "It was the first time since the war of 1950 to 1953 that a leader of North Korea had come to South Korea.",
			[]string{"North Korea visits South Korea |  | host=country:KOR visitor=country:PRK"}},
		{"same hour", "Gabriel Boric and Alar Karis met at the same hour on Saturday in Lima.",
			[]string{"Boric meets Karis in Lima | 2023-02-25 | source=person:alar-karis source=person:gabriel-boric"}},
		{"contract for", "Kenya signed contracts, among them one for an Airbus plant in Chad.",
			[]string{"Kenya signs contracts |  | signatory=country:KEN"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.all(t, tt.text, tt.want) })
	}
}

// Ensure that a visit which is only the occasion of something else is told too, with the same day.
func TestCode_OnVisit(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"opens", "On a visit to Oslo on Sunday, Gabriel Boric praised Kenya.", "Boric visits Oslo | 2023-02-26 | host=country:NOR visitor=person:gabriel-boric"},
		{"day of both", "During a visit to Oslo on Sunday Gabriel Boric praised Kenya.", "Boric praises Kenya | 2023-02-26 | source=person:gabriel-boric target=country:KEN"},
		{"behind the verb", "Gabriel Boric told Kenya during a visit to Oslo on Sunday that prices were low.", "Boric visits Oslo | 2023-02-26 | host=country:NOR visitor=person:gabriel-boric"},
		{"to come", "Gabriel Boric will sign a treaty during a visit to Oslo on Friday.", "Boric visits Oslo | 2023-03-03 | host=country:NOR visitor=person:gabriel-boric"},
		{"second day", "Gabriel Boric praised Kenya on Sunday, on the second day of a trip to Oslo.", "Boric praises Kenya | 2023-02-26 | source=person:gabriel-boric target=country:KEN"},
		{"she", "Mette Frederiksen spoke in Nuuk. During a visit to Oslo on Sunday she praised Kenya.", "Frederiksen visits Oslo | 2023-02-26 | host=country:NOR visitor=person:mette-frederiksen"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// all compares all events that a text tells, one a line, without those who are only mentioned.
func (r reader) all(t *testing.T, text string, want []string) {
	t.Helper()
	var got []string
	events, found := r.code(t, text, "2023-02-27")
	for _, e := range events {
		who := slices.DeleteFunc(strings.Fields(roles(e, found)), func(s string) bool { return strings.HasPrefix(s, "mentioned=") })
		slices.Sort(who)
		got = append(got, fmt.Sprintf("%s | %s | %s", e.Title, e.When, strings.Join(who, " ")))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
