package desk

import (
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/draw/typeset"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// Part is who takes part in an event, by name, and as what.
type Part struct {
	Name string
	As   timeline.RoleKind // "" for what is usual: source
}

// ParseParts reads names with commas between, each with its part in brackets behind: "Xi Jinping (host), Belarus".
func ParseParts(text string) ([]Part, error) {
	var list []Part
	for p := range strings.SplitSeq(text, ",") {
		name, as := strings.TrimSpace(p), timeline.RoleKind("")
		if i := strings.LastIndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") {
			k := timeline.RoleKind(strings.ToLower(strings.TrimSpace(name[i+1 : len(name)-1])))
			if slices.Contains(timeline.RoleKinds(), k) {
				name, as = strings.TrimSpace(name[:i]), k
			} else if k == "" || !strings.ContainsAny(string(k), " ") {
				return nil, fmt.Errorf("%q is not a part: %s", name[i+1:len(name)-1], partNames())
			}
		}
		if name != "" {
			list = append(list, Part{name, as})
		}
	}
	return list, nil
}

func partNames() string {
	var names []string
	for _, k := range timeline.RoleKinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

// roles turns parts into roles. What an event says of an actor already stays: office, country and evidence. Names that the
// library does not know become new actors; like gives what is known of one, or nil.
func (d *Desk) roles(parts []Part, old []timeline.Role, like Like) ([]timeline.Role, []edit.Change, error) {
	if like == nil {
		like = d.opts.Like
	}
	var list []timeline.Role
	var made []edit.Change
	fresh := map[string]timeline.ActorID{}
	for _, p := range parts {
		id, known := d.FindActor(p.Name)
		for _, r := range old { // the very actor that was shown under this name
			if strings.ReplaceAll(d.cat.ActorName(r.Actor), ",", "") == p.Name {
				id, known = r.Actor, true
				break
			}
		}
		if !known {
			if id, known = fresh[p.Name]; !known {
				a, err := d.newActor(p.Name, like)
				if err != nil {
					return nil, nil, err
				}
				for _, c := range made { // two names of one
					if x := c.After.(*timeline.Actor); x.Key != "" && x.Key == a.Key {
						a = x
					}
				}
				id, fresh[p.Name] = a.ID, a.ID
				there := d.cat.Actors[a.ID] != nil || slices.ContainsFunc(made, func(c edit.Change) bool { return c.After == a })
				if !there {
					made = append(made, edit.Change{After: a})
				}
			}
		}
		role := timeline.Role{Actor: id, As: p.As}
		for _, r := range old {
			if r.Actor == id && (p.As == "" || r.As == p.As || role.Cite == timeline.Citation{}) {
				role.Office, role.Country, role.Cite = r.Office, r.Country, r.Cite
				if p.As == "" {
					role.As = r.As
				}
			}
		}
		if role.As == "" {
			role.As = timeline.Source
		}
		if !slices.Contains(list, role) {
			list = append(list, role)
		}
	}
	return list, made, nil
}

// newActor makes an actor of a name, or finds the one that the library has by the key of like.
func (d *Desk) newActor(name string, like Like) (*timeline.Actor, error) {
	a := timeline.Actor{Name: typeset.Clean(name), Kind: timeline.Group}
	if like != nil {
		x, err := like(name)
		if err != nil {
			return nil, err
		}
		if x != nil {
			a = *x
			if there := d.actorOfKey(a.Key); there != nil {
				return there, nil
			}
		}
	}
	n, err := d.lib.Reserve(timeline.KindActor, 1)
	a.ID = timeline.ActorID(n)
	return &a, err
}

// Revision is an event as a person has written it in the form.
type Revision struct {
	Title, Place string
	When         when.Span
	Type         timeline.Type
	Parts        []Part
}

// revise writes what a person has written into an event that is a copy of old, and returns the actors that it makes.
func (d *Desk) revise(next, old *timeline.Event, x Revision) ([]edit.Change, error) {
	next.Title, next.Place = x.Title, x.Place
	if x.When != old.When {
		next.When, next.DateFixed, next.WhenText = x.When, !x.When.IsZero(), ""
	}
	if x.Type != old.Type { // what belongs to the other type goes
		next.Type, next.Mode, next.CAMEO = x.Type, "", ""
	}
	roles, made, err := d.roles(x.Parts, old.Roles, nil)
	next.Roles = roles
	return made, err
}
