package app

import (
	"context"

	"entente/app/dialog"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

func (w *Window) goToDate() {
	dialog.Date(w.sheets, dialog.DateInput{Title: "Go to date", Button: "Go", Today: w.ports.Today(), Closed: w.focusChart,
		Help: "A day, a month, a year or a period. “1815”, “Feb 2023”, “44 BCE”, “next Tuesday”.",
		Then: func(s when.Span) { w.desk.GoTo(s); w.chart.Update() }})
}

// dateSelected sets the date of the selected event by hand.
func (w *Window) dateSelected() {
	if ids := w.desk.Selection(); len(ids) == 1 {
		w.dateEvent(ids[0])
	}
}

func (w *Window) dateEvent(id timeline.EventID) {
	e, err := w.desk.Event(id)
	if err != nil {
		w.fail("Set the date", err)
		return
	}
	dialog.Date(w.sheets, dialog.DateInput{Title: "Date of the event", Button: "Set date", Today: w.ports.Today(), Closed: w.focusChart,
		Help: e.Title, Text: e.When.Words(when.Style{}),
		Then: func(s when.Span) {
			if w.try("Set the date", func() error { return w.desk.SetDate(id, s) }) {
				w.reveal(id)
			}
		}})
}

// dateUndated sets the date of an event of the tray: that of its article when it has none, else its own.
func (w *Window) dateUndated(l desk.UndatedLine) {
	if l.Article != 0 {
		w.dateArticle(l.Article)
		return
	}
	w.dateEvent(l.ID)
}

// dateArticle asks for the publication date of an article in the library and sets it, which places its events.
func (w *Window) dateArticle(id timeline.ArticleID) {
	a := w.desk.Article(id)
	if a == nil {
		return
	}
	body, err := w.desk.Text(id)
	if err != nil {
		w.fail("Set the date", err)
		return
	}
	var x desk.Inspection
	lib := w.lib
	w.run("Look for dates", func(context.Context, desk.Progress) error {
		im, err := w.importer(lib)
		if err != nil {
			return err
		}
		x, err = im.Inspect(a.File, []byte(body), w.ports.Today())
		return err
	}, func(err error) {
		if err != nil {
			w.fail("Set the date", err)
			return
		}
		list := make([]dialog.Candidate, len(x.Candidates))
		for i, c := range x.Candidates {
			list[i] = dialog.Candidate{Day: c.Day, Why: c.Why}
		}
		dialog.Published(w.sheets, dialog.PublishedInput{Title: a.Title, Candidates: list, Today: w.ports.Today(),
			Text: a.Published.Words(when.Style{}), Known: true, Closed: w.focusChart, Then: func(s when.Span) { w.setPublished(id, s) }})
	})
}

func (w *Window) setPublished(id timeline.ArticleID, s when.Span) {
	if s.IsZero() {
		return
	}
	reader, err := w.ports.Reader()
	if err == nil {
		err = w.desk.SetPublished(context.Background(), reader, id, s)
	}
	if err != nil {
		w.fail("Set the date", err)
		return
	}
	if w.review.open {
		return
	}
	if ids := w.desk.EventsOf(id); len(ids) > 0 {
		kept := w.desk.Selection()
		w.desk.Select(ids...)
		w.desk.Fit()
		if len(kept) == 0 {
			kept = ids[:1]
		}
		w.selectAll(kept...)
	}
	w.chart.Update()
}
