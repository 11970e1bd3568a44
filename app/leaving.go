package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
)

// departure is a library that was let go and is backed up and closed beside the window.
type departure struct {
	path  string
	ended chan struct{} // closed when the file is
	err   error         // why that did not work, known from then on
}

// closeBeside closes a library that was let go, beside the window, which says so when that does not work.
func (w *Window) closeBeside(path string, closing func() error) {
	c := &departure{path: path, ended: make(chan struct{})}
	w.leaving = append(w.leaving, c)
	go func() {
		err := safely(closing)
		if err != nil {
			fyne.LogError("close "+path, err)
		}
		c.err = err
		close(c.ended)
		w.queue.Post("", func() {
			w.leaving = slices.DeleteFunc(w.leaving, func(x *departure) bool { return x == c })
			if err != nil {
				w.say("The backup of " + path + " did not work: " + ui.Sentence(err))
			}
		})
	}()
}

// openLater opens a library once it is closed, when it is still on its way out, and then does something. It reports whether it is.
func (w *Window) openLater(path string, then func()) bool {
	for _, c := range w.leaving {
		if c.path == path {
			w.say("Opening " + path + " when its backup is written…")
			w.beside(func() { <-c.ended }, func() { w.openThen(path, then) })
			return true
		}
	}
	return false
}

// allLeft is closed when all libraries are that are on their way out.
func (w *Window) allLeft() <-chan struct{} {
	ended, list := make(chan struct{}), slices.Clone(w.leaving)
	go func() {
		for _, c := range list {
			<-c.ended
		}
		close(ended)
	}()
	return ended
}

// depart ends the program when all libraries are closed. Until then the window says what it waits for, and lets a person
// go without the backup: all changes are stored by then.
func (w *Window) depart() {
	ended, list := w.allLeft(), slices.Clone(w.leaving)
	select {
	case <-ended:
		w.departed(list)
		return
	case <-time.After(unseen):
	}
	words := ui.NewFlow(theme.SizeNameText, ui.Plain("All changes are stored. A backup is being written beside the library, and then Entente ends.")...)
	w.standIn(closedFor("Saving a copy…", w.path, words, ui.NewWrap(ui.NewButton("Quit without it", w.close))), "Closing", "Entente ends when the copy is written.")
	go func() {
		<-ended
		w.queue.Post("", func() { w.departed(list) })
	}()
}

// departed ends the program. When a backup did not work it says so first, since nobody would hear of it afterwards.
func (w *Window) departed(list []*departure) {
	at := slices.IndexFunc(list, func(c *departure) bool { return c.err != nil })
	if at < 0 || w.closed {
		w.close()
		return
	}
	w.parting = true
	quit := ui.NewButton("Quit", w.close)
	quit.Primary = true
	cause := ui.NewFlow(theme.SizeNameText, ui.Span{Text: ui.Sentence(list[at].err), Color: theme.ColorNameError})
	words := ui.NewFlow(theme.SizeNameText, ui.Plain("Each change was written to the library when it was made; what is missing is a new copy of it.")...)
	w.standIn(closedFor("The backup did not work", list[at].path, cause, words, ui.NewWrap(quit)), "Closed", "The library is closed.")
	w.rendered()
	w.win.Canvas().Focus(quit)
}

// standIn shows a page in the place of the chart, and of nothing else what a library that is closed would show.
func (w *Window) standIn(page fyne.CanvasObject, head, words string) {
	w.centre.Objects = []fyne.CanvasObject{page}
	w.centre.Refresh()
	w.empties()
	w.side.ShowNotice(head, words)
	w.status.Closed()
}

// closedFor stands in the place of the chart while a library is closed because its file is worked on.
func closedFor(name, path string, more ...fyne.CanvasObject) fyne.CanvasObject {
	c := ui.NewColumn()
	c.Left, c.Right, c.Top = 40, 40, 60
	c.Add(0, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: name, Bold: true}))
	c.Add(6, ui.NewFlow(theme.SizeNameText, ui.Span{Text: path, Color: own.ColorDim}))
	for _, o := range more {
		c.Add(14, o)
	}
	return ui.NewGround(c, own.ColorField)
}
