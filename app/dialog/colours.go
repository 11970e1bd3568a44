package dialog

import (
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
)

// colours is a row of chips of which one is chosen.
type colours struct {
	*ui.Wrap
	now string
}

// newColours returns the choice of a colour. none is the word for having none of one's own.
func newColours(now, none string) *colours {
	c := &colours{Wrap: ui.NewWrap(), now: now}
	var dress []func()
	for _, name := range append([]string{""}, own.Palette()...) {
		chip := ui.NewChip(name, nil)
		if chip.Text == "" {
			chip.Text = none
		} else {
			chip.Fill = own.ColorNamed(name)
			chip.Fore = chip.Fill + own.OnSuffix
		}
		dress = append(dress, func() {
			chip.Icon = nil
			if c.now == name {
				chip.Icon = theme.ConfirmIcon()
			}
			chip.Refresh()
		})
		chip.OnTapped = func() {
			c.now = name
			for _, fn := range dress {
				fn()
			}
			c.Refresh()
		}
		c.Objects = append(c.Objects, chip)
	}
	for _, fn := range dress {
		fn()
	}
	return c
}
