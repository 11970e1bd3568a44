package app

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
)

// spotItems offers notes, tags, stars and colours for anything that can have them.
func (w *Window) spotItems(s timeline.Spot) []ui.MenuItem {
	m := w.desk.Marks(s)
	off := w.lib.ReadOnly() != ""
	star := "Star"
	if m.Starred {
		star = "Take the star off"
	}
	return []ui.MenuItem{
		{Name: "Note…", Off: off, Run: func() { w.noteOn(s) }},
		{Name: star, Off: off, Run: func() {
			on := !m.Starred
			w.try("Star", func() error { return w.desk.AnnotateSpots(desk.Marks{Star: &on}, s) })
		}},
		{Name: "Add a tag…", Off: off, Run: func() { w.tagOn(s) }},
	}
}

// paletteItems offers colours.
func (w *Window) paletteItems(now string, off bool, set func(colour string) error) []ui.MenuItem {
	item := func(name, colour string, dot fyne.ThemeColorName) ui.MenuItem {
		return ui.MenuItem{Name: name, Dot: dot, Checked: now == colour, Off: off, Run: func() {
			w.try("Colour it", func() error { return set(colour) })
			w.chart.Update()
		}}
	}
	items := []ui.MenuItem{item("No colour", "", "")}
	for _, c := range own.Palette() {
		items = append(items, item(strings.ToUpper(c[:1])+c[1:], c, own.ColorNamed(c)))
	}
	return items
}

// noteOn asks for the note on anything, as it is in the layer that is written to.
func (w *Window) noteOn(s timeline.Spot) {
	m := w.desk.Marks(s)
	now := ""
	if i := slices.IndexFunc(m.Notes, func(n desk.NoteLine) bool { return n.Layer == w.desk.WritesTo() }); i >= 0 {
		now = m.Notes[i].Text
	}
	dialog.Note(w.sheets, dialog.NoteInput{On: m.Name, Text: now, Then: func(text string) error {
		return w.desk.AnnotateSpots(desk.Marks{Note: &text}, s)
	}})
}

// readNote shows all of a note that cannot be changed here.
func (w *Window) readNote(n desk.NoteLine) {
	dialog.Note(w.sheets, dialog.NoteInput{On: "In the layer “" + n.Layer + "”, which is not the one that you write to.", Text: n.Text})
}

func (w *Window) tagOn(s timeline.Spot) {
	dialog.Ask{Title: "Add a tag", Button: "Add", Placeholder: "nuclear", Help: w.desk.SpotName(s), Then: func(tag string) error {
		if tag = strings.TrimSpace(tag); tag == "" {
			return errors.New("type a word")
		}
		return w.desk.AnnotateSpots(desk.Marks{Tag: []string{tag}}, s)
	}}.Show(w.sheets)
}

// takeawayMenu offers what can be done with a takeaway.
func (w *Window) takeawayMenu(t desk.TakeawayLine, over fyne.CanvasObject, at fyne.Position) {
	spot := timeline.Spot{Ref: timeline.Ref{Kind: timeline.KindArticle, ID: uint64(t.Ref.Article)}, Takeaway: t.Ref.N + 1}
	items := w.spotItems(spot)
	if len(t.Events) > 0 {
		items = append([]ui.MenuItem{{Name: "Show its " + say.Plural(len(t.Events), "event"), Run: func() { w.selectAll(t.Events...) }}, {}}, items...)
	}
	items = append(items, ui.MenuItem{}, ui.MenuItem{Name: "Review its article", Run: func() { w.openReview(t.Ref.Article) }},
		ui.MenuItem{Name: "Copy as text", Run: func() { w.app.Clipboard().SetContent(t.Text) }},
		ui.MenuItem{Name: "Copy as a citation", Run: func() {
			w.app.Clipboard().SetContent(say.Quote(t.Text) + " " + w.desk.ArticleCitation(t.Ref.Article))
		}})
	ui.MenuAt(over, at, items...)
}

// actorMenu offers what can be done with an actor.
func (w *Window) actorMenu(id timeline.ActorID, over fyne.CanvasObject, at fyne.Position) {
	a := w.desk.Actor(id)
	if a == nil {
		return
	}
	spot := timeline.SpotOf(a.Ref())
	items := append([]ui.MenuItem{{Name: "Open the page", Run: func() { w.openActor(id) }},
		{Name: "Only events with " + a.Name, Run: func() { w.filter("actor", a.Name) }}, {}}, w.spotItems(spot)...)
	ui.MenuAt(over, at, append(items, ui.MenuItem{}, ui.MenuItem{Name: "Copy the name", Run: func() { w.app.Clipboard().SetContent(a.Name) }})...)
}

// tagMenu offers the colours of a tag.
func (w *Window) tagMenu(tag string, over fyne.CanvasObject, at fyne.Position) {
	items := []ui.MenuItem{{Name: "Only events with this tag", Run: func() { w.filter("tag", tag) }}, {}}
	ui.MenuAt(over, at, append(items, w.paletteItems(w.desk.TagColour(tag), w.lib.ReadOnly() != "", func(c string) error { return w.desk.ColourTag(tag, c) })...)...)
}

// selectedColours offers the colours that the selected events can be given.
func (w *Window) selectedColours() []ui.MenuItem {
	ids := w.desk.Selection()
	if len(ids) == 0 {
		return nil
	}
	spots := make([]timeline.Spot, len(ids))
	for i, id := range ids {
		spots[i] = timeline.SpotOf(ref(id))
	}
	return w.paletteItems(w.desk.Marks(spots[0]).Colour, w.lib.ReadOnly() != "", func(c string) error { return w.desk.AnnotateSpots(desk.Marks{Colour: &c}, spots...) })
}

// colourSelected opens them at the event that was selected last.
func (w *Window) colourSelected() {
	if items := w.selectedColours(); len(items) > 0 {
		ui.MenuAt(w.chart, w.selectedSpot(), items...)
	}
}

// selectedSpot is where in the window a menu about the event that was selected last opens.
func (w *Window) selectedSpot() fyne.Position {
	_, x, y := w.desk.MenuSpot()
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(w.chart).AddXY(x, y)
}
