package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Whom an answer reaches that names nobody, since the sentence before has told whose deed it is about:
//
//	"Canada expelled six Indian diplomats. New Delhi rejected the charges."   Canada's charges
//	"Kenya bombed a camp in Chad. Peru condemned the raid."                   Kenya's raid
//
// What is answered is of a type that the noun can stand for, and one country did it.

// deeds are the types of what "the move" may be.
var deeds = []timeline.Type{timeline.Sanction, timeline.Coerce, timeline.Mobilize, timeline.Concede, timeline.Retreat, timeline.Agree, timeline.Support,
	timeline.Cooperate, timeline.Aid, timeline.Assault, timeline.Request}

// answered are the types of deed that nouns stand for behind "the", "these" or "such".
var answered = func() map[string][]timeline.Type {
	m := map[string][]timeline.Type{}
	for nouns, types := range map[string][]timeline.Type{
		"charge charges accusation accusations allegation allegations claim claims insinuations": {timeline.Accuse, timeline.Sanction},
		"move decision step measure measures action actions":                                     deeds,
		"expulsion expulsions sanctions tariffs embargo ban":                                     {timeline.Sanction},
		"attack attacks strike strikes raid raids bombing bombings assault shelling incursion":   {timeline.Assault},
		"threat threats ultimatum":                     {timeline.Threaten},
		"demand demands request requests appeal":       {timeline.Request},
		"launch launches test deployment manoeuvres":   {timeline.Mobilize},
		"protest protests criticism complaint rebukes": {timeline.Accuse, timeline.Protest},
	} {
		for w := range words.Set(nouns) {
			m[w] = types
		}
	}
	return m
}()

// answerTo gives d, a refusal, a complaint or a welcome that names nobody whom it reaches, who did what it is about.
func (a *article) answerTo(d *event.Draft, m *grammar.Match) {
	switch d.Type {
	case timeline.Reject, timeline.Accuse:
	case timeline.Support:
		if d.CAMEO != "051" {
			return
		}
	default:
		return
	}
	if source, target := d.Sides(); !source || target || !m.Verb || m.Passive {
		return
	}
	types := a.answeredBehind(m)
	if types == nil {
		return
	}
	const far = 3 // sentences
	var by []event.Role
scan:
	for i := len(a.events) - 1; i >= 0 && a.who.Count-a.events[i].Count <= far; i-- {
		e := &a.events[i]
		if !slices.Contains(types, e.Type) || e.CAMEO == "051" || e.Mode == "investigate" || e.Planned || e.Marks&(timeline.Negated|timeline.Hypothetical|timeline.Historical) != 0 {
			continue
		}
		if e.ActsWith(d) {
			return // its own deed
		}
		these, vague := doers(e), len(types) == len(deeds)
		switch {
		case len(these) == 0 && !vague:
			continue
		case len(these) == 0, len(by) > 0 && !together(these[0], by[0]):
			return // several do what it may be
		}
		if by = these; !vague {
			break scan // the noun says which it is
		}
	}
	for _, r := range by {
		r.As = timeline.Target
		d.Roles = append(withoutActor(d.Roles, r.Actor), r)
	}
}

// answeredBehind returns the types of what the noun phrase right behind the verb of m stands for: "the charges", "all these allegations"; nil
// where it says whose or which they are.
func (a *article) answeredBehind(m *grammar.Match) []timeline.Type {
	const adjectives = 2
	k := m.Start + 1
	if k < len(a.Toks) && a.Lower(k) == "all" {
		k++
	}
	if k >= len(a.Toks) {
		return nil
	}
	switch a.Lower(k) {
	case "the", "these", "those", "such", "this":
	default:
		return nil
	}
	for n := k + 1; n < min(k+2+adjectives, len(a.Toks)); n++ {
		types := answered[a.Lower(n)]
		if types == nil {
			if !a.Toks[n].Plain() {
				return nil
			}
			continue
		}
		if n+1 < len(a.Toks) && (a.Toks[n+1].Has(words.Preposition|words.By) && !a.TimeWord(n+1) && a.Lower(n+1) != "as" || a.Toks[n+1].Plain() && a.Plural(n+1)) {
			if n+2 < len(a.Toks) && (a.Lower(n+2) == "its" || a.Lower(n+2) == "their") && slices.Contains(types, timeline.Assault) {
				return types // "the attack on its embassy"
			}
			return nil // "the charges against Peru", "the sanctions talks"
		}
		return types
	}
	return nil
}

// together reports whether two act for one country, or are one.
func together(a, b event.Role) bool {
	return a.Actor == b.Actor || a.Country != "" && a.Country == b.Country
}

// doers returns those who do e when they act together; nil otherwise.
func doers(e *event.Draft) []event.Role {
	var by []event.Role
	for _, r := range e.Roles {
		if event.Acts(r) {
			by = append(by, r)
		}
	}
	if len(by) == 0 || slices.ContainsFunc(by, func(r event.Role) bool { return !together(r, by[0]) }) {
		return nil
	}
	return by
}
