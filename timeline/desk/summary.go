package desk

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/facet"
	"entente/timeline/index"
	"entente/timeline/when"
)

// busiest is the number of actors in a summary.
const busiest = 8

// Summary is what the panel at the right shows when nothing is selected.
type Summary struct {
	From, To when.Time
	Period   string // in words
	Events   int    // that pass the filter and touch the window
	None     bool   // none passes it at all
	Filtered bool   // there is a filter
	Waiting  string // in a library without events: what waits for the review, "" for nothing
	Actors   []cast.Line
	ActorN   []int // events of each of Actors
	Types    []facet.Value
	Spots    []SpotMarks      // what people have put on dates and lanes, up to mostSpots
	Undated  []UndatedLine    // some of what passes the filter, when no date is known of any of it
	UndatedN int              // how many there are
	First    timeline.EventID // the earliest that starts in the window; 0 for none
	Last     timeline.EventID
}

// fewUndated is the number of events that a summary names when no date is known of any.
const fewUndated = 8

// Summary counts what the window shows.
func (d *Desk) Summary() Summary {
	var out Summary
	out.From, out.To = d.Window()
	out.Period = d.periodWords(out.From, out.To, d.style(when.Style{}))
	out.Spots = d.spotsInView(out.From, out.To)
	n := d.inWindow(out.From, out.To)
	out.Events, out.First, out.Last = n.events, n.first, n.last
	st := d.Status()
	out.None, out.Filtered = st.Matching == 0 && !st.Searching, !d.filter.IsZero()
	if out.None && !out.Filtered {
		out.Waiting = d.Unfinished()
	}
	if out.Events == 0 && !out.None {
		if all := d.tally(); all.NoDate == st.Matching {
			out.UndatedN = all.NoDate
			for _, id := range all.Undated[:min(fewUndated, len(all.Undated))] {
				out.Undated = append(out.Undated, d.undated(id))
			}
		}
	}
	actors := map[timeline.ActorID]int{}
	for i, id := range d.idx().Table().People() {
		if n.people[i] > 0 {
			actors[id] = n.people[i]
		}
	}
	ids := make([]timeline.ActorID, 0, len(actors))
	for id := range actors {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b timeline.ActorID) int {
		return cmp.Or(cmp.Compare(actors[b], actors[a]), strings.Compare(d.cat.ActorName(a), d.cat.ActorName(b)), cmp.Compare(a, b))
	})
	for _, id := range ids[:min(busiest, len(ids))] {
		name := d.cat.ActorName(id)
		l := cast.Line{ID: id, Name: name, Initials: cast.Initials(name)}
		if a := d.cat.Actors[id]; a != nil {
			l.Kind = a.Kind
			if a.Kind != timeline.Country {
				l.Country = d.landNames().name(a.Country)
			}
		}
		out.Actors, out.ActorN = append(out.Actors, l), append(out.ActorN, actors[id])
	}
	out.Types = slices.DeleteFunc(facet.Types(n.types), func(v facet.Value) bool { return v.Count == 0 })
	return out
}

// windowed counts events that touch a window.
type windowed struct {
	from            index.Ord // where its part begins
	events          int
	people          []int // by position in Table.People
	types           [timeline.Statement + 1]int
	first, last     timeline.EventID // that start in it
	firstAt, lastAt when.Time
}

// inWindow counts what passes the filter and touches [from, to). It looks at the events that do and at no others.
func (d *Desk) inWindow(from, to when.Time) windowed {
	x, kept := d.idx(), d.keep()
	t := x.Table()
	if t != d.shown.table {
		kept = nil // it holds nothing else
	}
	counts := kept.Has
	if _, _, dyad := d.Dyad(); dyad { // what neither takes part in is not looked at
		counts = func(o index.Ord) bool { return kept.Has(o) && len(x.LanesOf(o)) > 0 }
	}
	before, lo, hi := x.Touching(from, to)
	out := windowed{people: make([]int, len(t.People()))}
	for _, o := range before {
		if counts(o) {
			out.add(t, o, from)
		}
	}
	parts := make([]windowed, 0, runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	index.EachPart(int(hi-lo), func(a, b index.Ord) {
		w := windowed{from: a, people: make([]int, len(out.people))}
		for o := lo + a; o < lo+b; o++ {
			if counts(o) {
				w.add(t, o, from)
			}
		}
		mu.Lock()
		defer mu.Unlock()
		parts = append(parts, w)
	})
	// Of equal starts the first in the table counts, whichever part was done first.
	slices.SortFunc(parts, func(a, b windowed) int { return cmp.Compare(a.from, b.from) })
	for i := range parts {
		out.join(&parts[i])
	}
	return out
}

func (w *windowed) add(t *index.Table, o index.Ord, from when.Time) {
	w.events++
	w.types[t.Type(o)]++
	for _, a := range t.Who(o) {
		w.people[a]++
	}
	at, _ := t.Bounds(o)
	if at.IsOpen() {
		at, _ = t.Span(o).Clamped()
	}
	if at < from {
		return
	}
	if w.first == 0 || at < w.firstAt {
		w.first, w.firstAt = t.ID(o), at
	}
	if w.last == 0 || at > w.lastAt {
		w.last, w.lastAt = t.ID(o), at
	}
}

// join adds what another part counted, which lies later in the table.
func (w *windowed) join(o *windowed) {
	w.events += o.events
	for i, n := range o.people {
		w.people[i] += n
	}
	for i, n := range o.types {
		w.types[i] += n
	}
	if o.first != 0 && (w.first == 0 || o.firstAt < w.firstAt) {
		w.first, w.firstAt = o.first, o.firstAt
	}
	if o.last != 0 && (w.last == 0 || o.lastAt > w.lastAt) {
		w.last, w.lastAt = o.last, o.lastAt
	}
}
