package intake

import "entente/timeline"

// knownActors knows actors of a file again that the library does not have by their key.
type knownActors struct {
	lib    Library
	byKey  map[string]timeline.ActorID // those that articles have named
	merged map[string]timeline.ActorID // by keys of actors that became part of others; nil until asked for

	// Those without a key, of the library and of files before the present one; nil until asked for.
	nameless map[name][]timeline.ActorID
	met      map[name]int // how many of them the present file has told of
}

// name is what an actor that nothing identifies is known by.
type name struct {
	name    string
	kind    timeline.ActorKind
	country string
}

func nameOf(a *timeline.Actor) name { return name{a.Name, a.Kind, a.Country} }

// next makes ready for the next file.
func (k *knownActors) next() { k.met = map[name]int{} }

// added makes an actor of the import known to the files that follow.
func (k *knownActors) added(e timeline.Entity) {
	if a, is := e.(*timeline.Actor); is && a.Key == "" && k.nameless != nil {
		k.nameless[nameOf(a)] = append(k.nameless[nameOf(a)], a.ID)
	}
}

// into returns the actor that one with a key became part of.
func (k *knownActors) into(key string) (timeline.ActorID, bool, error) {
	if k.merged == nil {
		merged := map[string]timeline.ActorID{}
		err := k.lib.Each(timeline.KindActor, func(e timeline.Entity) error {
			a := e.(*timeline.Actor)
			for _, key := range a.MergedKeys() {
				merged[key] = a.ID
			}
			return nil
		})
		if err != nil {
			return 0, false, err
		}
		k.merged = merged
	}
	id, is := k.merged[key]
	return id, is, nil
}

// namesake looks an actor of a file up that has no key, such as one that a person has entered: one of the same name
// that has none either. What a file says twice are two, so each of the library's answers for one of the file's.
func (k *knownActors) namesake(a *timeline.Actor) (timeline.ActorID, bool, error) {
	if k.nameless == nil {
		there := map[name][]timeline.ActorID{}
		err := k.lib.Each(timeline.KindActor, func(e timeline.Entity) error {
			if x := e.(*timeline.Actor); x.Key == "" {
				there[nameOf(x)] = append(there[nameOf(x)], x.ID)
			}
			return nil
		})
		if err != nil {
			return 0, false, err
		}
		k.nameless = there
	}
	as := nameOf(a)
	n := k.met[as]
	k.met[as]++
	if list := k.nameless[as]; n < len(list) {
		return list[n], true, nil
	}
	return 0, false, nil
}
