package app

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// Ensure that the window does not close over a form that is filled in without asking: staying keeps it, saving saves it and
// ends, discarding ends without; and that a form which says what it said before is not asked about.
func TestQuit_Unsaved(t *testing.T) {
	const title = "Raisi in Beijing"
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	form := func(t *testing.T) *bench {
		b := dated(t, "13 Feb 2023")
		b.visit()
		b.w.editEvent(b.w.desk.Selection()[0])
		b.settle()
		b.field().SetText(title)
		return b
	}
	asked := func(b *bench) {
		b.Helper()
		if top := b.w.sheets.Top(); top == nil || top.Title != "Not saved yet" || b.w.quitting {
			b.Fatalf("it is not asked: %+v", top)
		}
	}

	t.Run("stay", func(t *testing.T) {
		b := form(t)
		for range 2 {
			b.w.shortcut("quit")
			asked(b)
		}
		b.see(b.w.sheets.Top().Body, "Edit the event")
		b.w.key(escape)
		if got := b.field().Text; got != title {
			t.Errorf("the form says %q", got)
		}
		b.w.key(escape) // as much is lost by this key
		asked(b)
		b.press("Stay")
		if got := b.field().Text; got != title {
			t.Errorf("the form says %q", got)
		}
	})
	for _, x := range []struct{ button, want string }{{"Save", title}, {"Discard", "Raisi"}} {
		t.Run(x.button, func(t *testing.T) {
			b := form(t)
			id := b.w.desk.Selection()[0]
			b.w.Quit()
			asked(b)
			if b.press(x.button); !b.w.quitting {
				t.Fatal("the window stays open")
			}
			b.settle()
			again := open(t, b.path, false)
			if got := again.w.desk.Title(id); (got == title) != (x.want == title) {
				t.Errorf("%q is kept", got)
			}
		})
	}
	t.Run("what cannot be saved stays", func(t *testing.T) {
		b := form(t)
		b.field().SetText("")
		b.w.Quit()
		asked(b)
		if b.press("Save"); b.w.quitting || b.w.sheets.Top() == nil {
			t.Fatal("the window closes")
		}
		b.see(b.w.sheets.Top().Body, "Give it a title")
	})
	t.Run("unchanged", func(t *testing.T) {
		b := form(t)
		b.w.key(escape)
		b.press("Discard")
		b.w.editEvent(b.w.desk.Selection()[0])
		b.settle()
		if b.w.Quit(); !b.w.quitting {
			t.Error("a form that says what it said before is asked about")
		}
	})
}

// Ensure that each form knows when it holds something that is not saved, that Escape gives up a line but asks about more, and
// that where to go is nothing to be saved.
func TestQuit_Forms(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	w := b.w
	id := w.desk.Selection()[0]
	day := timeline.Spot{When: when.Point(when.Date(2023, 2, 14), when.ToDay)}
	for _, x := range []struct {
		name  string
		open  func()
		kept  bool // what is filled in is worth a question
		short bool
	}{
		{"note", func() { w.noteOn(day) }, true, false},
		{"mark", func() { w.newMark(desk.ChartMark{Kind: timeline.Marker, When: day.When}) }, true, false},
		{"event", func() { w.newEventIn(day.When, "") }, true, false},
		{"report", w.reportProblem, true, false},
		{"layer", w.newLayer, true, true},
		{"date", func() { w.dateEvent(id) }, true, true},
		{"tag", func() { w.addTag(ref(id)) }, true, true},
		{"go to", w.goToDate, false, true},
		{"save a copy", w.saveCopy, false, true},
	} {
		x.open()
		b.settle()
		if w.sheets.Unsaved() != nil {
			t.Errorf("%s: something is unsaved before anything is typed", x.name)
		}
		f := b.field()
		f.SetText("2001-02-03")
		if got := w.sheets.Unsaved() != nil; got != x.kept {
			t.Errorf("%s: unsaved is %v once something is typed", x.name, got)
		}
		form := w.sheets.Top()
		w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if form.Shown() == x.short {
			t.Errorf("%s: after Escape it is shown: %v", x.name, form.Shown())
		}
		for w.sheets.Top() != nil {
			w.sheets.Top().Close()
		}
	}
}

// Ensure that typing replaces a name that is proposed and goes on behind a title that is there.
func TestForms_Cursor(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	typed := func(open func()) string {
		open()
		b.settle()
		f := b.field()
		f.TypedRune('!')
		b.w.sheets.Top().Close()
		return f.Text
	}
	if got := typed(b.w.saveView); got != "!" {
		t.Errorf("a proposed name becomes %q", got)
	}
	id := b.w.desk.Selection()[0]
	if got, want := typed(func() { b.w.editEvent(id) }), b.w.desk.Title(id)+"!"; got != want {
		t.Errorf("a title becomes %q, want %q", got, want)
	}
}

// hold makes the closing of the library that is open wait for the returned function.
func (b *bench) hold() (let func()) {
	gate, closeLib := make(chan struct{}), b.w.closeLib
	b.w.closeLib = func() error {
		<-gate
		return closeLib()
	}
	return func() { close(gate) }
}

// waitFor runs what is queued until something holds, for a few seconds at most.
func (b *bench) waitFor(holds func() bool) {
	for deadline := time.Now().Add(5 * time.Second); !holds() && time.Now().Before(deadline); b.settle() {
		time.Sleep(time.Millisecond)
	}
}

// Ensure that quitting does not freeze the window while a large library is backed up: it says so, does nothing else, and ends
// when the copy is written, or at once when a person wants that.
func TestQuit_Slow(t *testing.T) {
	for _, impatient := range []bool{false, true} {
		b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
		b.addOne("First")
		let := b.hold()
		b.w.about()
		b.w.Quit()
		if n := len(b.w.win.Canvas().Overlays().List()); n > 0 {
			t.Errorf("%d sheets and menus stay over a library that is closed", n)
		}
		if b.w.closed {
			t.Fatal("the window does not wait for the backup")
		}
		b.see(b.w.centre, "Saving a copy…")
		b.see(b.w.centre, "All changes are stored")
		for _, c := range b.w.table {
			if b.w.do(c.id) {
				t.Errorf("%s is run while the program ends", c.id)
			}
		}
		b.w.Open(filepath.Join(t.TempDir(), "other.entente"))
		b.w.Quit()
		if b.w.desk != nil || b.w.closed {
			t.Fatal("the window does not wait any more")
		}
		if impatient {
			b.tap(b.w.centre, "Quit without it")
			if !b.w.closed {
				t.Error("the window stays open")
			}
		}
		let()
		if b.waitFor(func() bool { return b.w.closed }); !b.w.closed {
			t.Error("the window stays open when the copy is written")
		}
		if again := open(t, b.path, false); again.w.desk.Status().Events != 1 {
			t.Error("the event is lost")
		}
	}
}

// Ensure that a backup that does not work when the program ends is said before the window goes, however long it takes, and that the
// window closes then by its button, by a key or from outside.
func TestQuit_NoBackup(t *testing.T) {
	for i, slow := range []bool{false, true, true} {
		b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
		b.addOne("First")
		closeLib := b.w.closeLib
		b.w.closeLib = func() error { return errors.Join(closeLib(), errors.New("the disk is full")) }
		let := func() {}
		if slow {
			let = b.hold()
		}
		b.w.Quit()
		let()
		b.waitFor(func() bool { return b.w.parting })
		if b.w.closed {
			t.Fatal("the window goes without a word")
		}
		b.see(b.w.centre, "The backup did not work")
		b.see(b.w.centre, "The disk is full")
		if left, _, right := b.w.status.Words(); left != "" || right != "No library is open" {
			t.Errorf("the line at the bottom says %q and %q of a library that is closed", left, right)
		}
		switch i {
		case 0:
			b.w.Quit()
		case 1:
			b.tap(b.w.centre, "Quit")
		default:
			b.key(fyne.KeyReturn)
		}
		if !b.w.closed {
			t.Errorf("%d: the window stays open", i)
		}
		if again := open(t, b.path, false); again.w.desk.Status().Events != 1 {
			t.Error("the event is lost")
		}
	}
}

// Ensure that another library opens at once while a large one is backed up, that the first one opens again when that is done,
// and that what goes wrong with it is said.
func TestOpen_Beside(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("First")
	let, other := b.hold(), filepath.Join(t.TempDir(), "other.entente")
	b.w.Open(other)
	b.arrives()
	if b.w.path != other || b.w.desk == nil {
		t.Fatal("the window waits for the backup")
	}
	b.w.Open(b.path)
	if b.w.path != other {
		t.Error("a library is opened while it is being closed")
	}
	let()
	b.settle()
	if b.w.path != b.path || b.w.desk.Status().Events != 1 {
		t.Errorf("open is %s with %d events", b.w.path, b.w.desk.Status().Events)
	}
	closeLib := b.w.closeLib
	b.w.closeLib = func() error { return errors.Join(closeLib(), errors.New("the disk is full")) }
	b.w.Open(other)
	b.settle()
	b.see(b.w.status, "The disk is full")
}

// Ensure that what is typed into a note is saved when the program is ended from outside.
func TestEnded(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	id := b.w.desk.Selection()[0]
	b.keys("n")
	b.w.win.Canvas().Focused().(*ui.Field).SetText("Compare with Samarkand.")
	for range 2 {
		b.w.Ended()
	}
	again := open(t, b.path, false)
	if d, err := again.w.desk.Detail(id); err != nil || len(d.Notes) != 1 || d.Notes[0].Text != "Compare with Samarkand." {
		t.Errorf("the notes are %v, %v", d.Notes, err)
	}
}
