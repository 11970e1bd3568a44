package lexicon_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
)

func read(verbs string) (*lexicon.Lexicon, error) {
	return lexicon.Load(fstest.MapFS{
		"verbs.txt":     {Data: []byte(strings.ReplaceAll(verbs, "|", "\t"))},
		"irregular.txt": {Data: []byte("send sent sent\n")},
	})
}

// Ensure that a pattern is followed over the forms of its words and over its gap, and ends where it ends.
func TestNext(t *testing.T) {
	x, err := read("send * envoy/troop to|CONSULT|visit|042|sends an envoy to|placed\nsend|AID||070|sends|weak\n")
	if err != nil {
		t.Fatal(err)
	}
	follow := func(n lexicon.Node, word string) lexicon.Node {
		for _, f := range x.Forms(word) {
			if next, ok := x.Next(n, f.Lemma); ok && f.Lemma != 0 {
				return next
			}
		}
		return lexicon.Root
	}
	sent := follow(lexicon.Root, "sent")
	if p := x.Ends(sent)[0]; p == nil || p.Type != timeline.Aid || !p.Has(lexicon.Weak) || p.Words != 1 {
		t.Fatalf(`Ends("sent") = %+v, want the pattern of "send"`, p)
	}
	for _, word := range []string{"envoy", "troops"} {
		p := x.Ends(follow(follow(x.Gap(sent), word), "to"))[0]
		if p == nil || p.CAMEO != "042" || !p.Has(lexicon.Placed|lexicon.Weak) || p.Has(lexicon.Weak) || p.IsNoun() || p.Words != 3 {
			t.Errorf(`Ends("sent … %s to") = %+v, want the pattern of "send * envoy/troop to"`, word, p)
		}
	}
	if n := follow(sent, "to"); n != lexicon.Root {
		t.Errorf(`"sent to" leads to %d, want nowhere`, n)
	}
}

// Ensure that a line that means nothing is refused with its number.
func TestLoad_Faults(t *testing.T) {
	for verbs, want := range map[string]string{
		"send|AID":                    "line 1: 2 columns",
		"# one\nsend|GIFT||070|sends": `line 2: "GIFT" is no type`,
		"send|AID||070|sends|heavily": `"heavily" is no flag`,
	} {
		if _, err := read(verbs); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Load(%q) = %v, want an error with %q", verbs, err, want)
		}
	}
}

// Ensure that titles get verbs in the present, in the singular and in the plural.
func TestPresent(t *testing.T) {
	x, err := lexicon.Load(os.DirFS("../../../../assets/dict"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ word, base, third, plural string }{
		{"released", "release", "releases", "release"},
		{"sent", "send", "sends", "send"},
		{"denied", "deny", "denies", "deny"},
		{"reached", "reach", "reaches", "reach"},
	} {
		base, third := x.Base(tt.word), x.Present(tt.word)
		if plural := lexicon.Plural(third); base != tt.base || third != tt.third || plural != tt.plural {
			t.Errorf("%q: Base %q, Present %q, Plural %q, want %q, %q, %q", tt.word, base, third, plural, tt.base, tt.third, tt.plural)
		}
	}
}
