package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What is told only as the ground of something else, or as its end.

// onlyBackground reports whether the noun at token k names a deed that readers know, "the", against which something else is told: "in the
// run-up to the U.S.-led invasion of Iraq", "in response to the 2001 attacks".
func (a *article) onlyBackground(k int) bool {
	const far = 10 // tokens, a date among them
	of := k - 1
	for of > max(1, k-far) && !a.Toks[of].Has(words.Preposition|words.To) {
		of--
	}
	if a.commemorated(k) {
		return true
	}
	if of < 2 {
		return false
	}
	switch a.Lower(of - 1) {
	case "prisoner", "prisoners", "veteran", "veterans", "survivor", "survivors", "refugees":
		return true // "prisoners of Yemen's war"
	}
	if a.heading || a.Lower(of+1) != "the" {
		return false
	}
	switch a.Lower(of - 1) {
	case "run-up", "runup", "response", "prelude", "anniversary", "aftermath", "wake", "reaction", "days", "weeks", "months", "years", "lessons", "legacy", "history", "victims", "survivors", "hero", "veteran", "veterans",
		"convicted", "guilty", "acquitted", "suspected":
		return true
	}
	return false
}

// leaving reports whether those who cross a border, as the clause of m tells, do so on their way home: "the last tanks rolled across the border".
func (a *article) leaving(m *grammar.Match) bool {
	for k := a.ClauseStart(m.Start); k < m.End; k++ {
		switch a.Lower(k) {
		case "last", "departing", "withdrawing", "retreating", "returning", "homebound":
			return true
		}
	}
	return false
}

// commemorated reports whether the noun at token k only says of what a day or a thing reminds: "on the war's third anniversary".
func (a *article) commemorated(k int) bool {
	const near = 4 // tokens
	if k+1 >= len(a.Toks) || a.Toks[k+1].Punct != '\'' {
		return false
	}
	for n := k + 2; n < min(k+2+near, len(a.Toks)) && (a.Toks[n].Punct == 0 || a.Toks[n].Punct == '-'); n++ {
		switch a.Lower(n) {
		case "anniversary", "memorial", "veterans", "victims", "legacy", "end":
			return true
		}
	}
	return false
}

// behindSince reports whether nothing but an article and adjectives stands between a "since" and token k.
func (a *article) behindSince(k int) bool {
	for k--; k > 0 && (a.Toks[k].Has(words.Determiner) || a.Toks[k].Plain()); k-- {
		continue
	}
	return k > 0 && a.Lower(k) == "since"
}

// comesToEnd reports whether what the noun of m names only ends, as the verb behind it says, "exercises with Chad would stop", "the bombing will
// end", "the truce expired", or m is that verb.
func (a *article) comesToEnd(m *grammar.Match) bool {
	const far = 8 // tokens
	behind := m.End
	for behind < len(a.Toks) && a.TimeWord(behind) {
		behind++
	}
	if m.Verb && !m.Passive && m.Mode == "ease" && m.Words == 1 && (behind == len(a.Toks) || a.Toks[behind].Punct != 0 || a.Toks[behind].Has(words.Clause) && !a.Toks[behind].Has(words.Determiner|words.Preposition)) {
		return true // "exercises with Chad would end while talks went on": nothing is eased
	}
	attack := m.Type == timeline.Assault && (m.Has(lexicon.Noun) || a.Toks[m.Start].Can(lexicon.Ing)) // whose end may be told as one that came
	if !attack && (!m.Has(lexicon.Noun) || m.Type != timeline.Cooperate && m.Type != timeline.Mobilize && m.Type != timeline.Agree && m.Mode != "ceasefire") {
		return false
	}
	ahead := false
	for k := m.End; k < min(m.End+far, len(a.Toks)) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k++ {
		if a.Toks[k].Mention == 0 && a.Toks[k].Has(words.Be|words.Have|words.Will|words.Would|words.Must) || a.Finite(k) {
			for k < len(a.Toks)-1 && a.Toks[k].Has(words.Be|words.Have|words.Will|words.Would|words.Must|words.Adverb) {
				ahead = ahead || a.Toks[k].Has(words.Will|words.Would|words.Must)
				k++
			}
			switch a.Lexicon.Base(a.Lower(k)) {
			case "end", "stop", "cease", "halt", "suspend", "cancel", "pause", "scrap", "expire", "lapse":
				return ahead || !attack
			}
			return false
		}
	}
	return false
}
