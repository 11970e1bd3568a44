package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// "The visit", "the agreement": nouns that speak of what is told elsewhere, before or after them.

// recallOnly takes "the visit", "these talks", "his trip" as speaking of an event that is told elsewhere.
func (a *article) recallOnly(m *grammar.Match) bool {
	if !m.Has(lexicon.Noun) || m.Has(lexicon.Clause) || m.Start == 0 || !a.definite(m.Start-1) {
		return false
	}
	if m.End < len(a.Toks) && (a.Toks[m.End].Has(words.To) || m.Words > 1) && len(a.who.Parties(m.End, min(m.End+5, len(a.Toks)))) > 0 {
		return false
	}
	a.recalled = append(a.recalled, recall{typ: m.Type, mode: m.Mode, evidence: a.Range, takeaway: a.takeaway(), day: a.happened(m.End)})
	return true
}

// recallDeed takes d, which nobody is told to do, as speaking of an event that is told elsewhere: "the agreement was reached on Monday". It is
// false when d is no such thing.
func (a *article) recallDeed(d *event.Draft, m *grammar.Match) bool {
	k := m.Group - 1
	if m.Has(lexicon.Clause) {
		k = m.Start
	}
	if k < 1 || !d.Nobody() || !a.Toks[k].Plain() || !a.definite(k-1) {
		return false
	}
	day := a.happened(k + 1)
	if day > 0 {
		a.recalled = append(a.recalled, recall{typ: d.Type, mode: d.Mode, evidence: a.Range, takeaway: a.takeaway(), day: day})
	}
	return day > 0
}

// kind is what events that speak of each other have in common.
type kind struct {
	typ  timeline.Type
	mode string
}

// dropRecalled leaves out the events that only speak of another one of the article.
func (a *article) dropRecalled() {
	told := map[kind]bool{}
	for i := range a.events {
		if d := &a.events[i]; !d.Faceless {
			told[kind{d.Type, d.Mode}] = true
		}
	}
	a.events = slices.DeleteFunc(a.events, func(d event.Draft) bool { return d.Recalls && d.Faceless && told[kind{d.Type, d.Mode}] })
}

// definite reports whether the word at token k says that the noun behind it is known.
func (a *article) definite(k int) bool {
	switch a.Lower(k) {
	case "the", "this", "these", "his", "her", "their", "its", "that":
		return true
	}
	return false
}

// happened returns 1 + the time at which what is spoken of right before token verb is said to have happened: "the agreement was reached on
// Monday", "the attack took place on Sunday". 0 for none.
func (a *article) happened(verb int) int { return a.happenedNear(verb, 3) }

// happenedNear is happened with at most near words before the time.
func (a *article) happenedNear(verb, near int) int {
	for verb < len(a.Toks) && a.Toks[verb].Has(words.Be|words.Have|words.Adverb) {
		verb++
	}
	if verb == len(a.Toks) || !comesAbout[a.Lexicon.Base(a.Lower(verb))] {
		return 0
	}
	end := verb + 1
	for n := 0; end < len(a.Toks) && !a.Toks[end].Time && n < near; n++ {
		if a.Toks[end].Punct != 0 || a.Finite(end) {
			return 0
		}
		end++
	}
	if end == len(a.Toks) || !a.Toks[end].Time {
		return 0
	}
	i := timex.From(a.in.Times, a.Toks[end].Start)
	if i == len(a.in.Times) || a.in.Times[i].Start >= a.Range.End || !a.in.Times[i].Resolved() {
		return 0
	}
	return i + 1
}

// comesAbout are the verbs of what happens.
var comesAbout = words.Set("reach sign conclude take occur happen begin start come carry strike launch hold announce make clinch seal publish put adopt hand deliver lodge file pass issue")

// recall ties sentences that speak of "the visit" to the first event of that type and mode.
func (a *article) recall(list []event.Draft) {
	firsts := map[kind]int{}
	for i := range list {
		if k := (kind{list[i].Type, list[i].Mode}); firsts[k] == 0 {
			firsts[k] = i + 1
		}
	}
	type told struct {
		event int
		at    timeline.Range
	}
	have := map[told]bool{}
	for _, i := range firsts {
		for _, e := range list[i-1].Evidence {
			have[told{i, e}] = true
		}
	}
	for _, r := range a.recalled {
		i := firsts[kind{r.typ, r.mode}]
		if r.decided {
			i = a.decision(list)
		}
		if i == 0 || have[told{i, r.evidence}] {
			continue
		}
		have[told{i, r.evidence}] = true
		d := &list[i-1]
		d.Evidence = append(d.Evidence, r.evidence)
		if r.day > 0 && d.When.IsZero() && d.WhenText == "" && !d.Before && !d.Subordinate {
			a.Range = r.evidence
			a.claim(d, r.day-1)
		}
		if k, found := slices.BinarySearch(d.Takeaways, r.takeaway); r.takeaway >= 0 && !found {
			d.Takeaways = slices.Insert(d.Takeaways, k, r.takeaway)
		}
	}
}

// remember keeps those of the events of the sentence, from first on, that "they" will stand for.
func (a *article) remember(first int) {
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		if d.Type != timeline.Consult && d.Type != timeline.Agree && d.Mode != "sign" || d.Planned {
			continue
		}
		var who []party.Party
		for _, r := range d.Roles {
			if r.As != timeline.Mentioned && !slices.ContainsFunc(who, func(p party.Party) bool { return p.Actor == r.Actor }) {
				if k := a.TokenAt(r.Start); k >= 0 && a.MentionAt(k) != nil {
					who = append(who, party.Party{Actor: r.Actor, Mention: a.MentionAt(k), Tok: k})
				} else if len(a.met.who) > 0 {
					who = append(who, a.met.who[0])
					who[len(who)-1].Actor = r.Actor
				}
			}
		}
		const most = 3 // "they" are few
		if len(who) > 1 && len(who) <= most {
			a.met = meeting{who: who, typ: d.Type, mode: d.Mode, count: a.who.Count}
			if !d.Before && !d.Subordinate {
				a.met.when, a.met.claim, a.met.times = d.When, d.Claim, d.Times
			}
			a.who.They(who)
		}
	}
}

// goesOn reports whether d only says what those spoke of who met, as has been told: then it is no event of its own.
func (a *article) goesOn(d *event.Draft, m *grammar.Match) bool {
	if d.Type != timeline.Consult || d.Will || d.Negated || a.met.typ != timeline.Consult || a.met.count >= a.who.Count || a.Lemma(m.Start) != "discuss" && a.Lemma(m.Start) != "exchange" {
		return false
	}
	parts := 0
	for _, r := range d.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		if parts++; !slices.ContainsFunc(a.met.who, func(p party.Party) bool { return p.Actor == r.Actor }) {
			return false
		}
	}
	if parts != len(a.met.who) {
		return false
	}
	a.recalled = append(a.recalled, recall{typ: a.met.typ, mode: a.met.mode, evidence: a.Range, takeaway: a.takeaway()})
	a.met.count = a.who.Count
	a.who.They(a.met.who)
	return true
}
