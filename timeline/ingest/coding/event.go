package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
)

// event makes a draft of match i of the sentence.
func (a *article) event(m *match, ms []match, i int) (draft, bool) {
	a.ids++
	if i > 0 && m.pat.flags&noun != 0 && ms[i-1].pat.flags&speech != 0 && ms[i-1].verb && m.start-ms[i-1].end <= 3 {
		m.verb, m.group = true, ms[i-1].group // "announced a suspension of": the noun is what is done
	}
	d := draft{id: a.ids, verbAt: a.toks[m.start].start, words: timeline.Range{Start: a.toks[m.group].start, End: a.toks[m.end-1].end}, sentence: a.index, verb: m.verb,
		weak:   m.pat.flags&weak != 0,
		phrase: m.pat.title, infinite: m.passive || !m.verb, passive: m.passive,
		certain: m.pat.flags&(noun|obliged|speech) == 0 && !m.passive && !m.neg && !m.may && !m.inf && !m.gerund && m.pat.typ != timeline.Consult}
	d.Type, d.Mode, d.CAMEO = m.pat.typ, m.pat.mode, m.pat.cameo
	d.Marks = a.marks(m, ms, i)
	d.Evidence = []timeline.Range{a.sent}
	if k := a.takeaway(); k >= 0 {
		d.Takeaways = []int{k}
	}
	a.roles(&d, m)
	a.turn(&d, m)
	if d.Type == timeline.Statement && (!a.speaks(&d) || m.may || m.inf && !m.will || m.neg) {
		return draft{}, false
	}
	d.Confidence = confidence(&d, m)
	if m.pat.flags&(cancels|postpones) != 0 {
		a.calledOff(&d, m)
	}
	return d, true
}

// takeaway returns the takeaway that the sentence belongs to, or -1.
func (a *article) takeaway() int {
	for k, t := range a.in.Takeaways {
		if t.Start < a.sent.End && a.sent.Start < t.End {
			return k
		}
	}
	return -1
}

// recallOnly takes "the visit", "these talks", "his trip" as speaking of an event that is told elsewhere.
func (a *article) recallOnly(m *match) bool {
	if m.pat.flags&noun == 0 || m.start == 0 {
		return false
	}
	k := m.start - 1
	if !a.toks[k].has(det) {
		return false
	}
	switch a.in.Text[a.toks[k].start:a.toks[k].end] {
	case "the", "The", "this", "This", "these", "These", "his", "His", "her", "Her", "their", "Their", "that", "That":
	default:
		return false
	}
	if m.end < len(a.toks) && (a.toks[m.end].has(toWord) || m.pat.words > 1) && len(a.parties(m.end, min(m.end+5, len(a.toks)))) > 0 {
		return false
	}
	a.recalled = append(a.recalled, recall{m.pat.typ, m.pat.mode, a.sent, a.takeaway()})
	return true
}

// marks reads the verb's group and what the clause depends on.
func (a *article) marks(m *match, ms []match, i int) timeline.Marks {
	var k timeline.Marks
	switch {
	case m.will, m.would && a.reported(ms, i):
		k |= timeline.Future
	case m.may, m.would, m.must && m.pat.flags&obliged == 0:
		k |= timeline.Hypothetical
	case m.inf && m.pat.typ != timeline.Statement:
		k |= timeline.Future
	}
	if m.neg {
		k |= timeline.Negated
	}
	if m.alleged {
		k |= timeline.Alleged
	}
	if start := a.clauseStart(m.group); start > 0 {
		if a.toks[start-1].has(condition) {
			k |= timeline.Hypothetical
		}
	}
	return k
}

// reported reports whether a verb of speech or promise stands before match i: then "would" is its future.
func (a *article) reported(ms []match, i int) bool {
	for k := range i {
		if ms[k].pat.flags&speech != 0 || ms[k].pat.typ == timeline.Agree {
			return true
		}
	}
	return a.attribution(a.objectEnd(&ms[i]) + 1)
}

// roles fills the roles of d from what stands before and after the verb.
func (a *article) roles(d *draft, m *match) {
	if m.pat.flags&noun != 0 {
		a.nounRoles(d, m)
	} else {
		subject := a.subject(m)
		objects, place := a.objects(m)
		d.Place = place
		if m.pat.flags&obliged != 0 {
			subject, objects = a.demanded(m)
		} else if m.passive && d.Type == timeline.Statement {
			subject, objects = a.agents(m), nil
		} else if m.passive {
			agents := a.agents(m)
			subject, objects = agents, without(subject, agents)
		}
		objects = without(objects, subject)
		if len(subject) == 0 && !m.passive && len(objects) > 0 && a.toks[max(objects[0].tok-1, 0)].has(preposition) &&
			isFrom(a.in.Text[a.toks[objects[0].tok-1].start:a.toks[objects[0].tok-1].end]) {
			subject, objects = objects[:1], objects[1:] // "raised concerns among EU leaders"
		}
		a.assign(d, m, subject, objects)
	}
	if d.Place == "" {
		d.Place = a.place(0, len(a.toks))
		if d.Type == timeline.Statement {
			d.Place = ""
		}
	}
	if d.Type != timeline.Statement {
		a.mentioned(d)
	}
}

func isFrom(w string) bool { return w == "from" || w == "among" }

// agents returns those after "by".
func (a *article) agents(m *match) []party {
	for k := m.start + 1; k < len(a.toks); k++ {
		t := &a.toks[k]
		if t.has(byWord) {
			end := k + 1
			for end < len(a.toks) && a.toks[end].punct != ',' && !a.toks[end].has(clauseWord|relative|preposition) {
				end++
			}
			return a.parties(k+1, end)
		}
		if t.punct == ',' || t.has(clauseWord|relative) {
			return nil
		}
	}
	return nil
}

// demanded returns who says that something must be done, and who must do it.
func (a *article) demanded(m *match) (source, target []party) {
	for k := len(a.found) - 1; k >= 0; k-- {
		if s := &a.found[k]; s.pat.flags&speech != 0 && s.verb && s.end <= m.group {
			return a.subject(s), a.parties(s.end, m.group)
		}
	}
	target = a.subject(m)
	for k := range a.found { // "…, Kenya said"
		if s := &a.found[k]; s.pat.flags&speech != 0 && s.verb && s.start > m.end {
			return without(a.subject(s), target), target
		}
	}
	return nil, target
}

func without(list, drop []party) []party {
	var out []party
next:
	for _, p := range list {
		for _, q := range drop {
			if p.actor == q.actor {
				continue next
			}
		}
		out = append(out, p)
	}
	return out
}

// assign gives the parts.
func (a *article) assign(d *draft, m *match, subject, objects []party) {
	as, to := timeline.Source, timeline.Target
	both := m.pat.flags&symmetric != 0
	switch {
	case d.Type == timeline.Statement:
		as = timeline.Speaker
		if len(subject) == 0 && !m.passive && m.end < len(a.toks) && a.toks[m.end].mention > 0 { // "said Hua Chunying"
			subject = a.parties(m.end, min(m.end+10, len(a.toks)))
			subject = subject[:min(1, len(subject))]
		}
		a.add(d, as, subject[:min(1, len(subject))])
		return
	case m.pat.flags&hosting != 0:
		as, to = timeline.Host, timeline.Visitor
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case d.Mode == "sign":
		as, to = timeline.Signatory, timeline.Signatory
	case d.Mode == "third-party":
		as = timeline.Mediator
	}
	a.add(d, as, subject)
	if d.Mode == "resign" {
		return
	}
	if d.Mode == "visit" {
		a.hosts(d, as, to, subject, objects)
		return
	}
	for i, p := range objects {
		// The first one, those joined to it, and everybody whom a symmetrical verb joins.
		if i == 0 || both || a.joined(objects[i-1], p) {
			a.add(d, to, []party{p})
			continue
		}
		break
	}
}

// hosts gives the parts of a visit: whoever is met there, else the country of the place.
func (a *article) hosts(d *draft, as, to timeline.RoleKind, subject, objects []party) {
	own := map[string]bool{}
	for _, p := range subject {
		own[a.country(p)] = true
	}
	found := false
	for _, person := range [2]bool{true, false} {
		for _, p := range objects {
			if (p.m.Kind == actor.KindPerson) == person && (!own[a.country(p)] || a.country(p) == "") && !(found && !person) &&
				(to == timeline.Visitor || p.m.Kind != actor.KindOrganisation || !found) {
				a.add(d, to, []party{p})
				found = true
				if !person {
					break
				}
			}
		}
	}
	if !found && as == timeline.Visitor {
		if i, m := a.placeCountry(); i >= 0 && !own[a.in.Found.Actors[i].Country] {
			a.add(d, to, []party{{actor: i, m: m}})
		}
	}
}

// placeCountry returns the actor that is the country of the sentence's place.
func (a *article) placeCountry() (int, *actor.Mention) {
	for k := range a.toks {
		m := a.mention(k)
		if m == nil || !m.Locative || m.Country == "" {
			continue
		}
		if i, ok := a.countries[m.Country]; ok {
			return i, m
		}
	}
	return -1, nil
}

func (a *article) country(p party) string { return a.in.Found.Actors[p.actor].Country }

// joined reports whether only "and" and commas stand between two parties.
func (a *article) joined(p, q party) bool {
	if p.m == q.m {
		return true
	}
	for k := p.tok; k < q.tok; k++ {
		t := &a.toks[k]
		if t.mention > 0 || t.has(conjunction|det) || t.punct == ',' || t.capital {
			continue
		}
		return false
	}
	return true
}

// add gives parties a part, unless they have one.
func (a *article) add(d *draft, as timeline.RoleKind, list []party) {
next:
	for _, p := range list {
		for _, r := range d.Roles {
			if r.Actor == p.actor {
				continue next
			}
		}
		f := &a.in.Found.Actors[p.actor]
		r := Role{Actor: p.actor, As: as, Office: f.Office, Country: f.Country, Start: p.m.Start, End: p.m.End}
		if p.m.Office != "" && (f.Kind != timeline.Person || f.Office == "") {
			r.Office = p.m.Office
		}
		d.Roles = append(d.Roles, r)
	}
}

// nounRoles reads "Lukashenko's visit to China", "talks between X and Y", "an attack on Z by W".
func (a *article) nounRoles(d *draft, m *match) {
	from := a.clauseStart(m.start)
	before := a.parties(from, m.start)
	after := a.parties(m.start, a.objectEnd(m))
	as, to := timeline.Source, timeline.Target
	switch {
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case m.pat.flags&symmetric != 0:
		to = timeline.Source
	}
	if len(before) == 0 {
		before = a.subject(m)
	}
	if n := len(before); n > 1 && to == timeline.Target {
		before = before[n-1:]
	}
	if agents := a.agents(m); len(agents) > 0 {
		before, after = agents, append(without(before, agents), without(after, agents)...)
	}
	a.add(d, as, before)
	after = without(after, before)
	if d.Mode == "visit" {
		a.hosts(d, as, to, before, after)
	} else {
		a.add(d, to, after[:min(2, len(after))])
	}
	d.Place = a.place(m.start, len(a.toks))
}

// mentioned adds everybody else whom the sentence names.
func (a *article) mentioned(d *draft) {
	for _, p := range a.parties(0, len(a.toks)) {
		a.add(d, timeline.Mentioned, []party{p})
	}
}

// turn changes the type where negation, condition or future make it another.
func (a *article) turn(d *draft, m *match) {
	q := d.Type.Quad()
	future := d.Marks&timeline.Future != 0
	switch {
	case m.neg && m.verb && (q == timeline.VerbalCooperation || q == timeline.MaterialCooperation) && (m.will || m.would):
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Reject, "", "120", "refuses demands of"
		d.Marks &^= timeline.Negated | timeline.Future | timeline.Hypothetical
	case m.neg && d.Type == timeline.Statement:
		d.Marks &^= timeline.Negated
	case future && (m.will || m.would) && (d.Type == timeline.Protest || d.Type == timeline.Assault) && len(d.Roles) > 0,
		future && (m.will || m.would) && a.conditional() && (q == timeline.MaterialConflict || d.Mode == "withdraw"):
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Threaten, "", "130", "threatens"
		d.Marks &^= timeline.Future
	}
}

// conditional reports whether the sentence sets a condition: unless, if.
func (a *article) conditional() bool {
	for i := range a.toks {
		if a.toks[i].has(condition) {
			return true
		}
	}
	return false
}

// speaks reports whether a statement has a speaker who can be one.
func (a *article) speaks(d *draft) bool {
	return len(d.Roles) > 0 && d.Roles[0].As == timeline.Speaker && !a.in.Found.Actors[d.Roles[0].Actor].Media
}

// confidence weighs how well the clause was understood.
func confidence(d *draft, m *match) float32 {
	c := float32(0.55)
	if m.verb {
		c += 0.15
	}
	source, target := d.sides()
	if source {
		c += 0.1
	}
	if target || d.Type == timeline.Statement {
		c += 0.1
	}
	if m.pat.flags&weak != 0 {
		c -= 0.2
	}
	if d.Marks&(timeline.Hypothetical|timeline.Alleged) != 0 {
		c -= 0.15
	}
	if m.pat.words > 1 {
		c += 0.05
	}
	if m.gerund {
		c -= 0.2
	}
	if m.sub {
		c -= 0.1
	}
	if !source && !target {
		c -= 0.35
	} else if !source || d.Roles[0].Country == "" {
		c -= 0.15
	}
	return max(c, 0.1)
}

// calledOff adds the event that d calls off or puts off, which keeps its own date.
func (a *article) calledOff(d *draft, m *match) {
	a.ids++
	e := draft{id: a.ids, verbAt: d.verbAt + 1, sentence: d.sentence, words: d.words, verb: true}
	e.Type, e.Mode, e.CAMEO, e.phrase = timeline.Consult, "meet", "040", "meets"
	e.Evidence, e.Takeaways, e.Confidence, e.Place = d.Evidence, d.Takeaways, d.Confidence-0.1, d.Place
	e.Marks = timeline.Cancelled
	if m.pat.flags&postpones != 0 {
		e.Marks = timeline.Postponed
	}
	what := "meeting with"
	for k := max(0, m.start-8); k < min(m.end+8, len(a.toks)); k++ {
		switch w := a.in.Text[a.toks[k].start:a.toks[k].end]; w {
		case "visit", "trip", "tour", "visits", "trips":
			e.Mode, e.CAMEO, e.phrase, what = "visit", "042", "visits", "visit to"
		case "talks", "summit", "negotiations":
			what = w + " with"
			e.phrase = "holds talks with"
		}
	}
	verb := "calls off "
	if e.Marks == timeline.Postponed {
		verb = "puts off "
	}
	d.phrase = verb + what
	for _, r := range d.Roles {
		switch {
		case r.As == timeline.Mentioned:
		case e.Mode == "visit" && r.As == timeline.Source:
			r.As = timeline.Visitor
		case e.Mode == "visit" && r.As == timeline.Target:
			r.As = timeline.Host
		}
		e.Roles = append(e.Roles, r)
	}
	d.Place = ""
	a.events = append(a.events, e)
	d.offs = e.id
}
