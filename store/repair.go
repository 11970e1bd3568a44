package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"

	"entente/store/codec"
	"entente/store/page"
	"entente/store/seal"
	"entente/timeline"
)

// Repaired tells what Repair did.
type Repaired struct {
	Kept     string         // where the damaged file is now; "" when nothing was wrong
	Problems []string       // what was wrong
	Records  map[string]int // by bucket, in the repaired library
	Salvaged int            // records found outside the structure
	Backup   string         // backup that lost records were taken from, "" for none
	Restored int            // records taken from it
	Passed   []string       // newer backups that could not be used, and why
	Lost     bool           // the sums, or traces of a later change, say that something is still missing
}

// Repair makes a sound library of a damaged, closed one. It reads the file page by page and takes all records that fit
// their checksums; what is lost there it looks for in what the other meta page describes, then in pages that hang
// nowhere, then in the newest backup that is in order. Where a meta page is lost, it looks for what that described. The
// index of keys and the sums are made anew. The result is examined before it takes the place of the damaged file, of
// which a copy is kept under a name ending in ".damaged-1" or a higher number. A library in order is left alone.
func Repair(path string, o Options) (Repaired, error) {
	path, err := realPath(path)
	if err != nil {
		return Repaired{}, err
	}
	db, err := openBolt(path, false) // keeps others out where that can be done
	switch {
	case err == nil:
		defer db.Close()
	case errors.Is(err, ErrLocked) || errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission):
		return Repaired{}, err
	}
	var result Repaired
	report, err := verify(path)
	if report.oneMeta() {
		report.Problems = append(report.Problems, oneMeta)
	}
	if err != nil || report.OK() {
		return Repaired{Records: report.Records}, err
	}
	result.Problems = report.Problems
	if result.Kept, err = moveAside(path); err != nil {
		return result, fmt.Errorf("repair %s: keep the damaged file: %w", path, err)
	}
	err = build(path, false, func(db *bolt.DB) error {
		f, err := newFiller(db, header{version: Schema, app: o.App, created: o.Now()}, newState())
		if err != nil {
			return err
		}
		job := &salvage{filler: f, result: &result}
		return job.run(path)
	})
	if errors.Is(err, errNothingLeft) { // the file still stands where it was
		return Repaired{Problems: result.Problems}, errors.Join(fmt.Errorf("repair %s: %w", path, err), os.Remove(result.Kept))
	}
	if err != nil {
		return result, fmt.Errorf("repair %s (a copy of it is %s): %w", path, result.Kept, err)
	}
	report, err = verify(path)
	result.Records = report.Records
	return result, err
}

var errNothingLeft = errors.New("nothing of a library is left in it, and there is no backup; the file was not touched")

// salvage is one repair.
type salvage struct {
	*filler
	result *Repaired

	gaps    []gap
	known   bool // the state record was found
	wanted  state
	visited map[uint64]bool
}

func (j *salvage) run(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	metas, _ := page.ReadMetas(f, info.Size()) // what is wrong with them is known
	later := false
	if len(metas) < 2 {
		if metas, later, err = j.lostMeta(f, info.Size(), metas); err != nil {
			return err
		}
	}
	files := make([]*page.File, len(metas))
	for i, m := range metas {
		m.High = min(m.High, uint64(info.Size())/uint64(m.PageSize))
		files[i] = page.NewFile(f, m)
	}
	w := newWalk(files[0], j.take)
	if err := w.all(); err != nil {
		return err
	}
	j.gaps, j.visited = append(j.gaps, w.gaps...), w.visited
	if err := j.search(files, path); err != nil {
		return err
	}
	if short := j.short(); len(short) > 0 { // lost without a trace of where: an old page stands in the place of a new one
		j.gaps = append(j.gaps, short...)
		if err := j.search(files, path); err != nil {
			return err
		}
	}
	if j.records() == 0 && !j.known {
		return errNothingLeft
	}
	j.result.Lost = later || !j.complete()
	if err := j.unblock(); err != nil {
		return err
	}
	j.settle()
	return j.finish()
}

// search looks for what was lost in the gaps, as long as something is missing.
func (j *salvage) search(files []*page.File, path string) error {
	if j.complete() {
		return nil
	}
	if err := j.others(files); err != nil || j.complete() {
		return err
	}
	return j.fromBackup(path)
}

// short returns as gaps the spaces in which there are fewer records than there must be.
func (j *salvage) short() []gap {
	var list []gap
	for _, s := range tallied() {
		if j.known && s != spaceKeys && j.state.tally[s].count < j.wanted.tally[s].count {
			list = append(list, gap{space: s})
		}
	}
	return list
}

// unblock makes what lay in a block that is lost whole records of what is left of it.
func (j *salvage) unblock() error {
	if err := j.flush(); err != nil {
		return err
	}
	for _, kind := range []timeline.Kind{timeline.KindEvent, timeline.KindArticle} {
		lost, err := j.unblocked(kind)
		if err != nil {
			return err
		}
		if len(lost) > 0 {
			err = j.db.Update(func(tx *bolt.Tx) error { return j.remnants(tx.Bucket(space(kind).bucket()), kind, lost) })
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// unblocked returns the keys of records whose block is lost.
func (j *salvage) unblocked(kind timeline.Kind) (lost [][]byte, err error) {
	err = j.db.View(func(tx *bolt.Tx) error {
		blocks := tx.Bucket(spaceBlocks.bucket())
		c := tx.Bucket(space(kind).bucket()).Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			rec, err := seal.Open(byte(kind), k, v)
			if err != nil {
				return err
			}
			_, distance, packed := codec.Packed(kind, rec.Payload)
			if packed && blocks.Get(idKey(blockID(timeline.Ref{Kind: kind, ID: keyID(k) - distance}))) == nil {
				lost = append(lost, bytes.Clone(k))
			}
		}
		return nil
	})
	return lost, err
}

func (j *salvage) remnants(bucket *bolt.Bucket, kind timeline.Kind, lost [][]byte) error {
	for _, k := range lost {
		old := bucket.Get(k)
		rec, err := seal.Open(byte(kind), k, old)
		if err != nil {
			return err
		}
		e, err := remnant(timeline.Ref{Kind: kind, ID: keyID(k)}, rec.Payload)
		if err != nil {
			return err
		}
		if rec.Payload, err = codec.Append(nil, e); err != nil {
			return err
		}
		j.state.remove(space(kind), seal.Sum(old))
		value := seal.Append(nil, byte(kind), k, rec)
		j.state.add(space(kind), seal.Sum(value))
		if err := bucket.Put(k, value); err != nil {
			return err
		}
	}
	return nil
}

// complete reports whether all records are there that there must be.
func (j *salvage) complete() bool {
	if !j.known {
		return false
	}
	for _, s := range tallied() {
		if s != spaceKeys && j.state.tally[s] != j.wanted.tally[s] {
			return false
		}
	}
	return true
}

// take writes a sound record. Those of meta are remembered instead, the newest of each.
func (j *salvage) take(s space, key, value []byte) error {
	if s != spaceMeta {
		return j.put(s, key, value)
	}
	rec, err := seal.Open(byte(s), key, value)
	if err != nil {
		return nil
	}
	switch {
	case bytes.Equal(key, keySchema):
		if h, err := readHeader(rec.Payload); err == nil {
			j.header = h
		}
	case bytes.Equal(key, keyState), bytes.Equal(key, keyStateCopy):
		if st, err := readState(rec.Payload); err == nil && (!j.known || st.stamp > j.wanted.stamp) {
			j.wanted, j.known = st, true
		}
	}
	return nil
}

// fill is take for records of doubtful standing: only those are wanted that were lost.
func (j *salvage) fill(s space, key, value []byte) error {
	for _, g := range j.gaps {
		if g.holds(s, key) {
			return j.take(s, key, value)
		}
	}
	return nil
}

// others looks at what the older meta page describes and at pages that hang nowhere. When the list of free pages can
// be read, the free ones are left out: they hold what was changed or deleted since.
func (j *salvage) others(files []*page.File) error {
	before := j.records()
	for _, f := range files[1:] {
		if err := newWalk(f, j.fill).all(); err != nil {
			return err
		}
	}
	free, _ := files[0].Free()
	for id := uint64(2); id < files[0].Pages(); id++ {
		if j.visited[id] || free[id] {
			continue
		}
		p, err := files[0].Read(id)
		if err != nil || !p.Leaf() {
			continue
		}
		for i := range p.Count {
			if rec, ok := p.Record(i); ok && !rec.Bucket {
				if err := j.stray(rec.Key, rec.Value); err != nil {
					return err
				}
			}
		}
	}
	if err := j.flush(); err != nil {
		return err
	}
	j.result.Salvaged += j.records() - before
	return nil
}

// stray takes a record of which only the checksum tells which bucket it belongs to.
func (j *salvage) stray(key, value []byte) error {
	for _, s := range spaces() {
		if s == spaceKeys {
			continue
		}
		if _, err := seal.Open(byte(s), key, value); err == nil {
			return j.fill(s, key, value)
		}
	}
	return nil
}

// fromBackup takes what is still missing from the newest backup that is in order. Records of the library itself are
// newer and stay.
func (j *salvage) fromBackup(path string) error {
	list, err := Backups(path, "")
	if err != nil {
		j.pass(BackupDir(path), err)
		return nil
	}
	before := j.records()
	for i := len(list) - 1; i >= 0; i-- {
		if err := sound(list[i].Path); err != nil {
			j.pass(list[i].Path, err)
			continue
		}
		f, err := os.Open(list[i].Path)
		if err != nil {
			j.pass(list[i].Path, err)
			continue
		}
		metas, err := page.ReadMetas(f, list[i].Bytes)
		if err == nil {
			err = newWalk(page.NewFile(f, metas[0]), j.fill).all()
		}
		if err = errors.Join(err, f.Close(), j.flush()); err != nil {
			return err
		}
		j.result.Backup = list[i].Path
		j.result.Restored += j.records() - before
		return nil
	}
	return nil
}

func (j *salvage) pass(path string, why error) {
	if text := fmt.Sprintf("%s: %v", path, why); !slices.Contains(j.result.Passed, text) {
		j.result.Passed = append(j.result.Passed, text)
	}
}

func (j *salvage) records() int {
	n := uint64(0)
	for _, t := range j.state.tally {
		n += t.count
	}
	return int(n)
}

// settle takes over what the state record said. Without one, or when the history has gone on since it was written,
// everything counts as done and nothing as undone.
func (j *salvage) settle() {
	st := &j.state
	st.cursor = st.nextSeq - 1
	if j.known {
		if st.nextSeq <= j.wanted.nextSeq {
			st.cursor = j.wanted.cursor
		}
		st.nextSeq = max(st.nextSeq, j.wanted.nextSeq)
		st.nextImport = max(st.nextImport, j.wanted.nextImport)
		st.stamp = max(st.stamp, j.wanted.stamp)
		for k, n := range j.wanted.next {
			st.next[k] = max(st.next[k], n)
		}
	}
	st.stamp++
	st.dirty = false
}
