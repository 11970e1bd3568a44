package app

import (
	"strings"

	"entente/app/dialog"
	own "entente/app/theme"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/facet"
	"entente/timeline/desk/suggest"
)

// search narrows the filter by what was typed. Its error is shown at the field.
func (w *Window) search(text string) error {
	if w.desk == nil {
		return nil
	}
	return w.desk.AndFilter(text)
}

// suggest completes what is being typed.
func (w *Window) suggest(text string) []suggest.Suggestion {
	const most = 8
	if w.desk == nil {
		return nil
	}
	return w.desk.Suggest(text, most)
}

// filter adds a value to the filter or takes it out.
func (w *Window) filter(field, value string) { w.desk.AddFilter(field, value) }

// leaveOut leaves a value out of what is shown, or no longer.
func (w *Window) leaveOut(field, value string) { w.desk.LeaveOut(field, value) }

// moreFacets shows all values of a field to choose from.
func (w *Window) moreFacets(l facet.List) {
	dialog.Values{Title: l.Title, List: func() []facet.Value { return w.desk.FacetValues(l.Field).Rows },
		Ask: w.desk.AddFilter, LeaveOut: w.desk.LeaveOut}.Show(w.sheets)
}

func (w *Window) closedLists() []string {
	return strings.Split(w.app.Preferences().StringWithFallback(prefClosed, "Class,Precision"), ",")
}

func (w *Window) keepClosed(list []string) {
	w.app.Preferences().SetString(prefClosed, strings.Join(list, ","))
}

func (w *Window) dropChip(i int) { w.desk.DropFilter(i) }

func (w *Window) clearFilter() {
	// The empty expression cannot be wrong.
	_ = w.desk.SetFilter("")
	w.focusChart()
}

func (w *Window) showLayer(id timeline.LayerID, show bool) {
	w.try("Show or hide the layer", func() error { return w.desk.ShowLayer(id, show) })
}

func (w *Window) openView(name string) {
	if !w.try("Open the view", func() error { return w.desk.OpenView(name) }) {
		return
	}
	if v := w.desk.View(name); v != nil {
		if m := own.Mode(v.Theme); (m == own.Light || m == own.Dark) && m != w.dress.Mode() {
			w.setMode(m)
		}
	}
	w.chart.Update()
}

// viewTheme is the look that a view keeps: none when the window follows the desktop.
func (w *Window) viewTheme() string {
	if m := w.dress.Mode(); m != own.System {
		return string(m)
	}
	return ""
}

func (w *Window) dropView(name string) {
	w.try("Delete the view", func() error { return w.desk.DeleteView(name) })
}

// toEnd shows the first or the last event that passes the filter, at the present zoom.
func (w *Window) toEnd(last bool) {
	if id, ok := w.desk.Extreme(last); ok {
		w.reveal(id)
	}
}

// escape closes what is open, then ends a gesture, then deselects, then leaves other ways to look.
func (w *Window) escape() {
	w.tips.Hide()
	switch {
	case w.desk == nil:
	case w.desk.StopLink():
		w.refreshStatus()
	case w.chart.Creating():
		w.chart.Create(desk.DrawNothing)
		w.drawing = 0
		w.refreshStatus()
	case w.leaf.isPage() && w.turnBack():
	default:
		switch {
		case w.desk.Cancel():
		case w.comparing.lower != "":
			w.leaveCompare()
		default:
			w.desk.Leave()
		}
	}
	if w.desk != nil {
		w.chart.Update()
	}
	w.focusChart()
}

// around shows the selected event with what happened in the month before and after it.
func (w *Window) around() {
	if sel := w.desk.Selection(); len(sel) > 0 {
		const days = 30
		w.desk.Around(sel[len(sel)-1], days)
		w.chart.Update()
	}
}
