package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/party"
)

// For which country those act whom only their office or ministry names, as in the press releases and the news of their own country:
//
//	"The Ministry of Foreign Affairs summoned the Ambassador of Chad"        whose article names Kenya besides
//	"Foreign Minister Marta Kowal summoned the ambassador of Chad"           the same
//	"The minister has decided to close the Kenyan embassy in Chad"           whose embassy it is
//
// An article about two countries, of which the deed reaches one, leaves no other.

// homeland gives d, whose doers have no country, that for which they hold their office.
func (a *article) homeland(d *event.Draft) {
	if d.Planned || d.Type == timeline.Consult || d.Type == timeline.Statement {
		return
	}
	reached := ""
	for _, r := range d.Roles {
		switch {
		case r.As == timeline.Mentioned:
		case event.Acts(r) && (r.Country != "" || !a.ofState(r)):
			return // it is known who acts, or it is nobody of a state
		case r.As == timeline.Target && r.Country != "":
			if reached != "" && reached != r.Country {
				return
			}
			reached = r.Country
		}
	}
	source, _ := d.Sides()
	if reached == "" || !source && !a.ministryBefore(d) {
		return
	}
	home := a.otherCountry(reached)
	if host := a.hostOfMission(d, reached); host != nil {
		home = reached
		d.Roles = slices.DeleteFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target })
		a.addAs(d, timeline.Target, host)
		if strings.Contains(d.Phrase, "embassy of") {
			d.Phrase = "closes mission to"
		}
	}
	if home == "" {
		return
	}
	for i := range d.Roles {
		if r := &d.Roles[i]; event.Acts(*r) {
			r.Country, a.in.Found.Actors[r.Actor].Country = home, home
		}
	}
	if !source {
		if i := slices.IndexFunc(a.in.Found.Mentions, func(m actor.Mention) bool { return m.Country == home }); i >= 0 {
			if list := a.who.CountryOf(&a.in.Found.Mentions[i]); len(list) > 0 {
				a.addAs(d, timeline.Source, list)
			}
		}
	}
}

// hostOfMission returns the country where the mission stands that d closes or opens when it is that of owner: the Chad of "the Kenyan embassy in
// Chad". nil for anything else.
func (a *article) hostOfMission(d *event.Draft, owner string) []party.Party {
	if d.Type != timeline.Sanction && d.Type != timeline.Retreat && d.CAMEO != "050" {
		return nil
	}
	i := slices.IndexFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target && r.Country == owner })
	if i < 0 {
		return nil
	}
	end := d.Roles[i].End
	switch word, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimLeft(a.in.Text[end:], "’'s"), " "), " "); word {
	case "embassy", "consulate", "mission", "legation":
	default:
		return nil
	}
	for k := range a.in.Found.Mentions {
		if m := &a.in.Found.Mentions[k]; m.Start > end && m.End <= d.Evidence[0].End && m.Country != "" && m.Country != owner {
			return a.who.CountryOf(m)
		}
	}
	return nil
}

// ofState reports whether the office or the name of r is one of a state: a minister, a ministry.
func (a *article) ofState(r event.Role) bool {
	f := &a.in.Found.Actors[r.Actor]
	words := strings.ToLower(r.Office)
	if f.Kind == timeline.Organisation {
		words = strings.ToLower(f.Name)
	}
	for _, w := range [...]string{"minister", "president", "ministry", "foreign affairs", "parliament", "government", "foreign office", "cabinet"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// ministryBefore reports whether a ministry or the government, which nothing says whose it is, is the subject of d.
func (a *article) ministryBefore(d *event.Draft) bool {
	if !d.Verb || d.Passive || d.Clause.Start >= d.GroupAt {
		return false
	}
	s := strings.ToLower(strings.TrimSpace(a.in.Text[d.Clause.Start:d.GroupAt]))
	for _, body := range [...]string{"ministry", "ministry of foreign affairs", "department of foreign affairs", "foreign office", "government", "cabinet"} {
		if strings.HasSuffix(s, body) {
			return true
		}
	}
	return false
}

// otherCountry returns the country that the article names most beside one, "" when two are level or it is named once only.
func (a *article) otherCountry(than string) string {
	count := map[string]int{}
	for i := range a.in.Found.Mentions {
		m := &a.in.Found.Mentions[i]
		c := m.Country
		if c == "" && m.Actor >= 0 && !a.in.Found.Actors[m.Actor].Media {
			c = a.in.Found.Actors[m.Actor].Country
		}
		if c != "" && c != than {
			count[c]++
		}
	}
	best, n, level := "", 1, false
	for c, k := range count {
		switch {
		case k > n:
			best, n, level = c, k, false
		case k == n:
			level = true
		}
	}
	if level {
		return ""
	}
	return best
}
