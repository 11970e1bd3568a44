package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"entente/app/ui"
)

// bindKeys makes the table's keys work wherever the focus is, as they are now. A text field keeps those that it needs
// itself.
func (w *Window) bindKeys() {
	c := w.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { w.key(e) })
	c.SetOnTypedRune(func(r rune) { w.rune(r) })
	for _, s := range w.bound {
		c.RemoveShortcut(s)
	}
	w.bound = nil
	for _, cmd := range w.table {
		for _, k := range cmd.keys {
			if s := shortcut(k); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) { w.shortcut(cmd.id) })
				w.bound = append(w.bound, s)
			}
		}
	}
}

// shortcut runs a command. Below a sheet only the program can be ended.
func (w *Window) shortcut(id string) {
	if w.sheets.Top() == nil && w.choosing == nil || id == "quit" {
		w.do(id)
	}
}

// shortcut returns what the toolkit calls a combination of keys, nil when it is a single key.
func shortcut(keys string) fyne.Shortcut {
	parts := strings.Split(keys, "+")
	if len(parts) < 2 || parts[len(parts)-1] == "" {
		return nil
	}
	var mod fyne.KeyModifier
	for _, p := range parts[:len(parts)-1] {
		switch p {
		case "Ctrl":
			mod |= fyne.KeyModifierShortcutDefault
		case "Shift":
			mod |= fyne.KeyModifierShift
		case "Alt":
			mod |= fyne.KeyModifierAlt
		}
	}
	if mod == fyne.KeyModifierShift { // comes as a character
		return nil
	}
	key := fyne.KeyName(parts[len(parts)-1])
	if mod == fyne.KeyModifierShortcutDefault {
		switch key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{}
		}
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: mod}
}

// keyName is the name in the table of a key that the toolkit may name otherwise.
func keyName(e fyne.KeyName) string {
	switch e {
	case fyne.KeyPageUp:
		return "PageUp"
	case fyne.KeyPageDown:
		return "PageDown"
	}
	return string(e)
}

// key runs the command of a named key and reports whether there is one. Letters come as characters.
func (w *Window) key(e *fyne.KeyEvent) bool {
	if w.choosing != nil {
		if e.Name == fyne.KeyEscape {
			w.choosing.Dismiss()
		}
		return true
	}
	if top := w.sheets.Top(); top != nil {
		switch {
		case e.Name == fyne.KeyEscape:
			w.giveUp(top)
		case e.Name == fyne.KeyReturn, e.Name == fyne.KeyEnter:
			top.Accept()
		case top.Keys != nil:
			top.Keys(e.Name)
		}
		return true
	}
	name := keyName(e.Name)
	if len(name) < 2 {
		return false
	}
	if ui.Modifiers() == fyne.KeyModifierShift {
		if ran, known := w.named("Shift+" + name); known {
			return ran
		}
	}
	if ui.Modifiers() == 0 && w.stepKeys(e.Name) {
		return true
	}
	ran, _ := w.named(name)
	return ran
}

// named runs the command that has a key by its name in the table, and reports whether it was run and whether there is one.
func (w *Window) named(key string) (ran, known bool) {
	for _, c := range w.table {
		if w.here(c) && slices.Contains(c.keys, key) {
			return w.do(c.id), true
		}
	}
	return false, false
}

// runeName is the name in the table of a character. Capitals count as Shift.
func runeName(r rune) string {
	s := string(r)
	name := strings.ToUpper(s)
	if name == s && strings.ToLower(s) != s {
		return "Shift+" + s
	}
	return name
}

// shortcutName is the name in the table of a combination of keys, "" for those that it cannot hold.
func shortcutName(s fyne.Shortcut) string {
	switch x := s.(type) {
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *fyne.ShortcutRedo:
		return "Ctrl+Y"
	case *fyne.ShortcutPaste:
		return "Ctrl+V"
	case *desktop.CustomShortcut:
		name := ""
		for _, m := range []struct {
			bit  fyne.KeyModifier
			word string
		}{{fyne.KeyModifierShortcutDefault, "Ctrl+"}, {fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierAlt, "Alt+"}} {
			if x.Modifier&m.bit != 0 {
				name += m.word
			}
		}
		return name + keyName(x.KeyName)
	}
	return ""
}

// rune runs the command of a character and reports whether there is one. Capitals count as Shift.
func (w *Window) rune(r rune) bool {
	if w.sheets.Top() != nil || w.choosing != nil {
		return false
	}
	want := runeName(r)
	if ran, known := w.named(want); known {
		return ran
	}
	if l, ok := strings.CutPrefix(want, "Shift+"); ok { // with Caps Lock the keys still work
		return w.rune([]rune(strings.ToLower(l))[0])
	}
	return false
}

// keyWords writes a key as people read it: "Ctrl+Shift+Z", "←".
func keyWords(k string) string {
	switch k {
	case "Left", "Right", "Up", "Down":
		return k + " arrow"
	case "PageUp":
		return "Page up"
	case "PageDown":
		return "Page down"
	case "Return":
		return "Enter"
	}
	return k
}
