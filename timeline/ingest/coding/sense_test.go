package coding_test

import "testing"

// Ensure that words of deeds tell of none where their objects or what governs them say so, and still do where they do not.
func TestCode_OtherSenses(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"who sees a thing", "Kenya sees Chad backsliding on reforms.", "none"},
		{"who sees a person as something", "Chad sees Andrzej Duda as a rival.", "none"},
		{"who sees a person", "Gabriel Boric saw President Andrzej Duda on Sunday.",
			"Boric meets Duda | 2023-02-26 | source=person:gabriel-boric target=person:andrzej-duda"},
		{"illness that is fought", "Kenya is battling a second outbreak of cholera.", "none"},
		{"landing", "A Kenyan airliner made an emergency landing in Oslo on Sunday.", "none"},
		{"claim to be the first", "A Kenyan woman claims a new record.", "none"},
		{"claim to have done it", "Chadian rebels claimed on Sunday to have captured the town of Mora.",
			"Chadian rebels reportedly capture the town of Mora | 2023-02-26 | source=country:TCD"},
		{"deed that may come", "Norway is nervous about possible attacks on Chad.", "none"},
		{"question that is open", "Norway has not decided whether to send troops to Chad.", "none"},
		{"question of how", "Norway and Peru differ on how to punish Chad.", "none"},
		{"deed that is unlikely", "Kenya and Chad are unlikely to reach agreement on fishing.",
			"Kenya and Chad may not reach agreement on fishing |  | source=country:KEN source=country:TCD"},
		{"threat that somebody is", "Chad poses a grave threat to Kenya.", "none"},
		{"quarrel at a meeting", "Chad and Kenya clashed on Sunday at a security forum over the vote.",
			"Chad and Kenya clash at a security forum over the vote | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"plan of somebody who withdraws", "The vote may cost him his plan to withdraw from Chad.",
			"The vote may cost him his plan to withdraw from Chad |  | target=country:TCD"},
		{"era", "Kenya ended a rule of the Soviet era on Sunday.",
			"Kenya ends a rule of the Soviet era | 2023-02-26 | source=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that nobody is charged where only a court, a law or a dateline names a country, and that the army of nobody's rebels speaks for none.
func TestCode_NobodysPeople(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"court of a country", "Four suspects appeared in a Danish court on Sunday.",
			"Four suspects appeared in a Danish court | 2023-02-26 | "},
		{"dateline", "OSLO - Five men were charged with fraud on Sunday.", "none"},
		{"army behind soldiers", "Three Danish soldiers were praised by nobody, the army said on Sunday.",
			"Denmark says three Danish soldiers were praised by nobody | 2023-02-26 | speaker=country:DNK"},
		{"army behind rebels", "Chadian rebels hold no towns, the army said on Sunday.", "none"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that nobody suffers or does what only stands beside his name: who is behind "of" or "by", in which country it is, and what a court
// goes on to do.
func TestCode_BesideNames(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"by whom a place is used", "Blasts hit three Kenyan resorts used by Danes on Sunday.",
			"Blasts hit three Kenyan resorts used by Danes | 2023-02-26 | target=country:KEN"},
		{"captors of somebody", "The captors of Chadian journalists put forward new demands for their release.", "none"},
		{"allies of somebody", "An ally of President Andrzej Duda was sentenced to nine years in prison on Sunday.",
			"An ally of Duda was sentenced to nine years in prison | 2023-02-26 | "},
		{"of whom somebody is accused", "Kenya granted voting rights on Sunday to a man accused of ordering the killing of a Chadian minister.",
			"Kenya grants voting rights to a man accused of ordering… | 2023-02-26 | source=country:KEN"},
		{"talks on doing something", "Peru kept alive talks on dismantling Chad's arsenal on Sunday.",
			"Peru kept alive talks on dismantling Chad's arsenal | 2023-02-26 | source=country:PER"},
		{"what a court goes on to do", "A court sentenced two Chadian rebels to death and jailed four others for the 2001 bombing of a Kenyan ship, which killed ten sailors.",
			"A court sentenced two Chadian rebels to death |  | target=country:TCD"},
		{"where people are killed", "Two hostages killed in Chad", "Two hostages killed in Chad |  | "},
		{"alleged spy", "Kenyan alleged spy Marta Kowal left on Sunday.", "none"},
		{"whom he asks", "Polish President Andrzej Duda named a banker premier and asked him on Sunday to form a cabinet, replacing Gabriel Boric.",
			"Duda asks him to form a cabinet | 2023-02-26 | source=person:andrzej-duda"},
		{"quoted noun", `Kenya said on Sunday it had tested a "tactical missile" and would test others.`,
			"Kenya says it had tested a tactical missile | 2023-02-26 | speaker=country:KEN"},
		{"wounded too", "A blast killed one and wounded thirty in Chad on Sunday.", "A blast killed one and wounded thirty in Chad | 2023-02-26 | target=country:TCD"},
		{"day before publication", "Chad expressed hope yesterday for peace talks.", "Chad expresses hope for peace talks | 2023-02-26 | speaker=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that who only stands in the sentence does not act: who is quoted or described in it, whose people do, and who comes behind an "and".
func TestCode_WhoActs(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"force of nature", "A powerful typhoon loomed off southwestern Chad on Sunday, threatening large areas with fierce wind.", "none"},
		{"double dash", "LIMA -- Gabriel Boric left his brother out of the government, Kenyan officials have reported.",
			"Kenya says Gabriel Boric left his brother out… |  | speaker=country:KEN"},
		{"who is unable", "Kenya and Chad were unable to agree on a border crossing.",
			"Kenya and Chad do not agree on a border crossing |  | source=country:KEN source=country:TCD"},
		{"option", "Kenya left open the option of imposing sanctions on Chad.", "none"},
		{"government behind its president", "Polish President Andrzej Duda broke his knee, the government said on Sunday.",
			"Poland says Polish President Andrzej Duda broke his knee | 2023-02-26 | speaker=country:POL"},
		{"lawyer of somebody", "The talks would go on, an Andrzej Duda lawyer said on Sunday.", "none"},
		{"deputies of somebody", "Andrzej Duda's senior deputies flew to France on Sunday.",
			"Duda's senior deputies flew to France | 2023-02-26 | host=country:FRA"},
		{"who asks those he spoke to", "Caribbean leaders spoke to the European Union on Sunday, and called for help.",
			"Caribbean leaders spoke to the European Union | 2023-02-26 | target=organisation:eu"},
		{"who says what somebody rejects", "Polish minister Marta Kowal said on Sunday that the vote showed Chad continued to reject peace.",
			"Chad rejects peace | 2023-02-26 | source=country:TCD"},
		{"words between persons", "President Andrzej Duda hit Gabriel Boric on Sunday over taxes.",
			"Duda hits Boric over taxes | 2023-02-26 | source=person:andrzej-duda target=person:gabriel-boric"},
		{"people behind and", "Norway condemned the attack and two Danish ministers visited Kenya on Sunday.",
			"Denmark visits Kenya | 2023-02-26 | host=country:KEN visitor=country:DNK"},
		{"not condemned behind and", "Norway condemned the attack and two Danish ministers visited Kenya on Sunday.",
			"Norway condemns the attack | [2023-02-26..2023-02-27] | source=country:NOR"},
		{"guerrilla attacks", "Ten soldiers of Kenya died on Sunday in a spate of guerrilla attacks.",
			"Ten soldiers of Kenya died in a spate of guerrilla attacks | 2023-02-26 | target=country:KEN"},
		{"invasion as a background", "A film set in the run-up to the Kenyan invasion of Chad won a prize on Sunday.", "none"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that further words of deeds tell of none, and that what is done for a deed, or fuelled by one, reaches nobody whom only that names.
func TestCode_MoreSenses(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"earthquake that goes on", "A powerful earthquake killed 14 people, injured more than 700 and knocked out power in Chad on Sunday.", "none"},
		{"decided against", "Kenya has decided against holding talks with Chad.", "Kenya decides against holding talks with Chad |  | source=country:KEN target=country:TCD"},
		{"finance minister", "Chadian finance minister says growth will slow", "Chad says growth will slow |  | speaker=country:TCD"},
		{"prisoners of a war", "Hundreds of prisoners of Chad's war went home.", "none"},
		{"war of words", "Kenya went on with a war of words.", "none"},
		{"for what somebody is jailed", "A Kenyan soldier was sentenced to three years in jail on Sunday for the murder of a Chadian teenager in Lima.",
			"A Kenyan soldier was sentenced to three years in jail | 2023-02-26 | target=country:KEN"},
		{"what an attack fuels", "Kenyan soldiers attacked a village on Sunday, killing a woman and fuelling anger over Andrzej Duda.",
			"Kenyan soldiers attacked a village | 2023-02-26 | source=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
