package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"entente/store/codec"
	"entente/store/page"
	"entente/store/seal"
	"entente/timeline"
)

// Report is what a check has found.
type Report struct {
	Path     string         `json:"path"`
	Schema   int            `json:"schema"`
	Bytes    int64          `json:"bytes"`
	Records  map[string]int `json:"records"`  // by bucket, those of undone imports included
	Problems []string       `json:"problems"` // damage: Repair is needed
	Warnings []string       `json:"warnings"` // what points at nothing, and the like
}

// OK reports whether the file is undamaged.
func (report Report) OK() bool { return len(report.Problems) == 0 }

// oneMeta reports whether one of the two meta pages is damaged.
func (report Report) oneMeta() bool { return slices.Contains(report.Warnings, oneMeta) }

// Check examines a closed library: its structure, the checksum of every record, whether the sums and the index agree
// with the records, and whether references lead somewhere. Damage stands in the report; the error tells why nothing
// could be examined. bbolt's own check can end the process on a damaged file, so call it by CheckInChild.
func Check(path string) (Report, error) {
	path, err := realPath(path)
	if err != nil {
		return Report{Path: path}, err
	}
	// Opening it keeps writers out, and is a check by itself.
	db, err := openBolt(path, true)
	if errors.Is(err, ErrLocked) || errors.Is(err, os.ErrNotExist) || errors.Is(err, os.ErrPermission) {
		return Report{Path: path}, err
	}
	if err != nil {
		return Report{Path: path, Problems: []string{err.Error()}}, nil
	}
	defer db.Close()
	report, err := verify(path)
	if err != nil || !report.OK() || report.oneMeta() { // bbolt's part would ask for both
		return report, err
	}
	tx, err := db.Begin(false)
	if err != nil {
		return report, fmt.Errorf("check %s: %w", path, err)
	}
	defer func() { _ = tx.Rollback() }()
	for err := range tx.Check() {
		report.Problems = append(report.Problems, err.Error())
	}
	return report, nil
}

// verify is Check without bbolt's part and without a lock: it can be called in any process, on a file that nobody
// writes to.
func verify(path string) (Report, error) {
	report := Report{Path: path, Records: map[string]int{}}
	f, err := os.Open(path)
	if err != nil {
		return report, fmt.Errorf("check library: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return report, fmt.Errorf("check library: %w", err)
	}
	report.Bytes = info.Size()
	metas, err := page.ReadMetas(f, info.Size())
	if err != nil {
		report.Problems = append(report.Problems, err.Error())
		return report, nil
	}
	if err := report.inspect(f, metas[0]); err != nil {
		return report, err
	}
	if len(metas) == 1 {
		report.Warnings = append(report.Warnings, oneMeta)
	}
	return report, nil
}

func (report *Report) inspect(f io.ReaderAt, meta page.Meta) error {
	a := newAudit()
	pages := page.NewFile(f, meta)
	w := newWalk(pages, a.record)
	if err := w.all(); err != nil {
		return err
	}
	if err := pages.Skeleton(); err != nil {
		w.complain("%v", err)
	}
	report.Schema = int(a.header.version)
	for s, t := range a.seen {
		report.Records[string(s.bucket())] = int(t.count)
	}
	report.Problems = append(w.problems, a.problems...)
	if len(w.problems) == 0 {
		report.Problems = append(report.Problems, a.disagreements()...)
		report.Warnings = a.dangling()
	}
	return nil
}

// audit gathers, record by record, what must agree in the end.
type audit struct {
	header    header
	state     state
	seen      map[space]tally
	index     tally // what the key index should be
	ids       map[timeline.Kind][]uint64
	refs      map[uint64]map[timeline.Ref]bool // what the entities of an import (0: of none) refer to
	withdrawn map[uint64]bool
	held      []held          // entities of imports, until it is known which are undone
	blocks    map[uint64]bool // those that are there
	lying     map[uint64]int  // entities that lie in blocks, by block
	added     []citing        // what imports have added to events, until it is known which of these are there
	absorbed  map[uint64]uint64
	press     press
	problems  []string
}

// citing is an article that an addition to an event cites.
type citing struct {
	event, stamp, imp uint64
	article           timeline.ArticleID
}

type held struct {
	ref timeline.Ref
	imp uint64
}

func newAudit() *audit {
	return &audit{seen: map[space]tally{}, ids: map[timeline.Kind][]uint64{}, withdrawn: map[uint64]bool{},
		absorbed: map[uint64]uint64{}, blocks: map[uint64]bool{}, lying: map[uint64]int{}, refs: map[uint64]map[timeline.Ref]bool{}}
}

func (a *audit) complain(format string, args ...any) {
	if len(a.problems) < maxProblems {
		a.problems = append(a.problems, fmt.Sprintf(format, args...))
	}
}

func (a *audit) record(s space, key, value []byte) error {
	sum := seal.Sum(value)
	if s == spaceKeys {
		sum = seal.SumKey(byte(s), key)
	}
	t := a.seen[s]
	a.seen[s] = tally{t.count + 1, t.sum + uint64(sum)}
	if s == spaceKeys {
		return nil
	}
	rec, err := seal.Open(byte(s), key, value)
	if err != nil {
		return err
	}
	switch s {
	case spaceMeta:
		switch {
		case bytes.Equal(key, keySchema):
			a.header, err = readHeader(rec.Payload)
		case bytes.Equal(key, keyState), bytes.Equal(key, keyStateCopy):
			a.state, err = readState(rec.Payload)
		}
	case spaceJournal:
		_, err = readEntry(key, value)
	case spaceWithdrawn:
		a.withdrawn[keyID(key)] = true
		_, err = readCounts(rec.Payload)
	case spaceKept, spaceSettings:
	case spaceBlocks:
		a.blocks[keyID(key)] = true
	case spaceAdded:
		err = a.addition(key, sum, rec)
	default:
		err = a.entity(timeline.Ref{Kind: timeline.Kind(s), ID: keyID(key)}, rec)
	}
	if err != nil {
		a.complain("%s: %v", s.bucket(), err)
	}
	return nil
}

// addition examines a record of what imports have added.
func (a *audit) addition(key []byte, sum uint32, rec seal.Record) error {
	var failed error
	err := a.press.additions(key, sum, rec, func(x addition) {
		part, err := x.part()
		if err != nil {
			failed = err
			return
		}
		citations, _, err := codec.Added(part)
		if err != nil {
			failed = err
		}
		for _, c := range citations {
			if c.Article != 0 {
				a.added = append(a.added, citing{x.event, x.stamp, x.imp, c.Article})
			}
		}
	})
	return errors.Join(err, failed)
}

func (a *audit) entity(ref timeline.Ref, rec seal.Record) error {
	if key := codec.Key(ref.Kind, rec.Payload); len(key) > 0 {
		sum := seal.SumKey(byte(spaceKeys), appendID(indexPrefix(nil, ref.Kind, key), ref.ID))
		a.index = tally{a.index.count + 1, a.index.sum + uint64(sum)}
	}
	e, err := codec.Decode(ref, rec.Payload)
	if err != nil {
		return err
	}
	if err := e.Validate(); err != nil {
		return err
	}
	a.ids[ref.Kind] = append(a.ids[ref.Kind], ref.ID)
	if stamp := codec.Absorbed(rec.Payload); stamp > 0 && ref.Kind == timeline.KindEvent {
		a.absorbed[ref.ID] = stamp
	}
	if rec.Import != 0 {
		a.held = append(a.held, held{ref, rec.Import})
	}
	for _, to := range references(e) {
		a.refer(rec.Import, to)
	}
	if _, distance, packed := codec.Packed(ref.Kind, rec.Payload); packed {
		a.lying[blockID(timeline.Ref{Kind: ref.Kind, ID: ref.ID - distance})]++
		if ref.Kind != timeline.KindEvent {
			return nil
		}
		var head timeline.EventHead
		if err := codec.Head(timeline.EventID(ref.ID), rec.Payload, &head); err != nil {
			return err
		}
		for _, id := range head.Actors {
			a.refer(rec.Import, timeline.Ref{Kind: timeline.KindActor, ID: uint64(id)})
		}
	}
	return nil
}

func (a *audit) refer(imp uint64, to timeline.Ref) {
	if a.refs[imp] == nil {
		a.refs[imp] = map[timeline.Ref]bool{}
	}
	a.refs[imp][to] = true
}

// disagreements compares the sums.
func (a *audit) disagreements() []string {
	var list []string
	for _, s := range tallied() {
		if got, want := a.seen[s], a.state.tally[s]; got != want {
			list = append(list, fmt.Sprintf("the records of %q do not add up: there are %d, there should be %d",
				s.bucket(), got.count, want.count))
		}
	}
	unblocked := 0
	for id, n := range a.lying {
		if !a.blocks[id] {
			unblocked += n
		}
	}
	if unblocked > 0 {
		list = append(list, fmt.Sprintf("%d events or articles lie in blocks that are missing", unblocked))
	}
	if a.index != a.seen[spaceKeys] {
		list = append(list, fmt.Sprintf("the index of keys does not fit the entities: it has %d entries, it should have %d",
			a.seen[spaceKeys].count, a.index.count))
	}
	return list
}

// dangling counts the references that lead nowhere.
func (a *audit) dangling() []string {
	hidden := map[timeline.Ref]bool{}
	for _, h := range a.held {
		if a.withdrawn[h.imp] {
			hidden[h.ref] = true
		}
	}
	for _, x := range a.added {
		event := timeline.Ref{Kind: timeline.KindEvent, ID: x.event}
		if _, there := slices.BinarySearch(a.ids[event.Kind], x.event); there && !hidden[event] && x.stamp > a.absorbed[x.event] {
			a.refer(x.imp, timeline.Ref{Kind: timeline.KindArticle, ID: uint64(x.article)})
		}
	}
	missing := map[timeline.Ref]bool{}
	for imp, refs := range a.refs {
		for to := range refs {
			if _, there := slices.BinarySearch(a.ids[to.Kind], to.ID); !a.withdrawn[imp] && (!there || hidden[to]) {
				missing[to] = true
			}
		}
	}
	n := map[timeline.Kind]int{}
	for to := range missing {
		n[to.Kind]++
	}
	var list []string
	for _, k := range timeline.Kinds() {
		if n[k] > 0 {
			list = append(list, fmt.Sprintf("%d %ss are referred to that do not exist", n[k], k))
		}
	}
	return list
}

// references lists what an entity refers to, in any order and perhaps more than once.
func references(e timeline.Entity) []timeline.Ref {
	var list []timeline.Ref
	add := func(kind timeline.Kind, id uint64) {
		if id != 0 {
			list = append(list, timeline.Ref{Kind: kind, ID: id})
		}
	}
	switch e := e.(type) {
	case *timeline.Event:
		for _, r := range e.Roles {
			add(timeline.KindActor, uint64(r.Actor))
		}
		for _, id := range e.Articles() {
			add(timeline.KindArticle, uint64(id))
		}
	case *timeline.Article:
		add(timeline.KindText, uint64(e.ID))
	case *timeline.Attachment:
		add(timeline.KindArticle, uint64(e.Article))
		if e.Kept() {
			add(timeline.KindBlob, uint64(e.ID))
		}
	case *timeline.Annotation:
		add(timeline.KindLayer, uint64(e.Layer))
		add(e.Target.Kind, e.Target.ID)
	case *timeline.Link:
		add(timeline.KindEvent, uint64(e.From))
		add(timeline.KindEvent, uint64(e.To))
	case *timeline.View:
		for _, id := range e.Hidden {
			add(timeline.KindLayer, uint64(id))
		}
	}
	return list
}
