package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/when"
)

// What nobody known does: "Talks began at Evian on 20 May", "militiamen stormed the sit-in". Far down in an article only its day makes it an event.

// counts reports whether a draft that is not worth proposing becomes so by a date of its own: talks, and what is done to people, by nobody known. A
// weak pattern and a noun need somebody.
func (a *article) counts(d *event.Draft, m *grammar.Match) bool {
	return d.Verb && !d.Weak && !d.Subordinate && !m.Reduced && !m.Participle && d.Nobody() && d.Marks&(timeline.Hypothetical|timeline.Negated) == 0 &&
		(d.Past || d.Perfect || d.Will || m.Passive || m.Has(lexicon.Clause) && a.toldPast(m)) && a.hasSubject(d, m) &&
		(takesTwo(d) && (d.Clausal || d.Type == timeline.Consult) || d.Type == timeline.Assault || d.Type == timeline.Protest || d.Type == timeline.Coerce && len(d.Roles) > 0)
}

// toldPast reports whether the verb within the pattern of m is in the past: "talks began".
func (a *article) toldPast(m *grammar.Match) bool {
	for k := m.Start + 1; k < m.End; k++ {
		if a.Toks[k].Can(lexicon.Past) || a.InPast(k) {
			return true
		}
	}
	return false
}

// hasSubject reports whether a noun stands before the verb of m that can be its subject, and none that is spoken of as known: "police arrested",
// but not "and arrested", "the meeting will be held", "the first since a blast destroyed".
func (a *article) hasSubject(d *event.Draft, m *grammar.Match) bool {
	noun, end := false, m.Group
	if m.Has(lexicon.Clause) {
		noun, end = true, m.Start
	} else if end == 0 || a.Toks[end-1].Has(words.Conjunction) || a.Toks[end-1].Punct != 0 && !a.Toks[end-1].Inner() {
		return false
	}
	from := a.ClauseStart(end)
	if (m.Will || d.Marks&timeline.Future != 0) && from < len(a.Toks) && a.definite(from) {
		return false
	}
	for k := from; k < max(end, m.End); k++ {
		t := &a.Toks[k]
		if t.Has(words.Relative) || a.RelativeThat(k) || k < end && (words.Subordinate(a.Lower(k)) || a.Lower(k) == "since") {
			return false
		}
		plain := t.Plain() || k == 0 && t.Punct == 0 && t.Mention == 0 && t.Class == 0 // at the head of a sentence, in a capital
		noun = noun || k < end && plain && !a.TimeWord(k) && !a.AdverbAt(k)
	}
	return noun
}

// dropEmpty leaves out what nobody known takes part in and no time is told of, "It is the largest team offered by any country", unless it is the main
// event, the plan of another or violence that a verb tells: "after protesters stormed its embassy".
func (a *article) dropEmpty(m *merger) {
	if len(m.list) == 0 || len(a.in.Entries) > 0 {
		return
	}
	kept := slices.DeleteFunc(m.list[1:], func(d event.Draft) bool {
		violence := d.Verb && !d.Before && (d.Type == timeline.Assault || d.Type == timeline.Protest)
		return d.Nobody() && d.When.IsZero() && len(d.Times) == 0 && !d.Planned && d.CallsOff == 0 && d.NewDate == 0 && !d.Moved && !violence
	})
	m.list = m.list[:1+len(kept)]
}

// dropFaceless leaves out again what nobody known takes part in and what has no day or month of its own.
func (a *article) dropFaceless(first int) {
	kept := a.events[:first]
	for i := first; i < len(a.events); i++ {
		if d := &a.events[i]; d.Faceless && (d.When.IsZero() || d.When.Gran > when.ToMonth) {
			continue
		}
		if len(kept) == i {
			kept = kept[:i+1]
		} else {
			kept = append(kept, a.events[i])
		}
	}
	a.events = kept
}
