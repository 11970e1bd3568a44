package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/rhythm"
	"entente/timeline/when"
)

// ActorPage is what the panel at the right shows of one actor.
type ActorPage struct {
	ActorFacts
	Initials string
	Country  string // name of the country, "" for none and for countries
	Offices  []OfficeLine
	Latest   []EventLine    // its latest events, dated or not, up to mostLatest; the newest first
	Spells   []rhythm.Spell // its silences and bursts
	Marks    SpotMarks
	Lane     bool // there is a lane of its own as the lanes are now
	Only     bool // the filter asks for its events already
}

// OfficeLine is a post with whom it is held for.
type OfficeLine struct {
	Title string
	For   string           // name, or the key when the library does not have it
	Actor timeline.ActorID // that For names; 0 for none
	Term  when.Span
}

// EventLine is an event as a line of a list.
type EventLine struct {
	ID    timeline.EventID
	Title string
	When  when.Span
	Quad  timeline.Quad
	Marks timeline.Marks
}

// mostLatest is how many events a page of an actor lists.
const mostLatest = 8

// ActorPage tells of one actor what its page shows, in time that grows with the number of events.
func (d *Desk) ActorPage(id timeline.ActorID) (ActorPage, error) {
	facts, err := d.ActorFacts(id)
	if err != nil {
		return ActorPage{}, err
	}
	a := facts.Actor
	out := ActorPage{ActorFacts: facts, Initials: cast.Initials(a.Name), Marks: d.Marks(timeline.SpotOf(a.Ref())), Lane: d.hasLane(id), Spells: d.spells(id, 0)}
	if a.Kind != timeline.Country {
		out.Country = d.landNames().name(a.Country)
	}
	for _, o := range a.Offices {
		l := OfficeLine{Title: o.Title, For: o.For, Term: o.Term}
		if x := d.cat.ActorOfKey(o.For); x != nil {
			l.For, l.Actor = x.Name, x.ID
		}
		out.Offices = append(out.Offices, l)
	}
	slices.SortStableFunc(out.Offices, func(x, y OfficeLine) int { return y.Term.Compare(x.Term) })
	for _, e := range facts.latest {
		out.Latest = append(out.Latest, d.eventLine(e))
	}
	for _, c := range d.filter.Chips() {
		out.Only = out.Only || c.Field == "actor" && !c.Negated && c.Value == a.Name
	}
	return out, nil
}

// eventLine is empty but for the number when the event is not there.
func (d *Desk) eventLine(id timeline.EventID) EventLine {
	l := EventLine{ID: id, Title: d.cat.Title(id)}
	if o, ok := d.cat.Table.Row(id); ok {
		t := d.cat.Table
		l.When, l.Quad, l.Marks = t.Span(o), t.Quad(o), t.Marks(o)
	}
	return l
}

// ShowActorLane scrolls to the first lane of an actor and lights all of them. It reports false when there is none as the
// lanes are now.
func (d *Desk) ShowActorLane(id timeline.ActorID) bool {
	d.LightActor(id)
	if len(d.litLanes) == 0 {
		return false
	}
	d.scrollToLane(d.litLanes[0])
	return true
}

// hasLane reports whether an actor has a lane as the lanes are now.
func (d *Desk) hasLane(id timeline.ActorID) bool {
	x := d.idx()
	for l := range x.Lanes() {
		if !x.Lane(l).Open && d.isLaneOf(x.Lane(l).Key, id) {
			return true
		}
	}
	return false
}
