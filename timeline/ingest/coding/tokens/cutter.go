package tokens

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// Cutter cuts the sentences of a text, one after another.
type Cutter struct {
	Lexicon  *lexicon.Lexicon
	Text     string
	Mentions []actor.Mention // in order
	Times    []timex.Expr    // in order
	Room     *[]Token        // for the tokens, which it leaves to the next article; may be nil

	// so far
	toks     []Token
	next     int  // first mention that does not lie before the sentence
	marked   int  // first time that may reach into the sentence
	quoting  bool // a quotation is open at quoteEnd
	quoteEnd int
}

// Quoting reports whether the sentence that was cut last leaves a quotation open.
func (x *Cutter) Quoting() bool { return x.quoting }

// Cut splits a sentence into words, without their possessive endings, and marks. Sentences are cut in order. What is returned lasts until
// the next is cut.
func (x *Cutter) Cut(r timeline.Range) []Token {
	if x.Room != nil {
		x.toks = *x.Room
	}
	x.toks = x.toks[:0]
	text := x.Text
	for i := r.Start; i < r.End; {
		c, n := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, n = utf8.DecodeRuneInString(text[i:r.End])
		}
		if unicode.IsSpace(c) {
			i += n
			continue
		}
		if !words.Letter(c) {
			if q := text[i:min(i+2, r.End)]; q == "``" || q == "''" { // as wires write them
				x.toks = append(x.toks, Token{Start: i, End: i + 2, Punct: '"'})
				i += 2
				continue
			}
			if c != '"' && c != '“' && c != '”' && c != '\'' && c != '’' && c != '‘' {
				x.toks = append(x.toks, Token{Start: i, End: i + n, Punct: c})
			} else if c == '“' || c == '"' || c == '”' {
				x.toks = append(x.toks, Token{Start: i, End: i + n, Punct: '"'})
			}
			i += n
			continue
		}
		if c >= 'A' && c <= 'Z' {
			if n := equipmentAt(text[i:r.End]); n > 0 {
				x.toks = append(x.toks, x.equipment(i, i+n))
				i += n
				continue
			}
		}
		start := i
		for i < r.End {
			if text[i] >= 'a' && text[i] <= 'z' { // as most are
				i++
				continue
			}
			c, n = rune(text[i]), 1
			if c >= utf8.RuneSelf {
				c, n = utf8.DecodeRuneInString(text[i:r.End])
			}
			inner := i+n < r.End && i > start && ((c == '-' || c == '.') && words.ASCIILetter(text[i+n]) ||
				(c == ',' || c == '.') && words.Digit(text[i-1]) && words.Digit(text[i+n]))
			if !words.Letter(c) && !inner {
				break
			}
			i += n
		}
		x.toks = append(x.toks, x.word(text[start:i], start))
		if rest := text[i:r.End]; strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") {
			n := strings.IndexByte(rest, 's') + 1
			x.toks = append(x.toks, Token{Start: i, End: i + n, Punct: '\''})
			i += n
		} else if strings.HasPrefix(rest, "n't") || strings.HasPrefix(rest, "'t") || strings.HasPrefix(rest, "’t") {
			n := strings.IndexByte(rest, 't') + 1
			x.toks[len(x.toks)-1].Class = words.Denied(text[start:i])
			x.toks = append(x.toks, Token{Start: i, End: i + n, Class: words.Not})
			i += n
		}
	}
	for i := range x.toks {
		if t := &x.toks[i]; t.Lower == "" {
			t.Lower = strings.ToLower(text[t.Start:t.End])
		}
	}
	x.markMentions(r)
	x.markTimes(r)
	x.markQuotes(r)
	x.markCondition(r)
	x.markAdverbials()
	if x.Room != nil {
		*x.Room = x.toks
	}
	return x.toks
}

// markQuotes marks what stands between quotation marks, which somebody says and nobody does. A quotation that its
// sentence does not end goes on in the next, as far as the paragraph. Quoted pieces of a few words are not marked, unless who says them
// speaks of himself: “We reject this”.
func (x *Cutter) markQuotes(r timeline.Range) {
	const few = 6
	if x.quoting && strings.Contains(x.Text[x.quoteEnd:max(x.quoteEnd, r.Start)], "\n") {
		x.quoting = false
	}
	open := -1
	if x.quoting {
		open = 0
	}
	for i := 0; i <= len(x.toks); i++ {
		end := i == len(x.toks)
		if !end && x.toks[i].Punct != '"' {
			continue
		}
		if open >= 0 {
			if i-open > few || x.quoting || x.firstPerson(open+1) && !(i+1 < len(x.toks) && x.toks[i+1].Punct == ':') { // but “We will not yield”: an interview with X
				for k := open; k < i; k++ {
					x.toks[k].Quoted = true
				}
			}
			if !end {
				open, x.quoting = -1, false
			}
		} else if !end {
			open = i
		}
	}
	x.quoting, x.quoteEnd = open >= 0, r.End
}

// firstPerson reports whether token k is "I" or "We".
func (x *Cutter) firstPerson(k int) bool {
	if k >= len(x.toks) {
		return false
	}
	w := x.Text[x.toks[k].Start:x.toks[k].End]
	return w == "I" || w == "We" || w == "we"
}

func (x *Cutter) word(w string, start int) Token {
	t := Token{Start: start, End: start + len(w)}
	t.Capital = w[0] >= 'A' && w[0] <= 'Z' || w[0] >= utf8.RuneSelf
	known := x.Lexicon.Word(w)
	t.Lower, t.Forms, t.Class = known.Text, known.Forms, known.Class
	if t.Capital && (t.Lower == "may" && len(x.toks) > 0 || w == "WHO" || w == "US") {
		t.Class = 0 // the month or the name, the World Health Organization, the United States
	}
	return t
}

// markMentions tells each token the outermost mention that it belongs to. Mentions are in order.
func (x *Cutter) markMentions(r timeline.Range) {
	ms := x.Mentions
	for x.next < len(ms) && ms[x.next].Start < r.Start {
		x.next++
	}
	k := x.next
	for i := range x.toks {
		t := &x.toks[i]
		for k < len(ms) && ms[k].End <= t.Start {
			k++
		}
		if k < len(ms) && ms[k].Start <= t.Start && t.Start < ms[k].End {
			t.Mention = int32(k + 1)
			if t.Capital && t.Start > ms[k].Start { // "Theresa May", "Group of Eight": names, whatever the words mean
				t.Class = 0
			}
		}
	}
}

// pointsBack reports whether a "that" stands before the time that it points at, and begins no clause: "that same week", "that evening".
func (x *Cutter) pointsBack(t *Token) bool {
	rest, found := strings.CutPrefix(x.Text[t.Start:], "that ")
	if !found {
		return false
	}
	switch word, _, _ := strings.Cut(rest[:min(len(rest), 12)], " "); strings.TrimRight(word, ",.") {
	case "same":
		return true
	case "day", "week", "month", "year", "morning", "afternoon", "evening", "night", "spring", "summer", "autumn", "winter":
		return t.Time
	}
	return false
}

// thatClass is what "that" is where it begins a clause.
var thatClass = words.ClassOf("that")

// markTimes marks the tokens that time expressions cover.
func (x *Cutter) markTimes(r timeline.Range) {
	times := x.Times
	for x.marked < len(times) && times[x.marked].End <= r.Start {
		x.marked++
	}
	end, next := -1, x.marked
	for k := range x.toks {
		t := &x.toks[k]
		for next < len(times) && times[next].Start <= t.Start {
			if e := &times[next]; e.Type != timex.Duration || !strings.HasPrefix(x.Text[e.End:], " of ") { // but "a minute of silence"
				end = max(end, e.End)
			}
			next++
		}
		if t.Time = t.Start < end; t.Class == thatClass && x.pointsBack(t) {
			t.Class = words.Determiner // "replied that same week"
		}
	}
}
