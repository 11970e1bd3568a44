// Package timeline holds the words of the domain: events, actors, articles, citations, annotations, links, views and attachments.
//
// Values are immutable once published: to change one, copy it, change the copy and publish that. There is no I/O here.
package timeline

import (
	"fmt"
	"strconv"
)

// Kind tells the stored entities apart.
type Kind uint8

// The kinds. The numbers are part of the file format.
const (
	KindEvent      Kind = 1
	KindActor      Kind = 2
	KindArticle    Kind = 3
	KindText       Kind = 4 // the whole text of an article, under the article's number
	KindAnnotation Kind = 5
	KindLink       Kind = 6
	KindView       Kind = 7
	KindLayer      Kind = 8
	KindAttachment Kind = 9
	KindBlob       Kind = 10 // the bytes of an attachment, under the attachment's number
)

// Kinds lists all kinds in the order in which they can be written so that references point backwards.
func Kinds() []Kind {
	return []Kind{KindLayer, KindActor, KindArticle, KindText, KindAttachment, KindBlob, KindEvent, KindLink, KindAnnotation, KindView}
}

var kindNames = map[Kind]struct{ letter, name string }{
	KindEvent: {"e", "event"}, KindActor: {"a", "actor"}, KindArticle: {"d", "article"}, KindText: {"t", "text"},
	KindAnnotation: {"n", "annotation"}, KindLink: {"l", "link"}, KindView: {"v", "view"}, KindLayer: {"y", "layer"},
	KindAttachment: {"f", "attachment"}, KindBlob: {"b", "blob"},
}

// String returns the English word.
func (k Kind) String() string { return kindNames[k].name }

// The numbers of entities count up from 1 within their kind and are never used again. 0 means none.
type (
	// EventID numbers events.
	EventID uint64
	// ActorID numbers actors.
	ActorID uint64
	// ArticleID numbers articles and their texts.
	ArticleID uint64
	// AnnotationID numbers annotations.
	AnnotationID uint64
	// LinkID numbers links.
	LinkID uint64
	// ViewID numbers views.
	ViewID uint64
	// LayerID numbers layers.
	LayerID uint64
	// AttachmentID numbers attachments and their bytes.
	AttachmentID uint64
	// ImportID numbers imports; 0 is what people entered.
	ImportID uint64
)

// Ref names the event.
func (id EventID) Ref() Ref { return Ref{KindEvent, uint64(id)} }

// Ref names the actor.
func (id ActorID) Ref() Ref { return Ref{KindActor, uint64(id)} }

// Ref names the article.
func (id ArticleID) Ref() Ref { return Ref{KindArticle, uint64(id)} }

// String returns the form that people and scripts use: a letter for the kind and the number, "e12".
func (id EventID) String() string      { return id.Ref().String() }
func (id ActorID) String() string      { return id.Ref().String() }
func (id ArticleID) String() string    { return id.Ref().String() }
func (id AnnotationID) String() string { return Ref{KindAnnotation, uint64(id)}.String() }
func (id LinkID) String() string       { return Ref{KindLink, uint64(id)}.String() }
func (id ViewID) String() string       { return Ref{KindView, uint64(id)}.String() }
func (id AttachmentID) String() string { return Ref{KindAttachment, uint64(id)}.String() }

// Ref names one entity.
type Ref struct {
	Kind Kind
	ID   uint64
}

// String returns the letter of the kind and the number, "e12".
func (r Ref) String() string { return kindNames[r.Kind].letter + strconv.FormatUint(r.ID, 10) }

// ParseRef reads "e12". A bare number is taken as one of kind def.
func ParseRef(s string, def Kind) (Ref, error) {
	kind, digits := def, s
	for k, n := range kindNames {
		if len(s) > 1 && s[:1] == n.letter {
			kind, digits = k, s[1:]
		}
	}
	id, err := strconv.ParseUint(digits, 10, 64)
	if err != nil || id == 0 {
		return Ref{}, fmt.Errorf("%q is not the id of an %s: expected %s and a number, for example %s12",
			s, def, kindNames[def].letter, kindNames[def].letter)
	}
	return Ref{kind, id}, nil
}

// Entity is anything that is stored under a number of its own.
type Entity interface {
	// Ref names the entity.
	Ref() Ref
	// Validate reports the first thing about the entity that cannot be true, or nil.
	Validate() error
}
