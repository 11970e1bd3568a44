package coding

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// token is a word or a mark of a sentence.
type token struct {
	start, end int
	punct      rune // 0 for words
	forms      [2]lexicon.Form
	class      words.Class
	mention    int32 // 1 + the outermost mention that it belongs to
	quoted     bool  // between quotation marks
	time       bool  // in a time expression
	capital    bool
}

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
		if !words.Letter(c) {
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
			inner := i+n < r.End && i > start && ((c == '-' || c == '.') && words.ASCIILetter(text[i+n]) ||
				(c == ',' || c == '.') && words.Digit(text[i-1]) && words.Digit(text[i+n]))
			if !words.Letter(c) && !inner {
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
			a.toks = append(a.toks, token{start: i, end: i + n, class: words.Not})
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

func (a *article) word(w string, start int) token {
	t := token{start: start, end: start + len(w)}
	if c := w[0]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
		t.capital = true
		w = strings.ToLower(w)
	}
	t.forms, t.class = a.lex.Forms(w), words.ClassOf(w)
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
func (t *token) has(c words.Class) bool { return t.class&c != 0 }
