package coding

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// article is the state of one call of Code.
type article struct {
	c   *Coder
	lex *lexicon.Lexicon
	in  Input

	countries map[string]int // actors that are countries, by code
	events    []draft
	recalled  []recall         // "the visit": what is said of an event before or after it is told
	captions  []timeline.Range // sentences
	line      timeline.Range   // of the sentence
	credited  bool             // the line is that of a photograph
	ofNouns   []int            // times that describe a noun: "the 2008 campaign"

	voice  []party // whose text it is, see listen
	points bool    // its points leave out whose they are
	pair   pair    // whom "they" stands for
	rows   []row   // of names, once rowed
	rowed  bool

	// of the sentence
	opensEntry bool // it is the first of an entry
	weEnd      int  // token behind "We, the ministers of A and B,"; 0 for none
	sent       timeline.Range
	toks       []token
	found      []match
	next       int // first mention that does not lie before the sentence
	marked     int // first time that may reach into the sentence
	times      int // first time that does not lie before the sentence
	index      int // number of the sentence, from 1 in the takeaways and from 1 in the body
	body       int // sentences of the body so far
	count      int // sentences so far
	outcome    int // sentence in which what came of an attack was found last
	ids        int // given to events so far

	earlier  []party        // the subject of the sentence before
	lead     timeline.Range // the first sentence of the body
	heading  bool           // the sentence is the title
	quoting  bool           // a quotation is open at quoteEnd
	quoteEnd int
}

// draft is an event that is being put together.
type draft struct {
	Event
	sentence  int  // number of the sentence in takeaways or body
	count     int  // number of the sentence in the article
	heading   bool // told by the title
	verb      bool // told by a verb rather than a noun
	weak      bool
	phrase    string // of the title
	told      []Role // the roles that the clause itself gives
	calledOff string // the title of what calls off without saying who does
	there     bool   // it happens at its place, as its own clause says
	id        int    // 1, 2, … over the article
	offs      int    // id of the event that this one calls off
	becomes   int    // id of the event on the new date of this one, which is put off
	moved     bool   // stands on a new date
	verbAt    int    // byte of the verb
	partAt    int    // byte of a participle that describes who suffers it: "a man accused of spying was freed", 0 for none
	wishAt    int    // byte of the verb that says that it is only wished or planned: "seeks to buy", 0 for none
	second    bool   // that other deed
	groupAt   int    // byte of the first word of its group: "has been" of "has been released"
	deep      bool   // a noun behind another verb, which the clause is about
	nounAt    int    // byte at which the phrase of a noun begins, its article left out
	due       bool   // "is due in", "is expected in"
	infinite  bool   // the verb has no person: "to sign", "was signed"
	passive   bool
	implied   bool   // who acts is told by no "by", but by where it happens or from what
	bareNoun  bool   // a noun that is no name stands right before the verb
	crowd     bool   // those who do it are people beside whom their country is named, and not the country
	aside     bool   // those who are reached only hang on the subject: "the border with Chad was closed"
	certain   bool   // the clause says it plainly, so that its own words make the title
	entry     string // of a chronology, when it is the title

	begins         int            // byte at which its sentence begins, behind a dateline
	clause         timeline.Range // of the verb
	andAt          int            // byte of the "and" that begins what another does, 0 for none
	clausal        bool           // the pattern holds its subject: the clause is the title
	neg, will, may bool
	past           bool // a verb in the past tense tells it
	bare           bool // nothing stands before the verb in its clause
	obliged        bool // "must withdraw"
	turned         bool // the type is not that of the pattern: "will not meet" is a refusal
	planned        bool // what another event calls off or puts off
	sub, before    bool // in a clause of the second rank; "had visited" where nobody says so
	loose          bool // dated with a year of a noun only
	ends           bool // the end of a visit is told: its time is the last day

	// of a statement
	content timeline.Range // what is said
	say     string         // "says", "announces"
}

type recall struct {
	typ      timeline.Type
	mode     string
	evidence timeline.Range
	takeaway int
	day      int // 1 + the time of the sentence at which it is said to have happened, 0 for none
}

// sentence codes one sentence.
func (a *article) sentence(r timeline.Range) {
	a.sent = r
	a.count++
	a.locate()
	a.tokenize(r)
	first := len(a.events)
	e := a.entryOf()
	a.opensEntry = e != nil && a.sent.Start == e.Text.Start
	if a.questions() {
		return
	}
	ms := a.matches()
	a.listen()
	sport := sync.OnceValue(a.sport) // few sentences tell of what games do too
	covered, until := -1, -1         // complement of a verb that takes one: "threatened to attack"
	for i := range ms {
		m := &ms[i]
		if a.recallOnly(m) || asInSport(m.pat.Type) && sport() {
			continue
		}
		if m.pat.Has(lexicon.Noun) && m.pat.Type == timeline.Consult && callsOff(ms) {
			continue // what is called off is told by the verb
		}
		if m.pat.Has(lexicon.Noun) && (m.start < covered || m.start < until) {
			continue
		}
		plan := m.start < until && a.agreedPlan(ms, i)
		if m.start < until && !m.pat.Has(lexicon.Speech) && !plan {
			continue
		}
		if m.pat.Has(lexicon.Obliged) && !a.demands(m) {
			until = max(until, a.complementEnd(m))
			continue
		}
		d, ok := a.event(m, ms, i)
		if ok && plan {
			ok = a.joinPlan(&d, first)
		}
		if !ok || a.goesOn(&d, m) {
			continue
		}
		if !a.worth(&d) {
			a.recallDeed(&d, m)
			continue
		}
		if a.isOutcome(&d, m, first) {
			continue
		}
		covered = max(covered, m.end)
		if m.pat.Has(lexicon.Clause) {
			until = max(until, m.end)
		}
		if m.pat.Type != timeline.Statement && m.verb && (!m.pat.Has(lexicon.Weak) || !a.toks[m.end-1].has(words.To)) { // "plans to visit" is a visit
			until = max(until, a.complementEnd(m))
		}
		d.told = slices.Clone(d.Roles)
		a.shareTargets(&d, m, first)
		more := a.seconds(&d, m)
		a.events = append(append(a.events, d), more...)
	}
	a.keepSubject()
	a.dropWeak(first)
	a.date(first)
	a.atOnce(first)
	a.dropVague(first)
	a.dropBrokering(first)
	a.remember(first)
	a.performs(first)
	if e != nil {
		a.entered(e, first)
	}
	a.announced(first)
	if e != nil {
		a.dropSaying(first)
	}
}

// shareTargets gives a verb that "and" joins to another, and that names nobody whom it reaches, those of the other:
// "imposed sanctions on Niger and threatened to use force".
func (a *article) shareTargets(d *draft, m *match, first int) {
	k := m.group - 1
	if len(a.events) == first || !m.verb || k < 1 || !a.toks[k].has(words.Conjunction) || d.Type == timeline.Consult || d.Type == timeline.Statement {
		return
	}
	before := &a.events[len(a.events)-1]
	if before.Type.Quad() != d.Type.Quad() && (before.Type.Quad() != timeline.MaterialConflict || d.Type.Quad() != timeline.VerbalConflict) || !before.actsWith(d) {
		return
	}
	if _, target := d.sides(); target {
		return
	}
	for _, r := range before.Roles {
		if r.As != timeline.Target {
			continue
		}
		d.Roles = slices.DeleteFunc(d.Roles, func(q Role) bool { return q.Actor == r.Actor && q.As == timeline.Mentioned })
		d.Roles = append(d.Roles, r)
	}
}

// titled returns what the title of the article tells.
func (a *article) titled() []draft {
	r := a.titleRange()
	if r.End <= r.Start {
		return nil
	}
	t := article{c: a.c, lex: a.lex, in: a.in, countries: a.countries}
	t.in.Takeaways = nil
	t.sentence(r)
	return t.events
}

// titleRange returns where the title stands in the text, zero for nowhere.
func (a *article) titleRange() timeline.Range {
	if t := a.in.Title; t.Start < t.End && t.End <= len(a.in.Text) {
		return timeline.Range{Start: t.Start, End: min(t.End, t.Start+maxSentence)}
	}
	return timeline.Range{}
}

// callsOff reports whether one of the matches calls something off.
func callsOff(ms []match) bool {
	return slices.ContainsFunc(ms, func(m match) bool { return m.pat.Has(lexicon.Cancels | lexicon.Postpones) })
}

// locate counts the sentences, those of the takeaways and those of the body each from 1: both begin with what matters.
func (a *article) locate() {
	if k := a.takeaway(); k >= 0 {
		a.index = k + 1
		return
	}
	if a.heading {
		a.index = 1
		return
	}
	if a.body == 0 && len(a.in.Takeaways) > 0 && !a.finished() {
		a.index = 1 // an outlet, a heading
		return
	}
	a.body++
	a.index = a.body
	if a.body == 1 {
		a.lead = a.sent
	}
}

// finished reports whether the sentence ends as sentences do.
func (a *article) finished() bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(a.in.Text[a.sent.Start:a.sent.End], " \n\t"))
	return strings.ContainsRune(".!?…:;\"”’')", r)
}

// dropBrokering leaves out that talks were brokered where the talks themselves name those who did: "began talks, brokered by Chad".
func (a *article) dropBrokering(first int) {
	talks := func(d draft) bool {
		return d.Type == timeline.Consult && d.Mode != "mediate" && slices.ContainsFunc(d.Roles, func(r Role) bool { return r.As == timeline.Mediator })
	}
	if slices.ContainsFunc(a.events[first:], talks) {
		kept := slices.DeleteFunc(slices.Clone(a.events[first:]), func(d draft) bool { return d.Mode == "mediate" })
		a.events = append(a.events[:first], kept...)
	}
}

// complementEnd returns the token at which what a verb governs ends: the whole of "demanded that Russia withdraw its
// troops" is one demand.
func (a *article) complementEnd(m *match) int {
	if m.main > 0 && m.passive {
		return m.main
	}
	inserted := m.group > 0 && a.toks[m.group-1].has(words.Relative) // "Latvia, which was invited in 2019, joined"
	switch m.pat.Type {
	case timeline.Request, timeline.Reject, timeline.Threaten, timeline.Accuse, timeline.Agree, timeline.Concede:
		inner := false // within what is demanded
		for k := m.end; k < len(a.toks); k++ {
			t := &a.toks[k]
			if inner = inner || t.has(words.Clause|words.To); t.has(words.Conjunction) && !inner && a.subjectFollows(k+1) {
				return k // "condemned Chad and Peru expelled its envoy"
			}
			if t.punct == ';' || t.punct == ',' && (inserted || a.newClause(k+1)) || m.participle && k > m.end && a.mainVerb(k) && a.bareNoun(m.group-1) {
				return k
			}
		}
		return len(a.toks)
	}
	if m.main > 0 {
		return m.end
	}
	// A purpose belongs to its verb: "visit Senegal to mediate".
	for k := m.end; k < len(a.toks); k++ {
		t := &a.toks[k]
		if t.punct == ',' || t.punct == ';' || t.has(words.Clause|words.Relative|words.Condition) || t.has(words.Conjunction) ||
			inserted && t.mention == 0 && t.has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must) { // "who was kidnapped in Mara has been released"
			return k
		}
		if t.has(words.To) && k+1 < len(a.toks) && a.verbLike(k+1) {
			for ; k < len(a.toks) && a.toks[k].punct != ',' && !a.toks[k].has(words.Clause|words.Relative); k++ {
				continue
			}
			return k
		}
	}
	return m.end
}

// mainVerb reports whether a verb in the past that has an object stands at token k: the "killed" of "soldiers demanding pay killed the chief".
func (a *article) mainVerb(k int) bool {
	return k+1 < len(a.toks) && a.finite(k) && (a.toks[k].has(words.Be|words.Have|words.Will) || a.toks[k+1].has(words.Determiner) || a.toks[k+1].mention > 0)
}

// bareNoun reports whether a noun that is no name stands at token k.
func (a *article) bareNoun(k int) bool {
	return k >= 0 && plain(&a.toks[k]) && a.toks[k].forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0
}

// newClause reports whether a main clause begins at k: a conjunction and somebody who acts, or an attribution.
func (a *article) newClause(k int) bool {
	for n := 0; n < 8 && k < len(a.toks); n, k = n+1, k+1 {
		t := &a.toks[k]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' {
			return false
		}
		if p, _ := a.longest(k); p != nil && p.Has(lexicon.Speech) && a.verbLike(k) {
			return true
		}
		if t.has(words.Conjunction) && k+1 < len(a.toks) && a.toks[k+1].mention > 0 {
			return true
		}
	}
	return false
}

// mention returns the mention that token k belongs to, or nil.
func (a *article) mention(k int) *actor.Mention {
	if m := a.toks[k].mention; m > 0 {
		return &a.in.Found.Mentions[m-1]
	}
	return nil
}
