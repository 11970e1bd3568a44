package coding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Ensure that times, parts and titles go to the verb that they belong to. Each sentence stands for a class of mistakes that
// readers of news make: one event of it, as "title | date | roles"; "-" where no event may have a date, "none" where none may be.
func TestCode_Whose(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"day within a quotation", `"We open the border on July 1," Estonian President Alar Karis said.`, "-"},
		{"day of a clause that is said", "Latvian President Edgars Rinkēvičs said the two ministers had quarrelled in May.", "-"},
		{"year of a noun", "Chilean President Gabriel Boric announced his 2030 candidacy in 2021.", "Boric announces his 2030 candidacy in 2021 | 2021 | speaker=person:gabriel-boric"},
		{"day of another verb", "Peru was founded to oppose Spain's rule, but was raided in 1823.", "-"},
		{"description between commas", "On Monday, Marta Kowal, a niece of President Andrzej Duda, condemned Hungary.", "Kowal condemns Hungary | 2023-02-27 | source=person:marta-kowal target=country:HUN"},
		{"clause with who between commas", "Latvia and Estonia, which were invited in 2019, joined the pact on Friday.", "Latvia and Estonia join the pact | 2023-02-24 | signatory=country:EST signatory=country:LVA"},
		{"victim of what is condemned", "Norway condemned the bombing of the Kenyan embassy on Sunday.", "Norway condemns the bombing of the Kenyan embassy | 2023-02-26 | source=country:NOR"},
		{"happening that kills", "The explosions in Nairobi, Kenya, killed 30 people on Sunday.", "The explosions in Nairobi, Kenya, killed 30 people | 2023-02-26 | "},
		{"relative of somebody", "Andrzej Duda's brother criticised Hungary on Sunday.", "Duda's brother criticised Hungary | 2023-02-26 | target=country:HUN"},
		{"exiles", "Cuban exiles protested against Spain in Miami on Sunday.", "Cuban exiles protested against Spain in Miami | 2023-02-26 | target=country:ESP"},
		{"office that is sought", "Marta Kowal gave up her bid for president of the United States on Sunday.", "Kowal gives up her bid for president of the United States | 2023-02-26 | source=person:marta-kowal"},
		{"document that is released", "The White House released a transcript of the hearing on Sunday.", "none"},
		{"applause", "Alar Karis was met with applause in Riga on Sunday.", "none"},
		{"news conference", "Alar Karis held a news conference on Sunday.", "Karis holds a news conference on Sunday | 2023-02-26 | speaker=person:alar-karis"},
		{"noun of an attack", "Police have searched for him since the June 4 shooting of Judge Marta Kowal.", "Shooting of Kowal | 2022-06-04 | target=person:marta-kowal"},
		{"what is withdrawn", "Kenya withdrew its troops from a mission in Somalia with Uganda on Sunday.", "Kenya withdraws its troops from a mission in Somalia | 2023-02-26 | source=country:KEN target=country:UGA"},
		{"envoy who is recalled", "Kenya recalled its ambassador to Chad on Sunday.", "Kenya recalls its ambassador to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"force and who leads it", "The Kenyan-led coalition in Chad halted operations on Sunday.", "Kenya halts operations | 2023-02-26 | source=country:KEN"},
		{"soldiers of a country", "Soldiers in Chad overthrew the ruler of the country on Sunday.", "Chad overthrows the ruler of the country | 2023-02-26 | source=country:TCD"},
		{"what one is the ninth to do", "Kenya became the ninth state to recognise Kosovo on Sunday.", "Kenya recognises Kosovo | 2023-02-26 | source=country:KEN target=country:XKX"},
		{"what somebody calls a warning", "Gabriel Boric called Peru's warnings nonsense on Sunday.", "Boric calls Peru's warnings nonsense on Sunday | 2023-02-26 | speaker=person:gabriel-boric"},
		{"meeting and its own day", "A meeting of President Alar Karis of Estonia and Chilean President Gabriel Boric that was due to be held on Friday was cancelled on Sunday.",
			"Meeting of Karis and Boric is called off | 2023-02-26 | target=person:alar-karis target=person:gabriel-boric"},
		{"day of what is cancelled", "A trip of Alar Karis to Chile that was due on Friday was cancelled on Sunday.",
			"Planned visit of Karis to Chile | 2023-02-24 | host=country:CHL visitor=person:alar-karis"},
		{"who comes to whom puts it off", "Chile has put off a visit by Alar Karis that was planned for May.",
			"Planned visit of Karis to Chile | 2023-05 | host=country:CHL visitor=person:alar-karis"},
		{"purpose of a visit", "Gabriel Boric visited Peru on Sunday to shore up Alar Karis's government.", "Boric visits Peru | 2023-02-26 | host=country:PER visitor=person:gabriel-boric"},
		{"people of a nation suffer", "Nine Chilean activists were killed on Sunday.", "Nine Chilean activists were killed | 2023-02-26 | target=country:CHL"},
		{"where those who stay away do not go", "Kenya stayed away from the summit of the Commonwealth in Chad on Sunday.",
			"Kenya stays away from the summit of the Commonwealth in Chad | 2023-02-26 | source=country:KEN target=country:TCD target=organisation:commonwealth"},
		{"what lasts until a day", "Kenya extended until 31 March the mandate of its mission in Chad on Sunday.", "Kenya extends the mandate of its mission in Chad | 2023-02-26 | source=country:KEN"},
		{"person and own country", "Gabriel Boric met Peruvian President Dina Boluarte and Peru's premier on Sunday.",
			"Boric meets Boluarte | 2023-02-26 | source=person:gabriel-boric target=person:dina-ercilia-boluarte-zegarra"},
		{"two countries where it happens", "Gabriel Boric met Alar Karis on Sunday to speak of the bombings in Kenya and Tanzania.",
			"Boric meets Karis | 2023-02-26 | source=person:gabriel-boric target=person:alar-karis"},
		{"citizens who march", "Some 1,500 ethnic Albanians marched in Oslo on Sunday.", "Some 1,500 ethnic Albanians marched in Oslo | 2023-02-26 | source=country:ALB"},
		{"what is shown", "Gabriel Boric demonstrated his backing on Sunday.", "none"},
		{"figures that are welcomed", "Gabriel Boric welcomed the figures at a news conference on Sunday.", "none"},
		{"he who says so", "In a letter to Alar Karis, Gabriel Boric said he had recognised Kosovo on Sunday.",
			"Boric recognises Kosovo | 2023-02-26 | source=person:gabriel-boric target=country:XKX"},
		{"who mediates frees nobody", "A Chilean priest was freed on Sunday thanks to mediation by Kenya.", "A Chilean priest was freed thanks to mediation by Kenya | 2023-02-26 | target=country:CHL"},
		{"who is accused", "Two Chileans accused of murder arrived in Kenya on Sunday.", "Two Chileans accused of murder arrived in Kenya | 2023-02-26 | target=country:CHL"},
		{"where one comes from", "Chilean envoy Marta Kowal, once arrested in Rome, arrived in Paris on Sunday.", "Kowal visits Paris | 2023-02-26 | host=country:FRA visitor=person:marta-kowal"},
		{"day within an order", "Gabriel Boric ordered the Kenyan ambassador on Sunday to leave the country.", "Boric orders the Kenyan ambassador to leave the country | 2023-02-26 | source=person:gabriel-boric target=country:KEN"},
		{"president who is deposed", "RIGA, Feb 26 (Wire) - Deposed President Alar Karis returned to Kenya on Sunday.", "Karis visits Kenya | 2023-02-26 | host=country:KEN visitor=person:alar-karis"},
		{"who is told", "Chilean President Gabriel Boric told Kenya on Sunday that prices were low.", "Boric says prices were low | 2023-02-26 | speaker=person:gabriel-boric target=country:KEN"},
		{"agent of another verb", "A Chilean priest who was kidnapped in May has been freed by Kenya.", "A Chilean priest who was kidnapped has been freed by Kenya | 2022-05 | target=country:CHL"},
		{"who goes on in -ing", "Marta Kowal, the widow of Alar Karis, addressed reporters in Rome, Italy, on Sunday, urging Kenya to act.", "Kowal urges Kenya to act | 2023-02-26 | source=person:marta-kowal target=country:KEN"},
		{"people and the country where they are hit", "Kenya launched an offensive against Kurdish fighters in northeastern Chad on Sunday.",
			"Kenya launches an offensive against Kurdish fighters | 2023-02-26 | source=country:KEN target=country:TCD target=group:kurds"},
		{"forces that visit", "Kenya notified Chad on Sunday that it was ending a pact on visiting forces.", "Kenya ends a pact on visiting forces | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"who proposed what is accepted", "Kenya accepted on Sunday a plan proposed by Chad.", "Kenya accepts a plan proposed by Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"two who announce what they will do", "Kenya and Chad announced on Sunday that they would work together.", "Kenya and Chad will work together | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"tanks that back troops", "Kenya sent troops backed by tanks into Chad on Sunday.", "Kenya sends troops backed by tanks into Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"place of a signature that many give", "More than 90 states signed a treaty in Oslo on Sunday.", "More than 90 states signed a treaty in Oslo | 2023-02-26 | host=country:NOR"},
		{"missions that are ordered shut", "Chad ordered the closure of Kenya's embassy on Sunday.", "Chad orders the closure of Kenya's embassy | 2023-02-26 | source=country:TCD target=country:KEN"},
		{"planes that leave", "The first group of Kenyan warplanes left Chad on Sunday.", "The first group of Kenyan warplanes left Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"sanctions that a clause describes", "Kenya lifted on Sunday the sanctions that it had imposed on Chad.",
			"Kenya lifts the sanctions that it had imposed on Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"appeal against", "Kenya has appealed against a ruling of Chad's supreme court.", "Kenya appeals against a ruling of Chad's supreme court |  | source=country:KEN target=country:TCD"},
		{"parties to a treaty", "Alar Karis and Marta Kowal signed a peace treaty between Estonia and Chad on Sunday.",
			"Karis and Kowal sign a peace treaty between Estonia and Chad | 2023-02-26 | signatory=country:TCD signatory=person:alar-karis signatory=person:marta-kowal"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// tells checks that a text of 27 February 2023 tells an event: "title | date | part=actor part=actor". "none" wants no event at
// all, "-" none that has a date.
func (r reader) tells(t *testing.T, text, want string) {
	t.Helper()
	events, found := r.code(t, text, "2023-02-27")
	var got []string
	for _, e := range events {
		rs := strings.Fields(roles(e, found))
		rs = slices.DeleteFunc(rs, func(s string) bool { return strings.HasPrefix(s, "mentioned=") })
		slices.Sort(rs)
		got = append(got, fmt.Sprintf("%s | %s | %s", e.Title, e.When, strings.Join(rs, " ")))
		if want == "-" && !e.When.IsZero() {
			t.Errorf("Code(%q) dates %q %s, want no date", text, e.Title, e.When)
		}
	}
	if want == "none" && len(got) > 0 || want != "none" && want != "-" && !slices.Contains(got, want) {
		t.Errorf("Code(%q) = %q, want %q", text, got, want)
	}
}
