package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
)

// aged is a library with two backups: of before all edits, and of between them.
type aged struct {
	path string
	data []byte
	past []world // what the older backup, the newer one and the library hold

	backups []string
}

func newAged(t *testing.T) aged {
	t.Helper()
	s := newStore(t)
	clock := now()
	s.now = func() int64 { clock += 60; return clock }
	lib := aged{path: s.path, past: []world{fill(t, s)}}
	for round := range 2 {
		path, err := s.AutoBackup("")
		if err != nil {
			t.Fatal(err)
		}
		lib.backups = append(lib.backups, path)
		lib.past = append(lib.past, edited(t, s, lib.past[round], round))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var err error
	if lib.data, err = os.ReadFile(lib.path); err != nil {
		t.Fatal(err)
	}
	return lib
}

// edited changes some events of a library, deletes some and adds some, and returns what it holds then.
func edited(t *testing.T, s *Store, w world, round int) world {
	t.Helper()
	for i := range 15 {
		tx := edit.Transaction{Name: "edit"}
		for j := range 8 {
			ref := timeline.Ref{Kind: timeline.KindEvent, ID: uint64(800 + 10*i + j)}
			next := *w[ref].(*timeline.Event)
			next.Title = fmt.Sprintf("Event %d in round %d", ref.ID, round)
			tx.Changes = append(tx.Changes, edit.Change{Before: w[ref], After: &next})
		}
		gone := timeline.Ref{Kind: timeline.KindEvent, ID: uint64(1000 + 200*round + i)}
		tx.Changes = append(tx.Changes, edit.Change{Before: w[gone]},
			edit.Change{After: event(5000+100*round+i, fmt.Sprintf("New in round %d", round))})
		if err := s.Apply(tx); err != nil {
			t.Fatal(err)
		}
	}
	return contents(t, s)
}

// Ensure that of a library that is damaged in any way, more than a little, all comes back that can: from the other meta
// page, from whatever page still has it, from the newest backup in order; that nothing comes back that never was, that
// what is missing is said, and that the damaged file is kept.
func TestRepair_Damaged(t *testing.T) {
	lib := newAged(t)
	rnd := rand.New(rand.NewPCG(17, 4))
	var sum, bare recovery // with a backup in order, and without
	for n := range damagedStores {
		name, data := spoil(rnd, lib.data)
		spoilt := 0 // backups, the newest first
		for spoilt < len(lib.backups) && rnd.IntN(5) == 0 {
			spoilt++
		}
		r := lib.repair(t, fmt.Sprintf("library %d, %s, %d backups spoilt", n, name, spoilt), data, spoilt)
		if spoilt < len(lib.backups) {
			sum.add(r)
		} else {
			bare.add(r)
		}
	}
	t.Logf("%d damaged libraries: %+v with a backup, %+v without", damagedStores, sum, bare)
	if sum.Damaged < damagedStores/2 {
		t.Errorf("%d of %d were damaged", sum.Damaged, damagedStores)
	}
	if sum.Missing*100 > sum.Records {
		t.Errorf("%d of %d records were not saved", sum.Missing, sum.Records)
	}
}

// recovery counts what repairs brought.
type recovery struct {
	Damaged int // libraries that were not in order
	Whole   int // of them, those that were repaired without a loss
	Records int // that the damaged ones held
	Older   int // that came back as they were when a backup was made
	Missing int
	Back    int // deleted ones that came back
}

func (r *recovery) add(s recovery) {
	r.Damaged += s.Damaged
	r.Whole += s.Whole
	r.Records += s.Records
	r.Older += s.Older
	r.Missing += s.Missing
	r.Back += s.Back
}

// spoil damages a file in one of the ways that disks, cables and other programs do, or in two.
func spoil(rnd *rand.Rand, whole []byte) (name string, data []byte) {
	const size = 4096
	data = bytes.Clone(whole)
	pages := len(data) / size
	page := func(id int) []byte { return data[id*size:][:size] }
	ways := []struct {
		name string
		do   func()
	}{
		{"a meta page zeroed", func() { clear(page(rnd.IntN(2))) }},
		{"a meta page flipped", func() { data[rnd.IntN(2)*size+16+rnd.IntN(64)] ^= 1 << rnd.IntN(8) }},
		{"pages zeroed", func() {
			for range 1 + rnd.IntN(8) {
				clear(page(2 + rnd.IntN(pages-2)))
			}
		}},
		{"pages of noise", func() {
			for range 1 + rnd.IntN(8) {
				p := page(2 + rnd.IntN(pages-2))
				for i := range p {
					p[i] = byte(rnd.Uint32())
				}
			}
		}},
		{"a page in another one's place", func() { copy(page(2+rnd.IntN(pages-2)), page(rnd.IntN(pages))) }},
		{"a run of the disk gone", func() {
			first := 2 + rnd.IntN(pages-2)
			clear(data[first*size : min(first+1+rnd.IntN(16), pages)*size])
		}},
		{"bits flipped", func() {
			for range 2 + rnd.IntN(60) {
				data[2*size+rnd.IntN(len(data)-2*size)] ^= 1 << rnd.IntN(8)
			}
		}},
		{"the end cut", func() { data = data[:len(data)-1-rnd.IntN(len(data)/3)] }},
	}
	for range 1 + rnd.IntN(2) {
		way := ways[rnd.IntN(len(ways))]
		if way.do(); name != "" {
			name += ", "
		}
		name += way.name
		if len(data) < len(whole) {
			break
		}
	}
	return name, data
}

// repair repairs the library with other bytes in its file and holds against what was written what comes of it.
func (lib aged) repair(t *testing.T, name string, data []byte, spoilt int) (r recovery) {
	t.Helper()
	path := filepath.Join(t.TempDir(), filepath.Base(lib.path))
	if err := os.CopyFS(BackupDir(path), os.DirFS(BackupDir(lib.path))); err != nil {
		t.Fatal(err)
	}
	for i := range spoilt {
		if err := os.Truncate(filepath.Join(BackupDir(path), filepath.Base(lib.backups[len(lib.backups)-1-i])), 9000); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	result, err := Repair(path, Options{Now: now})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return r
	}
	mustBeSound(t, path)
	s, err := Open(path, Options{Now: now})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return r
	}
	got, want := contents(t, s), lib.past[2]
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if result.Kept != "" {
		r.Damaged, r.Records = 1, len(want)
		if kept, err := os.ReadFile(result.Kept); err != nil || !bytes.Equal(kept, data) {
			t.Errorf("%s: the damaged file was not kept: %v", name, err)
		}
	}
	backup := 1 - spoilt // index of the newest in order
	for ref, e := range want {
		switch have := got[ref]; {
		case reflect.DeepEqual(have, e):
		case have == nil || remains(have):
			r.Missing++
			if backup >= 0 && lib.past[backup][ref] != nil {
				t.Errorf("%s: %v is lost and stands in a backup: %+v", name, ref, result)
			}
		case !lib.held(have):
			t.Errorf("%s: never was: %+v", name, have)
		default:
			r.Older++
		}
	}
	for ref, e := range got {
		if want[ref] == nil {
			if r.Back++; !lib.held(e) && !remains(e) {
				t.Errorf("%s: never was: %+v", name, e)
			}
		}
	}
	switch complete := r.Older+r.Missing+r.Back == 0; {
	case complete:
		r.Whole = r.Damaged
	case !result.Lost:
		t.Errorf("%s: %+v, and it was not said", name, r)
	}
	return r
}

// remains reports whether an entity says itself that most of it was lost.
func remains(e timeline.Entity) bool {
	var extra []timeline.Extra
	switch e := e.(type) {
	case *timeline.Event:
		extra = e.Extra
	case *timeline.Article:
		extra = e.Extra
	}
	return slices.ContainsFunc(extra, func(x timeline.Extra) bool { return x.Key == "damage" })
}

// held reports whether a library held an entity at some time, an event perhaps before articles were added to it.
func (lib aged) held(e timeline.Entity) bool {
	for _, w := range lib.past {
		then := w[e.Ref()]
		if reflect.DeepEqual(then, e) {
			return true
		}
		if event, is := then.(*timeline.Event); is && len(event.Citations) > 0 {
			bare := *event
			bare.Citations, bare.Extra = nil, nil
			if reflect.DeepEqual(&bare, e) {
				return true
			}
		}
	}
	return false
}
