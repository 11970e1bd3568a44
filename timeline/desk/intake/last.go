package intake

import "entente/timeline"

// takeLast adds a link, an annotation or a view. Many have no key: one that says the same as one that is there, also in a
// file of this import that was read before, is not added twice.
func (r *run) takeLast(n *renumber, e timeline.Entity) error {
	if n.dangles(e) {
		return nil
	}
	x, err := n.entity(e)
	if err != nil || x == nil {
		return err
	}
	if l, is := x.(*timeline.Link); is {
		if there, err := r.meeting.Linked(l); err != nil || there {
			return err
		}
		return r.add(x)
	}
	if err := r.openWritten(); err != nil {
		return err
	}
	said := says(x)
	if r.written[said] {
		return nil
	}
	r.written[said] = true
	return r.add(x)
}

// openWritten reads what annotations and views say when that is first needed.
func (r *run) openWritten() error {
	if r.written != nil {
		return nil
	}
	written := map[any]bool{}
	for _, k := range []timeline.Kind{timeline.KindAnnotation, timeline.KindView} {
		err := r.lib.Each(k, func(e timeline.Entity) error { written[says(e)] = true; return nil })
		if err != nil {
			return err
		}
	}
	r.written = written
	return nil
}

// layer looks a layer up by its name, in the library and among those of this import.
func (r *run) layer(name string) (timeline.Ref, bool, error) {
	if r.layers == nil {
		layers := map[string]timeline.Ref{}
		err := r.lib.Each(timeline.KindLayer, func(e timeline.Entity) error { layers[e.(*timeline.Layer).Name] = e.Ref(); return nil })
		if err != nil {
			return timeline.Ref{}, false, err
		}
		r.layers = layers
	}
	ref, ok := r.layers[name]
	return ref, ok, nil
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
