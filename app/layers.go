package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
)

// newLayerMenu offers a new layer or one from a file.
func (w *Window) newLayerMenu(below fyne.CanvasObject) {
	ui.MenuBelow(below, w.item("layernew"), w.item("layerimport"))
}

// layerMenu offers what can be done with a layer.
func (w *Window) layerMenu(l desk.LayerLine, row fyne.CanvasObject, at fyne.Position) {
	off := w.lib.ReadOnly() != ""
	change := func(what string, fn func() error) func() { return func() { w.try(what, fn) } }
	show, lock := "Hide", "Lock"
	if l.Hidden {
		show = "Show"
	}
	if l.Locked {
		lock = "Unlock"
	}
	items := []ui.MenuItem{
		{Name: "Write to this layer", Checked: l.Written, Off: l.Locked, Run: change("Write to the layer", func() error { return w.desk.WriteTo(l.Name) })},
		{Name: show, Off: off, Run: func() { w.showLayer(l.ID, l.Hidden) }},
		{Name: lock, Off: off, Run: change(lock+" the layer", func() error { return w.desk.LockLayer(l.ID, !l.Locked) })},
		{Name: "Name and colour…", Off: off, Run: func() { w.editLayer(l) }},
		{},
		{Name: "Save to a file…", Run: func() { w.saveLayer(l.Name) }},
		{},
		{Name: "Show its events only", Run: func() { w.filter("layer", l.Name) }},
		{Name: "Delete the layer…", Off: off || l.Locked, Run: func() { w.deleteLayer(l) }},
	}
	ui.MenuAt(row, at, items...)
}

func (w *Window) newLayer() {
	if !w.writable("Add a layer") {
		return
	}
	dialog.Layer(w.sheets, dialog.LayerInput{Title: "New layer", Button: "Make layer", Then: func(name, colour string) error {
		if err := w.desk.AddLayer(name, colour); err != nil {
			return err
		}
		return w.desk.WriteTo(name)
	}})
}

func (w *Window) editLayer(l desk.LayerLine) {
	dialog.Layer(w.sheets, dialog.LayerInput{Title: "Layer", Button: "Save", Name: l.Name, Colour: l.Colour,
		Then: func(name, colour string) error { return w.desk.DressLayer(l.ID, name, colour) }})
}

func (w *Window) deleteLayer(l desk.LayerLine) {
	words := "Its " + say.Several(l.Count, "note, tag or mark goes with it. Undo brings it back.", "notes, tags and marks go with it. Undo brings them back.")
	if l.Count == 0 {
		words = "Nothing stands in it."
	}
	dialog.Confirm(w.sheets, "Delete the layer “"+l.Name+"”?", words, "Delete",
		func() { w.try("Delete the layer", func() error { return w.desk.DeleteLayer(l.ID) }) })
}

// draw begins to draw a callout, band or marker: at the selected event, else where the next click or drag says.
func (w *Window) draw(kind timeline.AnnotationKind) func() {
	return func() {
		if !w.writable("Draw on the chart") || w.desk.IsEmpty() {
			return
		}
		if ids := w.desk.Selection(); kind == timeline.Callout && len(ids) == 1 {
			w.newMark(desk.ChartMark{Kind: kind, Event: ids[0]})
			return
		}
		w.drawing = kind
		shape, words := desk.DrawMoment, "Click where the callout is to point to. Esc cancels."
		switch kind {
		case timeline.Band:
			shape = desk.DrawPeriod
			words = "Drag over the time of the band. Esc cancels."
		case timeline.Marker:
			words = "Click the day of the marker. Esc cancels."
		}
		w.chart.Create(shape)
		w.askFor(words)
	}
}

// drawn takes what was dragged over for what is being drawn; false when nothing is.
func (w *Window) drawn(x0, x1, y float32) bool {
	kind := w.drawing
	w.drawing = 0
	if kind == 0 {
		return false
	}
	w.refreshStatus()
	if kind != timeline.Band {
		x0 = x1
	}
	s, lane := w.desk.SpanAt(x0, x1, y)
	m := desk.ChartMark{Kind: kind, When: s}
	if kind == timeline.Callout {
		if m.Lane = lane; w.desk.EventAt(x1, y) != 0 {
			m = desk.ChartMark{Kind: kind, Event: w.desk.EventAt(x1, y)}
		}
	}
	w.newMark(m)
	return true
}

// layerNames lists the layers that can be written to, the one that is written to first.
func (w *Window) layerNames() []string {
	names := []string{w.desk.WritesTo()}
	for _, l := range w.desk.Layers() {
		if !l.Locked && l.Name != names[0] {
			names = append(names, l.Name)
		}
	}
	return names
}

func (w *Window) newMark(m desk.ChartMark) {
	if !w.writable("Draw on the chart") {
		return
	}
	in := dialog.MarkInput{Title: "New " + m.Kind.String(), Button: "Add " + m.Kind.String(), Mark: m, Layers: w.layerNames(), Today: w.ports.Today(),
		Then: func(m desk.ChartMark) error {
			_, err := w.desk.AddChartMark(m)
			w.chart.Update()
			return err
		}}
	if m.Event != 0 {
		in.On = w.desk.Title(m.Event)
	}
	dialog.Mark(w.sheets, in)
}

func (w *Window) editMark(id timeline.AnnotationID) {
	m, err := w.desk.ChartMark(id)
	if err != nil {
		w.fail("Change it", err)
		return
	}
	if w.desk.LayerLocked(m.Layer) {
		w.fail("Change it", fmt.Errorf("the layer “%s” is locked; unlock it in the list at the left first", m.Layer))
		return
	}
	layers := w.layerNames()
	if !slices.Contains(layers, m.Layer) {
		layers = append(layers, m.Layer)
	}
	in := dialog.MarkInput{Title: dialog.MarkWord(m.Kind), Button: "Save", Mark: m, Layers: layers, Today: w.ports.Today(),
		Then:   func(m desk.ChartMark) error { err := w.desk.SetChartMark(id, m); w.chart.Update(); return err },
		Delete: func() { w.deleteMark(id) }}
	if m.Event != 0 {
		in.On = w.desk.Title(m.Event)
	}
	dialog.Mark(w.sheets, in)
}

func (w *Window) deleteMark(id timeline.AnnotationID) {
	w.try("Delete it", func() error { return w.desk.DeleteAnnotation(id) })
	w.chart.Update()
}

// markMenu offers what can be done with a callout, band or marker.
func (w *Window) markMenu(id timeline.AnnotationID) []ui.MenuItem {
	m, err := w.desk.ChartMark(id)
	if err != nil {
		return nil
	}
	off := w.lib.ReadOnly() != "" || w.desk.LayerLocked(m.Layer)
	items := []ui.MenuItem{{Name: "Edit…", Off: off, Run: func() { w.editMark(id) }}}
	if m.Kind == timeline.Callout && (m.DX != 0 || m.DY != 0) {
		items = append(items, ui.MenuItem{Name: "Put it where there is room", Off: off, Run: func() {
			w.try("Move the callout", func() error { return w.desk.PlaceCallout(id) })
			w.chart.Update()
		}})
	}
	if m.Event == 0 {
		items = append(items, ui.MenuItem{Name: "Go there", Run: func() { w.desk.GoTo(m.When); w.chart.Update() }})
	}
	items = append(items, ui.MenuItem{Name: "Copy the text", Run: func() { w.app.Clipboard().SetContent(m.Text) }}, ui.MenuItem{})
	for _, c := range append([]string{""}, own.Palette()...) {
		name := c
		if c == "" {
			name = "as the layer"
		}
		items = append(items, ui.MenuItem{Name: name, Checked: m.Colour == c, Off: off, Run: func() {
			m.Colour = c
			w.try("Colour it", func() error { return w.desk.SetChartMark(id, m) })
			w.chart.Update()
		}})
	}
	return append(items, ui.MenuItem{}, ui.MenuItem{Name: "Delete", Off: off, Run: func() { w.deleteMark(id) }})
}

// drawMenu offers what can be drawn at a place of the chart.
func (w *Window) drawMenu(z layout.Zone) []ui.MenuItem {
	off := !w.can(w.command("callout"))
	at := func(kind timeline.AnnotationKind) ui.MenuItem {
		return ui.MenuItem{Name: dialog.MarkWord(kind) + " here…", Off: off, Run: func() {
			s := w.desk.UnitAt(z.Time)
			m := desk.ChartMark{Kind: kind, When: s}
			if kind == timeline.Callout && z.Lane >= 0 {
				m.Lane = w.desk.LaneKey(z.Lane)
			}
			w.newMark(m)
		}}
	}
	return []ui.MenuItem{at(timeline.Callout), at(timeline.Marker), at(timeline.Band), {Name: "Note here…", Off: off, Run: func() {
		s := timeline.Spot{When: w.desk.UnitAt(z.Time)}
		if z.Lane >= 0 && z.Kind != layout.ZoneAxis {
			s.Lane = w.desk.LaneKey(z.Lane)
		}
		w.noteOn(s)
	}}}
}

// drawCommands are what draws on the chart, and its layers.
func (w *Window) drawCommands() []command {
	return []command{
		{id: "callout", name: "Callout at the event, or where you click…", keys: []string{"Q"}, group: grpWrite, run: w.draw(timeline.Callout), writes: true},
		{id: "marker", name: "Vertical marker…", keys: []string{"M"}, group: grpWrite, run: w.draw(timeline.Marker), writes: true},
		{id: "band", name: "Band over a span…", keys: []string{"I"}, group: grpWrite, run: w.draw(timeline.Band), writes: true},
		{id: "layernew", name: "New layer…", group: grpWrite, run: w.newLayer, writes: true},
		{id: "layerimport", name: "Layer from a file…", group: grpWrite, run: w.importLayer, writes: true},
	}
}
