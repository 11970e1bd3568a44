package desk

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
)

// presetsKey names the setting of the library that holds the named settings of exports.
const presetsKey = "export presets"

// ExportPreset is the settings of an export under a name, in a form that belongs to those who ask for them.
type ExportPreset struct {
	Name     string          `json:"name"`
	Settings json.RawMessage `json:"settings"`
}

// ExportPresets lists the named settings of exports that are kept with the library, by name.
func (d *Desk) ExportPresets() ([]ExportPreset, error) {
	text, err := d.lib.Setting(presetsKey)
	if err != nil || text == "" {
		return nil, err
	}
	var list []ExportPreset
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		return nil, fmt.Errorf("read the presets of exports: %w", err)
	}
	return list, nil
}

// SetExportPreset keeps settings under a name, replacing those of that name; nil deletes them.
func (d *Desk) SetExportPreset(name string, settings json.RawMessage) error {
	if why := d.lib.ReadOnly(); why != "" {
		return fmt.Errorf("%w: %s", timeline.ErrReadOnly, why)
	}
	list, err := d.ExportPresets()
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(p ExportPreset) bool { return p.Name == name })
	if settings != nil {
		list = append(list, ExportPreset{name, settings})
		slices.SortFunc(list, func(a, b ExportPreset) int { return strings.Compare(a.Name, b.Name) })
	}
	b, err := json.Marshal(list)
	if err != nil {
		return fmt.Errorf("keep the presets of exports: %w", err)
	}
	return d.lib.SetSetting(presetsKey, string(b))
}
