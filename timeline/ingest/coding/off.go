package coding

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// What calls something off or puts it off, and the plan that it is about.

// calledOff adds the event that d calls off or puts off, which keeps its own date.
func (a *article) calledOff(d *event.Draft, m *grammar.Match) {
	e := a.planOf(d, m)
	postponed := m.Has(lexicon.Postpones)
	happens := m.Passive || m.Has(lexicon.Clause) // it is told of the plan, and not of those who call it off
	what, at := a.plannedIn(&e, m)
	if what == "" && (!happens || !a.ofOccasion(m)) {
		d.Phrase = map[bool]string{false: "cancels", true: "puts off"}[postponed]
		if happens {
			d.Mode, d.CAMEO, d.Confidence, d.Clausal = "", "120", min(d.Confidence, nobodys), true
		}
		return // a flight, an order: nothing that people meet at
	}
	d.Phrase = map[bool]string{false: "calls off ", true: "puts off "}[postponed] + cmp.Or(what, "meeting with")
	d.Clausal = d.Clausal || m.Passive
	e.Roles = a.plannedRoles(d, &e, m.Passive, happens)
	a.calledGuests(d, &e, at)
	if e.Mode == "visit" && !hosted(&e) {
		a.addAs(&e, timeline.Host, a.who.PlaceCountry(0))
	}
	if _, target := d.Sides(); !target && !happens || happens && e.Mode == "visit" {
		spurnHosts(d, &e)
	}
	d.Place = ""
	a.offTitle(d, &e)
	a.events = append(a.events, e)
	d.CallsOff = e.ID
}

// planOf begins the event that d calls off or puts off.
func (a *article) planOf(d *event.Draft, m *grammar.Match) event.Draft {
	a.ids++
	e := event.Draft{ID: a.ids, VerbAt: d.VerbAt + 1, Sentence: d.Sentence, Count: d.Count, Verb: true, Planned: true, Clause: d.Clause}
	e.Type, e.Mode, e.CAMEO, e.Phrase = timeline.Consult, "meet", "040", "meets"
	e.Evidence, e.Takeaways, e.Confidence, e.Place = d.Evidence, d.Takeaways, d.Confidence-0.1, d.Place
	e.Marks = timeline.Cancelled
	if m.Has(lexicon.Postpones) {
		e.Marks = timeline.Postponed
	}
	return e
}

// plannedIn gives e the kind that the nouns around the verb of m tell, a visit or talks, and returns the words for it in a title and the token of
// a visit's noun, 0 for none; what is "" where no noun tells of a meeting.
func (a *article) plannedIn(e *event.Draft, m *grammar.Match) (what string, at int) {
	near := 8 // tokens
	if m.Passive {
		near = 20 // "a visit by the president to Chad that was planned for May has been called off"
	}
	for k := max(0, m.Start-near); k < min(m.End+8, len(a.Toks)); k++ {
		w := a.Word(k)
		if k == 0 {
			w = a.Lower(k) // "Talks between Kenya and Chad were put off"
		}
		switch w {
		case "visits", "trips":
			if a.travels(k) {
				return "", 0
			}
			e.Mode, e.CAMEO, e.Phrase, what, at = "visit", "042", "visits", "visit to", k
		case "mission":
			if k+1 < len(a.Toks) && a.Toks[k+1].Has(words.To) {
				e.Mode, e.CAMEO, e.Phrase, what, at = "visit", "042", "visits", "visit to", k
			}
		case "visit", "trip", "tour", "stop", "stopover":
			e.Mode, e.CAMEO, e.Phrase, what, at = "visit", "042", "visits", "visit to", k
		case "talks", "summit", "negotiations":
			what = w + " with"
			e.Phrase = "holds talks with"
		case "meeting", "meetings", "conference", "session", "round", "journey", "dialogue", "consultations", "ceremony", "dinner", "encounter":
			what = "meeting with"
		case "stay":
			if k+1 < len(a.Toks) && a.Lower(k+1) == "in" { // and none that a court grants
				what = "meeting with"
			}
		}
	}
	return what, at
}

// nobodys bounds the confidence in what is delayed or cancelled by nobody whom the sentence names, and is no meeting.
const nobodys = 0.4

// ofOccasion reports whether the subject of the verb of m may be something that people meet at: "The forum was put off", "It was cancelled", but
// "The delivery of jets was delayed".
func (a *article) ofOccasion(m *grammar.Match) bool {
	head := ""
	for k := a.ClauseStart(m.Group); k < m.Group; k++ {
		t := &a.Toks[k]
		if t.Has(words.Preposition|words.By|words.Relative|words.To) || t.Punct != 0 && !t.Inner() {
			break
		}
		if t.Punct == 0 && t.Mention == 0 {
			head = a.Lower(k)
		}
	}
	return !noOccasion[head]
}

// noOccasion are nouns for what is put off or called off although nobody meets at it.
var noOccasion = words.Set("ban bills bill construction contract contracts decision decisions delegation deliveries delivery deployment election elections flight flights law " +
	"launch launches order orders payment payments plan plans poll polls project projects purchase referendum release releases ruling sale sales signing signature shipment shipments tariff tariffs " +
	"train trains transfer transfers trial vote votes voting withdrawal work works")

// plannedRoles returns the parts in the plan e of those who take part in d, which calls it off. happens tells that d is told of the plan.
func (a *article) plannedRoles(d, e *event.Draft, passive, happens bool) []event.Role {
	var list []event.Role
	for _, r := range d.Roles {
		switch {
		case r.As == timeline.Mentioned:
		case happens && e.Mode == "visit" && r.As == timeline.Target:
			r.As = timeline.Visitor
			if a.GoesTo(r.Start) || a.stopsIn(r.Start) {
				r.As = timeline.Host
			}
		case happens && r.As == timeline.Target:
			r.As = timeline.Source
		case e.Mode == "visit" && (r.As == timeline.Source || r.Kind(a.in.Found) == timeline.Person && passive):
			r.As = timeline.Visitor // "her visit", "the visit of King Charles"
		case e.Mode == "visit" && r.As == timeline.Target:
			r.As = timeline.Host
		}
		list = append(list, r)
	}
	return list
}

func hosted(e *event.Draft) bool {
	return slices.ContainsFunc(e.Roles, func(r event.Role) bool { return r.As == timeline.Host })
}

// spurnHosts makes the hosts of the plan e those whom d reaches.
func spurnHosts(d, e *event.Draft) {
	for _, r := range e.Roles {
		if r.As == timeline.Host {
			r.As = timeline.Target
			d.Roles = slices.DeleteFunc(d.Roles, func(q event.Role) bool { return q.Actor == r.Actor })
			d.Roles = append(d.Roles, r)
		}
	}
}

// calledGuests gives the visit e, whose noun stands at token k, those of whom the noun says that they come, and makes whoever else
// puts it off the host: "India put off a visit by Moniz", "the trip of Duda to Chile was cancelled".
func (a *article) calledGuests(d, e *event.Draft, k int) {
	if e.Mode != "visit" || k == 0 {
		return
	}
	guests, hosts := a.who.Guests(&grammar.Match{Start: k, End: k + 1})
	if len(guests) == 0 {
		guests = a.who.OwnersOf(k, a.TokenAt(d.VerbAt))
	}
	if len(guests) == 0 {
		return
	}
	told := e.Roles
	e.Roles = nil
	if to, found := strings.CutSuffix(d.Phrase, " to"); found && len(hosts) == 0 {
		d.Phrase = to + " of"
	}
	a.who.Add(e, timeline.Visitor, guests)
	a.who.Add(e, timeline.Host, hosts)
	for _, r := range d.Roles {
		if r.As == timeline.Source && len(hosts) == 0 && !slices.ContainsFunc(e.Roles, func(q event.Role) bool { return q.Country == r.Country && r.Country != "" }) {
			r.As = timeline.Host
			e.Roles = append(e.Roles, r)
		}
	}
	for _, r := range told {
		if !slices.ContainsFunc(e.Roles, func(q event.Role) bool { return q.Actor == r.Actor }) {
			r.As = timeline.Mentioned
			e.Roles = append(e.Roles, r)
		}
	}
}

// plannedBefore returns the plan that a time before the verb which calls it off belongs to, or nil: the Friday of "a trip that was
// due on Friday was cancelled".
func (a *article) plannedBefore(e *timex.Expr, first int) *event.Draft {
	const near = 7 // tokens: "that was due to be held on"
	for i := first; i < len(a.events); i++ {
		p := &a.events[i]
		if !p.Planned || p.VerbAt <= e.End {
			continue
		}
		k := a.TokenAt(e.Start)
		for n := k - 1; n >= 0 && n >= k-near && a.Toks[n].Punct == 0; n-- {
			if a.Toks[n].Has(words.Due) || a.Toks[n].Has(words.Be) && a.Toks[n+1].Has(words.To) {
				return p
			}
		}
	}
	return nil
}

// newDate reports whether a time tells to when something is put off: "until March", "from Monday to Friday", "rescheduled for
// 5 May".
func (a *article) newDate(d *event.Draft, e *timex.Expr) bool {
	if d.Planned && !d.Verb && d.Marks&timeline.Postponed != 0 {
		return a.willBehind(d, e)
	}
	switch a.leadsTo(e) {
	case "until", "till", "to":
		return true
	case "for":
		k := a.TokenAt(d.VerbAt - b2i(d.Planned))
		if k < 0 {
			return false
		}
		switch a.Lemma(k) {
		case "reschedule", "move", "push", "shift":
			return true
		}
	}
	return false
}

// leadsTo returns the preposition before a time, in lower case.
func (a *article) leadsTo(e *timex.Expr) string {
	before := strings.TrimRight(a.in.Text[a.Range.Start:e.Start], " ")
	return strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
}

// fromDay returns the day from which something is put off, a weekday that is past at publication as the one after: nobody puts
// off what was. The new date, next, must lie behind.
func (a *article) fromDay(day, next when.Span) when.Span {
	if later := day.Shift(7); day.Gran == when.ToDay && !day.IsZero() && !a.in.Published.IsZero() && day.End() <= a.in.Published.Start() &&
		day.Start().AddDays(7) >= a.in.Published.Start() && later.End() <= next.Start() {
		return later
	}
	return day
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// putOffTo adds the event on the new date that time i tells for what d puts off, or is put off as.
func (a *article) putOffTo(d *event.Draft, i, first int) {
	e := &a.in.Times[i]
	if e.Span.IsZero() || e.Span.Gran > when.ToSeason {
		return
	}
	for k := first; k < len(a.events); k++ {
		p := &a.events[k]
		if !p.Planned || p.NewDate > 0 || p.Marks&timeline.Postponed == 0 || p.ID != d.ID && p.ID != d.CallsOff {
			continue
		}
		a.ids++
		p.NewDate = a.ids
		if day := a.fromDay(p.When, e.Span); day != p.When {
			p.When = day
			p.Marks |= timeline.Future
			p.Claim.Why += "; the week after, since it is put off"
		}
		next := *p
		next.ID, next.NewDate, next.Planned, next.Moved = a.ids, 0, false, true
		next.VerbAt = p.VerbAt - 1
		next.Marks = timeline.Future
		next.Roles, next.Told = slices.Clone(p.Roles), nil
		next.Evidence, next.Takeaways = slices.Clone(p.Evidence), slices.Clone(p.Takeaways)
		next.When, next.WhenText, next.Times = e.Span, e.Text, []int{i}
		if !e.Period.IsZero() {
			next.When = e.Period
		}
		next.Claim = event.Claim{Sentence: a.Range, Words: []timeline.Range{{Start: e.Start, End: e.End}}, Value: e.Value, Why: e.Why + "; the new date of what is put off"}
		a.events = append(a.events, next)
		return
	}
}
