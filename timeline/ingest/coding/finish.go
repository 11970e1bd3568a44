package coding

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/title"
)

// finish merges what is told twice, ties "the visit" to its event, and puts the main event first.
func (a *article) finish(room *room) []event.Event {
	a.dropRecalled()
	m := a.merge(room.merged[:0])
	a.recall(m.list)
	a.tie(&m)
	titled := a.titled()
	headline := a.lift(&m, titled)
	a.dropEmpty(&m)
	for i := range m.list {
		a.homeland(&m.list[i])
	}
	a.reactions(m.list)
	a.otherSides(m.list)
	m.settle()
	out := make([]event.Event, len(m.list))
	for i := range m.list {
		out[i] = a.complete(&m, i, headline)
	}
	room.told, room.merged = a.events, m.list
	if headline != "" && m.list[0].InTitle(titled) == nil && slices.ContainsFunc(out[1:], func(e event.Event) bool { return e.Title == out[0].Title }) {
		out[0].Title = title.UpperFirst(a.teller.Tell(&m.list[0])) // the words of the headline are those of another event
	}
	if len(out) > 0 && len(a.in.Entries) == 0 {
		a.addRest(&out[0], out)
	}
	return out
}

// lift puts the main event first, adds to it what the title and the first sentence tell of it, and returns the title that the
// headline gives it, "" for none. A chronology has no main event: it is about all that it tells.
func (a *article) lift(m *merger, titled []event.Draft) (headline string) {
	if len(a.in.Entries) > 0 {
		return ""
	}
	main := a.mainEvent(m.list, titled)
	if d, ok := a.about(m.list, titled); ok {
		main = len(m.list)
		m.list = append(m.list, d)
	} else if len(m.list) > 0 {
		d := &m.list[main]
		decided(d, titled)
		a.leadDate(d, m.list)
		headline = a.teller.Headline(d, titled, a.in.Title)
		addTargets(d, titled)
		addSources(d, titled)
		a.addSides(d)
		a.addBetween(d)
		spellOut(d, m.list)
	}
	if main > 0 {
		d := m.list[main]
		copy(m.list[1:main+1], m.list[:main])
		m.list[0] = d
	}
	return headline
}

// complete returns event i of m with its title, its roles in order and the places of the events that it calls off or puts off.
func (a *article) complete(m *merger, i int, headline string) event.Event {
	d := &m.list[i]
	if d.CallsOff > 0 {
		d.Cancels = m.place(d.CallsOff)
	}
	if d.NewDate > 0 {
		d.Becomes = m.place(d.NewDate)
	}
	slices.Sort(d.Takeaways)
	order := timeline.RoleKinds()
	slices.SortStableFunc(d.Roles, func(a, b event.Role) int {
		return cmp.Compare(slices.Index(order, a.As), slices.Index(order, b.As))
	})
	if d.Title = headline; i > 0 || headline == "" {
		d.Title = a.teller.Tell(d)
	}
	d.Title = title.UpperFirst(d.Title)
	if a.ahead(d) {
		d.Marks = d.Marks&^timeline.Hypothetical | timeline.Future
	}
	if d.Type == timeline.Consult && d.Marks&^timeline.Confirmed == timeline.Future {
		d.CAMEO = "036" // express intent to meet
	}
	return d.Event
}

// ahead reports whether d lies behind the day of publication, as its sentences together tell: "is due in Chad next week … two
// days of talks from 21 November".
func (a *article) ahead(d *event.Draft) bool {
	return !d.When.IsZero() && !a.in.Published.IsZero() && d.When.Start() >= a.in.Published.End() && d.Type != timeline.Statement &&
		d.Marks&(timeline.CalledOff|timeline.Historical|timeline.Negated) == 0 && !d.Possible()
}
