package intake

import (
	"slices"
	"strings"

	"entente/timeline"
)

// name is what an actor that nothing identifies is known by.
type name struct {
	name    string
	kind    timeline.ActorKind
	country string
}

// namesakes are the actors without a key, of the library and of an import.
type namesakes struct {
	there map[name][]timeline.ActorID
	met   map[name]int // how many of them the present file has told of
}

// namesake looks an actor of a file up that has no key, such as one that a person has entered: one of the same name
// that has none either. What a file says twice are two, so each of the library's answers for one of the file's.
func (r *run) namesake(a *timeline.Actor) (timeline.ActorID, bool, error) {
	if r.nameless.there == nil {
		there := map[name][]timeline.ActorID{}
		err := r.lib.Each(timeline.KindActor, func(e timeline.Entity) error {
			if x := e.(*timeline.Actor); x.Key == "" {
				k := nameOf(x)
				there[k] = append(there[k], x.ID)
			}
			return nil
		})
		if err != nil {
			return 0, false, err
		}
		r.nameless.there = there
	}
	k := nameOf(a)
	n := r.nameless.met[k]
	r.nameless.met[k]++
	if list := r.nameless.there[k]; n < len(list) {
		return list[n], true, nil
	}
	return 0, false, nil
}

// add makes an actor of the import known to the files that follow.
func (n *namesakes) add(a *timeline.Actor) {
	if a.Key == "" && n.there != nil {
		n.there[nameOf(a)] = append(n.there[nameOf(a)], a.ID)
	}
}

func nameOf(a *timeline.Actor) name { return name{a.Name, a.Kind, a.Country} }

// same looks an event of a file up that has neither a key nor a source: one that the library has and that says the same.
// What a file says twice is twice an event, so each of the library's answers for one of the file's.
func (r *run) same(e *timeline.Event) (timeline.EventID, bool, error) {
	if e.Key != "" || len(e.Citations) > 0 {
		return 0, false, nil
	}
	if r.alike == nil {
		if err := r.flush(); err != nil { // events of files before this one
			return 0, false, err
		}
		r.alike = map[string][]timeline.EventID{}
		err := r.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
			if e := x.(*timeline.Event); e.Key == "" && len(e.Citations) == 0 {
				k := wording(e)
				r.alike[k] = append(r.alike[k], e.ID)
			}
			return nil
		})
		if err != nil {
			return 0, false, err
		}
	}
	k := wording(e)
	list := r.alike[k]
	if len(list) == 0 {
		return 0, false, nil
	}
	r.alike[k] = list[1:]
	return list[0], true, nil
}

// wording is what an event says, for comparison: two talks on one day are one event only when the same took part.
func wording(e *timeline.Event) string {
	parts := make([]string, len(e.Roles))
	for i, r := range e.Roles {
		parts[i] = r.Actor.String() + " " + string(r.As)
	}
	slices.Sort(parts)
	return strings.Join(append([]string{e.Title, e.When.String(), e.WhenText, e.Type.String(), e.Place}, parts...), "\x00")
}
