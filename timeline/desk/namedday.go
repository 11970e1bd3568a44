package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/timeline/when"
)

// The setting of the library that holds the named days, and what it is called.
const namedDaysKey, namedDaysWords = "named days", "the named days"

// NamedDay is a day under a name, "Monday's meeting", that a brief goes back to. It belongs to the view, and is not undone.
type NamedDay struct {
	Name string    `json:"name"`
	Day  when.Time `json:"day"`
}

// NamedDays lists the named days, the latest first. What cannot be read is none.
func (d *Desk) NamedDays() []NamedDay {
	list, err := setting[[]NamedDay](d.lib, namedDaysKey, namedDaysWords)
	if err != nil {
		return nil
	}
	slices.SortStableFunc(list, func(a, b NamedDay) int { return cmp.Or(cmp.Compare(b.Day, a.Day), strings.Compare(a.Name, b.Name)) })
	return list
}

// NamedDay returns the day of a name.
func (d *Desk) NamedDay(name string) (when.Time, bool) {
	for _, s := range d.NamedDays() {
		if s.Name == name {
			return s.Day, true
		}
	}
	return 0, false
}

// KeepDay gives a day a name; a day that had the name before loses it.
func (d *Desk) KeepDay(name string, day when.Time) error {
	if name = strings.TrimSpace(name); name == "" {
		return errors.New("the day needs a name")
	}
	return d.setNamedDays(append(d.daysLess(name), NamedDay{name, day}))
}

// ForgetDay forgets a named day.
func (d *Desk) ForgetDay(name string) error {
	list := d.daysLess(name)
	if len(list) == len(d.NamedDays()) {
		return fmt.Errorf("there is no day named %q; see the list of named days", name)
	}
	return d.setNamedDays(list)
}

func (d *Desk) daysLess(name string) []NamedDay {
	return slices.DeleteFunc(d.NamedDays(), func(s NamedDay) bool { return s.Name == name })
}

func (d *Desk) setNamedDays(list []NamedDay) error {
	return keepSetting(d.lib, namedDaysKey, namedDaysWords, list)
}
