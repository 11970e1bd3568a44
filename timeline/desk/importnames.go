package desk

import (
	"strings"

	"entente/timeline"
	"entente/timeline/format"
)

// called makes an actor of whom a file tells only the name the one that the dictionaries know by that name, so that it is
// the same as in articles. What the file says besides stays.
func (r *importRun) called(a *timeline.Actor) *timeline.Actor {
	if !strings.HasPrefix(a.Key, format.NameKey) || r.reader == nil {
		return a
	}
	known := KnownActor(r.reader, a.Name)
	if known == nil || known.Key == "" {
		return a
	}
	x := *known
	x.ID = a.ID
	return &x
}
