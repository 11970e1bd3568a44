package when

import (
	"strings"
	"time"
)

// relative reads dates counted from today: "yesterday", "next Tuesday", "last month", "3 weeks ago", "in 2 days",
// "+30 days", "-1y". ok is false when tokens are something else.
func (r *reader) relative(tokens []token) (s Span, ok bool, err error) {
	if len(tokens) == 1 {
		switch tokens[0].text {
		case "today", "now":
			return Point(r.today, ToDay), true, nil
		case "yesterday":
			return Point(r.today.AddDays(-1), ToDay), true, nil
		case "tomorrow":
			return Point(r.today.AddDays(1), ToDay), true, nil
		}
		return Span{}, false, nil
	}
	if steps, ok := map[string]int{"last": -1, "this": 0, "next": 1}[tokens[0].text]; ok && len(tokens) == 2 {
		s, ok = r.neighbour(tokens[1].text, steps)
		return s, ok, nil
	}
	sign := 0
	rest, ago := cutSuffix(tokens, "ago")
	rest, fromNow := cutSuffix(rest, "from now")
	rest, in := cutPrefix(rest, "in")
	rest, plus := cutPrefix(rest, "+")
	rest, minus := cutPrefix(rest, "-")
	for _, said := range []struct {
		ok   bool
		sign int
	}{{ago, -1}, {fromNow, 1}, {in, 1}, {plus, 1}, {minus, -1}} {
		if said.ok {
			if sign != 0 {
				return Span{}, false, nil
			}
			sign = said.sign
		}
	}
	if sign == 0 || len(rest) != 2 {
		return Span{}, false, nil
	}
	n := rest[0].n
	if rest[0].text == "a" || rest[0].text == "an" || rest[0].text == "one" {
		n = 1
	}
	g := granularityNamed(rest[1].text)
	if n < 0 || g == None {
		return Span{}, false, nil
	}
	if n > 100_000_000 { // keeps every unit within MaxYear
		return Span{}, false, r.expected(rest[0].at, "a smaller number")
	}
	to := g.Add(r.today, sign*n)
	if g == ToWeek {
		g = ToDay // three weeks ago is a day, three months ago is a month
	}
	return Point(to, g), true, nil
}

// neighbour returns the period of that name before, around or after today. "This Tuesday" is the coming one.
func (r *reader) neighbour(name string, steps int) (Span, bool) {
	if d := named(name, 7, func(i int) string { return time.Weekday(i - 1).String() }); d != 0 {
		ahead := (d - 1 - int(r.today.Weekday()) + 7) % 7
		if steps > 0 && ahead == 0 {
			ahead = 7
		}
		if steps < 0 {
			ahead -= 7
		}
		return Point(r.today.AddDays(ahead), ToDay), true
	}
	g := granularityNamed(name)
	if g == None {
		return Span{}, false
	}
	return Point(g.Add(g.Floor(r.today), steps), g), true
}

// granularityNamed returns what "day", "weeks" or "y" means, None for other words.
func granularityNamed(w string) Granularity {
	switch w {
	case "d":
		return ToDay
	case "w":
		return ToWeek
	case "m":
		return ToMonth
	case "y":
		return ToYear
	case "centuries":
		return ToCentury
	case "millennia":
		return ToMillennium
	}
	w = strings.TrimSuffix(w, "s")
	for g := ToDay; g <= ToMillennium; g++ {
		if g != ToSeason && g.String() == w {
			return g
		}
	}
	return None
}
