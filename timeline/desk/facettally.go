package desk

import (
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// offered counts what the lists at the left offer. Each list is counted as if the filter asked for none of its values: it
// tells how many events there are of each besides all else that is asked for.
type offered struct {
	people    []int // by position in Table.People
	countries map[string]int
	types     [timeline.Statement + 1]int
	quads     [timeline.Quads]int
	tags      map[string]int
	outlets   map[string]int
	precision [when.ToMillennium + 1]int
}

// offer counts what the lists offer besides what s keeps, whose events people counts by actor.
func (j *judge) offer(s *shown, people []int) *offered {
	t := s.table
	out := &offered{people: people, countries: map[string]int{}, tags: map[string]int{}, outlets: map[string]int{}}
	sets := map[string]*index.Set{s.query.String(): s.kept}
	less := func(field string) *index.Set {
		q := s.query.Less(field)
		set, known := sets[q.String()]
		if !known {
			if set = s.kept; j.cat.Said != nil || !needsCorpus(q) {
				set = j.matches(q)
			}
			sets[q.String()] = set
		}
		return set
	}
	actors, countries, types, quads, precision := less("actor"), less("country"), less("type"), less("class"), less("precision")
	if actors != s.kept {
		out.people = make([]int, len(people))
	}
	lands := j.lands(t)
	var mu sync.Mutex
	eachPart(t.All(), func(from, to index.Ord) {
		part := offered{people: make([]int, len(out.people))}
		if actors != s.kept {
			for o := range actors.Within(from, to) {
				for _, a := range t.Who(o) {
					part.people[a]++
				}
			}
		}
		counts := lands.count(t, countries, from, to)
		for o := range types.Within(from, to) {
			part.types[t.Type(o)]++
		}
		for o := range quads.Within(from, to) {
			part.quads[t.Quad(o)]++
		}
		for o := range precision.Within(from, to) {
			part.precision[t.Granularity(o)]++
		}
		mu.Lock()
		defer mu.Unlock()
		addTo(out.people, part.people)
		addTo(lands.counts, counts)
		addTo(out.types[:], part.types[:])
		addTo(out.quads[:], part.quads[:])
		addTo(out.precision[:], part.precision[:])
	})
	j.actingFor(t, countries, lands)
	for i, n := range lands.counts {
		if n > 0 {
			out.countries[lands.codes[i]] = n
		}
	}
	j.countTags(s, less("tag"), out.tags)
	j.countOutlets(t, less("source"), out.outlets)
	return out
}

func addTo(sum, part []int) {
	for i, n := range part {
		sum[i] += n
	}
}

// countOutlets counts the outlets whose articles the events cite; those that the corpus does not know are read.
func (j *judge) countOutlets(t *index.Table, kept *index.Set, counts map[string]int) {
	said := j.cat.Said
	if said == nil {
		return
	}
	at := j.cat.Rows().At
	number, names := map[string]int{}, []string(nil)
	outlet := make([]int, len(said.Cited())) // -1 for none
	for i, id := range said.Cited() {
		outlet[i] = -1
		if a := j.cat.Articles[id]; a != nil && a.Outlet != "" {
			n, known := number[a.Outlet]
			if !known {
				n = len(names)
				number[a.Outlet], names = n, append(names, a.Outlet)
			}
			outlet[i] = n
		}
	}
	byName, last := make([]int, len(names)), make([]int, len(names)) // last: the last row, plus 1, that was counted
	said.EachCited(func(row int, articles []uint32) {
		o := at[row]
		if o < 0 || !kept.Has(o) || len(j.cat.Unsaid) > 0 && j.cat.Unsaid[said.IDs()[row]] {
			return
		}
		for _, a := range articles {
			if n := outlet[a]; n >= 0 && last[n] != row+1 {
				last[n] = row + 1
				byName[n]++
			}
		}
	})
	for n, name := range names {
		if byName[n] > 0 {
			counts[name] = byName[n]
		}
	}
	j.eachUnsaid(t, func(o index.Ord) {
		if !kept.Has(o) {
			return
		}
		e, err := j.cat.Event(t.ID(o))
		if err != nil {
			return
		}
		names := map[string]bool{}
		for _, id := range e.Articles() {
			if a := j.cat.Articles[id]; a != nil && a.Outlet != "" && !names[a.Outlet] {
				names[a.Outlet] = true
				counts[a.Outlet]++
			}
		}
	})
}

// eachUnsaid calls fn for the events of t that the corpus does not have as they are.
func (j *judge) eachUnsaid(t *index.Table, fn func(index.Ord)) {
	done := map[index.Ord]bool{}
	for _, o := range j.cat.Rows().New {
		done[o] = true
		fn(o)
	}
	for id := range j.cat.Unsaid {
		if o, ok := t.Row(id); ok && !done[o] {
			fn(o)
		}
	}
}
