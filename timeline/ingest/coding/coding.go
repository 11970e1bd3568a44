// Package coding turns the clauses of an article into dated events with roles.
//
// Patterns of verbs and nouns (verbs.txt) give type, mode and CAMEO code of PLOVER; the verb's group gives the marks
// (future, hypothetical, negated); what stands before and after it gives the roles. An event that is told again is one
// event. Nothing is guessed: an event without a date of its own has none, but for what is said of the news, which lies
// between the news and its publication, and for what those who met did together, which has the day of their meeting.
package coding

import (
	"io/fs"
	"strings"
	"sync"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Input is an article as the steps before have understood it. All ranges are bytes of Text.
type Input struct {
	Text      string
	Title     timeline.Range // zero when it is not part of Text
	Takeaways []timeline.Range
	Body      timeline.Range
	Sentences []timeline.Range // of takeaways and body, in order
	Times     []timex.Expr     // in order
	Entries   []Entry          // of a chronology, in order
	Found     *actor.Result
	Published when.Span
	// Country returns the name of a country for its code, or the code itself. It may be nil: then countries that only
	// their places name take no part. Found grows by those that do.
	Country func(code string) string
}

// Event is a proposal for a timeline.Event.
type Event = event.Event

// Role is the part of an actor in one.
type Role = event.Role

// Coder reads articles by the patterns of a lexicon. It is never changed and may be used by many at once.
type Coder struct {
	lex   *lexicon.Lexicon
	rooms sync.Pool // of *room
}

// room is what one call of Code uses and leaves to the next.
type room struct {
	told, merged []event.Draft
	toks         []tokens.Token
}

// Load reads verbs.txt and irregular.txt from the root of fsys.
func Load(fsys fs.FS) (*Coder, error) {
	lex, err := lexicon.Load(fsys)
	if err != nil {
		return nil, err
	}
	return &Coder{lex: lex, rooms: sync.Pool{New: func() any { return new(room) }}}, nil
}

// Code returns the events of an article, its main event first, the others in the order in which they are told.
func (c *Coder) Code(in Input) []event.Event {
	if in.Found == nil {
		in.Found = &actor.Result{}
	}
	room, _ := c.rooms.Get().(*room)
	defer c.rooms.Put(room)
	a := c.article(in, room)
	a.events = room.told[:0]
	known := len(in.Found.Actors)
	if t := a.teller.Title; t.Start < t.End && len(in.Entries) == 0 { // the title of a chronology tells nothing of its own
		a.heading = true
		a.sentence(t)
		a.heading = false
	}
	for _, s := range in.Sentences {
		s.Start, s.End = max(s.Start, 0), min(s.End, len(in.Text))
		if s.Start < s.End && a.captions.Has(s) {
			continue
		}
		for s.Start < s.End {
			end := cut(in.Text, s)
			a.sentence(timeline.Range{Start: s.Start, End: end})
			s.Start = end
		}
	}
	events := a.finish(room)
	clear(room.told)
	clear(room.merged)
	a.forget(known, events)
	return events
}

// maxSentence is the length in bytes from which what has no full stop is no sentence: it is read in pieces, so that the
// time grows with the length of the text only.
const maxSentence = 2000

// cut returns the end of the first piece of s: all of it, or as far as the last space before maxSentence.
func cut(text string, s timeline.Range) int {
	if s.End-s.Start <= maxSentence {
		return s.End
	}
	end := s.Start + maxSentence
	if i := strings.LastIndexByte(text[s.Start:end], ' '); i > 0 {
		return s.Start + i
	}
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}

// forget drops the countries from first on that became actors and take no part in the end.
func (a *article) forget(first int, events []event.Event) {
	used := map[int]bool{}
	for _, e := range events {
		for _, r := range e.Roles {
			used[r.Actor] = true
		}
	}
	all := a.in.Found.Actors
	kept := all[:first]
	number := map[int]int{}
	for i := first; i < len(all); i++ {
		if used[i] {
			number[i] = len(kept)
			kept = append(kept, all[i])
		}
	}
	for _, e := range events {
		for k := range e.Roles {
			if n, ok := number[e.Roles[k].Actor]; ok {
				e.Roles[k].Actor = n
			}
		}
	}
	a.in.Found.Actors = kept
}
