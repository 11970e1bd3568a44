package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/panel"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/progress"
	"entente/timeline/edit"
)

// sideCalls are what clicks in the panel at the right do.
func (w *Window) sideCalls() panel.Calls {
	return panel.Calls{
		Filter: w.filter, ClearFilter: w.clearFilter,
		Light: func(id timeline.ActorID) {
			if w.desk != nil {
				w.desk.LightActor(id)
				w.chart.UpdateOverlay()
			}
		},
		Select: w.selectAll,
		Star: func(id timeline.EventID, on bool) {
			w.try("Star", func() error { return w.desk.Annotate(desk.Marks{Star: &on}, ref(id)) })
		},
		Edit:      w.cmd("edit"),
		Split:     w.splitEvent,
		Link:      w.editLink,
		ActorMenu: w.actorMenu, TakeawayMenu: w.takeawayMenu, TagMenu: w.tagMenu,
		Menu: func(id timeline.EventID, below fyne.CanvasObject) { ui.MenuBelow(below, w.eventMenu(id)...) },
		Note: func(on timeline.Ref, text string) bool {
			return w.try("Save the note", func() error { return w.desk.Annotate(desk.Marks{Note: &text}, on) })
		},
		Tag: func(id timeline.EventID) { w.addTag(ref(id)) },
		Untag: func(id timeline.EventID, tag string) {
			w.try("Remove the tag", func() error { return w.desk.RemoveTag(id, tag) })
		},
		SetDate:     w.dateEvent,
		SetArticle:  w.dateArticle,
		Review:      w.openReview,
		Read:        w.read,
		OpenAddress: w.openAddress,
		Copy:        func(text string) { w.app.Clipboard().SetContent(text) },
		Mark: func(m desk.Marks, ref timeline.Ref) {
			w.try("Write", func() error { return w.desk.Annotate(m, ref) })
		},
		NoteOn: w.noteOn, ReadNote: w.readNote,
		SpotMenu: func(s timeline.Spot, over fyne.CanvasObject, at fyne.Position) {
			ui.MenuAt(over, at, w.spotItems(s)...)
		},
		TagOn:   func(ref timeline.Ref) { w.addTag(ref) },
		Several: panel.SeveralCalls{Merge: w.cmd("merge"), Tag: w.cmd("tag"), Star: w.cmd("star"), Fit: w.cmd("fit")},
		Actor:   w.actorCalls(),
		Brief:   w.briefCalls(),
		Files:   w.fileCalls(),
		Article: panel.ArticleCalls{Open: w.openArticle, Delete: w.deleteArticle, Place: w.placeTakeaway},
	}
}

func ref(id timeline.EventID) timeline.Ref {
	return timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)}
}

func refs(ids []timeline.EventID) []timeline.Ref {
	list := make([]timeline.Ref, len(ids))
	for i, id := range ids {
		list[i] = ref(id)
	}
	return list
}

// note puts the cursor into the note of the selected event.
func (w *Window) note() {
	if w.hideRight {
		w.hideRight = false
		w.arrange()
	}
	if !w.side.FocusNote() {
		w.say("There is nothing to write a note on: select an event, or open the page of an actor or an article")
	}
}

// star stars the selected events, or takes the stars off when all have one.
func (w *Window) star() {
	ids := w.desk.Selection()
	if len(ids) == 0 {
		return
	}
	on := !w.allStarred()
	w.try("Star", func() error { return w.desk.Annotate(desk.Marks{Star: &on}, refs(ids)...) })
}

// allStarred reports whether each selected event has a star.
func (w *Window) allStarred() bool {
	return !slices.ContainsFunc(w.desk.Selection(), func(id timeline.EventID) bool { return w.desk.Stars(id) == 0 })
}

func (w *Window) undo() {
	large, _ := w.desk.NextIsLarge()
	w.step("Undo", "Undid", large, w.desk.UndoBeside)
}

func (w *Window) redo() {
	_, large := w.desk.NextIsLarge()
	w.step("Redo", "Redid", large, w.desk.RedoBeside)
}

// step takes a step back or forth and says which one it was. A large one goes on beside the window and can be stopped.
func (w *Window) step(what, done string, large bool, do func(context.Context, progress.Func, func(string, error))) {
	w.side.Flush()
	said := func(name string, err error) {
		w.undone = ""
		switch {
		case errors.Is(err, edit.ErrNothing):
			w.said = "There is nothing to " + strings.ToLower(what)
		case stopped(err):
			w.said = what + " was stopped, and nothing was changed"
		case err != nil:
			w.fail(what, err)
		default:
			w.said = done + ": " + name
			if what == "Undo" {
				w.undone = w.said
			}
		}
		w.refreshStatus()
		w.chart.Update()
	}
	if !large {
		do(context.Background(), nil, said)
		return
	}
	j, ctx, tell := w.begin(what)
	if j == nil {
		return
	}
	close(j.ended) // closing the desk waits for it
	do(ctx, tell, func(name string, err error) {
		w.end(j)
		said(name, err)
		w.goOn()
	})
}

// read shows the text of an article where it says quote.
func (w *Window) read(id timeline.ArticleID, quote string, words []timeline.Range) {
	a := w.desk.Article(id)
	if a == nil {
		return
	}
	body, err := w.desk.Text(id)
	if err != nil {
		w.fail("Read the article", err)
		return
	}
	w.side.ShowArticle(a, body, quote, words)
}
