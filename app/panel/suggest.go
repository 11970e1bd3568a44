package panel

import (
	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline/desk/suggest"
)

const (
	mostOffers  = 8   // completions that are shown
	offersWidth = 460 // px
)

// suggest asks for completions of what was typed and shows them below the field.
func (s *Search) suggest() {
	s.offers, s.chosen = nil, -1
	if s.OnSuggest != nil {
		s.offers = s.OnSuggest(s.field.Text)
		s.offers = s.offers[:min(len(s.offers), mostOffers)]
	}
	if len(s.offers) > 0 && s.offers[0].Likely { // Enter takes it; the arrow up goes back to the words as they are
		s.chosen = 0
	}
	s.drop()
}

func (s *Search) drop() {
	if len(s.offers) == 0 {
		s.tips.Hide()
		return
	}
	list := ui.NewColumn()
	list.Left, list.Right = 6, 6
	for i, o := range s.offers {
		r := ui.NewRow(o.Label, o.Help, ui.NoLead, func() { s.take(o) })
		r.Chosen = i == s.chosen
		list.Add(0, r)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.field)
	s.tips.Show(list, at.AddXY(0, searchHeight+2), offersWidth)
}

// take completes what was typed, and applies it when it is whole.
func (s *Search) take(o suggest.Suggestion) {
	s.field.SetText(o.Text)
	s.field.CursorColumn = len([]rune(o.Text))
	s.field.Refresh()
	s.Focus()
	if o.Whole {
		s.offers = nil
		s.chosen = -1
		s.apply()
	}
}
