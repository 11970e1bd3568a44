package catalogue

import (
	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/when"
)

// Face is what a picture shows of an event and the table does not hold.
type Face struct {
	Title    string
	From, To when.Time // what its sources claim between them, when they disagree
}

// FaceOf returns the face of an event.
func FaceOf(e *timeline.Event) Face {
	f := Face{Title: e.Title}
	f.From, f.To = meet.Claimed(e)
	return f
}

// maxFaces bounds what is kept for labels: far more than a screen shows.
const maxFaces = 1 << 16

// Face returns what a picture shows of an event; it is empty when the event cannot be read.
func (c *Catalogue) Face(id timeline.EventID) Face {
	f, ok := c.faces[id]
	if !ok {
		if e, err := c.Event(id); err == nil {
			f = FaceOf(e)
		}
		c.KeepFace(id, f)
	}
	return f
}

// Title returns an event's title for a label.
func (c *Catalogue) Title(id timeline.EventID) string { return c.Face(id).Title }

// KnownFace returns the face of an event if it need not be read.
func (c *Catalogue) KnownFace(id timeline.EventID) (Face, bool) {
	f, ok := c.faces[id]
	return f, ok
}

// KeepFace takes over the face of an event as it is now, which was read beside the catalogue.
func (c *Catalogue) KeepFace(id timeline.EventID, f Face) {
	if len(c.faces) > maxFaces {
		clear(c.faces)
	}
	c.faces[id] = f
}
