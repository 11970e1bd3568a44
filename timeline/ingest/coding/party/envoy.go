package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// The side that only the post of an envoy or the seat of a ministry names.

// envoys adds the side that only an envoy's post or a ministry's seat names: "the Chilean ambassador to Peru was
// summoned", "Kuwait's first ambassador to Laos presented", "was called to the ministry in Bern".
func (x *Finder) envoys(m *grammar.Match, subject, objects []Party) (source, target []Party) {
	host := x.accredited(x.ClauseStart(m.Group), m.Group)
	switch {
	case len(subject) == 0 && m.Passive:
		if len(host) == 0 && strings.HasPrefix(m.Title, "summons") {
			host = x.bodyIn(m.Start, x.ObjectEnd(m))
		}
		if left := without(objects, host); len(left) > 0 {
			return host, left
		}
	case len(objects) == 0 && len(host) > 0:
		if left := without(subject, host); len(left) > 0 {
			return left, host
		}
	case len(objects) == 0 && len(subject) > 0: // "recalled its ambassador to Chad"
		return subject, without(x.accredited(m.Start, x.ObjectEnd(m)), subject)
	}
	return subject, objects
}

// accredited returns the country of "ambassador to Peru" in tokens [from, to): where the envoy serves.
func (x *Finder) accredited(from, to int) []Party {
	for k := max(from, 0); k+2 < min(to, len(x.Toks)); k++ {
		switch x.Lower(k) {
		case "ambassador", "envoy", "commissioner", "consul", "representative", "attaché", "diplomat", "diplomats", "affaires": //nolint:misspell // "chargé d'affaires" is French
		default:
			continue
		}
		if w := x.Word(k + 1); w != "to" && w != "in" {
			continue
		}
		n := k + 2
		for n+1 < min(to, len(x.Toks)) && x.Toks[n].Has(words.Determiner) {
			n++
		}
		m := x.innermost(n)
		if m == nil || m.Country == "" && m.Actor < 0 {
			continue
		}
		if m.Actor >= 0 && x.found.Actors[m.Actor].Kind == timeline.Country {
			return []Party{{Actor: m.Actor, Mention: m, Tok: n}}
		}
		if m.Kind == actor.KindPlace {
			if i := x.countryActor(m.Country); i >= 0 {
				return []Party{{Actor: i, Mention: m, Tok: n}}
			}
		}
	}
	return nil
}

// posts returns the countries in tokens [from, to) in whose capitals the envoys serve who are called home: "its envoys from Dublin, Madrid and Oslo".
func (x *Finder) posts(from, to int) []Party {
	var list []Party
	envoys := false
	for k := from; k < min(to, len(x.Toks)); k++ {
		envoys = envoys || x.EnvoyIn(k, k+1)
		if !envoys || x.Lower(k) != "from" {
			continue
		}
		for k++; k < to && (x.Toks[k].Mention > 0 || x.Toks[k].Has(words.Conjunction|words.Determiner) || x.Toks[k].Punct == ','); k++ {
			if m := x.MentionAt(k); m != nil && m.Kind == actor.KindPlace && m.Country != "" {
				list = append(list, x.CountryOf(m)...)
			} else if p := (Party{Tok: k, Mention: m}); m != nil && m.Kind == actor.KindCountry && m.Actor >= 0 && !x.doesToo(p) {
				p.Actor = m.Actor
				list = append(list, p)
			}
		}
	}
	return list
}

// innermost returns the shortest mention that begins at token k, or nil: the country of "Russian ambassador to Bulgaria".
func (x *Finder) innermost(k int) *actor.Mention {
	var found *actor.Mention
	ms := x.found.Mentions
	for i := int(x.Toks[k].Mention) - 1; i >= 0 && i < len(ms) && ms[i].Start <= x.Toks[k].Start; i++ {
		if ms[i].Start == x.Toks[k].Start {
			found = &ms[i]
		}
	}
	return found
}
