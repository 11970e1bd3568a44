package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
)

// Which drafts are worth being proposed.

// worth reports whether a draft is worth proposing. What nobody is known to do or to suffer is told only in the first
// sentences, or with a day (see counts); a weak pattern needs both sides.
func (a *article) worth(d *event.Draft) bool {
	source, target := d.Sides()
	if d.Bare && !source && !(d.Clausal && target && len(d.Takeaways) > 0) && d.Type != timeline.Statement && d.Sentence > 1 {
		return false // "observing the rescue": who does it is said elsewhere; but "sanctions were imposed on Chad"
	}
	if d.Weak && !d.Verb && d.Type == timeline.Agree && !d.Heading && len(d.Roles) > 0 && !slices.ContainsFunc(d.Roles[1:], func(r event.Role) bool { return r.As != timeline.Mentioned }) {
		return false // "its lucrative Iraq deals"
	}
	if d.CAMEO == "043" && !a.hostsMeeting(d) && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Visitor }) {
		return false // "welcomed the figures at a news conference"
	}
	if d.Phrase == "joins" && !source {
		return false // "already struggling to stay on track to join the Union"
	}
	if d.Mode == "visit" && (!d.Verb && !source && !target && !a.heading && len(d.Takeaways) == 0 || a.comesHome(d)) {
		return false // "it is his first trip abroad"
	}
	if d.Type == timeline.Consult && d.Weak && d.Verb && !source && !target && !a.heading && len(d.Takeaways) == 0 {
		return false // "relatives rushed to embrace those who came"
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
	if d.Weak && target && d.Passive && d.Mode == "arrest" && a.timeBehind(d) {
		return true // "Kowal was captured in the hills last May"
	}
	if d.Weak && !(source && target) && !d.AmongThem() || !source && !target {
		return a.index <= 2
	}
	return true
}

// timeBehind reports whether a time stands behind the verb of d in its clause.
func (a *article) timeBehind(d *event.Draft) bool {
	for k := a.TokenAt(d.VerbAt) + 1; k > 0 && k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()) && !a.Toks[k].Has(words.Conjunction|words.Relative); k++ {
		if a.Toks[k].Time {
			return true
		}
	}
	return false
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
		d.Weak = d.Weak || d.Type == timeline.Reject && d.Mode == "yield" && d.Nobody() // "the truce signed on Friday collapsed when Chad shelled a village"
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
			keeps := d.Verb && !d.Subordinate && source && target && !main || d.During && source && target // "visited Chad after Mali closed the border"
			if !keeps && !a.toldBehind(&d) && (strong || some && d.Weak) {
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

// toldBehind reports whether d is told by a noun behind an "after" whose phrase names those who act and those whom it reaches: "closed its
// airspace after Kenya's attack on Chad".
func (a *article) toldBehind(d *event.Draft) bool {
	if source, target := d.Sides(); d.Verb || d.Weak || d.Type == timeline.Statement || d.Type.Quad() == timeline.VerbalConflict || !source || !target {
		return false
	}
	k := a.PhraseStart(a.TokenAt(d.VerbAt))
	if k < 1 {
		return false
	}
	switch a.Lower(k - 1) {
	case "after", "following":
		return !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As != timeline.Mentioned && r.Start < a.Toks[k].Start })
	}
	return false
}

// behindWho reports whether d only tells who somebody without a name is: "a soldier who had been sentenced".
func (a *article) behindWho(d *event.Draft) bool {
	k := a.TokenAt(d.GroupAt)
	return k > 1 && a.Lower(k-1) == "who" && a.BareNoun(k-2)
}

// dropVague leaves out nouns of which the sentence tells neither who nor where nor when, "suffering a heart attack", "more than a war", and
// what might be done to nobody known.
func (a *article) dropVague(first int) {
	vague := func(d event.Draft) bool {
		if d.Nobody() && d.Marks&timeline.Hypothetical != 0 && d.When.IsZero() && d.WhenText == "" && d.Type.Quad() == timeline.MaterialConflict {
			return true // "to help the other if it is attacked"
		}
		if d.Verb && d.Passive && d.Nobody() && d.When.IsZero() && d.WhenText == "" && d.Type != timeline.Statement && a.behindWho(&d) {
			return true // "protested against the handover of a soldier who had been sentenced to life"
		}
		if source, _ := d.Sides(); !source && d.Verb && d.Passive && !d.May && !d.Will && d.Marks&timeline.Hypothetical != 0 && d.When.IsZero() && d.WhenText == "" && d.Type.Quad() == timeline.MaterialConflict {
			return true // "takes over if the president is killed"
		}
		return !d.Verb && !d.Clausal && d.Nobody() && d.Type.Quad() == timeline.MaterialConflict && d.When.IsZero() && d.WhenText == "" && d.Place == "" && len(d.Takeaways) == 0
	}
	a.events = append(a.events[:first], slices.DeleteFunc(a.events[first:], vague)...)
}
