package suggest

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline/query"
)

// Named is somebody who may be meant by what is typed.
type Named struct {
	Name    string
	Aliases []string
	Events  int
}

// Names lists the names that words stand in, each once, at most n: those that begin with them first, then those of which a
// word does, the busiest first among these. An alias that fits brings the name.
func Names(words string, n int, among []Named) []string {
	folded := query.Fold(strings.TrimSpace(words))
	if folded == "" {
		return nil
	}
	type hit struct {
		*Named
		rank int
	}
	var hits []hit
	for i := range among {
		x := &among[i]
		best := rank(x.Name, folded)
		for _, alias := range x.Aliases {
			best = max(best, rank(alias, folded))
		}
		if best > 0 {
			hits = append(hits, hit{x, best})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(b.Events, a.Events), strings.Compare(a.Name, b.Name))
	})
	var names []string
	for _, h := range hits {
		if len(names) < n && !slices.Contains(names, h.Name) {
			names = append(names, h.Name)
		}
	}
	return names
}

// rank tells how well a name fits what was typed, 0 for not at all.
func rank(name, folded string) int {
	switch f := query.Fold(name); {
	case strings.HasPrefix(f, folded):
		return 3
	case strings.Contains(f, " "+folded):
		return 2
	case strings.Contains(f, folded):
		return 1
	}
	return 0
}
