package timex

import (
	"fmt"
	"strconv"
	"strings"

	"entente/timeline/ingest/wordtable"
)

// class is a set of words that rules name by "$name". The order is that of classNames.
type class uint8

const (
	cMonth class = iota
	cShort
	cShy
	cWeekday
	cWeekdays
	cUnit
	cUnits
	cLasting
	cSeason
	cPart
	cNoon
	cPortion
	cAmpm
	cDay
	cTonight
	cNumber
	cScale
	cVague
	cArticle
	cOrdinal
	cDecade
	cMod
	cEdge
	cApprox
	cWhich
	cTold
	cEra
	cZone
	cSet
	cNow
	cRecent
	cCounted
	cNumbering
	cPaper
	cFigure
	cBefore
	cWill
	cWould
	cMay
	cDue
	cAim
	cAhead
	cRefuse
	cSought
	cSource
	cBe
	cWas
	cHave
	cTo
	cPast
	cReport
	cMove
	cThey
	cNotPast
	cVerb
	cVerbs
	cIng
	cClause
	cHoliday // first word of a holiday; made from the holidays' own file
	classes
)

var classNames = [classes]string{"month", "short", "shy", "weekday", "weekdays", "unit", "units", "lasting", "season", "part",
	"noon", "portion", "ampm", "day", "tonight", "number", "scale", "vague", "article", "ordinal", "decade", "mod", "edge",
	"approx", "which", "told", "era", "zone", "set", "now", "recent", "counted", "numbering", "paper", "figure", "before", "will",
	"would", "may", "due", "aim", "ahead", "refuse", "sought", "source", "be", "was", "have", "to", "past", "report", "move", "they", "notpast", "verb", "verbs", "ing", "clause",
	"holiday"}

// lexeme is a word that the grammar knows.
type lexeme struct {
	id   int
	word string
	mask uint64 // bit per class
	vals []classValue
}

type classValue struct {
	class class
	n     float64 // when the value is a number
	s     string
}

func (l *lexeme) is(c class) bool { return l != nil && l.mask&(1<<c) != 0 }

// value returns what the word means as a member of c.
func (l *lexeme) value(c class) classValue {
	for _, v := range l.vals {
		if v.class == c {
			return v
		}
	}
	return classValue{}
}

// lexicon holds the words by their small letters.
type lexicon struct {
	ids  wordtable.Table // one more than what the word is in list
	list []*lexeme
}

// find returns the lexeme of the word in w, nil for none.
func (x *lexicon) find(w []byte) *lexeme {
	if n := x.ids.GetBytes(w); n > 0 {
		return x.list[n-1]
	}
	return nil
}

// word returns the lexeme of w, making one without classes when there is none.
func (x *lexicon) word(w string) *lexeme {
	if l := x.find([]byte(w)); l != nil {
		return l
	}
	l := &lexeme{id: len(x.list), word: w}
	x.list = append(x.list, l)
	x.ids.Set(w, int32(len(x.list)))
	return l
}

func (x *lexicon) add(w string, c class, value string) {
	l := x.word(w)
	if l.is(c) {
		return
	}
	l.mask |= 1 << c
	n, _ := strconv.ParseFloat(value, 64)
	l.vals = append(l.vals, classValue{c, n, value})
}

func classOf(name string) (class, bool) {
	for c, n := range classNames {
		if n == name {
			return class(c), true
		}
	}
	return 0, false
}

// load reads lines "class value: word word".
func (x *lexicon) load(file, text string) error {
	return eachLine(text, func(n int, line string) error {
		head, words, ok := strings.Cut(line, ":")
		name, value, _ := strings.Cut(strings.TrimSpace(head), " ")
		c, known := classOf(name)
		if !ok || !known {
			return fmt.Errorf("%s:%d: expected \"class value: words\", found %q", file, n, line)
		}
		for w := range strings.FieldsSeq(words) {
			x.add(w, c, strings.TrimSpace(value))
		}
		return nil
	})
}

// eachLine calls f with the lines of text that hold more than a comment, counted from 1.
func eachLine(text string, f func(n int, line string) error) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line, _, _ = strings.Cut(line, "# ")
		line = strings.TrimSpace(line)
		if line == "" || line == "#" {
			continue
		}
		if err := f(n, line); err != nil {
			return err
		}
	}
	return nil
}
