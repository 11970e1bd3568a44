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

// cardDelay is how long the pointer rests on an event before its card is shown.
const cardDelay = 300 * time.Millisecond

// hovered shows a card when the pointer rests on an event of the chart.
func (w *Window) hovered(z layout.Zone, at fyne.Position) { w.offerCard(w.desk, z, at) }

// hideCard takes the card away, and any other tip, and shows none that waits.
func (w *Window) hideCard() {
	if w.cardOff != nil {
		w.cardOff()
		w.cardOff = nil
	}
	w.tips.Hide()
}

// offerCard shows a card with title, date and actors when the pointer rests on an event of a desk's chart.
func (w *Window) offerCard(d *desk.Desk, z layout.Zone, at fyne.Position) {
	w.hideCard()
	switch z.Kind {
	case layout.ZoneEvent, layout.ZoneLabel, layout.ZoneJoin:
	default:
		return
	}
	w.cardOff = w.queue.After(cardDelay, func() {
		w.cardOff = nil
		if w.desk == nil || d.Hover().Event != z.Event {
			return
		}
		x, ok := w.desk.Card(z.Event)
		if !ok {
			return
		}
		card := ui.NewColumn()
		card.Add(0, ui.NewFlow(own.SizeSmall, ui.Span{Text: x.Kind, Color: own.ColorDim}))
		card.Add(1, ui.NewFlow(theme.SizeNameText, ui.Span{Text: ui.Cut(x.Title, mostHovered), Bold: true}))
		card.Add(2, ui.NewFlow(own.SizeSmall, ui.Span{Text: x.Date}))
		for _, line := range []string{x.Actors, x.Told} {
			if line != "" {
				card.Add(3, ui.NewFlow(own.SizeSmall, ui.Span{Text: line, Color: own.ColorDim}))
			}
		}
		if x.Then != "" {
			card.Add(3, ui.NewFlow(own.SizeSmall, ui.Span{Text: x.Then, Bold: true}))
		}
		w.tips.Show(card, at.AddXY(14, 22), 300)
	})
}
