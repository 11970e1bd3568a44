package actor

import (
	"unicode"
	"unicode/utf8"

	"entente/timeline/ingest/actor/spelling"
)

// token is a word, a number or a punctuation mark.
type token struct {
	start, end int
	word       int32 // number in the dictionary, -1 for unknown words
	punct      rune  // 0 for words
	capital    bool  // begins with a capital letter
	upper      bool  // two capitals or more and no small letter: US, U.S., NATO
	number     bool
	glued      bool // joined to the word before by a hyphen
}

// tokenize appends the tokens of text[from:to]. Words are split at hyphens; an apostrophe belongs to a word when
// letters follow, except for the possessive "'s", which is a mark of its own with punct '\”. A full stop belongs to
// abbreviations such as U.S. and initials such as J.
func tokenize(toks []token, text string, from, to int) []token {
	glued := false
	for i := from; i < to; {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:to])
		}
		switch {
		case isWord(r):
			t := scanWord(text, i, to)
			t.glued = glued
			toks = append(toks, t)
			i, glued = t.end, false
			continue
		case (r == '\'' || r == '’') && i+n < to && (text[i+n] == 's' || text[i+n] == 'S') && len(toks) > 0 &&
			toks[len(toks)-1].end == i && (i+n+1 == to || !isWordAt(text, i+n+1, to)):
			toks = append(toks, token{start: i, end: i + n + 1, word: -1, punct: '\''})
			i += n + 1
			continue
		case r == '-' || r == '–' || r == '‑' || r == '—':
			// A hyphen between two words joins them; with a space beside it, it is a dash.
			if k := len(toks); k > 0 && toks[k-1].end == i && toks[k-1].punct == 0 && r != '—' && (isWordAt(text, i+n, to) || brokenArticle(text, toks[k-1], i+n, to)) {
				glued = true
				i += n
				continue
			}
			toks = append(toks, token{start: i, end: i + n, word: -1, punct: '—'})
		case r == ' ' || r == '\t' || r == '\u00a0' || r == '\n' || r == '\r':
		case unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			toks = append(toks, token{start: i, end: i + n, word: -1, punct: '"'})
		default:
			toks = append(toks, token{start: i, end: i + n, word: -1, punct: r})
		}
		glued = false
		i += n
	}
	return toks
}

// brokenArticle reports whether t is the Arabic article, cut from its name by a space that slipped in: "al- Karski".
func brokenArticle(text string, t token, i, to int) bool {
	w := text[t.start:t.end]
	return len(w) == 2 && w[1] == 'l' && (w[0]|0x20 == 'a' || w[0]|0x20 == 'e') && i < to && text[i] == ' ' && isWordAt(text, i+1, to)
}

func isWord(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
		r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
}

func isWordAt(text string, i, to int) bool {
	if i >= to {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:to])
	return isWord(r)
}

// scanWord reads the word at i.
func scanWord(text string, i, to int) token {
	t := token{start: i, word: -1}
	letters, capitals, stops := 0, 0, 0
	for i < to {
		if c := text[i]; c >= 'a' && c <= 'z' { // as most are
			letters++
			i++
			continue
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:to])
		}
		switch {
		case r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r):
			t.capital = t.capital || letters == 0 && i == t.start
			letters++
			capitals++
		case r >= '0' && r <= '9':
			t.number = t.number || i == t.start
		case isWord(r):
			letters++
		case r == '.' && letters == capitals && letters == stops+1 && capitals > 0:
			// One capital, one stop: an initial, or U.S. with the next one.
			if next := i + 1; stops == 0 && !initialFollows(text, next, to) {
				t.end = i
				return finish(t, letters, capitals)
			}
			stops++
		case (r == '\'' || r == '’') && letters == 1 && capitals == 0 && i+n < to && initialFollows(text, i+n, to):
			t.capital = true // d'Estaing
		case (r == '\'' || r == '’') && letters > 0 && isWordAt(text, i+n, to) && !possessive(text, i+n, to):
		default:
			t.end = i
			return finish(t, letters, capitals)
		}
		i += n
	}
	t.end = i
	return finish(t, letters, capitals)
}

// initialFollows reports whether a stop after a single capital belongs to it: another capital follows, with or
// without a space.
func initialFollows(text string, i, to int) bool {
	if i < to && text[i] == ' ' {
		i++
	}
	if i >= to {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:to])
	return unicode.IsUpper(r)
}

func possessive(text string, i, to int) bool {
	return (text[i] == 's' || text[i] == 'S') && !isWordAt(text, i+1, to)
}

func finish(t token, letters, capitals int) token {
	t.upper = capitals > 1 && capitals == letters
	return t
}

// lookup finds the words of toks in the dictionary.
func (g *Gazetteer) lookup(toks []token, text string) {
	var room [48]byte // of most words
	for i := range toks {
		if t := &toks[i]; t.punct == 0 {
			t.word = g.words.GetBytes(spelling.AppendFold(room[:0], text[t.start:t.end])) - 1
		}
	}
}
