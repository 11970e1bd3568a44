// Package party finds who takes part in what a sentence tells: who acts, whom it reaches, whose people and bodies they are, and for whom a
// pronoun or a number stands.
//
// A Finder reads the sentences of an article one after another. Between two calls of Read the drafts of the events that the sentence tells are
// given their parts, most of them by Roles:
//
//	x := party.New(src)
//	for _, r := range sentences {
//		if x.Read(r, false) {
//			for i := range x.Matches {
//				x.Roles(draft(&x.Matches[i]), &x.Matches[i])
//			}
//		}
//	}
package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/timex"
)

// Party is an actor where a sentence names it.
type Party struct {
	Actor   int            // position in Source.Found
	Mention *actor.Mention // by which it is named: the "Kenyan" of "Kenyan troops"
	Tok     int            // at which that begins; of a pronoun that stands for it; 0 for a country that a place alone stands for
}

// Source is an article as the steps before have understood it.
type Source struct {
	Lexicon *lexicon.Lexicon
	Text    string
	Title   timeline.Range // zero when it is not part of Text
	Found   *actor.Result
	Times   []timex.Expr // in order
	// Country returns the name of a country for its code, or the code itself. It may be nil: then countries that only
	// their places name take no part. Found grows by those that do.
	Country func(code string) string
	Room    *[]tokens.Token // for the tokens of sentences, which it leaves to the next article; may be nil
}

// Finder finds who takes part in the sentences of an article, which are read in order. Tokens, in what its methods take and return, are those
// of the sentence that is read.
type Finder struct {
	grammar.Sentence              // that is read
	Titles           title.Writer // of the article, for what a title calls them
	Count            int          // sentences so far

	src       Source
	found     *actor.Result  // src.Found
	countries map[string]int // actors that are countries, by code
	cutter    tokens.Cutter

	voice       []Party        // whose text it is
	ofPost      bool           // it is that of an embassy
	weEnd       int            // token behind "We, the ministers of A and B,"; 0 for none
	pair        []Party        // whom "they" stands for
	pairAt      int            // Count of the sentence that told of them
	told        bool           // the sentence is no question
	earlier     []Party        // the subject of the sentence before
	earlierBody bool           // the subject that earlier are is a body of theirs: "the government of President Duda"
	home        *actor.Mention // of the only country that the last sentences name, nil for none
	homeAge     int            // sentences since then
	tallies     []tally        // of the countries that the article names, once polled
	polled      bool
	rows        []row // of names, once rowed
	rowed       bool
}

// New begins an article. Its mentions and times must not change while it is read.
func New(src Source) *Finder {
	a := begin(src)
	a.cutter.Room = src.Room
	a.countries = map[string]int{}
	for i := range src.Found.Actors {
		if f := &src.Found.Actors[i]; f.Kind == timeline.Country {
			a.countries[f.Country] = i
		}
	}
	return a
}

func begin(src Source) *Finder {
	t := title.Writer{Lexicon: src.Lexicon, Text: src.Text, Found: src.Found, Times: src.Times}
	if r := src.Title; r.Start < r.End && r.End <= len(src.Text) {
		t.Title = timeline.Range{Start: r.Start, End: min(r.End, r.Start+maxTitle)}
	}
	return &Finder{
		Sentence: grammar.Sentence{Lexicon: src.Lexicon, Text: src.Text, Mentions: src.Found.Mentions},
		Titles:   t,
		src:      src,
		found:    src.Found,
		cutter:   tokens.Cutter{Lexicon: src.Lexicon, Text: src.Text, Mentions: src.Found.Mentions, Times: src.Times},
	}
}

// maxTitle is the length in bytes up to which a title is read.
const maxTitle = 2000

// Another begins the article once more, to read a sentence of it beside: nothing that was told so far counts there. Countries that take part
// there take part in both.
func (x *Finder) Another() *Finder {
	b := begin(x.src)
	b.countries = x.countries
	return b
}

// Read reads the next sentence of the article: it finds the patterns that it holds, as Matches, and notes whose text it is from there on. Entry
// says that it opens an entry of a chronology. Read is false for a question, "Why is Kenya banning the dinar?", which tells of no event: there
// are no matches then.
func (x *Finder) Read(r timeline.Range, entry bool) bool {
	if x.told {
		x.keepSubject()
	}
	x.noteHome()
	x.cut(r, entry)
	if x.told = !x.questions(); !x.told {
		x.Matches = x.Matches[:0]
		return false
	}
	x.Find(func(from, to int) bool { return len(x.Parties(from, to)) > 0 })
	x.listen()
	return true
}

// cut cuts a sentence into its tokens.
func (x *Finder) cut(r timeline.Range, entry bool) {
	x.Count++
	x.Range, x.Toks = r, x.cutter.Cut(r)
	x.Opens = entry || r.Start == x.src.Title.Start
	x.Headline = entry || r.Start == x.src.Title.Start && x.src.Title.End > x.src.Title.Start
}

// questions reports whether the sentence is a question. What somebody is quoted with may be one.
func (x *Finder) questions() bool {
	k := len(x.Toks) - 1
	return k > 0 && x.Toks[k].Punct == '?' && !x.cutter.Quoting() && !slices.ContainsFunc(x.Toks, func(t tokens.Token) bool { return t.Quoted || t.Punct == '"' })
}
