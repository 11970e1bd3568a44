package timex

// What the words in front of and behind a bare weekday say about its direction, when no verb does or another one would
// mislead. Each class is one that newswire has shown:
//
//	ahead    "as early as Friday", "no later than Friday", "called talks for Friday", "gave them until Friday",
//	         "the hearing is Friday", "has a meeting on Friday", "is due to meet Friday", "agreed to meet Friday",
//	         "spoke ahead of talks on Friday"
//	behind   "look for ways around Friday's ruling", "according to a report Friday", "could not be reached Friday",
//	         "refused to sign Friday", "set a record Friday", "closed due to snow Friday"

// leaning returns what governs the weekday f: the words beside it if they tell, else its verb.
func (r *resolver) leaning(f *form) verb {
	at := f.company - 1
	if f.company < f.from {
		at = f.from - 1
	}
	switch {
	case r.isWord(at, "as") && (r.isWord(at-1, "soon") || r.isWord(at-1, "early")), r.isWord(at, "than") && r.isWord(at-1, "later"):
		return verb{tense: Future, from: at - 1, to: at + 1}
	case r.isWord(at, "for"):
		return verb{tense: Future, from: at, to: at + 1}
	case (r.isWord(at, "until") || r.isWord(at, "till") || r.isWord(at, "through")) && r.lasts(at-1):
		return verb{tense: Future, from: at - 1, to: at + 1}
	case r.at(f.to).mark == '\'' && r.isWord(f.to+1, "s") && r.at(f.to+1).has(glued):
		if r.comesBefore(f) {
			return verb{tense: Future, from: f.from - 1, to: f.from}
		}
		return r.owned(f)
	}
	if v := r.reported(at); v.tense != NoTense {
		return v
	}
	if v := r.aheadOf(at); v.tense != NoTense {
		return v
	}
	if v := r.presentBefore(f); v.tense != NoTense {
		return v
	}
	v := r.verb(f)
	if r.ofPlan(f, v) {
		v.tense = Future
	}
	if r.isWord(at, "until") && v.tense == Past && r.isWord(v.to, "in") && (r.isWord(v.to+1, "effect") || r.isWord(v.to+1, "force")) {
		v.tense = Future // "the warning was in effect until Friday"
	}
	if r.isWord(at, "until") && v.tense == Past && v.to <= at && at-v.to < 4 { // "gave them until Friday"
		switch r.toks[v.to-1].lexWord() {
		case "gave", "given", "has", "have", "had", "set":
			v.tense = Future
		}
	}
	return v
}

// reported returns the words in front of a weekday, up to token at, that name the source of a report, which is always
// of the past: "according to a media report Sunday", "…, in an interview on Friday".
func (r *resolver) reported(at int) verb {
	const reach = 10 // tokens: "according to a report in the biggest paper of the capital on"
	for i := at; i > 0 && i > at-reach && !r.sentenceEnds(i+1) && r.toks[i].mark != ','; i-- {
		if r.isWord(i, "to") && r.isWord(i-1, "according") {
			return verb{tense: Past, from: i - 1, to: i + 1}
		}
		if r.toks[i].is(cSource) {
			for k := i - 1; k > i-4 && k > 0; k-- {
				if r.isWord(k, "in") {
					return verb{tense: Past, from: k, to: i + 1}
				}
			}
		}
		if r.verbAt(i).tense != NoTense {
			return verb{}
		}
	}
	return verb{}
}

// owned returns the verb for "Friday's ruling": only one close behind it can make the ruling one to come.
func (r *resolver) owned(f *form) verb {
	for k := f.from - 1; k >= 0 && k >= f.from-3; k-- { // "called off Sunday's trip"
		if v := r.verbAt(k); v.tense != NoTense {
			if r.callsOff(v) {
				v.tense = Future
				return v
			}
			break
		}
	}
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
	if r.sought(i) {
		return true
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

// sought reports whether "could" at token i tells of people looked for: "neither could be reached Friday".
func (r *resolver) sought(i int) bool {
	return r.isWord(i, "could") && r.isWord(i+1, "be") && r.at(i+2).is(cSought)
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

// aheadOf returns the "ahead of" in front of a weekday, up to token at, which is that of what comes: "ahead of talks with Chad on Friday".
func (r *resolver) aheadOf(at int) verb {
	const reach = 12 // tokens: "ahead of a meeting between the leaders of the two states on"
	for i := at; i > 0 && i > at-reach && !r.sentenceEnds(i+1) && r.toks[i].mark != ',' && !r.toks[i].is(cClause); i-- {
		if r.isWord(i, "of") && r.isWord(i-1, "ahead") {
			return verb{tense: Future, from: i - 1, to: i + 1}
		}
		if r.verbAt(i).tense == Past {
			break
		}
	}
	return verb{}
}

// infinitive returns the tense of "to meet" at tokens k and k+1: that of what it depends on. Only verbs that look ahead
// make it future when they are past: "agreed to meet Friday", but "refused to meet Friday", "flew to Rome to meet him
// Friday".
func (r *resolver) infinitive(k int) Tense {
	if t, ok := r.dependsOn(k); ok {
		return t
	}
	return Future
}

// dependsOn returns the tense of what "to" at token k depends on, false when nothing is found.
func (r *resolver) dependsOn(k int) (Tense, bool) {
	const reach = 8 // tokens between the verb and its infinitive: "urged both sides in the war to"
	for i := k - 1; i >= 0 && i >= k-reach; i-- {
		t := &r.toks[i]
		if r.sentenceEnds(i+1) || t.is(cClause) {
			break
		}
		switch {
		case t.is(cDue):
			return Future, r.due(i).tense == Future
		case t.is(cAhead), t.is(cAim), t.is(cWill), t.is(cWould), t.is(cMay) && !t.named():
			return Future, true
		case i == k-1 && (r.isWord(i, "was") || r.isWord(i, "were") || r.isWord(i, "is") || r.isWord(i, "are")): // "was to meet"
			return Future, true
		case r.isPast(i), t.is(cWas), t.is(cHave):
			return Past, true
		}
	}
	return NoTense, false
}

// due reads the words that look ahead, at token i, where they do: "set for Friday", but "set a record Friday"; "due to
// meet", but "closed due to snow"; "talks expected Friday", but "more than expected Friday".
func (r *resolver) due(i int) verb {
	next := r.at(i + 1)
	switch {
	case r.isWord(i, "set") && (r.isWord(i+1, "ablaze") || r.isWord(i+1, "alight") || r.isWord(i+1, "free") || r.isWord(i+1, "on")):
		return verb{tense: Past, from: i, to: i + 1} // "was set ablaze on Sunday"
	case r.isWord(i, "set") && !r.at(i-1).is(cBe) && !r.at(i-1).is(cWas) && !next.is(cTo) && !r.isWord(i+1, "for"):
		return verb{tense: Past, from: i, to: i + 1}
	case r.isWord(i, "due") && next.is(cTo) && !r.at(i+2).is(cVerb) && !r.at(i+2).is(cBe) && !r.at(i-1).is(cBe) && !r.at(i-1).is(cWas),
		r.isWord(i, "bound") && !next.is(cTo), // "ships bound for Gaza"
		r.isWord(i-1, "as"), r.isWord(i-1, "than"), i > 1 && r.isWord(i-2, "as") && r.adverb(i-1):
		return verb{}
	}
	return verb{tense: Future, from: i, to: i + 1}
}

// presentBefore looks for a present tense close in front of f, in its clause.
func (r *resolver) presentBefore(f *form) verb {
	const reach = 8 // tokens: "has a meeting with his ministers on Friday"
	for i := f.company - 1; i >= 0 && i >= f.company-reach && !r.sentenceEnds(i+1) && !r.toks[i].is(cClause) && r.toks[i].mark != ','; i-- {
		if r.present(i) || r.scheduled(i) {
			return verb{tense: Future, from: i, to: i + 1}
		}
		if r.verbAt(i).tense != NoTense {
			break
		}
	}
	return verb{}
}

// present reports whether the present tense stands at token i, which written news uses of weekdays to come: "the hearing
// is Friday", "has a meeting on Monday", "Weiss tours the region on Friday".
func (r *resolver) present(i int) bool {
	t, next := r.at(i), r.at(i+1)
	switch {
	case t.is(cBe) && (r.isWord(i, "is") || r.isWord(i, "are")):
		return next.is(cWeekday) || next.is(cMod) || r.isWord(i+1, "on") && r.at(i+2).is(cWeekday)
	case t.is(cHave):
		return next.is(cArticle) || next.is(cTo)
	}
	const shortest = 4 // letters: "says" and shorter ones are too often something else
	if t.kind != word || t.lex != nil && !t.is(cVerbs) || t.has(capital) || t.end-t.start < shortest || r.text[t.end-1] != 's' || r.text[t.end-2] == 's' {
		return false
	}
	prev := r.at(i - 1)
	if prev.kind != word || !prev.has(capital) || prev.is(cMonth) || prev.is(cWeekday) {
		return false
	}
	return next.is(cArticle) || r.isWord(i+1, "the") || r.isWord(i+1, "his") || r.isWord(i+1, "her") || r.isWord(i+1, "its")
}
