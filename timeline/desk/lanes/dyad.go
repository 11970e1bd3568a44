package lanes

import (
	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Party is one of the two of a dyad: an actor, with those who act for it, or a bloc.
type Party struct {
	Key   string // in timeline.Dyad
	Name  string
	Actor timeline.ActorID // 0 for a bloc that is no actor of the library

	Country string         // of a country: people count for it while they hold an office for it
	Bloc    *timeline.Bloc // countries count for it while they are members
}

// The keys of the lanes of a dyad.
const (
	First  = "first"
	Both   = "both"
	Second = "second"
)

// dyad puts events into three lanes: of the first party alone, of both, of the second alone.
type dyad struct {
	names [3]string
	stays [2][][]stay // of each party, by position in Table.People: when that one counts for the party
}

// stay is a time in which an actor counts for a party.
type stay struct{ from, to when.Time }

// ByDyad makes the lanes of two parties.
func ByDyad(t *index.Table, a, b Party, of Source) index.Grouping {
	p := newPosts(&of)
	g := &dyad{names: [3]string{a.Name + " alone", "Together", b.Name + " alone"}}
	for i, party := range []Party{a, b} {
		g.stays[i] = make([][]stay, len(t.People()))
		for n, id := range t.People() {
			g.stays[i][n] = p.staysFor(&party, of.Actors[id])
		}
	}
	return g
}

// staysFor returns the times in which an actor counts for a party; nil is one that the library does not have.
func (p *posts) staysFor(x *Party, a *timeline.Actor) []stay {
	if a == nil {
		return nil
	}
	if a.ID == x.Actor {
		return []stay{{when.Min, when.Max}}
	}
	if x.Country == "" && x.Bloc == nil {
		return nil
	}
	var list []stay
	for _, s := range p.of(a) {
		if x.Country != "" && s.country == x.Country {
			list = append(list, stay{s.from, s.to})
		}
		if x.Bloc == nil {
			continue
		}
		for _, m := range p.memberships(s) {
			if m.bloc != nil && m.bloc.Key == x.Bloc.Key {
				list = append(list, stay{m.from, m.to})
			}
		}
	}
	return list
}

// Count implements index.Grouping.
func (g *dyad) Count() int { return len(g.names) }

// Lane implements index.Grouping.
func (g *dyad) Lane(n int) (key, name string) {
	return [3]string{First, Both, Second}[n], g.names[n]
}

// Lanes implements index.Grouping. Two must have met: those who count for both parties, as France does for the European
// Union and for itself, have not dealt with themselves. What they do among themselves belongs to the second party.
func (g *dyad) Lanes(t *index.Table, o index.Ord, dst []int) []int {
	from, to := t.Bounds(o)
	var first, second, both int
	for _, n := range t.Who(o) {
		a, b := during(g.stays[0][n], from, to), during(g.stays[1][n], from, to)
		if a {
			first++
		}
		if b {
			second++
		}
		if a && b {
			both++
		}
	}
	switch {
	case first > 0 && second > 0 && max(first, second) > both:
		return append(dst, 1)
	case second > 0:
		return append(dst, 2)
	case first > 0:
		return append(dst, 0)
	}
	return dst
}

func during(list []stay, from, to when.Time) bool {
	for _, s := range list {
		if (s.from < to || s.from == when.Min) && (from < s.to || s.to == when.Max) {
			return true
		}
	}
	return false
}
