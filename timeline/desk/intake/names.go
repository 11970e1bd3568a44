package intake

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/record"
	"entente/timeline/format"
)

// called makes an actor of whom a file tells only the name the one that the dictionaries know by that name, so that it
// is the same as in articles. What the file says besides stays. One that the library has under the key of the file
// stays as it is.
func (r *run) called(a *timeline.Actor) (*timeline.Actor, error) {
	if !strings.HasPrefix(a.Key, format.NameKey) || r.reader == nil {
		return a, nil
	}
	if _, there, err := r.find(timeline.KindActor, a.Key); err != nil || there {
		return a, err
	}
	known := record.Known(r.reader, a.Name)
	if known == nil || known.Key == "" {
		return a, nil
	}
	x := *known
	x.ID, x.Note, x.Extra, x.Offices = a.ID, a.Note, a.Extra, a.Offices
	for _, alias := range a.Aliases {
		if alias != x.Name && !slices.Contains(x.Aliases, alias) {
			x.Aliases = append(slices.Clone(x.Aliases), alias)
		}
	}
	return &x, nil
}
