package sweep_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/sweep"
	"entente/timeline/edit"
)

// library is one with n events, of which every second has a place.
func library(t *testing.T, n int) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 1 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	var list []timeline.Entity
	for i := range n {
		e := &timeline.Event{ID: timeline.EventID(i + 1), Title: "E", Confidence: 1}
		if i%2 == 1 {
			e.Place = "Oslo"
		}
		list = append(list, e)
	}
	desktest.Put(t, s, list...)
	return s
}

// moved is a step that moves the events of Oslo to Rome, and makes an actor.
func moved(t *testing.T, lib sweep.Library) *sweep.Step {
	t.Helper()
	inOslo := func(e *timeline.Event) bool { return e.Place == "Oslo" }
	ids, err := sweep.Where(t.Context(), lib, inOslo)
	if err != nil {
		t.Fatal(err)
	}
	return &sweep.Step{Name: "Move", Events: ids, First: []edit.Change{{After: &timeline.Actor{ID: 1, Name: "A", Kind: timeline.Group}}},
		Change: func(e *timeline.Event) *timeline.Event {
			if !inOslo(e) {
				return nil
			}
			next := e.Clone()
			next.Place = "Rome"
			return next
		}}
}

func inRome(t *testing.T, lib sweep.Library) int {
	t.Helper()
	ids, err := sweep.Where(t.Context(), lib, func(e *timeline.Event) bool { return e.Place == "Rome" })
	if err != nil {
		t.Fatal(err)
	}
	return len(ids)
}

// Ensure that a small step is one transaction, without the events that stay as they are.
func TestStep_Transaction(t *testing.T) {
	s := library(t, 6)
	step := moved(t, s)
	step.Events = append(step.Events, 1) // which stays
	tx, err := step.Transaction(s)
	if err != nil || step.IsLarge() || tx.Name != "Move" || len(tx.Changes) != 4 {
		t.Errorf("large: %v, %q with %d changes, %v; want the actor and three events", step.IsLarge(), tx.Name, len(tx.Changes), err)
	}
	step.Events = append(step.Events, 99)
	if _, err := step.Transaction(s); !errors.Is(err, timeline.ErrNotFound) || !strings.Contains(err.Error(), "e99") {
		t.Errorf("an event that is gone: %v, want it named", err)
	}
}

// Ensure that a large step is one entry of the history that undo takes back, and that what it makes carries its number.
func TestStep_Write(t *testing.T) {
	s := library(t, 2*sweep.Most+2)
	before := desktest.Lossless(t, s)
	step := moved(t, s)
	if !step.IsLarge() {
		t.Fatal("the step is small")
	}
	if err := step.Write(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	h, err := s.History()
	if err != nil || len(h) != 2 || h[1].Partial || h[1].Name != "Move" {
		t.Fatalf("history = %+v, %v, want one whole step more", h, err)
	}
	if a, err := s.Get(timeline.ActorID(1).Ref()); err != nil || a.(*timeline.Actor).Import != h[1].Import {
		t.Errorf("the actor = %+v, %v, want one of import %d", a, err, h[1].Import)
	}
	if n := inRome(t, s); n != sweep.Most+1 {
		t.Errorf("%d events were moved, want %d", n, sweep.Most+1)
	}
	if _, err := s.Undo(t.Context()); err != nil || desktest.Lossless(t, s) != before {
		t.Errorf("undo: %v, or the library is another", err)
	}
}

// broken is a library whose large steps fail after some parts, and whose undo may fail then.
type broken struct {
	*store.Store
	parts int
	undo  error
}

func (b *broken) BeginImport(name string) (edit.ImportWriter, error) {
	w, err := b.Store.BeginImport(name)
	return &brokenWriter{w, b}, err
}

func (b *broken) Undo(ctx context.Context) (edit.Transaction, error) {
	if b.undo != nil {
		return edit.Transaction{}, b.undo
	}
	return b.Store.Undo(ctx)
}

type brokenWriter struct {
	edit.ImportWriter
	lib *broken
}

var errFull = errors.New("the disk is full")

func (w *brokenWriter) Revise(list []edit.Change) error {
	if w.lib.parts--; w.lib.parts < 0 {
		return errFull
	}
	return w.ImportWriter.Revise(list)
}

// Ensure that a large step which fails, or is stopped, leaves the library as it was with nothing to redo, and that it is said
// what to do when even that fails.
func TestStep_WriteFails(t *testing.T) {
	s := library(t, 2*sweep.Most+2)
	before := desktest.Lossless(t, s)
	for parts := range 4 { // the actor, two parts of events, what comes last
		lib := &broken{Store: s, parts: parts}
		err := moved(t, lib).Write(t.Context(), lib)
		if !errors.Is(err, errFull) || !strings.HasPrefix(err.Error(), "Move: nothing was changed") || strings.Contains(err.Error(), "use undo") {
			t.Errorf("after %d parts: %v", parts, err)
		}
		if desktest.Lossless(t, s) != before {
			t.Fatalf("after %d parts the library is another", parts)
		}
		if _, err := s.Redo(t.Context()); !errors.Is(err, edit.ErrNothing) {
			t.Errorf("redo after %d parts: %v, want nothing to redo", parts, err)
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	step := moved(t, s)
	was := step.Change
	step.Change = func(e *timeline.Event) *timeline.Event { stop(); return was(e) }
	if err := step.Write(stopped, s); !errors.Is(err, context.Canceled) || desktest.Lossless(t, s) != before {
		t.Errorf("stopped: %v, or the library is another", err)
	}
	lib := &broken{Store: s, parts: 2, undo: errors.New("the file is gone")}
	if err := moved(t, lib).Write(t.Context(), lib); err == nil || !strings.Contains(err.Error(), "use undo: the file is gone") {
		t.Errorf("without undo: %v", err)
	}
}
