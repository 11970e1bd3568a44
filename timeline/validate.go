package timeline

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
)

// MaxTitle is the largest title in bytes. Longer texts belong into the summary or a note.
const MaxTitle = 400 << 10

// MaxNote is the largest note in bytes. Longer texts are articles.
const MaxNote = 4 << 20

// Sentinel errors.
var (
	// ErrNotFound is returned when an entity is asked for that does not exist or was deleted.
	ErrNotFound = errors.New("not found")
	// ErrInvalid is returned when an entity breaks a rule of its kind.
	ErrInvalid = errors.New("invalid")
	// ErrReadOnly is returned when a change is asked of a library that can only be read.
	ErrReadOnly = errors.New("the library is read-only")
)

// InvalidError says which rule an entity breaks. It wraps ErrInvalid.
type InvalidError struct {
	Of   Ref
	What string
}

// Error implements error.
func (e *InvalidError) Error() string {
	return fmt.Sprintf("%s %s: %s: %v", e.Of.Kind, e.Of, e.What, ErrInvalid)
}

// Unwrap returns ErrInvalid.
func (*InvalidError) Unwrap() error { return ErrInvalid }

// Unnumbered is the error without the number, for entities of a file whose numbers nobody has seen.
func (e *InvalidError) Unnumbered() string { return fmt.Sprintf("%s: %s", e.Of.Kind, e.What) }

func invalid(e Entity, format string, args ...any) error {
	return &InvalidError{e.Ref(), fmt.Sprintf(format, args...)}
}

func checkText(e Entity, fields ...string) error {
	for _, f := range fields {
		if !utf8.ValidString(f) {
			return invalid(e, "a text is not UTF-8")
		}
	}
	return nil
}

// Validate implements Entity.
func (e *Event) Validate() error {
	switch {
	case e.ID == 0:
		return invalid(e, "it has no number")
	case !e.When.Valid():
		return invalid(e, "it ends before it starts")
	case len(e.Title) > MaxTitle:
		return invalid(e, "the title has %d bytes, more than %d", len(e.Title), MaxTitle)
	case e.Confidence < 0 || e.Confidence > 1:
		return invalid(e, "confidence %v is not between 0 and 1", e.Confidence)
	}
	if err := e.checkRoles(e.Roles); err != nil {
		return err
	}
	for _, c := range e.Claims {
		if !c.When.Valid() {
			return invalid(e, "a claimed date ends before it starts")
		}
	}
	for i := range e.Accounts {
		a := &e.Accounts[i]
		if !a.When.Valid() {
			return invalid(e, "the date of an account ends before it starts")
		}
		if err := cmp.Or(e.checkRoles(a.Roles), checkText(e, a.Title, a.WhenText, a.Place)); err != nil {
			return err
		}
	}
	return checkText(e, e.Title, e.Summary, e.WhenText, e.Place)
}

func (e *Event) checkRoles(list []Role) error {
	for _, r := range list {
		if r.Actor == 0 {
			return invalid(e, "a role has no actor")
		}
		if !slices.Contains(RoleKinds(), r.As) {
			return invalid(e, "%q is not a role", r.As)
		}
	}
	return nil
}

// Validate implements Entity.
func (a *Actor) Validate() error {
	if a.ID == 0 || a.Name == "" {
		return invalid(a, "it has no number or no name")
	}
	for _, o := range a.Offices {
		if !o.Term.Valid() {
			return invalid(a, "the office %q ends before it starts", o.Title)
		}
	}
	return checkText(a, append([]string{a.Name, a.Note}, a.Aliases...)...)
}

// Validate implements Entity.
func (a *Article) Validate() error {
	if a.ID == 0 {
		return invalid(a, "it has no number")
	}
	for _, t := range a.Takeaways {
		if t.Start < 0 || t.End < t.Start || t.End > a.Size {
			return invalid(a, "a takeaway lies outside the text")
		}
	}
	for _, r := range a.Rejected {
		if r.Start < 0 || r.End < r.Start {
			return invalid(a, "a rejected passage ends before it starts")
		}
		if err := checkText(a, r.Title); err != nil {
			return err
		}
	}
	return checkText(a, a.Title, a.Outlet, a.Author, a.Address, a.Note)
}

// Validate implements Entity.
func (t *Text) Validate() error {
	if t.ID == 0 || len(t.Body) > MaxText {
		return invalid(t, "it has no number or more than %d bytes", MaxText)
	}
	return checkText(t, t.Body)
}

// Validate implements Entity.
func (a *Annotation) Validate() error {
	if a.ID == 0 || annotationNames[a.Kind] == "" {
		return invalid(a, "it has no number or no kind")
	}
	if !a.When.Valid() {
		return invalid(a, "it ends before it starts")
	}
	switch {
	case (a.Kind == Tag || a.Kind == Note) && a.Text == "":
		return invalid(a, "the %s is empty", a.Kind)
	case len(a.Text) > MaxNote:
		return invalid(a, "the %s has %d bytes, more than %d", a.Kind, len(a.Text), MaxNote)
	case a.Takeaway < 0 || a.Takeaway > 0 && a.Target.Kind != KindArticle:
		return invalid(a, "only articles have takeaways")
	case a.Other != "" && a.Lane == "":
		return invalid(a, "a pair of lanes lacks its first one")
	}
	return checkText(a, a.Text, a.Lane, a.Other)
}

// Validate implements Entity.
func (l *Layer) Validate() error {
	if l.ID == 0 || l.Name == "" {
		return invalid(l, "it has no number or no name")
	}
	return checkText(l, l.Name)
}

// Validate implements Entity.
func (l *Link) Validate() error {
	if l.ID == 0 || l.From == 0 || l.To == 0 || l.From == l.To {
		return invalid(l, "it must join two different events")
	}
	if !slices.Contains(LinkTypes(), l.Type) {
		return invalid(l, "%q is not a type of link", l.Type)
	}
	return nil
}

// Validate implements Entity.
func (v *View) Validate() error {
	if v.ID == 0 || v.Name == "" || v.To < v.From {
		return invalid(v, "it has no number, no name or ends before it starts")
	}
	return checkText(v, v.Name, v.Filter)
}
