package desk

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// busiest is the number of actors in a summary.
const busiest = 8

// TypeCount is a kind of event with the number of events of it.
type TypeCount struct {
	Label string
	Quad  timeline.Quad
	Field string // what a click puts into the filter
	Value string
	N     int
}

// Summary is what the panel at the right shows when nothing is selected.
type Summary struct {
	From, To when.Time
	Events   int // that pass the filter and touch the window
	Actors   []ActorLine
	ActorN   []int // events of each of Actors
	Types    []TypeCount
	First    timeline.EventID // the earliest that starts in the window; 0 for none
	Last     timeline.EventID
}

// Summary counts what the window shows.
func (d *Desk) Summary() Summary {
	var out Summary
	out.From, out.To = d.Window()
	actors := map[timeline.ActorID]int{}
	types := map[timeline.Type]int{}
	var first, last when.Time
	table := d.table()
	for o := range d.matching() {
		if start, end := table.Bounds(o); int(o) >= table.Len() || start >= out.To || end <= out.From {
			continue
		}
		out.Events++
		types[table.Type(o)]++
		for _, a := range table.Who(o) {
			actors[table.People()[a]]++
		}
		if t, _ := clamped(table.Span(o)); t >= out.From {
			if out.First == 0 || t < first {
				out.First, first = table.ID(o), t
			}
			if out.Last == 0 || t > last {
				out.Last, last = table.ID(o), t
			}
		}
	}
	ids := make([]timeline.ActorID, 0, len(actors))
	for id := range actors {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b timeline.ActorID) int {
		return cmp.Or(cmp.Compare(actors[b], actors[a]), strings.Compare(d.cat.actorName(a), d.cat.actorName(b)), cmp.Compare(a, b))
	})
	for _, id := range ids[:min(busiest, len(ids))] {
		name := d.cat.actorName(id)
		l := ActorLine{ID: id, Name: name, Initials: initials(name)}
		if a := d.cat.actors[id]; a != nil {
			l.Kind = a.Kind
			if c := d.countryActor(a.Country); c != nil && c.ID != id {
				l.Country = c.Name
			}
		}
		out.Actors, out.ActorN = append(out.Actors, l), append(out.ActorN, actors[id])
	}
	for _, f := range families() {
		n := 0
		for _, t := range f.types {
			n += types[t]
		}
		if n > 0 {
			out.Types = append(out.Types, TypeCount{f.label, f.types[0].Quad(), "type", f.value(), n})
		}
	}
	return out
}

// HoverLines words the event under the pointer for the card beside it: its title, its date and its actors.
func (d *Desk) HoverLines(id timeline.EventID) (title, date, actors string, ok bool) {
	e, err := d.cat.event(id)
	if err != nil {
		return "", "", "", false
	}
	date = e.When.Words(when.Style{})
	if e.Place != "" {
		date += " · " + e.Place
	}
	var names []string
	for _, a := range e.Actors() {
		names = append(names, d.cat.actorName(a))
	}
	const most = 5
	if len(names) > most {
		names = append(names[:most], "…")
	}
	return e.Title, date, strings.Join(names, ", "), true
}
