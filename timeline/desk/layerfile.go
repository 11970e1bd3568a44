package desk

import (
	"fmt"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/abroad"
	"entente/timeline/desk/reconcile"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/format/layerfile"
)

// LayerMerge is what a file would do to a layer. Nothing of it has happened yet.
type LayerMerge struct {
	*reconcile.Merge
	Name  string
	IsNew bool     // the library has no layer of this name
	Lost  []string // what cannot be taken, since the library lacks what it stands on

	layer  *timeline.Layer
	create bool
}

// ExportLayer writes a layer to a file that other libraries can merge.
func (d *Desk) ExportLayer(name string, w io.Writer) error {
	l := d.FindLayer(name)
	if l == nil {
		return fmt.Errorf("there is no layer %q; see the list of layers", name)
	}
	items, err := abroad.Out(&d.cat.Contents, d.inLayer(l.ID))
	if err != nil {
		return err
	}
	return layerfile.Write(w, &layerfile.File{Name: l.Name, Colour: l.Colour, Items: items})
}

// ReadLayer compares a file with the layer of its name, or with the one called as when that is not "". It changes nothing.
func (d *Desk) ReadLayer(r io.Reader, as string) (*LayerMerge, error) {
	f, err := layerfile.Read(r)
	if err != nil {
		return nil, err
	}
	m := &LayerMerge{Name: f.Name}
	if as = strings.TrimSpace(as); as != "" {
		m.Name = as
	}
	if m.layer, m.create, err = d.layer(m.Name); err != nil {
		return nil, err
	}
	if m.IsNew = m.create; m.IsNew {
		m.layer.Colour = f.Colour
	}
	if m.layer.Locked {
		return nil, lockedLayer(m.layer)
	}
	home := abroad.Home{Contents: &d.cat.Contents, Find: d.lib.Find, Fits: func(s timeline.Spot) bool { return d.checkSpot(s) == nil }}
	theirs, lost := home.In(f.Items)
	for i := range theirs {
		theirs[i].Layer = m.layer.ID
	}
	m.Lost = lost
	m.Merge = reconcile.Compare(d.inLayer(m.layer.ID), theirs, d.SpotName)
	return m, nil
}

// MergeLayer takes a file over into its layer, in one step. Nothing is taken while a conflict is not settled.
func (d *Desk) MergeLayer(m *LayerMerge) error {
	changes, err := m.Changes(func(a *timeline.Annotation) error {
		n, err := d.lib.Reserve(timeline.KindAnnotation, 1)
		if err != nil {
			return err
		}
		a.ID = timeline.AnnotationID(n)
		if _, taken, err := d.lib.Find(timeline.KindAnnotation, a.Key); err != nil || taken {
			a.Key = ""
		}
		return nil
	})
	if err != nil {
		return err
	}
	if m.create && (len(changes) > 0 || m.IsNew) {
		changes = append([]edit.Change{{After: m.layer}}, changes...)
	}
	return d.apply("Merge a file into layer “"+say.Short(m.Name)+"”", changes...)
}
