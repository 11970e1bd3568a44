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

// Which drafts are worth being proposed.

// worth reports whether a draft is worth proposing. What nobody is known to do or to suffer is told only in the first
// sentences, or with a day (see counts); a weak pattern needs both sides.
func (a *article) worth(d *event.Draft) bool {
	source, target := d.Sides()
	if d.Bare && !source && d.Type != timeline.Statement && d.Sentence > 1 {
		return false // "observing the rescue": who does it is said elsewhere
	}
	if d.Weak && !d.Verb && d.Type == timeline.Agree && !d.Heading && len(d.Roles) > 0 && !slices.ContainsFunc(d.Roles[1:], func(r event.Role) bool { return r.As != timeline.Mentioned }) {
		return false // "its lucrative Iraq deals"
	}
	if d.CAMEO == "043" && !a.hostsMeeting(d) && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Visitor }) {
		return false // "welcomed the figures at a news conference"
	}
	if d.Mode == "visit" && !source && d.Due {
		return false // "elections are due in Chad"
	}
	if !source && !target && d.Type != timeline.Consult && d.Type.Quad() != timeline.MaterialConflict && len(d.Takeaways) == 0 && !a.heading {
		return a.index == 1 && len(d.Roles) > 0 && !d.Weak && d.Verb // "a poll released on Tuesday", "a drop in prices allowed investors"
	}
	if len(d.Roles) == 0 && (d.Type == timeline.Coerce || d.Type == timeline.Mobilize || d.Type == timeline.Sanction) && len(d.Takeaways) == 0 && !a.heading {
		return false // "tumours picked up by scans", "evidence tested by experts"
	}
	if d.Weak && !(source && target) || !source && !target {
		return a.index <= 2
	}
	return true
}

// counts reports whether a draft that is not worth proposing becomes so by a date of its own: talks, and what is done to people, by nobody known. A
// weak pattern and a noun need somebody.
func (a *article) counts(d *event.Draft, m *grammar.Match) bool {
	return d.Verb && !d.Weak && !d.Subordinate && d.Nobody() && d.Marks&(timeline.Hypothetical|timeline.Negated) == 0 &&
		(d.Past || d.Perfect || d.Will || m.Passive || m.Has(lexicon.Clause) && a.toldPast(m)) && a.hasSubject(d, m) &&
		(d.Type == timeline.Consult && d.Mode == "meet" || d.Type == timeline.Assault || d.Type == timeline.Protest || d.Type == timeline.Coerce && len(d.Roles) > 0)
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
	for k := from; k < end; k++ {
		t := &a.Toks[k]
		if words.Subordinate(a.Lower(k)) || a.Lower(k) == "since" {
			return false
		}
		noun = noun || t.Plain() && !t.Time && !a.TimeWord(k) && !a.AdverbAt(k) && !t.Has(words.Determiner|words.Preposition|words.Conjunction|words.Pronoun)
	}
	return noun
}

// dropFaceless leaves out again what nobody known takes part in and what has no day or month of its own.
func (a *article) dropFaceless(first int) {
	a.events = append(a.events[:first], slices.DeleteFunc(slices.Clone(a.events[first:]), func(d event.Draft) bool {
		return d.Faceless && (d.When.IsZero() || d.When.Gran > when.ToMonth)
	})...)
}

// meetings are what somebody hosts without its being said whom.
var meetings = words.Set("summit talks meeting conference negotiations round dialogue gathering")

// hostsMeeting reports whether d, told of the host, is of a meeting: "will host a summit".
func (a *article) hostsMeeting(d *event.Draft) bool {
	const near = 5 // words of its description
	k := a.TokenAt(d.VerbAt)
	if k < 0 || a.Lemma(k) != "host" {
		return false
	}
	for n := k + 1; n <= k+near && n < len(a.Toks) && a.Toks[n].Punct == 0; n++ {
		if meetings[a.Lower(n)] {
			return true
		}
	}
	return false
}

// dropWeak leaves out what counts only when the sentence has nothing better, and nouns beside verbs of their own type.
func (a *article) dropWeak(first int) {
	strong, main := false, false // something better, and that in a clause of the first rank
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		if !d.Weak && !d.Faceless && d.Verb && d.Type != timeline.Statement {
			strong, main = true, main || !d.Subordinate
		}
	}
	kept := a.events[:first]
	some := strong
	for i := first; i < len(a.events); i++ {
		d := a.events[i]
		if d.Type != timeline.Statement && (d.Weak || !d.Verb) {
			source, target := d.Sides()
			if keeps := d.Verb && !d.Subordinate && source && target && !main; !keeps && (strong || some && d.Weak) { // kept: "visited Chad after Mali closed the border"
				continue
			}
		}
		if d.Type != timeline.Statement {
			some = true
		}
		kept = append(kept, d)
	}
	a.events = kept
}

// dropVague leaves out nouns of which the sentence tells neither who nor where nor when, "suffering a heart attack", "more than a war", and
// what might be done to nobody known.
func (a *article) dropVague(first int) {
	vague := func(d event.Draft) bool {
		if d.Nobody() && d.Marks&timeline.Hypothetical != 0 && d.When.IsZero() && d.WhenText == "" && d.Type.Quad() == timeline.MaterialConflict {
			return true // "to help the other if it is attacked"
		}
		return !d.Verb && !d.Clausal && d.Nobody() && d.Type.Quad() == timeline.MaterialConflict && d.When.IsZero() && d.WhenText == "" && d.Place == "" && len(d.Takeaways) == 0
	}
	a.events = append(a.events[:first], slices.DeleteFunc(a.events[first:], vague)...)
}
