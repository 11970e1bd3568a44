package app

import (
	"cmp"
	"context"
	"errors"
	"reflect"

	"entente/app/dialog"
	"entente/timeline"
	"entente/timeline/desk"
)

// eventInput is the form of an event with what completes it.
func (w *Window) eventInput(f desk.Form) dialog.EventInput {
	const most = 6 // completions below a field
	return dialog.EventInput{Form: f, Today: w.ports.Today(),
		Actors:   func(words string) []string { return w.desk.ActorsLike(words, most) },
		Tags:     func(words string) []string { return w.desk.TagsLike(words, most) },
		Articles: func(words string) []*timeline.Article { return w.desk.ArticlesLike(words, most) },
		Article: func(id timeline.ArticleID) string {
			a := w.desk.Article(id)
			if a == nil {
				return "an article that is gone"
			}
			return cmp.Or(a.Title, a.Outlet, a.File, a.ID.String())
		}}
}

// editSelected opens the form of the selected event, or the one for what several share.
func (w *Window) editSelected() {
	switch ids := w.desk.Selection(); len(ids) {
	case 0:
	case 1:
		w.editEvent(ids[0])
	default:
		w.editAll(ids)
	}
}

// editEvent opens the form with everything of an event.
func (w *Window) editEvent(id timeline.EventID) {
	if !w.writable("Edit the event") {
		return
	}
	w.side.Flush()
	form, err := w.desk.Form(id)
	if err != nil {
		w.fail("Edit the event", err)
		return
	}
	in := w.eventInput(form)
	in.Heading, in.Button = "Edit the event", "Save"
	told := false
	in.Then = func(x desk.Form) error {
		switch now, err := w.desk.Form(id); {
		case errors.Is(err, timeline.ErrNotFound):
			return errors.New("the event is gone: it was deleted while this form was open")
		case err == nil && !told && !reflect.DeepEqual(now, form):
			told = true
			return errors.New("the event was changed while this form was open; save once more to put what stands here in the place of that")
		}
		if err := w.desk.SaveForm(id, x); err != nil {
			return err
		}
		w.reveal(id)
		return nil
	}
	dialog.Event(w.sheets, in)
}

// duplicate copies the selected event and opens the copy's form: a copy is made to be changed.
func (w *Window) duplicate() {
	ids := w.desk.Selection()
	if len(ids) != 1 || !w.writable("Duplicate the event") {
		return
	}
	w.side.Flush()
	twin, err := w.desk.Duplicate(ids[0])
	if err != nil {
		w.fail("Duplicate the event", err)
		return
	}
	w.reveal(twin)
	w.editEvent(twin)
}

// editAll asks what is to be changed of several events at once.
func (w *Window) editAll(ids []timeline.EventID) {
	if !w.writable("Edit the events") {
		return
	}
	in := w.eventInput(desk.Form{})
	dialog.Bulk(w.sheets, dialog.BulkInput{Count: len(ids), There: w.desk.Common(ids), Actors: in.Actors, Tags: in.Tags,
		Then: func(b desk.Bulk) error {
			if err := w.desk.ChangeAll(context.Background(), b, ids...); err != nil {
				return err
			}
			w.desk.Select(ids...)
			w.chart.Update()
			return nil
		}})
}
