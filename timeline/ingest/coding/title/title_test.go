package title_test

import (
	"os"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

func writer(t *testing.T, text string) *title.Writer {
	t.Helper()
	x, err := lexicon.Load(os.DirFS("../../../../assets/dict"))
	if err != nil {
		t.Fatal(err)
	}
	return &title.Writer{Lexicon: x, Text: text, Found: &actor.Result{}}
}

// Ensure that a title is cut before what it can do without, and at a word with an ellipsis where there is nothing.
func TestShorten(t *testing.T) {
	x := writer(t, "")
	for long, want := range map[string]string{
		"Kenya recalls its ambassador.": "Kenya recalls its ambassador",
		"Kenya recalls its ambassador from the capital of Chad after an incident at the border": "Kenya recalls its ambassador from the capital of Chad",
		"Kenya releases forty fishermen unless the authorities of the capital object to that":   "Kenya releases forty fishermen…",
		strings.Repeat("negotiations", 6): strings.Repeat("negotiations", 5)[:59] + "…",
	} {
		if got := x.Shorten(long); got != want {
			t.Errorf("Shorten(%q) = %q, want %q", long, got, want)
		}
	}
}

// Ensure that words lose the day of their event, with its preposition, and the titles of persons.
func TestWords(t *testing.T) {
	const text = "President Marta Kowal visited the island on Monday"
	x := writer(t, text)
	at := strings.Index(text, "Marta")
	x.Found = &actor.Result{
		Actors:   []actor.Found{{Kind: timeline.Person, Short: "Kowal"}},
		Mentions: []actor.Mention{{Start: at, End: at + len("Marta Kowal"), Text: "Marta Kowal", Kind: actor.KindPerson}},
	}
	day := strings.Index(text, "Monday")
	x.Times = []timex.Expr{{Start: day, End: len(text), Type: timex.Date, Span: when.Point(when.Date(2023, 2, 20), when.ToDay)}}
	if got, want := x.Words(nil, 0, len(text)), "Kowal visited the island"; got != want {
		t.Errorf("Words = %q, want %q", got, want)
	}
}

// Ensure that headlines in capitals come down to small letters, but for names.
func TestWords_Loud(t *testing.T) {
	const text = "SHIPS LEAVE THE PORT OF MARA"
	x := writer(t, text+"\nAll ships left the port, which is that of Mara.")
	x.Title = timeline.Range{End: len(text)}
	if got, want := x.Words(nil, 0, len(text)), "Ships leave the port of Mara"; got != want {
		t.Errorf("Words = %q, want %q", got, want)
	}
}

// Ensure that names within a title have their article.
func TestNames(t *testing.T) {
	for want, list := range map[string][]string{
		"the United States":      {"United States"},
		"Chad and the Maldives":  {"Chad", "Maldives"},
		"Chad and others":        {"Chad", "Kenya", "Peru"},
		"the Hague and Slovakia": {"Hague", "Slovakia"},
	} {
		if got := title.NamesWithin(list); got != want {
			t.Errorf("NamesWithin(%q) = %q, want %q", list, got, want)
		}
	}
}
