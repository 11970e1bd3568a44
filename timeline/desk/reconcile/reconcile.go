// Package reconcile compares the notes and marks of a layer with those that somebody else has written, and makes one of
// both.
package reconcile

import (
	"slices"

	"entente/timeline"
)

// Choice settles a conflict.
type Choice uint8

// The choices.
const (
	Unsettled Choice = iota
	KeepMine
	TakeTheirs
	KeepBoth
)

// Conflict is a note or mark that both have, and that differs.
type Conflict struct {
	Kind         timeline.AnnotationKind
	On           string // what it is put on, in words
	Mine, Theirs string // in words
	CanBoth      bool
	Choice       Choice

	mine   *timeline.Annotation
	theirs timeline.Annotation
}

// Merge is what would become of a layer. Nothing of it has happened yet.
type Merge struct {
	New       int // notes and marks that the layer does not have
	Same      int // that it has as they are
	Conflicts []Conflict

	add []timeline.Annotation
}

// Compare compares what a layer has with what somebody else has, whose annotations are those of the layer already but for
// their numbers. name words what they stand on.
func Compare(mine []*timeline.Annotation, theirs []timeline.Annotation, name func(timeline.Spot) string) *Merge {
	m := &Merge{}
	for i := range theirs {
		a := &theirs[i]
		switch there := same(mine, a); {
		case there == nil:
			m.add = append(m.add, *a)
		case looksSame(there, a):
			m.Same++
		default:
			m.Conflicts = append(m.Conflicts, conflict(there, *a, name))
		}
	}
	m.New = len(m.add)
	return m
}

// Open is the number of conflicts that are not settled.
func (m *Merge) Open() int {
	n := 0
	for i := range m.Conflicts {
		if m.Conflicts[i].Choice == Unsettled {
			n++
		}
	}
	return n
}

// same returns what a layer has of an item: by its key, else what is of its kind on the same thing. A layer has one note,
// star and colour on a thing, and each tag once; callouts, bands and markers are the same when they say the same.
func same(mine []*timeline.Annotation, a *timeline.Annotation) *timeline.Annotation {
	if a.Key != "" {
		if i := slices.IndexFunc(mine, func(b *timeline.Annotation) bool { return b.Key == a.Key && b.Kind == a.Kind }); i >= 0 {
			return mine[i]
		}
	}
	i := slices.IndexFunc(mine, func(b *timeline.Annotation) bool {
		if b.Kind != a.Kind || b.Spot() != a.Spot() || a.Key != "" && b.Key != "" {
			return false
		}
		return a.Kind == timeline.Note || a.Kind == timeline.Star || a.Kind == timeline.Colour || a.Text == b.Text
	})
	if i < 0 {
		return nil
	}
	return mine[i]
}

// looksSame reports whether nothing that people see differs.
func looksSame(a, b *timeline.Annotation) bool {
	return a.Text == b.Text && a.Colour == b.Colour && a.Spot() == b.Spot() && a.DX == b.DX && a.DY == b.DY
}
