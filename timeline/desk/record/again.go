package record

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/ingest/coding"
)

// Counterpart finds the coded event that speaks of e in the article: of the same type or occasion, by the evidence that
// they share. It returns its position among the events that were read, -1 when there is none that is not used up.
func (r *Reading) Counterpart(e *timeline.Event, used []bool) int {
	list := r.Read.Events
	best, most := -1, 0
	for n := range list {
		if used[n] || list[n].Type != e.Type && !sameOccasion(e, &list[n]) {
			continue
		}
		shared := 0
		for _, c := range e.Citations {
			if c.Article != r.ID {
				continue
			}
			for _, x := range list[n].Evidence {
				shared += max(0, min(c.End, x.End)-max(c.Start, x.Start))
			}
		}
		if shared > most {
			best, most = n, shared
		}
	}
	return best
}

func sameOccasion(e *timeline.Event, c *coding.Event) bool {
	return meet.SameOccasion(e, &timeline.Event{Type: c.Type, Mode: c.Mode, CAMEO: c.CAMEO})
}

// Buried reports whether a coded event is what a person has rejected: it has the type and tells it in the same passage.
func Buried(t timeline.Rejected, c *coding.Event) bool {
	return c.Type == t.Type && slices.ContainsFunc(c.Evidence, func(r timeline.Range) bool { return r.Start < t.End && t.Start < r.End })
}
