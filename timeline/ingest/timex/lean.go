package timex

// What the words beside a bare weekday say about its direction, whatever the verb of the clause.
//
//	"as early as Friday", "no later than Friday", "called talks for Friday", "gave them until Friday"   ahead
//	"Friday's ruling" far from a verb, "after the attack on Friday" in a clause without a verb          behind

// leaning returns what governs the weekday f: the words beside it if they tell, else its verb.
func (r *resolver) leaning(f *form) verb {
	at := f.company - 1
	if f.company < f.from {
		at = f.from - 1
	}
	switch {
	case r.isWord(at, "as") && (r.isWord(at-1, "soon") || r.isWord(at-1, "early")), r.isWord(at, "than") && r.isWord(at-1, "later"):
		return verb{Future, at - 1, at + 1}
	case r.isWord(at, "for"):
		return verb{Future, at, at + 1}
	case r.at(f.to).mark == '\'' && r.isWord(f.to+1, "s") && r.at(f.to+1).has(glued):
		return r.owned(f)
	}
	v := r.verb(f)
	if r.isWord(at, "until") && v.tense == Past && v.to <= at && at-v.to < 4 { // "gave them until Friday"
		switch r.toks[v.to-1].lexWord() {
		case "gave", "given", "has", "have", "had", "set":
			v.tense = Future
		}
	}
	return v
}

// owned returns the verb for "Friday's ruling": only one close behind it can make the ruling one to come.
func (r *resolver) owned(f *form) verb {
	const reach = 8 // tokens: "Friday's meeting with the president will"
	v := r.behind(f)
	if v.tense == Future && v.from > f.to+reach {
		return verb{}
	}
	return v
}

// refusal reports whether the modal at token i tells of something that failed: "could not be reached", "would not say".
func (r *resolver) refusal(i int) bool {
	if !r.toks[i].is(cMay) && !r.toks[i].is(cWould) {
		return false
	}
	k := i + 1
	switch {
	case r.isWord(k, "not"):
		k++
	case r.isWord(i, "couldn") || r.isWord(i, "wouldn"):
		k += 2 // ' and t
	default:
		return false
	}
	return r.isWord(i, "could") || r.isWord(i, "couldn") || r.at(k).is(cRefuse)
}

// refused looks in front of the word at token i for a refusal.
func (r *resolver) refused(i int) (int, bool) {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if r.refusal(k) {
			return k, true
		}
	}
	return 0, false
}

// infinitive returns the tense of "to meet" at tokens k and k+1: that of what it depends on. Only verbs that look ahead
// make it future when they are past: "agreed to meet Friday", but "refused to meet Friday", "flew to Rome to meet him
// Friday".
func (r *resolver) infinitive(k int) Tense {
	const reach = 8 // tokens between the verb and its infinitive: "urged both sides in the war to"
	for i := k - 1; i >= 0 && i >= k-reach; i-- {
		t := &r.toks[i]
		if r.sentenceEnds(i+1) || t.is(cClause) {
			break
		}
		switch {
		case t.is(cAhead), t.is(cAim), t.is(cDue), t.is(cWill), t.is(cWould), t.is(cMay) && !t.has(capital):
			return Future
		case r.isPast(i), t.is(cWas), t.is(cHave):
			return Past
		}
	}
	return Future
}
