package filter

import (
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/search"
)

// Tally counts what passes a filter. It is immutable.
type Tally struct {
	People  []int // events of each actor who takes part, by position in Table.People
	States  [States]int
	Undated []timeline.EventID // the first mostUndated without a date
	NoDate  int                // how many have none
	Offered Offered
	Told    *search.Corpus // what events say, with which it was counted; nil: before it was known
}

// mostUndated is the number of events without a date that are listed.
const mostUndated = 300

// Count counts the events of kept, which are those that q lets through, and what lists can offer besides.
func (j *Judge) Count(q query.Query, kept *index.Set) *Tally {
	t := j.cat.Table
	out := &Tally{People: make([]int, len(t.People())), Told: j.cat.Said}
	var mu sync.Mutex
	index.EachPart(t.All(), func(from, to index.Ord) {
		people := make([]int, len(out.People))
		var states [States]int
		for o := range kept.Within(from, to) {
			for _, a := range t.Who(o) {
				people[a]++
			}
			j.countStates(o, &states)
		}
		mu.Lock()
		defer mu.Unlock()
		addTo(out.People, people)
		addTo(out.States[:], states[:])
	})
	for o := range kept.Within(index.Ord(t.Len()), index.Ord(t.All())) {
		if out.NoDate++; len(out.Undated) < mostUndated {
			out.Undated = append(out.Undated, t.ID(o))
		}
	}
	out.States[Undated] = out.NoDate
	j.countWider(q, kept, &out.States)
	out.Offered = j.offer(q, kept, out.People)
	return out
}

func addTo(sum, part []int) {
	for i, n := range part {
		sum[i] += n
	}
}
