package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
)

// forCountry gives the deeds of d, which a noun tells, to the country for which somebody only speaks: "its spokeswoman, Jane Otieno, said that talks
// with Somalia would go on" are talks of Kenya. What is said stays with who says it.
func (x *Finder) forCountry(d *event.Draft) {
	if d.Type != timeline.Consult && d.Type != timeline.Agree && d.Type != timeline.Cooperate {
		return
	}
	for i := len(d.Roles) - 1; i >= 0; i-- {
		a := x.found.Actors[d.Roles[i].Actor]
		if !event.Acts(d.Roles[i]) || a.Kind != timeline.Person || !strings.Contains(strings.ToLower(a.Office), "spokes") {
			continue
		}
		switch c := x.countryActor(a.Country); {
		case c < 0:
		case slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.Actor == c }):
			d.Roles = slices.Delete(d.Roles, i, i+1)
		default:
			d.Roles[i].Actor = c
		}
	}
}
