package app

import (
	"fmt"
	"slices"

	"entente/app/dialog"
	own "entente/app/theme"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// Preferences of how the chart moves.
const (
	prefText   = "theme.text"
	prefPreset = "input.preset"
	prefCalm   = "input.calm" // movements at once
	prefWeek   = "axis.week"
	prefDates  = "dates.order"
)

// habit is a choice with what it means.
type habit[T comparable] struct {
	value      T
	name, help string
}

func modes() []habit[own.Mode] {
	return []habit[own.Mode]{{own.System, "As the desktop", ""}, {own.Light, "Light", ""}, {own.Dark, "Dark", ""}}
}

func textSizes() []habit[float64] {
	return []habit[float64]{{0.92, "Small", ""}, {1, "Normal", ""}, {1.12, "Large", ""}, {1.25, "Very large", "Where a line gets too long, it is cut; its tip tells all of it."}}
}

// textSize is the factor of the texts round the chart.
func (w *Window) textSize() float64 { return w.app.Preferences().FloatWithFallback(prefText, 1) }

// setTextSize changes it at once.
func (w *Window) setTextSize(f float64) {
	w.app.Preferences().SetFloat(prefText, f)
	w.dress = w.dress.WithText(float32(f))
	w.app.Settings().SetTheme(w.dress)
	w.themed()
}

func presets() []habit[desk.Preset] {
	return []habit[desk.Preset]{
		{desk.MapPreset, "As on a map", "The wheel zooms at the pointer and scrolls over the names of lanes. Ctrl and wheel scroll, Shift and wheel move in time."},
		{desk.DocumentPreset, "As in a document", "The wheel scrolls the lanes, Ctrl and wheel zoom at the pointer, Shift and wheel move in time."},
		{desk.ProfilerPreset, "As in a profiler", "The wheel scrolls the lanes, Ctrl and wheel zoom; dragging selects a span of time to zoom to, Shift and drag move."},
	}
}

func weeks() []habit[desk.Week] {
	return []habit[desk.Week]{{desk.FromMonday, "Monday", ""}, {desk.FromSaturday, "Saturday", ""}, {desk.FromSunday, "Sunday", ""}}
}

// dateForms are the ways to write the days in lists, panels and on the chart. Exports keep the first: the same library
// gives the same file on every machine.
func dateForms() []habit[when.Order] {
	return []habit[when.Order]{{when.DayMonth, "28 Feb 2023", ""}, {when.MonthDay, "Feb 28, 2023", ""}, {when.Numeric, "2023-02-28", ""}}
}

func motions() []habit[bool] {
	return []habit[bool]{{false, "Smooth", "Zooming eases, and a chart that is thrown runs on."}, {true, "At once", "Nothing moves by itself."}}
}

// acceptances are the confidences from which what an import finds becomes an event by itself, with the one that is set.
func acceptances(now float32) []habit[float32] {
	list := []habit[float32]{{desk.AskAlways, "Ask about everything", ""}, {0.9, "Ask below 90 %: only what is very sure is added by itself", ""}, {0.7, "Ask below 70 %", ""},
		{0.5, "Ask below 50 %", ""}, {desk.AskNever, "Never ask: everything is added by itself", ""}}
	if !slices.ContainsFunc(list, func(h habit[float32]) bool { return h.value == now }) { // set by the program without a window
		list = append(list, habit[float32]{now, fmt.Sprintf("Ask below %.0f %%", 100*now), ""})
	}
	return list
}

// setting is the dialog's line for a list of habits.
func setting[T comparable](name string, list []habit[T], now T, set func(T)) dialog.Setting {
	at := max(0, slices.IndexFunc(list, func(h habit[T]) bool { return h.value == now }))
	s := dialog.Setting{Name: name, Now: at, Help: list[at].help}
	for _, h := range list {
		s.Choices = append(s.Choices, h.name)
	}
	s.Chosen = func(n int) string {
		set(list[n].value)
		return list[n].help
	}
	return s
}

// settings opens the sheet of what a person can set.
func (w *Window) settings() {
	p := w.app.Preferences()
	list := []dialog.Setting{
		setting("Appearance", modes(), w.dress.Mode(), w.setMode),
		setting("Text of panels", textSizes(), w.textSize(), w.setTextSize),
		setting("Wheel", presets(), w.preset(), func(v desk.Preset) { p.SetString(prefPreset, string(v)); w.applyHabits() }),
		setting("Movement", motions(), p.Bool(prefCalm), func(v bool) { p.SetBool(prefCalm, v); w.applyHabits() }),
		setting("Weeks from", weeks(), w.week(), func(v desk.Week) { p.SetString(prefWeek, string(v)); w.applyHabits() }),
		setting("Dates as", dateForms(), w.dateForm(), func(v when.Order) {
			p.SetInt(prefDates, int(v))
			w.applyHabits()
			w.changed()
		}),
	}
	if w.desk != nil && w.lib.ReadOnly() == "" {
		list = append(list, setting("Found in articles", acceptances(w.desk.Threshold()), w.desk.Threshold(), w.review.setThreshold))
	}
	dialog.Settings(w.sheets, list, w.settingLeads())
}

// settingLeads are the settings that have a sheet of their own.
func (w *Window) settingLeads() []dialog.Lead {
	leads := []dialog.Lead{{Name: "Keys", Button: "Change keys…", Chosen: w.changeKeys}}
	if w.desk == nil {
		return leads
	}
	file, err := w.ports.Keep.File()
	if err != nil {
		return leads
	}
	words := "In " + file.Backups
	if file.Second != "" {
		words += ", and in " + file.Second
	}
	words += fmt.Sprintf(". Written when the library is closed after a change, every %.0f minutes of work and before large changes; %s are kept.", backupEvery.Minutes(), file.Rule)
	return append(leads, dialog.Lead{Name: "Backups", Help: words, Button: "Backups and the file…", Chosen: w.keepLibrary})
}

func (w *Window) preset() desk.Preset {
	return desk.Preset(w.app.Preferences().StringWithFallback(prefPreset, string(desk.MapPreset)))
}

// week is the first day of the week: as set, else as usual where the person lives.
func (w *Window) week() desk.Week {
	usual := w.ports.Week
	if usual == "" {
		usual = desk.FromMonday
	}
	return desk.Week(w.app.Preferences().StringWithFallback(prefWeek, string(usual)))
}

// dateForm is the order of day and month as set.
func (w *Window) dateForm() when.Order {
	n := w.app.Preferences().Int(prefDates)
	if n < 0 || n > int(when.Numeric) {
		return when.DayMonth
	}
	return when.Order(n)
}

// applyHabits makes the chart and the dates be as set.
func (w *Window) applyHabits() {
	if f := w.dateForm(); f != w.dress.Dates() {
		w.dress = w.dress.WithDates(f)
		w.app.Settings().SetTheme(w.dress)
	}
	if w.desk == nil || w.chart == nil {
		return
	}
	w.chart.Preset = w.preset()
	w.desk.SetAnimate(!w.app.Preferences().Bool(prefCalm))
	w.desk.SetWeek(w.week())
	w.desk.SetDates(w.dateForm())
	w.chart.Update()
}
