package coding

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// How a pattern is followed over the words of a sentence, and over what may stand between them.

// walk visits all patterns below node n that match at token k. Gaps skip up to maxGap words of the same clause.
func (a *article) walk(n lexicon.Node, i, k int, visit func(*lexicon.Pattern, int)) {
	for _, p := range a.lex.Ends(n) {
		if p != nil {
			visit(p, k)
		}
	}
	a.follow(n, i, k, visit)
	gap := a.lex.Gap(n)
	if gap == 0 {
		return
	}
	name := k // the end of a name: with its title it counts as one word, "US President Donald Trump"
	for skip := 0; skip <= lexicon.MaxGap && k < len(a.toks); k++ {
		a.follow(gap, i, k, visit)
		if k < name || k > i+1 && a.sameName(k) {
			continue
		}
		if !a.betweenNames(k) {
			skip++
		}
		if name = a.nameEnd(k); name > k {
			continue
		}
		t := &a.toks[k]
		if a.toks[k].has(words.To) && k+1 < len(a.toks) && !a.toks[k+1].has(words.Determiner|words.Pronoun) && a.verbLike(k+1) && a.verbLike(i) {
			a.follow(gap, i, k+1, visit) // "forbids citizens to travel"
			return                       // "agreed to lift a ban": the ban is another verb's
		}
		if skip > 1 && a.pastTo(k) && a.verbLike(i) || t.punct != 0 && !inner(t.punct) && t.punct != '"' && !a.betweenNames(k) && !a.hyphen(k) || t.has(words.Clause|words.Relative|words.Condition) && !t.has(words.Determiner) && !a.timeWholly(k) {
			return
		}
	}
	if k >= len(a.toks) {
		a.follow(gap, i, k, visit)
	}
}

// sameName reports whether token k goes on with the name before it.
func (a *article) sameName(k int) bool {
	return k < len(a.toks) && a.toks[k].mention > 0 && a.toks[k].mention == a.toks[k-1].mention
}

// nameEnd returns the token behind the person's name, with the capitals before it, that begins at token k, or k.
func (a *article) nameEnd(k int) int {
	const long = 8 // tokens
	for n := k; n < min(k+long, len(a.toks)) && a.toks[n].punct == 0 && a.toks[n].capital; n++ {
		if m := a.mention(n); m != nil && m.Kind == actor.KindPerson && !m.Pronoun {
			for n < len(a.toks) && a.mention(n) == m {
				n++
			}
			return n
		}
	}
	return k
}

// hyphen reports whether token k joins two words: "MiG-29".
func (a *article) hyphen(k int) bool {
	return a.toks[k].punct == '-' && k > 0 && k+1 < len(a.toks) && a.toks[k-1].end == a.toks[k].start && a.toks[k].end == a.toks[k+1].start
}

// betweenNames reports whether the comma at token k parts the names of a list, "handed Iran, Russia and France a draft", or is one
// of the two round somebody's name: "its ambassador, Saif al-Zaabi, returned".
func (a *article) betweenNames(k int) bool {
	if a.toks[k].punct != ',' || k == 0 || k+1 >= len(a.toks) {
		return false
	}
	before, behind := a.mention(k-1), a.mention(k+1)
	if behind != nil && behind.Kind == actor.KindPerson {
		end := a.nameEnd(k + 1)
		return end < len(a.toks) && a.toks[end].punct == ','
	}
	if before != nil && before.Kind == actor.KindPerson {
		if w := a.in.Text[a.toks[k+1].start:a.toks[k+1].end]; w == "its" || w == "their" {
			return true // "called home Daniel Foote, its ambassador"
		}
		return a.mentionStart(k-1) > 0 && a.toks[a.mentionStart(k-1)-1].punct == ','
	}
	return before != nil && behind != nil
}

// mentionStart returns the first token of the mention that token k belongs to.
func (a *article) mentionStart(k int) int {
	for m := a.toks[k].mention; k > 0 && a.toks[k-1].mention == m; k-- {
		continue
	}
	return k
}

// timeWholly reports whether the word at k leads to a time that is no attribute: "until Friday", but "until next year's poll".
func (a *article) timeWholly(k int) bool {
	if !a.timeWord(k) {
		return false
	}
	for k++; k < len(a.toks) && a.toks[k].time; k++ {
		continue
	}
	return k == len(a.toks) || a.toks[k].punct != '\''
}

// pastTo reports whether a "to" at token k ends the object of a verb: "sent a bulletin to police" sends no police.
func (a *article) pastTo(k int) bool {
	t := &a.toks[k]
	return t.has(words.To) && !a.timeWord(k) && k+1 < len(a.toks) && !a.verbLike(k+1) && !words.Digit(a.in.Text[a.toks[k+1].start])
}

// inner reports whether a mark stands within a phrase: of the genitive, of an abbreviation, of money.
func inner(mark rune) bool {
	switch mark {
	case '\'', '.', '$', '€', '£', '¥', '%':
		return true
	}
	return false
}

func (a *article) follow(n lexicon.Node, i, k int, visit func(*lexicon.Pattern, int)) {
	for k > i && k < len(a.toks) && n > 0 && a.timeWord(k) { // "agreed on Friday to"
		if !a.toks[k].has(words.Preposition) || !a.timeWholly(k) || a.in.Text[a.toks[k].start:a.toks[k].end] == "until" { // but not the "on" of "ordered the envoy on Monday to leave"
			a.step(n, i, k, visit) // "gave the envoy three days": the pattern may want it
		}
		k++
	}
	a.step(n, i, k, visit)
}

// step follows the edges from node n by the forms of token k.
func (a *article) step(n lexicon.Node, i, k int, visit func(*lexicon.Pattern, int)) {
	if k >= len(a.toks) || a.toks[k].punct != 0 {
		return
	}
	for _, f := range a.toks[k].forms {
		if f.Lemma == 0 {
			return
		}
		if k > i && f.Bits&(lexicon.Past|lexicon.Ing) != 0 && a.lex.Name(f.Lemma) == "back" {
			continue // "sent troops backed by tanks" sends none back
		}
		if next, ok := a.lex.Next(n, f.Lemma); ok {
			a.walk(next, i, k+1, visit)
		}
	}
}

// timeWord reports whether token k belongs to a time expression or is the preposition before one.
func (a *article) timeWord(k int) bool {
	return a.toks[k].time || a.toks[k].has(words.Preposition) && k+1 < len(a.toks) && a.toks[k+1].time
}
