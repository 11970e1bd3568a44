package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that a brief shows what is new since a day, leads to its events and back, says when the library has changed since,
// is kept under a name and written as a page without anything that a text could smuggle in.
func TestWindow_Brief(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.desk.Select()
	b.settle()
	b.w.briefSince(when.Date(2023, 2, 1), "")
	b.settle()
	b.see(b.w.side, "Since 1 February 2023")
	b.see(b.w.side, "NEW ·")
	b.see(b.w.side, "Raisi visits Xi in Beijing")
	b.tap(b.w.side, "Raisi visits Xi in Beijing")
	if len(b.w.desk.Selection()) != 1 {
		t.Errorf("selected are %v", b.w.desk.Selection())
	}
	b.tap(b.w.side, "Brief since") // the way back
	if !b.w.leaf.brief {
		t.Fatalf("the way back leads to %+v", b.w.leaf)
	}
	if err := b.w.desk.EditEvent(b.w.desk.All()[0], "Rename", func(e *timeline.Event) error { e.Title = "<b>Bold</b> & more"; return nil }); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.see(b.w.side, "The library has changed since")
	b.tap(b.w.side, "Work it out again")
	if strings.Contains(words(b.w.side), "changed since") {
		t.Error("worked out again it is still old")
	}
	if err := b.w.desk.SetFilter("type:visit"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.see(b.w.side, "The filter has changed since")
	b.w.clearFilter()
	b.settle()
	if strings.Contains(words(b.w.side), "changed since") {
		t.Error("with the filter of the brief again it is still old")
	}
	b.tap(b.w.side, "Keep today")
	b.field().SetText("Monday's meeting")
	b.press("Keep")
	if day, ok := b.w.desk.NamedDay("Monday's meeting"); !ok || day != b.w.ports.Today() {
		t.Errorf("kept are %v", b.w.desk.NamedDays())
	}
	b.tap(b.w.side, "Save a page")
	path := filepath.Join(t.TempDir(), "brief")
	b.field().SetText(path)
	b.press("Save")
	page, err := os.ReadFile(path + ".html")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Brief since 1 February 2023", "&lt;b&gt;Bold&lt;/b&gt; &amp; more", "<h2>New ("} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	if err := b.w.desk.ForgetDay("Monday's meeting"); err != nil || len(b.w.desk.NamedDays()) != 0 {
		t.Errorf("forgotten: %v, left are %v", err, b.w.desk.NamedDays())
	}
	if b.w.desk.ForgetDay("Monday's meeting") == nil {
		t.Error("a day that is not there can be forgotten")
	}
	b.w.openBrief()
	b.settle()
	b.see(b.w.side, "Since 1 February 2023")
}

// Ensure that all values of a list are found by name, chosen and left out without the sheet closing.
func TestWindow_MoreFacets(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.moreFacets(b.w.desk.FacetValues("actor"))
	b.field().SetText("xi")
	b.see(b.w.sheets.Top().Body, "Xi Jinping")
	b.field().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.settle()
	if got := b.w.desk.Filter().String(); got != `actor:"Xi Jinping"` {
		t.Errorf("the filter is %q", got)
	}
	b.field().SetText("")
	var marked []string
	walk(b.w.sheets.Top().Body, func(o fyne.CanvasObject) {
		if r, ok := o.(*ui.Row); ok && r.On {
			marked = append(marked, r.Text)
		}
	})
	if !slices.Equal(marked, []string{"Xi Jinping"}) {
		t.Errorf("marked are %v", marked)
	}
	b.w.leaveOut("actor", "Xi Jinping")
	b.settle()
	if got := b.w.desk.Filter().String(); got != `-actor:"Xi Jinping"` {
		t.Errorf("left out, the filter is %q", got)
	}
}
