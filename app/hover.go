package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/draw/layout"
)

// mostHovered is how many letters of a title a card shows.
const mostHovered = 300

// cardDelay is how long the pointer rests before a card is shown.
const cardDelay = 300 * time.Millisecond

// hovered shows a card when the pointer rests on something of the chart.
func (w *Window) hovered(z layout.Zone, at fyne.Position) { w.offerCard(w.desk, z, at) }

// hideCard takes the card away, and any other tip, and shows none that waits.
func (w *Window) hideCard() {
	if w.cardOff != nil {
		w.cardOff()
		w.cardOff = nil
	}
	w.tips.Hide()
}

// offerCard shows a card when the pointer rests on an event of a desk's chart, or on what else has something to tell.
func (w *Window) offerCard(d *desk.Desk, z layout.Zone, at fyne.Position) {
	w.hideCard()
	w.cardOff = w.queue.After(cardDelay, func() {
		w.cardOff = nil
		if w.desk == nil || !d.Hover().Same(z) {
			return
		}
		if x, ok := d.CardAt(z); ok {
			w.tips.Show(cardOf(x), at.AddXY(14, 22), 300)
		}
	})
}

// cardOf dresses a card.
func cardOf(x desk.Card) *ui.Column {
	card := ui.NewColumn()
	add := func(above float32, size fyne.ThemeSizeName, s ui.Span) {
		if s.Text != "" {
			card.Add(above, ui.NewFlow(size, s))
		}
	}
	add(0, own.SizeSmall, ui.Span{Text: x.Kind, Color: own.ColorDim})
	add(1, theme.SizeNameText, ui.Span{Text: ui.Cut(x.Title, mostHovered), Bold: true})
	add(2, own.SizeSmall, ui.Span{Text: x.Date})
	for _, line := range x.Lines {
		add(3, own.SizeSmall, ui.Span{Text: "– " + ui.Cut(line, mostHovered)})
	}
	add(3, own.SizeSmall, ui.Span{Text: x.Actors, Color: own.ColorDim})
	add(3, own.SizeSmall, ui.Span{Text: x.Told, Color: own.ColorDim})
	add(3, own.SizeSmall, ui.Span{Text: x.Then, Bold: true})
	return card
}
