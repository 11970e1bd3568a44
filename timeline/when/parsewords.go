package when

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// AmbiguousError is returned by ParseWords for a date that has two readings, such as 3/4/2023.
type AmbiguousError struct {
	Input    string
	Readings []Span
}

// Error shows the readings and the way out.
func (e *AmbiguousError) Error() string {
	words := make([]string, len(e.Readings))
	for i, r := range e.Readings {
		words[i] = r.Words(Style{})
	}
	return fmt.Sprintf("date %q can be %s: write the month as a word", clip(e.Input), strings.Join(words, " or "))
}

// what a person may type, for messages
const examples = `a date such as 28 Feb 2023, March 1848, 1840s, 44 BCE, 28 Feb – 2 Mar 2023, 2023-02-28 or “next Tuesday”`

// ParseWords reads a date as people type it into a field: EDTF first, then all that Words writes and more, such as
// "Feb 28, 2023", "28.2.2023", "from 1914 to 1918", "b.c.", and periods counted from today: "yesterday",
// "next Tuesday" (the first after today), "3 weeks ago", "+30 days"; parts of units, "early March 2024", and one of two days,
// "13 or 14 March 2024". A date without a year is in today's year.
// Errors are *ParseError and *AmbiguousError.
func ParseWords(s string, today Time) (Span, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Span{}, &ParseError{Input: s, Expected: examples}
	}
	span, edtfErr := Parse(s)
	if edtfErr == nil {
		return span, nil
	}
	if len(s) > 200 { // longer than the longest date in words
		return Span{}, &ParseError{Input: s, Expected: examples}
	}
	r := reader{in: s, today: today.Midnight()}
	span, err := r.period(r.marks(lex(s)))
	if err != nil {
		if looksLikeEDTF(s) && !errors.As(err, new(*AmbiguousError)) {
			return Span{}, edtfErr
		}
		return Span{}, err
	}
	span.Approximate, span.Uncertain = span.Approximate || r.approximate, span.Uncertain || r.uncertain
	return span, nil
}

// looksLikeEDTF reports whether EDTF's message will be more helpful than that of words.
func looksLikeEDTF(s string) bool {
	if strings.ContainsFunc(s, func(r rune) bool { return r == ' ' || 'a' <= r && r <= 'z' || r > '~' }) {
		return false
	}
	return strings.ContainsRune("Y[{", rune(s[0])) || len(s) > 5 && s[4] == '-' && isDigit(s[3])
}

// reader reads a date in words.
type reader struct {
	in                     string
	today                  Time
	approximate, uncertain bool
}

func (r *reader) expected(at int, what string) error {
	return &ParseError{Input: r.in, Offset: at, Expected: what}
}

// start returns the offset of tokens, the end of the input when there are none.
func (r *reader) start(tokens []token) int {
	if len(tokens) == 0 {
		return len(r.in)
	}
	return tokens[0].at
}

// marks takes the words for "about" and "perhaps" out: they hold for the whole wherever they stand.
func (r *reader) marks(tokens []token) []token {
	out := tokens[:0]
	before := ""
	for _, t := range tokens {
		switch t.text {
		case "c", "ca", "circa", "about", "around", "approximately", "~":
			r.approximate = true
		case "perhaps", "possibly", "probably", "?":
			r.uncertain = true
		case ".":
			if before != "c" && before != "ca" {
				out = append(out, t)
			}
		default:
			out = append(out, t)
		}
		before = t.text
	}
	return out
}

// period reads everything that can be said of a date.
func (r *reader) period(tokens []token) (Span, error) {
	if rest, ok := cutSuffix(tokens, "( some time in )"); ok {
		return r.someTimeIn(rest)
	}
	for i, words := range partWords {
		for _, word := range words {
			if rest, ok := cutPrefix(tokens, word); ok {
				return r.part(rest, i)
			}
		}
	}
	if rest, ok := cutPrefix(tokens, "between"); ok {
		from, to, err := r.pair(rest, "and")
		return r.joined(Within, from, to, rest, err)
	}
	if from, to, err := r.pair(tokens, "or"); err == nil && from.Gran == ToDay && to.Gran == ToDay && to.Start() == from.End() {
		return r.joined(Within, from, to, tokens, nil) // "19 or 20 Mar 2024"
	}
	if rest, ok := cutPrefix(tokens, "since"); ok {
		return r.open(Since, rest)
	}
	for _, word := range []string{"until", "till"} {
		if rest, ok := cutPrefix(tokens, word); ok {
			return r.open(until, rest)
		}
	}
	rest, from := cutPrefix(tokens, "from")
	if body, ok := cutSuffix(rest, ", end unknown"); ok && from {
		return r.open(func(s Span) Span {
			return s.withHalves(half{lo: s.EarliestStart, hi: s.LatestStart}, unknown())
		}, body)
	}
	if body, ok := cutSuffix(tokens, ", start unknown"); ok {
		body, _ = cutPrefix(body, "to")
		return r.open(func(s Span) Span {
			return s.withHalves(unknown(), half{lo: s.EarliestEnd, hi: s.LatestEnd})
		}, body)
	}
	single, singleErr := r.date(rest)
	switch {
	case singleErr == nil && from:
		return r.open(Since, rest)
	case singleErr == nil || errors.As(singleErr, new(*AmbiguousError)):
		return single, singleErr
	}
	if a, b, err := r.pair(rest, "or"); err == nil {
		return r.joined(Within, a, b, rest, nil)
	}
	a, b, err := r.pair(rest, "-", "–", "—", "to", "until", "till")
	if errors.Is(err, errNoPair) {
		return Span{}, singleErr
	}
	return r.joined(Between, a, b, rest, err)
}

// partWords are the words before a unit for its first, middle and last part.
var partWords = [3][]string{{"early", "beginning of", "the beginning of", "start of", "the start of"},
	{"mid -", "mid", "middle of", "the middle of"}, {"late", "end of", "the end of"}}

// part reads a date and returns its first, middle or last part.
func (r *reader) part(tokens []token, i int) (Span, error) {
	tokens, _ = cutPrefix(tokens, "in")
	s, err := r.date(tokens)
	if err != nil {
		return Span{}, err
	}
	if start, _ := s.halves(); s.IsRange() || start.form != formUnit || s.Gran < ToWeek {
		return Span{}, r.expected(r.start(tokens), "a month, a year or another stretch of time that has a beginning and an end,")
	}
	return s.Gran.Third(s.Start(), i), nil
}

// joined finishes an interval.
func (r *reader) joined(join func(a, b Span) (Span, bool), a, b Span, tokens []token, err error) (Span, error) {
	if errors.Is(err, errNoPair) {
		return Span{}, r.expected(r.start(tokens), "two dates, such as 1914 and 1918")
	}
	if err != nil {
		return Span{}, err
	}
	s, ok := join(a, b)
	if !ok {
		return Span{}, r.expected(r.start(tokens), "an end that is not before the start")
	}
	return s, nil
}

// open reads a date and makes it into a period with one end.
func (r *reader) open(build func(Span) Span, tokens []token) (Span, error) {
	s, err := r.date(tokens)
	if err != nil {
		return Span{}, err
	}
	if s = build(s); s.IsZero() {
		return Span{}, r.expected(r.start(tokens), examples)
	}
	return s, nil
}

// someTimeIn reads a period and returns the one date that lies in it.
func (r *reader) someTimeIn(tokens []token) (Span, error) {
	s, err := r.period(tokens)
	if err != nil {
		return Span{}, err
	}
	return r.joined(Within, s, s, tokens, nil)
}

// date reads one date: what a period has at its ends.
func (r *reader) date(tokens []token) (Span, error) {
	f, err := r.fields(tokens)
	if err != nil {
		return Span{}, err
	}
	return r.resolve(f)
}

var errNoPair = errors.New("no two dates")

// pair cuts tokens at the first separator that has a date on both sides. Each date lends the other what it lacks.
func (r *reader) pair(tokens []token, separators ...string) (a, b Span, err error) {
	err = errNoPair
	for i, t := range tokens {
		if i == 0 || i == len(tokens)-1 || !slices.Contains(separators, t.text) {
			continue
		}
		left, leftErr := r.fields(tokens[:i])
		if leftErr != nil {
			if errors.Is(err, errNoPair) {
				err = leftErr
			}
			continue
		}
		right, rightErr := r.fields(tokens[i+1:])
		if rightErr != nil {
			err = rightErr
			continue
		}
		a, b, err = r.resolveBoth(left, right)
		if err == nil {
			return a, b, nil
		}
	}
	return Span{}, Span{}, err
}

// resolveBoth resolves the ends of a period. "28 Dec – 2 Jan 2023" starts in the year before.
func (r *reader) resolveBoth(left, right fields) (a, b Span, err error) {
	yearless := left.fixed == Span{} && !left.hasYear && !left.bare && left.unit < ToDecade
	left.borrow(&right)
	if a, err = r.resolve(left); err != nil {
		return Span{}, Span{}, err
	}
	if b, err = r.resolve(right); err != nil {
		return Span{}, Span{}, err
	}
	if yearless && (left.month != right.month || left.nth != right.nth) && a.Start() >= b.End() {
		a = Span{
			EarliestStart: a.EarliestStart.AddMonths(-12), LatestStart: a.LatestStart.AddMonths(-12),
			EarliestEnd: a.EarliestEnd.AddMonths(-12), LatestEnd: a.LatestEnd.AddMonths(-12),
		}.normal()
	}
	return a, b, nil
}

// cutPrefix returns what follows the words, which are separated by spaces.
func cutPrefix(tokens []token, words string) ([]token, bool) {
	list := strings.Fields(words)
	if len(tokens) < len(list) {
		return tokens, false
	}
	for i, w := range list {
		if tokens[i].text != w {
			return tokens, false
		}
	}
	return tokens[len(list):], true
}

// cutSuffix returns what stands before the words.
func cutSuffix(tokens []token, words string) ([]token, bool) {
	n := len(tokens) - len(strings.Fields(words))
	if n < 0 {
		return tokens, false
	}
	if _, ok := cutPrefix(tokens[n:], words); !ok {
		return tokens, false
	}
	return tokens[:n], true
}
