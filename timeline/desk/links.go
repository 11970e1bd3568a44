package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// Link returns one link; nil when there is none.
func (d *Desk) Link(id timeline.LinkID) *timeline.Link {
	e, err := d.lib.Get(timeline.Ref{Kind: timeline.KindLink, ID: uint64(id)})
	if err != nil {
		return nil
	}
	return e.(*timeline.Link)
}

// linked reports whether two events are joined by a link of a type, other than one.
func (d *Desk) linked(from, to timeline.EventID, typ timeline.LinkType, but timeline.LinkID) bool {
	return slices.ContainsFunc(d.cat.LinksOf(from), func(l *timeline.Link) bool {
		return l.ID != but && l.Type == typ && (l.From == from && l.To == to || typ == timeline.SameMeeting && l.From == to && l.To == from)
	})
}

// LinkEvents joins two events by a typed arrow. note may be empty.
func (d *Desk) LinkEvents(from, to timeline.EventID, typ timeline.LinkType, note string) (timeline.LinkID, error) {
	for _, e := range []timeline.EventID{from, to} {
		if _, err := d.event(e); err != nil {
			return 0, err
		}
	}
	if d.linked(from, to, typ, 0) {
		return 0, fmt.Errorf("“%s” is linked to “%s” like that already", say.Short(d.cat.Title(from)), say.Short(d.cat.Title(to)))
	}
	id, err := d.lib.Reserve(timeline.KindLink, 1)
	if err != nil {
		return 0, err
	}
	l := &timeline.Link{ID: timeline.LinkID(id), From: from, To: to, Type: typ, Note: note}
	return l.ID, d.apply(fmt.Sprintf("Link “%s” %s “%s”", say.Short(d.cat.Title(from)), typ, say.Short(d.cat.Title(to))), edit.Change{After: l})
}

// SetLink changes the ends, the type and the note of a link.
func (d *Desk) SetLink(id timeline.LinkID, from, to timeline.EventID, typ timeline.LinkType, note string) error {
	old := d.Link(id)
	if old == nil {
		return fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
	}
	if d.linked(from, to, typ, id) {
		return errors.New("the events are linked like that already; choose another type, or delete this link")
	}
	next := *old
	next.From, next.To, next.Type, next.Note = from, to, typ, note
	if next == *old {
		return nil
	}
	return d.apply(fmt.Sprintf("Change the link from “%s” to “%s”", say.Short(d.cat.Title(from)), say.Short(d.cat.Title(to))), edit.Change{Before: old, After: &next})
}

// DeleteLink takes a link away.
func (d *Desk) DeleteLink(id timeline.LinkID) error {
	l := d.Link(id)
	if l == nil {
		return fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
	}
	return d.apply(fmt.Sprintf("Delete the link from “%s” to “%s”", say.Short(d.cat.Title(l.From)), say.Short(d.cat.Title(l.To))), edit.Change{Before: l})
}

// TrailLine is an event on the way to another one or on from it.
type TrailLine struct {
	Event timeline.EventID
	Title string
	When  when.Span
	Steps int    // links between it and where the walk began
	Words string // how it stands to the event one step nearer: "leads to", "is called off by"
}

// mostTrail bounds a walk along links.
const mostTrail = 200

// Trail walks along links: back to what led to an event, or on to what followed from it. Nearer events come first, those of
// one distance by date. Two sides of one meeting lie on no way.
func (d *Desk) Trail(id timeline.EventID, back bool) []TrailLine {
	var out []TrailLine
	seen := map[timeline.EventID]bool{id: true}
	for at, steps := []timeline.EventID{id}, 1; len(at) > 0 && len(out) < mostTrail; steps++ {
		var next []TrailLine
		for _, e := range at {
			for _, l := range d.cat.LinksOf(e) {
				earlier, later, words := arrow(l)
				from, to := earlier, later
				if !back {
					from, to = later, earlier
				}
				if to != e || from == 0 || seen[from] {
					continue
				}
				seen[from] = true
				line := TrailLine{Event: from, Title: d.cat.Title(from), Steps: steps, Words: words(back)}
				if o, ok := d.cat.Table.Row(from); ok {
					line.When = d.cat.Table.Span(o)
				}
				next = append(next, line)
			}
		}
		slices.SortStableFunc(next, func(a, b TrailLine) int { return cmp.Or(a.When.Compare(b.When), cmp.Compare(a.Event, b.Event)) })
		out, at = append(out, next...), at[:0:0]
		for _, l := range next {
			at = append(at, l.Event)
		}
	}
	return out[:min(len(out), mostTrail)]
}

// arrow tells which end of a link came first, and how the far one stands to the near one: a response points back at what it
// answers, and what calls off or postpones at what was planned.
func arrow(l *timeline.Link) (earlier, later timeline.EventID, words func(back bool) string) {
	switch l.Type {
	case timeline.LeadsTo:
		return l.From, l.To, func(back bool) string {
			if back {
				return string(l.Type)
			}
			return passive[l.Type]
		}
	case timeline.RespondsTo, timeline.Cancels, timeline.Postpones:
		return l.To, l.From, func(back bool) string {
			if back {
				return passive[l.Type]
			}
			return string(l.Type)
		}
	}
	return 0, 0, func(bool) string { return "" }
}

// linkDrag is a link that is being drawn.
type linkDrag struct {
	from timeline.EventID
	x, y float32 // where the pointer is
	over timeline.EventID
}

// StartLink lets the next press on the chart begin a link, or end the one that begins at an event when from is not 0.
func (d *Desk) StartLink(from timeline.EventID) { d.linking, d.linkFrom = true, from }

// StopLink takes StartLink back. It reports whether there was something to take back.
func (d *Desk) StopLink() bool {
	was := d.linking
	d.linking, d.linkFrom = false, 0
	return was
}

// Linking reports whether the next press draws a link.
func (d *Desk) Linking() bool { return d.linking }

// linkTo is what letting go or clicking on an event asks for.
func linkTo(from, to timeline.EventID) Action {
	if from == 0 || to == 0 || from == to {
		return Action{}
	}
	return Action{Kind: DrawLink, Event: from, Other: to}
}

// endLink ends the drawing of a link. A click instead of a drag says where it begins: the next one says where it ends.
func (d *Desk) endLink(g gesture) Action {
	if !g.moved && g.link.over == 0 {
		d.Select(g.link.from)
		d.StartLink(g.link.from)
		return Action{Kind: LinkBegun, Event: g.link.from}
	}
	d.StopLink()
	return linkTo(g.link.from, g.link.over)
}
