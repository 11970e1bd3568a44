package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
)

// layers lists the layers with what can be done with each.
func (f *Facets) layers(list []desk.LayerLine, head func(string, fyne.CanvasObject) bool) {
	add := ui.NewIconButton(theme.ContentAddIcon(), "New layer, or one from a file", f.Tips, nil)
	add.OnTapped = func() { f.OnNewLayer(add) }
	add.Bare = true
	if !head("Layers", add) {
		return
	}
	for i, l := range list {
		f.column.Add(gapAt(i, headGap, 0), f.layer(l))
	}
}

func (f *Facets) layer(l desk.LayerLine) *ui.Row {
	words := say.Count(l.Count)
	if l.Locked {
		words = "locked · " + words
	}
	r := ui.NewRow(l.Name, words, ui.IconLead, func() { f.OnLayer(l.ID, l.Hidden) })
	r.Icon, r.Color, r.Dim = theme.VisibilityIcon(), own.ColorNamed(l.Colour), l.Hidden
	r.Chosen = l.Written
	r.Tips, r.Tip = f.Tips, "Hide what stands in this layer. Right click: colour, lock, save to a file…"
	if l.Hidden {
		r.Icon, r.Tip = theme.VisibilityOffIcon(), "Show this layer again"
	} else if l.Written {
		r.Tip = "New notes, tags and marks go here. " + r.Tip
	}
	r.OnMenu = func(at fyne.Position) { f.OnLayerMenu(l, r, at) }
	return r
}
