package desk

import (
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/contacts"
	"entente/timeline/desk/lanes"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// party returns the party of a key.
func (d *Desk) party(key string) (lanes.Party, bool) {
	if ref, err := timeline.ParseRef(key, timeline.KindActor); err == nil && ref.Kind == timeline.KindActor && ref.String() == key {
		if a := d.cat.Actors[timeline.ActorID(ref.ID)]; a != nil {
			p := lanes.Party{Key: key, Name: a.Name, Actor: a.ID}
			if a.Kind == timeline.Country {
				p.Country = a.Country
			}
			_, name, _ := strings.Cut(a.Key, ":")
			p.Bloc = d.bloc(func(b *timeline.Bloc) bool { return name != "" && b.Key == name })
			return p, true
		}
		return lanes.Party{}, false
	}
	b := d.bloc(func(b *timeline.Bloc) bool { return b.Key == key })
	if b == nil {
		return lanes.Party{}, false
	}
	return lanes.Party{Key: key, Name: b.Name, Bloc: b}, true
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

// findParty returns the actor or bloc of a name, id or key.
func (d *Desk) findParty(name string) (lanes.Party, bool) {
	name = strings.TrimSpace(name)
	if id, ok := d.FindActor(name); ok {
		return d.party(id.String())
	}
	folded := query.Fold(name)
	if b := d.bloc(func(b *timeline.Bloc) bool { return query.Fold(b.Name) == folded || b.Key == folded }); b != nil {
		return d.party(b.Key)
	}
	return lanes.Party{}, false
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
func (d *Desk) Dyad() (a, b lanes.Party, ok bool) {
	two, ok := d.lanes.Dyad()
	if !ok {
		return lanes.Party{}, lanes.Party{}, false
	}
	a, okA := d.party(two.A)
	b, okB := d.party(two.B)
	const gone = "Somebody who is gone"
	if !okA {
		a = lanes.Party{Key: two.A, Name: gone}
	}
	if !okB {
		b = lanes.Party{Key: two.B, Name: gone}
	}
	return a, b, true
}

// SetDyad looks at the dealings of two parties. It returns an error when there is nobody of a name, or both are the same.
func (d *Desk) SetDyad(first, second string) error {
	var two [2]lanes.Party
	for i, name := range []string{first, second} {
		p, ok := d.findParty(name)
		if !ok {
			return fmt.Errorf("no actor or bloc is called %q; see the list of actors", name)
		}
		two[i] = p
	}
	if two[0].Key == two[1].Key {
		return fmt.Errorf("%q and %q are the same; name two that differ", first, second)
	}
	d.SetLanes(timeline.Dyad{A: two[0].Key, B: two[1].Key}.Grouping())
	if f := d.contacts(); f.N > 0 {
		d.fitNow(f.First, f.Last)
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

// dealings are the figures of a dyad, and the index that they were worked out from.
type dealings struct {
	index *index.Index
	contacts.Figures
}

// contacts returns the figures of the dyad that is shown.
func (d *Desk) contacts() *contacts.Figures {
	x, f := d.idx(), &d.dyad
	if f.index == x {
		return &f.Figures
	}
	*f = dealings{index: x}
	for i := range x.Lanes() {
		if l := x.Lane(i); l.Key == lanes.Both {
			f.Figures = contacts.Of(x.Table(), l.Columns())
		}
	}
	return &f.Figures
}

// contactPeriod is the time from the first contact of the two that are looked at to the end of the last, if there was one.
func (d *Desk) contactPeriod() (from, to when.Time, ok bool) {
	if _, ok := d.lanes.Dyad(); !ok {
		return 0, 0, false
	}
	f := d.contacts()
	if f.N == 0 {
		return 0, 0, false
	}
	return f.First, f.End, true
}
