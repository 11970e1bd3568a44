package store

import (
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// stepSize is how many records one bbolt transaction of an import writes: more need memory, fewer need time.
const stepSize = 5000

// appendFill is how full bbolt makes the pages of records that come in the order of their keys. Half full, which it
// does otherwise, makes the file twice as large; the rest is room for edits.
const appendFill = 0.95

// importer is an import in progress. It is used by one goroutine.
type importer struct {
	store *Store
	id    timeline.ImportID
	entry entry
	begun bool // the entry is written
	done  bool
}

// BeginImport starts an import: one entry of the history made of many small steps, marked partial until Commit. The
// entry appears with the first step; an import that adds nothing leaves none.
func (s *Store) BeginImport(name string) (edit.ImportWriter, error) {
	if s.readOnly != "" {
		return nil, s.refuse()
	}
	if name == "" {
		return nil, errors.New("internal error: an import without a name")
	}
	s.numbers.Lock()
	defer s.numbers.Unlock()
	id := timeline.ImportID(s.nextImport)
	s.nextImport++
	return &importer{store: s, id: id, entry: entry{name: name, imp: id, partial: true, counts: counts{}}}, nil
}

// ID is the import's number, which every entity of it must carry.
func (m *importer) ID() timeline.ImportID { return m.id }

// Add writes new entities in steps of at most 5 000. When it fails, the steps before are written and listed as a
// partial import, which undo removes.
func (m *importer) Add(entities []timeline.Entity) error {
	changes := make([]edit.Change, len(entities))
	for i, e := range entities {
		changes[i].After = e
	}
	return m.Revise(changes)
}

// Revise writes new entities and new versions of others, and deletes, in steps of at most 5 000. When it fails, the steps
// before are written, as with Add.
func (m *importer) Revise(changes []edit.Change) error {
	if m.done {
		return fmt.Errorf("internal error: import %q was ended before", m.entry.name)
	}
	if err := (edit.Transaction{Name: m.entry.name, Changes: changes}).Validate(); err != nil {
		return fmt.Errorf("import %q: %w", m.entry.name, err)
	}
	for _, c := range changes {
		if err := m.check(c); err != nil {
			return err
		}
	}
	order := slices.Clone(changes)
	slices.SortStableFunc(order, func(a, b edit.Change) int { return inOrder(a.Ref(), b.Ref()) })
	for step := range slices.Chunk(order, stepSize) {
		next := m.entry
		blocks, err := m.pack(step)
		if err == nil {
			err = m.store.write(func(w *writer) error {
				var err error
				next, err = m.step(w, step, blocks)
				return err
			})
		}
		if err != nil {
			return fmt.Errorf("import %q: %w", m.entry.name, err)
		}
		m.entry, m.begun = next, true
	}
	return nil
}

// pack compresses the rows among new entities, which come in the order of their kinds and numbers. It needs no lock.
func (m *importer) pack(changes []edit.Change) ([]packed, error) {
	var list []packed
	for _, kind := range []timeline.Kind{timeline.KindEvent, timeline.KindArticle} {
		var rows []timeline.Entity
		for _, c := range changes {
			if c.Before == nil && c.Ref().Kind == kind && packs(c.After) {
				rows = append(rows, c.After)
			}
		}
		if len(rows) < blockLeast {
			continue
		}
		for some := range slices.Chunk(rows, blockSize) {
			b, err := m.store.press.pack(some)
			if err != nil {
				return nil, err
			}
			list = append(list, b)
		}
	}
	return list, nil
}

// check examines what can be told without the file: what an import adds bears its number.
func (m *importer) check(c edit.Change) error {
	if c.Before != nil {
		return nil
	}
	id := m.id
	switch e := c.After.(type) {
	case *timeline.Event:
		id = e.Import
	case *timeline.Actor:
		id = e.Import
	case *timeline.Article:
		id = e.Import
	case *timeline.Annotation:
		id = e.Import
	case *timeline.Link:
		id = e.Import
	case *timeline.Attachment:
		id = e.Import
	}
	if id != m.id {
		return fmt.Errorf("internal error: import %q: %s carries the number of import %d", m.entry.name, c.Ref(), id)
	}
	return nil
}

// alive returns an error when the import was undone while it was running.
func (m *importer) alive(w *writer) error {
	if w.st.cursor < m.entry.seq || w.bucket(spaceJournal).Get(idKey(m.entry.seq)) == nil {
		return errors.New("it was undone while it was running")
	}
	return nil
}

// Commit ends the import: the entry is whole.
func (m *importer) Commit() error {
	if m.done {
		return fmt.Errorf("internal error: import %q was ended before", m.entry.name)
	}
	m.done = true
	if !m.begun {
		return nil
	}
	m.entry.partial = false
	err := m.store.write(func(w *writer) error {
		if err := m.alive(w); err != nil {
			return err
		}
		return w.log(m.entry)
	})
	if err != nil {
		return fmt.Errorf("import %q: %w", m.entry.name, err)
	}
	return nil
}
