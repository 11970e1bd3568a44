package desk

import (
	"strings"

	"entente/timeline"
	"entente/timeline/desk/chronicle"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/index"
	"entente/timeline/when"
)

// The names of the buttons of banners, and of the one above the headers.
const (
	btnKnown      = "known"
	btnKnownBack  = "known.back"
	btnKnownOn    = "known.on"
	btnKnownDate  = "known.date"
	btnKnownClose = "known.close"
	btnDyadSwap   = "dyad.swap"
	btnDyadClose  = "dyad.close"
	btnFoldToday  = "fold.today"
	btnFoldClose  = "fold.close"
)

// banners say how the picture differs from what it usually shows, the one with the slider first.
func (d *Desk) banners() []layout.Banner {
	var list []layout.Banner
	if !d.asKnown.IsZero() {
		list = append(list, d.knownBanner())
	}
	if a, b, ok := d.Dyad(); ok {
		f := d.contacts()
		list = append(list, layout.Banner{Title: a.Name + " and " + b.Name, Text: f.Words(), Below: true, Bars: f.Bars, BarsSay: f.BarsSay,
			Buttons: []layout.Button{{Name: btnDyadSwap, Label: "Swap"}, {Name: btnDyadClose, Label: "×"}}})
	}
	if d.Folded() {
		list = append(list, d.foldBanner())
	}
	return list
}

func (d *Desk) knownBanner() layout.Banner {
	days := d.PublicationDays()
	b := layout.Banner{Title: "As known on " + d.asKnown.Words(when.Style{Long: true}),
		Buttons: []layout.Button{{Name: btnKnownBack, Label: "‹"}, {Name: btnKnownOn, Label: "›"}, {Name: btnKnownDate, Label: "Date…"}, {Name: btnKnownClose, Label: "×"}}}
	at := chronicle.Day(d.asKnown)
	for i, day := range days {
		b.Stops = append(b.Stops, layout.Stop{At: float32(i) / float32(max(len(days)-1, 1))})
		if day <= at {
			b.Stop = i
		}
	}
	parts := []string{say.Plural(d.published.until(at), "article")}
	switch k := d.shown.known; {
	case k == nil || k.Day != at:
		parts = append(parts, "being worked out…")
	default:
		if k.Hidden > 0 {
			parts = append(parts, say.Count(k.Hidden)+" not yet reported")
		}
		if k.Moved > 0 {
			parts = append(parts, say.Count(k.Moved)+" moved since")
		}
	}
	b.Text = strings.Join(parts, " · ")
	return b
}

func (d *Desk) foldBanner() layout.Banner {
	b := layout.Banner{Title: "The days of the year", Buttons: []layout.Button{{Name: btnFoldToday, Label: "This day"}, {Name: btnFoldClose, Label: "×"}}}
	x := d.idx()
	years := 0
	for i := range x.Lanes() {
		if x.Lane(i).Key != index.RestKey {
			years++
		}
	}
	b.Text = "All years upon one another, " + say.Plural(years, "year") + " with events"
	if n := d.shown.dayless; n > 0 {
		b.Text += " · " + say.Plural(n, "event") + " known to no day left out"
	}
	return b
}

// press does what a button stands for.
func (d *Desk) press(name string) Action {
	switch name {
	case layout.HintButton:
		d.showFirstLane()
	case layout.NearestButton:
		d.showNearest()
	case layout.ClearButton:
		_ = d.SetFilter("") // the empty expression cannot be wrong
	case btnKnown:
		if s, ok := d.KnownFirst(); ok {
			d.SetAsKnown(s)
		}
	case btnKnownBack, btnKnownOn:
		d.StepKnown(name == btnKnownOn)
	case btnKnownDate:
		return Action{Kind: AskKnown}
	case btnKnownClose:
		d.SetAsKnown(when.Span{})
	case btnDyadSwap:
		d.SwapDyad()
	case btnDyadClose:
		d.LeaveDyad()
	case btnFoldToday:
		d.GoTo(when.Point(d.opts.Today, when.ToDay))
	case btnFoldClose:
		d.SetFolded(false)
	}
	return Action{}
}

// showFirstLane scrolls to the first lane that holds something in the window.
func (d *Desk) showFirstLane() {
	x := d.idx()
	from, to := d.Window()
	for i := range x.Lanes() {
		if !x.Lane(i).Open && x.Lane(i).Count(from, to) > 0 {
			d.scrollToLane(i)
			return
		}
	}
}

// slide moves the knob of the slider to a position of the chart.
func (d *Desk) slide(x float32) {
	r, days := d.result(), d.PublicationDays()
	for i := range r.Banners {
		if b := &r.Banners[i]; b.Track.W > 0 && len(b.Stops) == len(days) {
			if s := when.Point(days[b.StopAt(x)], when.ToDay); s != d.asKnown {
				d.setAsKnown(s)
			}
		}
	}
}

// Leave turns the topmost banner off and reports whether there was one.
func (d *Desk) Leave() bool {
	_, _, dyad := d.Dyad()
	switch {
	case !d.asKnown.IsZero():
		d.SetAsKnown(when.Span{})
	case dyad:
		d.LeaveDyad()
	case d.Folded():
		d.SetFolded(false)
	default:
		return false
	}
	return true
}

// usual are the lanes that were there before a dyad or the days of the year.
func (d *Desk) usual() timeline.Grouping {
	if d.lanesBefore == "" {
		return timeline.ByActor
	}
	return d.lanesBefore
}
