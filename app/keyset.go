package app

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
)

// prefKeys holds the keys that a person has changed: JSON, the id of a command to its keys.
const prefKeys = "keys"

// changedKeys reads the keys that a person has changed. What cannot be read counts as not changed.
func (w *Window) changedKeys() map[string][]string {
	m := map[string][]string{}
	if json.Unmarshal([]byte(w.app.Preferences().String(prefKeys)), &m) != nil {
		return map[string][]string{}
	}
	return m
}

// applyKeys gives the commands of the table the keys that a person has chosen.
func (w *Window) applyKeys() {
	changed := w.changedKeys()
	for i := range w.table {
		c := &w.table[i]
		c.keys = c.usual
		if keys, ok := changed[c.id]; ok {
			c.keys = keys
		}
	}
}

// setKeys changes the keys of a command; nil gives back those that it came with.
func (w *Window) setKeys(id string, keys []string) {
	changed := w.changedKeys()
	if c := w.command(id); keys == nil || slices.Equal(keys, c.usual) {
		delete(changed, id)
	} else {
		changed[id] = keys
	}
	w.storeKeys(changed)
}

func (w *Window) storeKeys(changed map[string][]string) {
	text := ""
	if len(changed) > 0 {
		b, err := json.Marshal(changed)
		if err != nil {
			w.fail("Keep the keys", err)
			return
		}
		text = string(b)
	}
	w.app.Preferences().SetString(prefKeys, text)
	w.applyKeys()
	w.bindKeys()
}

// holders names the commands besides one that a key runs already where that one can be run.
func (w *Window) holders(key, besides string) []string {
	own := w.command(besides)
	var names []string
	for _, c := range w.table {
		if c.id != besides && slices.Contains(c.keys, key) && (c.where == own.where || c.where == everywhere || own.where == everywhere) {
			names = append(names, strings.TrimSuffix(c.name, "…"))
		}
	}
	return names
}

// takeKey gives a command a key, and takes it off those that had it.
func (w *Window) takeKey(id, key string) {
	own := w.command(id)
	changed := w.changedKeys()
	for _, c := range w.table {
		if c.id != id && slices.Contains(c.keys, key) && (c.where == own.where || c.where == everywhere || own.where == everywhere) {
			changed[c.id] = slices.DeleteFunc(slices.Clone(c.keys), func(k string) bool { return k == key })
		}
	}
	changed[id] = []string{key}
	w.storeKeys(changed)
}

// changeKeys shows the commands with their keys, and lets a person change them.
func (w *Window) changeKeys() {
	var list []dialog.KeyLine
	for _, g := range groups() {
		for _, c := range w.table {
			if c.group != g || c.id == "escape" || c.id == "reviewclose" {
				continue
			}
			list = append(list, dialog.KeyLine{ID: c.id, Name: strings.TrimSuffix(c.name, "…"), Group: g})
		}
	}
	dialog.Keys(w.sheets, dialog.KeysInput{Lines: list,
		Keys: func(id string) (words string, changed bool) {
			c := w.command(id)
			var out []string
			for _, k := range c.keys {
				out = append(out, keyWords(k))
			}
			if changed = !slices.Equal(c.keys, c.usual); changed && len(out) == 0 {
				return "no key", true
			}
			return strings.Join(out, "  "), changed
		},
		Read: keyOf,
		Set: func(id, key string, force bool) error {
			if key == "Escape" || key == "Tab" {
				return fmt.Errorf("%s cannot be given away: it leads out of everything", key)
			}
			if names := w.holders(key, id); len(names) > 0 && !force {
				return fmt.Errorf("%s does “%s” already; press it again to take it over", keyWords(key), strings.Join(names, "” and “"))
			}
			w.takeKey(id, key)
			return nil
		},
		Reset:    func(id string) { w.setKeys(id, nil) },
		ResetAll: func() { w.storeKeys(nil) }})
}

// keyOf names what was pressed as the table does: a named key, a character or a combination; "" when it is none.
func keyOf(e *fyne.KeyEvent, r rune, s fyne.Shortcut) string {
	switch {
	case s != nil:
		return shortcutName(s)
	case e != nil:
		if name := keyName(e.Name); len(name) > 1 {
			return name
		}
	case r > ' ':
		return runeName(r)
	}
	return ""
}
