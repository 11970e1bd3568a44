package app

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/order"
	"entente/timeline/when"
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
	b.see(b.w.sheets.Top().Body, fmt.Sprintf("marks. %d events lose their last source and go too", len(b.w.desk.LastSourceOf(b.w.desk.Articles()[0].ID))))
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

// Ensure that the list of events and the chart share the selection, that the list follows the filter and the order that a
// click on a head asks for, and that rows are copied as a table.
func TestWindow_Events(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	day := func(n int) when.Span { return when.Point(when.Date(2023, 3, n), when.ToDay) }
	var ids []timeline.EventID
	for i, title := range []string{"Zagreb pact", "Accord of Bern", "Talks in Rome"} {
		id, _, err := b.w.desk.AddEvent(timeline.Event{Title: title, When: day(i + 1), Type: timeline.Agree + timeline.Type(i)}, []cast.Part{{Name: "Ruritania"}, {Name: title}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	b.settle()
	b.w.do("events")
	b.settle()
	l := b.w.lists.events
	b.see(b.w.drawer, "Events · 3")
	b.see(b.w.drawer, "2 Mar 2023 Accord of Bern")
	b.key(fyne.KeyDown)
	if got := b.w.desk.Selection(); !slices.Equal(got, ids[1:2]) {
		t.Errorf("the arrow down selects %v", got)
	}
	b.see(b.w.side, "Accord of Bern")
	b.w.desk.Select(ids[2]) // on the chart
	b.settle()
	if got := l.Table.Current(); got != 2 {
		t.Errorf("the list is at row %d, want 2", got)
	}
	l.Table.OnSort(1)
	b.settle()
	if got := l.Table.Cell(0, 1).Text; got != "Accord of Bern" || l.Table.Current() != 1 {
		t.Errorf("by title the first is %q and the current one %d", got, l.Table.Current())
	}
	l.Table.OnChoose(2, fyne.KeyModifierShift)
	b.settle()
	if got := b.w.desk.Selection(); !slices.Equal(got, []timeline.EventID{ids[2], ids[0]}) {
		t.Errorf("a range selects %v", got)
	}
	l.Table.OnChoose(1, fyne.KeyModifierShortcutDefault)
	b.settle()
	if got := b.w.desk.Selection(); !slices.Equal(got, ids[:1]) {
		t.Errorf("with Ctrl a row is taken off: %v", got)
	}
	b.w.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{})
	if got, want := b.w.app.Clipboard().Content(), "Date\tTitle\tType\tActors\tPlace\tSources\tStars\n2023-03-01\tZagreb pact\tAgreement\tRuritania, Zagreb pact\t\t0\t\n"; got != want {
		t.Errorf("the clipboard has %q, want %q", got, want)
	}
	if err := b.w.desk.SetFilter("acc"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.see(b.w.drawer, "Events · 1")
	if m := l.Table.Cell(0, 1).Marks; len(m) != 1 || m[0] != [2]int{0, 3} {
		t.Errorf("marked is %v", m)
	}
	l.Table.OnChoose(0, fyne.KeyModifierShift) // the range began at a row that is gone
	b.settle()
	if got := b.w.desk.Selection(); !slices.Equal(got, ids[1:2]) {
		t.Errorf("a range that began further down selects %v", got)
	}
	b.key(desktop.KeyMenu)
	if b.w.win.Canvas().Overlays().Top() == nil {
		t.Error("the menu key opens no menu")
	}
	b.key(fyne.KeyEscape)
	if err := b.w.desk.SetFilter("nothing of the kind"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	l.Table.OnAll() // of no rows
	l.Table.Keys().TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if err := b.w.desk.SetFilter("acc"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	l.SetColumns([]order.Column{order.Title, order.Tags})
	b.see(b.w.drawer, "Title Tags")
}

// Ensure that the keys go with the list that is turned to, from the chart and from another list.
func TestWindow_ListKeys(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	for _, id := range []string{"events", "articles", "events", "loose", "articles"} {
		b.w.do(id)
		b.settle()
		if got := b.w.win.Canvas().Focused(); got != b.w.listTable(b.w.drawer.Now()).Keys() {
			t.Errorf("after %s the keys go to %T", id, got)
		}
	}
	b.w.do("articles")
	b.settle()
	if b.w.split.Shown() || b.w.win.Canvas().Focused() != fyne.Focusable(b.w.chart) {
		t.Errorf("closed, the keys go to %T", b.w.win.Canvas().Focused())
	}
}

// Ensure that a list without rows says why, in an empty library and when nothing passes the filter.
func TestWindow_EmptyLists(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	for id, want := range map[string]string{"events": "There are no events yet", "articles": "There are no articles yet", "loose": "There are no takeaways that wait"} {
		b.w.do(id)
		b.settle()
		b.see(b.w.drawer, want)
	}
	b = dated(t, "13 Feb 2023")
	b.w.do("events")
	if err := b.w.desk.SetFilter("type:sanction actor:nobody"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.see(b.w.drawer, "No event passes the filter")
}

// Ensure that Enter in the list of events opens the form of all that are selected there, and of one alone what is known of it.
func TestWindow_EventsEnter(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	for _, title := range []string{"Zagreb pact", "Accord of Bern", "Talks in Rome"} {
		e := timeline.Event{Title: title, When: when.Point(when.Date(2023, 3, 1), when.ToDay), Type: timeline.Agree}
		if _, _, err := b.w.desk.AddEvent(e, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	b.settle()
	b.w.do("events")
	b.settle()
	b.key(fyne.KeyHome)
	b.key(fyne.KeyReturn)
	if b.w.sheets.Top() != nil {
		t.Fatal("Enter opens a sheet for one event")
	}
	b.w.lists.events.Table.OnChoose(1, fyne.KeyModifierShift)
	b.settle()
	b.key(fyne.KeyReturn)
	if b.w.sheets.Top() == nil {
		t.Fatal("Enter opens no form for two events")
	}
	b.see(b.w.sheets.Top().Body, "Move by days")
	if got := len(b.w.desk.Selection()); got != 2 {
		t.Errorf("%d events are selected, want 2", got)
	}
}

// Ensure that the command for it orders the list that is shown by a column that is chosen by keys, that the list of events
// comes when none is shown, and that takeaways without a place have orders too.
func TestWindow_SortList(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.rune('O')
	b.settle()
	if !b.w.split.Shown() {
		t.Fatal("no list comes")
	}
	b.waitFor(func() bool { return b.w.win.Canvas().Overlays().Top() != nil }) // until the list has been drawn
	b.key(fyne.KeyDown)
	b.key(fyne.KeyDown) // by title
	b.key(fyne.KeyReturn)
	b.settle()
	if got := b.w.lists.events.Table; got.Sort != 1 || b.w.win.Canvas().Focused() != got.Keys() {
		t.Errorf("the list is ordered by column %d, the keys are at %T", got.Sort, b.w.win.Canvas().Focused())
	}
	b.w.do("loose")
	b.settle()
	b.w.do("sort")
	b.settle()
	b.see(b.w.win.Canvas().Overlays().Top(), "By Article")
}

// Ensure that the menu of the selected event opens by a key where the event stands, and without one that of the chart.
func TestWindow_MenuByKey(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	menu := func(want string) (at fyne.Position) {
		t.Helper()
		b.w.focusChart()
		b.key(desktop.KeyMenu)
		top := b.w.win.Canvas().Overlays().Top()
		if top == nil {
			t.Fatal("no menu opens")
		}
		b.see(top, want)
		at = b.w.app.Driver().AbsolutePositionForObject(b.w.win.Canvas().Focused().(*ui.Menu))
		b.key(fyne.KeyEscape)
		if got := b.w.win.Canvas().Focused(); got != fyne.Focusable(b.w.chart) {
			t.Errorf("afterwards the keys are at %T", got)
		}
		return at
	}
	b.visit()
	_, x, y := b.w.desk.MenuSpot()
	if b.w.desk.EventAt(x-1, y-1) != b.w.desk.Selection()[0] {
		t.Errorf("the menu opens at %v, %v, where the event does not stand", x, y)
	}
	want := b.w.app.Driver().AbsolutePositionForObject(b.w.chart).AddXY(x, y)
	if at := menu("Duplicate"); at.X > want.X || at.Y > want.Y || want.X-at.X > 400 {
		t.Errorf("the menu opens at %v, the event stands at %v", at, want)
	}
	b.w.desk.Select()
	b.settle()
	menu("New event here…")
	if ran, known := b.w.named("Shift+F10"); !ran || !known {
		t.Error("Shift+F10 opens no menu")
	}
}
