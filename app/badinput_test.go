package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
)

// Ensure that a title of 100 000 characters, a note of 1 MB and 10 000 tags are shown, searched, listed and opened in the form
// without the window standing still, and that saving the form loses nothing of them. Laid out whole they take minutes.
func TestWindow_HugeTexts(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	w := b.w
	id := w.desk.Selection()[0]
	title, note := strings.Repeat("A very long title indeed. ", 4000), strings.Repeat("A word of a *note* and more. ", 36_000)
	var tags []string
	for i := range 10_000 {
		tags = append(tags, fmt.Sprint("tag ", i))
	}
	title, note = strings.TrimSpace(title), strings.TrimSpace(note)
	if err := w.desk.EditEvent(id, "Name", func(e *timeline.Event) error { e.Title = title; return nil }); err != nil {
		t.Fatal(err)
	}
	if err := w.desk.Annotate(desk.Marks{Note: &note, Tag: tags}, ref(id)); err != nil {
		t.Fatal(err)
	}
	b.settle()
	w.do("events")
	b.settle()
	b.see(w.side, "of which this is the beginning")
	b.see(w.side, "and 9 900 more")
	w.note() // there is no field to write into
	w.side.Flush()
	if err := w.desk.SetFilter("indeed"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	w.editEvent(id)
	b.settle()
	if f := b.field(); !f.Disabled() || len(f.Text) > 1000 {
		t.Errorf("the form shows %d bytes of the title, disabled %v", len(f.Text), f.Disabled())
	}
	b.press("Save")
	b.settle()
	if top := w.sheets.Top(); top != nil {
		t.Fatalf("the form stays: %s", words(top.Body))
	}
	e, err := w.desk.Event(id)
	if err != nil || e.Title != title {
		t.Errorf("the title has %d bytes, %v, want %d", len(e.Title), err, len(title))
	}
	x, err := w.desk.Detail(id)
	if err != nil || len(x.Tags) != len(tags) || len(x.Notes) != 1 || x.Notes[0].Text != note {
		t.Errorf("%d tags and %d notes are left, %v", len(x.Tags), len(x.Notes), err)
	}
}

// Ensure that a field refuses what would make it too slow, whole and with words, and takes what fits.
func TestField_Paste(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	b.w.editEvent(b.w.desk.Selection()[0])
	b.settle()
	f := b.field()
	was := f.Text
	clip := b.w.app.Clipboard()
	clip.SetContent(strings.Repeat("x", 100_000))
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if f.Text != was {
		t.Errorf("the field has %d bytes, want %d", len(f.Text), len(was))
	}
	over := b.w.win.Canvas().Overlays().Top()
	if over == nil {
		t.Fatal("nothing is said")
	}
	b.see(over, "100000 characters")
	over.Hide()
	clip.SetContent("more ")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if len(f.Text) != len(was)+5 {
		t.Errorf("the field has %q", f.Text)
	}
	if ui.MostTypedLine < 1000 {
		t.Error("a line takes too little")
	}
}

// Ensure that a note of 1 MB is changed in pages, as one step, that the rest of it stays to the byte, and that words are found
// in it; and that a title that is too long for its field can be changed, too.
func TestWindow_LongTextsInPages(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	w := b.w
	id := w.desk.Selection()[0]
	var paragraphs []string
	for i := range 9000 {
		paragraphs = append(paragraphs, fmt.Sprintf("Paragraph %d of a *note* that goes on and on, and has\ntwo lines with some words of its own besides.", i))
	}
	paragraphs[7000] += " A heron."
	note, title := strings.Join(paragraphs, "\n\n"), strings.Repeat("A very long title indeed. ", 400)+"End."
	if err := w.desk.EditEvent(id, "Name", func(e *timeline.Event) error { e.Title = title; return nil }); err != nil {
		t.Fatal(err)
	}
	if err := w.desk.Annotate(desk.Marks{Note: &note}, ref(id)); err != nil {
		t.Fatal(err)
	}
	b.settle()
	kept := func(want string) {
		t.Helper()
		x, err := w.desk.Detail(id)
		if err != nil || len(x.Notes) != 1 || x.Notes[0].Text != want {
			t.Errorf("%d notes, %v; the first is not what is wanted", len(x.Notes), err)
		}
	}
	b.tap(w.side, "Read and edit all of it…")
	b.settle()
	top := w.sheets.Top()
	if top == nil || top.Unsaved() {
		t.Fatal("there is no sheet, or it has something unsaved at once")
	}
	b.see(top.Body, "Page 1 of")
	find := b.fieldWith("Find a word")
	find.OnSubmitted("HERON")
	b.see(top.Body, "found here")
	page := top.Focus.(*ui.Field)
	if !strings.Contains(page.Text, "A heron.") {
		t.Errorf("the page with the word is not shown: %.80q…", page.Text)
	}
	page.SetText(strings.Replace(page.Text, "A heron.", "A kingfisher.", 1))
	b.tap(top.Body, "Page back")
	b.tap(top.Body, "Next page")
	b.see(top.Body, "Page")
	if !top.Unsaved() {
		t.Error("the change is not known to be unsaved")
	}
	b.press("Save")
	kept(strings.Replace(note, "A heron.", "A kingfisher.", 1))
	w.undo()
	b.settle()
	kept(note)

	w.editEvent(id)
	b.settle()
	b.tap(w.sheets.Top().Body, "Edit all of it…")
	b.settle()
	all := w.sheets.Top().Focus.(*ui.Field)
	all.SetText("Short at last.\n" + all.Text)
	b.press("Save")
	b.press("Save")
	b.settle()
	if e, err := w.desk.Event(id); err != nil || e.Title != "Short at last. "+title {
		t.Errorf("the title is %.40q…, %v", e.Title, err)
	}
}
