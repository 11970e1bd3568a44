package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// KeyLine is a command whose keys can be changed.
type KeyLine struct{ ID, Name, Group string }

// KeysInput is what the sheet of keys shows and does.
type KeysInput struct {
	Lines []KeyLine
	// Keys words the keys of a command now, and tells whether a person has changed them.
	Keys func(id string) (words string, changed bool)
	// Read names what was pressed, "" when it is no key that can be used.
	Read func(e *fyne.KeyEvent, r rune, s fyne.Shortcut) string
	// Set gives a command a key. Its error tells what stands against it; with force the key is taken over.
	Set      func(id, key string, force bool) error
	Reset    func(id string)
	ResetAll func()
}

// Keys lets a person change keys: a click on a command, then the key.
func Keys(s *ui.Sheets, in KeysInput) {
	column := ui.NewColumn()
	column.Right = 14
	says := ui.NewFlow(own.SizeSmall)
	catch := &catcher{}
	catch.ExtendBaseWidget(catch)
	waiting, refused := "", ""
	var show func()
	say := func(words string, color fyne.ThemeColorName) { says.SetSpans(ui.Span{Text: words, Color: color}) }
	const how = "Click a command, then press the key for it. Right click: as it came."
	say(how, own.ColorDim)
	show = func() {
		column.Clear()
		group := ""
		for _, l := range in.Lines {
			if l.Group != group {
				group = l.Group
				column.Add(14, ui.NewHead(group, nil))
			}
			words, changed := in.Keys(l.ID)
			if changed {
				words = "changed · " + words
			}
			if waiting == l.ID {
				words = "press a key…"
			}
			r := ui.NewRow(l.Name, words, ui.NoLead, nil)
			r.Chosen = waiting == l.ID
			r.OnTapped = func() {
				waiting, refused = l.ID, ""
				say("Press the key for “"+l.Name+"”. Esc leaves it as it is.", own.ColorDim)
				show()
				if c := fyne.CurrentApp().Driver().CanvasForObject(column); c != nil {
					c.Focus(catch)
				}
			}
			r.OnMenu = func(at fyne.Position) {
				ui.MenuAt(r, at, ui.MenuItem{Name: "As it came", Off: !changed, Run: func() { in.Reset(l.ID); show() }})
			}
			column.Add(0, r)
		}
		column.Refresh()
	}
	pane := ui.NewPane(column)
	body := ui.NewColumn()
	body.Add(0, says).Add(8, newTallBox(pane, max(min(s.Room().Height-230, 520), 160))).Add(0, catch)
	sheet := &ui.Sheet{Title: "Keys", Body: body, Width: 560}
	catch.pressed = func(e *fyne.KeyEvent, r rune, sc fyne.Shortcut) {
		if waiting == "" {
			if e != nil && e.Name == fyne.KeyEscape {
				sheet.Close()
			}
			return
		}
		if e != nil && e.Name == fyne.KeyEscape {
			waiting = ""
			say(how, own.ColorDim)
			show()
			return
		}
		key := in.Read(e, r, sc)
		if key == "" {
			return
		}
		if err := in.Set(waiting, key, refused == key); err != nil {
			refused = key
			say(ui.Sentence(err), theme.ColorNameError)
			return
		}
		waiting, refused = "", ""
		say("Done. "+how, own.ColorDim)
		show()
	}
	sheet.Left = ui.NewButton("All as they came", func() { in.ResetAll(); waiting = ""; show() })
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	show()
	s.Show(sheet)
}

// catcher takes every key while it has the focus.
type catcher struct {
	widget.BaseWidget
	pressed func(e *fyne.KeyEvent, r rune, s fyne.Shortcut)
}

var (
	_ fyne.Focusable    = (*catcher)(nil)
	_ fyne.Tabbable     = (*catcher)(nil)
	_ fyne.Shortcutable = (*catcher)(nil)
)

// AcceptsTab implements fyne.Tabbable.
func (c *catcher) AcceptsTab() bool { return true }

// FocusGained implements fyne.Focusable.
func (c *catcher) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (c *catcher) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (c *catcher) TypedRune(r rune) { c.pressed(nil, r, nil) }

// TypedKey implements fyne.Focusable.
func (c *catcher) TypedKey(e *fyne.KeyEvent) { c.pressed(e, 0, nil) }

// TypedShortcut implements fyne.Shortcutable.
func (c *catcher) TypedShortcut(s fyne.Shortcut) { c.pressed(nil, 0, s) }

// MinSize implements fyne.CanvasObject.
func (c *catcher) MinSize() fyne.Size { return fyne.NewSize(1, 0) }

// CreateRenderer implements fyne.Widget.
func (c *catcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
