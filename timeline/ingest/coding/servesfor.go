package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// What a thing lets somebody do, what a deed is for, what is only tried: nobody does it yet.
//
//	It allowed villagers to return.                  the truce did
//	An accord that will let the navy use a port.     the accord is the event
//	The raids aim to help the rebels.                the raids are
//	Talks began in an attempt to end the war.        the talks are

// servesFor reports whether the verb of m, of which d is made, tells such a thing.
func (a *article) servesFor(d *event.Draft, m *grammar.Match) bool {
	source, _ := d.Sides()
	if m.Personal() && enabling[a.Lemma(m.Start)] && a.who.OfPaper(a.ClauseStart(m.Group)) {
		return true
	}
	if m.Infinitive && !m.Has(lexicon.Speech) && a.usedTo(m) {
		return true
	}
	if source || !m.Verb || m.Passive || m.Has(lexicon.Clause|lexicon.Speech) {
		return false
	}
	if d.Nobody() && m.Personal() && a.Toks[m.Start].Can(lexicon.Base|lexicon.Third) && !a.Toks[m.Start].Can(lexicon.Past) && a.who.OfPaper(a.ClauseStart(m.Group)) {
		return true // "a list which bars them and freezes what they own"
	}
	if m.Gerund && m.Type == timeline.Assault && m.Group > 0 && a.Lower(m.Group-1) == "for" && a.punishedBefore(m.Group-1) {
		return true // "a soldier who had been sentenced for killing a Chadian"
	}
	if enabling[a.Lemma(m.Start)] && !m.Infinitive {
		k := m.Group - 1
		for k > 0 && a.AdverbAt(k) {
			k--
		}
		return k >= 0 && (a.Lower(k) == "it" || a.Lower(k) == "this" || a.Lower(k) == "which" || a.RelativeThat(k))
	}
	if !m.Infinitive || m.Group < 2 {
		return false
	}
	before := m.Group - 1
	if a.Toks[before].Has(words.To) {
		before--
	}
	if p := a.PhraseStart(before) - 1; d.Nobody() && tries[a.Lower(before)] && p >= 0 && a.Toks[p].Has(words.Preposition) {
		return true
	}
	switch a.Lemma(before) {
	case "aim", "serve", "intend":
	default:
		return false
	}
	from, to := a.HeadOf(before)
	for to > from && (a.Toks[to-1].Has(words.Adverb) || a.AdverbAt(to-1) || a.Lower(to-1) == "likely" || a.Lower(to-1) == "most") {
		to--
	}
	return to > from && a.Toks[to-1].Mention == 0 && (grammar.Attack(a.Lower(to-1)) || ofPolicy[a.Lower(to-1)])
}

// usedTo reports whether the infinitive of m tells what a thing was used for, also behind another: "the camps were used to store arms and to send fighters".
func (a *article) usedTo(m *grammar.Match) bool {
	const far = 8 // tokens
	for k := m.Group - 1; k > 0 && k > m.Group-far && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k-- {
		if a.Lower(k) == "used" {
			return (a.Toks[k-1].Has(words.Be) || a.AdverbAt(k-1)) && !a.Toks[k+1].Has(words.By)
		}
	}
	return false
}

// punishedBefore reports whether the relative clause that ends before token k tells that somebody was punished.
func (a *article) punishedBefore(k int) bool {
	from := a.ClauseStart(k)
	if from == 0 || !a.Toks[from-1].Has(words.Relative) {
		return false
	}
	for n := k - 1; n >= from; n-- {
		switch a.Lower(n) {
		case "sentenced", "convicted", "jailed", "imprisoned", "executed", "hanged", "wanted", "tried":
			return true
		}
	}
	return false
}

var (
	// tries are the nouns for what somebody wants to bring about by something else.
	tries = words.Set("attempt attempts effort efforts bid push drive")

	// ofPolicy are what has an aim besides attacks.
	ofPolicy = words.Set("attacks strikes raids move moves step steps measure measures law laws plan plans policy deal agreement treaty pact talks visit operation offensive campaign mission programme program")
)

// prisoners are those whose journeys are no visits.
var prisoners = words.Set("fugitive fugitives convict convicts prisoner prisoners suspect suspects captive captives detainee detainees hostage hostages deportee deportees defendant murderer killer")

// taken reports whether who comes somewhere in m is brought there: "the fugitive Marta Kowal landed in Rome".
func (a *article) taken(m *grammar.Match) bool {
	if slices.ContainsFunc(a.Matches, func(f grammar.Match) bool { return f.Start != m.Start && a.handsOver(&f) }) {
		return true // "landed in Rome after Chad had handed her over", which is the news
	}
	from := a.ClauseStart(m.Group)
	return slices.ContainsFunc(a.Toks[from:m.Group], func(t tokens.Token) bool { return t.Mention == 0 && prisoners[a.in.Text[t.Start:t.End]] })
}

// handsOver reports whether m tells that somebody whom the sentence has named is handed over or deported.
func (a *article) handsOver(m *grammar.Match) bool {
	k := m.Start + 1
	return m.Personal() && !m.Passive && !m.Negated && k < len(a.Toks) && (a.Lower(k) == "him" || a.Lower(k) == "her") && (m.CAMEO == "063" || m.Mode == "deport")
}

// seesThing reports whether m visits a thing without a name, "an exhibition about Chad": whoever does so is in the country already.
func (a *article) seesThing(d *event.Draft, m *grammar.Match) bool {
	if d.Mode != "visit" || a.Lemma(m.Start) != "visit" || m.Passive || m.End+1 >= len(a.Toks) || !a.Toks[m.End].Has(words.Determiner) {
		return false
	}
	k := m.End + 1
	for k < len(a.Toks) && a.Toks[k].Plain() && !sights[a.Lower(k)] {
		k++
	}
	return k < len(a.Toks) && a.Toks[k].Plain() && sights[a.Lower(k)] && !a.abroad(d, k+1)
}

// abroad reports whether an "in" at token k leads to a place in a country that is not that of all who come to it: "Kowal visited a school in Lima".
func (a *article) abroad(d *event.Draft, k int) bool {
	if k+1 >= len(a.Toks) || a.Lower(k) != "in" {
		return false
	}
	at := a.MentionAt(k + 1)
	return at != nil && at.Locative && at.Country != "" && slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		return r.As == timeline.Visitor && r.Country != "" && r.Country != at.Country
	})
}

// sights are what guests are shown.
var sights = words.Set("exhibition exhibitions fair museum gallery factory plant school university hospital library theatre cathedral church mosque synagogue cemetery farm laboratory workshop")

// picturesShow reports whether the "according to" of m leads to pictures, which say nothing: "according to photos published by the embassy".
func (a *article) picturesShow(m *grammar.Match) bool {
	const near = 3 // words of "some of the pictures"
	if !m.Has(lexicon.After) {
		return false
	}
	for k := m.End; k < min(m.End+near, len(a.Toks)) && a.Toks[k].Mention == 0; k++ {
		switch a.Lower(k) {
		case "pictures", "photos", "photographs", "images", "footage", "video", "videos":
			return true
		}
	}
	return false
}

// overInTime reports whether m is talks that took so long, and none to come: "it took Chad nine years to negotiate its entry".
func (a *article) overInTime(m *grammar.Match) bool {
	k := m.Group - 1
	if m.Type != timeline.Consult || !m.Infinitive || k < 2 || !a.TimeWord(k) && a.Lower(k) != "years" && a.Lower(k) != "months" && a.Lower(k) != "weeks" {
		return false
	}
	const far = 7 // tokens: "took the country more than nine years to"
	for n := k; n >= max(0, k-far); n-- {
		if w := a.Lower(n); w == "took" || w == "takes" || w == "taken" {
			return true
		}
	}
	return false
}
