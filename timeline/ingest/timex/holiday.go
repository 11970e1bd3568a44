package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"entente/timeline/when"
)

// holiday is one name of a fixed or moving day.
type holiday struct {
	words []*lexeme // the words after the first
	name  string
	day   func(year int) when.Time
	days  int  // that it goes on, 0 for one
	about bool // it may be a day earlier or later
	fixed ymd  // y is 0 for days that come every year
}

// loadHolidays reads lines "when: name | name".
func (g *Grammar) loadHolidays(file, text string) error {
	return eachLine(text, func(n int, line string) error {
		head, names, ok := strings.Cut(line, ": ")
		h, err := parseHoliday(strings.TrimSpace(head))
		if !ok || err != nil {
			return fmt.Errorf("%s:%d: expected \"when: name | name\", found %q", file, n, line)
		}
		for name := range strings.SplitSeq(names, "|") {
			h.name = strings.TrimSpace(name)
			g.addHoliday(h)
		}
		return nil
	})
}

func (g *Grammar) addHoliday(h holiday) {
	h.words = nil
	var first *lexeme
	for _, t := range g.tokenizeName(h.name) {
		if first == nil {
			first = t
		} else {
			h.words = append(h.words, t)
		}
	}
	if first.mask&(1<<cHoliday) == 0 {
		first.mask |= 1 << cHoliday
	}
	g.holidays[first.word] = append(g.holidays[first.word], h)
}

// tokenizeName cuts a name as tokenize does and enters its words into the lexicon.
func (g *Grammar) tokenizeName(name string) []*lexeme {
	for _, c := range "'.-/" {
		g.mark(byte(c))
	}
	z := tokenizer{g: g, text: name}
	var list []*lexeme
	for z.pos < len(name) {
		z.step()
		if len(z.list) == 0 {
			continue
		}
		t := z.list[len(z.list)-1]
		if t.lex == nil || t.kind == number {
			t.lex = g.lex.word(strings.ToLower(name[t.start:t.end]))
		}
		list = append(list, t.lex)
		z.list = z.list[:0]
	}
	return list
}

// holiday reads the longest name of a holiday at token i.
func (m *matcher) holiday(i int) (int, *holiday) {
	key := m.key(i)
	if key == "" {
		return 0, nil
	}
	list := m.g.holidays[key]
	n, best := 0, (*holiday)(nil)
next:
	for h := range list {
		words := list[h].words
		if len(words)+1 <= n || i+len(words) >= len(m.toks) && len(words) > 0 {
			continue
		}
		for k, w := range words {
			if m.key(i+1+k) != w.word {
				continue next
			}
		}
		n, best = len(words)+1, &list[h]
	}
	if best != nil && !m.at(i).has(capital) && m.at(i).kind == word && !m.isWord(i, "the") {
		return 0, nil // "independence day" of a film club is none
	}
	if n == 1 && m.isWord(i, "tet") && (!m.at(i-1).is(cBefore) && !m.isWord(i-1, "celebrate") || m.isWord(i-1, "by")) {
		return 0, nil // the offensive that is named after it
	}
	return n, best
}

// key returns the word, mark or digits of token i as holidays know them, "" when they know none.
func (m *matcher) key(i int) string {
	t := m.at(i)
	switch {
	case t.lex != nil:
		return t.lex.word
	case t.kind == number && t.digits <= 2:
		return m.text[t.start:t.end]
	}
	return ""
}

func parseHoliday(s string) (holiday, error) {
	var y, mo, d, n int
	switch {
	case strings.HasPrefix(s, "easter"):
		_, err := fmt.Sscanf(s, "easter%d", &n)
		return holiday{day: func(year int) when.Time { return easter(year).AddDays(n) }}, err
	case strings.HasPrefix(s, "orthodox"):
		_, err := fmt.Sscanf(s, "orthodox%d", &n)
		return holiday{day: func(year int) when.Time { return orthodoxEaster(year).AddDays(n) }}, err
	case strings.HasPrefix(s, "islamic"):
		h := holiday{about: true, day: func(year int) when.Time { return islamic(year, mo, d) }}
		if n, err := fmt.Sscanf(s, "islamic %d %d %d", &mo, &d, &h.days); n < 2 {
			return h, err
		}
		return h, nil
	case strings.HasPrefix(s, "jewish"):
		_, err := fmt.Sscanf(s, "jewish%d", &n)
		return holiday{day: func(year int) when.Time { return passover(year).AddDays(n) }}, err
	case moons[s] != nil:
		return holiday{day: moons[s]}, nil
	case strings.HasPrefix(s, "nth"):
		off := 0
		s, after, _ := strings.Cut(s, "+")
		_, err := fmt.Sscanf(s, "nth %d %d %d", &mo, &d, &n)
		if after != "" && err == nil {
			off, err = strconv.Atoi(after)
		}
		return holiday{day: func(year int) when.Time { return nth(year, time.Month(mo), d, n).AddDays(off) }}, err
	case len(s) > 5:
		_, err := fmt.Sscanf(s, "%d-%d-%d", &y, &mo, &d)
		return holiday{fixed: ymd{y: y, m: mo, d: d}, day: func(int) when.Time { return when.Date(y, time.Month(mo), d) }}, err
	}
	_, err := fmt.Sscanf(s, "%d-%d", &mo, &d)
	return holiday{fixed: ymd{m: mo, d: d}, day: func(year int) when.Time { return when.Date(year, time.Month(mo), d) }}, err
}

// moons are the days that have a rule of their own.
var moons = map[string]func(int) when.Time{"lunar new year": lunarNewYear, "hanukkah": hanukkah, "diwali": diwali}

// nth returns the nth weekday, 1 for Monday to 7, of a month; the last for n = -1.
func nth(year int, month time.Month, weekday, n int) when.Time {
	if n < 0 {
		last := when.Date(year, month+1, 0)
		return last.AddDays(-((isoDay(last) - weekday + 7) % 7))
	}
	first := when.Date(year, month, 1)
	return first.AddDays((weekday-isoDay(first)+7)%7 + 7*(n-1))
}

// isoDay returns 1 for Monday to 7 for Sunday.
func isoDay(t when.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// easter returns Western Easter. Source: the anonymous Gregorian algorithm (Nature, 20 April 1876).
func easter(y int) when.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	return when.Date(y, time.Month(month), day)
}

// orthodoxEaster returns Easter by the Julian calendar as a Gregorian date. Source: Meeus, Astronomical Algorithms.
func orthodoxEaster(y int) when.Time {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	shift := y/100 - y/400 - 2 // days between the calendars
	return when.Date(y, time.Month(month), day+shift)
}
