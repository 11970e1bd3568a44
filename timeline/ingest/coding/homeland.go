package coding

import (
	"slices"
	"strings"

	"entente/timeline"
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
	if reached == "" || !source && (!a.ministryBefore(d) || d.Type == timeline.Assault) { // "government forces took Huambo" of their own country
		return
	}
	home := a.who.Besides(reached)
	if owner, host := a.ownMission(d); host != nil {
		home = owner
		d.Roles = slices.DeleteFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target })
		a.addAs(d, timeline.Target, host)
		if strings.Contains(d.Phrase, "embassy of") {
			d.Phrase = "closes mission to"
		}
	}
	if home == nil {
		return
	}
	code := a.who.Country(home[0])
	for i := range d.Roles {
		if r := &d.Roles[i]; event.Acts(*r) {
			r.Country, a.in.Found.Actors[r.Actor].Country = code, code
		}
	}
	if !source {
		a.addAs(d, timeline.Source, home)
	}
}

// ownMission returns whose mission d closes or opens, told as whom it reaches, and the country where that stands: Kenya and Chad of "the Kenyan
// embassy in Chad". nil for anything else.
func (a *article) ownMission(d *event.Draft) (owner, host []party.Party) {
	i := slices.IndexFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target })
	if i < 0 || d.Type != timeline.Sanction && d.Type != timeline.Retreat && d.CAMEO != "050" {
		return nil, nil
	}
	r := &d.Roles[i]
	switch word, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimLeft(a.in.Text[r.End:], "’'s"), " "), " "); word {
	case "embassy", "consulate", "mission", "legation":
	default:
		return nil, nil
	}
	for k := range a.in.Found.Mentions {
		switch m := &a.in.Found.Mentions[k]; {
		case m.Start == r.Start && m.Country == r.Country:
			owner = a.who.CountryOf(m)
		case owner != nil && m.Start > r.End && m.End <= d.Evidence[0].End && m.Country != "" && m.Country != r.Country:
			return owner, a.who.CountryOf(m)
		}
	}
	return nil, nil
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
