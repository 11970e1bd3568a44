package app

import (
	"errors"
	"io/fs"
	"syscall"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
)

// advice says what can be done about an error whose text does not say it; "" when there is nothing to add.
func advice(err error) string {
	switch {
	case errors.Is(err, timeline.ErrReadOnly):
		return "Open another library, or save this one where it can be written."
	case errors.Is(err, syscall.ENOSPC):
		return "Nothing was changed. Make room on the disk and try again."
	case errors.Is(err, fs.ErrPermission):
		return "Check who may read and write it, or choose another place."
	case errors.Is(err, fs.ErrNotExist):
		return "It may have been moved or deleted. Choose it again."
	}
	return ""
}

// couldNot is the title of what says that something did not work: what is what a person meant to do, as "Read the layer".
func couldNot(what string) string {
	first, n := utf8.DecodeRuneInString(what)
	return "Could not " + string(unicode.ToLower(first)) + what[n:]
}

// fail says that something did not work, and why. The window goes on. what is the deed, as a command would name it.
func (w *Window) fail(what string, err error) {
	if w.ports.Keep.Gone(err) { // what is open can still be kept
		w.failAnd(what, err, "Save a copy…", w.saveCopy)
		return
	}
	w.failAnd(what, err, "", nil)
}

// failAnd is fail with a button for what can be done about it; no name is none.
func (w *Window) failAnd(what string, err error, name string, do func()) {
	w.rememberFailure(what, err)
	body := ui.NewColumn()
	body.Add(0, ui.NewFlow(theme.SizeNameText, ui.Plain(ui.Sentence(err))...))
	if a := advice(err); a != "" {
		body.Add(8, ui.NewFlow(theme.SizeNameText, ui.Span{Text: a, Color: own.ColorDim}))
	}
	s := &ui.Sheet{Title: couldNot(what), Body: body}
	copyIt := ui.NewButton("Copy", func() { w.app.Clipboard().SetContent(what + ": " + err.Error()) })
	closeIt := ui.NewButton("Close", s.Close)
	closeIt.Primary = true
	s.Buttons = []*ui.Button{copyIt, closeIt}
	if name != "" {
		closeIt.Primary = false
		help := ui.NewButton(name, func() { s.Close(); do() })
		help.Primary = true
		s.Buttons = append(s.Buttons, help)
	}
	w.sheets.Show(s)
}

// try runs a change and says when it did not work.
func (w *Window) try(what string, change func() error) bool {
	if err := change(); err != nil {
		w.fail(what, err)
		return false
	}
	return true
}

// problem stands in the place of the chart when no library could be opened.
func (w *Window) problem(path string, err error) fyne.CanvasObject {
	c := ui.NewColumn()
	c.Left, c.Right, c.Top = 40, 40, 60
	c.Add(0, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: "The library cannot be opened", Bold: true}))
	c.Add(6, ui.NewFlow(theme.SizeNameText, ui.Span{Text: path, Color: own.ColorDim}))
	c.Add(14, ui.NewFlow(theme.SizeNameText, ui.Plain(ui.Sentence(err))...))
	if a := advice(err); a != "" {
		c.Add(6, ui.NewFlow(theme.SizeNameText, ui.Plain(a)...))
	}
	again := ui.NewButton("Try again", func() { w.Open(path) })
	again.Primary = true
	buttons := []fyne.CanvasObject{again, ui.NewButton("Open another library…", w.cmd("open")), ui.NewButton("New library…", w.cmd("new"))}
	if w.ports.Keep.Damaged(err) {
		again.Primary = false
		mend := ui.NewButton("Repair", func() { w.repair(path) })
		mend.Primary = true
		buttons = append([]fyne.CanvasObject{mend, ui.NewButton("Restore a backup…", func() { w.restoreFor(path) })}, buttons...)
		c.Add(6, ui.NewFlow(theme.SizeNameText, ui.Plain("Repairing keeps the damaged file and takes what is lost from the newest backup.")...))
	}
	c.Add(18, ui.NewWrap(buttons...))
	return ui.NewGround(c, own.ColorField)
}
