package desk

import (
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// Card is what the picture tells of the event, or of what else is under the pointer. What has no words is empty.
type Card struct {
	Kind   string // "Visit · announced · overdue"
	Quad   timeline.Quad
	Title  string
	Date   string   // with how well it is known, and the place
	Actors string   // of a histogram: the classes that it counts
	Lines  []string // titles of several events
	Told   string   // by how many articles and takeaways, and what people have put on it
	Then   string   // while it is shown as it was known on an earlier day: what has become of it
}

// cardActors is the number of actors that a card names.
const cardActors = 6

// Card words an event as the picture shows it, or returns false when it cannot be read.
func (d *Desk) Card(id timeline.EventID) (Card, bool) {
	e, err := d.eventShown(id)
	if err != nil {
		return Card{}, false
	}
	c := Card{Kind: d.cardKind(e), Quad: e.Type.Quad(), Title: e.Title, Date: e.When.Words(d.style(when.Style{Weekday: e.When.Gran == when.ToDay}))}
	if p := e.When.Precision(); p != "" && (e.When.Gran != when.ToDay || e.When.Approximate || e.When.Uncertain) {
		c.Date += " · " + p
	}
	if c.Date == "" {
		c.Date = strings.TrimSpace("No date " + e.WhenText)
	}
	if e.Place != "" {
		c.Date += " · " + e.Place
	}
	var names []string
	actors := e.Actors()
	for _, a := range actors[:min(len(actors), cardActors)] {
		names = append(names, d.cat.ActorName(a))
	}
	if n := len(actors) - cardActors; n > 0 {
		names = append(names, fmt.Sprintf("%d more", n))
	}
	c.Actors = strings.Join(names, ", ")
	c.Told = d.cardTold(e)
	if later, on := d.Known(id); on && !later.IsZero() {
		c.Then = "By now it stands at " + later.Words(d.style(when.Style{})) + "."
	}
	return c, true
}

// cardKind is the word for an event and its states.
func (d *Desk) cardKind(e *timeline.Event) string {
	words := []string{e.Word()}
	for _, m := range []timeline.Marks{timeline.Future, timeline.Confirmed, timeline.Cancelled, timeline.Postponed, timeline.Alleged,
		timeline.Hypothetical, timeline.Negated} {
		if e.Marks&m != 0 && (m != timeline.Future || e.Marks&(timeline.Confirmed|timeline.CalledOff) == 0) {
			words = append(words, m.Word())
		}
	}
	today := d.opts.Today
	if k := d.shown.known; k != nil {
		today = k.Day.AddDays(1)
	}
	if e.Marks.Overdue(e.When, today) {
		words = append(words, "overdue")
	}
	if e.Proposed {
		words = append(words, "waits for a decision")
	}
	if from, to := meet.Claimed(e); from < to {
		words = append(words, "sources disagree on the day")
	}
	return strings.Join(words, " · ")
}

// cardTold counts what tells of an event, and names what people have put on it.
func (d *Desk) cardTold(e *timeline.Event) string {
	var parts []string
	if n := len(e.Articles()); n > 0 {
		parts = append(parts, say.Plural(n, "article"))
	}
	if n := len(e.Takeaways); n > 0 {
		parts = append(parts, say.Plural(n, "takeaway"))
	}
	notes := 0
	for _, a := range d.cat.Shown(e.Ref()) {
		notes += b2i(a.Kind == timeline.Note)
	}
	if d.cat.Stars(e.ID) > 0 {
		parts = append(parts, "starred")
	}
	if notes > 0 {
		parts = append(parts, say.Plural(notes, "note"))
	}
	const most = 8 // tags that a card names
	tags := d.cat.Tags(e.ID)
	for _, t := range tags[:min(len(tags), most)] {
		parts = append(parts, "#"+t)
	}
	if rest := len(tags) - most; rest > 0 {
		parts = append(parts, say.Plural(rest, "more tag"))
	}
	return strings.Join(parts, " · ")
}
