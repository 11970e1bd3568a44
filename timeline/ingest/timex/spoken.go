package timex

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
