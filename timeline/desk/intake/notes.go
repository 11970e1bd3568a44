package intake

import "entente/timeline"

// knownNotes knows layers and views by their names, and annotations by what they say.
type knownNotes struct {
	lib     Library
	layers  map[string]timeline.Ref // by name; nil until asked for
	written map[any]bool            // what annotations say; nil until asked for
	views   map[string]string       // what views show, by name; nil until asked for
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

// again reports whether an annotation says what another says, of the library or of those that were asked about.
func (k *knownNotes) again(a *timeline.Annotation) (bool, error) {
	if k.written == nil {
		written := map[any]bool{}
		err := k.lib.Each(timeline.KindAnnotation, func(e timeline.Entity) error { written[says(e.(*timeline.Annotation))] = true; return nil })
		if err != nil {
			return false, err
		}
		k.written = written
	}
	said := says(a)
	there := k.written[said]
	k.written[said] = true
	return there, nil
}

// says returns what an annotation says, whatever its number and its key: those that say the same are equal.
func says(e *timeline.Annotation) any {
	a := *e // where its box lies is no part of it
	a.ID, a.Key, a.Import, a.DX, a.DY = 0, "", 0, 0, 0
	return a
}
