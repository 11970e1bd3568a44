package desk

import (
	"encoding/json"
	"slices"
	"strings"
)

// The setting of the library that holds the named settings of exports, and what it is called.
const presetsKey, presetsWords = "export presets", "the presets of exports"

// ExportPreset is the settings of an export under a name, in a form that belongs to those who ask for them.
type ExportPreset struct {
	Name     string          `json:"name"`
	Settings json.RawMessage `json:"settings"`
}

// ExportPresets lists the named settings of exports that are kept with the library, by name.
func (d *Desk) ExportPresets() ([]ExportPreset, error) {
	return setting[[]ExportPreset](d.lib, presetsKey, presetsWords)
}

// SetExportPreset keeps settings under a name, replacing those of that name; nil deletes them.
func (d *Desk) SetExportPreset(name string, settings json.RawMessage) error {
	list, err := d.ExportPresets()
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(p ExportPreset) bool { return p.Name == name })
	if settings != nil {
		list = append(list, ExportPreset{name, settings})
		slices.SortFunc(list, func(a, b ExportPreset) int { return strings.Compare(a.Name, b.Name) })
	}
	return keepSetting(d.lib, presetsKey, presetsWords, list)
}
