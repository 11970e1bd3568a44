package app

import (
	"time"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
)

// changed is called by the desk. The panels follow once, however many changes there were.
func (w *Window) changed() { w.queue.Post("refresh", w.refresh) }

// refresh brings everything in line with the desk.
func (w *Window) refresh() {
	d := w.desk
	if d == nil {
		return
	}
	if w.review.open {
		w.review.refresh()
		return
	}
	w.showCentre()
	now := freshness{d.Revision(), d.Changes(), d.Filter().String(), d.AsKnown(), d.WritesTo(), true}
	if now != w.fresh {
		changed := w.fresh.known && now.changes != w.fresh.changes
		w.fresh = now
		w.facets.Update(d.Facets())
		w.bar.Search.Update(d.Filter())
		w.tellNews()
		if undo, redo, err := d.NextSteps(); err == nil {
			w.bar.Steps(undo, redo)
			if changed {
				w.outdate(redo)
				w.tellStep(undo)
			}
		}
	}
	w.bar.Lanes(w.lanesName())
	w.bar.ReadOnly(d.Status().ReadOnly != "")
	w.refreshSide()
	w.refreshLists()
	w.refreshStatus()
	w.alignCompare()
	w.chart.Update()
}

// showCentre shows the chart, or how to begin while the library is empty.
func (w *Window) showCentre() {
	want := fyne.CanvasObject(w.chart)
	switch {
	case w.desk.IsEmpty():
		want = w.empty
	case w.comparing.lower != "":
		want = w.comparing.root
	}
	if len(w.centre.Objects) == 1 && w.centre.Objects[0] == want {
		return
	}
	w.centre.Objects = nil
	w.arrange() // before the chart is there: it keeps its window of time only from its first size on
	w.centre.Objects = []fyne.CanvasObject{want}
	w.centre.Refresh()
	w.focusChart()
}

// refreshSide shows the selection, or a summary of the period.
func (w *Window) refreshSide() {
	d := w.desk
	w.side.ReadOnly = d.Status().ReadOnly != ""
	w.follow()
	w.showBack()
	w.side.Seek(d.Filter().Words())
	if w.leaf.isPage() && w.showPage() {
		return
	}
	w.shade(0, nil)
	ids := d.Selection()
	switch len(ids) {
	case 0:
		w.side.ShowSummary(d.Summary())
	case 1:
		x, err := d.Detail(ids[0])
		if err != nil {
			w.side.ShowError(ui.Sentence(err))
			return
		}
		w.side.ShowEvent(x)
	default:
		x, err := d.Shared(ids)
		if err != nil {
			w.side.ShowError(ui.Sentence(err))
			return
		}
		w.side.ShowShared(x)
	}
}

func (w *Window) refreshStatus() {
	if w.desk == nil { // closed since somebody asked for it
		return
	}
	s := w.desk.Status()
	w.status.Update(s)
	switch {
	case s.ReadOnly != "":
		w.status.Say("Read-only: " + s.ReadOnly)
	case s.Searching:
		w.status.Say("Searching…")
	case w.asked != "" && (w.chart.Creating() || w.desk.Linking()):
		w.status.Say(w.asked)
	case w.said != "":
		w.status.Say(w.said + " · all changes saved")
		if w.saidOff == nil {
			w.saidOff = w.queue.After(saidFor, func() { w.said, w.saidOff = "", nil; w.refreshStatus(); w.review.show() })
		}
	default:
		w.status.Say("All changes saved")
	}
}

// askFor says what the next click or drag on the chart is to tell, for as long as it waits for that.
func (w *Window) askFor(words string) {
	w.asked = words
	w.refreshStatus()
}

// say puts words into the status line for a while.
func (w *Window) say(words string) {
	w.said = words
	if w.saidOff != nil {
		w.saidOff()
		w.saidOff = nil
	}
	w.refreshStatus()
}

// outdate takes back the words on what was undone once another step has been done since: then there is nothing to redo.
func (w *Window) outdate(redo string) {
	if redo == "" && w.undone != "" && w.said == w.undone {
		w.said, w.undone = "", ""
	}
}

// tellStep puts the name of the step that was just done into the status line, unless something else is said there.
func (w *Window) tellStep(name string) {
	if name != "" && (w.said == "" || w.said == w.told) {
		w.told = name
		w.say(name)
	}
}

// saidFor is how long the status line tells what was undone.
const saidFor = 6 * time.Second

// moved follows the chart's window of time, a little later: no figure need change at every frame.
func (w *Window) moved() {
	w.followCompare()
	if id := w.laneOf; id != 0 && w.desk != nil && !w.desk.Moving() {
		w.laneOf = 0
		w.desk.ShowLane(id)
		w.chart.Update()
	}
	if w.moveOff != nil {
		return
	}
	w.moveOff = w.queue.After(slow, func() {
		w.moveOff = nil
		if w.desk == nil {
			return
		}
		w.refreshStatus()
		if len(w.desk.Selection()) == 0 && !w.leaf.isPage() {
			w.side.ShowSummary(w.desk.Summary())
		}
	})
}

// reveal selects an event and brings it into view.
func (w *Window) reveal(id timeline.EventID) {
	w.desk.Reveal(id)
	w.showLane(id)
}

// selectAll selects events and brings the first into view.
func (w *Window) selectAll(ids ...timeline.EventID) {
	if len(ids) == 0 {
		return
	}
	w.desk.Reveal(ids[0])
	w.desk.Select(ids...)
	w.showLane(ids[0])
}

// showLane scrolls to the lane of an event once the chart has come to rest: the heights of lanes change on the way.
func (w *Window) showLane(id timeline.EventID) {
	w.laneOf = id
	w.chart.Update()
}

// action does what a gesture on the chart asks for.
func (w *Window) action(a desk.Action) {
	switch a.Kind {
	case desk.CreateEvent:
		w.newEvent(a)
	case desk.MoveEvent:
		if err := w.desk.SetDate(a.Event, a.When); err != nil {
			w.fail("Move the event", err)
		}
	case desk.AskKnown:
		w.askKnown()
	case desk.DrawLink:
		w.refreshStatus()
		w.newLink(a.Event, a.Other)
	case desk.LinkBegun:
		w.askFor("Click the event that “" + w.desk.Title(a.Event) + "” is to be linked to. Esc cancels.")
	case desk.MoveMark:
		if a.Err != nil {
			w.fail("Move it", a.Err)
		}
	case desk.EditMark:
		w.editMark(a.Mark)
	case desk.OpenActor:
		w.openActor(a.Actor)
	}
}
