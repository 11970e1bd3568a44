package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"entente/timeline"
	"entente/timeline/edit"
)

// model is the obvious twin of a store: a map, and the whole map again for every step of the history.
type model struct {
	steps []world // steps[0] is empty
	names []string
	at    int
}

type world map[timeline.Ref]timeline.Entity

func (m *model) now() world { return m.steps[m.at] }

func (m *model) push(name string, w world) {
	m.steps, m.names = append(m.steps[:m.at+1], w), append(m.names[:m.at], name)
	m.at++
}

func contents(t failer, s *Store) world {
	w := world{}
	for _, k := range timeline.Kinds() {
		err := s.Each(k, func(e timeline.Entity) error { w[e.Ref()] = e; return nil })
		if err != nil {
			t.Fatalf("Each(%s): %v", k, err)
		}
		if n, err := s.Count(k); err != nil || n != countKind(w, k) {
			t.Fatalf("Count(%s) = %d, %v, want %d", k, n, err, countKind(w, k))
		}
	}
	if p := s.Damage(); len(p) > 0 {
		t.Fatalf("damage: %v", p)
	}
	return w
}

type failer interface{ Fatalf(string, ...any) }

func countKind(w world, k timeline.Kind) int {
	n := 0
	for ref := range w {
		if ref.Kind == k {
			n++
		}
	}
	return n
}

func now() int64 { return 1_700_000_000 }

// Ensure that any sequence of edits, imports, undo, redo and restarts leaves what the model says.
func TestStore_Model(t *testing.T) {
	dir := t.TempDir()
	n := 0
	sequence := func(t *rapid.T) {
		n++
		path := filepath.Join(dir, fmt.Sprintf("%d.entente", n))
		s, err := Open(path, Options{Now: now})
		if err != nil {
			t.Fatalf("open: %v", err)
		}
		defer func() { _ = s.Close() }() // when it failed; it was closed otherwise
		m := &model{steps: []world{{}}}
		ctx := context.Background()
		t.Repeat(map[string]func(*rapid.T){
			"apply": func(t *rapid.T) {
				tx, next := drawTransaction(t, s, m.now())
				if err := s.Apply(tx); err != nil {
					t.Fatalf("Apply: %v", err)
				}
				if len(tx.Changes) > 0 {
					m.push(tx.Name, next)
				}
			},
			"import": func(t *rapid.T) {
				w, err := s.BeginImport("import")
				if err != nil {
					t.Fatalf("BeginImport: %v", err)
				}
				next := maps.Clone(m.now())
				steps := rapid.IntRange(0, 4).Draw(t, "steps")
				for range steps {
					changes := []edit.Change{drawRevision(t, next)}
					if changes[0].After == nil || rapid.Bool().Draw(t, "add") {
						e := drawEvent(t, reserve(t, s, timeline.KindEvent))
						e.Import = w.ID()
						changes[0] = edit.Change{After: e}
					}
					if err := w.Revise(changes); err != nil {
						t.Fatalf("Revise: %v", err)
					}
					next[changes[0].Ref()] = changes[0].After
				}
				if rapid.Bool().Draw(t, "commit") {
					if err := w.Commit(); err != nil {
						t.Fatalf("Commit: %v", err)
					}
				}
				if steps > 0 {
					m.push("import", next)
				}
			},
			"undo": func(t *rapid.T) {
				before := m.now()
				tx, err := s.Undo(ctx)
				if m.at == 0 {
					if !errors.Is(err, edit.ErrNothing) {
						t.Fatalf("Undo of nothing: %v", err)
					}
					return
				}
				m.at--
				checkStep(t, tx, err, m.names[m.at], before, m.now())
			},
			"redo": func(t *rapid.T) {
				before := m.now()
				tx, err := s.Redo(ctx)
				if m.at == len(m.steps)-1 {
					if !errors.Is(err, edit.ErrNothing) {
						t.Fatalf("Redo of nothing: %v", err)
					}
					return
				}
				m.at++
				checkStep(t, tx, err, m.names[m.at-1], before, m.now())
			},
			"reopen": func(t *rapid.T) {
				if err := s.Close(); err != nil {
					t.Fatalf("close: %v", err)
				}
				if s, err = Open(path, Options{Now: now}); err != nil {
					t.Fatalf("open: %v", err)
				}
			},
			"compact": func(t *rapid.T) {
				if err := s.Close(); err != nil {
					t.Fatalf("close: %v", err)
				}
				if _, _, err := Compact(path, Options{Now: now}); err != nil {
					t.Fatalf("Compact: %v", err)
				}
				if s, err = Open(path, Options{Now: now}); err != nil {
					t.Fatalf("open: %v", err)
				}
			},
			"": func(t *rapid.T) { checkModel(t, s, m) },
		})
		if err := s.Close(); err != nil {
			t.Fatalf("close: %v", err)
		}
		if report, err := verify(path); err != nil || !report.OK() {
			t.Fatalf("check: %v, %v", report.Problems, err)
		}
	}
	for range hundreds {
		rapid.Check(t, sequence)
	}
}

func reserve(t *rapid.T, s *Store, kind timeline.Kind) uint64 {
	id, err := s.Reserve(kind, 1)
	if err != nil {
		t.Fatalf("Reserve: %v", err)
	}
	return id
}

func sortedRefs(w world) []timeline.Ref {
	return slices.SortedFunc(maps.Keys(w), func(a, b timeline.Ref) int {
		return int(a.Kind)*1000 + int(a.ID) - int(b.Kind)*1000 - int(b.ID)
	})
}

// drawRevision changes one of the entities. It is empty when there are none.
func drawRevision(t *rapid.T, have world) edit.Change {
	refs := sortedRefs(have)
	if len(refs) == 0 {
		return edit.Change{}
	}
	ref := rapid.SampledFrom(refs).Draw(t, "revised")
	if e, is := have[ref].(*timeline.Event); is && rapid.Bool().Draw(t, "more") {
		return edit.Change{Before: e, After: told(e, rapid.Uint64Range(1, 3).Draw(t, "article"), rapid.String().Draw(t, "extra"))}
	}
	return edit.Change{Before: have[ref], After: drawEntity(t, ref.Kind, ref.ID)}
}

// told is an event of which an article tells more.
func told(e *timeline.Event, article uint64, more string) *timeline.Event {
	next := *e
	next.Citations = append(slices.Clone(e.Citations), timeline.Citation{Article: timeline.ArticleID(article)})
	next.Extra = append(slices.Clone(e.Extra), timeline.Extra{Key: "Mention", Value: more})
	return &next
}

// drawTransaction creates, changes and deletes a few entities.
func drawTransaction(t *rapid.T, s *Store, have world) (edit.Transaction, world) {
	tx := edit.Transaction{Name: rapid.StringN(1, 5, 20).Draw(t, "name")}
	next := maps.Clone(have)
	for range rapid.IntRange(0, 4).Draw(t, "changes") {
		refs := sortedRefs(next)
		if len(refs) == 0 || rapid.Bool().Draw(t, "create") {
			kind := rapid.SampledFrom(timeline.Kinds()).Draw(t, "kind")
			if kind == timeline.KindText {
				kind = timeline.KindEvent
			}
			e := drawEntity(t, kind, reserve(t, s, kind))
			tx.Changes = append(tx.Changes, edit.Change{After: e})
			next[e.Ref()] = e
			continue
		}
		ref := rapid.SampledFrom(refs).Draw(t, "ref")
		c := edit.Change{Before: next[ref]}
		if rapid.Bool().Draw(t, "delete") {
			delete(next, ref)
		} else {
			c.After = drawEntity(t, ref.Kind, ref.ID)
			next[ref] = c.After
		}
		tx.Changes = append(tx.Changes, c)
	}
	return tx, next
}

// checkStep compares what undo or redo says it changed with the difference of two worlds.
func checkStep(t *rapid.T, tx edit.Transaction, err error, name string, before, after world) {
	if err != nil || tx.Name != name {
		t.Fatalf("step %q, %v, want %q", tx.Name, err, name)
	}
	if name == "import" {
		return
	}
	got := maps.Clone(before)
	for _, c := range tx.Changes {
		if b := got[c.Ref()]; c.Before != nil && !reflect.DeepEqual(b, c.Before) {
			t.Fatalf("before of %s: %+v, want %+v", c.Ref(), c.Before, b)
		}
		if c.After == nil {
			delete(got, c.Ref())
		} else {
			got[c.Ref()] = c.After
		}
	}
	if !reflect.DeepEqual(got, after) {
		t.Fatalf("the step tells %v, want %v", got, after)
	}
}

func checkModel(t *rapid.T, s *Store, m *model) {
	if got := contents(t, s); !reflect.DeepEqual(got, m.now()) {
		t.Fatalf("contents\n%v\nwant\n%v", got, m.now())
	}
	history, err := s.History()
	if err != nil || len(history) != len(m.names) {
		t.Fatalf("history has %d entries, %v, want %d", len(history), err, len(m.names))
	}
	for i, e := range history {
		if e.Name != m.names[i] || e.Undone != (i >= m.at) {
			t.Fatalf("entry %d is %+v, want %q, undone %v", i, e, m.names[i], i >= m.at)
		}
	}
	heads := 0
	err = s.EachHead(func(h *timeline.EventHead) error {
		heads++
		e := m.now()[timeline.Ref{Kind: timeline.KindEvent, ID: uint64(h.ID)}].(*timeline.Event)
		if want := e.Head(); !reflect.DeepEqual(normal(*h), normal(want)) {
			return fmt.Errorf("head %+v, want %+v", *h, want)
		}
		if ref, found, err := s.Find(timeline.KindEvent, e.Key); e.Key != "" && (err != nil || !found || ref.ID > uint64(e.ID)) {
			return fmt.Errorf("find %q: %v %v: %w", e.Key, ref, found, err)
		}
		return nil
	})
	if err != nil || heads != countKind(m.now(), timeline.KindEvent) {
		t.Fatalf("EachHead: %d heads, %v", heads, err)
	}
}

func normal(h timeline.EventHead) timeline.EventHead {
	if len(h.Actors) == 0 {
		h.Actors = nil
	}
	return h
}
