package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// key types a named key where the focus is.
func (b *bench) key(name fyne.KeyName) {
	b.Helper()
	f := b.w.win.Canvas().Focused()
	if f == nil {
		b.Fatalf("nothing has the keys for %s", name)
	}
	f.TypedKey(&fyne.KeyEvent{Name: name})
	b.settle()
}

// Ensure that the list of articles works by keys alone: it opens pages and texts, finds by words, and deletes after saying
// what goes too.
func TestWindow_Articles(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.desk.Select()
	b.settle()
	b.w.do("articles")
	b.settle()
	b.see(b.w.drawer, "Raisi visits Xi in Beijing")
	b.see(b.w.drawer, "2 of 3 placed")
	b.key(fyne.KeyDown)
	for _, want := range []string{"Article", "2 of 3 placed", "Change date…", "Place it"} {
		b.see(b.w.side, want)
	}
	b.key(fyne.KeyReturn)
	b.see(b.w.side, "Key takeaways")
	if n := len(b.w.leaves); n != 1 {
		t.Errorf("the way back has %d steps, want 1", n)
	}
	b.w.lists.articles.Field.SetText("zagreb")
	if n := b.w.lists.articles.Table.Rows(); n != 0 {
		t.Errorf("%d articles of Zagreb", n)
	}
	b.w.lists.articles.Field.SetText("raisi beij")
	if n := b.w.lists.articles.Table.Rows(); n != 1 {
		t.Errorf("%d articles are found, want 1", n)
	}
	b.key(fyne.KeyDelete)
	b.see(b.w.sheets.Top().Body, "lose their last source and go too")
	b.press("Delete")
	if n := len(b.w.desk.Articles()); n != 0 {
		t.Errorf("%d articles are left", n)
	}
	b.w.do("undo")
	b.settle()
	b.w.win.Canvas().Focus(b.w.lists.articles.Table.Keys())
	b.key(fyne.KeyEscape)
	if b.w.split.Shown() {
		t.Error("Escape does not close the lists")
	}
}

// Ensure that a takeaway of the tray is placed at an event by choosing it, and that the tray follows.
func TestWindow_PlaceTakeaway(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.do("loose")
	b.settle()
	table := b.w.lists.loose.Table
	before := table.Rows()
	if before == 0 {
		t.Fatal("the tray is empty")
	}
	ref := b.w.desk.Shelf().Loose[0].Ref
	b.key(fyne.KeyReturn)
	f := b.field()
	f.OnSubmitted("")
	b.settle()
	if got := table.Rows(); got != before-1 {
		t.Errorf("%d takeaways wait, want %d", got, before-1)
	}
	if x := b.w.desk.Takeaways(ref.Article)[ref.N]; len(x.Events) != 1 {
		t.Errorf("the takeaway is cited by %v", x.Events)
	}
	b.w.do("undo")
	b.settle()
	if got := table.Rows(); got != before {
		t.Errorf("after undo %d takeaways wait, want %d", got, before)
	}
}
