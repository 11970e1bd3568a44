package reconcile

import (
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/edit"
)

// conflict is what two differ in.
func conflict(mine *timeline.Annotation, theirs timeline.Annotation, name func(timeline.Spot) string) Conflict {
	c := Conflict{Kind: mine.Kind, On: name(mine.Spot()), mine: mine, theirs: theirs}
	c.CanBoth = mine.Kind == timeline.Note || mine.Kind >= timeline.Callout
	c.Mine, c.Theirs = difference(mine, &theirs, name), difference(&theirs, mine, name)
	return c
}

// difference words what a says that b does not.
func difference(a, b *timeline.Annotation, name func(timeline.Spot) string) string {
	var parts []string
	if a.Text != b.Text || a.Kind == timeline.Note {
		parts = append(parts, "“"+a.Text+"”")
	}
	if a.Spot() != b.Spot() {
		parts = append(parts, "on "+name(a.Spot()))
	}
	if a.Colour != b.Colour {
		colour := a.Colour
		if colour == "" {
			colour = "no colour"
		}
		parts = append(parts, colour)
	}
	if a.DX != b.DX || a.DY != b.DY {
		parts = append(parts, fmt.Sprintf("its box %+d, %+d px away", a.DX, a.DY))
	}
	return strings.Join(parts, ", ")
}

// Changes makes one of both as the conflicts are settled, which all must be. number gives what is new its number, and takes
// a key off that is in use.
func (m *Merge) Changes(number func(*timeline.Annotation) error) ([]edit.Change, error) {
	if n := m.Open(); n > 0 {
		return nil, fmt.Errorf("%d conflicts are not settled yet; choose for each which side stays", n)
	}
	var changes []edit.Change
	add := func(a timeline.Annotation) error {
		if err := number(&a); err != nil {
			return err
		}
		changes = append(changes, edit.Change{After: &a})
		return nil
	}
	for _, a := range m.add {
		if err := add(a); err != nil {
			return nil, err
		}
	}
	now := map[timeline.AnnotationID]*timeline.Annotation{} // those that an earlier conflict has changed: two things may look alike here
	for i := range m.Conflicts {
		c := &m.Conflicts[i]
		mine := c.mine
		if n := now[mine.ID]; n != nil {
			mine = n
		}
		next := *mine
		switch {
		case c.Choice == KeepMine:
			continue
		case c.Choice == TakeTheirs:
			next.Text, next.Colour, next.DX, next.DY = c.theirs.Text, c.theirs.Colour, c.theirs.DX, c.theirs.DY
			next.Put(c.theirs.Spot())
		case c.Kind == timeline.Note:
			next.Text += "\n\n" + c.theirs.Text
		case c.CanBoth:
			c.theirs.Key = ""
			if err := add(c.theirs); err != nil {
				return nil, err
			}
			continue
		default:
			return nil, fmt.Errorf("a %s cannot be both; choose one", c.Kind)
		}
		now[next.ID] = &next
		changes = append(changes, edit.Change{Before: mine, After: &next})
	}
	return changes, nil
}
