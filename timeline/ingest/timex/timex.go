// Package timex finds the expressions of time in English news text and works out which dates they mean.
//
// Words, rules and holidays are data (see Load). Find goes through three steps:
//
//	text → tokens → forms, by the longest rule that fits at each token      (independent of any date)
//	     → expressions, each resolved against the publication date, the date that the text itself has reached,
//	       and the tense of its clause
//
// The clock is never read: what nothing in the text or its publication date resolves stays unresolved, and says so.
package timex

import (
	"entente/timeline"
	"entente/timeline/when"
	"sort"
)

// Type is the TIMEX3 type of an expression.
type Type string

// The types.
const (
	Date     Type = "DATE"
	TimeOf   Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Tense says which way from the publication date an expression points.
type Tense uint8

// The tenses. NoTense is for clauses that do not tell.
const (
	NoTense Tense = iota
	Past
	Future
)

// String returns "past", "future" or "".
func (t Tense) String() string { return [...]string{"", "past", "future"}[min(t, Future)] }

// Expr is one expression of time.
type Expr struct {
	Start, End int    // bytes of the text, end exclusive
	Text       string // text[Start:End]
	Type       Type
	Value      string    // TIMEX3 value; with X for what is not known, "XXXX-WXX-2"
	Mod        string    // TIMEX3 mod: START, MID, END, APPROX, …; "" for none
	Span       when.Span // zero: unresolved, or no date at all as most durations
	Why        string    // how Value came about, in plain words
	// Words are the ranges of the text that decided: the expression itself, then the verb that governs it, if any did.
	Words  []timeline.Range
	Tense  Tense  // of the clause, as far as it was needed
	Signal string // the preposition in front, in lower case: "by", "since", "until"; "" for none

	// Weekday is 1 (Monday) to 7 for a bare weekday, which only tense and publication date resolve, else 0.
	Weekday int
	// Relative tells that Value depends on the publication date.
	Relative bool
	// Own tells that this is the day of which a text without a publication date tells: told in full, and borne out by its weekday.
	Own bool

	// Period is set on the expression that starts a stretch of time told by two: "arrive on Tuesday for a three-day
	// visit", "from Tuesday to Thursday". PeriodWords are the ranges that tell it, PeriodWhy says how.
	Period      when.Span
	PeriodWords []timeline.Range
	PeriodWhy   string
}

// Resolved reports whether the expression stands for known dates.
func (e *Expr) Resolved() bool { return !e.Span.IsZero() }

// From returns the position of the first expression of a list, in order, that starts at a byte or behind it.
func From(list []Expr, at int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].Start >= at })
}

// Find returns the expressions of time in text, in order and without overlap. published may be zero: then what depends
// on it keeps its TIMEX3 form without a date. The cost is linear in the text.
func (g *Grammar) Find(text string, published when.Span) []Expr {
	room, _ := g.rooms.Get().(*room)
	defer g.rooms.Put(room)
	room.toks = g.tokenize(text, room.toks[:0])
	room.forms = g.match(text, room.toks, room.forms[:0])
	if len(room.forms) == 0 {
		return nil
	}
	room.resolver.begin(g, text, room, published)
	return room.resolver.resolve()
}

// room is what one call of Find uses and leaves to the next.
type room struct {
	toks  []token
	forms []form
	verbs []seenVerb

	resolver resolver
}
