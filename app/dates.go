package app

import (
	"context"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/reason"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

func (w *Window) goToDate() {
	dialog.Date(w.sheets, dialog.DateInput{Title: "Go to date", Passing: true, Button: "Go", Today: w.ports.Today(),
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
	dialog.Date(w.sheets, dialog.DateInput{Title: "Date of the event", Button: "Set date", Today: w.ports.Today(),
		Help: e.Title, Text: e.When.Words(ui.Dates(when.Style{})),
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
	var x intake.Inspection
	lib := w.lib
	w.run("Look for dates", func(context.Context, progress.Func) error {
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
		dialog.Published(w.sheets, dialog.PublishedInput{Title: a.Title, Candidates: candidates(x.Candidates), Today: w.ports.Today(),
			Text: a.Published.Words(ui.Dates(when.Style{})), Known: true, Then: func(s when.Span) { w.setPublished(id, s) }})
	})
}

// longText is the number of bytes from which a text is read beside the window: with fewer it takes less than a tenth of a
// second.
const longText = 100 << 10

func (w *Window) setPublished(id timeline.ArticleID, s when.Span) {
	a := w.desk.Article(id)
	if s.IsZero() || a == nil {
		return
	}
	body, err := w.desk.Text(id)
	if err != nil {
		w.fail("Set the date", err)
		return
	}
	var x *desk.Dated
	read := func(context.Context, progress.Func) error {
		reader, err := w.ports.Reader()
		if err == nil {
			x = desk.ReadDated(reader, a, body, s)
		}
		return err
	}
	redate := func(err error) {
		if err == nil {
			err = w.desk.Redate(context.Background(), x)
		}
		if stopped(err) {
			return
		}
		if err != nil {
			w.fail("Set the date", err)
			return
		}
		w.redated(id)
	}
	if len(body) < longText {
		redate(read(context.Background(), nil))
		return
	}
	w.run("Read “"+a.Title+"”", read, redate)
}

// redated shows the events of an article that has got another date.
func (w *Window) redated(id timeline.ArticleID) {
	if w.review.open {
		w.review.refresh()
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

// candidates words the days on which an article may have been published.
func candidates(list []ingest.Candidate) []dialog.Candidate {
	out := make([]dialog.Candidate, len(list))
	for i, c := range list {
		out[i] = dialog.Candidate{Day: c.Day, Why: reason.Plain(c.Why)}
	}
	return out
}
