package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/when"
)

// face is what a picture shows of an event and the table does not hold.
type face struct {
	title    string
	from, to when.Time // what its sources claim between them, when they disagree
}

// face returns what a picture shows of an event; it is empty when the event cannot be read.
func (c *catalogue) face(id timeline.EventID) face {
	f, ok := c.faces[id]
	if !ok {
		if e, err := c.event(id); err == nil {
			f = faceOf(e)
		}
		c.keepFace(id, f)
	}
	return f
}

func faceOf(e *timeline.Event) face {
	f := face{title: e.Title}
	f.from, f.to = meet.Claimed(e)
	return f
}

func (c *catalogue) keepFace(id timeline.EventID, f face) {
	if len(c.faces) > maxFaces {
		clear(c.faces)
	}
	c.faces[id] = f
}

// title returns an event's title for a label.
func (c *catalogue) title(id timeline.EventID) string { return c.face(id).title }

// maxFaces bounds what is kept for labels: far more than a screen shows.
const maxFaces = 1 << 16

// facesAtOnce is the number of faces that are read at a time: after that the picture shows what has come.
const facesAtOnce = 256

// faceInView returns the face of an event for the picture in hand. The events of a large library may lie in blocks that take
// a hundred times as long to read as an event on its own, so that the window does not wait for those that are not known: the
// picture does without their labels until they are read.
func (d *Desk) faceInView(id timeline.EventID) face {
	if k := d.shown.known; k != nil {
		if s, ok := k.Otherwise[id]; ok {
			return face{s.Title, s.From, s.To}
		}
	}
	if f, known := d.cat.faces[id]; known {
		return f
	}
	if !d.waits() {
		return d.cat.face(id)
	}
	if len(d.beside.missing) < facesAtOnce {
		d.beside.missing = append(d.beside.missing, id)
	}
	return face{}
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
	faces, lib, version := make([]face, len(ids)), d.lib, d.cat.version
	d.do(func() {
		for i, id := range ids {
			if e, err := lib.Get(timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)}); err == nil {
				faces[i] = faceOf(e.(*timeline.Event))
			}
		}
	}, func() {
		b.facing = false
		if d.cat.version == version { // else they may be others by now: the next picture asks again
			for i, id := range ids {
				d.cat.keepFace(id, faces[i])
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
