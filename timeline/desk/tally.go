package desk

import (
	"runtime"
	"slices"
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
)

// tally counts what passes the filter.
type tally struct {
	people  []int // by position in Table.People
	types   [timeline.Statement + 1]int
	tags    map[string]int
	states  [len(states)]int
	undated []timeline.EventID // the first mostUndated
	noDate  int
}

// tally counts what s keeps. Types are counted as if the filter asked for none: a list of types to choose from tells how
// many there are of each.
func (j *judge) tally(s *shown) *tally {
	t, q := s.table, s.query
	j.cat.table = t // the catalogue may have a newer one
	out := &tally{people: make([]int, len(t.People())), tags: map[string]int{}}
	typeless := s.kept
	if wider := withoutTypes(q); wider.String() != q.String() && (j.cat.said != nil || !needsCorpus(wider)) {
		typeless = j.matches(wider)
	}
	var mu sync.Mutex
	eachPart(t.All(), func(from, to index.Ord) {
		people := make([]int, len(out.people))
		var types [timeline.Statement + 1]int
		var held [len(states)]int
		for o := from; o < to; o++ {
			if s.kept.Has(o) {
				for _, a := range t.Who(o) {
					people[a]++
				}
				j.countStates(t, o, &held)
			}
			if typeless.Has(o) {
				types[t.Type(o)]++
			}
		}
		mu.Lock()
		defer mu.Unlock()
		for i, n := range people {
			out.people[i] += n
		}
		for i, n := range types {
			out.types[i] += n
		}
		for i, n := range held {
			out.states[i] += n
		}
	})
	for o := index.Ord(t.Len()); int(o) < t.All(); o++ {
		if s.kept.Has(o) {
			if out.noDate++; len(out.undated) < mostUndated {
				out.undated = append(out.undated, t.ID(o))
			}
		}
	}
	j.countTags(s, out.tags)
	j.countWider(s, out)
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

// countTags counts the tags of the events that s keeps. Tags of sources need the corpus.
func (j *judge) countTags(s *shown, tags map[string]int) {
	t, said := s.table, j.cat.said
	own := func(o index.Ord) bool { return said == nil || j.cat.unsaid[t.ID(o)] } // its tags are looked up
	if said != nil && t.HasTags() {
		if j.rows == nil || j.rows.said != said || j.rows.table != t {
			j.rows = rowsIn(said, t)
			s.rows = j.rows
		}
		counts := make([]int, len(said.TagNames()))
		said.EachTag(func(row, tag int) {
			if o := j.rows.at[row]; o >= 0 && s.kept.Has(o) && !own(o) {
				counts[tag]++
			}
		})
		for i, n := range counts {
			if n > 0 {
				tags[said.TagNames()[i]] = n
			}
		}
		for _, o := range j.rows.new {
			j.cat.countTagsOf(t.ID(o), s.kept.Has(o), tags)
		}
		for id := range j.cat.unsaid {
			if o, ok := t.Row(id); ok && !slices.Contains(j.rows.new, o) {
				j.cat.countTagsOf(id, s.kept.Has(o), tags)
			}
		}
	}
	for ref := range j.cat.notes {
		if ref.Kind != timeline.KindEvent {
			continue
		}
		id := timeline.EventID(ref.ID)
		o, ok := t.Row(id)
		if !ok || !s.kept.Has(o) {
			continue
		}
		source := j.cat.sourceTags(id)
		for _, tag := range j.cat.tags(id)[len(source):] {
			tags[tag]++
		}
	}
}

// countTagsOf counts the tags that the source of an event gave it.
func (c *catalogue) countTagsOf(id timeline.EventID, counts bool, tags map[string]int) {
	if counts {
		for _, tag := range c.sourceTags(id) {
			tags[tag]++
		}
	}
}

// withoutTypes returns q less its chips that ask for types.
func withoutTypes(q query.Query) query.Query {
	for i := len(q.Chips()) - 1; i >= 0; i-- {
		if c := q.Chips()[i]; c.Field == "type" && !c.Negated {
			q = q.Without(i)
		}
	}
	return q
}
