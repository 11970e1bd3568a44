package dialog

import (
	"slices"

	"fyne.io/fyne/v2"

	"entente/app/ui"
)

// presetRow makes the list of presets and what can be done with them.
func (e *export) presetRow() fyne.CanvasObject {
	e.preset = ui.NewSelect(nil, nil)
	e.keep, e.drop = ui.NewButton("Save…", e.savePreset), ui.NewButton("Delete…", e.askDropPreset)
	e.listPresets("")
	row := newLine(e.preset, e.keep, e.drop)
	row.wide = e.preset
	return row
}

// listPresets fills the list of presets; the fields are those of the one named now, "" for none.
func (e *export) listPresets(now string) {
	var list []string
	for _, p := range e.in.Presets {
		list = append(list, p.Name)
	}
	e.preset.OnChanged = nil
	able(e.preset, len(list) > 0)
	e.preset.SetOptions(list)
	e.named = now
	if now != "" {
		e.asNamed, _ = e.settings() // what is wrong in it is said at its field
	}
	e.tellPreset()
}

// settings is the choice without what belongs to one file.
func (e *export) settings() (ExportChoice, error) {
	c, err := e.choice()
	c.Path = ""
	return c, err
}

// tellPreset shows which preset the fields are, or were before somebody changed them.
func (e *export) tellPreset() {
	e.preset.OnChanged = nil
	defer func() { e.preset.OnChanged = e.choosePreset }()
	able(e.drop, e.named != "")
	if e.named != "" {
		if c, _ := e.settings(); c == e.asNamed {
			e.preset.SetSelected(e.named)
			return
		}
	}
	switch {
	case len(e.in.Presets) == 0:
		e.preset.PlaceHolder = "None saved yet"
	case e.named != "":
		e.preset.PlaceHolder = "Changed: " + e.named // in front: a long name is cut
	default:
		e.preset.PlaceHolder = "As the last time"
	}
	e.preset.ClearSelected()
}

// choosePreset fills the fields with a preset: also with the one that is chosen already, to undo what was changed since.
func (e *export) choosePreset(name string) {
	i := slices.IndexFunc(e.in.Presets, func(p Preset) bool { return p.Name == name })
	if i < 0 {
		return
	}
	c := e.in.Presets[i].Choice
	c.Path = e.path.Text
	e.set(c)
	e.named = name
	e.asNamed, _ = e.settings()
	e.changed()
}

func (e *export) savePreset() {
	Ask{Title: "Save these settings", Help: "Everything but the file's name, for the next time. A preset of the same name is replaced.", Button: "Save",
		Placeholder: "Report, A3", Text: e.named, Then: func(name string) error {
			c, err := e.settings()
			if err != nil {
				return err
			}
			if err := e.in.Save(name, c); err != nil {
				return err
			}
			e.in.Presets = withPreset(e.in.Presets, Preset{name, c})
			e.listPresets(name)
			return nil
		}}.Show(e.sheets)
}

// askDropPreset asks first: a preset is no step of the history.
func (e *export) askDropPreset() {
	name := e.named
	Confirm(e.sheets, "Delete the preset?", "“"+name+"” cannot be brought back. The fields stay as they are.", "Delete", func() { e.dropPreset(name) })
}

func (e *export) dropPreset(name string) {
	if err := e.in.Delete(name); err != nil {
		e.say(err)
		return
	}
	e.in.Presets = slices.DeleteFunc(slices.Clone(e.in.Presets), func(p Preset) bool { return p.Name == name })
	e.listPresets("")
	e.sheets.Focus(e.keep) // its button has nothing to delete any more
}

func withPreset(list []Preset, p Preset) []Preset {
	for i := range list {
		if list[i].Name == p.Name {
			out := slices.Clone(list)
			out[i] = p
			return out
		}
	}
	return append(list, p)
}
