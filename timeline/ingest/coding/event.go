package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// event makes a draft of match i of the sentence.
func (a *article) event(m *match, ms []match, i int) (draft, bool) {
	a.ids++
	if a.tellsNothing(m) {
		return draft{}, false
	}
	if m.pat.Type == timeline.Assault && m.verb && a.lex.Name(a.toks[m.start].forms[0].Lemma) == "die" {
		m.passive = true // who dies in an attack suffers it
	}
	if a.quotes(m) {
		m.passive = false // who is quoted speaks
	}
	if m.passive && m.pat.Mode == "visit" && a.lex.Name(a.toks[m.start].forms[0].Lemma) == "give" {
		m.passive = false // who "was given a welcome" got one
	}
	if i > 0 && m.pat.Has(lexicon.Noun) && ms[i-1].pat.Has(lexicon.Speech) && ms[i-1].verb && (a.toks[m.start].has(words.Not) || !a.onlySays(&ms[i-1], a.toks[m.start-1].has(words.Determiner))) && // but "says it will not accept"
		!ofObject(a.lex.Name(a.toks[ms[i-1].start].forms[0].Lemma)) && // who "called his warnings nonsense" warns nobody
		m.start >= ms[i-1].end && m.start-ms[i-1].end <= 3 && // not within it: "describes the killing of hostages as"

		!slices.ContainsFunc(a.toks[ms[i-1].end:m.start], func(t token) bool { return t.has(words.Clause | words.Be) }) { // nor "believed were bombings"
		m.verb, m.group = true, ms[i-1].group // "announced a suspension of": the noun is what is done
	}
	d := draft{
		id: a.ids, heading: a.heading, sentence: a.index, count: a.count, verbAt: a.toks[m.start].start, groupAt: a.toks[m.group].start, phrase: m.pat.Title,
		verb: m.verb, weak: m.pat.Has(lexicon.Weak) && !a.accordSigned(m), passive: m.passive, infinite: m.passive || m.gerund || m.pat.Has(lexicon.Noun),
		bare: m.verb && a.clauseStart(m.group) >= m.group, obliged: m.pat.Has(lexicon.Obliged),
		certain: !m.pat.Has(lexicon.Noun|lexicon.Obliged|lexicon.Speech|lexicon.Given) && m.pat.Type != timeline.Consult &&
			!m.passive && !m.inf && !m.gerund,
		bareNoun: a.bareNoun(m.group - 1), begins: max(a.sent.Start, a.datelineEnd()), clause: a.clauseOf(m), andAt: a.secondSubject(m), clausal: m.pat.Has(lexicon.Clause), neg: m.neg, will: m.will || m.would, may: m.may,
	}
	if m.main > 0 {
		d.clause.End, d.andAt = a.toks[m.main].start, a.toks[m.main].start
	}
	if f := a.ofMain(m); f != nil {
		d.partAt = a.toks[f.group].start
	}
	if m.wish > 0 {
		d.wishAt = a.toks[m.wish].start
	}
	if start := a.clauseStart(m.start); !m.verb {
		d.deep = a.firstVerb(start, m.start) < m.start
		k := a.nounPhrase(m.start)
		for k < m.start && (a.toks[k].has(words.Determiner|words.Adverb|words.Conjunction|words.To) || a.toks[k].time || a.foundAt(k)) {
			k++
		}
		d.nounAt = a.toks[k].start
	}
	d.sub = m.sub || m.gerund || m.inf && !m.will && !a.tried(m)
	d.before = m.had && !slices.ContainsFunc(ms[:i], func(s match) bool { return s.pat.Has(lexicon.Speech) })
	d.ends = m.pat.Mode == "visit" && a.endsWord(m.start) || m.pat.Type == timeline.Consult && a.endsBehind(m)
	d.Type, d.Mode, d.CAMEO = m.pat.Type, m.pat.Mode, m.pat.CAMEO
	d.past = m.verb && !d.infinite && !m.inf && !d.will && !d.may && a.inPast(m.start)
	d.due = a.toks[m.start].has(words.Be)
	a.recast(&d, m)
	if (d.Type == timeline.Assault || d.Type == timeline.Accuse || d.Type == timeline.Retreat || d.Type == timeline.Threaten) && a.natural(m) || a.accident(m) || a.contest(m) ||
		d.Mode == "release" && m.verb && a.issued(m) {
		return draft{}, false
	}
	if k := m.start - 1; m.pat.Has(lexicon.Noun) && k >= 0 {
		switch strings.ToLower(a.in.Text[a.toks[k].start:a.toks[k].end]) {
		case "no", "without":
			m.neg = true // "no attack will start from here", "ended without agreement"
		}
		m.neg = m.neg || a.noUse(m.start)
		m.will = m.will || a.setFor(m.start)
	}
	d.Marks = a.marks(m, ms, i)
	d.Evidence = []timeline.Range{a.sent}
	if k := a.takeaway(); k >= 0 {
		d.Takeaways = []int{k}
	}
	a.roles(&d, m)
	a.turn(&d, m)
	a.protesters(&d, m)
	d.there = a.happensAt(&d)
	if a.isNone(&d, m) {
		return draft{}, false
	}
	a.vow(&d)
	d.Confidence = a.confidence(&d, m)
	if d.Mode == "visit" && a.someOf(&d) {
		d.Confidence -= 0.3
	}
	if m.pat.Has(lexicon.Cancels | lexicon.Postpones) {
		a.calledOff(&d, m)
	}
	return d, true
}

// onlySays reports whether a verb of speech takes no noun, with an article or without, for what is done: who "said the ban is no part
// of it" bans nothing.
func (a *article) onlySays(m *match, article bool) bool {
	switch a.lex.Name(a.toks[m.start].forms[0].Lemma) {
	case "say", "tell", "add":
		return true
	case "report", "note", "believe", "hope", "expect":
		return article
	}
	return false
}

// admits reports whether m lets a country in: "the Commonwealth admitted Togo".
func (a *article) admits(m *match) bool {
	if m.end >= len(a.toks) || a.mention(m.end) == nil || a.mention(m.end).Kind != actor.KindCountry {
		return false
	}
	return slices.ContainsFunc(a.toks[m.start].forms[:], func(f lexicon.Form) bool { return a.lex.Name(f.Lemma) == "admit" })
}

// carrier reports whether what goes somewhere is an airline, whose flights are no visits: "Karsk Airlines said that it would fly to
// Asmara".
func (a *article) carrier(d *draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		return r.As == timeline.Visitor && airline(a.in.Found.Actors[r.Actor].Name)
	})
}

// someOf reports whether those who come are people of a nation rather than its state: "five Americans landed in Doha".
func (a *article) someOf(d *draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		i := a.tokenAt(r.Start)
		if r.As != timeline.Visitor || i < 0 {
			return false
		}
		m := a.mention(i)
		return m != nil && m.Kind == actor.KindNationality && strings.HasSuffix(m.Text, "s") && a.kind(r) == timeline.Country
	})
}

// clauseOf returns the bytes of the clause that the verb of m is in, without a dateline.
func (a *article) clauseOf(m *match) timeline.Range {
	start := a.clauseStart(m.group)
	if said := a.speechBefore(start, m.group); said > start && said < m.group && a.nounIn(said, m.group) && !a.toks[said].has(words.Preposition|words.To) {
		start = said // "an official said gunmen abducted": without "that"
	}
	if start > 0 && (a.toks[start-1].has(words.Relative) || a.relativeThat(start-1)) {
		start = a.clauseStart(start - 1)
	}
	start = a.listStart(start)
	if k := a.newSubject(a.firstVerb(start, m.group), m.group); k > 0 {
		start = k
	}
	r := timeline.Range{Start: a.sent.Start, End: a.sent.End}
	if start < len(a.toks) {
		r.Start = a.toks[start].start
	}
	if start >= m.group && !m.pat.Has(lexicon.Clause) || a.toks[start].has(words.Relative) || strings.EqualFold(a.in.Text[a.toks[start].start:a.toks[start].end], "which") { // no subject of its own: the sentence says it from its start
		r.Start = a.sent.Start
		if k := a.datelineEnd(); k > 0 {
			r.Start = k
		}
	}
	if at := a.secondSubject(m); at > 0 {
		r.End = at
	}
	for k := m.end; k < len(a.toks) && a.toks[k].start < r.End; k++ {
		t := &a.toks[k]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' && t.punct != '$' && t.punct != '%' && t.punct != '/' || t.has(words.Relative|words.Condition) || words.Subordinate(a.in.Text[t.start:t.end]) {
			r.End = t.start
			break
		}
	}
	if r.Start >= r.End { // a dash far into the sentence is no dateline's
		r = a.sent
	}
	return r
}

// inPast reports whether the word at token k is the past of a verb and nothing else of it: "met", but not "put".
func (a *article) inPast(k int) bool {
	return slices.ContainsFunc(a.toks[k].forms[:], func(f lexicon.Form) bool { return f.Bits&(lexicon.Past|lexicon.Base) == lexicon.Past })
}

// datelineEnd returns the byte behind the dash of a dateline that begins the sentence, 0 when there is none.
func (a *article) datelineEnd() int {
	const near = 60
	end := 0
	for k := range a.toks {
		t := &a.toks[k]
		if t.start-a.sent.Start > near || end > 0 && plain(t) {
			break // behind the dash only another dateline goes on with capitals: "Agency - OTTAWA (AG) -"
		}
		dash := t.punct == '—' || t.punct == '–' || t.punct == '-' && t.start > a.toks[max(k-1, 0)].end || t.punct == '_' || t.punct == ':' && (a.shouted(k) || k > 2 && a.toks[k-1].punct == ')' && a.toks[k-3].punct == '(') // "New Delhi, February 7 (ANI): …"
		if dash && k+1 < len(a.toks) && k > 0 && a.toks[0].capital {
			end = a.toks[k+1].start
		}
	}
	return end
}

// shouted reports whether the tokens before k are a city in capitals, perhaps with a day: "GAZA CITY:", "LONDON, AUGUST 17:".
func (a *article) shouted(k int) bool {
	const shortest = 4 // letters
	head := a.in.Text[a.sent.Start:a.toks[k].start]
	return len(head) >= shortest && strings.ToUpper(head) == head && !words.Digit(head[0])
}

// takeaway returns the takeaway that the sentence belongs to, or -1.
func (a *article) takeaway() int {
	k, _ := slices.BinarySearchFunc(a.in.Takeaways, a.sent.Start, func(t timeline.Range, at int) int {
		if t.End <= at {
			return -1
		}
		return 1
	})
	if k < len(a.in.Takeaways) && a.in.Takeaways[k].Start < a.sent.End {
		return k
	}
	return -1
}

// byPhone reports whether what is said behind the verb of m is said by telephone: "discussed grain by telephone".
func (a *article) byPhone(m *match) bool {
	for k := m.start + 1; k+1 < len(a.toks) && a.toks[k].punct == 0; k++ {
		switch a.in.Text[a.toks[k].start:a.toks[k].end] {
		case "by", "via", "over":
			for n := k + 1; n < min(k+3, len(a.toks)); n++ {
				switch a.in.Text[a.toks[n].start:a.toks[n].end] {
				case "phone", "telephone", "video", "videolink", "hotline":
					return true
				}
			}
		}
	}
	return false
}

// speaks reports whether a statement has a speaker who can be one.
func (a *article) speaks(d *draft) bool {
	return len(d.Roles) > 0 && d.Roles[0].As == timeline.Speaker && !a.in.Found.Actors[d.Roles[0].Actor].Media && !a.mediaOf(d.Roles[0])
}

// confidence weighs how well the clause was understood.
func (a *article) confidence(d *draft, m *match) float32 {
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
	if m.pat.Has(lexicon.Weak) {
		c -= 0.2
	}
	if d.Marks&(timeline.Hypothetical|timeline.Alleged) != 0 {
		c -= 0.15
	}
	if m.pat.Words > 1 {
		c += 0.05
	}
	if m.gerund {
		c -= 0.2
	}
	if m.sub {
		c -= 0.1
	}
	if m.participle && !source {
		c -= 0.3
	}
	if m.ofNoun || m.gerund && m.sub || d.deep && !(source && target) {
		c -= 0.2
	}
	if !source && !target {
		c -= 0.35
	} else if !source && m.pat.Has(lexicon.Cancels|lexicon.Postpones) {
		c += 0.1 // it is called off for those who planned it
	} else if !source || !slices.ContainsFunc(d.Roles, func(r Role) bool { return acts(r) && (r.Country != "" || a.in.Found.Actors[r.Actor].Canonical != "") }) {
		c -= 0.15
	}
	return max(c, 0.1)
}
