package app

import (
	"cmp"
	"slices"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// mostMerged is how many events are joined at once: more than that have been selected for something else.
const mostMerged = 50

// mergeSelected shows what joining the selected events would make of them. Of those with a date the one with the most
// sources stays, unless a person wants another to.
func (w *Window) mergeSelected() {
	if !w.writable("Merge the events") {
		return
	}
	w.side.Flush()
	var events []*timeline.Event
	for _, id := range w.desk.Selection() {
		e, err := w.desk.Event(id)
		if err != nil {
			w.fail("Merge the events", err)
			return
		}
		events = append(events, e)
	}
	if len(events) > mostMerged {
		w.say("At most " + say.Count(mostMerged) + " events are merged at once, and " + say.Count(len(events)) + " are selected")
		return
	}
	slices.SortStableFunc(events, func(a, b *timeline.Event) int {
		return cmp.Or(rank(a)-rank(b), len(b.Articles())-len(a.Articles()))
	})
	w.previewEventMerge(events)
}

// rank is lower for an event that should rather stay: one that somebody has looked at, one with a date.
func rank(e *timeline.Event) (n int) {
	if e.Proposed {
		n += 2
	}
	if e.When.IsZero() {
		n++
	}
	return n
}

// previewEventMerge shows what becomes of events that are joined into the first, and does it when a person agrees.
func (w *Window) previewEventMerge(events []*timeline.Event) {
	into, gone := events[0], events[1:]
	kept := "title, date and summary"
	if into.When.IsZero() {
		kept = "title and summary"
	}
	var lines []string
	for _, e := range gone {
		lines = append(lines, say.Quote(e.Title)+" · "+eventWords(e))
		if e.DateFixed && !into.DateFixed { // as meet.Merge has it
			kept = "title and summary"
			lines[len(lines)-1] += "; its date stays, since somebody has set it"
		}
	}
	what, other := "What the other one tells goes into it", "Keep the other one"
	if len(gone) > 1 {
		what, other = "What the "+say.Count(len(gone))+" below tell goes into it", "Keep another one"
	}
	ids := make([]timeline.EventID, len(events))
	for i, e := range events {
		ids[i] = e.ID
	}
	dialog.Preview{Title: "Merge " + say.Plural(len(events), "event"), Button: "Merge", Other: other, Lines: lines,
		Words: say.Quote(into.Title) + " · " + eventWords(into) + " keeps its " + kept + ". " + what +
			": sources, takeaways, actors, tags, notes and links. One step, which undo takes back.",
		Instead: func() { w.previewEventMerge(append(slices.Clone(gone), into)) },
		Then: func() {
			if w.try("Merge the events", func() error { return w.desk.Merge(ids...) }) {
				w.reveal(into.ID)
			}
		}}.Show(w.sheets)
}

// eventWords tells an event from others of the same title: its date and how many articles speak of it.
func eventWords(e *timeline.Event) string {
	words := "no date"
	if !e.When.IsZero() {
		words = e.When.Words(ui.Dates(when.Style{}))
	}
	if n := len(e.Articles()); n > 0 {
		words += " · " + say.Plural(n, "article")
	}
	return words
}

// splitEvent makes what one article says of an event an event of its own, and shows that.
func (w *Window) splitEvent(id timeline.EventID, article timeline.ArticleID) {
	w.side.Flush()
	var part timeline.EventID
	if w.try("Split the event", func() (err error) { part, err = w.desk.Split(id, article); return err }) {
		w.reveal(part)
	}
}
