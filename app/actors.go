package app

import (
	"context"
	"fmt"
	"strings"

	"entente/app/dialog"
	"entente/app/panel"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/rhythm"
	"entente/timeline/desk/say"
	"entente/timeline/query"
	"entente/timeline/when"
)

// actorCalls are what clicks on the page of an actor do.
func (w *Window) actorCalls() panel.ActorCalls {
	return panel.ActorCalls{
		Open: w.openActor,
		Lane: func(id timeline.ActorID) {
			w.desk.ShowActorLane(id)
			w.chart.Update()
		},
		Both: func(a, b timeline.ActorID) {
			w.try("Filter", func() error {
				return w.desk.SetFilter(query.Term("actor", w.desk.Actor(a).Name) + " " + query.Term("actor", w.desk.Actor(b).Name))
			})
		},
		Pair: func(a, b timeline.ActorID) { w.turnTo(leaf{actor: a, with: b}) },
		Period: func(s rhythm.Spell) {
			w.desk.ShowPeriod(s.From, s.To)
			w.chart.Update()
		},
		Merge: w.chooseMerge, Rename: w.renameActor,
		Name: func(id timeline.ActorID) {
			w.nameActor(id, "Add a name", "Articles that use this name mean this actor from then on.", "", w.desk.AddAlias)
		},
		Call: func(id timeline.ActorID, alias string) {
			w.try("Rename", func() error { return w.desk.RenameActor(id, alias) })
		},
		Split: w.splitActor,
	}
}

// openActor shows the page of an actor.
func (w *Window) openActor(id timeline.ActorID) {
	if w.desk.Actor(id) != nil {
		w.turnTo(leaf{actor: id})
	}
}

// chooseActor lets a person choose an actor whose page is shown.
func (w *Window) chooseActor() {
	dialog.Choose(w.sheets, "Page of an actor", "Type a name", w.actorEntries(w.openActor, 0), nil)
}

// actorCommands are what can be done with the actor whose page is shown, or with one that is asked for.
func (w *Window) actorCommands() []command {
	with := func(title string, then func(timeline.ActorID)) func() {
		return func() {
			if w.leaf.actor != 0 && w.leaf.with == 0 {
				then(w.leaf.actor)
				return
			}
			dialog.Choose(w.sheets, title, "Type a name", w.actorEntries(then, 0), nil)
		}
	}
	return []command{
		{id: "actor", name: "Page of an actor…", keys: []string{"Shift+A"}, group: grpFind, run: w.chooseActor},
		{id: "mergeactor", name: "Merge an actor with another…", group: grpWrite, run: with("Which actor is there twice?", w.chooseMerge), writes: true},
		{id: "renameactor", name: "Rename an actor…", group: grpWrite, run: with("Which actor gets another name?", w.renameActor), writes: true},
		{id: "splitactor", name: "Split an actor…", group: grpWrite, run: with("Which actor is two?", func(id timeline.ActorID) { w.splitActor(id, "") }), writes: true},
	}
}

func (w *Window) renameActor(id timeline.ActorID) {
	if a := w.desk.Actor(id); a != nil {
		w.nameActor(id, "Rename", "Its present name stays known as another one.", a.Name, w.desk.RenameActor)
	}
}

// actorEntries lists all actors to choose from, less one.
func (w *Window) actorEntries(run func(timeline.ActorID), less timeline.ActorID) []dialog.Entry {
	var list []dialog.Entry
	for _, a := range w.desk.Actors() {
		if id := a.Actor.ID; id != less {
			list = append(list, dialog.Entry{Name: a.Actor.Name, Kind: say.Plural(a.Events, "event"), Run: func() { run(id) }})
		}
	}
	return list
}

func (w *Window) nameActor(id timeline.ActorID, title, help, now string, change func(timeline.ActorID, string) error) {
	dialog.Ask{Title: title, Help: help, Text: now, Placeholder: "A name", Button: title,
		Then: func(name string) error { return change(id, name) }}.Show(w.sheets)
}

// chooseMerge asks which other actor is the same one: first those of a like name, then those of the same kind.
func (w *Window) chooseMerge(id timeline.ActorID) {
	a := w.desk.Actor(id)
	if a == nil {
		return
	}
	var list []dialog.Entry
	entry := func(x desk.ActorCount, kind string) dialog.Entry {
		return dialog.Entry{Name: x.Actor.Name, Kind: kind, Run: func() { w.previewMerge(id, x.Actor.ID) }}
	}
	like := map[timeline.ActorID]bool{}
	for _, x := range w.desk.Alike(id) {
		like[x.Actor.ID] = true
		list = append(list, entry(x, "a like name · "+say.Plural(x.Events, "event")))
	}
	for _, same := range []bool{true, false} {
		for _, x := range w.desk.Actors() {
			if x.Actor.ID != id && !like[x.Actor.ID] && (x.Actor.Kind == a.Kind) == same {
				list = append(list, entry(x, say.Plural(x.Events, "event")))
			}
		}
	}
	dialog.Choose(w.sheets, "Which one is the same as “"+a.Name+"”?", "Type its name", list, nil)
}

// previewMerge shows what making gone part of into would change, and does it when a person agrees.
func (w *Window) previewMerge(into, gone timeline.ActorID) {
	m, err := w.desk.PlanActorMerge(into, gone)
	if err != nil {
		w.fail("Merge", err)
		return
	}
	at := w.desk.Revision()
	w.run("Look at the events", func(ctx context.Context, _ progress.Func) error { return m.Look(ctx) }, func(err error) {
		if err != nil {
			if !stopped(err) {
				w.fail("Merge", err)
			}
			return
		}
		dialog.Preview{Title: "Merge two actors", Button: "Merge", Other: "The other way round",
			Words: "“" + m.Gone.Name + "” becomes part of “" + m.Into.Name + "”. One step, which undo takes back.", Lines: mergeWords(m),
			Instead: func() { w.previewMerge(gone, into) }, Then: func() { w.merge(m, at) }}.Show(w.sheets)
	})
}

// mergeWords says what a merge changes.
func mergeWords(m *desk.ActorMerge) []string {
	list := []string{say.Plural(m.Events(), "event") + " with “" + m.Gone.Name + "”, proposals included, " +
		map[bool]string{true: "becomes one", false: "become those"}[m.Events() == 1] + " of “" + m.Into.Name + "”"}
	if len(m.Names) > 0 {
		list = append(list, "Also called from then on: "+strings.Join(m.Names, ", "))
	}
	for _, o := range m.Offices {
		words := o.Title
		if !o.Term.IsZero() {
			words += ", " + o.Term.Words(ui.Dates(when.Style{}))
		}
		list = append(list, "Office: "+words)
	}
	if m.Marks > 0 {
		list = append(list, say.Several(m.Marks, "note, tag or star", "notes, tags and stars")+" go with it")
	}
	if m.Views > 0 {
		list = append(list, say.Plural(m.Views, "saved view")+" with its lane follow")
	}
	return list
}

// merge does what was agreed to when the library was at a revision.
func (w *Window) merge(m *desk.ActorMerge, at uint64) {
	done := func(err error) {
		if err != nil {
			w.fail("Merge", err)
			return
		}
		if w.leaf.actor == m.Gone.ID {
			w.leaf.actor = m.Into.ID
		}
		w.refresh()
	}
	switch {
	case w.desk.Revision() != at: // somebody has changed the library meanwhile: it is looked at once more
		w.previewMerge(m.Into.ID, m.Gone.ID)
	case m.IsLarge():
		w.run("Merge", func(ctx context.Context, _ progress.Func) error { return m.Write(ctx) }, func(err error) {
			w.reload(func() {
				if err == nil {
					w.desk.FollowMerge(m)
				}
				done(err)
			})
		})
	default:
		done(w.desk.MergePlanned(context.Background(), m))
	}
}

// splitActor makes a name of an actor an actor of its own; "" asks for the name.
func (w *Window) splitActor(id timeline.ActorID, alias string) {
	a := w.desk.Actor(id)
	if a == nil { // it went while one was asked
		return
	}
	if alias == "" {
		var list []dialog.Entry
		for _, n := range a.Aliases {
			list = append(list, dialog.Entry{Name: n, Run: func() { w.splitActor(id, n) }})
		}
		dialog.Choose(w.sheets, "Which name of “"+a.Name+"” is another actor?", "Type a name", list, nil)
		return
	}
	dialog.Confirm(w.sheets, "Split “"+alias+"” off?", fmt.Sprintf("“%s” becomes an actor of its own and takes part in the events whose evidence calls it so; all others stay with “%s”. One step, which undo takes back.", alias, a.Name),
		"Split", func() { w.splitOff(id, alias) })
}

// splitOff looks beside the window for the events that go with a name, and splits it off.
func (w *Window) splitOff(id timeline.ActorID, alias string) {
	const what = "Split"
	plan, err := w.desk.PlanSplit(id, alias)
	if err != nil {
		w.fail(what, err)
		return
	}
	done := func(err error) {
		switch {
		case err == nil:
			w.openActor(plan.Part)
		case !stopped(err):
			w.fail(what, err)
		}
	}
	w.run(what, func(ctx context.Context, _ progress.Func) error {
		if err := plan.Look(ctx); err != nil || !plan.IsLarge() {
			return err
		}
		return plan.Write(ctx)
	}, func(err error) {
		switch {
		case plan.IsLarge():
			w.reload(func() { done(err) })
		case err == nil:
			done(w.desk.SplitPlanned(context.Background(), plan))
		default:
			done(err)
		}
	})
}
