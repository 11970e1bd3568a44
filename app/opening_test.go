package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/progress"
)

// slow makes the libraries that the window opens from now on wait for let, or for an error that it is given.
func (b *bench) slow() (let func(error)) {
	gate, open := make(chan error), b.w.ports.Open
	b.w.ports.Open = func(ctx context.Context, path string, tell progress.Func) (desk.Library, func() error, error) {
		tell(progress.Step{What: "it is examined"})
		if err := <-gate; err != nil {
			return nil, nil, err
		}
		return open(ctx, path, tell)
	}
	return func(err error) { gate <- err; b.w.ports.Open = open }
}

// job is what the line at the bottom says of what goes on.
func (b *bench) job() string {
	b.pump()
	_, job, _ := b.w.status.Words()
	return job
}

// opens waits until the library on its way is in the window, or is known not to come.
func (b *bench) opens() {
	b.Helper()
	<-b.w.opening.came
	b.settle()
}

// arrives waits for a library that takes longer to open than the window stands still for, whatever else goes on.
func (b *bench) arrives() {
	if o := b.w.opening; o != nil {
		<-o.came
		for b.w.opening == o {
			b.pump()
		}
	}
}

// events opens a library on its own and returns the titles in it.
func events(t *testing.T, path string) (titles []string) {
	t.Helper()
	s, err := store.Open(path, store.Options{Now: keepOptions.Now, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Each(timeline.KindEvent, func(e timeline.Entity) error { titles = append(titles, e.(*timeline.Event).Title); return nil }); err != nil {
		t.Fatal(err)
	}
	return titles
}

// Ensure that a library that takes long to open leaves the one before as it is and usable until then, that the line at the bottom
// says what goes on, and that a failure leaves it open too.
func TestOpening_Beside(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	other := filepath.Join(t.TempDir(), "other.entente")
	let := b.slow()
	b.w.Open(other)
	if got := b.job(); got != "Opening other.entente · it is examined" {
		t.Errorf("it says %q", got)
	}
	b.w.addOneNow(t, "Talks")
	let(errors.New("the disk is damaged"))
	b.opens()
	b.see(b.w.sheets.Top().Body, "The disk is damaged")
	b.press("Close")
	if b.w.path != b.path || b.w.desk.Status().Events != 1 || b.job() != "" {
		t.Fatalf("open is %s, it says %q", b.w.path, b.job())
	}

	let = b.slow()
	b.w.Open(other)
	b.w.addOneNow(t, "More talks")
	let(nil)
	b.opens()
	if b.w.path != other || !b.w.desk.IsEmpty() || b.job() != "" {
		t.Errorf("open is %s, it says %q", b.w.path, b.job())
	}
	if got := events(t, b.path); len(got) != 2 {
		t.Errorf("the one before holds %q", got)
	}
}

// addOneNow adds an event without waiting for what goes on.
func (w *Window) addOneNow(t *testing.T, title string) {
	t.Helper()
	if _, _, err := w.desk.AddEvent(timeline.Event{Title: title, Confidence: 1}, nil, nil); err != nil {
		t.Fatal(err)
	}
}

// Ensure that opening a library can be stopped at once, that what still comes of it is closed, and that it can be opened again.
func TestOpening_Stop(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	other := filepath.Join(t.TempDir(), "other.entente")
	let := b.slow()
	b.w.Open(other)
	b.w.stopJob()
	if b.w.opening != nil || b.w.path != b.path || b.job() != "" {
		t.Fatalf("it goes on: %q", b.job())
	}
	b.see(b.w.status, "Opening other.entente was stopped")
	b.w.Open(other) // again, while the first one is on its way out
	let(nil)
	b.settle()
	if b.w.path != other || b.w.sheets.Top() != nil {
		t.Errorf("open is %s", b.w.path)
	}

	// Without a library the window says so, and how to go on.
	b.closeLibrary()
	let = b.slow()
	b.w.Open(b.path)
	b.see(b.w.centre, "Opening the library…")
	b.see(b.w.side, "OPENING")
	b.w.stopJob()
	b.see(b.w.centre, "You have stopped the opening of it")
	let(nil)
	b.settle()
	b.tap(b.w.centre, "Try again")
	b.settle()
	if b.w.path != b.path || b.w.desk == nil {
		t.Errorf("open is %s", b.w.path)
	}
}

// Ensure that a library that has come waits until a form is closed, so that what is filled in there goes where it belongs, and that
// it waits for the import that goes on, which is not cut short.
func TestOpening_Waits(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	other := filepath.Join(t.TempDir(), "other.entente")
	let := b.slow()
	b.w.Open(other)
	b.w.newLayer()
	b.field().SetText("Mine")
	let(nil)
	b.opens()
	if b.w.path != b.path {
		t.Fatal("the form has lost its library")
	}
	if got := b.job(); got != "other.entente opens when this is closed" {
		t.Errorf("it says %q", got)
	}
	b.w.sheets.Top().Accept()
	b.settle()
	if b.w.path != other || len(b.w.desk.Layers()) != 0 {
		t.Errorf("open is %s with %d layers", b.w.path, len(b.w.desk.Layers()))
	}
	b.w.Open(b.path)
	b.settle()
	if n := len(b.w.desk.Layers()); n != 1 {
		t.Errorf("%d layers in the library of the form", n)
	}

	gate := make(chan struct{})
	b.w.run("Import talks.csv", func(ctx context.Context, _ progress.Func) error { <-gate; return ctx.Err() }, func(err error) {
		if err != nil || b.w.path != b.path {
			t.Errorf("the job ends with %v in %s", err, b.w.path)
		}
	})
	b.w.Open(other)
	for end := time.Now().Add(10 * time.Second); !b.w.opening.here && time.Now().Before(end); time.Sleep(time.Millisecond) {
		b.pump()
	}
	if got := b.job(); got != "Import talks.csv… · then other.entente opens" {
		t.Errorf("it says %q", got)
	}
	close(gate)
	b.settle()
	if b.w.path != other {
		t.Errorf("open is %s", b.w.path)
	}
}

// Ensure that files that are handed over while the first library is opened are imported into it.
func TestOpening_Import(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	b.closeLibrary()
	let := b.slow()
	b.w.Open(b.path)
	b.w.Import([]string{article(t)})
	b.pump()
	let(nil)
	b.opens()
	b.press("Go on without a date")
	if n := len(b.w.desk.Articles()); n != 1 {
		t.Errorf("%d articles", n)
	}
}

// Ensure that the program ends while a library is opened, and that this leaves both in order.
func TestOpening_Quit(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	b.addOne("Talks")
	other := filepath.Join(t.TempDir(), "other.entente")
	let := b.slow()
	b.w.Open(other)
	b.w.Quit()
	let(nil)
	for end := time.Now().Add(10 * time.Second); !b.w.closed && time.Now().Before(end); time.Sleep(time.Millisecond) {
		b.pump()
	}
	if !b.w.closed {
		t.Error("the window stays open")
	}
	if got := strings.Join(events(t, b.path), " "); got != "Talks" {
		t.Errorf("the library holds %q", got)
	}
	if got := events(t, other); len(got) != 0 {
		t.Errorf("the other one holds %q", got)
	}
}

// Ensure that the library that is open is not opened once more.
func TestOpening_Same(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	link := filepath.Join(t.TempDir(), "link.entente")
	if err := os.Symlink(b.path, link); err != nil {
		t.Skip(err)
	}
	for _, path := range []string{b.path, link} {
		b.w.Open(path)
		b.settle()
		if b.w.sheets.Top() != nil || b.w.path != b.path {
			t.Errorf("%s: open is %s", path, b.w.path)
		}
		b.see(b.w.status, "This library is open already")
	}
}

// Ensure that a library on its way into the window comes all the same when the one that is open is compacted meanwhile, after that.
func TestOpening_Compact(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	b.addOne("Talks")
	other := filepath.Join(t.TempDir(), "other.entente")
	var opened []string
	into := b.w.ports.Open
	b.w.ports.Open = func(ctx context.Context, path string, tell progress.Func) (desk.Library, func() error, error) {
		if opened = append(opened, filepath.Base(path)); len(opened) == 1 {
			<-ctx.Done() // it takes long, and is given up
			return nil, nil, ctx.Err()
		}
		return into(ctx, path, tell)
	}
	b.w.Open(other)
	b.w.compact()
	b.settle()
	b.arrives()
	b.settle()
	if got := strings.Join(opened, " "); got != "other.entente mine.entente other.entente" || b.w.path != other {
		t.Errorf("opened were %s, open is %s", got, b.w.path)
	}
}
