package actor

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor/spelling"
)

// Who is no person of a name: countries, organisations, places, and whom a title or a pronoun stands for.

// other takes nominal mentions, pronouns, countries, organisations and places, in the order of the text.
func (r *resolver) other(k int) {
	m := &r.raws[k]
	switch {
	case m.Pronoun:
		r.pronoun(k)
	case m.half != "":
		r.divided(m)
	case m.Kind == KindGroup && m.nominal:
		r.pair(k)
	case m.nominal && m.Kind == KindPerson:
		r.nominal(k)
	case m.nominal && m.Kind == KindOrganisation:
		if m.Country != "" && isCode(m.Country) {
			m.Actor = r.country(m.Country)
			r.alias(m.Actor, m.Text)
		}
	case m.entry.class != noClass && m.entry.class != personName:
		r.entered(m)
	case m.Kind == KindOrganisation && m.Actor < 0 && !m.Attribute:
		r.unknownOrg(m)
	}
	r.counterpart(k)
	if m.Kind == KindPerson && m.Actor >= 0 && r.actors[m.Actor].Kind == timeline.Person {
		r.last = append(r.last, m.Actor)
	}
}

// entered takes what the dictionary knows.
func (r *resolver) entered(m *raw) {
	switch m.entry.class {
	case countryName, demonym, metonym, capitalCity:
		if m.entry.class == capitalCity {
			if m.Locative {
				m.Capital = true
				return // a place
			}
			if ref, ok := r.g.seat(m.Text); ok && !m.Attribute { // "Brussels threatens": the Union, not Belgium
				m.entry, m.Country = entry{class: orgName, ref: ref}, r.g.orgs[ref].country
				m.Kind, m.seat = KindOrganisation, true
				r.entered(m)
				return
			}
		}
		code := r.codeOf(m.entry)
		m.Actor = r.country(code)
		if m.entry.class == capitalCity && !m.Attribute {
			m.Kind = KindCountry
		}
		if m.entry.class != demonym {
			r.alias(m.Actor, m.Text)
		}
		if a := &r.actors[m.Actor]; m.entry.past > 0 {
			a.past = m.entry.past
		} else {
			a.today = true
		}
	case orgName:
		o := &r.g.orgs[m.entry.ref]
		kind, prefix := timeline.Organisation, "organisation:"
		if o.group {
			kind, prefix = timeline.Group, "group:"
		}
		i, ok := r.byKey[prefix+o.key]
		if !ok {
			name := m.Text
			if m.seat {
				name = o.name // "Brussels" is no name of the Union
			}
			i = r.actor(who{Found: Found{Key: prefix + o.key, Name: name, Canonical: o.name, Kind: kind, Country: o.country, Media: o.media}})
		}
		m.Actor = i
		r.alias(i, m.Text)
	}
}

// seat returns the organisation that a capital acts for rather than for its country.
func (g *Gazetteer) seat(capital string) (int32, bool) {
	key, ok := g.seats[spelling.Fold(capital)]
	if !ok {
		return 0, false
	}
	i := slices.IndexFunc(g.orgs, func(o org) bool { return o.key == key })
	return int32(i), i >= 0
}

// country returns the actor of a country.
func (r *resolver) country(code string) int {
	key := ""
	if i, ok := r.g.byCode[code]; ok {
		key = r.g.countries[i].key
	} else {
		key = "country:" + code
	}
	if i, ok := r.byKey[key]; ok {
		return i
	}
	name := r.g.CountryName(code)
	return r.actor(who{Found: Found{Key: key, Name: name, Canonical: name, Kind: timeline.Country, Country: code}})
}

func (r *resolver) alias(i int, s string) {
	if a := &r.actors[i]; s != a.Name {
		a.Aliases = appendNew(a.Aliases, s)
	}
}

// unknownOrg makes an actor of an organisation that only the text knows.
func (r *resolver) unknownOrg(m *raw) {
	if len(m.name) < 2 && !isUpper(m.Text) && !m.owned {
		return
	}
	full := m
	if p := r.inFull[m.Text]; p != nil {
		full = p
	}
	key := "organisation:" + spelling.Slug(full.Text)
	i, ok := r.byKey[key]
	if !ok {
		i = r.actor(who{Found: Found{Key: key, Name: full.Text, Kind: timeline.Organisation, Country: full.Country, Media: full.paper}})
	}
	m.Actor = i
	if full != m {
		r.alias(i, m.Text)
	}
}

func isUpper(s string) bool { return strings.ToUpper(s) == s }

// orgCode is what an office's country column says for an organisation.
func orgCode(key string) string {
	switch key {
	case "un", "eu", "nato", "iaea", "imf", "who":
		return strings.ToUpper(key)
	}
	return "org:" + key
}
