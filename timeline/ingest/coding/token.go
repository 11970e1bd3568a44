package coding

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
)

// token is a word or a mark of a sentence.
type token struct {
	start, end int
	punct      rune // 0 for words
	forms      [2]form
	class      wordClass
	mention    int32 // 1 + the outermost mention that it belongs to
	quoted     bool  // between quotation marks
	time       bool  // in a time expression
	capital    bool
}

// wordClass sorts the words that hold clauses together.
type wordClass uint32

const (
	beForm wordClass = 1 << iota
	haveForm
	willForm  // will, shall, 'll
	wouldForm // would
	mayForm   // may, might, could, can
	mustForm  // must, should
	notForm
	toWord
	byWord
	det
	preposition
	conjunction // and, but, or
	clauseWord  // that, because, after, while: begins a clause of its own
	relative    // who, which
	condition   // if, unless
	pronoun
	adverb
	dueWord  // due, expected, scheduled, planning
	wishWord // wants, seeks, hopes: what their "to" leads to is only wished
	alleging // allegedly, reportedly
	doForm
)

var classes = func() map[string]wordClass {
	m := map[string]wordClass{}
	for c, words := range map[wordClass]string{
		beForm:      "is are was were be been being am 's 're",
		haveForm:    "has have had having",
		willForm:    "will shall 'll won",
		wouldForm:   "would",
		mayForm:     "may might could can",
		mustForm:    "must should",
		notForm:     "not never n't cannot without neither nor",
		toWord:      "to",
		byWord:      "by",
		det:         "the a an this these those his her its their our my some any no each every another several many two three four five six seven eight nine ten first second third new last next recent more other own further fresh such",
		preposition: "of in on at for from with against over into onto about between among during under near across through toward towards within outside inside via despite amid following since until around",
		conjunction: "and but or nor",
		clauseWord:  "that because after before while although though when as where whereas until since so whether",
		relative:    "who which whom whose",
		condition:   "if unless provided",
		pronoun:     "he she they it we i you him them us himself themselves itself",
		adverb:      "here also again still already now then later soon recently formally officially bluntly flatly outright repeatedly routinely once often strongly sharply today yesterday tomorrow ever just only finally reportedly allegedly currently publicly openly jointly unanimously immediately reluctantly both all each together",
		dueWord:     "due expected scheduled planning plans planned set going slated poised preparing intends intend",
		wishWord:    "want wants wanted seek seeks seeking sought hope hopes hoping hoped aims aiming aimed wish wishes",
		alleging:    "allegedly reportedly purportedly supposedly alleged",
		doForm:      "do does did",
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] |= c
		}
	}
	return m
}()

// tokenize splits a sentence into words, without their possessive endings, and marks.
func (a *article) tokenize(r timeline.Range) {
	a.toks = a.toks[:0]
	text := a.in.Text
	for i := r.Start; i < r.End; {
		c, n := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, n = utf8.DecodeRuneInString(text[i:r.End])
		}
		if unicode.IsSpace(c) {
			i += n
			continue
		}
		if !letter(c) {
			if q := text[i:min(i+2, r.End)]; q == "``" || q == "''" { // as wires write them
				a.toks = append(a.toks, token{start: i, end: i + 2, punct: '"'})
				i += 2
				continue
			}
			if c != '"' && c != '“' && c != '”' && c != '\'' && c != '’' && c != '‘' {
				a.toks = append(a.toks, token{start: i, end: i + n, punct: c})
			} else if c == '“' || c == '"' || c == '”' {
				a.toks = append(a.toks, token{start: i, end: i + n, punct: '"'})
			}
			i += n
			continue
		}
		if c >= 'A' && c <= 'Z' {
			if n := equipmentAt(text[i:r.End]); n > 0 {
				a.toks = append(a.toks, a.equipment(i, i+n))
				i += n
				continue
			}
		}
		start := i
		for i < r.End {
			c, n = rune(text[i]), 1
			if c >= utf8.RuneSelf {
				c, n = utf8.DecodeRuneInString(text[i:r.End])
			}
			inner := i+n < r.End && i > start && ((c == '-' || c == '.') && asciiLetter(text[i+n]) ||
				(c == ',' || c == '.') && digit(text[i-1]) && digit(text[i+n]))
			if !letter(c) && !inner {
				break
			}
			i += n
		}
		a.toks = append(a.toks, a.word(text[start:i], start))
		if rest := text[i:r.End]; strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") {
			n := strings.IndexByte(rest, 's') + 1
			a.toks = append(a.toks, token{start: i, end: i + n, punct: '\''})
			i += n
		} else if strings.HasPrefix(rest, "n't") || strings.HasPrefix(rest, "'t") || strings.HasPrefix(rest, "’t") {
			n := strings.IndexByte(rest, 't') + 1
			a.toks = append(a.toks, token{start: i, end: i + n, class: notForm})
			i += n
		}
	}
	a.markMentions(r)
	a.markTimes(r)
	a.markQuotes(r)
}

// markQuotes marks what stands between quotation marks, which somebody says and nobody does. A quotation that its
// sentence does not end goes on in the next, as far as the paragraph. Quoted pieces of a few words are not marked.
func (a *article) markQuotes(r timeline.Range) {
	const few = 6
	if a.quoting && strings.Contains(a.in.Text[a.quoteEnd:max(a.quoteEnd, r.Start)], "\n") {
		a.quoting = false
	}
	open := -1
	if a.quoting {
		open = 0
	}
	for i := 0; i <= len(a.toks); i++ {
		end := i == len(a.toks)
		if !end && a.toks[i].punct != '"' {
			continue
		}
		if open >= 0 {
			if i-open > few || a.quoting {
				for k := open; k < i; k++ {
					a.toks[k].quoted = true
				}
			}
			if !end {
				open, a.quoting = -1, false
			}
		} else if !end {
			open = i
		}
	}
	a.quoting, a.quoteEnd = open >= 0, r.End
}

func letter(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c >= utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func (a *article) word(w string, start int) token {
	t := token{start: start, end: start + len(w)}
	if c := w[0]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
		t.capital = true
		w = strings.ToLower(w)
	}
	t.forms, t.class = a.c.words[w], classes[w]
	if name := a.in.Text[start:t.end]; t.capital && (w == "may" && len(a.toks) > 0 || name == "WHO" || name == "US") {
		t.class = 0 // the month or the name, the World Health Organization, the United States
	}
	return t
}

// markMentions tells each token the outermost mention that it belongs to. Mentions are in order.
func (a *article) markMentions(r timeline.Range) {
	ms := a.in.Found.Mentions
	for a.next < len(ms) && ms[a.next].Start < r.Start {
		a.next++
	}
	k := a.next
	for i := range a.toks {
		t := &a.toks[i]
		for k < len(ms) && ms[k].End <= t.start {
			k++
		}
		if k < len(ms) && ms[k].Start <= t.start && t.start < ms[k].End {
			t.mention = int32(k + 1)
			if t.capital && t.start > ms[k].Start { // "Theresa May", "Group of Eight": names, whatever the words mean
				t.class = 0
			}
		}
	}
}

// has reports whether the token is of one of the classes.
func (t *token) has(c wordClass) bool { return t.class&c != 0 }

// setOf returns the words of s.
func setOf(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
