package app

import (
	"strings"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/when"
)

// viewCommands are the commands about other ways to look at the same events.
func (w *Window) viewCommands() []command {
	move := func(fn func()) func() { return func() { fn(); w.chart.Update() } }
	return []command{
		{id: "forward", name: "Forward again, after Back", keys: []string{"Alt+Right"}, group: grpMove, run: move(func() { w.desk.Forward() })},
		{id: "known", name: "As known on a day, or all that is known again", keys: []string{"K"}, group: grpViews, run: w.toggleKnown},
		{id: "knowndate", name: "As known on…", group: grpViews, run: w.askKnown},
		{id: "knownback", name: "As known one publication earlier", keys: []string{"["}, group: grpViews, run: move(func() { w.desk.StepKnown(false) })},
		{id: "knownon", name: "As known one publication later", keys: []string{"]"}, group: grpViews, run: move(func() { w.desk.StepKnown(true) })},
		{id: "dyad", name: "Between two actors…", keys: []string{"B"}, group: grpViews, run: func() { w.askDyad("") }},
		{id: "swap", name: "Swap the two actors", keys: []string{"X"}, group: grpViews, run: move(func() { w.desk.SwapDyad() })},
		{id: "fold", name: "Days of the year upon one another, or the years again", keys: []string{"Y"}, group: grpViews,
			run: move(func() { w.desk.SetFolded(!w.desk.Folded()) })},
		{id: "compare", name: "Compare with a saved view, or leave that", keys: []string{"V"}, group: grpViews, run: w.compare},
		{id: "leave", name: "Leave this way of looking", group: grpViews, run: move(func() { w.desk.Leave() })},
	}
}

// toggleKnown shows what was known at the end of what is in view, or all that is known again.
func (w *Window) toggleKnown() {
	if !w.desk.AsKnown().IsZero() {
		w.desk.SetAsKnown(when.Span{})
		return
	}
	first, ok := w.desk.KnownFirst()
	if !ok {
		w.status.Say("No article has a publication date yet")
		return
	}
	w.desk.SetAsKnown(first)
}

// askKnown asks for the day whose knowledge is to be shown.
func (w *Window) askKnown() {
	now := w.desk.AsKnown()
	if now.IsZero() {
		now, _ = w.desk.KnownFirst()
	}
	dialog.Date(w.sheets, dialog.DateInput{Title: "As known on", Button: "Show", Today: w.ports.Today(), Text: now.Words(ui.Dates(when.Style{})),
		Help: "Shows what the articles published up to the end of this date said, with the dates that they gave. What no article tells of is shown once it has begun.",
		Then: func(s when.Span) { w.desk.SetAsKnown(s); w.chart.Update() }})
}

// askDyad asks for two actors whose dealings are to be shown. They are proposed by what is there: the dyad on show, the
// actors of the filter, or first.
func (w *Window) askDyad(first string) {
	in := dialog.DyadInput{A: first, Names: w.desk.Parties, Then: func(a, b string) error {
		err := w.desk.SetDyad(a, b)
		if err == nil {
			w.chart.Update()
		}
		return err
	}}
	if a, b, ok := w.desk.Dyad(); ok && first == "" {
		in.A, in.B = a.Name, b.Name
	} else if first == "" {
		for _, c := range w.desk.Filter().Chips() {
			if c.Field != "actor" || c.Negated {
				continue
			}
			if in.A == "" {
				in.A = c.Value
			} else if in.B == "" {
				in.B = c.Value
			}
		}
	}
	dialog.Dyad(w.sheets, in)
}

// lanesName names what makes a lane for the button above.
func (w *Window) lanesName() string {
	if a, b, ok := w.desk.Dyad(); ok {
		return short(a.Name) + " & " + short(b.Name)
	}
	return groupingName(w.desk.Lanes())
}

// viewItems are the lines of the menu about other ways to look.
func (w *Window) viewItems() []ui.MenuItem {
	_, _, dyad := w.desk.Dyad()
	known := w.checked("known", !w.desk.AsKnown().IsZero())
	known.Name = "As known on a day"
	two := w.checked("dyad", dyad)
	fold := w.checked("fold", w.desk.Folded())
	fold.Name = "Days of the year"
	with := w.checked("compare", w.comparing.lower != "")
	with.Name = "Compare with a saved view…"
	return []ui.MenuItem{known, two, fold, with}
}

// unitAt is the whole month, year or decade round t. Decades before the year 10 have no name: they are a range of years.
func unitAt(t when.Time, g when.Granularity) when.Span {
	s := when.Point(g.Floor(t), g)
	if g != when.ToDecade || s.Start() >= when.Date(10, 1, 1) {
		return s
	}
	years, ok := when.Between(when.Point(s.Start(), when.ToYear), when.Point(s.End()-1, when.ToYear))
	if !ok {
		return s
	}
	return years
}

// axisMenu is what a click with the second button on the axis offers.
func (w *Window) axisMenu(z layout.Zone) []ui.MenuItem {
	t := w.desk.TimeAt(z)
	show := func(g when.Granularity) ui.MenuItem {
		s := unitAt(t, g)
		return ui.MenuItem{Name: "Zoom to " + s.Words(ui.Dates(when.Style{Long: true})), Run: func() { w.desk.SetWindow(s.Start(), s.End()); w.chart.Update() }}
	}
	items := []ui.MenuItem{w.item("goto")}
	if !w.desk.Folded() {
		items = append(items, show(when.ToMonth), show(when.ToYear), show(when.ToDecade))
	}
	items = append(items, ui.MenuItem{}, w.createItem(z))
	if !w.desk.Folded() {
		items = append(items, w.drawMenu(z)...)
	}
	if !w.desk.Folded() {
		day := when.Point(t.Midnight(), when.ToDay)
		items = append(items, ui.MenuItem{Name: "As known on " + day.Words(ui.Dates(when.Style{Long: true})), Off: len(w.desk.PublicationDays()) == 0,
			Run: func() { w.desk.SetAsKnown(day); w.chart.Update() }})
	}
	return append(append(items, ui.MenuItem{}), append(w.viewItems(), ui.MenuItem{}, w.item("fitall"), w.item("back"), w.item("forward"))...)
}

// createItem offers an event at a place of the chart.
func (w *Window) createItem(z layout.Zone) ui.MenuItem {
	return ui.MenuItem{Name: "New event here…", Run: func() { w.createAt(w.desk.TimeAt(z), z.Lane) }, Off: !w.can(w.command("create"))}
}

// withOther offers to look at the dealings of a lane's actor with another.
func (w *Window) withOther(x *timeline.Actor) ui.MenuItem {
	return ui.MenuItem{Name: "With another actor…", Key: strings.Join(w.command("dyad").keys, ""), Run: func() { w.askDyad(x.Name) }}
}
