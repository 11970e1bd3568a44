package catalogue

import (
	"slices"

	"entente/timeline"
	"entente/timeline/query"
)

// ActorOfKey returns the actor that has a key, or that one with this key became part of; nil for none.
func (c *Contents) ActorOfKey(key string) *timeline.Actor {
	if key == "" {
		return nil
	}
	var merged *timeline.Actor
	for _, a := range c.Actors {
		if a.Key == key {
			return a
		}
		if slices.Contains(a.MergedKeys(), key) {
			merged = a
		}
	}
	return merged
}

// FindActor finds an actor by number, key, name or alias. Of several with one name it is the first.
func (c *Contents) FindActor(name string) (timeline.ActorID, bool) {
	if name == "" {
		return 0, false
	}
	if ref, err := timeline.ParseRef(name, timeline.KindActor); err == nil && ref.Kind == timeline.KindActor {
		if id := timeline.ActorID(ref.ID); c.Actors[id] != nil {
			return id, true
		}
	}
	folded := query.Fold(name)
	var best timeline.ActorID
	for id, a := range c.Actors {
		if best != 0 && id > best {
			continue
		}
		if a.Key == name || query.Fold(a.Name) == folded || slices.ContainsFunc(a.Aliases, func(s string) bool { return query.Fold(s) == folded }) {
			best = id
		}
	}
	return best, best != 0
}
