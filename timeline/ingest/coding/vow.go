package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/words"
)

// Threats that stand within what somebody says, where no pattern looks, since what is quoted is said and not done:
//
//	"We will bomb their capital," Kenya's president said of Chad      who says of himself and his own that they will do harm
//	Kenya said Chad would pay a dear price                            or of another that harm will come
//
// Whom it would reach must be named, of another country than who says so.

// vow makes a threat of a statement that is one.
func (a *article) vow(d *event.Draft) {
	if d.Type != timeline.Statement || d.Content.End == 0 || !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Speaker && r.Country != "" }) {
		return
	}
	for k := range a.Toks {
		t := &a.Toks[k]
		if k == 0 || t.Start < d.Content.Start || t.End > d.Content.End || !t.Has(words.Will|words.Would) {
			continue
		}
		verb := k + 1
		for verb < len(a.Toks) && (a.Toks[verb].Has(words.Adverb) || a.AdverbAt(verb) || a.Toks[verb].Punct == '"') {
			verb++
		}
		var target []party.Party
		mode, cameo := "", "130"
		switch {
		case verb >= len(a.Toks) || a.Toks[verb].Has(words.Not):
		case ourselves[a.Lower(k-1)] && t.Quoted:
			p, end := a.Longest(verb)
			if p == nil || p.Type.Quad() != timeline.MaterialConflict || p.Type == timeline.Protest {
				continue
			}
			if p.Type == timeline.Assault {
				mode, cameo = "violence", "138"
			}
			if target = a.who.Parties(end, a.PhraseEnd(end)); len(target) == 0 { // "if Chad crosses the border, we will bomb its capital"
				target = a.who.Acting(0, k)
			}
		case a.harmComes(verb):
			target = a.who.Parties(a.MentionStart(k-1), k)
		}
		target = slices.DeleteFunc(target, func(p party.Party) bool {
			return a.who.Country(p) == "" || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Speaker && r.Country == a.who.Country(p) })
		})
		if len(target) == 0 {
			continue
		}
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Threaten, mode, cameo, "threatens"
		for i := range d.Roles {
			if d.Roles[i].As == timeline.Speaker {
				d.Roles[i].As = timeline.Source
			}
		}
		a.addAs(d, timeline.Target, target[:1])
		return
	}
}

// harmComes reports whether the verb at token k and what follows it tell that its subject will suffer: "pay a dear price", "face a
// crushing response", "regret it".
func (a *article) harmComes(k int) bool {
	const far = 6 // words
	behind, known := suffering[a.Lower(k)]
	if !known || behind == nil {
		return known
	}
	for n := k + 1; n < min(len(a.Toks), k+far) && a.Toks[n].Punct == 0; n++ {
		if behind[a.Lower(n)] {
			return true
		}
	}
	return false
}

// suffering are the verbs of those to whom harm comes, with the words of which one must follow.
var suffering = map[string]map[string]bool{
	"pay":    words.Set("price dearly"),
	"face":   words.Set("response consequences retaliation punishment wrath reprisals revenge"),
	"suffer": words.Set("consequences fate losses defeat"),
	"regret": nil,
	"rue":    nil,
}

// ourselves are the words by which somebody speaks of himself and his own as a subject.
var ourselves = words.Set("we i army forces military missiles troops soldiers")
