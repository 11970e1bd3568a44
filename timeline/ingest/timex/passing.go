package timex

// What a sentence tells a date of, and what it names only in passing:
//
//	"guards struck on 3 May 1962"                           what it tells
//	"the rebels who struck on 3 May 1962 left"              who they are
//	"scrapped a treaty signed on 3 May 1962"                which one it is
//	"was founded on 3 May 1962", "had struck on 3 May"      since when, and what had been before

// tellsFirst reports whether f stands near the top of the text and is the date of what its sentence tells: it opens that, or has its main verb.
func (r *resolver) tellsFirst(f *form) bool {
	if f.from > lead {
		return false
	}
	if r.opens(f) {
		return true
	}
	switch v := r.verb(f); r.signal(f) {
	case "on", "in", "during":
		return v.tense == Past && v.to <= f.company && !r.had(v) && !r.founds(v, f) && !r.inPassing(v, f)
	}
	return false
}

// founding are verbs of what somebody or something is since the day told, which says nothing of what the text is about.
var founding = map[string]bool{"founded": true, "born": true, "established": true, "created": true, "built": true}

// founds reports whether the words from the verb v to f tell what somebody or something is since: "was born in".
func (r *resolver) founds(v verb, f *form) bool {
	for i := v.from; i < f.company; i++ {
		if founding[r.wordAt(i)] {
			return true
		}
	}
	return false
}

// inPassing reports whether the verb v in front of f is not that of the sentence: "the rebels who struck on 3 May 1962 left", "scrapped a treaty
// signed on 3 May 1962", "the rebels, jailed on 3 May 1962, left".
func (r *resolver) inPassing(v verb, f *form) bool {
	for i := f.to; i < len(r.toks) && !r.sentenceEnds(i) && r.toks[i].mark != ',' && !r.toks[i].is(cClause); i++ {
		if r.verbAt(i).tense != NoTense {
			return true
		}
	}
	k := v.from - 1
	for ; k >= 0 && r.toks[k].is(cWas); k-- {
	}
	if k < 0 || r.toks[k].mark == ',' || r.toks[k].is(cClause) {
		return k >= 0
	}
	for ; k >= 0 && !r.sentenceEnds(k+1) && r.toks[k].mark != ','; k-- {
		if r.verbAt(k).tense != NoTense {
			return true
		}
		if r.toks[k].is(cClause) {
			return !r.isWord(k, "and")
		}
	}
	return false
}

// had reports whether v tells what had been before: "had left", "had already been shut".
func (r *resolver) had(v verb) bool {
	const reach = 3 // tokens: "had already been shut"
	for k := v.from; k >= 0 && k >= v.from-reach; k-- {
		if r.isWord(k, "had") {
			return true
		}
	}
	return false
}
