package desk

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// snapshotKey names the setting of the library that holds the named days.
const snapshotKey = "snapshots"

// Snapshot is a day under a name, "Monday's meeting", that a brief goes back to. It belongs to the view, and is not undone.
type Snapshot struct {
	Name string    `json:"name"`
	Day  when.Time `json:"day"`
}

// Snapshots lists the named days, the latest first. What cannot be read is none.
func (d *Desk) Snapshots() []Snapshot {
	text, err := d.lib.Setting(snapshotKey)
	var list []Snapshot
	if err != nil || text == "" || json.Unmarshal([]byte(text), &list) != nil {
		return nil
	}
	slices.SortStableFunc(list, func(a, b Snapshot) int { return cmp.Or(cmp.Compare(b.Day, a.Day), strings.Compare(a.Name, b.Name)) })
	return list
}

// Snapshot returns the day of a name.
func (d *Desk) Snapshot(name string) (when.Time, bool) {
	for _, s := range d.Snapshots() {
		if s.Name == name {
			return s.Day, true
		}
	}
	return 0, false
}

// KeepSnapshot gives a day a name; a day that had the name before loses it.
func (d *Desk) KeepSnapshot(name string, day when.Time) error {
	if name = strings.TrimSpace(name); name == "" {
		return errors.New("the day needs a name")
	}
	return d.setSnapshots(append(d.less(name), Snapshot{name, day}))
}

// DropSnapshot forgets a named day.
func (d *Desk) DropSnapshot(name string) error {
	list := d.less(name)
	if len(list) == len(d.Snapshots()) {
		return fmt.Errorf("there is no day named %q", name)
	}
	return d.setSnapshots(list)
}

func (d *Desk) less(name string) []Snapshot {
	return slices.DeleteFunc(d.Snapshots(), func(s Snapshot) bool { return s.Name == name })
}

func (d *Desk) setSnapshots(list []Snapshot) error {
	if why := d.lib.ReadOnly(); why != "" {
		return fmt.Errorf("%w: %s", timeline.ErrReadOnly, why)
	}
	b, err := json.Marshal(list)
	if err != nil {
		return fmt.Errorf("keep the named days: %w", err)
	}
	return d.lib.SetSetting(snapshotKey, string(b))
}
