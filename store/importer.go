package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"entente/store/codec"
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
		return nil, fmt.Errorf("%w: %s", timeline.ErrReadOnly, s.readOnly)
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
	if m.done {
		return fmt.Errorf("internal error: import %q was ended before", m.entry.name)
	}
	for _, e := range entities {
		if err := m.check(e); err != nil {
			return err
		}
	}
	order := slices.Clone(entities)
	slices.SortFunc(order, func(a, b timeline.Entity) int {
		return cmp.Or(cmp.Compare(a.Ref().Kind, b.Ref().Kind), cmp.Compare(a.Ref().ID, b.Ref().ID))
	})
	for step := range slices.Chunk(order, stepSize) {
		next := m.entry
		err := m.store.write(func(w *writer) error {
			var err error
			next, err = m.step(w, step)
			return err
		})
		if err != nil {
			return fmt.Errorf("import %q: %w", m.entry.name, err)
		}
		m.entry, m.begun = next, true
	}
	return nil
}

func (m *importer) check(e timeline.Entity) error {
	if err := e.Validate(); err != nil {
		return fmt.Errorf("import %q: %w", m.entry.name, err)
	}
	id := m.id
	switch e := e.(type) {
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
	}
	if id != m.id {
		return fmt.Errorf("internal error: import %q: %s carries the number of import %d", m.entry.name, e.Ref(), id)
	}
	return nil
}

// step writes entities and the entry of the history that counts them.
func (m *importer) step(w *writer, entities []timeline.Entity) (entry, error) {
	e := m.entry
	if !m.begun {
		seq, err := w.begin()
		if err != nil {
			return e, err
		}
		e.seq, e.at = seq, m.store.now()
		w.st.nextImport = max(w.st.nextImport, uint64(m.id)+1)
	} else if err := m.alive(w); err != nil {
		return e, err
	}
	e.counts = counts{}
	for k, n := range m.entry.counts {
		e.counts[k] = n
	}
	w.bucket(spaceKeys).FillPercent = appendFill
	for _, x := range entities {
		ref := x.Ref()
		w.bucket(space(ref.Kind)).FillPercent = appendFill
		if _, there, err := w.live(ref); there || err != nil {
			return e, errors.Join(err, fmt.Errorf("%s %s exists: %w", ref.Kind, ref, ErrConflict))
		}
		err := w.put(ref, uint64(m.id), func(b []byte) ([]byte, error) { return codec.Append(b, x) })
		if err != nil {
			return e, err
		}
		e.counts[ref.Kind]++
	}
	e.changes = e.counts.total()
	return e, w.log(e)
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
