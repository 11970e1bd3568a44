package party_test

import (
	"os"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/when"
)

// read returns a finder that has read the lines of a text, each a sentence.
func read(t *testing.T, text string) *party.Finder {
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
	x := party.New(party.Source{Lexicon: lex, Text: text, Found: who.Find(text, lines, when.Span{}), Country: who.CountryName})
	for _, r := range lines {
		x.Read(r, false)
		x.Find(func(from, to int) bool { return len(x.Parties(from, to)) > 0 })
		x.Listen()
		if r != lines[len(lines)-1] {
			x.KeepSubject()
		}
	}
	return x
}

// keys returns the actors of a list.
func keys(x *party.Finder, list []party.Party) string {
	var out []string
	for _, p := range list {
		out = append(out, x.Found.Actors[p.Actor].Key)
	}
	return strings.Join(out, " ")
}

// Ensure that whoever does what a verb tells is found, and whom it is done to.
func TestSubject(t *testing.T) {
	for _, tt := range []struct{ text, subject, objects string }{
		{"Kenya expelled the ambassador of Chad.", "country:KEN", "country:TCD"},
		{"Kenya, once an ally, expelled the ambassador of Chad.", "country:KEN", "country:TCD"},
		{"Polish President Andrzej Duda met Gabriel Boric.", "person:andrzej-duda", "person:gabriel-boric"},
		{"Officials from Kenya and Chad met Gabriel Boric.", "country:KEN country:TCD", "person:gabriel-boric"},
		{"Kenya summoned the envoy of Peru on Monday.\nIt accused Chad of spying.", "country:KEN", "country:TCD"},
	} {
		x := read(t, tt.text)
		if len(x.Matches) == 0 {
			t.Errorf("%q: no match", tt.text)
			continue
		}
		m := &x.Matches[0]
		objects, _ := x.Objects(m)
		if got := keys(x, x.Subject(m)); got != tt.subject {
			t.Errorf("%q: %q act, want %q", tt.text, got, tt.subject)
		}
		if got := keys(x, objects); got != tt.objects {
			t.Errorf("%q: %q are reached, want %q", tt.text, got, tt.objects)
		}
	}
}

// Ensure that people and bodies of a country are called what the text calls them, and the country by its name.
func TestCalled(t *testing.T) {
	for text, want := range map[string]string{
		"Chadian rebels seized the town.":      "Chadian rebels",
		"The Kenyan parliament expelled them.": "Kenyan parliament",
		"Kenya expelled them.":                 "",
	} {
		x := read(t, text)
		list := x.Parties(0, len(x.Toks))
		if len(list) != 1 {
			t.Errorf("%q: %d parties, want 1", text, len(list))
			continue
		}
		if got := x.Called(list[0]); got != want {
			t.Errorf("%q: called %q, want %q", text, got, want)
		}
	}
}
