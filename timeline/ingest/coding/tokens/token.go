// Package tokens cuts sentences into words, with what they can be, and marks.
package tokens

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Token is a word or a mark of a sentence.
type Token struct {
	Start, End int
	Lower      string // the word or mark in small letters
	Punct      rune   // 0 for words
	Forms      [2]lexicon.Form
	Class      words.Class
	Mention    int32 // 1 + the outermost mention that it belongs to
	Quoted     bool  // between quotation marks
	Time       bool  // in a time expression
	Capital    bool
}

// Has reports whether the token is of one of the classes.
func (t *Token) Has(c words.Class) bool { return t.Class&c != 0 }

// Can reports whether the token can be one of the forms of a word.
func (t *Token) Can(bits uint8) bool { return (t.Forms[0].Bits|t.Forms[1].Bits)&bits != 0 }

// Plain reports whether t is a word in small letters that is neither a name nor one that holds clauses together.
func (t *Token) Plain() bool { return t.Punct == 0 && t.Mention == 0 && t.Class == 0 && !t.Capital }

// Inner reports whether the token is a mark that stands within a phrase: of the genitive, of an abbreviation, of money.
func (t *Token) Inner() bool {
	switch t.Punct {
	case '\'', '.', '$', '€', '£', '¥', '%':
		return true
	}
	return false
}
