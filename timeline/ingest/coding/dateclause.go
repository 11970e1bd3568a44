package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// Times by where they stand in their clause: at its head, before a "when", behind another day.

// speeches are the nouns for what somebody says in.
var speeches = words.Set("statement speech interview address letter briefing conference message remarks comments post broadcast article report tweet")

// apart reports whether a length of time tells how far what is told behind it lies from the day right before it: "left on Friday, two days
// after the talks had failed".
func (a *article) apart(e *timex.Expr) bool {
	k := a.TokenAt(e.Start)
	if e.Type != timex.Duration || e.Span.IsZero() || k < 2 || a.Toks[k-1].Punct != ',' || !a.Toks[k-2].Time {
		return false
	}
	for k < len(a.Toks) && a.Toks[k].Start < e.End {
		k++
	}
	return k < len(a.Toks) && (a.Lower(k) == "after" || a.Lower(k) == "before")
}

// countedFrom reports whether d is what the length of time e counts from, also behind an apposition: "two days after Marta Kowal, the speaker, left".
func (a *article) countedFrom(e *timex.Expr, d *event.Draft) bool {
	for k := range a.Toks {
		if t := &a.Toks[k]; t.Start >= e.End && t.Start < d.GroupAt && a.Finite(k) {
			return false
		}
	}
	return d.GroupAt > e.End
}

// comesIn reports whether a length of time tells when its event will be: "will meet in two weeks", but not "the first visit in two years".
func (a *article) comesIn(e *timex.Expr, first int) bool {
	if e.Signal != "in" || e.Span.IsZero() || e.Tense != timex.Future {
		return false
	}
	d := a.owner(e, first)
	return d != nil && d.Will && !d.May && d.When.IsZero() && d.WhenText == "" && d.VerbAt < e.Start
}

// ofSpeech reports whether a time that stands before all verbs says when something was said: "In a statement on Sunday, X said that".
func (a *article) ofSpeech(e *timex.Expr) bool {
	for k := range a.Toks {
		t := &a.Toks[k]
		if t.Start >= e.Start || t.Punct != 0 && !t.Inner() || k == 0 && !t.Has(words.Preposition) {
			return false
		}
		if speeches[a.Lower(k)] {
			return true
		}
	}
	return false
}

// opensClause reports whether a time opens a clause of its own behind a comma or an "and": "on Wednesday it closed the border".
func (a *article) opensClause(e *timex.Expr) bool {
	if a.behindThat(e) {
		return true
	}
	k := a.TokenAt(e.Start)
	if k > 0 && a.Toks[k-1].Has(words.Preposition) {
		k--
	}
	if k <= 0 || a.Toks[k-1].Punct != ',' && !a.Toks[k-1].Has(words.Conjunction) {
		return false
	}
	if a.timedClause(k) {
		return true
	}
	behind := k
	for behind < len(a.Toks) && a.TimeWord(behind) {
		behind++
	}
	return k > 1 && a.Toks[k-1].Has(words.Conjunction) && a.Toks[k-2].Punct == ',' && a.subjectBehind(behind)
}

// ofSaying returns the statement that a time at the head of a sentence belongs to, since the deed d that it tells of has a time of its own: "On Tuesday
// Kenya announced it had expelled the envoy on Monday". The statement is nil where only a paper says so. It is false where the time is the deed's.
func (a *article) ofSaying(e *timex.Expr, d *event.Draft, first int) (*event.Draft, bool) {
	if d == nil {
		return nil, false
	}
	said := -1 // the verb of saying between the time and d
	for i := range a.Matches {
		if m := &a.Matches[i]; m.Verb && m.Has(lexicon.Speech) && a.Toks[m.Start].Start > e.End && a.Toks[m.Start].Start < d.VerbAt {
			said = a.Toks[m.Start].Start
		}
	}
	if said < 0 || d.Type == timeline.Statement || e.Span.IsZero() || !a.dayBehind(said, d) {
		return nil, false
	}
	for i := first; i < len(a.events); i++ {
		if s := &a.events[i]; s.Type == timeline.Statement && s.VerbAt == said {
			return s, true
		}
	}
	return nil, true
}

// dayBehind reports whether d has a time of its own behind the verb of saying at a byte: right behind its "that", or behind d in its own clause.
func (a *article) dayBehind(said int, d *event.Draft) bool {
	for i := a.times; i < len(a.in.Times) && a.in.Times[i].Start < a.Range.End; i++ {
		e := &a.in.Times[i]
		if e.Start < said || e.Type == timex.Duration || e.Type == timex.Set || e.Span.IsZero() || e.Signal == "since" {
			continue
		}
		if e.Start < d.VerbAt {
			return a.behindThat(e)
		}
		return e.End <= d.Clause.End && !a.ofDeed(d, e) && !a.ofTalk(d, e)
	}
	return false
}

// behindThat reports whether a time stands right behind a "that", with its preposition: "revealed that in December Kenya expelled".
func (a *article) behindThat(e *timex.Expr) bool {
	k := a.TokenAt(e.Start)
	if k > 0 && a.Toks[k-1].Has(words.Preposition) {
		k--
	}
	return k > 0 && a.Lower(k-1) == "that"
}

// ofTalk reports whether a time tells when the talk was that a demand is about: "subpoenaed a transcript of a call between Ruto and Duda in January".
func (a *article) ofTalk(d *event.Draft, e *timex.Expr) bool {
	if d.Type != timeline.Request {
		return false
	}
	for k := a.TokenAt(e.Start) - 1; k > 2 && a.Toks[k].Start > d.VerbAt; k-- {
		switch a.Lower(k) {
		case "call", "conversation", "meeting", "talks", "summit":
			return a.Lower(k-1) == "of" || a.Lower(k-2) == "of" && a.Toks[k-1].Has(words.Determiner)
		}
	}
	return false
}

// firstBehind returns the first event of the sentence whose verb stands behind a time, nil for none.
func (a *article) firstBehind(e *timex.Expr, first int) *event.Draft {
	var best *event.Draft
	part := a.within(e)
	for i := first; i < len(a.events); i++ {
		if d := &a.events[i]; d.VerbAt >= e.End && d.VerbAt < part.End && (best == nil || d.VerbAt < best.VerbAt) && !a.insertedBehind(e, d) {
			best = d
		}
	}
	return best
}

// laterWhen reports whether another time stands right before the "when" that leads to d: "the truce signed on Friday collapsed on Sunday when
// Chad shelled".
func (a *article) laterWhen(e *timex.Expr, d *event.Draft) bool {
	i := timex.From(a.in.Times, e.End)
	for ; i < len(a.in.Times) && a.in.Times[i].End <= d.VerbAt; i++ {
		joined := strings.TrimSpace(a.in.Text[e.End:a.in.Times[i].Start]) == "and" // "in August and September when"
		if !joined && strings.HasPrefix(a.in.Text[a.in.Times[i].End:], " when ") {
			return true
		}
	}
	return false
}

// byDoing returns the events that "by" and verbs in -ing right behind a time tell, when the verb before it, in its own clause, is none: "shut the
// road on 5 May, to which Chad replied that week by cutting ties and expelling the envoy".
func (a *article) byDoing(e *timex.Expr, first int) []*event.Draft {
	k := a.TokenAt(e.Start)
	if k < 1 {
		return nil
	}
	from := a.Toks[a.ClauseStart(k)].Start
	for k < len(a.Toks) && a.Toks[k].Time {
		k++
	}
	if k+1 >= len(a.Toks) || a.Word(k) != "by" || !a.Toks[k+1].Can(lexicon.Ing) {
		return nil
	}
	end := k + 1
	for end < len(a.Toks) && a.Toks[end].Punct == 0 {
		end++
	}
	var list []*event.Draft
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		if d.VerbAt >= from && d.VerbAt < e.Start {
			return nil
		}
		if verb := a.TokenAt(d.VerbAt); verb > k && verb < end && a.Toks[verb].Can(lexicon.Ing) && (verb == k+1 || a.Toks[verb-1].Has(words.Conjunction)) {
			list = append(list, d)
		}
	}
	return list
}

// insertedBehind reports whether d is told by a relative clause between commas that begins behind a time, which is the main verb's: "On Sunday Kenya,
// which invaded Chad in 2022, met Mali".
func (a *article) insertedBehind(e *timex.Expr, d *event.Draft) bool {
	k := a.TokenAt(d.VerbAt)
	if k < 0 {
		return false
	}
	open, end := a.Inserted(k)
	return open > 0 && a.Toks[open].Start >= e.End && end+1 < len(a.Toks) && (a.Finite(end+1) || a.FoundAt(end+1))
}

// behindInserted returns the event of the main verb for a time that stands behind the comma that closes a relative clause in which the verb of d
// stands: "met Mali, which invaded Chad in 2022, on Sunday". nil for none.
func (a *article) behindInserted(e *timex.Expr, d *event.Draft, first int) *event.Draft {
	k, at := a.TokenAt(d.VerbAt), a.TokenAt(e.Start)
	if k < 0 || at < 1 {
		return nil
	}
	if a.Toks[at-1].Has(words.Preposition) {
		at--
	}
	open, end := a.Inserted(k)
	if open == 0 || end != at-1 || end >= len(a.Toks) || a.Toks[end].Punct != ',' {
		return nil
	}
	var best *event.Draft
	for i := first; i < len(a.events); i++ {
		if o := &a.events[i]; o.VerbAt < a.Toks[open].Start && (best == nil || o.VerbAt > best.VerbAt) {
			best = o
		}
	}
	return best
}

// ofInserted reports whether a time stands in a relative clause between commas in which the verb of d does not stand.
func (a *article) ofInserted(e *timex.Expr, d *event.Draft) bool {
	k, verb := a.TokenAt(e.Start), a.TokenAt(d.VerbAt)
	if k < 0 || verb < 0 {
		return false
	}
	open, end := a.Inserted(k)
	return open > 0 && (verb < open || verb > end)
}

// inClauseBehind reports whether d stands in a clause behind the verb with a person that a time in front belongs to: "went to the polls on Sunday
// to replace Deby, who came to power with the help of", "arrived on Sunday, after France had backed".
func (a *article) inClauseBehind(e *timex.Expr, d *event.Draft) bool {
	verb := a.TokenAt(d.VerbAt)
	for k := verb - 1; k > 0 && a.Toks[k].Start >= e.End; k-- {
		switch t := &a.Toks[k]; {
		case t.Has(words.Relative), a.Word(k) == "after", a.Word(k) == "because":
			at := a.TokenAt(e.Start)
			from := a.ClauseStart(at)
			return (a.verbBetween(e.End, t.Start) || t.Has(words.Relative) && !a.Toks[k-1].Has(words.Preposition|words.By) && a.pastIn(at, k) || a.Lower(k) == "who" && a.FirstVerb(from, at) < at) && !a.verbBetween(a.Toks[min(k+1, verb)].Start, d.VerbAt)
		case t.Punct != 0 && !t.Inner() && t.Punct != '"':
			return false
		}
	}
	return false
}

// reachesBack reports whether a time only tells since when something is: "lists complaints that go back to 1990".
func (a *article) reachesBack(e *timex.Expr) bool {
	k := a.TokenAt(e.Start) - 1
	for k > 0 && a.Toks[k].Has(words.Determiner|words.Adverb) {
		k--
	}
	if k < 2 || !a.Toks[k].Has(words.To) || a.Lower(k-1) != "back" {
		return false
	}
	switch a.Lexicon.Base(a.Lower(k - 2)) {
	case "go", "date", "reach", "stretch", "trace", "hark":
		return true
	}
	return false
}

// beforeOrAfter reports whether something has happened before or after a day, and not on it: "sent the envoy packing before Christmas".
func beforeOrAfter(e *timex.Expr) bool {
	return (e.Signal == "before" || e.Signal == "after") && e.Tense != timex.Future && e.Type == timex.Date
}

// ofApposition reports whether a time that has something stands at the head of a description: "Barack Obama, last year's winner, called".
func (a *article) ofApposition(e *timex.Expr) bool {
	k := a.TokenAt(e.Start)
	rest := a.in.Text[e.End:a.Range.End]
	return k > 1 && a.Toks[k-1].Punct == ',' && a.Toks[k-2].Mention > 0 && (strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s "))
}

// behindColon reports whether a colon leads from the verb of d to a clause in which a time stands: "has asked for help: since June, migrants have".
func (a *article) behindColon(e *timex.Expr, d *event.Draft) bool {
	for k := max(a.TokenAt(d.VerbAt), 1); k < len(a.Toks) && a.Toks[k].Start < e.Start; k++ {
		if a.Toks[k].Punct == ':' && !a.Toks[k-1].Time && a.FirstVerb(k+1, len(a.Toks)) < len(a.Toks) {
			return d.Type != timeline.Statement
		}
	}
	return false
}

// asDone reports whether a time is that of what another did likewise, or before: "congratulated China, as his minister had done in June".
func (a *article) asDone(e *timex.Expr, d *event.Draft) bool {
	as := 0
	for k := max(a.TokenAt(d.VerbAt), 0) + 1; k < len(a.Toks) && a.Toks[k].Start < e.Start; k++ {
		switch {
		case a.Toks[k].Punct == ',' && k+1 < len(a.Toks) && a.Word(k+1) == "as":
			as = k + 1
		case as > 0 && a.Toks[k].Punct != 0 && !a.Toks[k].Inner():
			as = 0
		case as > 0 && a.Toks[k].Has(words.Do|words.Have):
			return true
		}
	}
	return false
}

// describes reports whether a time belongs to a participle right before it that only describes a noun behind the verb of d: "cancelled visas issued
// before March 2015", "freed prisoners captured in the autumn".
func (a *article) describes(e *timex.Expr, d *event.Draft) bool {
	k := a.TokenAt(e.Start) - 1
	for k > 0 && (a.Toks[k].Has(words.Preposition|words.Determiner|words.Adverb) || e.Signal != "" && a.Lower(k) == e.Signal) {
		k--
	}
	if d.Type == timeline.Statement || d.Clausal || k < 2 || k >= a.TokenAt(e.Start)-1 || a.Toks[k].Start <= d.VerbAt || a.Toks[k].Class != 0 || a.Toks[k].Mention > 0 || !a.Toks[k].Can(lexicon.Participle) || a.Toks[k].Can(lexicon.Base) {
		return false
	}
	if from := a.TokenAt(d.VerbAt); slices.ContainsFunc(a.Toks[max(from, 0):k], func(t tokens.Token) bool { return t.Punct == ',' }) {
		return false // ", a court ruled on Monday"
	}
	if p, _ := a.Longest(k); p != nil && p.Has(lexicon.Speech) {
		return false
	}
	return a.Toks[k-1].Plain() && !a.AdverbAt(k-1) && !a.Toks[k-1].Can(lexicon.Past|lexicon.Ing) && a.Toks[k-2].Punct == 0
}

// awaits reports whether token k is a "before" or "ahead of" before something that a time behind it dates, and not the verb before.
func (a *article) awaits(k int) bool {
	if w := a.Word(k); w == "ahead" && k+1 < len(a.Toks) && a.Word(k+1) == "of" {
		k++
	} else if w != "before" {
		return false
	}
	return k+1 < len(a.Toks) && !a.Toks[k+1].Time
}
