package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
)

// facesAtOnce is the number of faces that are read at a time: after that the picture shows what has come.
const facesAtOnce = 256

// faceInView returns the face of an event for the picture in hand. The events of a large library may lie in blocks that take
// a hundred times as long to read as an event on its own, so that the window does not wait for those that are not known: the
// picture does without their labels until they are read.
func (d *Desk) faceInView(id timeline.EventID) catalogue.Face {
	if k := d.shown.known; k != nil {
		if s, ok := k.Otherwise[id]; ok {
			return catalogue.Face{Title: s.Title, From: s.From, To: s.To}
		}
	}
	if f, known := d.cat.KnownFace(id); known {
		return f
	}
	if !d.waits() {
		return d.cat.Face(id)
	}
	if len(d.beside.missing) < facesAtOnce {
		d.beside.missing = append(d.beside.missing, id)
	}
	return catalogue.Face{}
}

// readFaces reads beside the window what the picture that was laid out last had to do without.
func (d *Desk) readFaces() {
	b := &d.beside
	if b.facing || b.closed || len(b.missing) == 0 {
		b.missing = b.missing[:0]
		return
	}
	slices.Sort(b.missing) // neighbours lie in one block
	ids := slices.Compact(b.missing)
	b.missing, b.facing = nil, true
	faces, lib, version := make([]catalogue.Face, len(ids)), d.lib, d.cat.Version
	d.do(func() {
		for i, id := range ids {
			if e, err := lib.Get(id.Ref()); err == nil {
				faces[i] = catalogue.FaceOf(e.(*timeline.Event))
			}
		}
	}, func() {
		b.facing = false
		if d.cat.Version == version { // else they may be others by now: the next picture asks again
			for i, id := range ids {
				d.cat.KeepFace(id, faces[i])
			}
		}
		d.redraw()
		if d.repaint != nil {
			d.repaint()
		}
	})
}

// OnRepaint sets what is called when the picture on show has become another by itself, all else being as it was.
func (d *Desk) OnRepaint(fn func()) { d.repaint = fn }
