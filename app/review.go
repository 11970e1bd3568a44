package app

import (
	"slices"

	"entente/app/dialog"
	"entente/app/panel"
	"entente/timeline"
	"entente/timeline/desk/review"
	"entente/timeline/edit"
	"entente/timeline/ingest"
)

// reviewing is the review of articles: a page in the place of the timeline.
type reviewing struct {
	w    *Window
	page *panel.Review

	open     bool
	queue    review.Queue
	undated  []timeline.ArticleID // that an import has brought: they wait for a date
	x        *review.Page         // what is shown; nil while closed
	current  int                  // item that is looked at, -1 for none
	made     made
	reading  timeline.ArticleID // that is read beside the window, before it is shown; 0 for none
	readThen func()             // shows it
	since    int                // steps of the history when the review was opened: its undo goes back so far
}

// made is what the page was made from.
type made struct {
	article  timeline.ArticleID
	revision uint64
}

func (r *reviewing) build(w *Window) {
	r.w = w
	r.page = panel.NewReview(w.tips, panel.ReviewCalls{Close: r.close, Undo: r.undo, AcceptAll: r.acceptAll, NextArticle: r.nextArticle,
		PreviousArticle: r.previousArticle, Date: r.date, SetDate: r.setCandidate, Threshold: r.thresholds, Look: r.look,
		Accept: r.accept, Reject: r.reject, Edit: r.edit, PutBack: r.putBack, Tie: r.tie, Untie: r.untie, Words: r.words})
	r.page.Hide()
}

// reader returns what reads articles; nil after it has said why there is none.
func (r *reviewing) reader() *ingest.Reader {
	reader, err := r.w.ports.Reader()
	if err != nil {
		r.w.fail("Review the articles", err)
		return nil
	}
	return reader
}

// openReview opens the review at an article, or at the first that waits.
func (w *Window) openReview(id timeline.ArticleID) {
	r := &w.review
	r.fill()
	switch {
	case id != 0:
		r.queue.Open(id)
	default:
		waits := r.waiting()
		if !waits[r.queue.Article()] && !r.queue.NextWaiting(func(id timeline.ArticleID) bool { return waits[id] }) && r.queue.Article() == 0 {
			w.sayNothingWaits()
			return
		}
	}
	if r.readFirst(r.queue.Article(), func() {
		if w.sheets.Top() == nil {
			w.openReview(id)
		}
	}) {
		return
	}
	w.side.Flush()
	w.endNews()
	if !r.open {
		r.since = r.steps()
	}
	r.open, r.made = true, made{}
	w.frame.Hide()
	r.page.Show()
	w.win.Canvas().Unfocus()
	r.refresh()
	r.look(r.firstWaiting())
}

func (w *Window) sayNothingWaits() {
	if ids := w.desk.Articles(); len(ids) > 0 {
		dialog.Report(w.sheets, "Review", "Nothing waits. To look at an article anyway, open it from an event that it tells of.", nil)
		return
	}
	dialog.Report(w.sheets, "Review", "There are no articles yet; import one first.", nil)
}

// fill takes what waits into the queue and drops articles that are gone.
func (r *reviewing) fill() {
	d := r.w.desk
	r.queue.Drop(func(id timeline.ArticleID) bool { return d.Article(id) == nil })
	r.queue.Fill(d.Waiting())
	for _, id := range r.undated {
		if d.Article(id) != nil {
			r.queue.Fill([]review.Line{{Article: id}})
		}
	}
}

// waiting tells which articles have something to decide: proposals, or a date that an import could not find.
func (r *reviewing) waiting() map[timeline.ArticleID]bool {
	set := map[timeline.ArticleID]bool{}
	for _, l := range r.w.desk.Waiting() {
		set[l.Article] = true
	}
	for _, id := range r.undated {
		if a := r.w.desk.Article(id); a != nil && a.Published.IsZero() {
			set[id] = true
		}
	}
	return set
}

// close goes back to the timeline. When something was decided it shows the events of the article, at the one that was
// looked at.
func (r *reviewing) close() {
	if !r.open {
		return
	}
	var dated []timeline.EventID
	if r.x != nil && r.steps() != r.since {
		for i, it := range r.x.Items {
			if it.State != review.Added || it.When.IsZero() {
				continue
			}
			dated = append(dated, it.ID)
			if i == r.current {
				dated[0], dated[len(dated)-1] = it.ID, dated[0]
			}
		}
	}
	r.open, r.x, r.current, r.reading, r.readThen = false, nil, -1, 0, nil
	r.w.tips.Hide()
	r.page.Hide()
	r.w.frame.Show()
	r.w.refresh()
	r.w.focusChart()
	if len(dated) > 0 {
		r.w.desk.Select(dated...)
		r.w.desk.Fit()
		r.w.reveal(dated[0])
	}
}

// drop closes the review without a look at the library, which is gone.
func (r *reviewing) drop() {
	r.open, r.x, r.current, r.queue, r.undated, r.made = false, nil, -1, review.Queue{}, nil, made{}
	r.reading, r.readThen = 0, nil
	r.page.Hide()
	r.w.frame.Show()
}

// refresh brings the page in line with the desk.
func (r *reviewing) refresh() {
	if r.load() {
		r.show()
	}
}

// load reads the article as it stands now. It reports false when the review had to be closed, or when the article is read
// beside the window and shown later.
func (r *reviewing) load() bool {
	d := r.w.desk
	r.fill()
	id := r.queue.Article()
	if id == 0 { // all articles are gone
		r.close()
		return false
	}
	if now := (made{id, d.Revision()}); now != r.made || r.x == nil {
		reader := r.reader()
		if reader == nil {
			r.close()
			return false
		}
		if r.readFirst(id, r.refresh) {
			return false
		}
		x, err := d.Review(reader, id)
		if err != nil {
			r.close()
			r.w.fail("Review the articles", err)
			return false
		}
		r.current = r.follow(x)
		r.x, r.made = x, now
	}
	return true
}

// follow returns where the item that was looked at stands now. After a decision or undo it has moved or changed.
func (r *reviewing) follow(x *review.Page) int {
	if r.x == nil || r.x.Article.ID != x.Article.ID {
		return firstWaiting(x)
	}
	was := func(it *review.Item) int {
		return slices.IndexFunc(r.x.Items, func(o review.Item) bool {
			return o.ID == it.ID && (o.ID != 0 || o.Title == it.Title && o.Start() == it.Start())
		})
	}
	for i := range x.Items { // what an undo brought back to wait is looked at
		if x.Items[i].State != review.Waits {
			continue
		}
		if k := was(&x.Items[i]); k < 0 || r.x.Items[k].State != review.Waits {
			return i
		}
	}
	if old := r.item(r.current); old != nil {
		for i := range x.Items {
			if was(&x.Items[i]) == r.current {
				return i
			}
		}
	}
	return firstWaiting(x)
}

// steps counts what could be undone.
func (r *reviewing) steps() int {
	list, err := r.w.desk.History()
	if err != nil {
		return 0
	}
	return len(slices.DeleteFunc(list, func(e edit.Entry) bool { return e.Undone }))
}

// undo takes back the last decision. It does not go beyond those of this review: the step before is the import.
func (r *reviewing) undo() {
	if r.steps() > r.since {
		r.w.undo()
	}
}

func firstWaiting(x *review.Page) int {
	if i := slices.IndexFunc(x.Items, func(it review.Item) bool { return it.State == review.Waits }); i >= 0 {
		return i
	}
	return min(0, len(x.Items)-1)
}

func (r *reviewing) firstWaiting() int {
	if r.x == nil {
		return -1
	}
	return firstWaiting(r.x)
}

// show shows what is there.
func (r *reviewing) show() {
	if r.x == nil {
		return
	}
	s := panel.ReviewState{Current: r.current, Threshold: r.w.desk.Threshold(), ReadOnly: r.w.lib.ReadOnly() != ""}
	s.At, s.Of = r.queue.Place()
	waits := r.waiting()
	delete(waits, r.x.Article.ID)
	s.Elsewhere = len(waits)
	if undo, redo, err := r.w.desk.NextSteps(); err == nil {
		r.w.outdate(redo)
		if r.steps() > r.since {
			s.Undo = undo
		}
	}
	if s.Said = r.w.said; s.Said == r.w.told { // the cards show what was done
		s.Said = ""
	}
	r.page.Update(r.x, s)
	if r.w.sheets.Top() == nil && !r.page.Text().Focused() {
		r.w.win.Canvas().Unfocus() // so that Enter is not that of the button which was clicked last
	}
}

// item returns an item of the article that is shown, or nil.
func (r *reviewing) item(i int) *review.Item {
	if r.x == nil || i < 0 || i >= len(r.x.Items) {
		return nil
	}
	return &r.x.Items[i]
}

// look looks at an item.
func (r *reviewing) look(i int) {
	if r.item(i) != nil {
		r.current = i
	}
	r.show()
}

func (r *reviewing) step(by int) { r.look(min(max(r.current+by, 0), len(r.x.Items)-1)) }

// onward looks at the next item that waits after one; when none does it stays.
func (r *reviewing) onward(i int) {
	for k := 1; k < len(r.x.Items); k++ {
		if n := (i + k) % len(r.x.Items); r.x.Items[n].State == review.Waits {
			r.look(n)
			return
		}
	}
	r.look(i)
}

func (r *reviewing) nextArticle() {
	r.fill()
	waits := r.waiting()
	delete(waits, r.queue.Article())
	if r.queue.NextWaiting(func(id timeline.ArticleID) bool { return waits[id] }) || r.queue.Step(1) {
		r.refresh()
		r.look(r.firstWaiting())
	}
}

func (r *reviewing) previousArticle() {
	if r.queue.Step(-1) {
		r.refresh()
		r.look(r.firstWaiting())
	}
}
