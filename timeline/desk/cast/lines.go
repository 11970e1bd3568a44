// Package cast shows and writes who takes part in an event: as lines with faces and offices, and as names with a part in
// brackets behind.
package cast

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/timeline"
)

// Line is an actor with his part.
type Line struct {
	ID       timeline.ActorID
	Name     string
	Initials string
	Kind     timeline.ActorKind
	Office   string // as the source says it, else as the actor's record has it for the date
	Country  string // name
	As       timeline.RoleKind
	Cite     timeline.Citation
}

// Lines lists who takes part in an event: those who are merely mentioned last, people before others, then by their parts.
// country names a country by its code.
func Lines(e *timeline.Event, actors map[timeline.ActorID]*timeline.Actor, country func(code string) string) []Line {
	var lines []Line
	for _, r := range e.Roles {
		l := Line{ID: r.Actor, Name: r.Actor.String(), As: r.As, Office: r.Office, Country: r.Country, Cite: r.Cite}
		if a := actors[r.Actor]; a != nil {
			l.Name, l.Kind = a.Name, a.Kind
			switch a.Kind {
			case timeline.Person:
				if o, ok := a.OfficeAt(e.When.Start()); ok && l.Office == "" && !e.When.IsZero() {
					l.Office = o.Title
				}
				l.Country = cmp.Or(l.Country, a.Country)
			case timeline.Country:
				l.Country = ""
			}
		}
		l.Country, l.Initials = country(l.Country), Initials(l.Name)
		lines = append(lines, l)
	}
	slices.SortStableFunc(lines, func(a, b Line) int {
		return cmp.Or(falseFirst(a.As == timeline.Mentioned, b.As == timeline.Mentioned),
			falseFirst(a.Kind != timeline.Person, b.Kind != timeline.Person),
			slices.Index(timeline.RoleKinds(), a.As)-slices.Index(timeline.RoleKinds(), b.As))
	})
	return lines
}

// falseFirst compares two truths.
func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Initials returns one or two capitals for an actor's badge.
func Initials(name string) string {
	var first, last rune
	for w := range strings.FieldsSeq(name) {
		r, _ := utf8.DecodeRuneInString(w)
		if first == 0 {
			first = r
		} else {
			last = r
		}
	}
	if first == 0 {
		return "?"
	}
	if last == 0 {
		return strings.ToUpper(string(first))
	}
	return strings.ToUpper(string(first) + string(last))
}
