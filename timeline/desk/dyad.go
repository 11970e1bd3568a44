package desk

import (
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Party is one of the two of a dyad: an actor, with those who act for it, or a bloc.
type Party struct {
	Key   string // in timeline.Dyad
	Name  string
	Actor timeline.ActorID // 0 for a bloc that is no actor of the library

	country string         // of a country: people count for it while they hold an office for it
	bloc    *timeline.Bloc // countries count for it while they are members
}

// party returns the party of a key.
func (d *Desk) party(key string) (Party, bool) {
	if ref, err := timeline.ParseRef(key, timeline.KindActor); err == nil && ref.Kind == timeline.KindActor && ref.String() == key {
		if a := d.cat.actors[timeline.ActorID(ref.ID)]; a != nil {
			p := Party{Key: key, Name: a.Name, Actor: a.ID}
			if a.Kind == timeline.Country {
				p.country = a.Country
			}
			_, name, _ := strings.Cut(a.Key, ":")
			p.bloc = d.bloc(func(b *timeline.Bloc) bool { return name != "" && b.Key == name })
			return p, true
		}
		return Party{}, false
	}
	b := d.bloc(func(b *timeline.Bloc) bool { return b.Key == key })
	if b == nil {
		return Party{}, false
	}
	return Party{Key: key, Name: b.Name, bloc: b}, true
}

func (d *Desk) bloc(is func(*timeline.Bloc) bool) *timeline.Bloc {
	if d.opts.Blocs == nil {
		return nil
	}
	list := d.opts.Blocs()
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// FindParty returns the actor or bloc of a name, id or key.
func (d *Desk) FindParty(name string) (Party, bool) {
	name = strings.TrimSpace(name)
	if id, ok := d.FindActor(name); ok {
		return d.party(id.String())
	}
	folded := query.Fold(name)
	if b := d.bloc(func(b *timeline.Bloc) bool { return query.Fold(b.Name) == folded || b.Key == folded }); b != nil {
		return d.party(b.Key)
	}
	return Party{}, false
}

// Parties lists the names of actors and blocs that hold the words typed, those that begin with them first, the busiest
// first among these, at most n.
func (d *Desk) Parties(words string, n int) []string {
	folded := query.Fold(strings.TrimSpace(words))
	var names []string
	for _, a := range d.Actors() {
		names = append(names, a.Actor.Name)
	}
	if d.opts.Blocs != nil {
		for _, b := range d.opts.Blocs() {
			if !slices.Contains(names, b.Name) {
				names = append(names, b.Name)
			}
		}
	}
	var begin, hold []string
	for _, name := range names {
		switch f := query.Fold(name); {
		case strings.HasPrefix(f, folded):
			begin = append(begin, name)
		case strings.Contains(f, folded):
			hold = append(hold, name)
		}
		if len(begin) >= n {
			break
		}
	}
	list := append(begin, hold...)
	return list[:min(n, len(list))]
}

// Dyad returns the two parties that are looked at, if there are two.
func (d *Desk) Dyad() (a, b Party, ok bool) {
	two, ok := d.lanes.Dyad()
	if !ok {
		return Party{}, Party{}, false
	}
	a, okA := d.party(two.A)
	b, okB := d.party(two.B)
	if !okA {
		a = Party{Key: two.A, Name: two.A}
	}
	if !okB {
		b = Party{Key: two.B, Name: two.B}
	}
	return a, b, true
}

// SetDyad looks at the dealings of two parties. It returns an error when there is nobody of a name, or both are the same.
func (d *Desk) SetDyad(first, second string) error {
	var two [2]Party
	for i, name := range []string{first, second} {
		p, ok := d.FindParty(name)
		if !ok {
			return fmt.Errorf("no actor or bloc is called %q", name)
		}
		two[i] = p
	}
	if two[0].Key == two[1].Key {
		return fmt.Errorf("%q and %q are the same", first, second)
	}
	d.SetLanes(timeline.Dyad{A: two[0].Key, B: two[1].Key}.Grouping())
	if f := d.dealings(); f.contacts > 0 {
		d.fitNow(f.firstAt, f.lastAt)
	}
	return nil
}

// SwapDyad shows the dyad from the other side.
func (d *Desk) SwapDyad() {
	if two, ok := d.lanes.Dyad(); ok {
		d.SetLanes(two.Swapped().Grouping())
	}
}

// LeaveDyad goes back to the lanes before.
func (d *Desk) LeaveDyad() {
	if _, ok := d.lanes.Dyad(); ok {
		d.SetLanes(d.usual())
	}
}

// The keys of the lanes of a dyad.
const (
	laneFirst  = "first"
	laneBoth   = "both"
	laneSecond = "second"
)

// dyadLanes puts events into three lanes: of the first party alone, of both, of the second alone.
type dyadLanes struct {
	names [3]string
	stays [2][][]stay // of each party, by position in Table.People: when that one counts for the party
}

// stay is a time in which an actor counts for a party.
type stay struct{ from, to when.Time }

func (d *Desk) dyadLanes(t *index.Table, a, b Party) *dyadLanes {
	w := &laneWays{cat: d.cat.snapshot(), countries: d.landNames(), table: t, levels: []timeline.Grouping{timeline.ByBloc}}
	if d.opts.Blocs != nil {
		w.blocs = d.opts.Blocs()
	}
	w.byKey()
	g := &dyadLanes{names: [3]string{a.Name + " alone", "Together", b.Name + " alone"}}
	for i, p := range []Party{a, b} {
		g.stays[i] = make([][]stay, len(t.People()))
		for n, id := range t.People() {
			g.stays[i][n] = w.staysFor(&p, id)
		}
	}
	return g
}

// staysFor returns the times in which an actor counts for a party.
func (w *laneWays) staysFor(p *Party, id timeline.ActorID) []stay {
	if id == p.Actor {
		return []stay{{when.Min, when.Max}}
	}
	a := w.cat.actors[id]
	if a == nil || p.country == "" && p.bloc == nil {
		return nil
	}
	var list []stay
	for _, s := range w.acts(a) {
		if p.country != "" && s.country == p.country {
			list = append(list, stay{s.from, s.to})
		}
		if p.bloc == nil {
			continue
		}
		for _, m := range w.memberships(s) {
			if m.bloc != nil && m.bloc.Key == p.bloc.Key {
				list = append(list, stay{m.from, m.to})
			}
		}
	}
	return list
}

// Count implements index.Grouping.
func (g *dyadLanes) Count() int { return len(g.names) }

// Lane implements index.Grouping.
func (g *dyadLanes) Lane(n int) (key, name string) {
	return [3]string{laneFirst, laneBoth, laneSecond}[n], g.names[n]
}

// Lanes implements index.Grouping. Two must have met: those who count for both parties, as France does for the European
// Union and for itself, have not dealt with themselves. What they do among themselves belongs to the second party.
func (g *dyadLanes) Lanes(t *index.Table, o index.Ord, dst []int) []int {
	from, to := t.Bounds(o)
	var first, second, both int
	for _, n := range t.Who(o) {
		a, b := during(g.stays[0][n], from, to), during(g.stays[1][n], from, to)
		first += b2i(a)
		second += b2i(b)
		both += b2i(a && b)
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
