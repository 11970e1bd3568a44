package coding_test

import "testing"

// Ensure that what agencies' reports are full of is understood: classes of errors that reading such reports showed.
func TestCode_Wires(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"charged, without a verb", "Four Kenyan soldiers charged with abusing prisoners from Chad are set to face a court on Sunday.",
			"Four Kenyan soldiers charged with abusing prisoners |  | target=country:KEN"},
		{"agents whom the title keeps together", "A man and two women were shot dead by Kenyan and Chadian troops at a checkpoint on Sunday.",
			"A man and two women were shot dead by Kenyan and Chadian… | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"rebels are not their state", "Kenyan communist rebels freed two soldiers of Chad on Sunday.",
			"Kenyan communist rebels free two soldiers of Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"people by number", "Some 30,000 Kenyans threatened to cross into Chad on Sunday.",
			"30,000 Kenyans threaten to cross into Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"forces that are told to leave", "Kenya told foreign powers to leave Chad on Sunday.",
			"Kenya tells foreign powers to leave Chad |  | source=country:KEN target=country:TCD"},
		{"attempt that is survived", "Gabriel Boric survived a Kenyan assassination attempt on Sunday.",
			"Kenya tries to kill Boric | 2023-02-26 | source=country:KEN target=person:gabriel-boric"},
		{"deed that reaches others", "Gunmen opened fire on a convoy carrying Gabriel Boric in an apparent attempt that wounded two guards on Sunday.",
			"Gunmen opened fire on a convoy carrying Boric | 2023-02-26 | target=person:gabriel-boric"},
		{"first to do so", "Kenyan leader Marta Kowal on Sunday became the first Chadian minister to promise help to Peru.",
			"Kowal offers aid to Peru | 2023-02-26 | source=person:marta-kowal target=country:PER"},
		{"city without a dash", "LONDON Alar Karis of Estonia has ruled out talks with Kenya.",
			"Karis rules out talks with Kenya |  | source=person:alar-karis target=country:KEN"},
		{"kidnappers of two", "The kidnappers of two Kenyan reporters demanded on Sunday that Chad withdraw its troops.",
			"The kidnappers of two Kenyan reporters demanded that Chad… | 2023-02-26 | target=country:TCD"},
		{"who threatens", "Gabriel Boric heard of insurgents threatening to kill a man in Kenya.",
			"Boric heard of insurgents threatening to kill a man in Kenya |  | "},
		{"arrest for an earlier bombing", "Kenyan police made their first arrest on Sunday linked to last week's embassy bombing in Chad.",
			"Kenya arrests people in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"captors of somebody from somewhere", "The captors of an American journalist in Iraq have threatened to execute him.",
			"The captors of an American journalist |  | "},
		{"who goes to see", "A group of foreign envoys left Warsaw on Sunday to visit Kenya.", "A group of foreign envoys left Warsaw to visit Kenya | 2023-02-26 | host=country:KEN"},
		{"office of somebody's", "Alar Karis condemned President Boric's plan for Kenya on Sunday.",
			"Karis condemns Boric's plan for Kenya | 2023-02-26 | source=person:alar-karis target=person:gabriel-boric"},
		{"minister who suffers", "Chad's chief of police was arrested on Sunday.", "Chad's chief of police is arrested | 2023-02-26 | target=country:TCD"},
		{"second verb in the past", "Marta Kowal of Chad resigned on Sunday and said she would go home.", "Kowal of Chad resigned | 2023-02-26 | source=person:marta-kowal"},
		{"what is discussed", "Alar Karis will discuss Kenya with Gabriel Boric on Sunday.", "Karis holds talks with Boric | 2023-03-05 | source=person:alar-karis target=person:gabriel-boric"},
		{"a group that suffers", "Houthis were expelled on Sunday.", "Houthis are expelled | 2023-02-26 | target=group:houthis"},
		{"whom a bombing hit", "The bombing of a Kenyan office injured six policemen on Sunday.",
			"The bombing of a Kenyan office injured six policemen | 2023-02-26 | target=country:KEN"},
		{"main verb behind a relative clause",
			"A former Kenyan minister who could be key to calm after the French pullout held a meeting on Sunday with Gabriel Boric.",
			"Kenya holds talks with Boric | 2023-02-26 | source=country:KEN target=person:gabriel-boric"},
		{"let go, though kidnapped", "A Kenyan priest who was kidnapped in Chad in March 2016 has been released by Norway.",
			"A Kenyan priest has been released by Norway |  | source=country:NOR target=country:KEN"},
		{"set for a visit", "Polish President Andrzej Duda is set for a visit to Chad.",
			"Duda visits Chad |  | host=country:TCD visitor=person:andrzej-duda"},
		{"no reason to", "Kenya sees no reason to join a meeting with Chad.",
			"Kenya does not hold talks with Chad |  | source=country:KEN target=country:TCD"},
		{"a capitalised us", "US and Kenyan forces attacked Chad on Sunday.",
			"United States and Kenya attack Chad | 2023-02-26 | source=country:KEN source=country:USA target=country:TCD"},
		{"dateline with a colon", "GAZA CITY: The Kenyan army shelled Chad on Sunday, officials in Warsaw said.",
			"Kenya shells Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"who only answers for somebody", "The chauffeur of a minister said that Gabriel Boric's driver attacked Kenya on Sunday.",
			"Boric's driver attacked Kenya | 2023-02-26 | target=country:KEN"},
		{"place before who says so", "After a strike that hurt Kenya, while Alar Karis was on holiday in Chad, Marta Kowal met Gabriel Boric on Sunday.",
			"Kowal meets Boric | 2023-02-26 | source=person:marta-kowal target=person:gabriel-boric"},
		{"attack blamed on somebody", "Two Kenyan soldiers were killed in an attack on Sunday blamed on Boko Haram.",
			"Two Kenyan soldiers were killed in an attack | 2023-02-26 | source=group:boko-haram target=country:KEN"},
		{"attack blamed by one on another", "Two men died in a bombing blamed by police on Boko Haram.",
			"Two men died in a bombing blamed by police on Boko Haram |  | source=group:boko-haram"},
		{"whose air strike", "Two Chadians were killed in a Kenyan air strike on Sunday.",
			"Two Chadians were killed in a Kenyan air strike | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"wounded, which is a noun too", "Chadian police chief wounded in bombing.", "Chadian police chief is wounded in bombing |  | target=country:TCD"},
		{"soldier before a court", "A Kenyan colonel went on trial in Warsaw on Sunday for shooting Chadian villagers.",
			"Kenyan colonel goes on trial in Warsaw | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"people by the plural alone", "S. Koreans sought asylum in Warsaw on Sunday.", "S. Koreans seek asylum in Warsaw | 2023-02-26 | source=country:KOR"},
		{"what a country was once", "The former Soviet republic of Belarus expelled two Polish diplomats on Sunday.",
			"Belarus expels two Polish diplomats | 2023-02-26 | source=country:BLR target=country:POL"},
		{"end of a stay", "Gabriel Boric left Chad on Sunday after a visit of three days.",
			"Boric visits Chad | 2023-02-24/2023-02-26 | host=country:TCD visitor=person:gabriel-boric"},
		{"people of a group", "A Boko Haram commander attacked Chad on Sunday.",
			"Boko Haram commander attacks Chad | 2023-02-26 | source=group:boko-haram target=country:TCD"},
		{"strikes that are no walkout", "Rebels launched strikes on Sunday at Kenyan and Chadian outposts.",
			"Rebels launched strikes at Kenyan and Chadian outposts | 2023-02-26 | target=country:KEN target=country:TCD"},
		{"two who are accused", "Four Kenyan officers with a long record and a pilot were accused on Sunday of plotting to overthrow Gabriel Boric.",
			"Four Kenyan officers with a long record and a pilot… | 2023-02-26 | target=country:KEN"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that games are no wars, and that what no actor takes part in is no event.
func TestCode_NoEvent(t *testing.T) {
	r := load(t)
	for _, text := range []string{
		"Kenya beat Chad 2-1 on Sunday in the final of the football tournament.",
		"Runners from Kenya and defending champion Marta Kowal attacked late in the Olympic marathon.",
		"A scandal hits Kenya.",
		"Hurricane Ivan slammed Kenya with winds of 130 mph.",
		"Earthquakes in Chad kill 23.",
		"A gas explosion in a coal mine in Kenya killed 60 people.",
		"A mine blast in Chad left 82 miners missing.",
		"Kenya fights poverty and corruption.",
		"Gabriel Boric vowed to fight against organised crime.",
		"Seizing on a report about Kenya, Marta Kowal left the hall.",
		"Tumours are less often picked up by scans.",
		"Crucial evidence tested by experts was thrown away.",
		"Investors took up plans for 1,000 houses in Kenya.",
		"The firm's initial public offering is late, it was said in Kenya.",
	} {
		if events, _ := r.code(t, text, "2023-02-27"); len(events) > 0 {
			t.Errorf("%q gives %q, %s", text, events[0].Title, events[0].Type)
		}
	}
}
