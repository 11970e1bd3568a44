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
	k := &keySheet{KeysInput: in, list: ui.NewColumn(), says: ui.NewFlow(own.SizeSmall), catch: &catcher{}}
	k.list.Right = 14
	k.catch.pressed = k.pressed
	k.catch.ExtendBaseWidget(k.catch)
	body := ui.NewColumn()
	body.Add(0, k.says).Add(8, newTallBox(ui.NewPane(k.list), max(min(s.Room().Height-230, 520), 160))).Add(0, k.catch)
	k.sheet = &ui.Sheet{Title: "Keys", Body: body, Width: 560}
	k.sheet.Left = ui.NewButton("All as they came", func() { in.ResetAll(); k.wait(""); k.show() })
	k.sheet.Buttons = []*ui.Button{primary("Close", k.sheet.Close)}
	k.say(howKeys, own.ColorDim)
	k.show()
	s.Show(k.sheet)
}

const howKeys = "Click a command, then press the key for it. Right click: as it came."

// keySheet is the sheet of keys while it is on show.
type keySheet struct {
	KeysInput
	sheet   *ui.Sheet
	list    *ui.Column
	says    *ui.Flow
	catch   *catcher
	waiting string // id of the command whose key is asked for, "" for none
	refused string // key that something stood against: pressed once more it is taken over
}

func (k *keySheet) say(words string, color fyne.ThemeColorName) {
	k.says.SetSpans(ui.Span{Text: words, Color: color})
}

func (k *keySheet) wait(id string) { k.waiting, k.refused = id, "" }

// show makes the rows anew.
func (k *keySheet) show() {
	k.list.Clear()
	group := ""
	for _, l := range k.Lines {
		if l.Group != group {
			group = l.Group
			k.list.Add(14, ui.NewHead(group, nil))
		}
		k.list.Add(0, k.row(l))
	}
	k.list.Refresh()
}

func (k *keySheet) row(l KeyLine) *ui.Row {
	words, changed := k.Keys(l.ID)
	if changed {
		words = "changed · " + words
	}
	if k.waiting == l.ID {
		words = "press a key…"
	}
	r := ui.NewRow(l.Name, words, ui.NoLead, nil)
	r.Chosen = k.waiting == l.ID
	r.OnTapped = func() {
		k.wait(l.ID)
		k.say("Press the key for “"+l.Name+"”. Esc leaves it as it is.", own.ColorDim)
		k.show()
		if c := fyne.CurrentApp().Driver().CanvasForObject(k.list); c != nil {
			c.Focus(k.catch)
		}
	}
	r.OnMenu = func(at fyne.Position) {
		ui.MenuAt(r, at, ui.MenuItem{Name: "As it came", Off: !changed, Run: func() { k.Reset(l.ID); k.show() }})
	}
	return r
}

// pressed gives the command that waits the key that was pressed.
func (k *keySheet) pressed(e *fyne.KeyEvent, r rune, sc fyne.Shortcut) {
	escape := e != nil && e.Name == fyne.KeyEscape
	if k.waiting == "" {
		if escape {
			k.sheet.Close()
		}
		return
	}
	if escape {
		k.wait("")
		k.say(howKeys, own.ColorDim)
		k.show()
		return
	}
	key := k.Read(e, r, sc)
	if key == "" {
		return
	}
	if err := k.Set(k.waiting, key, k.refused == key); err != nil {
		k.refused = key
		k.say(ui.Sentence(err), theme.ColorNameError)
		return
	}
	k.wait("")
	k.say("Done. "+howKeys, own.ColorDim)
	k.show()
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
