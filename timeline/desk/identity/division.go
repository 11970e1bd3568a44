package identity

import (
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/query"
)

// Division is an actor whose alias becomes an actor of its own.
type Division struct {
	Part *timeline.Actor // the new one
	Rest *timeline.Actor // what is left of the other

	named naming
}

// Divide takes an alias of an actor out. An actor that had become part of it under that name gets its key back. The new one
// has no number yet.
func Divide(a *timeline.Actor, alias string) (*Division, error) {
	folded := query.Fold(strings.TrimSpace(alias))
	at := slices.IndexFunc(a.Aliases, func(n string) bool { return query.Fold(n) == folded })
	switch {
	case query.Fold(a.Name) == folded:
		return nil, fmt.Errorf("“%s” is the name of %s itself; give it another name first", say.Short(a.Name), a.ID)
	case at < 0 && len(a.Aliases) == 0:
		return nil, fmt.Errorf("“%s” has no other name than that", say.Short(a.Name))
	case at < 0:
		return nil, fmt.Errorf("“%s” is not called “%s”; its other names are %s", say.Short(a.Name), say.Short(alias), strings.Join(a.Aliases, ", "))
	}
	part := &timeline.Actor{Name: a.Aliases[at], Kind: a.Kind, Country: a.Country}
	rest := *a
	rest.Aliases = slices.Delete(slices.Clone(a.Aliases), at, at+1)
	rest.Extra = slices.DeleteFunc(slices.Clone(a.Extra), func(x timeline.Extra) bool {
		key, is := strings.CutPrefix(x.Key, timeline.MergedKey)
		if !is || part.Key != "" || query.Fold(x.Value) != folded {
			return false
		}
		part.Key = key
		kind, _, _ := strings.Cut(key, ":")
		if k, ok := timeline.ParseActorKind(kind); ok {
			part.Kind = k
		}
		return true
	})
	named := naming{id: a.ID, alias: folded}
	for _, name := range append([]string{a.Name}, rest.Aliases...) {
		named.others = append(named.others, query.Fold(name))
	}
	return &Division{Part: part, Rest: &rest, named: named}, nil
}

// Event returns a copy of an event with the parts that are cited under the alias as those of Part.
//
// The evidence of a part is the passage that it cites; of one that cites nothing, it is that of the event, which must
// then call the actor by no other name.
func (d *Division) Event(e *timeline.Event) *timeline.Event { return d.named.split(e, d.Part.ID) }

// Has reports whether Part takes part in an event once it is divided.
func (d *Division) Has(e *timeline.Event) bool { return takesPart(d.Event(e), d.Part.ID) }
