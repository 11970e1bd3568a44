// Package grammar takes a sentence apart: which of its words are verbs, what stands around them, where clauses and phrases begin and end, and
// which patterns of the lexicon it holds.
package grammar

import (
	"slices"
	"sort"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Sentence is a sentence that is taken apart.
type Sentence struct {
	Lexicon  *lexicon.Lexicon
	Text     string          // of the article
	Mentions []actor.Mention // in it, in order
	Range    timeline.Range  // of the sentence
	Headline bool            // it is the title, or an entry of a chronology opens with it, which is worded like one
	Opens    bool            // it begins where the title does, or the text where there is none
	Points   bool            // it may be a point of a resolution, which leaves out whose it is: "1. Condemns the attack"

	Toks    []tokens.Token
	Matches []Match // of the lexicon's patterns, in order
}

// Word returns the word or mark at token k.
func (s *Sentence) Word(k int) string { return s.Text[s.Toks[k].Start:s.Toks[k].End] }

// Lemma returns the lemma of the word at token k, as which it is read first, "" for none.
func (s *Sentence) Lemma(k int) string { return s.Lexicon.Name(s.Toks[k].Forms[0].Lemma) }

// FormOf reports whether the word at token k can be a form of the verb w: also "fighting", which is a noun too.
func (s *Sentence) FormOf(k int, w string) bool {
	return slices.ContainsFunc(s.Toks[k].Forms[:], func(f lexicon.Form) bool { return s.Lexicon.Name(f.Lemma) == w })
}

// MentionAt returns the mention that token k belongs to, or nil.
func (s *Sentence) MentionAt(k int) *actor.Mention {
	if m := s.Toks[k].Mention; m > 0 {
		return &s.Mentions[m-1]
	}
	return nil
}

// TokenAt returns the token that begins at a byte of the text, or -1.
func (s *Sentence) TokenAt(at int) int {
	k := sort.Search(len(s.Toks), func(k int) bool { return s.Toks[k].Start >= at })
	if k == len(s.Toks) || s.Toks[k].Start != at {
		return -1
	}
	return k
}

// Lower returns the word at k in small letters.
func (s *Sentence) Lower(k int) string { return s.Toks[k].Lower }

// inName reports whether token i is part of a proper name, where words mean nothing: "Security Council".
func (s *Sentence) inName(i int) bool {
	t := &s.Toks[i]
	return t.Mention > 0 && t.Capital
}

// sameName reports whether token k goes on with the name before it.
func (s *Sentence) sameName(k int) bool {
	return k < len(s.Toks) && s.Toks[k].Mention > 0 && s.Toks[k].Mention == s.Toks[k-1].Mention
}

// NameEnd returns the token behind the person's name, with the capitals before it, that begins at token k, or k.
func (s *Sentence) NameEnd(k int) int {
	const long = 8 // tokens
	for n := k; n < min(k+long, len(s.Toks)) && s.Toks[n].Punct == 0 && s.Toks[n].Capital; n++ {
		if m := s.MentionAt(n); m != nil && m.Kind == actor.KindPerson && !m.Pronoun {
			for n < len(s.Toks) && s.MentionAt(n) == m {
				n++
			}
			return n
		}
	}
	return k
}

// MentionStart returns the first token of the mention that token k belongs to.
func (s *Sentence) MentionStart(k int) int {
	for m := s.Toks[k].Mention; k > 0 && s.Toks[k-1].Mention == m; k-- {
		continue
	}
	return k
}

// Hyphen reports whether token k joins two words: "MiG-29".
func (s *Sentence) Hyphen(k int) bool {
	return s.Toks[k].Punct == '-' && k > 0 && k+1 < len(s.Toks) && s.Toks[k-1].End == s.Toks[k].Start && s.Toks[k].End == s.Toks[k+1].Start
}

// TimeWord reports whether token k belongs to a time expression or is the preposition before one.
func (s *Sentence) TimeWord(k int) bool {
	return s.Toks[k].Time || s.Toks[k].Has(words.Preposition) && k+1 < len(s.Toks) && s.Toks[k+1].Time
}

// untimed returns the last token before k that belongs to no time.
func (s *Sentence) untimed(k int) int {
	for k--; k > 0 && s.TimeWord(k); k-- {
		continue
	}
	return k
}

// timeWholly reports whether the word at k leads to a time that is no attribute: "until Friday", but "until next year's poll".
func (s *Sentence) timeWholly(k int) bool {
	if !s.TimeWord(k) {
		return false
	}
	for k++; k < len(s.Toks) && s.Toks[k].Time; k++ {
		continue
	}
	return k == len(s.Toks) || s.Toks[k].Punct != '\''
}

// Plural reports whether the word at k looks like a noun in the plural: not "chess", "crisis", "status".
func (s *Sentence) Plural(k int) bool {
	t := &s.Toks[k]
	if t.Punct != 0 {
		return false
	}
	w := s.Text[t.Start:t.End]
	return w == "people" || len(w) > 3 && w[len(w)-1] == 's' && strings.IndexByte("siu", w[len(w)-2]) < 0 || len(w) > 5 && strings.HasSuffix(w, "men") && t.Mention == 0
}

// AdverbAt reports whether the word at k ends in -ly, or is a "first" between a name and its verb: "Chad first imposed".
func (s *Sentence) AdverbAt(k int) bool {
	t := &s.Toks[k]
	if k > 0 && k+1 < len(s.Toks) && s.Word(k) == "first" && s.Toks[k-1].Mention > 0 && !s.attributive(int(s.Toks[k-1].Mention)-1) && s.Toks[k+1].Mention == 0 && s.InPast(k+1) {
		return true
	}
	if t.Punct != 0 || t.Mention > 0 || t.End-t.Start <= 4 || s.Text[t.End-2:t.End] != "ly" {
		return false
	}
	return t.Forms[0].Lemma == 0 || s.Text[t.End-3] == 'i' && s.Lower(k) != "family" // a word of patterns: "leans heavily on"
}

// Place returns the first place after a preposition of place in tokens [from, to).
func (s *Sentence) Place(from, to int) string {
	var last *actor.Mention
	for k := from; k < to; k++ {
		m := s.MentionAt(k)
		if m == nil || m == last {
			continue
		}
		last = m
		if m.Locative && (m.Kind == actor.KindPlace || m.Kind == actor.KindCountry) && !m.Attribute && m.Start > s.Range.Start &&
			!strings.HasSuffix(m.Text, ".") {
			if m.Start > s.Range.Start+len("The ") && strings.HasSuffix(s.Text[:m.Start], " The ") {
				return "The " + m.Text // "in The Hague"
			}
			return m.Text
		}
	}
	return ""
}

// EnvoyIn reports whether tokens [from, to) name an envoy: "Israel's charge d'affaires in Warsaw".
func (s *Sentence) EnvoyIn(from, to int) bool {
	for k := max(from, 0); k < to; k++ {
		switch s.Lower(k) {
		case "ambassador", "ambassadors", "envoy", "envoys", "commissioner", "consul", "charge", "chargé", "attache", "attaché":
			return true
		}
	}
	return false
}
