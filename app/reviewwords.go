package app

import (
	"errors"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/panel"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
)

// What is done by hand in the review: words of the text become evidence or events, takeaways are tied, proposals
// corrected.

// words offers what selected words can become.
func (r *reviewing) words(x timeline.Range, at fyne.Position) {
	if r.x == nil {
		return
	}
	var items []ui.MenuItem
	if r.w.lib.ReadOnly() == "" {
		if it := r.item(r.current); it != nil && it.ID != 0 {
			items = append(items, ui.MenuItem{Name: "Evidence for “" + ui.Cut(it.Title, 44) + "”", Key: "C", Run: r.citeSelected})
		}
		items = append(items, ui.MenuItem{Name: "New event from these words…", Key: "W", Run: r.newFromSelected}, ui.MenuItem{})
	}
	items = append(items, ui.MenuItem{Name: "Copy", Run: func() { r.w.app.Clipboard().SetContent(r.x.Text[x.Start:x.End]) }})
	ui.MenuAt(r.page, at.AddXY(8, 12), items...)
}

// citeSelected makes the selected words evidence for the item that is looked at.
func (r *reviewing) citeSelected() {
	x, ok := r.page.Selected()
	it, reader := r.item(r.current), r.reader()
	if reader == nil {
		return
	}
	switch {
	case !ok:
		r.w.fail("Take words as evidence", errors.New("no words are selected; drag over some in the text, or press S and go there by the arrow keys"))
		return
	case it == nil || it.ID == 0:
		r.w.fail("Take words as evidence", errors.New("no event is chosen; choose one at the right first"))
		return
	}
	if r.w.try("Take words as evidence", func() error { return r.w.desk.Cite(reader, it.ID, r.x.Article.ID, x) }) {
		r.page.Deselect()
	}
	r.refresh()
}

// newFromSelected asks for a new event that begins with what the selected words tell.
func (r *reviewing) newFromSelected() {
	x, ok := r.page.Selected()
	if !ok {
		r.w.fail("Add an event", errors.New("no words are selected; drag over some in the text, or press S and go there by the arrow keys"))
		return
	}
	reader := r.reader()
	if reader == nil || !r.w.writable("Add an event") {
		return
	}
	draft, err := r.w.desk.Draft(reader, r.x.Article.ID, x)
	if err != nil {
		r.w.fail("Add an event", err)
		return
	}
	in := r.w.eventInput(desk.Form{Revision: draft.Revision})
	in.Heading, in.Help, in.Short = "New event from the text", draft.Why, true
	in.Then = func(x desk.Form) error {
		draft.Revision = x.Revision
		id, err := r.w.desk.AddDraft(reader, draft)
		if err != nil {
			return err
		}
		r.page.Deselect()
		r.refresh()
		for i := range r.x.Items {
			if r.x.Items[i].ID == id {
				r.look(i)
			}
		}
		return nil
	}
	dialog.Event(r.w.sheets, in)
}

// edit lets a person correct an item; what waited is accepted by it.
func (r *reviewing) edit(i int) {
	it := r.item(i)
	if it == nil || it.ID == 0 || !r.w.writable("Edit the event") {
		return
	}
	form, err := r.w.desk.Form(it.ID)
	if err != nil {
		r.w.fail("Edit the event", err)
		return
	}
	in := r.w.eventInput(form)
	in.Heading, in.Button, in.Help = "Edit the event", "Save", it.Why
	if e, err := r.w.desk.Event(it.ID); err == nil && e.Proposed {
		in.Heading, in.Button = "Correct and accept", "Accept with changes"
	}
	in.Then = func(x desk.Form) error {
		if err := r.w.desk.SaveForm(it.ID, x); err != nil {
			return err
		}
		r.refresh()
		r.onward(r.current)
		return nil
	}
	dialog.Event(r.w.sheets, in)
}

func (r *reviewing) editCurrent() { r.edit(r.current) }

// tie offers the takeaways that are not tied to an item.
func (r *reviewing) tie(i int, below fyne.CanvasObject) {
	if items := r.ties(i); len(items) > 0 {
		ui.MenuBelow(below, items...)
	}
}

func (r *reviewing) tieCurrent() {
	if items := r.ties(r.current); len(items) > 0 {
		size := r.page.Size()
		ui.MenuAt(r.page, fyne.NewPos(size.Width-panel.CardsWidth(size.Width), size.Height/3), items...)
	}
}

func (r *reviewing) ties(i int) []ui.MenuItem {
	it := r.item(i)
	if it == nil || it.ID == 0 {
		return nil
	}
	var items []ui.MenuItem
	for _, t := range r.w.desk.Takeaways(r.x.Article.ID) {
		tied := false
		for _, n := range it.Takeaways {
			tied = tied || n == t.Ref.N
		}
		if !tied {
			items = append(items, ui.MenuItem{Name: ui.Cut(t.Text, 70), Run: func() {
				r.w.try("Tie the takeaway", func() error { return r.w.desk.Tie(it.ID, t.Ref) })
				r.refresh()
			}})
		}
	}
	return items
}

func (r *reviewing) untie(i, n int) {
	if it := r.item(i); it != nil && it.ID != 0 {
		t := timeline.TakeawayRef{Article: r.x.Article.ID, N: n}
		r.w.try("Untie the takeaway", func() error { return r.w.desk.Untie(it.ID, t) })
		r.refresh()
	}
}
