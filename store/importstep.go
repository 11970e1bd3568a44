package store

import (
	"fmt"
	"maps"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
	"entente/timeline/edit"
)

// step writes changes and the entry of the history that counts them.
func (m *importer) step(w *writer, changes []edit.Change, blocks []packed) (entry, error) {
	e, err := m.open(w)
	if err != nil {
		return e, err
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
	records := payloads{blocks: blocks}
	var end timeline.Ref // the highest number of the kind that is there
	for _, c := range changes {
		ref := c.Ref()
		if ref.Kind != end.Kind {
			k, _ := w.bucket(space(ref.Kind)).Cursor().Last()
			end = timeline.Ref{Kind: ref.Kind, ID: keyID(k)}
		}
		if c.Before != nil || ref.ID <= end.ID {
			if err := m.replace(w, &e, c, more); err != nil {
				return e, err
			}
			continue
		}
		end.ID = ref.ID
		w.bucket(space(ref.Kind)).FillPercent = appendFill
		payload, err := records.of(ref, c.After)
		if err == nil {
			err = w.add(ref, uint64(m.id), payload)
		}
		if err != nil {
			return e, err
		}
		e.counts[ref.Kind]++
	}
	if err := more.flush(); err != nil {
		return e, err
	}
	e.changes = e.counts.total() + e.revised + e.added
	return e, w.log(e)
}

// open returns the entry of the history that a step goes on with: a new one for the first, a copy of that before for the others.
func (m *importer) open(w *writer) (entry, error) {
	e := m.entry
	if m.begun {
		if err := m.alive(w); err != nil {
			return e, err
		}
	} else {
		seq, err := w.begin()
		if err != nil {
			return e, err
		}
		e.seq, e.at = seq, m.store.now()
		w.st.nextImport = max(w.st.nextImport, uint64(m.id)+1)
	}
	e.counts = maps.Clone(m.entry.counts)
	return e, nil
}

// payloads finds the records of new entities: packed in blocks, or encoded here.
type payloads struct {
	blocks []packed // those not passed yet, in the order of their references
	room   []byte   // of the last record encoded here
}

// of returns the record of e, valid until the next call. References come in order.
func (p *payloads) of(ref timeline.Ref, e timeline.Entity) ([]byte, error) {
	for len(p.blocks) > 0 && inOrder(p.blocks[0].last, ref) < 0 {
		p.blocks = p.blocks[1:]
	}
	if len(p.blocks) > 0 {
		if payload := p.blocks[0].records[ref]; payload != nil {
			return payload, nil
		}
	}
	var err error
	p.room, err = codec.Append(p.room[:0], e)
	return p.room, err
}

// replace writes a change of what may be there already: a new version, a deletion, or an entity whose number lies among others.
func (m *importer) replace(w *writer, e *entry, c edit.Change, more *extension) error {
	ref := c.Ref()
	if err := more.settle(ref); err != nil {
		return err
	}
	now, there, err := w.live(ref)
	if err != nil {
		return err
	}
	if err := w.agrees(ref, now, there, c.Before); err != nil {
		return err
	}
	if there {
		return m.change(w, e, c, now, more)
	}
	w.bucket(space(ref.Kind)).FillPercent = appendFill
	e.counts[ref.Kind]++
	return w.put(ref, uint64(m.id), w.renewed(c.After, now))
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
