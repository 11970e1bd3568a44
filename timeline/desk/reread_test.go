package desk

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/sweep"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// Ensure that a large library is read anew beside the desk: until then it shows what was there, changes in between are kept,
// and whoever waits is told once.
func TestReloadBeside(t *testing.T) {
	d := deskOf(t, 60, desktest.Actors(3), desktest.Cited)
	l, was := besideDesk(t, d), d.Status().Events
	w, err := d.lib.BeginImport("more")
	if err != nil {
		t.Fatal(err)
	}
	n, err := d.lib.Reserve(timeline.KindEvent, 1)
	if err != nil {
		t.Fatal(err)
	}
	e := &timeline.Event{ID: timeline.EventID(n), Title: "Later", Confidence: 1, Import: w.ID(), When: when.Point(when.Date(2023, 1, 1), when.ToDay)}
	if err := errors.Join(w.Add([]timeline.Entity{e}), w.Commit()); err != nil {
		t.Fatal(err)
	}
	var got []string
	d.ReloadBeside(func(progress.Step) {}, func(err error) { got = append(got, fmt.Sprint("one ", err)) })
	d.ReloadBeside(nil, func(err error) { got = append(got, fmt.Sprint("two ", err)) })
	if d.Status().Events != was || len(got) > 0 || !d.Working() {
		t.Errorf("%d events at once, told %v", d.Status().Events, got)
	}
	if err := d.EditEvent(1, "Name", func(e *timeline.Event) error { e.Title = "Changed meanwhile"; return nil }); err != nil {
		t.Fatal(err)
	}
	l.settle(d)
	if s := d.Status(); s.Events != was+1 || d.Title(1) != "Changed meanwhile" || d.Title(e.ID) != "Later" {
		t.Errorf("%d events, %q, %q", s.Events, d.Title(1), d.Title(e.ID))
	}
	if fmt.Sprint(got) != "[one <nil> two <nil>]" {
		t.Errorf("told %v", got)
	}
}

// Ensure that a step which touches very many entities is undone beside the desk, that nothing can be changed meanwhile, that
// stopping it leaves all as it was, and that a small step is undone at once.
func TestUndoBeside(t *testing.T) {
	d := deskOf(t, 60, desktest.Actors(3), desktest.Cited)
	l, was := besideDesk(t, d), d.Status().Events
	var ids []timeline.EventID
	first, err := d.lib.Reserve(timeline.KindEvent, sweep.Most+1)
	if err != nil {
		t.Fatal(err)
	}
	tx := edit.Transaction{Name: "Make many"}
	for i := range timeline.EventID(sweep.Most + 1) {
		ids = append(ids, timeline.EventID(first)+i)
		tx.Changes = append(tx.Changes, edit.Change{After: &timeline.Event{ID: ids[i], Title: "E", Confidence: 1}})
	}
	if err := d.apply(tx.Name, tx.Changes...); err != nil {
		t.Fatal(err)
	}
	if undo, redo := d.NextIsLarge(); !undo || redo {
		t.Errorf("NextIsLarge = %v, %v", undo, redo)
	}
	star := func() error { on := true; return d.Annotate(Marks{Star: &on}, timeline.EventID(1).Ref()) }
	said := ""
	then := func(name string, err error) { said = fmt.Sprint(name, " ", err) }

	stopped, stop := context.WithCancel(context.Background())
	stop()
	d.UndoBeside(stopped, nil, then)
	l.settle(d)
	if said != " context canceled" || d.Status().Events != was+len(ids) {
		t.Errorf("stopped it says %q, and there are %d events", said, d.Status().Events)
	}
	d.UndoBeside(context.Background(), nil, then)
	if err := star(); !errors.Is(err, ErrStepping) {
		t.Errorf("a change meanwhile: %v, want %v", err, ErrStepping)
	}
	again := error(nil)
	d.UndoBeside(context.Background(), nil, func(_ string, err error) { again = err })
	if !errors.Is(again, ErrStepping) {
		t.Errorf("undo meanwhile: %v, want %v", again, ErrStepping)
	}
	l.settle(d)
	if said != "Make many <nil>" || d.Status().Events != was {
		t.Errorf("undone it says %q, and there are %d events", said, d.Status().Events)
	}
	if err := star(); err != nil {
		t.Fatal(err)
	}
	if d.UndoBeside(context.Background(), nil, then); said != "Star “"+d.Title(1)+"” <nil>" {
		t.Errorf("a small step says %q at once", said)
	}
}

// Ensure that opening a library beside the window can be stopped, and that what is opened so is what is opened at once.
func TestOpenBeside(t *testing.T) {
	d := deskOf(t, 60, desktest.Actors(3), desktest.Cited)
	ctx, cancel := context.WithCancel(context.Background())
	again, err := OpenBeside(ctx, d.lib, d.opts, func(progress.Step) {})
	if err != nil || again.Status().Events != d.Status().Events {
		t.Errorf("%+v, %v, want %+v", again.Status(), err, d.Status())
	}
	cancel()
	if _, err := OpenBeside(ctx, d.lib, d.opts, func(progress.Step) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped before it began: %v", err)
	}
}
