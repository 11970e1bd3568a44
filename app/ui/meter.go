package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// Meter is a thin bar that shows how far a job is.
type Meter struct {
	widget.BaseWidget
	part float32 // 0 to 1
}

// NewMeter returns an empty bar.
func NewMeter() *Meter {
	m := &Meter{}
	m.ExtendBaseWidget(m)
	return m
}

// Set shows how much is done, from 0 to 1.
func (m *Meter) Set(part float32) {
	m.part = min(max(part, 0), 1)
	m.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	ground, bar := box(theme.Color(own.ColorChip), 2), box(theme.Color(theme.ColorNamePrimary), 2)
	r := &drawn{w: m, objects: []fyne.CanvasObject{ground, bar}, min: func() fyne.Size { return fyne.NewSize(110, 4) }}
	r.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height)
		put(bar, 0, 0, max(4, s.Width*m.part), s.Height)
	}
	r.dress = func() {
		ground.FillColor, bar.FillColor = theme.Color(own.ColorChip), theme.Color(theme.ColorNamePrimary)
	}
	return r
}
