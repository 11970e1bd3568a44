package wording_test

import (
	"os"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/wording"
)

// Ensure that a title takes the words of the text where they make a sentence, and those of the pattern where they do not.
func TestTell(t *testing.T) {
	lex, err := lexicon.Load(os.DirFS("../../../../assets/dict"))
	if err != nil {
		t.Fatal(err)
	}
	found := &actor.Result{Actors: []actor.Found{
		{Kind: timeline.Country, Short: "Kenya", Country: "KEN"},
		{Kind: timeline.Country, Short: "Chad", Country: "TCD"},
	}}
	for _, tt := range []struct {
		text, verb, want string
		change           func(d *event.Draft)
	}{
		{"Kenya closed its border with Chad.", "closed", "Kenya closes its border with Chad", func(d *event.Draft) { d.Certain = true }},
		{"Kenya, it was learnt, had broken with Chad.", "broken", "Kenya breaks with Chad", func(_ *event.Draft) {}},
		{"Kenya, it was learnt, would not break with Chad.", "break", "Kenya will not break with Chad", func(d *event.Draft) { d.Negated, d.Will = true, true }},
		{"Kenya may break with Chad.", "break", "Kenya may break with Chad", func(d *event.Draft) { d.Marks = timeline.Hypothetical }},
		{"Kenya put off a visit to Chad.", "put", "Planned visit of Kenya to Chad", func(d *event.Draft) { d.Planned, d.Mode = true, "visit" }},
	} {
		d := event.Draft{Verb: true, Phrase: "breaks with", VerbAt: strings.Index(tt.text, tt.verb)}
		d.Type, d.CAMEO = timeline.Sanction, "160"
		d.Evidence = []timeline.Range{{End: len(tt.text)}}
		d.Clause = d.Evidence[0]
		d.GroupAt = d.VerbAt
		at := strings.Index(tt.text, "Chad")
		d.Roles = []event.Role{
			{Actor: 0, As: timeline.Source, Country: "KEN", End: len("Kenya")},
			{Actor: 1, As: timeline.Target, Country: "TCD", Start: at, End: at + len("Chad")},
		}
		d.Told = d.Roles
		tt.change(&d)
		x := wording.Teller{Writer: &title.Writer{Lexicon: lex, Text: tt.text, Found: found}}
		if got := x.Tell(&d); got != tt.want {
			t.Errorf("Tell(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
