package intake

import "entente/timeline"

// knownNotes knows layers by their names, and annotations and views by what they say.
type knownNotes struct {
	lib     Library
	layers  map[string]timeline.Ref // by name; nil until asked for
	written map[any]bool            // what annotations and views say; nil until asked for
}

// added takes note of a layer that the import brings.
func (k *knownNotes) added(e timeline.Entity) {
	if l, is := e.(*timeline.Layer); is && k.layers != nil {
		k.layers[l.Name] = l.Ref()
	}
}

// layer looks a layer up by its name, in the library and among those of this import.
func (k *knownNotes) layer(name string) (timeline.Ref, bool, error) {
	if k.layers == nil {
		layers := map[string]timeline.Ref{}
		err := k.lib.Each(timeline.KindLayer, func(e timeline.Entity) error {
			layers[e.(*timeline.Layer).Name] = e.Ref()
			return nil
		})
		if err != nil {
			return timeline.Ref{}, false, err
		}
		k.layers = layers
	}
	ref, ok := k.layers[name]
	return ref, ok, nil
}

// again reports whether an annotation or a view says what another says, of the library or of those that were asked about.
func (k *knownNotes) again(e timeline.Entity) (bool, error) {
	if k.written == nil {
		written := map[any]bool{}
		for _, kind := range []timeline.Kind{timeline.KindAnnotation, timeline.KindView} {
			err := k.lib.Each(kind, func(e timeline.Entity) error { written[says(e)] = true; return nil })
			if err != nil {
				return false, err
			}
		}
		k.written = written
	}
	said := says(e)
	there := k.written[said]
	k.written[said] = true
	return there, nil
}

// says returns what an annotation or a view says, whatever its number and its key: those that say the same are equal.
func says(e timeline.Entity) any {
	type view string
	switch e := e.(type) {
	case *timeline.Annotation:
		a := *e // where its box lies is no part of it
		a.ID, a.Key, a.Import, a.DX, a.DY = 0, "", 0, 0, 0
		return a
	case *timeline.View:
		return view(e.Name)
	}
	return nil
}
