package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// date gives the times of the sentence to its events: a time belongs to the last verb before it, or to the first verb of
// the sentence when it stands before all. Verbs that name no event take their times away from those that do.
func (a *article) date(first int) {
	for a.times < len(a.in.Times) && a.in.Times[a.times].Start < a.Range.Start {
		a.times++
	}
	for i := a.times; i < len(a.in.Times) && a.in.Times[i].Start < a.Range.End; i++ {
		e := &a.in.Times[i]
		if e.End > a.Range.End || a.headsParagraph(i) {
			continue // a table's "Jul 31,\n1996" or a text without full stops: the sentence ends within it
		}
		if a.apart(e) {
			if d := a.firstBehind(e, first); d != nil && d.When.IsZero() && d.WhenText == "" && !d.Will && !a.parted(e, d) {
				a.claim(d, i)
			}
			continue
		}
		if e.Type == timex.Duration && e.Period.IsZero() && !a.comesIn(e, first) || e.Type == timex.Set {
			continue
		}
		if a.firstSince(e) {
			continue
		}
		if a.dateline(e) || a.told(i) || a.ofTime(e) || e.Span.Gran > when.ToYear && e.Relative || e.Signal == "since" && e.Tense != timex.Future && !e.Span.IsZero() && e.Span.Gran > when.ToSeason {
			continue // "the first visit since 1985"
		}
		if a.ofNamed(e) {
			a.things = append(a.things, e.Start)
			continue
		}
		if a.dayOfDeed(e, first) {
			a.teller.OfNouns = append(a.teller.OfNouns, i)
			continue
		}
		if a.ofNoun(e) {
			a.teller.OfNouns = append(a.teller.OfNouns, i)
			a.claimOfNoun(i, first)
			continue
		}
		if d := a.ofWhen(e, first); d != nil {
			a.claim(d, i)
			if o := a.owner(e, first); o == nil || o.VerbAt > e.Start {
				continue
			}
		}
		if list := a.byDoing(e, first); len(list) > 0 {
			for _, d := range list {
				a.claim(d, i)
			}
			continue
		}
		if p := a.plannedBefore(e, first); p != nil {
			a.claim(p, i)
			continue
		}
		if d := a.owner(e, first); d != nil {
			if d.Mode == "expel" && a.leadsTo(e) == "by" {
				continue // "told the ambassador to leave by Friday"
			}
			if to := a.leadsTo(e); a.goal(d, e) || d.Type == timeline.Agree && d.Verb && d.VerbAt < e.Start && (to == "from" || to == "for") || d.Type == timeline.Request && d.Verb && d.VerbAt < e.Start && to == "for" {
				continue // "agreed to a week without fighting, from Monday evening", "accepted an invitation for April"
			}
			if e.Signal == "since" && d.Verb && d.VerbAt < e.Start && d.Past && !d.Perfect && !d.Before && !lasts(d.Type) && d.Type.Quad() == timeline.VerbalConflict {
				continue // "demanded the return of two soldiers held since May"
			}
			if a.withinSaid(d, e) || e.Signal == "since" && d.Verb && !lasts(d.Type) && e.Tense != timex.Future && e.Start < d.VerbAt {
				continue // "Frederiksen, in office since June, told"
			}
			if (d.Planned || d.CallsOff > 0) && a.newDate(d, e) {
				a.putOffTo(d, i, first)
				continue
			}
			if d.Planned && a.leadsTo(e) != "from" && !a.plannedFor(d, e) {
				d = a.whoCallsOff(d, first)
			}
			if d != nil {
				a.claim(d, i)
			}
		}
	}
}

// parted reports whether what a length of time counts from ends before d is told: in "proposed on 6 May, two weeks before the speech, was turned down" it
// counts from the speech. It does not in "a day after Marta Kowal, the speaker, left".
func (a *article) parted(e *timex.Expr, d *event.Draft) bool {
	named := false
	for k := range a.Toks {
		t := &a.Toks[k]
		if t.Start < e.End || t.Start >= d.GroupAt {
			continue
		}
		if t.Punct == ',' || t.Punct == ';' {
			return !named
		}
		if a.Finite(k) || t.Has(words.Do) {
			return strings.Contains(a.in.Text[t.End:d.GroupAt], ",")
		}
		named = named || t.Mention > 0
	}
	return false
}

// sinceThen reports whether a time belongs to what happened since when: the August of "seeks peace for the first time since he won the vote
// in August".
func (a *article) sinceThen(d *event.Draft, e *timex.Expr) bool {
	for k := max(0, a.TokenAt(d.VerbAt)); k+1 < len(a.Toks) && a.Toks[k].Start < e.Start; k++ {
		if a.Word(k) == "since" && !a.Toks[k+1].Time && a.Toks[k+1].Punct == 0 {
			return true
		}
	}
	return false
}

// owner returns the event of the sentence that a time belongs to, or nil.
func (a *article) owner(e *timex.Expr, first int) *event.Draft {
	if d := a.ofVerbBehind(e, first); d != nil {
		return d
	}
	if a.opensClause(e) {
		return a.firstBehind(e, first)
	}
	var best *event.Draft
	part := a.within(e)
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		if part.Start <= d.VerbAt && d.VerbAt <= e.Start && (best == nil || d.VerbAt >= best.VerbAt) {
			best = d
		}
	}
	if best == nil { // "On Tuesday, …"
		said := a.ofSpeech(e)
		next := timex.From(a.in.Times, e.End)
		apart := next < len(a.in.Times) && a.in.Times[next].Start < a.Range.End && a.apart(&a.in.Times[next])
		for i := first; i < len(a.events); i++ {
			d := &a.events[i]
			if apart && (d.Subordinate || a.countedFrom(&a.in.Times[next], d)) || d.VerbAt < part.Start || d.VerbAt >= part.End || a.restarts(e, d) || a.sinceBetween(e, d) || a.whoBetween(e, d) || a.insertedBehind(e, d) {
				continue // "On Friday, two days after Chad had attacked, Mali left"
			}
			if best == nil || (d.Type == timeline.Statement) == said && (best.Type == timeline.Statement) != said ||
				d.VerbAt < best.VerbAt && (d.Type == timeline.Statement) == (best.Type == timeline.Statement) {
				best = d
			}
		}
		if best != nil && a.laterWhen(e, best) {
			return nil
		}
		if best != nil && (!best.Verb && a.verbBetween(e.End, best.VerbAt) || a.ofVerbBefore(e, best) || a.ofNounInFront(e, best) || a.ofInserted(e, best) || a.inAside(e) || a.inParticiple(e) || a.inClauseBehind(e, best) || a.ofApposition(e) || a.ofLostThings(e, best)) {
			return nil
		}
		if s, ok := a.ofSaying(e, best, first); ok {
			return s
		}
		return best
	}
	if a.ofDeed(best, e) || a.ofTalk(best, e) || a.sinceThen(best, e) || a.reachesBack(e) || beforeOrAfter(e) || a.describes(e, best) || a.ofMade(e, best) || a.behindColon(e, best) || a.asDone(e, best) || best.Type != timeline.Statement && a.bareClause(e, best) {
		return nil
	}
	if d := a.behindInserted(e, best, first); d != nil {
		return d
	}
	if best.Planned { // "put off a trip that was due on Sunday"
		return best
	}
	// "X said the talks, which began on Monday": a clause of its own between the verb and the time takes it.
	for k := range a.Toks {
		t := &a.Toks[k]
		if t.Start > best.VerbAt && t.End <= e.Start && (t.Has(words.Relative) || a.RelativeThat(k) || best.Verb && best.Type != timeline.Statement && a.thatOfNoun(e, k) || a.otherVerb(k) || a.ranks(k, e) || a.partOff(k, e) || best.Type != timeline.Statement && a.bareRelative(k)) {
			return nil
		}
		if t.Start > best.VerbAt && t.End <= e.Start && t.Punct == ',' && best.Passive && best.VerbAt == best.GroupAt && k+1 < len(a.Toks) && a.Finite(k+1) {
			return nil // "the envoy, accused of spying, left on Friday"
		}
		if t.Start > best.VerbAt && t.End <= e.Start && a.awaits(k) {
			return nil // "will stay before the election in May"
		}
		if t.Start > best.VerbAt && t.End <= e.Start && (t.Punct == ';' || words.Subordinate(a.in.Text[t.Start:t.End])) && !a.own(e, k) {
			return nil
		}
	}
	return best
}

// whoBetween reports whether d tells, in a clause without commas, who they are of whom a time in front of them tells more: "On Friday the officers
// who seized power in Chad met".
func (a *article) whoBetween(e *timex.Expr, d *event.Draft) bool {
	for k := max(1, a.TokenAt(e.End)); k < len(a.Toks) && a.Toks[k].Start < d.VerbAt; k++ {
		if a.Relates(k) && a.Toks[k-1].Punct == 0 && a.Toks[k-1].Class == 0 && a.Toks[k-1].Start >= e.End {
			return true
		}
	}
	return false
}

// dateline reports whether a time stands before the dash of "SEOUL, April 28 — …": it dates the article, no event.
func (a *article) dateline(e *timex.Expr) bool {
	const near = 48 // bytes from the start of the sentence
	if e.Start-a.Range.Start > near {
		return false
	}
	rest := strings.TrimLeft(a.in.Text[e.End:a.Range.End], " )(,.")
	if agency := strings.Index(rest, "):"); agency > 0 && agency < near/2 && !strings.ContainsAny(rest[:agency], " ,") {
		return true // "New Delhi [India], February 7 (ANI): …"
	}
	if agency := strings.IndexByte(rest, ')'); agency > 0 && agency < near { // "NAIROBI, June 2 (Lake Press) — …"
		rest = strings.TrimLeft(rest[agency+1:], " ")
	}
	if strings.HasPrefix(rest, ":") && len(a.Toks) > 0 && a.Toks[0].Start < e.Start { // "KATHMANDU, Oct 15: …"
		city := a.Word(0)
		return len(city) > 2 && strings.ToUpper(city) == city
	}
	return strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "_") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "--") || strings.HasPrefix(rest, "- ")
}

// plannedFor reports whether a time behind a verb that calls off or puts off is that of the plan: it is still to come, or
// words like "due", "planned" or "for" lead to it. "Until March" is the time of neither.
func (a *article) plannedFor(d *event.Draft, e *timex.Expr) bool {
	for k := range a.Toks {
		t := &a.Toks[k]
		if t.Start <= d.VerbAt || t.End > e.Start {
			continue
		}
		w := a.in.Text[t.Start:t.End]
		if t.Has(words.Be) && k+2 < len(a.Toks) && a.Toks[k+1].Has(words.To) && a.Toks[k+2].Has(words.Have) { // "called off the trip that was to have taken him there on Thursday"
			return true
		}
		if t.Has(words.Due) || w == "planned" || w == "begin" || w == "start" || w == "next" || w == "for" && e.Start-t.End < 6 {
			return true
		}
	}
	return !e.Span.IsZero() && !a.in.Published.IsZero() && e.Span.Start() >= a.in.Published.End()
}

// whoCallsOff returns the event that calls d off, or nil.
func (a *article) whoCallsOff(d *event.Draft, first int) *event.Draft {
	for i := first; i < len(a.events); i++ {
		if a.events[i].CallsOff == d.ID {
			return &a.events[i]
		}
	}
	return nil
}

// ofTime reports whether a month or more hangs on a noun: "the violence of the 1940s", "a decision of May" date that only.
func (a *article) ofTime(e *timex.Expr) bool {
	return e.Span.Gran > when.ToDay && strings.HasSuffix(strings.TrimSuffix(strings.TrimRight(a.in.Text[a.Range.Start:e.Start], " "), " the"), " of")
}

// own reports whether the clause that token k begins leaves a time behind it to the verb before: it has no verb of its own, as
// "after talks on Monday", or is nothing but the time, as "after Monday".
func (a *article) own(e *timex.Expr, k int) bool {
	for n := k + 1; n < len(a.Toks) && a.Toks[n].End <= e.Start; n++ {
		t := &a.Toks[n]
		if t.Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Do) || t.Mention == 0 && t.Forms[0].Bits|t.Forms[1].Bits != 0 &&
			t.Can(lexicon.Past|lexicon.Third) && a.VerbLike(n) {
			return false
		}
	}
	return true
}

// endsWord reports whether the word at token k says that something ends.
func (a *article) endsWord(k int) bool {
	switch a.Lemma(k) {
	case "end", "conclude", "finish", "complete", "wrap", "wind", "leave", "depart":
		return true
	}
	return false
}

// endsBehind reports whether a verb behind the noun of m says that it ended: "a two-day summit on peace ended on Sunday".
func (a *article) endsBehind(m *grammar.Match) bool {
	const far = 10 // tokens
	if !m.Has(lexicon.Noun) {
		return false
	}
	for k := m.End; k < min(m.End+far, len(a.Toks)) && a.Toks[k].Punct == 0; k++ {
		if a.Toks[k].Forms[0].Bits&lexicon.Past != 0 {
			return a.endsWord(k)
		}
	}
	return false
}

// ofDeed reports whether a time behind an arrest or a charge is that of the deed: "arrested a man over the killing of an envoy
// on Monday".
func (a *article) ofDeed(d *event.Draft, e *timex.Expr) bool {
	if d.Type != timeline.Coerce && d.Type != timeline.Accuse && d.Type != timeline.Sanction && !(d.Type == timeline.Request && e.Span.Gran > when.ToDay) {
		return false
	}
	tied := false
	for k := range a.Toks {
		t := &a.Toks[k]
		if t.Start <= d.VerbAt || t.End > e.Start {
			continue
		}
		switch a.in.Text[t.Start:t.End] {
		case "over", "for", "after", "following", "in", "behind":
			tied = true
		case "crash", "fire", "downing", "sabotage", "killing", "murder", "death", "assassination", "attack", "bombing", "shooting", "stabbing", "raid", "strike", "explosion",
			"blast", "kidnapping", "abduction", "poisoning", "massacre", "ambush", "hijacking", "killings", "attacks", "bombings":
			if tied {
				return true
			}
		}
	}
	return false
}
