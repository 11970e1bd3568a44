package filter

import (
	"slices"

	"entente/timeline"
	"entente/timeline/index"
)

// lands counts events by country.
type lands struct {
	codes  []string
	number map[string]int32 // positions in codes
	counts []int            // by position in codes
	of     []int32          // by position in Table.People; -1 for none
}

func (l *lands) put(code string) int32 {
	if code == "" {
		return -1
	}
	n, known := l.number[code]
	if !known {
		n = int32(len(l.codes))
		l.number[code] = n
		l.codes, l.counts = append(l.codes, code), append(l.counts, 0)
	}
	return n
}

// lands returns a count of no events by the countries of the actors who take part in any.
func (j *Judge) lands() *lands {
	t := j.cat.Table
	l := &lands{number: map[string]int32{}, of: make([]int32, len(t.People()))}
	for i, id := range t.People() {
		l.of[i] = l.put(j.countryOf(id))
	}
	return l
}

func (j *Judge) countryOf(id timeline.ActorID) string {
	if a := j.cat.Actors[id]; a != nil {
		return a.Country
	}
	return ""
}

// count counts the events of a set from position from up to to for the countries of their actors, each once.
func (l *lands) count(t *index.Table, set *index.Set, from, to index.Ord) []int {
	counts := make([]int, len(l.codes))
	seen := make([]index.Ord, len(l.codes)) // the last event, plus 1, that was counted for a country
	for o := range set.Within(from, to) {
		for _, a := range t.Who(o) {
			if c := l.of[a]; c >= 0 && seen[c] != o+1 {
				seen[c] = o + 1
				counts[c]++
			}
		}
	}
	return counts
}

// actingFor counts the countries that people act for in an event only, and those of people who are merely mentioned.
func (j *Judge) actingFor(kept *index.Set, l *lands) {
	t, said := j.cat.Table, j.cat.Said
	if said == nil {
		return
	}
	var of [][2]int32 // of each party: the actor's own country and the one that he acts for
	for _, p := range said.Parties() {
		of = append(of, [2]int32{l.put(j.countryOf(p.Actor)), l.put(p.Country)})
	}
	var counted []int32 // of one event: a few
	begin := func(o index.Ord) {
		counted = counted[:0]
		for _, a := range t.Who(o) {
			counted = append(counted, l.of[a])
		}
	}
	count := func(c int32) {
		if c >= 0 && !slices.Contains(counted, c) {
			counted = append(counted, c)
			l.counts[c]++
		}
	}
	at := j.cat.Rows().At
	said.EachParties(func(row int, parties []uint32) {
		o := at[row]
		if o < 0 || !kept.Has(o) || len(j.cat.Unsaid) > 0 && j.cat.Unsaid[said.IDs()[row]] {
			return
		}
		begin(o)
		for _, p := range parties {
			count(of[p][0])
			count(of[p][1])
		}
	})
	j.eachUnsaid(kept, func(o index.Ord, e *timeline.Event) {
		begin(o)
		for _, r := range e.Roles {
			count(l.put(j.countryOf(r.Actor)))
			count(l.put(r.Country))
		}
	})
}
