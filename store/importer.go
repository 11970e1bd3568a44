package store

import (
	"errors"
	"fmt"
	"slices"

	"entente/store/codec"
	"entente/store/seal"
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

// step writes changes and the entry of the history that counts them.
func (m *importer) step(w *writer, changes []edit.Change, blocks []packed) (entry, error) {
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
	if len(blocks) > 0 && blocks[0].first.Kind == timeline.KindEvent { // rows come in the order of their keys, other things do not
		w.bucket(spaceKeys).FillPercent = appendFill
	}
	w.bucket(spaceBlocks).FillPercent = appendFill
	for _, b := range blocks {
		if err := w.seal(spaceBlocks, idKey(blockID(b.first)), uint64(m.id), b.payload); err != nil {
			return e, err
		}
	}
	more := newExtension(w, m.id)
	var room []byte
	var end timeline.Ref // the highest number of the kind that is there
	for _, c := range changes {
		ref := c.Ref()
		if ref.Kind != end.Kind {
			k, _ := w.bucket(space(ref.Kind)).Cursor().Last()
			end = timeline.Ref{Kind: ref.Kind, ID: keyID(k)}
		}
		if c.Before == nil && ref.ID > end.ID {
			end.ID = ref.ID
			w.bucket(space(ref.Kind)).FillPercent = appendFill
			var payload []byte
			for len(blocks) > 0 && inOrder(blocks[0].last, ref) < 0 {
				blocks = blocks[1:]
			}
			if len(blocks) > 0 {
				payload = blocks[0].records[ref]
			}
			if payload == nil {
				var err error
				if room, err = codec.Append(room[:0], c.After); err != nil {
					return e, err
				}
				payload = room
			}
			if err := w.add(ref, uint64(m.id), payload); err != nil {
				return e, err
			}
			e.counts[ref.Kind]++
			continue
		}
		if err := more.settle(ref); err != nil {
			return e, err
		}
		now, there, err := w.live(ref)
		if err == nil {
			err = w.agrees(ref, now, there, c.Before)
		}
		if err != nil {
			return e, err
		}
		switch {
		case there:
			err = m.change(w, &e, c, now, more)
		default:
			w.bucket(space(ref.Kind)).FillPercent = appendFill
			err = w.put(ref, uint64(m.id), w.renewed(c.After, now))
			e.counts[ref.Kind]++
		}
		if err != nil {
			return e, err
		}
	}
	if err := more.flush(); err != nil {
		return e, err
	}
	e.changes = e.counts.total() + e.revised + e.added
	return e, w.log(e)
}

// change adds to an event where that is all, and otherwise replaces its record.
func (m *importer) change(w *writer, e *entry, c edit.Change, now seal.Record, more *extension) error {
	ref := c.Ref()
	own := now.Import == uint64(m.id)
	if !own {
		if err := w.overtaken(e.seq, ref, now.Import); err != nil {
			return err
		}
	}
	added, err := w.addedBy(ref, m.id) // before
	if err != nil {
		return err
	}
	kept := w.bucket(spaceKept).Get(keptKey(e.seq, ref)) != nil
	only, err := more.add(c, now)
	switch {
	case err != nil:
		return err
	case only:
		if !own && !kept && !added {
			e.added++
		}
		return nil
	case !own && !kept:
		if err := w.keep(e.seq, ref, now, true); err != nil {
			return err
		}
		e.revised++
		if added {
			e.added--
		}
	}
	return m.revise(w, e, c, now)
}

// revise replaces the record now, or deletes it. What the import itself has added is simply withdrawn with it; of all else
// the version from before the import is kept, once, for undo.
func (m *importer) revise(w *writer, e *entry, c edit.Change, now seal.Record) error {
	if c.After == nil {
		if now.Import == uint64(m.id) {
			e.counts[c.Ref().Kind]--
		}
		return w.drop(c.Ref())
	}
	return w.put(c.Ref(), now.Import, w.renewed(c.After, now))
}

// overtaken returns ErrConflict when an entry later than seq, in force or not, has changed an entity or brought it.
// Undo and redo go through the entries in order, so an earlier one must not change it after that.
func (w *writer) overtaken(seq uint64, ref timeline.Ref, imp uint64) error {
	c := w.bucket(spaceJournal).Cursor()
	for k, v := c.Seek(idKey(seq + 1)); k != nil; k, v = c.Next() {
		later, err := readEntry(k, v)
		if err != nil {
			return err
		}
		if imp != 0 && uint64(later.imp) == imp || w.bucket(spaceKept).Get(keptKey(later.seq, ref)) != nil {
			return fmt.Errorf("%s %s: %q came after the import began: %w", ref.Kind, ref, later.name, ErrConflict)
		}
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
