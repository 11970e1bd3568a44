package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/desk/progress"
)

// opening is a library on its way into the window. It is opened beside it, and the one before stays as it is until then.
type opening struct {
	path   string
	cancel context.CancelFunc
	then   func()        // after it is in the window, or is known not to come
	came   chan struct{} // closed when it is open, or does not open; what follows here may be read then

	desk     *desk.Desk
	lib      desk.Library
	closeLib func() error // nil when nothing is open
	err      error

	// on the window's goroutine
	here  bool // it waits for what the window is busy with
	words string
	part  float32

	mu   sync.Mutex
	post func(func()) // nil until the window has taken it over
	held []func()     // what its desk wants done there
}

// unseen is how long work may take before the window says what it waits for.
const unseen = 100 * time.Millisecond

// Open opens a library beside the window and then closes the one before. On an error the window says what is wrong and
// offers another; when a library was open it stays.
func (w *Window) Open(path string) { w.openThen(path, func() {}) }

// openThen opens a library, and then does something, also when the library does not open. A newer call gives an earlier one up.
func (w *Window) openThen(path string, then func()) {
	if w.quitting || w.openLater(path, then) {
		return
	}
	if file, err := os.Stat(path); err == nil && w.desk != nil && os.SameFile(file, w.file) {
		w.say("This library is open already")
		then()
		return
	}
	w.giveUpOpening()
	ctx, cancel := context.WithCancel(context.Background())
	o := &opening{path: path, cancel: cancel, then: then, came: make(chan struct{}), words: "Opening " + filepath.Base(path) + "…"}
	w.opening = o
	tell := func(s progress.Step) {
		w.queue.Post("opening", func() {
			o.words, o.part = progressWords("Opening "+filepath.Base(path), s, ""), s.Part()
			w.showJob()
		})
	}
	options, open := w.deskOptions(o.later), w.ports.Open
	go func() {
		o.err = safely(func() error { return o.open(ctx, open, options, tell) })
		if o.err != nil && o.closeLib != nil {
			o.err = errors.Join(o.err, o.closeLib())
			o.closeLib = nil
		}
		close(o.came)
		w.queue.Post("", func() { w.welcome(o) })
	}()
	select {
	case <-o.came:
		w.welcome(o)
	case <-time.After(unseen):
		w.showOpening(o)
	}
}

// open opens the library and its desk, on a goroutine of its own.
func (o *opening) open(ctx context.Context, open func(context.Context, string, progress.Func) (desk.Library, func() error, error),
	options desk.Options, tell progress.Func) (err error) {
	if o.lib, o.closeLib, err = open(ctx, o.path, tell); err != nil {
		o.closeLib = nil
		return err
	}
	o.desk, err = desk.OpenBeside(ctx, o.lib, options, tell)
	return err
}

// later is what the desk brings work back to the window's goroutine with: once the window has it.
func (o *opening) later(fn func()) {
	o.mu.Lock()
	post := o.post
	if post == nil {
		o.held = append(o.held, fn)
	}
	o.mu.Unlock()
	if post != nil {
		post(fn)
	}
}

// hand gives what the desk wanted done until now to the window, and what it will want.
func (o *opening) hand(post func(func())) {
	o.mu.Lock()
	held := o.held
	o.held, o.post = nil, post
	o.mu.Unlock()
	for _, fn := range held {
		post(fn)
	}
}

// abandon closes a library that nobody waits for any more.
func (o *opening) abandon() error {
	o.cancel()
	<-o.came
	if o.closeLib == nil {
		return nil
	}
	o.desk.Close()
	return o.closeLib()
}

// showOpening says that a library is being opened: in the place of the chart when there is none.
func (w *Window) showOpening(o *opening) {
	w.showJob()
	if w.desk == nil {
		w.standIn(closedFor("Opening the library…", o.path, ui.NewWrap(ui.NewButton("Stop", w.stopOpening))), "Opening", "It is shown when all of it is read.")
	}
}

// welcome takes over a library that has come, once nothing is going on with the one before, or says why it does not come.
func (w *Window) welcome(o *opening) {
	if w.opening != o || o == nil || w.quitting { // it was given up, or is taken over already
		return
	}
	if o.here = true; o.err == nil && w.busy() {
		w.showJob()
		return
	}
	w.opening = nil
	w.showJob()
	o.cancel()
	if o.err != nil {
		w.notOpened(o.path, o.err)
	} else {
		w.dismissMenus()
		w.takeOver(o)
	}
	o.then()
}

// busy reports whether something goes on that belongs to the library that is open.
func (w *Window) busy() bool {
	return w.job != nil || w.desk != nil && (w.sheets.Top() != nil || w.choosing != nil || len(w.coming) > 0)
}

// goOn does what has waited for the end of something else: more files are imported, a library that has come is taken over.
func (w *Window) goOn() {
	if len(w.coming) > 0 {
		w.queue.Post("import", func() { w.importNext() })
	}
	if w.opening != nil && w.opening.here {
		w.queue.Post("welcome", func() { w.welcome(w.opening) })
	}
}

// whenOpen does something with the library that is open, or with the first one once it is.
func (w *Window) whenOpen(fn func()) {
	o := w.opening
	if o == nil || w.desk != nil {
		fn()
		return
	}
	then := o.then
	o.then = func() { then(); fn() }
}

// dismissMenus takes away what was opened over a library that goes: its lines would be done to the next one.
func (w *Window) dismissMenus() {
	for o := w.win.Canvas().Overlays(); o.Top() != nil; {
		o.Remove(o.Top())
	}
}

// stopOpening gives up a library that is being opened, because a person wants that.
func (w *Window) stopOpening() {
	o := w.opening
	if o == nil {
		return
	}
	w.giveUpOpening()
	if w.desk == nil {
		w.notOpened(o.path, errors.New("you have stopped the opening of it; nothing was changed"))
	} else {
		w.say("Opening " + filepath.Base(o.path) + " was stopped")
	}
	o.then()
}

// giveUpOpening gives up a library that is being opened. What comes of it is closed beside the window.
func (w *Window) giveUpOpening() {
	if o := w.opening; o != nil {
		w.opening = nil
		w.showJob()
		o.cancel()
		w.closeBeside(o.path, o.abandon)
	}
}
