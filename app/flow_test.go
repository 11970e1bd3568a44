package app

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// Ensure that an empty library offers three ways to begin and no empty panels.
func TestWindow_Empty(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	var titles []string
	walk(b.w.centre, func(o fyne.CanvasObject) {
		if c, ok := o.(*ui.Choice); ok {
			titles = append(titles, c.Title())
		}
	})
	if want := "Open the sample library, Import files, Paste an article"; strings.Join(titles, ", ") != want {
		t.Errorf("choices %q, want %q", titles, want)
	}
	if left, right := b.w.sides.Shown(); left || right {
		t.Errorf("panels shown: %v, %v", left, right)
	}
	b.see(b.w.status, "0 events")
	b.see(b.w.status, "All changes saved")
}

// Ensure that one is told when the filter hides what was imported, and the chart therefore shows nothing new.
func TestWindow_ImportedBehindFilter(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	b.addOne("Talks")
	if err := b.w.desk.SetFilter("Talks"); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(t.TempDir(), "dates.txt")
	text := "Dates\n\n1899 – Chad met Mali in Paris.\n3 May 1920 – Chad left the union.\n1931 – A bridge fell in Mali.\n"
	if err := os.WriteFile(list, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	b.w.importPaths([]string{list})
	b.settle()
	if got := words(b.w.status) + words(b.w.notice); !strings.Contains(strings.ToLower(got), "the filter hides 3 imported events") {
		t.Errorf("nothing says that the filter hides the new events: %s", got)
	}
	var clear *ui.Button
	walk(b.w.notice, func(o fyne.CanvasObject) {
		if x, ok := o.(*ui.Button); ok && x.Text == "Review" {
			t.Error("there is nothing to review, and a button for it")
		} else if ok && x.Text == "Clear filter" {
			clear = x
		}
	})
	if clear == nil {
		t.Fatalf("the filter cannot be cleared at once: %s", words(b.w.notice))
	}
	clear.Tapped(nil)
	b.settle()
	if !b.w.desk.Filter().IsZero() || b.w.notice.Words() != "" || len(b.w.desk.Selection()) != 1 {
		t.Errorf("the filter is %q, the notice says %q, %d events are selected", b.w.desk.Filter(), b.w.notice.Words(), len(b.w.desk.Selection()))
	}
}

// Ensure the main job: an article without a date is asked about, its visit stands on the timeline with takeaways, actors
// and the reason of its date, and a note on it is there after a restart.
func TestWindow_Article(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	b.w.importPaths([]string{article(t)})
	b.settle()
	top := b.w.sheets.Top()
	if top == nil || top.Title != "When was this published?" {
		t.Fatalf("the date is not asked for: %v", top)
	}
	b.see(top.Body, "said Sunday")
	b.field().SetText("13 February 2023")
	b.see(top.Body, "Monday 13 February 2023")
	b.press("Set date")
	b.visit()
	for _, want := range []string{"VISIT", "TAKEAWAYS ·", "Raisi", "visitor", "WHY THIS DATE", "Tuesday", "three-day", "14–16 Feb 2023", "SOURCES"} {
		if got := strings.ToUpper(words(b.w.side)); !strings.Contains(got, strings.ToUpper(want)) {
			t.Errorf("the panel lacks %q: %s", want, got)
		}
	}
	b.see(b.w.facets, "ACTORS")

	note := "Compare with Samarkand."
	if !b.w.sideCalls().Note(ref(b.w.desk.Selection()[0]), note) {
		t.Fatal("the note is not saved")
	}
	b.settle()
	id := b.w.desk.Selection()[0]
	path := b.w.path
	b.close()
	again := open(t, path, false)
	again.w.reveal(id)
	again.settle()
	d, err := again.w.desk.Detail(id)
	if err != nil || len(d.Notes) != 1 || d.Notes[0].Text != note {
		t.Errorf("after a restart the notes are %v, %v", d.Notes, err)
	}
}

// Ensure that an article can be taken without a date, waits in the tray, and is placed by a date in one step that undo
// takes back.
func TestWindow_Undated(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	b.w.importPaths([]string{article(t)})
	b.settle()
	b.press("Go on without a date")
	tray := b.w.desk.Facets().Undated
	if len(tray) == 0 {
		t.Fatal("the tray is empty")
	}
	b.see(b.w.facets, "UNDATED")
	b.w.dateUndated(tray[0])
	b.settle()
	b.field().SetText("2023-02-13")
	b.press("Set date")
	if got := b.w.desk.Facets().UndatedCount; got >= len(tray) {
		t.Errorf("%d events are undated after the date was set, %d before", got, len(tray))
	}
	b.w.do("undo")
	b.settle()
	if got := b.w.desk.Facets().UndatedCount; got != len(tray) {
		t.Errorf("after undo %d events are undated, want %d", got, len(tray))
	}
}

// Ensure that what an import brings into an empty library is all in view, though the panels come in beside the chart.
func TestWindow_ShowsImport(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	if ids := b.w.desk.Selection(); len(ids) != 1 {
		t.Errorf("%d events are selected, want the main one", len(ids))
	} else if d, err := b.w.desk.Detail(ids[0]); err != nil || d.Word != "Visit" {
		t.Errorf("selected is %q, %v; want the visit", d.Title, err)
	}
	from, to := b.w.desk.Window()
	for _, id := range b.w.desk.All() {
		e, err := b.w.desk.Event(id)
		if err != nil {
			t.Fatal(err)
		}
		if !e.When.IsZero() && !e.Proposed && e.Marks&timeline.Historical == 0 && !e.When.Overlaps(from, to) {
			t.Errorf("%s of %s is not in view, %v – %v", e.Title, e.When, from, to)
		}
	}
}

// Ensure that a note is one step of the history, saved when the field is left, and that undo and redo follow.
func TestWindow_Note(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	steps := func() int {
		list, err := b.w.desk.History()
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	before := steps()
	b.w.do("note")
	f, ok := b.w.win.Canvas().Focused().(*ui.Field)
	if !ok {
		t.Fatalf("N does not lead to the note: %T", b.w.win.Canvas().Focused())
	}
	for _, r := range "Ask about oil." {
		f.TypedRune(r)
	}
	if steps() != before {
		t.Error("the note was saved before the field was left")
	}
	b.w.focusChart()
	b.settle()
	if got := steps(); got != before+1 {
		t.Errorf("the note took %d steps, want 1", got-before)
	}
	notes := func() []desk.NoteLine {
		d, err := b.w.desk.Detail(b.w.desk.Selection()[0])
		if err != nil {
			t.Fatal(err)
		}
		return d.Notes
	}
	b.w.do("undo")
	b.settle()
	if n := notes(); len(n) != 0 {
		t.Errorf("after undo: %v", n)
	}
	b.w.do("redo")
	b.settle()
	if n := notes(); len(n) != 1 || n[0].Text != "Ask about oil." {
		t.Errorf("after redo: %v", n)
	}
}

// Ensure that typing filters, that what is wrong is underlined and that chips can be removed.
func TestWindow_Search(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	all := b.w.desk.Status().Matching
	if err := b.w.search("type:visit"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	if got := b.w.desk.Status().Matching; got == 0 || got >= all {
		t.Errorf("%d of %d events match", got, all)
	}
	b.see(b.w.bar, "type:visit")
	b.see(b.w.status, "match")
	if err := b.w.search("date:nonsense"); err == nil {
		t.Error("date:nonsense is taken")
	}
	b.w.dropChip(0)
	b.settle()
	if got := b.w.desk.Status().Matching; got != all {
		t.Errorf("without the chip %d events match, want %d", got, all)
	}
}

// Ensure that a library that cannot be written is shown, says so, and is not changed.
func TestWindow_ReadOnly(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	path := b.w.path
	b.close()
	r := open(t, path, true)
	r.see(r.w.status, "Read-only")
	r.visit()
	for _, id := range []string{"star", "note", "import", "undo", "delete"} {
		if r.w.do(id) {
			t.Errorf("%s runs on a library that cannot be written", id)
		}
	}
	if !r.w.do("fit") {
		t.Error("fit does not run")
	}
}

// Ensure that a file that is no library is refused in plain words and that the window lives on.
func TestWindow_Problem(t *testing.T) {
	p := filepath.Join(t.TempDir(), "empty.entente")
	if err := os.WriteFile(p, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b := open(t, p, false)
	b.see(b.w.centre, "cannot be opened")
	b.see(b.w.centre, "empty")
	if b.w.do("fit") {
		t.Error("fit runs without a library")
	}
	b.w.Open(filepath.Join(t.TempDir(), "y.entente"))
	b.settle()
	b.see(b.w.centre, "Nothing here yet")
}

// Ensure that another library can be opened while an import runs, that the import comes to its end, and does not touch the other.
func TestWindow_OpenDuringImport(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	var files []intake.Source
	for range 200 {
		files = append(files, intake.Source{Name: article(t), Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader("China and Belarus signed an agreement on Tuesday.")), nil
		}})
	}
	b.w.importAll("Import", files, when.Span{})
	other := filepath.Join(t.TempDir(), "y.entente")
	b.w.Open(other)
	b.settle()
	if top := b.w.sheets.Top(); top == nil || b.w.path != b.path || len(b.w.desk.Articles()) == 0 {
		t.Fatalf("open is %s, a sheet %v", b.w.path, top != nil)
	}
	b.w.sheets.Top().Close() // what has come of the import
	b.settle()
	if b.w.path != other || !b.w.desk.IsEmpty() || b.w.sheets.Top() != nil {
		t.Errorf("open is %s, empty %v, a sheet %v", b.w.path, b.w.desk.IsEmpty(), b.w.sheets.Top() != nil)
	}
}

// Ensure that text that was copied is imported as an article.
func TestWindow_Paste(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	raw, err := os.ReadFile(article(t))
	if err != nil {
		t.Fatal(err)
	}
	b.w.app.Clipboard().SetContent(string(raw))
	b.w.do("paste")
	b.settle()
	b.press("Go on without a date")
	if len(b.w.desk.Articles()) != 1 {
		t.Errorf("%d articles", len(b.w.desk.Articles()))
	}
	b.w.app.Clipboard().SetContent("  ")
	b.w.do("paste")
	if top := b.w.sheets.Top(); top == nil || !strings.Contains(words(top.Body), "clipboard holds no text") {
		t.Error("an empty clipboard is not told of")
	}
}

// Ensure that the view is found again after closing.
func TestWindow_Quit(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	from, to := when.Date(2023, 1, 1), when.Date(2023, 5, 1)
	b.w.desk.PanWindow(from, to)
	b.close()
	again := open(t, b.path, false)
	f, u := again.w.desk.Window()
	if abs(f-from) > when.Day || abs(u-to) > 30*when.Day {
		t.Errorf("the window is %v – %v, want about %v – %v", f, u, from, to)
	}
}

func abs(t when.Time) when.Time { return max(t, -t) }

// Ensure that files that a file manager has put on the clipboard are found: their addresses write blanks and letters beyond
// ASCII as numbers.
func TestPastedPaths(t *testing.T) {
	for text, want := range map[string]string{
		"file:///home/x/a.txt":                                  "/home/x/a.txt",
		"file:///home/x/My%20notes%20%C3%A9.txt\r\nfile:///b\n": "/home/x/My notes é.txt /b",
		"file://localhost/home/x":                               "/home/x",
		"file:///home/x/50%.txt":                                "/home/x/50%.txt",
		"file:///home/x/a#1?.txt":                               "/home/x/a#1?.txt",
		"file:///a\nand words":                                  "",
		"words":                                                 "",
	} {
		if got := filepath.ToSlash(strings.Join(pastedPaths(text), " ")); got != want {
			t.Errorf("pastedPaths(%q) = %q, want %q", text, got, want)
		}
	}
}

// Ensure that what waits of one import is still told after another one of which nothing does.
func TestWindow_NoticeStays(t *testing.T) {
	b := asking(t, waiting)
	b.see(b.w.notice, "3 proposals wait")
	b.w.importPaths(texts(t, "Weather\n\nPARIS, May 2, 2022 — It rained.\n"))
	b.settle()
	b.see(b.w.notice, "3 proposals wait")
}

// Ensure that a library whose events all wait for the review says so, and leads there, instead of naming a filter that is not there.
func TestWindow_OnlyProposals(t *testing.T) {
	b := asking(t, waiting)
	b.w.desk.Select()
	b.settle()
	b.see(b.w.side, "No event is on the timeline yet: 3 proposals wait in “Ministers gather in Riga”.")
	if got := words(b.w.side); strings.Contains(got, "filter") {
		t.Errorf("it speaks of a filter: %s", got)
	}
	walk(b.w.side, func(o fyne.CanvasObject) {
		if x, ok := o.(*ui.Button); ok && x.Text == "Review" {
			x.Tapped(nil)
		}
	})
	if !b.w.review.open {
		t.Error("the button leads to no review")
	}
}
