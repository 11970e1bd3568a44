package party

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// Where a subject begins: behind "and" and "but", at the first name of a row.

// listStart moves the start of a clause back over the list that it ends: "Bahrain, Egypt and Oman".
func (x *Finder) listStart(from int) int {
	source := x.BehindSource() // "According to the minister, Marta Kowal, Chad has left"
	if from > 1 && from < len(x.Toks) && x.Toks[from-1].Punct == ',' && x.behindFront(from) {
		return from
	}
	for from > 1 && from != source && from < len(x.Toks) && x.Toks[from-1].Punct == ',' && (x.Toks[from-2].Mention > 0 || x.twoCounted(from)) {
		if x.Toks[from-2].Mention == 0 {
			return x.ClauseStart(from - 1)
		}
		if first := x.ClauseStart(from - 1); x.FirstVerb(first, from-1) < from-1 && x.SpeechBefore(first, from-1) == first && x.namesDo(from) {
			return from // "After Kenya cut ties with Chad, Mali and Peru recalled"
		}
		k := from
		for k < len(x.Toks)-1 && x.Toks[k].Has(words.Determiner|words.Conjunction) {
			k++
		}
		if end := x.NameEnd(k); x.Toks[k].Mention == 0 && end > k && x.rowEnds(k) && x.MentionAt(from-2).Kind == actor.KindPerson {
			k = x.MentionStart(end - 1) // "President Kowal, President Novak and Wang Yi signed"
		}
		if !x.rowEnds(k) && (x.MentionAt(from-2).Locative || !x.Toks[from].Has(words.Determiner) && x.saidBehind(from)) || x.introduces(x.ClauseStart(from-1), from-1) {
			return from // "will not help Chad, Polish President Andrzej Duda said", "to end the fighting in Chad, the ministry said"
		}
		if x.Range.Start == x.src.Title.Start && x.Toks[k].Mention == 0 && x.Toks[k].Plain() && x.Plural(k) {
			from = x.ClauseStart(from - 1) // "Iran, powers reach outline"
			continue
		}
		if m := x.MentionAt(k); m == nil || m.Kind == actor.KindNationality && x.MentionAt(from-2).Kind != actor.KindNationality && !x.describes(k, m) {
			return from // "Greek, Turkish leaders" are a list
		} else if m.Kind == actor.KindPerson && x.MentionAt(from-2).Locative {
			return from // "on holiday in Sardinia, Jan Novak said"
		}
		from = x.ClauseStart(from - 1)
	}
	return from
}

// saidBehind reports whether who speaks begins at token from, behind the comma that ends what is said: the Chad of "will meet X, Chad
// said".
func (x *Finder) saidBehind(from int) bool {
	return from > 1 && from < len(x.Toks) && x.Toks[from-1].Punct == ',' && !x.rowEnds(from) && x.FirstVerb(x.ClauseStart(from-1), from-1) < from-1
}

// twoCounted reports whether the comma before token from joins two whom a headline counts: "Six Kenyan guards, 10 civilians wounded".
func (x *Finder) twoCounted(from int) bool {
	if !x.Headline || !x.Plural(from-2) || !x.isNumber(from) || from+1 >= len(x.Toks) || !x.Plural(from+1) {
		return false
	}
	first := x.ClauseStart(from - 1)
	return first == 0 && x.isNumber(first)
}

// isNumber reports whether the word at token k is a number, in figures or in letters.
func (x *Finder) isNumber(k int) bool {
	w := x.Lower(k)
	return w == "two" || numberOf(w) > 0 || words.Digit(w[0]) && !x.Toks[k].Time
}

// rowEnds reports whether the row of names that goes on at token k has an "and": the "Egypt and Oman" of "in Bahrain, Egypt and Oman".
func (x *Finder) rowEnds(k int) bool {
	for ; k < len(x.Toks); k++ {
		switch t := &x.Toks[k]; {
		case t.Has(words.Conjunction):
			return k+1 < len(x.Toks) && (x.Toks[k+1].Mention > 0 || x.Toks[k+1].Has(words.Determiner) || x.NameEnd(k+1) > k+1)
		case t.Mention == 0 && !t.Has(words.Determiner) && t.Punct != ',' && t.Punct != '.' && !t.Capital:
			return false
		}
	}
	return false
}
