package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"entente/app/dialog"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/when"
)

func (w *Window) addTag(on ...timeline.Ref) {
	if len(on) == 0 {
		return
	}
	dialog.Ask{Title: "Add a tag", Button: "Add", Placeholder: "nuclear", Help: "A word or two, by which events can be found and put into lanes.",
		Then: func(tag string) error {
			if tag = strings.TrimSpace(tag); tag == "" {
				return errors.New("type a word")
			}
			return w.desk.Annotate(desk.Marks{Tag: []string{tag}}, on...)
		}}.Show(w.sheets)
}

func (w *Window) saveView() {
	dialog.Ask{Title: "Save this view", Button: "Save", Placeholder: "A name", Text: w.desk.Period(),
		Help: "Keeps the period, the lanes, the filter, which layers are shown, and light or dark if you have chosen one. A view of the same name is replaced.",
		Then: func(name string) error { return w.desk.SaveView(strings.TrimSpace(name), w.viewTheme()) }}.Show(w.sheets)
}

// create lets the next drag, or click, on the chart say when a new event takes place.
func (w *Window) create() {
	if w.desk.IsEmpty() { // there is no chart to drag over yet
		w.newEvent(desk.Action{Time: w.ports.Today(), Gran: when.ToDay})
		return
	}
	w.drawing = 0
	w.chart.Create(desk.DrawEvent)
	w.askFor("Drag over the time of the new event, or click its day. Esc cancels.")
}

// created asks for an event at what was dragged over.
func (w *Window) created(x0, x1, y float32) {
	if w.drawn(x0, x1, y) {
		return
	}
	w.refreshStatus()
	s, lane := w.desk.SpanAt(x0, x1, y)
	w.newEventIn(s, lane)
}

// createAt asks for an event on the day of t, with the actor of a lane.
func (w *Window) createAt(t when.Time, lane int) {
	w.newEvent(desk.Action{Time: t, Gran: when.ToDay, Lane: w.desk.LaneKey(lane)})
}

func (w *Window) newEvent(a desk.Action) {
	w.newEventIn(when.Point(a.Time, max(a.Gran, when.ToDay)), a.Lane)
}

func (w *Window) newEventIn(date when.Span, lane string) {
	if !w.writable("Add an event") {
		return
	}
	form := desk.Form{Revision: desk.Revision{When: date}}
	if id, ok := w.desk.FindActor(lane); ok && lane != "" {
		form.Parts = []cast.Part{{Name: w.desk.Actor(id).Name, As: timeline.Source}}
	}
	in := w.eventInput(form)
	in.Then = func(x desk.Form) error {
		id, err := w.desk.AddForm(x)
		if err != nil {
			return err
		}
		w.reveal(id)
		return nil
	}
	dialog.Event(w.sheets, in)
}

// bulk is from how many events on a deletion is worth a backup.
const bulk = 100

func (w *Window) deleteSelected() {
	ids := w.desk.Selection()
	if len(ids) == 0 {
		return
	}
	words := say.Quote(w.desk.Title(ids[0])) + " goes, with its notes, tags and links. Undo brings it back."
	if len(ids) > 1 {
		words = say.Plural(len(ids), "event") + " go, with their notes, tags and links. Undo brings them back."
	}
	dialog.Confirm(w.sheets, "Delete "+say.Plural(len(ids), "event")+"?", words, "Delete", func() {
		if len(ids) < bulk {
			w.deleteEvents(ids)
			return
		}
		w.run("Back up the library", w.guarded(func(ctx context.Context, _ progress.Func) error { return ctx.Err() }), func(err error) {
			switch {
			case err == nil:
				w.deleteEvents(ids)
			case !stopped(err):
				w.fail("Delete", err)
			}
		})
	})
}

func (w *Window) deleteEvents(ids []timeline.EventID) {
	w.try("Delete", func() error { return w.desk.DeleteEvents(ids...) })
}

// history shows the steps and goes to the one that is chosen.
func (w *Window) history() {
	w.side.Flush()
	list, err := w.desk.History()
	if err != nil {
		w.fail("Read the history", err)
		return
	}
	dialog.History(w.sheets, list, w.goToStep)
}

// stepsAtOnce is how many steps are undone before the window is drawn again: each is written to the disk.
const stepsAtOnce = 10

// goToStep undoes what came after a step, 0 for the beginning, or does it again, some at a time so that the window lives
// meanwhile.
func (w *Window) goToStep(seq uint64) {
	if w.lib.ReadOnly() != "" {
		return
	}
	list, err := w.desk.History()
	if err != nil {
		w.fail("Read the history", err)
		return
	}
	at := dialog.Present(list) + 1
	goal := slices.IndexFunc(list, func(e edit.Entry) bool { return e.Seq == seq }) + 1
	if seq != 0 && goal == 0 {
		w.fail("Go through the history", errors.New("the step is no longer there, because the library was changed meanwhile; open the history again"))
		return
	}
	d, n := w.desk, 0
	var on func()
	on = func() {
		if w.desk != d { // another library has been opened meanwhile
			return
		}
		if at == goal {
			where := "the beginning"
			if at > 0 {
				where = list[at-1].Name
			}
			w.say("Now at: " + where)
			w.chart.Update()
			return
		}
		step, next := d.UndoBeside, at-1
		if at < goal {
			step, next = d.RedoBeside, at+1
		}
		step(context.Background(), nil, func(_ string, err error) {
			if err != nil {
				w.fail("Go through the history", err)
				return
			}
			at = next
			if n++; n%stepsAtOnce > 0 || at == goal {
				on()
				return
			}
			w.say(say.Plural(max(at-goal, goal-at), "step") + " to go")
			w.queue.Post("", on)
		})
	}
	on()
}
