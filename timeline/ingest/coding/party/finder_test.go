package party_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/when"
)

// begin returns a finder for a text, who is found in it, and its lines, each a sentence.
func begin(t *testing.T, text string) (*party.Finder, *actor.Result, []timeline.Range) {
	t.Helper()
	dict := os.DirFS("../../../../assets/dict")
	lex, err := lexicon.Load(dict)
	if err != nil {
		t.Fatal(err)
	}
	who, err := actor.Load(dict)
	if err != nil {
		t.Fatal(err)
	}
	var lines []timeline.Range
	for start := 0; start < len(text); {
		end := start + len(strings.SplitN(text[start:], "\n", 2)[0])
		lines = append(lines, timeline.Range{Start: start, End: end})
		start = end + 1
	}
	found := who.Find(text, lines, when.Span{})
	return party.New(party.Source{Lexicon: lex, Text: text, Found: found, Country: who.CountryName}), found, lines
}

// read returns a finder that has read all lines of a text, and who is found in it.
func read(t *testing.T, text string) (*party.Finder, *actor.Result) {
	t.Helper()
	x, found, lines := begin(t, text)
	for _, r := range lines {
		x.Read(r, false)
	}
	return x, found
}

// roles returns the parts of what the first match of the sentence tells, and their actors.
func roles(x *party.Finder, found *actor.Result) string {
	m := &x.Matches[0]
	d := event.Draft{VerbAt: x.Toks[m.Start].Start}
	d.Type, d.Mode, d.CAMEO = m.Type, m.Mode, m.CAMEO
	x.Roles(&d, m)
	var out []string
	for _, r := range d.Roles {
		out = append(out, string(r.As)+" "+found.Actors[r.Actor].Key)
	}
	return strings.Join(out, ", ")
}

// Ensure that whoever does what a verb or a noun tells gets a part, and whom it is done to.
func TestRoles(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Kenya expelled the ambassador of Chad.", "source country:KEN, target country:TCD"},
		{"Kenya, once an ally, expelled the ambassador of Chad.", "source country:KEN, target country:TCD"},
		{"Polish President Andrzej Duda met Gabriel Boric.", "source person:andrzej-duda, target person:gabriel-boric"},
		{"Officials from Kenya and Chad met Gabriel Boric.", "source country:KEN, source country:TCD, target person:gabriel-boric"},
		{"Kenya summoned the envoy of Peru on Monday.\nIt accused Chad of spying.", "source country:KEN, target country:TCD"},
		{"Andrzej Duda visited Oslo.", "visitor person:andrzej-duda, host country:NOR"},
		{"The visit of Andrzej Duda to Chad began.", "visitor person:andrzej-duda, host country:TCD"},
		{"The talks between Chad and Mali, hosted by Oman, failed.", "host country:OMN, source country:TCD, source country:MLI"},
		{"Two Kenyans were expelled from Chad.", "source country:TCD, target country:KEN"},
		{"Chad said the attack on Peru was over.", "speaker country:TCD"},
		{"Kenya expelled the envoy of Chad, a friend of Peru.", "source country:KEN, target country:TCD, mentioned country:PER"},
	} {
		x, found := read(t, tt.text)
		if len(x.Matches) == 0 {
			t.Errorf("%q: no match", tt.text)
			continue
		}
		if got := roles(x, found); got != tt.want {
			t.Errorf("%q: %q take part, want %q", tt.text, got, tt.want)
		}
	}
}

// Ensure that people and bodies of a country are called what the text calls them, and the country by its name.
func TestAdd(t *testing.T) {
	for text, want := range map[string]string{
		"Chadian rebels seized the town.":      "Chadian rebels",
		"The Kenyan parliament expelled them.": "Kenyan parliament",
		"Kenya expelled them.":                 "",
	} {
		x, _ := read(t, text)
		list := x.Parties(0, len(x.Toks))
		if len(list) != 1 {
			t.Errorf("%q: %d parties, want 1", text, len(list))
			continue
		}
		var d event.Draft
		x.Add(&d, timeline.Source, list)
		x.Add(&d, timeline.Target, list) // who has a part keeps it
		if len(d.Roles) != 1 || d.Roles[0].As != timeline.Source || d.Roles[0].Called != want {
			t.Errorf("%q: parts %+v, want one source that is called %q", text, d.Roles, want)
		}
	}
}

// Ensure that a text speaks for those who say "we" in it.
func TestSpeaks(t *testing.T) {
	x, found := read(t, "We, the foreign ministers of Chad and Mali, met on Monday.\nWe condemn Peru.")
	var got []string
	for i := range found.Actors {
		if x.Speaks(i) {
			got = append(got, found.Actors[i].Key)
		}
	}
	if want := []string{"country:TCD", "country:MLI"}; !slices.Equal(got, want) {
		t.Errorf("%v speak, want %v", got, want)
	}
}

// Ensure that "they" stands for those who met in the sentence before, and in no later one.
func TestThey(t *testing.T) {
	for text, want := range map[string]string{
		"They condemned Peru.":                "source country:TCD, source country:MLI, target country:PER",
		"It rained.\nThey condemned Peru.":    "target country:PER",
		"The leaders of Oman condemned Peru.": "source country:OMN, target country:PER",
	} {
		x, found, lines := begin(t, "Chad met Mali.\n"+text)
		for i, r := range lines {
			if x.Read(r, false); i == 0 {
				x.They(x.Parties(0, len(x.Toks)))
			}
		}
		if got := roles(x, found); got != want {
			t.Errorf("%q: %q take part, want %q", text, got, want)
		}
	}
}

// Ensure that a clause has its subject, and neither who reports it nor what another does behind it.
func TestClause(t *testing.T) {
	for text, want := range map[string]string{
		"PARIS - Chad closed the border.": "Chad closed the border.",
		"The court said Chad and Mali had closed the border and Kenya followed the example.": "Chad and Mali had closed the border ",
	} {
		x, _ := read(t, text)
		closed := slices.IndexFunc(x.Matches, func(m grammar.Match) bool { return x.Word(m.Start) == "closed" })
		if r := x.Clause(&x.Matches[closed]); text[r.Start:r.End] != want {
			t.Errorf("%q: clause %q, want %q", text, text[r.Start:r.End], want)
		}
	}
}

// Ensure that a noun of travel says who comes and to whom, whatever comes first.
func TestGuests(t *testing.T) {
	for _, text := range []string{
		"The visit of Andrzej Duda to Chad began.",
		"The trip by Andrzej Duda to Chad began.",
		"The visit of Chad by Andrzej Duda began.",
	} {
		x, found := read(t, text)
		guests, hosts := x.Guests(&x.Matches[0])
		if len(guests) != 1 || len(hosts) != 1 || found.Actors[guests[0].Actor].Key != "person:andrzej-duda" || found.Actors[hosts[0].Actor].Key != "country:TCD" {
			t.Errorf("%q: guests %+v, hosts %+v, want Andrzej Duda and Chad", text, guests, hosts)
		}
	}
}

// Ensure that what somebody says of himself is no demand.
func TestDemands(t *testing.T) {
	for text, want := range map[string]bool{
		"Chad must withdraw its troops, Mali said.":           true,
		"Mali said Chad must withdraw its troops.":            true,
		"Poland must withdraw its troops, Andrzej Duda said.": false,
		"The oil must flow, Mali said.":                       false,
	} {
		x, _ := read(t, text)
		obliged := slices.IndexFunc(x.Matches, func(m grammar.Match) bool { return m.Has(lexicon.Obliged) })
		if got := x.Demands(&x.Matches[obliged]); got != want {
			t.Errorf("%q: demands %v, want %v", text, got, want)
		}
	}
}
