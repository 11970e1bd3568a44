package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/facet"
	"entente/timeline/desk/say"
)

// Facets is the list at the left: what the library holds, with counts. A click filters.
type Facets struct {
	widget.BaseWidget

	// what a click does
	OnFilter    func(field, value string)
	OnLeaveOut  func(field, value string)
	OnMore      func(l facet.List)    // lists all values of a field
	OnFold      func(closed []string) // after a list was opened or closed, by title
	OnLayer     func(id timeline.LayerID, show bool)
	OnLayerMenu func(l desk.LayerLine, row fyne.CanvasObject, at fyne.Position)
	OnNewLayer  func(below fyne.CanvasObject)
	OnView      func(name string)
	OnSaveView  func()
	OnDropView  func(name string)
	OnUndated   func(id timeline.EventID)
	OnSetDate   func(l desk.UndatedLine)
	OnReview    func()
	OnActor     func(name string) // shows the page of an actor
	Tips        *ui.Tips

	column  *ui.Column
	pane    *ui.Pane
	closed  []string // titles of lists that are closed
	allTray bool     // the whole tray of undated events is shown
	last    desk.Facets
}

// NewFacets returns an empty list. closed are titles of lists that are closed at first.
func NewFacets(tips *ui.Tips, closed ...string) *Facets {
	f := &Facets{Tips: tips, closed: closed, column: ui.NewColumn()}
	f.column.Left, f.column.Right, f.column.Top, f.column.Bottom = padX-2, padX, 14, 16
	f.pane = ui.NewPane(f.column)
	f.pane.OnScroll(tips.Hide)
	f.ExtendBaseWidget(f)
	return f
}

// shortTray is the number of undated events that are listed before one asks for all.
const shortTray = 6

// Update shows other facets.
func (f *Facets) Update(x desk.Facets) {
	f.last = x
	c := f.column
	keys := f.withKeys()
	c.Clear()
	gap := float32(0)
	head := func(title string, right fyne.CanvasObject) bool {
		h := ui.NewHead(title, right)
		h.Closed = slices.Contains(f.closed, title)
		h.OnTapped = func() { f.fold(title) }
		c.Add(gap, h)
		gap = sectionGap
		return !h.Closed
	}
	list := func(l facet.List) {
		if len(l.Rows) == 0 || !head(l.Title, nil) {
			return
		}
		lead := ui.CheckBox
		if l.Dots {
			lead = ui.Dot
		}
		for i, v := range l.Rows {
			c.Add(gapAt(i, headGap, 0), f.row(v, lead))
		}
		if l.All > len(l.Rows) {
			more := ui.NewRow("More…", say.Count(l.All), ui.NoLead, func() { f.OnMore(l) })
			more.Dim, more.Tips, more.Tip = true, f.Tips, "All "+say.Count(l.All)+", to be found by their names"
			c.Add(0, more)
		}
	}
	for _, l := range x.Lists {
		list(l)
		if l.Field == "type" {
			list(facet.List{Title: "State", Rows: x.States, All: len(x.States)})
		}
	}
	f.layers(x.Layers, head)
	save := ui.NewIconButton(theme.ContentAddIcon(), "Save this view under a name", f.Tips, func() { f.OnSaveView() })
	save.Bare = true
	open := head("Saved views", save)
	for i, v := range x.Views {
		if open {
			c.Add(gapAt(i, headGap, 0), f.view(v))
		}
	}
	if x.Waiting != "" && head("To review", nil) {
		r := ui.NewRow("Proposals", say.Count(x.Proposals), ui.IconLead, func() { f.OnReview() })
		r.Icon, r.Tips, r.Tip = theme.DocumentIcon(), f.Tips, x.Waiting+". Look at it (R)."
		c.Add(headGap, r)
	}
	if x.UndatedCount > 0 && head("Undated", ui.NewHead(say.Count(x.UndatedCount), nil)) {
		f.tray(x)
	}
	f.pane.Refresh()
	f.giveKeys(keys)
}

// HasKeys reports whether something in the lists has the keys.
func (f *Facets) HasKeys() bool { return ui.HasKeys(f.column) }

// KeysBack returns what gives the keys back to the line that has them now, or to what stands in its place by then; nil when none
// has them. What it returns reports whether there was one.
func (f *Facets) KeysBack() func() bool { return ui.KeysBack(f.column) }

// TakeKeys gives the keys to the lists and reports whether something in them takes them.
func (f *Facets) TakeKeys() bool { return ui.TakeKeys(f.column) }

// StepKeys moves the keys in the lists, and scrolls them with Page up and Page down. It reports whether it did.
func (f *Facets) StepKeys(key fyne.KeyName) bool { return stepIn(f.pane, key) }

// place tells a row or head from others when the list is made anew: what it says, and how many that say the same stand above it.
type place struct {
	text string
	n    int
}

// withKeys returns the place of the row or head that has the keys.
func (f *Facets) withKeys() (at place) {
	f.places(func(p place, r keyed) {
		if r.Focused() {
			at = p
		}
	})
	return at
}

// giveKeys gives the keys to the row or head at a place, so that one can go on with them.
func (f *Facets) giveKeys(at place) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	if at.text == "" || c == nil {
		return
	}
	f.places(func(p place, r keyed) {
		if p == at {
			c.Focus(r)
		}
	})
}

// keyed is a row or a head.
type keyed interface {
	fyne.Focusable
	Focused() bool
}

func (f *Facets) places(fn func(place, keyed)) {
	seen := map[string]int{}
	for _, o := range f.column.Objects() {
		switch x := o.(type) {
		case *ui.Row:
			fn(place{x.Text, seen[x.Text]}, x)
			seen[x.Text]++
		case *ui.Head:
			fn(place{"head of " + x.Title, 0}, x)
		}
	}
}

// fold opens a list or closes it.
func (f *Facets) fold(title string) {
	if i := slices.Index(f.closed, title); i >= 0 {
		f.closed = slices.Delete(f.closed, i, i+1)
	} else {
		f.closed = append(f.closed, title)
	}
	f.Update(f.last)
	if f.OnFold != nil {
		f.OnFold(f.closed)
	}
}

func (f *Facets) row(v facet.Value, lead ui.Lead) *ui.Row {
	ask, leave := func() { f.OnFilter(v.Field, v.Value) }, func() { f.OnLeaveOut(v.Field, v.Value) }
	r := ui.NewRow(v.Label, say.Count(v.Count), lead, func() {
		if v.Without || ui.Modifiers()&fyne.KeyModifierAlt != 0 {
			leave()
			return
		}
		ask()
	})
	r.On, r.Out, r.Color = v.Active, v.Without, own.ColorQuad(v.Quad)
	r.Tips, r.Tip = f.Tips, tipOf(v)
	r.OnMenu = func(at fyne.Position) {
		items := []ui.MenuItem{{Name: "Show these events", Run: ask, Checked: v.Active}, {Name: "Leave these events out", Key: "Alt+click", Run: leave, Checked: v.Without}}
		if v.Field == "actor" {
			items = append(items, ui.MenuItem{}, ui.MenuItem{Name: "Open the page", Run: func() { f.OnActor(v.Label) }})
		}
		ui.MenuAt(r, at, items...)
	}
	return r
}

func tipOf(v facet.Value) string {
	if v.Without {
		return v.Label + " is left out. Click to let it in again"
	}
	if v.Active {
		return "Take " + v.Label + " out of the filter"
	}
	if v.Field == "is" {
		return stateTip(v.Value)
	}
	return "Show events with " + v.Label + "; Alt+click leaves them out"
}

// stateTip says what a state means.
func stateTip(state string) string {
	switch state {
	case "announced":
		return "Show only what an article speaks of as to come"
	case "overdue":
		return "Show only announcements whose time is past and that nothing has confirmed"
	case "cancelled":
		return "Show only what was called off"
	case "postponed":
		return "Show only what was put off"
	case "conflict":
		return "Show only events whose sources differ on the day or on who took part"
	case "starred":
		return "Show only what somebody has put a star on"
	case "undated":
		return "Show only what no date is known of"
	}
	return "Show only what waits for somebody to accept it"
}

func (f *Facets) view(v *timeline.View) *ui.Row {
	r := ui.NewRow(v.Name, "", ui.NoLead, func() { f.OnView(v.Name) })
	r.Tips, r.Tip = f.Tips, "Open the view “"+v.Name+"”"
	r.OnMenu = func(at fyne.Position) {
		ui.MenuAt(r, at, ui.MenuItem{Name: "Open", Run: func() { f.OnView(v.Name) }},
			ui.MenuItem{Name: "Delete the view", Run: func() { f.OnDropView(v.Name) }})
	}
	return r
}

func (f *Facets) tray(x desk.Facets) {
	n := len(x.Undated)
	if !f.allTray {
		n = min(n, shortTray)
	}
	for i, l := range x.Undated[:n] {
		r := ui.NewRow(l.Title, "", ui.NoLead, func() { f.OnUndated(l.ID) })
		r.Dim, r.Tips, r.Tip = true, f.Tips, l.Title
		if l.WhenText != "" {
			r.Tip += " – “" + l.WhenText + "”, but the article has no date"
		}
		r.OnMenu = func(at fyne.Position) {
			ui.MenuAt(r, at, ui.MenuItem{Name: "Show", Run: func() { f.OnUndated(l.ID) }},
				ui.MenuItem{Name: "Set date…", Run: func() { f.OnSetDate(l) }})
		}
		f.column.Add(gapAt(i, headGap, 0), r)
	}
	if rest := len(x.Undated) - n; rest > 0 {
		more := ui.NewRow("Show "+say.Count(rest)+" more", "", ui.NoLead, func() {
			f.allTray = true
			f.Update(f.last)
		})
		f.column.Add(0, more)
	}
}

// CreateRenderer implements fyne.Widget.
func (f *Facets) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.pane) }

// MinSize implements fyne.CanvasObject.
func (f *Facets) MinSize() fyne.Size { return fyne.NewSize(100, 100) }
