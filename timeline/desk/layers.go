package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// WritesTo names the layer that notes, tags, stars and what is drawn on the chart go to.
func (d *Desk) WritesTo() string { return cmp.Or(d.writes, timeline.DefaultLayer) }

// WriteTo makes a layer the one that is written to. It is made when there is none of this name.
func (d *Desk) WriteTo(name string) error {
	name = strings.TrimSpace(name)
	if l, create, err := d.layer(name); err != nil {
		return err
	} else if create {
		if err := d.AddLayer(name, ""); err != nil {
			return err
		}
	} else if l.Locked {
		return lockedLayer(l)
	}
	d.writes = name
	d.changed()
	return nil
}

// AddLayer makes an empty layer.
func (d *Desk) AddLayer(name, colour string) error {
	name = strings.TrimSpace(name)
	if name == "" {
		return errors.New("give the layer a name")
	}
	l, create, err := d.layer(name)
	if err != nil {
		return err
	}
	if !create {
		return fmt.Errorf("there is a layer %q already; choose another name", name)
	}
	l.Colour = colour
	return d.apply("New layer “"+say.Short(name)+"”", edit.Change{After: l})
}

// FindLayer returns the layer of a name; nil when there is none.
func (d *Desk) FindLayer(name string) *timeline.Layer {
	for _, l := range d.cat.Layers {
		if l.Name == name {
			return l
		}
	}
	return nil
}

// changeLayer changes a layer by a function on a copy.
func (d *Desk) changeLayer(id timeline.LayerID, what string, change func(*timeline.Layer)) error {
	l := d.cat.Layers[id]
	if l == nil {
		return fmt.Errorf("the layer: %w", timeline.ErrNotFound)
	}
	next := *l
	change(&next)
	if next == *l {
		return nil
	}
	return d.apply(what+" layer “"+say.Short(l.Name)+"”", edit.Change{Before: l, After: &next})
}

// RenameLayer gives a layer another name, which no other one may have.
func (d *Desk) RenameLayer(id timeline.LayerID, name string) error {
	return d.rename(id, name, func(*timeline.Layer) {})
}

func (d *Desk) rename(id timeline.LayerID, name string, also func(*timeline.Layer)) error {
	name = strings.TrimSpace(name)
	if name == "" {
		return errors.New("give the layer a name")
	}
	if l := d.FindLayer(name); l != nil && l.ID != id {
		return fmt.Errorf("there is a layer %q already; choose another name", name)
	}
	written := d.cat.Layers[id] != nil && d.cat.Layers[id].Name == d.WritesTo()
	if err := d.changeLayer(id, "Rename", func(l *timeline.Layer) { l.Name = name; also(l) }); err != nil {
		return err
	}
	if written {
		d.writes = name
	}
	return nil
}

// ColourLayer gives a layer a colour, "" for none: what has none of its own is painted in it.
func (d *Desk) ColourLayer(id timeline.LayerID, colour string) error {
	return d.changeLayer(id, "Colour of", func(l *timeline.Layer) { l.Colour = colour })
}

// LockLayer keeps a layer from being changed, or lets it be.
func (d *Desk) LockLayer(id timeline.LayerID, lock bool) error {
	what := "Unlock"
	if lock {
		what = "Lock"
	}
	return d.changeLayer(id, what, func(l *timeline.Layer) { l.Locked = lock })
}

// ShowLayer shows or hides a layer. It is undoable like any change.
func (d *Desk) ShowLayer(id timeline.LayerID, show bool) error {
	what := "Hide"
	if show {
		what = "Show"
	}
	return d.changeLayer(id, what, func(l *timeline.Layer) { l.Hidden = !show })
}

// DeleteLayer deletes a layer with all that stands in it.
func (d *Desk) DeleteLayer(id timeline.LayerID) error {
	l := d.cat.Layers[id]
	if l == nil {
		return fmt.Errorf("the layer: %w", timeline.ErrNotFound)
	}
	if l.Locked {
		return lockedLayer(l)
	}
	var changes []edit.Change
	for _, a := range d.inLayer(id) {
		changes = append(changes, edit.Change{Before: a})
	}
	for _, v := range d.cat.Views { // views may not name what is gone
		if next, ok := viewWithout(v, id); ok {
			changes = append(changes, edit.Change{Before: v, After: next})
		}
	}
	if err := d.apply("Delete layer “"+say.Short(l.Name)+"”", append(changes, edit.Change{Before: l})...); err != nil {
		return err
	}
	if d.writes == l.Name {
		d.writes = ""
	}
	return nil
}

// unlocked returns an error when a layer is locked.
func (d *Desk) unlocked(id timeline.LayerID) error {
	if l := d.cat.Layers[id]; l != nil && l.Locked {
		return lockedLayer(l)
	}
	return nil
}

// layerToWrite returns a layer by name that is not locked, and the change that makes it when there is none of this name.
func (d *Desk) layerToWrite(name string) (*timeline.Layer, []edit.Change, error) {
	l, create, err := d.layer(name)
	switch {
	case err != nil:
		return nil, nil, err
	case l.Locked:
		return nil, nil, lockedLayer(l)
	case create:
		return l, []edit.Change{{After: l}}, nil
	}
	return l, nil, nil
}

func lockedLayer(l *timeline.Layer) error {
	return fmt.Errorf("the layer %q is locked; unlock it first", l.Name)
}

// viewWithout returns a view that does not name a layer, and false when it did not before.
func viewWithout(v *timeline.View, id timeline.LayerID) (*timeline.View, bool) {
	if !slices.Contains(v.Hidden, id) {
		return v, false
	}
	next := *v
	next.Hidden = slices.DeleteFunc(slices.Clone(v.Hidden), func(x timeline.LayerID) bool { return x == id })
	return &next, true
}

// inLayer lists what stands in a layer, by number.
func (d *Desk) inLayer(id timeline.LayerID) []*timeline.Annotation {
	var list []*timeline.Annotation
	for a := range d.cat.EachNote() {
		if a.Layer == id {
			list = append(list, a)
		}
	}
	slices.SortFunc(list, func(a, b *timeline.Annotation) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

// Layers lists the layers by name.
func (d *Desk) Layers() []LayerLine { return d.layerLines() }

// LayerLocked reports whether the layer of a name is locked.
func (d *Desk) LayerLocked(name string) bool {
	l := d.FindLayer(name)
	return l != nil && l.Locked
}

// DressLayer gives a layer a name and a colour in one step.
func (d *Desk) DressLayer(id timeline.LayerID, name, colour string) error {
	return d.rename(id, name, func(l *timeline.Layer) { l.Colour = colour })
}
