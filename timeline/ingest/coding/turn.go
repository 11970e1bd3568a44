package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Where negation, condition, future or who acts make another type of what a pattern says.

// turn changes the type where negation, condition or future make it another.
func (a *article) turn(d *event.Draft, m *grammar.Match) {
	q := d.Type.Quad()
	future := d.Marks&timeline.Future != 0
	if a.byCrowd(d, m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase, d.Crowd = timeline.Protest, "demo", "141", "protests against", true
	}
	if a.withWords(d, m) {
		a.onlyAbout(d, m)
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Accuse, "disapprove", "111", "criticises"
	}
	switch {
	case m.Negated && m.Verb && (q == timeline.VerbalCooperation || q == timeline.MaterialCooperation) && (m.Will || m.Would || m.Averted):
		d.Turned = true
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Reject, "", "120", "refuses demands of"
		d.PlainSides()
		d.Marks &^= timeline.Negated | timeline.Future | timeline.Hypothetical
	case d.CAMEO == "150" && strings.HasPrefix(d.Phrase, "holds exercises") && a.together(d):
		d.Turned = true
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Cooperate, "", "062", "holds joint exercises with"
	case d.CAMEO == "0863" && a.together(d): // what one lets through again, two open together
		d.Type, d.Mode, d.CAMEO = timeline.Cooperate, "", "061"
	case d.Type == timeline.Protest && d.Mode == "obstruct" && !d.Weak && a.stateActs(d): // Kenya blockades ports, farmers block roads
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Coerce, "restrict", "191", "blockades"
	case d.Type == timeline.Protest && d.Mode == "demo" && m.Verb && a.Lemma(m.Start) == "protest" && a.stateActs(d): // with a note, not in the street
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Accuse, "disapprove", "114", "protests to"
	case m.Negated && d.Type == timeline.Statement:
		d.Marks &^= timeline.Negated
	case future && m.Will && d.Type == timeline.Assault && a.Toks[m.Group].Has(words.Be) && a.Toks[m.Group+1].Has(words.To):
		// "soldiers are to fight rebels": they have their orders
	case future && m.Negated && (d.Type == timeline.Protest || d.Type == timeline.Assault):
		// "will no longer attack": nobody is threatened
	case future && (m.Will || m.Would) && (d.Type == timeline.Protest || d.Type == timeline.Assault) && len(d.Roles) > 0,
		future && (m.Will || m.Would) && a.conditional() && !a.awaited(m) && (q == timeline.MaterialConflict || d.Mode == "withdraw"):
		d.Turned = true
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Threaten, "", "130", "threatens"
		d.Marks &^= timeline.Future
	}
}

// withWords reports whether d is a quarrel and no fight: of persons, "the president hits his rival over taxes", or over what nobody can hurt, "attacked
// the decision". Whoever is shot or stabbed is told so.
func (a *article) withWords(d *event.Draft, m *grammar.Match) bool {
	if d.Type != timeline.Assault || d.CAMEO != "190" || !m.Verb || m.Passive || m.Words > 1 {
		return false
	}
	switch a.Lexicon.Base(a.Lower(m.Start)) {
	case "hit", "attack", "assail", "blast", "slam", "target", "fight", "battle":
	default:
		return false
	}
	for k := m.End; k < min(m.End+4, len(a.Toks)) && (a.Toks[k].Plain() || a.Toks[k].Has(words.Determiner)); k++ {
		if bloodless[a.Lower(k)] {
			return true
		}
	}
	source, target := d.Sides()
	return source && target && !slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		return r.As != timeline.Mentioned && (r.Kind(a.in.Found) != timeline.Person || r.Called != "")
	})
}

// onlyAbout makes those mentioned whom only what is attacked is about: "attacked the recognition of the islands as Chadian".
func (a *article) onlyAbout(d *event.Draft, m *grammar.Match) {
	for k := m.End; k < min(m.End+4, len(a.Toks)); k++ {
		if !bloodless[a.Lower(k)] {
			continue
		}
		for i := range d.Roles {
			if r := &d.Roles[i]; r.As == timeline.Target && r.Start > a.Toks[k].Start {
				if n := a.TokenAt(r.Start); n > 0 && !a.Toks[n-1].Has(words.By) {
					r.As = timeline.Mentioned
				}
			}
		}
		return
	}
}

// bloodless is what is attacked with words only.
var bloodless = words.Set("investigation inquiry plan plans decision decisions policy policies law laws bill ruling verdict record report reports idea deal agreement accord " +
	"proposal proposals speech remarks statement resolution budget reform reforms subpoena impeachment tariffs sanctions judge judges " +
	"proclamation proclamations recognition move claim claims view views stance notion suggestion conduct")

// stateActs reports whether a country acts that the text calls by its name.
func (a *article) stateActs(d *event.Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		return event.Acts(r) && (r.Kind(a.in.Found) == timeline.Country || r.Kind(a.in.Found) == timeline.Organisation && r.Country != "" && strings.HasSuffix(a.in.Text[r.Start:r.End], "Navy"))
	}) && !d.Crowd && !a.teller.Countrymen(d)
}

// together reports whether several countries act: exercises make cooperation when armies of several countries hold them.
func (a *article) together(d *event.Draft) bool {
	first := ""
	for _, r := range d.Roles {
		if r.As == timeline.Source && r.Country != "" {
			if first != "" && r.Country != first {
				return true
			}
			first = r.Country
		}
	}
	return false
}

// awaited reports whether what m tells is only expected of who does it, who threatens nobody with it: "is expected to leave if".
func (a *article) awaited(m *grammar.Match) bool {
	for k := m.Start - 1; k > max(0, m.Start-4); k-- {
		if w := a.Lower(k); w == "expected" || w == "due" || w == "scheduled" || w == "prepared" || w == "willing" || w == "ready" {
			return true
		}
	}
	return false
}

// conditional reports whether the sentence sets a condition: unless, if.
func (a *article) conditional() bool {
	for i := range a.Toks {
		if a.Toks[i].Has(words.Condition) {
			return true
		}
	}
	return false
}
