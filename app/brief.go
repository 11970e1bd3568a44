package app

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/panel"
	"entente/app/ui"
	"entente/timeline/desk/news"
	"entente/timeline/desk/progress"
	"entente/timeline/when"
)

// briefing is the brief that was worked out last.
type briefing struct {
	page     panel.BriefPage
	revision uint64 // of the library then
	known    bool
}

// weekAgo is how far a brief goes back before anybody has said how far.
const weekAgo = 7

// openBrief shows what has become known since the day of the last brief, or the last week.
func (w *Window) openBrief() {
	since, name := w.ports.Today().AddDays(-weekAgo), ""
	if w.brief.known {
		since, name = w.brief.page.Brief.Since, w.brief.page.Name
	} else if list := w.desk.NamedDays(); len(list) > 0 {
		since, name = list[0].Day, list[0].Name
	}
	w.briefSince(since, name)
}

// briefSince works a brief out beside the window and shows it.
func (w *Window) briefSince(since when.Time, name string) {
	work, at, filter := w.desk.Briefing(since), w.desk.Revision(), w.desk.Filter().String()
	var b news.Brief
	w.run("Write the brief", func(ctx context.Context, _ progress.Func) (err error) {
		b, err = work(ctx)
		return err
	}, func(err error) {
		if err != nil {
			if !stopped(err) {
				w.fail("Write the brief", err)
			}
			return
		}
		w.brief = briefing{panel.BriefPage{Brief: b, Name: name, Filter: filter}, at, true}
		if w.leaf.brief {
			w.refreshSide()
			return
		}
		w.turnTo(leaf{brief: true})
	})
}

func (w *Window) briefCalls() panel.BriefCalls {
	return panel.BriefCalls{Since: w.briefMenu, Keep: w.keepToday, Save: w.saveBrief,
		Renew: func() { w.briefSince(w.brief.page.Brief.Since, w.brief.page.Name) }}
}

// briefMenu offers days to go back to: the named ones, some that are often meant, and any other.
func (w *Window) briefMenu(below fyne.CanvasObject) {
	today := w.ports.Today()
	item := func(name string, day when.Time, label string) ui.MenuItem {
		return ui.MenuItem{Name: name, Key: when.Point(day, when.ToDay).Words(ui.Dates(when.Style{})), Run: func() { w.briefSince(day, label) },
			Checked: w.brief.known && w.brief.page.Brief.Since == day}
	}
	var items []ui.MenuItem
	for _, s := range w.desk.NamedDays() {
		items = append(items, item(s.Name, s.Day, s.Name))
	}
	if len(items) > 0 {
		items = append(items, ui.MenuItem{})
	}
	items = append(items, item("Yesterday", today.AddDays(-1), ""), item("A week ago", today.AddDays(-weekAgo), ""), item("A month ago", today.AddDays(-30), ""),
		item("A year ago", today.AddDays(-365), ""), ui.MenuItem{}, ui.MenuItem{Name: "Another day…", Run: w.askBrief})
	if list := w.desk.NamedDays(); len(list) > 0 && w.lib.ReadOnly() == "" {
		items = append(items, ui.MenuItem{Name: "Forget a named day…", Run: w.forgetDay})
	}
	ui.MenuBelow(below, items...)
}

func (w *Window) askBrief() {
	dialog.Date(w.sheets, dialog.DateInput{Title: "Brief since", Button: "Show", Today: w.ports.Today(),
		Help: "What has become known since this day.", Then: func(s when.Span) { w.briefSince(s.Start(), "") }})
}

// keepToday gives today a name.
func (w *Window) keepToday() {
	dialog.Ask{Title: "Keep today under a name", Button: "Keep", Placeholder: "Monday's meeting",
		Help: "The next brief can tell what has become known since then.",
		Then: func(name string) error { return w.desk.KeepDay(name, w.ports.Today()) }}.Show(w.sheets)
}

func (w *Window) forgetDay() {
	var list []dialog.Entry
	for _, s := range w.desk.NamedDays() {
		list = append(list, dialog.Entry{Name: s.Name, Kind: when.Point(s.Day, when.ToDay).Words(ui.Dates(when.Style{})),
			Run: func() { w.try("Forget the day", func() error { return w.desk.ForgetDay(s.Name) }) }})
	}
	dialog.Choose(w.sheets, "Forget a named day", "Type its name", list, nil)
}

// saveBrief asks where to write the brief as a page that prints.
func (w *Window) saveBrief() {
	title := strings.TrimSuffix(filepath.Base(w.path), filepath.Ext(w.path))
	since := when.Point(w.brief.page.Brief.Since, when.ToDay).String()
	w.askPath(dialog.Ask{Title: "Save the brief as a page", Help: "An HTML file that every browser shows and prints.", Button: "Save"},
		"brief-since-"+since+".html", func(path string) error {
			err := w.ports.WriteFile(path, func(out io.Writer) error { return w.desk.WriteBriefPage(out, w.brief.page.Brief, title) })
			if err == nil {
				w.say("Saved " + path)
			}
			return err
		})
}

// showBrief shows the brief in the panel at the right, less what is gone since.
func (w *Window) showBrief() bool {
	if !w.brief.known {
		return false
	}
	p := w.brief.page
	switch {
	case p.Filter != w.desk.Filter().String():
		p.Old = "The filter"
	case w.brief.revision != w.desk.Revision():
		p.Old = "The library"
	}
	w.side.ShowBrief(p)
	return true
}

// briefName names the brief on the way back.
func (w *Window) briefName() string {
	return "Brief since " + when.Point(w.brief.page.Brief.Since, when.ToDay).Words(ui.Dates(when.Style{}))
}
