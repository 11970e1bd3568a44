package timex

import "strings"

// clock is a time of day.
type clock struct {
	hour, minute, second int
	hasMinute            bool
}

// clock reads "10:30", "10:30:15", "5:34 AM", "3 p.m.", "1430 GMT", "10 o'clock", "noon", "midnight", "half past
// seven".
func (m *matcher) clock(i int) (int, clock) {
	t := m.at(i)
	if t.is(cNoon) {
		return 1, clock{hour: int(t.lex.value(cNoon).n)}
	}
	if n, c := m.spokenClock(i); n > 0 {
		return n, c
	}
	var c clock
	n := 1
	switch {
	case t.is(cNumber):
		c.hour = int(t.lex.value(cNumber).n)
	case !m.isPlain(i) && !(t.kind == number && t.has(grouped)):
		return 0, c
	case t.digits == 4 && t.num < 2400 && int(t.num)%100 < 60 && m.at(i+1).is(cZone):
		return 1, clock{hour: int(t.num) / 100, minute: int(t.num) % 100, hasMinute: true}
	case t.digits > 2 && !t.has(grouped):
		return 0, c
	case t.has(grouped): // "10.30 a.m."
		c.hour = int(t.num)
		c.minute = int((t.num-float64(c.hour))*100 + 0.5)
		c.hasMinute = true
		if c.hour < 24 && c.minute < 60 && (m.at(i+1).is(cZone) || m.startsAt(i)) { // "14.35 GMT"
			return 1, c
		}
		if c.minute > 59 || !m.at(i+1).is(cAmpm) {
			return 0, c
		}
	default:
		c.hour = int(t.num)
	}
	colon := false
	if m.at(i+1).mark == ':' && m.at(i+1).has(glued) && m.minutes(i+2) {
		c.minute, c.hasMinute, colon = int(m.at(i+2).num), true, true
		n = 3
		if m.at(i+3).mark == ':' && m.at(i+3).has(glued) && m.minutes(i+4) {
			c.second = int(m.at(i + 4).num)
			n = 5
		}
	}
	switch a := m.at(i + n); {
	case a.is(cAmpm) && c.hour >= 1 && c.hour <= 12 && (t.kind == number || m.at(i+n).end > m.at(i+n).start+2):
		c.hour = c.hour%12 + int(a.lex.value(cAmpm).n)
		return n + 1, c
	case m.isWord(i+n, "o") && m.at(i+n+1).mark == '\'' && m.isWord(i+n+2, "clock"):
		return n + 3, c
	}
	if !colon && c.hour >= 1 && c.hour <= 12 && m.isWord(i-1, "at") && (m.isWord(i+1, "in") || m.isWord(i+1, "on")) && m.isWord(i+2, "the") && m.at(i+3).is(cPart) {
		return 1, c // "at 4 in the morning"
	}
	if colon && c.hour < 25 && t.kind == number && m.at(i+n).mark != ':' {
		return n, c
	}
	return 0, c
}

// startsAt reports whether the number at token i tells the hour at which something starts: "will begin at 14.30", "is due to land at 09.15 on
// Friday", but "closed at 14.30", "stood at 14.30 percent".
func (m *matcher) startsAt(i int) bool {
	const reach = 3 // words: "will start on time at"
	t, next := m.at(i), m.at(i+1)
	hour, minutes, _ := strings.Cut(m.text[t.start:t.end], ".")
	if !m.isWord(i-1, "at") || hour == "" || len(minutes) != 2 || next.mark == '%' || !m.clauseAt(i+1) && !next.is(cBefore) {
		return false
	}
	for k := i - 2; k >= 0 && k > i-2-reach && m.at(k).kind == word; k-- {
		switch t := m.at(k); {
		case t.is(cVerb), t.is(cVerbs), t.is(cDue), starting[m.text[t.start:t.end]]:
			return true
		}
	}
	return false
}

// starting are the pasts of what starts at an hour.
var starting = map[string]bool{"started": true, "began": true, "met": true, "arrived": true, "landed": true, "left": true, "held": true, "departed": true}

func (m *matcher) minutes(i int) bool {
	return m.isPlain(i) && m.at(i).has(glued) && m.at(i).digits == 2 && m.at(i).num < 60
}

// spokenClock reads a time of day as people say it: "half past seven", "quarter to nine", "ten past eight". Which half of the
// day is meant is told by the part of the day behind it, if at all.
func (m *matcher) spokenClock(i int) (int, clock) {
	t, hour := m.at(i), m.at(i+2)
	past, to := m.isWord(i+1, "past"), m.isWord(i+1, "to")
	var c clock
	switch {
	case t.is(cPortion) && (past || to && !m.isWord(i, "half")):
		c.minute = int(t.lex.value(cPortion).n)
	case t.is(cNumber) && past:
		c.minute = int(t.lex.value(cNumber).n)
	default:
		return 0, c
	}
	switch {
	case hour.is(cNumber):
		c.hour = int(hour.lex.value(cNumber).n)
	case m.isPlain(i+2) && hour.digits < 3:
		c.hour = int(hour.num)
	}
	if next := m.at(i + 3); c.hour < 1 || c.hour > 12 || c.minute > 30 || next.mark == '%' || next.is(cCounted) || next.is(cUnits) || next.is(cScale) {
		return 0, c
	}
	c.hasMinute = true
	if to {
		c.hour, c.minute = (c.hour+11)%12, 60-c.minute
	}
	n := 3
	if a := m.at(i + n); a.is(cAmpm) && a.end > a.start+2 {
		c.hour = c.hour%12 + int(a.lex.value(cAmpm).n)
		n++
	}
	return n, c
}
