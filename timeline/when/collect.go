package when

import (
	"slices"
	"strings"
	"time"
)

// collector gathers fields token by token.
type collector struct {
	*reader
	tokens []token
	i      int
	f      fields
	small  []int // numbers that are a day, if anything
	large  []int // numbers that are a year
	winter bool  // the second year of a winter was taken
}

// calendar reads "28 Feb 2023", "Q1 2023", "19th century BCE" in any order of their parts.
func (r *reader) calendar(tokens []token) (fields, error) {
	c := &collector{reader: r, tokens: tokens, f: fields{at: tokens[0].at}}
	for c.i < len(tokens) {
		at := tokens[c.i].at
		if !c.step() {
			return c.f, r.expected(at, examples)
		}
	}
	return c.finish()
}

// word returns the text of the token n places ahead, "" behind the end.
func (c *collector) word(n int) string {
	if c.i+n < len(c.tokens) {
		return c.tokens[c.i+n].text
	}
	return ""
}

// number returns the number n places ahead, -1 if there is none.
func (c *collector) number(n int) int {
	if c.i+n < len(c.tokens) {
		return c.tokens[c.i+n].n
	}
	return -1
}

// glued reports whether the token n places ahead follows without a space.
func (c *collector) glued(n int) bool { return c.i+n < len(c.tokens) && c.tokens[c.i+n].glued }

// step takes the next part of the date; false when it is none.
func (c *collector) step() bool {
	w := c.word(0)
	if c.number(0) >= 0 {
		return c.stepNumber()
	}
	switch w {
	case ",", ".", "of", "the", "at", "on", "in":
		c.i++
		return true
	case "bce", "ce": // "AD 44"; after a year plain takes it
		if c.number(1) < 0 || c.f.era != 0 {
			return false
		}
		c.large = append(c.large, c.number(1))
		c.f.era = eraOf(w)
		c.i += 2
		return true
	case "q", "week", "w":
		g, n := ToWeek, c.number(1)
		if w == "q" {
			g = ToQuarter
		}
		c.i += 2
		return n >= 0 && c.setUnit(g, n)
	case "fall":
		w = "autumn"
	}
	if i := slices.Index(seasonNames[:], w); i >= 0 {
		c.i++
		return c.setUnit(ToSeason, i)
	}
	if i := slices.Index(ordinalWords[:], w); i >= 0 {
		return c.ordinal(i + 1)
	}
	if m := named(w, 12, func(i int) string { return time.Month(i).String() }); m != 0 && c.f.month == 0 {
		c.i++
		c.f.month = m
		return true
	}
	if d := named(w, 7, func(i int) string { return time.Weekday(i - 1).String() }); d != 0 && c.f.weekday == 0 {
		c.i++
		c.f.weekday = d
		return true
	}
	return c.winterEnd()
}

// stepNumber takes what starts with a number.
func (c *collector) stepNumber() bool {
	from := c.i
	for _, take := range []func() bool{c.numeric, c.clock, c.decade, c.ordinalNumber} {
		if take() {
			return true
		}
		if c.i != from { // it was of that kind, and wrong
			return false
		}
	}
	return c.plain()
}

// named returns the number from 1 to n of the name that w abbreviates to three letters or more, 0 if there is none.
func named(w string, n int, name func(int) string) int {
	for i := 1; i <= n && len(w) >= 3; i++ {
		if strings.HasPrefix(strings.ToLower(name(i)), w) {
			return i
		}
	}
	return 0
}

// eraOf returns what lex has as an era: -1, 1, or 0 for other words.
func eraOf(w string) int {
	switch w {
	case "bce":
		return -1
	case "ce":
		return 1
	}
	return 0
}

// setUnit keeps the one unit that a date may have; false for a second one.
func (c *collector) setUnit(g Granularity, nth int) bool {
	if c.f.unit != None || c.f.part != 0 {
		return false
	}
	c.f.unit, c.f.nth = g, nth
	return true
}

// plain takes a number that is a day or a year, with its era.
func (c *collector) plain() bool {
	t := c.tokens[c.i]
	c.i++
	era := eraOf(c.word(0))
	if era != 0 && c.f.era == 0 {
		c.f.era = era
		c.i++
	}
	if era != 0 || len(t.text) > 2 {
		c.large = append(c.large, t.n)
	} else {
		c.small = append(c.small, t.n)
	}
	return true
}
