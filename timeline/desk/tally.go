package desk

import (
	"runtime"
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/search"
)

// tally counts what passes the filter.
type tally struct {
	people  []int // by position in Table.People
	states  [len(states)]int
	undated []timeline.EventID // the first mostUndated
	noDate  int
	offered *offered
	said    *search.Corpus // that it was counted with; nil: before there was one
}

// tally counts what s keeps, and what the lists offer besides.
func (j *judge) tally(s *shown) *tally {
	t := s.table
	out := &tally{people: make([]int, len(t.People())), said: j.cat.Said}
	var mu sync.Mutex
	eachPart(t.All(), func(from, to index.Ord) {
		people := make([]int, len(out.people))
		var held [len(states)]int
		for o := range s.kept.Within(from, to) {
			for _, a := range t.Who(o) {
				people[a]++
			}
			j.countStates(t, o, &held)
		}
		mu.Lock()
		defer mu.Unlock()
		addTo(out.people, people)
		addTo(out.states[:], held[:])
	})
	for o := range s.kept.Within(index.Ord(t.Len()), index.Ord(t.All())) {
		if out.noDate++; len(out.undated) < mostUndated {
			out.undated = append(out.undated, t.ID(o))
		}
	}
	out.states[stateUndated] = out.noDate
	j.countWider(s, out)
	out.offered = j.offer(s, out.people)
	return out
}

// eachPart calls fn for parts of the positions below n, a goroutine each.
func eachPart(n int, fn func(from, to index.Ord)) {
	const worth = 1 << 14 // events that pay a goroutine
	parts := max(min(runtime.GOMAXPROCS(0), n/worth), 1)
	var wg sync.WaitGroup
	for p := range parts {
		wg.Go(func() { fn(index.Ord(n*p/parts), index.Ord(n*(p+1)/parts)) })
	}
	wg.Wait()
}

// countTags counts the tags of the events of s that kept has. Tags of sources need the corpus.
func (j *judge) countTags(s *shown, kept *index.Set, tags map[string]int) {
	t, said := s.table, j.cat.Said
	own := func(o index.Ord) bool { return said == nil || j.cat.Unsaid[t.ID(o)] } // its tags are looked up
	if said != nil && t.HasTags() {
		at := j.cat.Rows().At
		counts := make([]int, len(said.TagNames()))
		said.EachTag(func(row, tag int) {
			if o := at[row]; o >= 0 && kept.Has(o) && !own(o) {
				counts[tag]++
			}
		})
		for i, n := range counts {
			if n > 0 {
				tags[said.TagNames()[i]] = n
			}
		}
		j.eachUnsaid(t, func(o index.Ord) { j.countTagsOf(t.ID(o), kept.Has(o), tags) })
	}
	for id := range j.cat.Noted() {
		o, ok := t.Row(id)
		if !ok || !kept.Has(o) {
			continue
		}
		source := j.cat.SourceTags(id)
		for _, tag := range j.cat.Tags(id)[len(source):] {
			tags[tag]++
		}
	}
}

// countTagsOf counts the tags that the source of an event gave it.
func (j *judge) countTagsOf(id timeline.EventID, counts bool, tags map[string]int) {
	if counts {
		for _, tag := range j.cat.SourceTags(id) {
			tags[tag]++
		}
	}
}
