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
