package page

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/draw/scene"
	"entente/timeline/index"
	"entente/timeline/when"
)

// errNothing says that there is nothing to show.
func errNothing(w What) error {
	switch w {
	case Selected:
		return errors.New("no event with a date is selected; select some, or export something else")
	case Contacts:
		return errors.New("the two have no contact that passes the filter; change the filter or name a period")
	}
	return errors.New("no event with a date passes the filter, so there is no period to show; change the filter or name a period")
}

// title is what programs call the picture: what a person calls it, or else its period.
func (c *Composition) title() string {
	return cmp.Or(c.o.Title, "Timeline, "+c.of.period(c.from, c.to))
}

// footer words what a picture shows and leaves out: "96 of 128 events shown · 1 Feb – 31 Mar 2023 · actor:China".
func (c *Composition) footer() string {
	text := fmt.Sprintf("%s of %s shown", say.Count(c.shown), say.Plural(c.matching, "event"))
	switch {
	case c.lanes[0] < c.lanes[1]:
		text += fmt.Sprintf(", %s of %s lanes", say.Count(c.lanes[0]), say.Count(c.lanes[1]))
	case c.shown+c.laneless < c.matching && c.fits():
		text += ", the others counted"
	}
	if c.laneless > 0 {
		text += fmt.Sprintf(", %s in no lane", say.Count(c.laneless))
	}
	text += " · " + c.of.period(c.from, c.to)
	if c.o.What == Selected {
		text += " · selection"
	}
	if c.of.Filter != "" {
		text += " · " + c.of.Filter
	}
	return text
}

// mostNamed is the number of actors in an alternative text.
const mostNamed = 5

// describe is the alternative text of the picture: "42 events from 3 March to 20 June 2026, busiest in May 2026; actors:
// China, Russia."
func (c *Composition) describe() string {
	if c.desc != "" {
		return c.desc
	}
	text := c.footer()
	if c.matching > 0 {
		text = fmt.Sprintf("%s, %s", say.Plural(c.matching, "event"), c.of.period(c.from, c.to))
		if busy := c.busiest(); busy != "" {
			text += ", busiest in " + busy
		}
		if names := c.actors(); len(names) > 0 {
			text += "; actors: " + strings.Join(names, ", ")
		}
		text += ". " + say.Count(c.shown) + " of them are drawn one by one."
		if c.of.Filter != "" {
			text += " Filter: " + c.of.Filter + "."
		}
	}
	c.desc = text
	return text
}

// busiest names the unit of time in which most events begin, "" when all units are much alike.
func (c *Composition) busiest() string {
	g := when.ToDay
	switch length := float64(c.to) - float64(c.from); {
	case length > 1500*366*when.Day:
		g = when.ToCentury
	case length > 150*366*when.Day:
		g = when.ToDecade
	case length > 8*366*when.Day:
		g = when.ToYear
	case length > 90*when.Day:
		g = when.ToMonth
	}
	counts := map[when.Time]int{}
	most, at := 0, when.Time(0)
	t := c.index.Table()
	for o := range index.Ord(t.Len()) {
		if len(c.index.LanesOf(o)) == 0 {
			continue
		}
		start, _ := t.Span(o).Clamped()
		if start < c.from || start >= c.to || start.IsOpen() {
			continue
		}
		unit := when.Point(start, g).Start()
		if counts[unit]++; counts[unit] > most { // events come by start: the first of equal units stays
			most, at = counts[unit], unit
		}
	}
	if most < 2 || len(counts) < 2 {
		return ""
	}
	return when.Point(at, g).Words(when.Style{Long: true})
}

// actors names those who take part in most of the events.
func (c *Composition) actors() []string {
	t := c.index.Table()
	counts := make([]int, len(t.People()))
	for o := range index.Ord(t.Len()) {
		if len(c.index.LanesOf(o)) == 0 {
			continue
		}
		if start, end := t.Bounds(o); start >= c.to || end <= c.from {
			continue
		}
		for _, a := range t.Who(o) {
			counts[a]++
		}
	}
	var names []string
	for len(names) < mostNamed {
		best := -1
		for i, n := range counts {
			if n > 0 && (best < 0 || n > counts[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		counts[best] = 0
		names = append(names, c.of.actorName(t.People()[best]))
	}
	return names
}

// saidOf is what picture files say of an event besides showing it.
type saidOf struct{ words, address string }

// tell says about an event what picture files tell besides showing it. Events stand on several pages and in several
// lanes: each is read once.
func (c *Composition) tell(id timeline.EventID) (name, words, address string) {
	s, ok := c.said[id]
	if !ok {
		s = saidOf{c.in.Events.Title(id), c.of.addressOf(id)}
		if o, ok := c.of.Table.Row(id); ok {
			if date := c.of.Table.Span(o).Words(when.Style{}); date != "" {
				s.words = date + ": " + s.words
			}
		}
		if c.said == nil {
			c.said = map[timeline.EventID]saidOf{}
		}
		c.said[id] = s
	}
	return id.String(), s.words, s.address
}

// addressOf returns the address of the first source of an event that has one.
func (s *Subject) addressOf(id timeline.EventID) string {
	e, err := s.Library.Event(id)
	if err != nil {
		return ""
	}
	for _, a := range e.Articles() {
		if art := s.Library.Article(a); art != nil && scene.SafeLink(art.Address) != "" {
			return art.Address
		}
	}
	return ""
}
