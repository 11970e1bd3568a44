package timex

// verb is the group of words that gives a clause its tense: tokens [from, to).
type verb struct {
	tense    Tense
	from, to int
}

// farthest bounds the search for a verb, so that a text without stops costs no more than others.
const farthest = 30 // tokens; longer clauses are rare

// verb finds what governs the expression f. The nearest verb in front of it in the same clause decides ("said Sunday",
// "will arrive in Beijing on Tuesday"); else the first one behind it ("On Tuesday the minister will …"); else, as a
// weak sign, the nearest one in front in an earlier clause of the sentence.
func (r *resolver) verb(f *form) verb {
	stop := f.company - 1
	for i := f.company - 1; i >= 0 && i > f.company-farthest; i-- {
		if r.sentenceEnds(i + 1) {
			if v := r.behind(f); v.tense != NoTense || !r.opens(f) {
				return v
			}
			return r.main(f)
		}
		if open := r.insertion(i); open > 0 {
			i = open
			continue
		}
		if v := r.verbAt(i); v.tense != NoTense {
			v = r.ofMove(v, f)
			if v.tense == Past && r.awaited(v.from) {
				v.tense = Future
			}
			if v.tense == Past && r.toks[v.to-1].is(cReport) && f.company-i > 2 {
				// "said the talks on Friday would": the verb right behind knows better.
				if b := r.behind(f); b.tense == Future && b.from <= f.to+1 {
					return b
				}
			}
			return v
		}
		if r.toks[i].is(cClause) && !r.isWord(i, "and") && !r.isWord(i, "or") {
			stop = i
			break
		}
	}
	if v := r.behind(f); v.tense != NoTense && !r.attributes(f, v) {
		return v
	}
	for i := stop - 1; i >= 0 && i > f.company-farthest; i-- {
		if r.sentenceEnds(i + 1) {
			break
		}
		if v := r.verbAt(i); v.tense != NoTense {
			if r.isWord(stop, "that") && wishing[r.text[r.toks[v.to-1].start:r.toks[v.to-1].end]] {
				v.tense = Future
			}
			return r.ofMove(v, f)
		}
	}
	if r.opens(f) {
		return r.main(f)
	}
	return verb{}
}

// insertion returns the comma that opens what the one at token i closes, if that tells of somebody whose name stands in front: "extradited Tito, a
// leader who is known as the Fox, to Chad on Friday". 0 for none.
func (r *resolver) insertion(i int) int {
	const longest = 20 // tokens
	if n := r.at(i + 1).lex; r.toks[i].mark != ',' || n == nil || n.word != "to" && n.word != "from" && n.word != "in" && n.word != "on" {
		return 0
	}
	who := false
	for k := i - 1; k > 0 && k > i-longest && !r.sentenceEnds(k+1); k-- {
		who = who || r.isWord(k, "who") || r.isWord(k, "whose")
		if r.toks[k].mark == ',' {
			if who && r.toks[k-1].kind == word && r.toks[k-1].has(capital) {
				return k
			}
			return 0
		}
	}
	return 0
}

// wishing are verbs behind whose "that" stands what is to be: "suggested that the trip take place in early summer". It is reached only when the
// clause behind "that" has no verb with a tense, as in "suggested that the trip had ended in May".
var wishing = map[string]bool{"suggested": true, "suggests": true, "proposed": true, "proposes": true, "demanded": true, "demands": true, "insisted": true,
	"recommended": true, "recommends": true, "requested": true, "requests": true, "asked": true, "urged": true, "urges": true, "ordered": true, "agreed": true}

// main returns the first verb of a sentence that f opens, past what stands between commas: "In January, a week after the ruling,
// a bomb killed a guard".
func (r *resolver) main(f *form) verb {
	for i := f.to; i < len(r.toks) && i < f.to+farthest && !r.sentenceEnds(i); i++ {
		if v := r.forward(i); v.tense != NoTense {
			return v
		}
	}
	return verb{}
}

// ofMove returns v with the tense that it has for f when it moves something: what it was moved to is still to come,
// and what it was moved from may be: "brought forward the vote from June to April".
func (r *resolver) ofMove(v verb, f *form) verb {
	switch {
	case !r.toks[v.to-1].is(cMove) && !(r.isWord(v.to-1, "put") && (r.isWord(v.to, "back") || r.isWord(v.to, "off"))):
	case r.movesTo(f):
		v.tense = Future
	case f.pair == 1:
		v.tense = NoTense
	}
	return v
}

// awaited reports whether the past at token i stands in a clause of time that depends on something to come: "will buy it
// as soon as trading opened Monday", "would wait until they met on Friday".
func (r *resolver) awaited(i int) bool {
	const reach = 5 // tokens of the subject: "as soon as trading in its shares"
	for k := i - 1; k > 0 && k >= i-reach && !r.sentenceEnds(k+1); k-- {
		if !r.isWord(k, "until") && !r.isWord(k, "once") && !(r.isWord(k, "as") && r.isWord(k-1, "soon")) {
			continue
		}
		for n := k - 1; n >= 0 && n > k-farthest/2 && !r.sentenceEnds(n+1); n-- {
			if t := &r.toks[n]; t.is(cWill) || t.is(cWould) || r.isWord(n, "likely") || r.isWord(n, "ready") {
				return true
			}
		}
		return false
	}
	return false
}

// movesTo reports whether f is what something was moved to: "postponed from Monday to Wednesday".
func (r *resolver) movesTo(f *form) bool {
	switch r.signal(f) {
	case "to", "until", "till", "for", "by":
		return true
	case "from": // what is put off has not been: "postponed from Tuesday to 5 March"
		if f.pair == 0 {
			return f.weekday > 0
		}
	}
	return f.pair == 2
}

// behind returns the first verb after f in its clause.
func (r *resolver) behind(f *form) verb {
	for i := f.to; i < len(r.toks) && i < f.to+farthest; i++ {
		if r.sentenceEnds(i) || r.toks[i].is(cClause) && !r.isWord(i, "and") && !r.isWord(i, "or") {
			break
		}
		if v := r.forward(i); v.tense != NoTense {
			return v
		}
	}
	return verb{}
}

// attributes reports whether v only says who said what f is in, behind a comma: "will recognise it as a state on Friday, Mali said".
func (r *resolver) attributes(f *form, v verb) bool {
	return r.at(f.to).mark == ',' && r.toks[v.to-1].is(cReport)
}

// sentenceEnds reports whether a sentence ends in front of token i.
func (r *resolver) sentenceEnds(i int) bool {
	if i <= 0 || i >= len(r.toks) {
		return true
	}
	stop := i - 1
	if r.toks[stop].mark == '"' && stop > 0 && r.toks[stop].has(glued) && !r.toks[i].has(glued) {
		stop-- // … agreed." He
	}
	switch r.toks[stop].mark {
	case ';', '!', '?':
		return true
	case '.':
		t := &r.toks[i]
		return !t.has(glued) && (t.has(capital|newline) || t.kind != word) && !r.shortened(stop-1)
	}
	return r.toks[i].has(newline) && r.toks[i].has(capital) && r.toks[i-1].mark != ',' && blankLine(r.text, r.toks, i)
}

// shortened reports whether the word at i is one that a stop cuts short before a name: "St. Peter's Square", "Gen. Okello",
// "Roe vs. Wade".
func (r *resolver) shortened(i int) bool {
	if i < 0 || !r.toks[i].has(capital) {
		return i >= 0 && r.isWord(i, "vs")
	}
	for _, w := range [...]string{"st", "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "sen", "rep", "gov", "prof", "rev", "mt", "ft"} {
		if r.isWord(i, w) {
			return true
		}
	}
	return false
}

func (r *resolver) isWord(i int, w string) bool {
	return isWord(r.text, r.at(i), w)
}

func (r *resolver) at(i int) *token {
	if i >= 0 && i < len(r.toks) {
		return &r.toks[i]
	}
	return &noToken
}
