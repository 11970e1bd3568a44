package when

import (
	"slices"
	"strings"
	"time"
)

// fields is what a date in words says by itself. Zero values are unsaid.
type fields struct {
	at      int // offset in the input, for messages
	fixed   Span
	year    int // as people count; see era
	era     int // -1 BCE, 1 CE
	hasYear bool
	month   int
	day     int
	weekday int         // 1 is Sunday
	unit    Granularity // of nth: season (0 is spring), quarter, week, decade (1840), century, millennium
	nth     int
	part    int // EDTF's number of a third or half of the year
	time    Time
	hasTime Granularity
	bare    bool // nothing but a number of one or two digits, in day
	// two readings: day and month may be the other way round
	ambiguous bool
}

// fields reads a date in words, one counted from today, or EDTF.
func (r *reader) fields(tokens []token) (fields, error) {
	at := r.start(tokens)
	if len(tokens) == 0 {
		return fields{}, r.expected(at, examples)
	}
	if rest, ok := cutPrefix(tokens, "some time in"); ok {
		s, err := r.someTimeIn(rest)
		return fields{at: at, fixed: s}, err
	}
	for _, later := range []bool{false, true} {
		words := "or earlier"
		if later {
			words = "or later"
		}
		if rest, ok := cutSuffix(tokens, words); ok {
			s, err := r.date(rest)
			h := half{lo: Min, hi: s.LatestEnd}
			if later {
				h = half{lo: s.EarliestStart, hi: Max}
			}
			if err == nil {
				s = s.withHalves(h, h)
			}
			return fields{at: at, fixed: s}, err
		}
	}
	if s, ok, err := r.relative(tokens); ok || err != nil {
		return fields{at: at, fixed: s}, err
	}
	f, err := r.calendar(tokens)
	if err != nil {
		if s, edtfErr := Parse(r.in[at:tokens[len(tokens)-1].end]); edtfErr == nil {
			return fields{at: at, fixed: s}, nil
		}
	}
	return f, err
}

// collector gathers fields token by token.
type collector struct {
	*reader
	tokens []token
	i      int
	f      fields
	// numbers that are a day or a year
	small, large []int
	winter       bool // the second year of a winter was taken
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

func (c *collector) glued(n int) bool { return c.i+n < len(c.tokens) && c.tokens[c.i+n].glued }

// step takes the next part of the date; false when it is none.
func (c *collector) step() bool {
	w := c.word(0)
	if c.number(0) >= 0 {
		return c.stepNumber()
	}
	switch w {
	case ",", ".", "of", "the", "at", "on":
		c.i++
		return true
	case "bce", "ce": // "AD 44"; after a year plain takes it
		if c.number(1) < 0 || c.f.era != 0 {
			return false
		}
		c.i++
		c.large = append(c.large, c.number(0))
		c.f.era = eraOf(w)
		c.i++
		return true
	case "q", "week", "w":
		if c.number(1) < 0 {
			return false
		}
		c.i += 2
		if w == "q" {
			return c.setUnit(ToQuarter, c.number(-1))
		}
		return c.setUnit(ToWeek, c.number(-1))
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

func eraOf(w string) int {
	switch w {
	case "bce":
		return -1
	case "ce":
		return 1
	}
	return 0
}

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

// winterEnd takes the second year of "winter 2022–23" and "winter 45–44 BCE".
func (c *collector) winterEnd() bool {
	years := append(slices.Clone(c.large), c.small...)
	if w := c.word(0); w != "-" && w != "–" && w != "/" || c.f.unit != ToSeason || c.f.nth != 3 || c.winter || len(years) != 1 || c.number(1) < 0 {
		return false
	}
	first, second := years[0], c.number(1)
	c.i += 2
	if era := eraOf(c.word(0)); era != 0 {
		if c.f.era == 0 {
			c.f.era = era
		}
		c.i++
	}
	c.large, c.small, c.winter = years, nil, true
	if c.f.era < 0 {
		return second == first-1 || first == 1 && second == 1
	}
	return second == first+1 || second == (first+1)%100
}

// clock takes "14:05", "14:05:09" and "14 h".
func (c *collector) clock() bool {
	hour, minute, second := c.number(0), c.number(2), c.number(4)
	switch {
	case c.f.hasTime != None || hour > 23:
		return false
	case c.word(1) == "h":
		c.f.time, c.f.hasTime = Time(hour)*Hour, ToHour
		c.i += 2
		return true
	case c.word(1) != ":" || !c.glued(1) || minute < 0 || minute > 59:
		return false
	}
	c.f.time, c.f.hasTime = Time(hour*Hour+minute*Minute), ToMinute
	c.i += 3
	if c.word(0) == ":" && second >= 0 && second <= 59 {
		c.f.time, c.f.hasTime = c.f.time+Time(second), ToSecond
		c.i += 2
	}
	return true
}

// decade takes "1840s", "40s BCE", "1800s" (the century) and "1800s (decade)".
func (c *collector) decade() bool {
	n := c.number(0)
	if c.word(1) != "s" || !c.glued(1) || n%10 != 0 {
		return false
	}
	c.i += 2
	g := ToDecade
	if rest, ok := cutPrefix(c.tokens[c.i:], "( decade )"); ok {
		c.i = len(c.tokens) - len(rest)
	} else if c.word(0) == "decade" {
		c.i++
	} else if n%100 == 0 && n > 0 {
		g = ToCentury
		n = n/100 + 1
	}
	c.f.era = eraOf(c.word(0))
	if c.f.era != 0 {
		c.i++
	}
	if c.f.era < 0 && (g == ToCentury || n == 0) {
		return false // 199 to 100 BCE is no century, 9 to 0 BCE no decade; nobody knows what was meant
	}
	return c.setUnit(g, n)
}

// ordinalNumber takes "19th century", "2nd half", and "2nd" as a day.
func (c *collector) ordinalNumber() bool {
	n := c.number(0)
	if s := c.word(1); !c.glued(1) || s != "st" && s != "nd" && s != "rd" && s != "th" {
		return false
	}
	switch c.i++; c.word(1) {
	case "century", "millennium", "quarter", "half", "third":
		return c.ordinal(n)
	}
	c.i++
	c.small = append(c.small, n)
	return true
}

// ordinal takes an ordinal, whose last token is the current one, and the unit that it counts.
func (c *collector) ordinal(n int) bool {
	unit := c.word(1)
	c.i += 2
	switch unit {
	case "century", "millennium":
		g := ToCentury
		if unit == "millennium" {
			g = ToMillennium
		}
		if n == 0 || !c.setUnit(g, n) {
			return false
		}
		if c.f.era = eraOf(c.word(0)); c.f.era != 0 {
			c.i++
		}
		return true
	case "quarter":
		return c.setUnit(ToQuarter, n)
	case "half":
		c.f.part = 39 + n
		return c.f.unit == None && (n == 1 || n == 2)
	case "third":
		c.f.part = 36 + n
		return c.f.unit == None && 1 <= n && n <= 3
	}
	return false
}
