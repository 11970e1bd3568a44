package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/review"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// decide does something that changes the library, shows what came of it and goes on to what waits after the i-th item.
func (r *reviewing) decide(what string, i int, change func() error) bool {
	if !r.w.writable(what) || !r.w.try(what, change) {
		return false
	}
	id := timeline.EventID(0)
	if it := r.item(i); it != nil {
		id = it.ID
	}
	if !r.load() {
		return true
	}
	at := slices.IndexFunc(r.x.Items, func(it review.Item) bool { return it.ID == id && id != 0 })
	if at < 0 {
		at = min(i, len(r.x.Items)-1)
	}
	r.onward(at)
	return true
}

func (r *reviewing) accept(i int) {
	if it := r.item(i); it != nil && it.State == review.Waits {
		r.decide("Accept", i, func() error { return r.w.desk.Accept(it.ID) })
	}
}

func (r *reviewing) reject(i int) {
	if it := r.item(i); it != nil && it.State != review.Rejected {
		r.decide("Reject", i, func() error { return r.w.desk.Reject(r.x.Article.ID, it.ID) })
	}
}

func (r *reviewing) acceptCurrent() {
	if it := r.item(r.current); it != nil && it.State == review.Rejected {
		r.putBack(r.current)
		return
	}
	r.accept(r.current)
}

func (r *reviewing) rejectCurrent() { r.reject(r.current) }

// acceptAndGoOn accepts what is looked at; when all is decided it goes to the next article.
func (r *reviewing) acceptAndGoOn() {
	if it := r.item(r.current); it != nil && it.State == review.Waits {
		r.accept(r.current)
		return
	}
	if r.x.Waiting > 0 {
		r.onward(r.current)
		return
	}
	r.nextArticle()
}

func (r *reviewing) acceptAll() {
	if r.x.Waiting > 0 {
		r.decide("Accept", r.current, func() error { return r.w.desk.AcceptAll(r.x.Article.ID) })
	}
}

func (r *reviewing) putBack(i int) {
	it, reader := r.item(i), r.reader()
	if it == nil || reader == nil || it.State != review.Rejected || !r.w.writable("Put back") {
		return
	}
	r.w.try("Put back", func() error { _, err := r.w.desk.PutBack(reader, r.x.Article.ID, it.Tomb); return err })
	r.refresh()
}

func (r *reviewing) readAgain() {
	if reader := r.reader(); reader != nil {
		r.w.try("Read the article again", func() error { _, err := r.w.desk.ReadAgain(reader, r.x.Article.ID); return err })
		r.refresh()
	}
}

// date asks for the publication date of the article.
func (r *reviewing) date() {
	a := r.x.Article
	dialog.Published(r.w.sheets, dialog.PublishedInput{Title: cmp.Or(a.Title, a.File), Candidates: candidates(r.x.Candidates), Today: r.w.ports.Today(),
		Text: a.Published.Words(ui.Dates(when.Style{})), Known: true, Then: r.setDate})
}

func (r *reviewing) setCandidate(i int) {
	if i < len(r.x.Candidates) {
		r.setDate(r.x.Candidates[i].Day)
	}
}

func (r *reviewing) setDate(s when.Span) { r.w.setPublished(r.x.Article.ID, s) }

// thresholds offers the confidences from which proposals become events by themselves.
func (r *reviewing) thresholds(below fyne.CanvasObject) {
	now := r.w.desk.Threshold()
	var items []ui.MenuItem
	for _, t := range acceptances(now) {
		items = append(items, ui.MenuItem{Name: t.name, Checked: now == t.value, Run: func() { r.setThreshold(t.value) }})
	}
	ui.MenuBelow(below, items...)
}

func (r *reviewing) setThreshold(f float32) {
	r.w.try("Set the threshold", func() error {
		n, err := r.w.desk.SetThreshold(f)
		if err == nil && n > 0 {
			r.w.said = "Accepted " + say.Plural(n, "proposal")
			r.w.refreshStatus()
		}
		return err
	})
	if r.open {
		r.refresh()
	}
}
