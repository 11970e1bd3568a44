package timex

// How the words of a verb are read: which group they make, and whether that is past or to come.

// seenVerb is what verbAt has found at a token, once it has looked.
type seenVerb struct {
	looked   bool
	tense    Tense
	from, to int32
}

// verbAt reads the verb group that ends at token i, seen from behind. Each token is looked at once, so that a clause
// full of dates costs no more than one.
func (r *resolver) verbAt(i int) verb {
	if r.toks[i].kind != word {
		return verb{}
	}
	if s := r.verbs[i]; s.looked {
		return verb{tense: s.tense, from: int(s.from), to: int(s.to)}
	}
	v := r.readVerb(i)
	r.verbs[i] = seenVerb{looked: true, tense: v.tense, from: int32(v.from), to: int32(v.to)}
	return v
}

// compounded reports whether token i is the second part of a word that describes: the "built" of "Chinese-built cars", but not the
// "elected" of "re-elected".
func (r *resolver) compounded(i int) bool {
	const prefix = 3 // letters
	p := r.at(i - 2)
	return r.toks[i].has(glued) && r.at(i-1).mark == '-' && r.at(i-1).has(glued) && p.kind == word && p.end-p.start > prefix
}

func (r *resolver) readVerb(i int) verb {
	t := &r.toks[i]
	switch {
	case r.compounded(i):
		return verb{}
	case t.is(cWould) && r.at(i+1).is(cHave), t.is(cMay) && !t.named() && r.at(i+1).is(cHave):
		return verb{tense: Past, from: i, to: i + 2} // "might have met"
	case r.refusal(i):
		return verb{tense: Past, from: i, to: i + 1}
	case t.is(cWill), t.is(cWould), t.is(cMay) && !t.named():
		return verb{tense: Future, from: i, to: i + 1}
	case t.is(cDue):
		return r.due(i)
	case t.is(cAim) && r.at(i+1).is(cTo):
		return verb{tense: Future, from: i, to: i + 1}
	case t.is(cVerb) && r.at(i-1).is(cTo):
		return verb{tense: r.infinitive(i - 1), from: i - 1, to: i + 1}
	case t.is(cVerb) && !t.named():
		if a, ok := r.helper(i); ok {
			return verb{tense: Future, from: a, to: i + 1}
		}
		if r.subject(i-1) || r.joint(i) || r.ofMany(i) {
			return verb{tense: Future, from: i, to: i + 1}
		}
	case t.is(cIng):
		if r.at(i - 1).is(cBe) {
			return verb{tense: Future, from: i - 1, to: i + 1}
		}
	case t.is(cVerbs) && !t.named() && !r.many(i):
		return verb{tense: Future, from: i, to: i + 1}
	}
	if a, ok := r.refused(i); ok {
		return verb{tense: Past, from: a, to: i + 1}
	}
	if r.describes(i) {
		return verb{}
	}
	if r.isPast(i) {
		if a, ok := r.helper(i); ok {
			return verb{tense: Future, from: a, to: i + 1}
		}
		if v := r.joinedTo(i); v.tense == Future {
			return verb{tense: Future, from: v.from, to: i + 1}
		}
		if r.isWord(i-1, "being") && !r.at(i-2).is(cBe) {
			return verb{} // "stopped it from being loaded": the verb before that tells
		}
		if r.at(i-1).is(cBe) && !r.at(i-1).is(cWas) && !r.at(i-2).is(cHave) { // "is being held", "are expected"
			return verb{tense: Future, from: i - 1, to: i + 1}
		}
		return verb{tense: Past, from: i, to: i + 1}
	}
	if t.is(cWas) || t.is(cHave) && !r.at(i-1).is(cTo) {
		if a, ok := r.helper(i); ok {
			return verb{tense: Future, from: a, to: i + 1}
		}
		return verb{tense: Past, from: i, to: i + 1}
	}
	if r.at(i-1).is(cTo) && (r.at(i-2).is(cBe) || r.at(i-2).is(cWas)) && !t.named() && !t.is(cArticle) && !t.is(cNumber) && r.text[t.end-1] != 's' {
		return verb{tense: Future, from: i - 2, to: i + 1} // "is to break off ties"
	}
	if r.at(i-1).is(cTo) && r.plain(i) {
		if tense, ok := r.dependsOn(i - 1); ok {
			return verb{tense: tense, from: i - 1, to: i + 1}
		}
	}
	return r.unknownVerb(i)
}

// plain reports whether token i, which no list knows, can be a verb behind "to": "to admit", but not "to Rome", "to
// holders".
func (r *resolver) plain(i int) bool {
	t := &r.toks[i]
	return t.lex == nil && !t.named() && r.text[t.end-1] != 's' && t.end-t.start > 2
}

// unknownVerb reads "will" and "would" with a verb that is in no list: "will streamline".
func (r *resolver) unknownVerb(i int) verb {
	if a, ok := r.helper(i); ok {
		return verb{tense: Future, from: a, to: i + 1}
	}
	return verb{}
}

// helper looks in front of a verb for what makes it future: "will", "would", "to be", across adverbs and "be".
func (r *resolver) helper(i int) (int, bool) {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := &r.toks[k]
		switch {
		case t.kind != word:
			return 0, false
		case (t.is(cWould) || t.is(cMay)) && r.at(k+1).is(cHave), r.refusal(k):
			return 0, false // "might have met", "could not be reached"
		case t.is(cWill), t.is(cWould), t.is(cMay) && !t.named():
			return k, true
		case t.is(cTo):
			return k, k < i-1 && r.at(k+1).is(cBe) // "to be held"
		case t.is(cBe), t.is(cHave), r.isWord(k, "not"), r.isWord(k, "also"), t.lex == nil && r.adverb(k), r.isWord(k, "been"):
		default:
			return 0, false
		}
	}
	return 0, false
}

// subject reports whether token i can be what a plain verb is told of: "they", or a plural.
func (r *resolver) subject(i int) bool {
	t := r.at(i)
	if t.is(cThey) {
		return true
	}
	n := t.end - t.start
	return t.kind == word && (t.lex == nil || t.is(cCounted) && !t.is(cVerbs)) && n > 4 && r.text[t.end-1] == 's' && r.text[t.end-2] != 's' &&
		r.text[t.end-2] != 'u' // "a unanimous vote"
}

// joint reports whether two persons are the subject of the plain verb at token i: "Minister A and President B meet".
// Only verbs that are no nouns tell.
func (r *resolver) joint(i int) bool {
	if !r.onlyVerb(i) || !r.at(i-1).has(capital) {
		return false
	}
	const names = 10 // tokens of the second name with its titles
	for k := i - 2; k >= 0 && k > i-names && !r.sentenceEnds(k+1); k-- {
		if r.isWord(k, "and") {
			return true
		}
	}
	return false
}

// joinedTo returns the verb to come with which an "and" joins the past form at token i, which is no past then: "is to be signed on Tuesday and put
// to the cabinet", "will sign it on Tuesday and put it".
func (r *resolver) joinedTo(i int) verb {
	const reach = 14 // tokens
	if !r.isWord(i-1, "and") || r.at(i-2).mark == ',' {
		return verb{}
	}
	for k := i - 2; k > 0 && k > i-reach && !r.sentenceEnds(k+1) && r.toks[k].mark != ','; k-- {
		v := r.verbAt(k)
		if v.tense == NoTense {
			continue
		}
		if v.tense != Future || !r.at(v.to-2).is(cBe) && !r.samePlain(i) {
			return verb{}
		}
		return v
	}
	return verb{}
}

// samePlain reports whether the past form at token i is the plain verb too.
func (r *resolver) samePlain(i int) bool {
	switch r.text[r.toks[i].start:r.toks[i].end] {
	case "put", "set", "cut", "hit", "let", "shut":
		return true
	}
	return false
}

// ofMany reports whether some of somebody are the subject of the plain verb at token i: "The heads of state of West Africa hold".
func (r *resolver) ofMany(i int) bool {
	if !r.onlyVerb(i) {
		return false
	}
	const reach = 8 // tokens
	for k := i - 1; k > 1 && k > i-reach && !r.sentenceEnds(k+1) && r.toks[k].kind == word; k-- {
		if n := &r.toks[k-1]; r.isWord(k, "of") && n.kind == word && r.text[n.end-1] == 's' && r.many(k-1) {
			return true
		}
	}
	return false
}

// onlyVerb reports whether the word at token i is a plain verb that is no noun.
func (r *resolver) onlyVerb(i int) bool {
	switch r.toks[i].lexWord() {
	case "meet", "hold", "begin", "arrive", "attend", "resume", "convene", "sign", "discuss", "leave", "speak":
		return true
	}
	return false
}

func (r *resolver) adverb(i int) bool {
	t := &r.toks[i]
	n := t.end - t.start
	return n > 4 && r.text[t.end-2:t.end] == "ly"
}

// isPast reports whether token i looks like a past tense: a word of the list, or one in -ed.
func (r *resolver) isPast(i int) bool {
	t := &r.toks[i]
	switch {
	case t.is(cNotPast), t.named():
		return false
	case t.is(cPast):
		return true
	}
	n := t.end - t.start
	return n > 4 && r.text[t.end-2:t.end] == "ed"
}

// describes reports whether the participle at token i only describes the noun behind it: "in four occupied regions", "the
// injured soldiers".
func (r *resolver) describes(i int) bool {
	t, noun, k := &r.toks[i], r.at(i+1), i-1
	if t.is(cWas) || t.is(cHave) || noun.kind != word || noun.named() || noun.end-noun.start < 4 || r.text[noun.end-1] != 's' {
		return false
	}
	if r.at(k).is(cNumber) || r.at(k).kind == number {
		k--
		return r.preposition(k)
	}
	return r.at(k).is(cArticle) || r.isWord(k, "its") || r.isWord(k, "their") || r.preposition(k)
}

// many reports whether the word at token i is a noun in the plural and no verb in the present: "by 65 votes", "three visits", "the short visits".
func (r *resolver) many(i int) bool {
	leads := func(k int) bool {
		t := r.at(k)
		return t.kind == number || t.is(cNumber) || t.is(cArticle) || r.isWord(k, "the") || r.isWord(k, "its") || r.isWord(k, "their") || r.isWord(k, "his") || r.isWord(k, "these") || r.isWord(k, "no") || r.preposition(k)
	}
	p := r.at(i - 1)
	return leads(i-1) || p.kind == word && p.lex == nil && !p.has(capital) && (r.at(i-2).is(cArticle) || r.at(i-2).is(cNumber) || r.at(i-2).kind == number)
}

// preposition reports whether token i leads to a noun.
func (r *resolver) preposition(i int) bool {
	for _, w := range [...]string{"in", "of", "from", "with", "across", "at", "for", "between", "among"} {
		if r.isWord(i, w) {
			return true
		}
	}
	return false
}

// forward reads the verb group that starts at token i.
func (r *resolver) forward(i int) verb {
	t := &r.toks[i]
	if t.kind != word {
		return verb{}
	}
	switch {
	case t.is(cWould) && r.at(i+1).is(cHave), t.is(cMay) && !t.named() && r.at(i+1).is(cHave):
		return verb{tense: Past, from: i, to: i + 2}
	case t.is(cWill), t.is(cWould):
		return verb{tense: Future, from: i, to: min(i+2, len(r.toks))}
	case t.is(cAim) && r.at(i+1).is(cTo):
		return verb{tense: Future, from: i, to: i + 1}
	case r.isWord(i, "set"): // "On Monday, they set their hands to a treaty"
		return r.due(i)
	case t.is(cDue), t.is(cVerbs) && !t.named() && !r.many(i):
		return verb{tense: Future, from: i, to: i + 1}
	case t.is(cMay) && !t.named():
		return verb{tense: Future, from: i, to: i + 1}
	case t.is(cBe) && (r.at(i+1).is(cDue) || r.at(i+1).is(cIng) || r.at(i+1).is(cTo)):
		return verb{tense: Future, from: i, to: i + 2}
	case t.is(cVerb) && r.at(i-1).is(cTo):
		return verb{tense: Future, from: i - 1, to: i + 1}
	case t.is(cWas) && r.at(i+1).is(cDue):
		return verb{tense: Future, from: i, to: i + 2}
	case t.is(cWas), t.is(cHave), r.isPast(i) && !r.describes(i):
		return verb{tense: Past, from: i, to: i + 1}
	}
	return verb{}
}
