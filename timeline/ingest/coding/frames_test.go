package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that who does what to whom stays the same in whatever frame of news it is told: behind an introduction, with an insertion, a
// denial, a time before the verb, beside what somebody else does.
func TestCode_Frames(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"move that surprises", "In a move that surprised Mali, Kenya arrested a Chadian diplomat on Sunday.",
			"Kenya arrests a Chadian diplomat | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"two behind an introduction", "Despite warnings from Mali, Kenya and Peru condemned Chad on Sunday.",
			"Kenya and Peru condemn Chad | 2023-02-26 | source=country:KEN source=country:PER target=country:TCD"},
		{"two behind but", "Mali kept silent but Kenya and Peru condemned Chad on Sunday.",
			"Kenya and Peru condemn Chad | 2023-02-26 | source=country:KEN source=country:PER target=country:TCD"},
		{"person with a country behind but", "Mali kept silent but President Gabriel Boric of Chile condemned Chad on Sunday.",
			"Boric condemns Chad | 2023-02-26 | source=person:gabriel-boric target=country:TCD"},
		{"insertion behind a saying", "Mali's president said Kenya, which borders Somalia, would ban imports from Chad on Friday.",
			"Kenya bans imports from Chad | 2023-03-03 | source=country:KEN target=country:TCD"},
		{"three behind a saying", "Mali's president said Kenya, Peru and Norway would ban imports from Chad on Friday.",
			"Kenya, Peru and Norway ban imports from Chad | 2023-03-03 | source=country:KEN source=country:NOR source=country:PER target=country:TCD"},
		{"tension beside it", "Kenya recalled its ambassador from Chad on Sunday amid growing tension with Mali.",
			"Kenya recalls its ambassador from Chad amid growing tension | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"time behind an insertion", "Kenya, which borders Somalia, on Sunday condemned Chad.", "Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"time right before three", "On Sunday Kenya, Peru and Norway condemned Chad.",
			"Kenya, Peru and Norway condemn Chad | 2023-02-26 | source=country:KEN source=country:NOR source=country:PER target=country:TCD"},
		{"stance before what others did", "Kenya welcomed the accord with Chad on Sunday after Mali closed the border.",
			"Kenya welcomes the accord with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"officials who visit", "Kenyan officials visited Chad on Sunday after Mali closed the border.", "Kenya visits Chad | 2023-02-26 | host=country:TCD visitor=country:KEN"},
		{"welcome that is none of guests", "Kenya welcomed the accord with Chad on Sunday for the first time since 2019.",
			"Kenya welcomes the accord with Chad for the first time | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what has not been done", "Kenya has not condemned Chad.", "Kenya has not condemned Chad |  | source=country:KEN target=country:TCD"},
		{"what has never been done", "Kenya has never attacked Chad.", "Kenya has not attacked Chad |  | source=country:KEN target=country:TCD"},
		{"shortened denial", "Kenya hasn't condemned Chad.", "Kenya has not condemned Chad |  | source=country:KEN target=country:TCD"},
		{"shortened denial of a passive", "Kenya wasn’t attacked by Chad.", "Chad does not attack Kenya |  | source=country:TCD target=country:KEN"},
		{"day before who says so", "Kenya will recognise Chad as a state on Friday, Mali said.",
			"Kenya recognises Chad as a state | 2023-03-03 | source=country:KEN target=country:TCD"},
		{"day of what is to be done", "Kenya is to break off diplomatic relations with Chad on Friday.",
			"Kenya breaks ties with Chad | 2023-03-03 | source=country:KEN target=country:TCD"},
		{"who says so behind the saying", "Chad is preparing for war, said Polish President Andrzej Duda on Sunday.",
			"Duda says Chad is preparing for war | 2023-02-26 | speaker=person:andrzej-duda"},
		{"statement of a day", "In a statement on Sunday, Kenya said that Chad was preparing for war.",
			"Kenya says Chad was preparing for war | 2023-02-26 | speaker=country:KEN"},
		{"two deeds", "Kenya condemned Chad and expelled its ambassador on Sunday.", "Kenya expels Chad's ambassador | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"two who meet two", "Andrzej Duda and Gabriel Boric met the leaders of Chad and Norway on Sunday.",
			"Duda and Boric meet Chad and Norway | 2023-02-26 | source=person:andrzej-duda source=person:gabriel-boric target=country:NOR target=country:TCD"},
		{"deed behind a bracket", "Kenya condemned attacks by Peru in the north of Chad (TD) and demanded a withdrawal on Sunday.",
			"Kenya demands a withdrawal | 2023-02-26 | source=country:KEN target=country:PER"},
		{"reported attacks", "Kenya condemned reported attacks by Peru on Sunday.", "Kenya condemns reported attacks by Peru | 2023-02-26 | source=country:KEN target=country:PER"},
		{"days to come", "Kenya will impose sanctions on Chad in ten days.", "Kenya imposes sanctions on Chad in ten days | 2023-03-09 | source=country:KEN target=country:TCD"},
		{"years in which nothing was", "Kenya will host the first summit with Chad in ten years.", "Kenya will host the first summit with Chad in ten years |  | mediator=country:KEN target=country:TCD"},
		{"day of a deed that is condemned", "Kenya condemned the October 7 attack in Chad.", "Kenya condemns the October 7 attack in Chad |  | source=country:KEN"},
		{"days behind a day", "Kenya recalled its envoy from Chad on Friday, two days after Chad expelled a Kenyan diplomat.",
			"Chad expels a Kenyan diplomat | 2023-02-22 | source=country:TCD target=country:KEN"},
		{"days behind a day at the front", "On Sunday, three days after Chad had attacked Peru, Kenya condemned Chad.",
			"Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"day within a year", "Andrzej Duda met Gabriel Boric for the third time this year on Sunday.", "Duda meets Boric | 2023-02-26 | source=person:andrzej-duda target=person:gabriel-boric"},
		{"three clauses with their days", "On Tuesday Kenya summoned the envoy of Chad, on Wednesday it closed the border with Chad.",
			"Kenya closes the border with Chad | 2023-02-22 | source=country:KEN target=country:TCD"},
		{"treaty that is approved", "Kenya approved a treaty with Chad on Sunday.", "Kenya approves a treaty with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"summit of others", "Kenya will host a summit on 5 March at which Chad and Mali are to sign a truce.", "Kenya hosts a summit | 2023-03-05 | host=country:KEN"},
		{"what is said of somebody", "Kenya is said to have bombed a Chadian village.", "Kenya reportedly bombs a Chadian village |  | source=country:KEN target=country:TCD"},
		{"what was averted", "A Kenyan attack on Chad was averted on Sunday.", "Kenya does not attack Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what almost was", "Kenya almost signed a treaty with Chad on Sunday.", "Kenya does not sign a treaty with Chad | 2023-02-26 | signatory=country:KEN signatory=country:TCD"},
		{"neither of two", "Neither Kenya nor Peru has recognised Chad.", "Kenya and Peru have not recognised Chad |  | source=country:KEN source=country:PER target=country:TCD"},
		{"brink", "Kenya was on the brink of war with Chad.", "none"},
		{"day on which something happened when", "The truce signed on Friday collapsed on Sunday when Chad shelled a Kenyan village.",
			"Chad shells a Kenyan village | 2023-02-26 | source=country:TCD target=country:KEN"},
		{"flight to another place", "Andrzej Duda met Gabriel Boric in Oslo on Sunday before flying to Nairobi.", "Duda visits Kenya |  | host=country:KEN visitor=person:andrzej-duda"},
		{"what it follows", "Kenya recalled its envoy from Chad on Sunday following an Oslo summit.",
			"Kenya recalls its envoy from Chad following an Oslo summit | 2023-02-26 | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that a place keeps the article that is a part of its name.
func TestCode_PlaceWithItsArticle(t *testing.T) {
	events, _ := load(t).code(t, "Kenya and Chad signed a treaty in The Hague on Sunday.", "2023-02-27")
	if len(events) != 1 || events[0].Place != "The Hague" {
		t.Errorf("got %+v, want one event in The Hague", events)
	}
}

// Ensure that what nobody did, what is only rumoured and what would be is marked as such.
func TestCode_DeniedBySubject(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		text string
		want timeline.Marks
	}{
		{"No Kenyan troops were sent to Chad.", timeline.Negated},
		{"Neither Kenya nor Peru has condemned Chad.", timeline.Negated},
		{"None of the Kenyan ministers condemned Chad.", timeline.Negated},
		{"Rumours that Kenya had attacked Chad spread on Sunday.", timeline.Alleged},
		{"No sooner had Kenya condemned Chad than it left.", 0},
		{"It would be the first visit by a Kenyan president to Chad.", timeline.Hypothetical},
		{"This will be the first attack by Chad on Kenya.", timeline.Future},
	} {
		events, _ := r.code(t, test.text, "2023-02-27")
		if len(events) == 0 || events[0].Marks != test.want {
			t.Errorf("Code(%q) = %+v, want marks %v", test.text, events, test.want)
		}
	}
}
