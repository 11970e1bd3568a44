package search

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/timeline"
	"entente/timeline/query"
)

// phrases draws short texts out of few letters, so that they are often found in each other: words, scripts without
// blanks, accents, marks at which words begin and end.
func phrases(most int) *rapid.Generator[string] {
	parts := []string{"a", "b", "ab", "é", "É", " ", "  ", "'", "$5", "-", "漢", "字", "ไทย", "ß", "1", "x", "\xff", "\n", "ı"}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, most).Draw(t, "parts"), "")
	})
}

// read makes a corpus of events numbered from 1 in steps of 2.
func read(tb rapid.TB, events []timeline.Event) *Corpus {
	c, err := Read(func(add func(*timeline.Event) error) error {
		for i := range events {
			events[i].ID = timeline.EventID(2*i + 1)
			if err := add(&events[i]); err != nil {
				return err
			}
		}
		return nil
	}, func(e *timeline.Event) bool { return e.Confidence == 0 })
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// Ensure that titles are found as the obvious way does it: each folded and searched alone.
func TestCorpus_Titled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := make([]timeline.Event, rapid.SampledFrom([]int{0, 1, 5, 70}).Draw(t, "events"))
		for i := range events {
			events[i].Title = phrases(8).Draw(t, "title")
			events[i].Summary = phrases(3).Draw(t, "summary")
		}
		c := read(t, events)
		phrase := query.Fold(phrases(3).Draw(t, "phrase"))
		got := c.Titled(phrase)
		words := strings.Fields(phrase)
		var naming []int
		for row, e := range events {
			want := query.HasPrefixWord(query.Fold(e.Title), phrase) || query.HasPrefixWord(query.Fold(e.Summary), phrase)
			if got.Has(row) != want {
				t.Fatalf("%q in %q, %q: %t, want %t", phrase, e.Title, e.Summary, got.Has(row), want)
			}
			if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(query.Fold(e.Title), w) }) {
				naming = append([]int{row}, naming...)
			}
		}
		if len(words) > 0 {
			var list []int
			c.Naming(words, func(row int) bool { list = append(list, row); return true })
			if !slices.Equal(list, naming) {
				t.Fatalf("titles with %q: %v, want %v", words, list, naming)
			}
		}
	})
}

// Ensure that titles of more rows than a sheet has are found in the rows where they stand.
func TestCorpus_Titled_Sheets(t *testing.T) {
	events := make([]timeline.Event, 2*sheetRows+77)
	for i := range events {
		events[i].Title = fmt.Sprintf("Talks on number %d", i)
	}
	c := read(t, events)
	for _, i := range []int{0, 1, sheetRows - 1, sheetRows, 2 * sheetRows, len(events) - 1} {
		got, want := c.Titled(fmt.Sprintf("number %d", i)), fmt.Sprint(i)
		for row := range events {
			if hit := strings.HasPrefix(fmt.Sprint(row), want); got.Has(row) != hit {
				t.Fatalf("number %d: row %d is found: %t, want %t", i, row, got.Has(row), hit)
			}
		}
	}
	if n := c.Titled("talks on"); len(n) == 0 || n.Not(len(events)).Has(0) {
		t.Error("not all have what all have")
	}
}

// Ensure that Texts leaves no text out that has the phrase, and is right when it says that it is sure.
func TestTexts_Find(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b TextsBuilder
		texts := rapid.SliceOfN(phrases(12), 0, 12).Draw(t, "texts")
		for i := range texts {
			texts[i] = query.Fold(texts[i])
			b.Add(texts[i])
		}
		index := b.Texts()
		phrase := query.Fold(phrases(4).Draw(t, "phrase"))
		got, sure := index.Find(phrase)
		for i, text := range texts {
			if want := query.HasPrefixWord(text, phrase); want && !got.Has(i) || sure && got.Has(i) != want {
				t.Fatalf("%q in %q: %t (sure: %t), want %t", phrase, text, got.Has(i), sure, want)
			}
		}
	})
}

// Ensure that what is asked by number is asked of the right rows.
func TestCorpus_Columns(t *testing.T) {
	cite := func(a timeline.ArticleID) []timeline.Citation { return []timeline.Citation{{Article: a, Quote: "q"}} }
	events := []timeline.Event{
		{Title: "A", Type: timeline.Consult, Mode: "visit", Place: "Oslo", Tags: []string{"x", "y"}, Citations: cite(7), Confidence: 1},
		{Title: "B", Type: timeline.Agree, Place: "Rome", Citations: cite(8),
			Takeaways: []timeline.TakeawayRef{{Article: 7, N: 1}}, Roles: []timeline.Role{{Actor: 3, As: timeline.Mentioned}}},
		{Title: "C", Type: timeline.Consult, Mode: "visit", Tags: []string{"y"}, Confidence: 1, Roles: []timeline.Role{{Actor: 3}}},
	}
	c := read(t, events)
	isY := func(s string) bool { return s == "y" }
	tests := []struct {
		name string
		got  interface{ Each(func(int)) }
		want []int
	}{
		{"kind", c.Kinds(func(k Kind) bool { return k == Kind{Type: timeline.Consult, Mode: "visit", Sides: k.Sides} }), []int{0, 2}},
		{"place", c.Places(func(s string) bool { return s == "rome" }), []int{1}},
		{"no place", c.Places(func(s string) bool { return s == "" }), []int{2}},
		{"tag", c.Tagged(isY), []int{0, 2}},
		{"article", c.CitingAny(func(_ int, id timeline.ArticleID) bool { return id == 7 }), []int{0, 1}},
		{"takeaway", c.Placing(func(r timeline.TakeawayRef) bool { return r.N == 1 }), []int{1}},
		{"conflict", c.Conflicting(), []int{1}},
	}
	for _, tt := range tests {
		var got []int
		tt.got.Each(func(row int) { got = append(got, row) })
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: rows %v, want %v", tt.name, got, tt.want)
		}
	}
	if got := c.Tags(0); !slices.Equal(got, []string{"x", "y"}) {
		t.Errorf("tags %v, want x and y", got)
	}
	if row, ok := c.Row(5); row != 2 || !ok {
		t.Errorf("event 5 is in row %d, %t; want 2", row, ok)
	}
	var citing []timeline.EventID
	c.Citing(7, func(id timeline.EventID) { citing = append(citing, id) })
	if !slices.Equal(citing, []timeline.EventID{1, 3}) {
		t.Errorf("%v cite article 7, want 1 and 3", citing)
	}
	c.EachParties(func(row int, parties []uint32) {
		if row != 1 || len(parties) != 1 || c.Parties()[parties[0]].Actor != 3 {
			t.Errorf("row %d has parties %v of %v", row, parties, c.Parties())
		}
	})
	cited := map[int][]timeline.ArticleID{}
	c.EachCited(func(row int, articles []uint32) {
		for _, n := range articles {
			cited[row] = append(cited[row], c.Cited()[n])
		}
	})
	if want := map[int][]timeline.ArticleID{0: {7}, 1: {8, 7}}; !reflect.DeepEqual(cited, want) {
		t.Errorf("rows cite %v, want %v", cited, want)
	}
}

// Ensure that reading ends with the error of whoever hands the events over.
func TestRead_Error(t *testing.T) {
	stop := errors.New("stop")
	_, err := Read(func(add func(*timeline.Event) error) error {
		if err := add(&timeline.Event{ID: 1, Title: "A"}); err != nil {
			return err
		}
		return stop
	}, func(*timeline.Event) bool { return false })
	if !errors.Is(err, stop) {
		t.Errorf("error %v, want %v", err, stop)
	}
}

func BenchmarkTitled(b *testing.B) {
	events := make([]timeline.Event, 1_000_000)
	themes := strings.Fields("grain customs border fisheries pipeline treaty embassy ceasefire loans tariffs visas")
	for i := range events {
		events[i].Title = fmt.Sprintf("Delegation %d visits No. %d over %s", i*7919%4999, i*31%997, themes[i%len(themes)])
	}
	c := read(b, events)
	for _, phrase := range []string{"g", "grain", "over grain", "visits no", "zebra"} {
		b.Run(phrase, func(b *testing.B) {
			for b.Loop() {
				c.Titled(phrase)
			}
		})
	}
}
