package coding

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/coding/caption"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/sham"
	"entente/timeline/ingest/coding/wording"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/when"
)

// article is the state of one call of Code.
type article struct {
	*grammar.Sentence // that is read
	c                 *Coder
	in                Input
	who               *party.Finder // of who takes part in it
	teller            wording.Teller

	events   []event.Draft
	recalled []recall // "the visit": what is said of an event before or after it is told
	met      meeting  // the last one
	captions *caption.Captions
	clocks   []int // times that open the paragraphs of a live report
	things   []int // where times begin that date things and no deeds
	judge    sham.Judge

	// of the sentence
	opensEntry bool // it is the first of an entry
	times      int  // first time that does not lie before the sentence
	index      int  // number of the sentence, from 1 in the takeaways and from 1 in the body
	body       int  // sentences of the body so far
	outcome    int  // sentence in which what came of an attack was found last
	ids        int  // given to events so far

	lead    timeline.Range // the first sentence of the body
	heading bool           // the sentence is the title
}

type recall struct {
	typ      timeline.Type
	mode     string
	evidence timeline.Range
	takeaway int
	day      int  // 1 + the time of the sentence at which it is said to have happened, 0 for none
	decided  bool // whatever the article begins with: "the decision"
}

// meeting is what was told of all that takes two: who met, agreed or signed.
type meeting struct {
	who   []party.Party
	typ   timeline.Type
	mode  string
	count int // of its sentence in the article
	when  when.Span
	claim event.Claim
	times []int
}

// article begins an article.
func (c *Coder) article(in Input, room *room) *article {
	return c.reading(in, caption.In(in.Text), party.New(party.Source{
		Lexicon: c.lex, Text: in.Text, Title: in.Title, Found: in.Found, Times: in.Times, Country: in.Country, Room: &room.toks,
	}), sync.OnceValue(func() map[string]bool { return sham.Storms(in.Text) }))
}

// another begins the article once more, to read a piece of it beside.
func (a *article) another() *article {
	return a.c.reading(a.in, a.captions, a.who.Another(), a.judge.Named)
}

func (c *Coder) reading(in Input, captions *caption.Captions, who *party.Finder, storms func() map[string]bool) *article {
	return &article{
		Sentence: &who.Sentence, c: c, in: in, who: who, teller: wording.Teller{Writer: &who.Titles}, captions: captions, clocks: heads(&in),
		judge: sham.Judge{Sentence: &who.Sentence, Found: in.Found, Named: storms},
	}
}

// sentence codes one sentence.
func (a *article) sentence(r timeline.Range) {
	first := len(a.events)
	e := a.entryOf(r.Start)
	a.opensEntry = e != nil && r.Start == e.Text.Start
	tells := a.who.Read(r, a.opensEntry)
	a.locate()
	if !tells {
		return
	}
	announced := a.recallDecision()
	ms := a.Matches
	asked, game := false, false
	sport := func() bool { // few sentences tell of what games do too
		if !asked {
			asked, game = true, a.judge.Sport()
		}
		return game
	}
	covered, until := -1, -1 // complement of a verb that takes one: "threatened to attack"
	for i := range ms {
		m := &ms[i]
		if announced > 0 && m.Start == announced {
			continue // "announced the decision on Tuesday"
		}
		if a.recallOnly(m) || sham.AsInSport(m.Type) && sport() {
			continue
		}
		if m.Has(lexicon.Noun) && m.Type == timeline.Consult && callsOff(ms) {
			continue // what is called off is told by the verb
		}
		occasion := a.who.OnVisit(m)
		if m.Has(lexicon.Noun) && (m.Start < covered || m.Start < until) && !occasion {
			continue
		}
		plan := m.Start < until && a.agreedPlan(ms, i)
		if m.Start < until && !m.Has(lexicon.Speech) && !plan && !occasion {
			continue
		}
		if m.Has(lexicon.Obliged) && !a.who.Demands(m) || a.enables(m) || a.lets(m) || a.usual(m) || m.Verb && a.leftUnsaid(m) {
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
			d.Recalls = a.recallDeed(&d, m)
			if !a.counts(&d, m) {
				continue
			}
			d.Faceless = true
		}
		if a.isOutcome(&d, m, first) {
			continue
		}
		covered = max(covered, m.End)
		if m.Has(lexicon.Clause) {
			until = max(until, m.End)
		}
		if m.Type != timeline.Statement && m.Verb && (!m.Has(lexicon.Weak) || !a.Toks[m.End-1].Has(words.To)) { // "plans to visit" is a visit
			until = max(until, a.complementEnd(m))
		}
		if n := a.who.Cause(m); n != nil {
			until = max(until, n.End) // "were killed in an attack on": the attack is told
		}
		d.Told = slices.Clone(d.Roles)
		a.shareTargets(&d, m, first)
		a.answerTo(&d, m)
		more := a.seconds(&d, m)
		a.events = append(append(a.events, d), more...)
	}
	a.dropWeak(first)
	a.date(first)
	a.atOnce(first)
	a.sameDay(first)
	a.whereDone(first)
	a.duringVisit(first)
	a.live(first)
	a.dueBefore(first)
	a.hadBeenDue(first)
	a.dropFaceless(first)
	a.dropVague(first)
	a.dropBrokering(first)
	a.atMeeting(first)
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
func (a *article) shareTargets(d *event.Draft, m *grammar.Match, first int) {
	k := m.Group - 1
	stands := d.StandsFor.End > 0 // "closed its embassy in Chad and reopened it"
	if len(a.events) == first || !m.Verb || k < 1 || !stands && !a.Toks[k].Has(words.Conjunction) || d.Type == timeline.Consult || d.Type == timeline.Statement {
		return
	}
	before := &a.events[len(a.events)-1]
	if !stands && before.Type.Quad() != d.Type.Quad() && (before.Type.Quad() != timeline.MaterialConflict || d.Type.Quad() != timeline.VerbalConflict) {
		return
	}
	source, target := d.Sides()
	if target && before.Type.Quad() == d.Type.Quad() && opposes(before.Type) && (!source || before.ActsWith(d)) {
		giveTargets(before, d) // "closed the borders and froze Niger's assets"
	}
	if !before.ActsWith(d) {
		return
	}
	if target || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Signatory && r.Start > d.VerbAt }) {
		return // "telephoned Mali and signed a treaty with Chad"
	}
	if k := m.Start + 1; d.Type.Quad() == timeline.VerbalConflict && k < len(a.Toks) && a.Toks[k].Plain() && a.Plural(k) {
		return // "accused Chad of meddling and urged voters to"
	}
	giveTargets(d, before)
}

// giveTargets gives d, which reaches nobody, those whom b reaches.
func giveTargets(d, b *event.Draft) {
	if _, target := d.Sides(); target {
		return
	}
	for _, r := range b.Roles {
		if r.As == timeline.Target && !d.TakesPart(r.Actor) {
			d.Roles = append(withoutActor(d.Roles, r.Actor), r)
		}
	}
}

// titled returns what the title of the article tells.
func (a *article) titled() []event.Draft {
	r := a.teller.Title
	if r.End <= r.Start {
		return nil
	}
	t := a.another()
	t.in.Takeaways = nil
	t.sentence(r)
	return t.events
}

// callsOff reports whether one of the matches calls something off.
func callsOff(ms []grammar.Match) bool {
	return slices.ContainsFunc(ms, func(m grammar.Match) bool { return m.Has(lexicon.Cancels | lexicon.Postpones) })
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
	if a.body == 1 && len(a.in.Takeaways) > 0 && a.sceneOnly() {
		a.body = 0
	}
	if a.body == 0 && a.onlyDateline() {
		a.index = 1
		return
	}
	if a.body == 0 && strings.HasSuffix(strings.TrimRight(a.in.Text[a.Range.Start:a.Range.End], " \n\t"), "?") {
		a.index = 1 // an explainer asks first what it tells then
		return
	}
	a.body++
	a.index = a.body
	if a.body == 1 {
		a.lead = a.Range
	}
}

// onlyDateline reports whether the sentence is the city and the day of a report, or its agency, and nothing else: "LILONGWE, March 7.", "/TASS/."
func (a *article) onlyDateline() bool {
	const long = 40 // bytes
	named := false
	for k := range a.Toks {
		t := &a.Toks[k]
		if t.Punct == 0 && !t.Time && !t.Capital || t.Punct == '"' || t.Punct == '?' || t.Punct == '!' || a.FoundAt(k) {
			return false
		}
		if w := a.Word(k); t.Punct == 0 && !t.Time {
			if strings.ToUpper(w) != w {
				return false
			}
			named = named || len(w) > 2
		}
	}
	return named && a.Range.End-a.Range.Start <= long && a.Range.End < len(a.in.Text)
}

// sceneOnly reports whether the first sentence of the body tells no event and no time, so that the next one is what others begin with: "What began
// with stones ended with mortars. On Sunday Kenya and Chad fired on one another".
func (a *article) sceneOnly() bool {
	const long = 120 // bytes: what is longer tells something that is not understood
	if a.lead.End-a.lead.Start > long || strings.ContainsAny(a.in.Text[a.lead.Start:a.lead.End], "\"“") {
		return false
	}
	for i := len(a.events) - 1; i >= 0 && a.events[i].Begins >= a.lead.Start; i-- {
		if toldIn(&a.events[i], a.lead) {
			return false
		}
	}
	for i := range a.in.Times {
		if e := &a.in.Times[i]; e.Start >= a.lead.Start && e.End <= a.lead.End && e.Resolved() {
			return false
		}
	}
	return true
}

// finished reports whether the sentence ends as sentences do.
func (a *article) finished() bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(a.in.Text[a.Range.Start:a.Range.End], " \n\t"))
	return strings.ContainsRune(".!?…:;\"”’')", r)
}

// dropBrokering leaves out that talks were brokered where the talks themselves name those who did: "began talks, brokered by Chad".
func (a *article) dropBrokering(first int) {
	talks := func(d event.Draft) bool {
		return d.Type == timeline.Consult && d.Mode != "mediate" && slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Mediator })
	}
	if slices.ContainsFunc(a.events[first:], talks) {
		kept := slices.DeleteFunc(slices.Clone(a.events[first:]), func(d event.Draft) bool { return d.Mode == "mediate" })
		a.events = append(a.events[:first], kept...)
	}
}
