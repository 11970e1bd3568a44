// Package identity makes one actor of two, and two of one: what becomes of their names and offices, of their parts in events
// and in what each source says of them, and of what people have put on their lanes.
package identity

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/query"
)

// Union is an actor that becomes part of another.
type Union struct {
	Into, Gone *timeline.Actor
	Next       *timeline.Actor // what is known of both, under the name of Into
}

// Unite makes gone part of into. What an import or a dictionary knows wins over what a person has typed in passing: an actor
// without a key.
func Unite(into, gone *timeline.Actor) *Union {
	next := *into
	next.Aliases = OtherNames(into.Name, slices.Concat(into.Aliases, []string{gone.Name}, gone.Aliases))
	next.Offices = union(slices.Clone(into.Offices), gone.Offices)
	next.Extra = union(slices.Clone(into.Extra), gone.Extra)
	switch {
	case into.Key == "" && gone.Key != "":
		next.Key, next.Kind, next.Country = gone.Key, gone.Kind, gone.Country
	case gone.Key != "" && gone.Key != into.Key:
		next.Extra = append(next.Extra, timeline.Extra{Key: timeline.MergedKey + gone.Key, Value: gone.Name})
	}
	next.Country = cmp.Or(next.Country, into.Country, gone.Country)
	next.Kind = cmp.Or(next.Kind, gone.Kind)
	if gone.Note != "" && gone.Note != into.Note {
		next.Note = strings.TrimSpace(into.Note + "\n\n" + gone.Note)
	}
	return &Union{Into: into, Gone: gone, Next: &next}
}

// Names lists what Into is called besides from then on.
func (u *Union) Names() []string {
	return slices.Clone(u.Next.Aliases[len(OtherNames(u.Into.Name, u.Into.Aliases)):])
}

// Offices lists those that Into has besides from then on.
func (u *Union) Offices() []timeline.Office { return u.Next.Offices[len(u.Into.Offices):] }

// turn leads from Gone to Into.
func (u *Union) turn(id timeline.ActorID) timeline.ActorID {
	if id == u.Gone.ID {
		return u.Into.ID
	}
	return id
}

// Has reports whether Gone takes part in an event, or in what a source says of it.
func (u *Union) Has(e *timeline.Event) bool { return takesPart(e, u.Gone.ID) }

// Event returns a copy of an event with the parts of Gone as those of Into. Of an article that only a dropped part cites,
// the passage becomes evidence for the event.
func (u *Union) Event(e *timeline.Event) *timeline.Event {
	next := withRoles(e, func(_ timeline.ArticleID, list []timeline.Role) []timeline.Role { return u.roles(list) })
	for _, r := range e.Roles {
		if r.Cite.Article != 0 && !slices.Contains(next.Articles(), r.Cite.Article) {
			next.Citations = append(next.Citations, r.Cite)
		}
	}
	return next
}

// roles turns the roles of Gone. Where both have the same part, the first stays and takes over what it lacks.
func (u *Union) roles(list []timeline.Role) []timeline.Role {
	var out []timeline.Role
	turned := map[int]bool{} // places in out
	for _, r := range list {
		was := r.Actor == u.Gone.ID
		r.Actor = u.turn(r.Actor)
		i := slices.IndexFunc(out, func(x timeline.Role) bool { return x.Actor == r.Actor && x.As == r.As })
		if i < 0 || !was && !turned[i] {
			turned[len(out)] = was
			out = append(out, r)
			continue
		}
		out[i].Office, out[i].Country = cmp.Or(out[i].Office, r.Office), cmp.Or(out[i].Country, r.Country)
		out[i].Cite = cmp.Or(out[i].Cite, r.Cite)
	}
	return out
}

// Holder returns an actor with the offices that he holds for Gone as held for Into, nil when he holds none or the key of
// Gone goes on being one.
func (u *Union) Holder(x *timeline.Actor) *timeline.Actor {
	holds := func(o timeline.Office) bool { return o.For == u.Gone.Key }
	if u.Gone.Key == "" || u.Next.Key == u.Gone.Key || x.ID == u.Gone.ID || x.ID == u.Into.ID || !slices.ContainsFunc(x.Offices, holds) {
		return nil
	}
	next := *x
	next.Offices = slices.Clone(x.Offices)
	for i := range next.Offices {
		if holds(next.Offices[i]) {
			next.Offices[i].For = u.Next.Key
		}
	}
	return &next
}

// OtherNames lists each name once that is not the main one, case and accents folded.
func OtherNames(name string, list []string) []string {
	seen := map[string]bool{query.Fold(name): true}
	var out []string
	for _, n := range list {
		if f := query.Fold(n); !seen[f] {
			seen[f] = true
			out = append(out, n)
		}
	}
	return out
}

// union appends to a what only b has.
func union[T comparable](a, b []T) []T {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}
