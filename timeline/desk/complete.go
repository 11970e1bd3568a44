package desk

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/query"
)

// ActorsLike lists the names of actors that words stand in, at most n: those that begin with them first, then the
// busiest. An alias that fits brings the name.
func (d *Desk) ActorsLike(words string, n int) []string {
	folded := query.Fold(strings.TrimSpace(words))
	if folded == "" {
		return nil
	}
	busy := map[timeline.ActorID]int{}
	people := d.tally().People
	for i, id := range d.shown.table.People() {
		busy[id] = people[i]
	}
	type hit struct {
		name string
		rank int
		busy int
	}
	var hits []hit
	for id, a := range d.cat.Actors {
		rank := -1
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			switch f := query.Fold(name); {
			case strings.HasPrefix(f, folded):
				rank = max(rank, 2)
			case strings.Contains(f, " "+folded):
				rank = max(rank, 1)
			case strings.Contains(f, folded):
				rank = max(rank, 0)
			}
		}
		if rank >= 0 {
			hits = append(hits, hit{a.Name, rank, busy[id]})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(b.busy, a.busy), strings.Compare(a.name, b.name))
	})
	var names []string
	for _, h := range hits {
		if len(names) < n && !slices.Contains(names, h.name) {
			names = append(names, h.name)
		}
	}
	return names
}

// TagsLike lists the tags that words stand in, at most n, the commonest first.
func (d *Desk) TagsLike(words string, n int) []string {
	folded := query.Fold(strings.TrimSpace(words))
	count := map[string]int{}
	for t, n := range d.tally().Offered.Tags {
		count[t] += n
	}
	for a := range d.cat.EachNote() {
		if a.Kind == timeline.Tag {
			count[a.Text]++
		}
	}
	maps.DeleteFunc(count, func(t string, _ int) bool { return !strings.Contains(query.Fold(t), folded) })
	tags := byCount(count)
	return tags[:min(n, len(tags))]
}
