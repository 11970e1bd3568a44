package timeline

import "entente/timeline/when"

// AnnotationKind tells what a person has put on a target.
type AnnotationKind uint8

// The kinds of annotations. The numbers are part of the file format.
const (
	Note    AnnotationKind = 1 // text, Markdown without pictures
	Tag     AnnotationKind = 2 // text is the tag
	Star    AnnotationKind = 3
	Colour  AnnotationKind = 4 // Colour holds it
	Callout AnnotationKind = 5 // text with an arrow on the chart
	Band    AnnotationKind = 6 // text over a span
	Marker  AnnotationKind = 7 // vertical line at an instant
)

var annotationNames = map[AnnotationKind]string{Note: "note", Tag: "tag", Star: "star", Colour: "colour",
	Callout: "callout", Band: "band", Marker: "marker"}

// String returns the English word.
func (k AnnotationKind) String() string { return annotationNames[k] }

// ParseAnnotationKind reads String's form.
func ParseAnnotationKind(s string) (AnnotationKind, bool) {
	for k, n := range annotationNames {
		if n == s {
			return k, true
		}
	}
	return 0, false
}

// Annotation is a person's note, tag, star, colour, callout, band or marker. It lives in a layer. What it is put on is its
// Spot.
type Annotation struct {
	ID     AnnotationID
	Key    string // identity in the source it came from, "" for none
	Kind   AnnotationKind
	Target Ref       // an event, actor or article; zero for what is put on time or on lanes
	When   when.Span // of bands, markers and callouts, and of what is put on an instant or a span
	Lane   string    // key of the lane, "" for all lanes
	Other  string    // key of the second one of a pair of lanes, "" for none
	// Takeaway is the number from 1 of the takeaway of the article that is the target; 0 for the article itself.
	Takeaway int
	// DX and DY lead from what a callout points to to the middle of its box, in CSS px; both 0: beside it, where there is room.
	DX, DY int
	Text   string
	Colour string // "#rrggbb" or a name of the palette, "" for none
	Layer  LayerID
	Import ImportID
}

// Ref implements Entity.
func (a *Annotation) Ref() Ref { return Ref{KindAnnotation, uint64(a.ID)} }

// Spot is what an annotation can be put on: an event, an actor, an article or one of its takeaways; an instant or a span
// of time, in all lanes or in one; a lane or a pair of lanes. Two annotations on the same thing have equal Spots.
type Spot struct {
	Ref
	Takeaway    int // of an article, from 1
	When        when.Span
	Lane, Other string
}

// SpotOf is the spot of an event, an actor or an article.
func SpotOf(r Ref) Spot { return Spot{Ref: r} }

// Spot returns what a is put on.
func (a *Annotation) Spot() Spot { return Spot{a.Target, a.Takeaway, a.When, a.Lane, a.Other} }

// Put makes s what a is put on.
func (a *Annotation) Put(s Spot) {
	a.Target, a.Takeaway, a.When, a.Lane, a.Other = s.Ref, s.Takeaway, s.When, s.Lane, s.Other
}

// IsZero reports whether s is nothing.
func (s Spot) IsZero() bool { return s == Spot{} }

// Layer is a named set of annotations that is shown, hidden and exchanged together.
type Layer struct {
	ID     LayerID
	Name   string
	Colour string
	Hidden bool
	Locked bool
}

// DefaultLayer is the name of the layer that annotations go to when none is named.
const DefaultLayer = "mine"

// Ref implements Entity.
func (l *Layer) Ref() Ref { return Ref{KindLayer, uint64(l.ID)} }

// LinkType tells how one event stands to another.
type LinkType string

// The types of links.
const (
	LeadsTo     LinkType = "leads to"
	RespondsTo  LinkType = "responds to"
	SameMeeting LinkType = "same meeting"
	Cancels     LinkType = "cancels"
	Postpones   LinkType = "postpones"
)

// LinkTypes lists the types of links.
func LinkTypes() []LinkType { return []LinkType{LeadsTo, RespondsTo, SameMeeting, Cancels, Postpones} }

// Link is a typed arrow between two events.
type Link struct {
	ID       LinkID
	From, To EventID
	Type     LinkType
	Note     string
	Import   ImportID
}

// Ref implements Entity.
func (l *Link) Ref() Ref { return Ref{KindLink, uint64(l.ID)} }
