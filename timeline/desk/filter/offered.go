package filter

import (
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Offered counts what lists of values can offer. Each list is counted as if the filter asked for none of its values: it
// tells how many events there are of each besides all else that is asked for.
type Offered struct {
	People    []int // by position in Table.People
	Countries map[string]int
	Types     [timeline.Statement + 1]int
	Quads     [timeline.Quads]int
	Tags      map[string]int
	Outlets   map[string]int
	Precision [when.ToMillennium + 1]int
}

// offer counts what lists can offer besides kept, the events that q lets through, which people counts by actor.
func (j *Judge) offer(q query.Query, kept *index.Set, people []int) Offered {
	less := j.wider(q, kept)
	out := Offered{People: people, Countries: map[string]int{}, Tags: map[string]int{}, Outlets: map[string]int{}}
	countries := less("country")
	lands := j.lands()
	j.countRows(&out, lands, rowSets{kept, less("actor"), countries, less("type"), less("class"), less("precision")})
	j.actingFor(countries, lands)
	for i, n := range lands.counts {
		if n > 0 {
			out.Countries[lands.codes[i]] = n
		}
	}
	j.countTags(less("tag"), out.Tags)
	j.countOutlets(less("source"), out.Outlets)
	return out
}

// wider returns a function that tells what passes q when it asks for nothing of a field; kept is what passes q itself. Each
// set is looked for once. While it is not known what events say, what would need that is kept.
func (j *Judge) wider(q query.Query, kept *index.Set) func(field string) *index.Set {
	sets := map[string]*index.Set{q.String(): kept}
	return func(field string) *index.Set {
		q := q.Less(field)
		set, known := sets[q.String()]
		if !known {
			if set = kept; j.cat.Said != nil || !NeedsTold(q) {
				set = j.Matches(q)
			}
			sets[q.String()] = set
		}
		return set
	}
}

// rowSets are the events that are counted by what their rows tell.
type rowSets struct {
	kept                                          *index.Set // by actor already
	actors, countries, types, classes, precisions *index.Set
}

// countRows counts the values that the rows of events tell, on all cores.
func (j *Judge) countRows(out *Offered, lands *lands, of rowSets) {
	t := j.cat.Table
	byActor := of.actors != of.kept
	if byActor {
		out.People = make([]int, len(out.People))
	}
	var mu sync.Mutex
	index.EachPart(t.All(), func(from, to index.Ord) {
		part := Offered{People: make([]int, len(out.People))}
		if byActor {
			for o := range of.actors.Within(from, to) {
				for _, a := range t.Who(o) {
					part.People[a]++
				}
			}
		}
		counts := lands.count(t, of.countries, from, to)
		for o := range of.types.Within(from, to) {
			part.Types[t.Type(o)]++
		}
		for o := range of.classes.Within(from, to) {
			part.Quads[t.Quad(o)]++
		}
		for o := range of.precisions.Within(from, to) {
			part.Precision[t.Granularity(o)]++
		}
		mu.Lock()
		defer mu.Unlock()
		if byActor {
			addTo(out.People, part.People)
		}
		addTo(lands.counts, counts)
		addTo(out.Types[:], part.Types[:])
		addTo(out.Quads[:], part.Quads[:])
		addTo(out.Precision[:], part.Precision[:])
	})
}
