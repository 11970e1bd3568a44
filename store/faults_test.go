package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// newStore opens a library that is checked when the test ends.
func newStore(t *testing.T) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "library.entente"), Options{Now: now, App: "test 1"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil && !errors.Is(err, ErrClosed) {
			t.Errorf("close: %v", err)
		}
		mustBeSound(t, s.path)
	})
	return s
}

func mustBeSound(t *testing.T, path string) {
	t.Helper()
	report, err := Check(path)
	if err != nil || !report.OK() {
		t.Errorf("Check(%s) = %v, %v, want nothing wrong", path, report.Problems, err)
	}
}

func event(id int, title string) *timeline.Event {
	return &timeline.Event{ID: timeline.EventID(id), Key: fmt.Sprintf("test:%d", id), Title: title, Confidence: 1,
		When:    when.Point(when.Date(1900+id%200, 1, 1+id%365), when.ToDay),
		Summary: strings.Repeat("What happened. ", id%20)}
}

func add(t testing.TB, s *Store, entities ...timeline.Entity) {
	t.Helper()
	tx := edit.Transaction{Name: "add"}
	for _, e := range entities {
		tx.Changes = append(tx.Changes, edit.Change{After: e})
	}
	if err := s.Apply(tx); err != nil {
		t.Fatal(err)
	}
}

// fill gives a library a few thousand records, deletions and something undone.
func fill(t testing.TB, s *Store) world {
	t.Helper()
	w, err := s.BeginImport("import")
	if err != nil {
		t.Fatal(err)
	}
	var list []timeline.Entity
	for i := 1; i <= 1500; i++ {
		e := event(i, fmt.Sprintf("Event %d", i))
		e.Import = w.ID()
		list = append(list, e)
	}
	if err := errors.Join(w.Add(list), w.Commit()); err != nil {
		t.Fatal(err)
	}
	add(t, s, &timeline.Layer{ID: 1, Name: "mine"}, &timeline.Actor{ID: 1, Key: "country:CHN", Name: "China"},
		&timeline.Article{ID: 1, Title: "A", Size: 30_000}, &timeline.Text{ID: 1, Body: strings.Repeat("abc ", 7500)},
		&timeline.Attachment{ID: 1, Article: 1, Name: "a.bin", Size: 12_000, Sum: strings.Repeat("0a", 32)},
		&timeline.Blob{ID: 1, Data: strings.Repeat("\x00\xff\x80", 4000)})
	for i := 1; i <= 30; i++ {
		old := list[i*7].(*timeline.Event)
		c := edit.Change{Before: old}
		if i%3 > 0 {
			next := *old
			next.Title = fmt.Sprintf("Changed %d", i)
			c.After = &next
		}
		if err := s.Apply(edit.Transaction{Name: "edit", Changes: []edit.Change{c}}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	revise(t, s, list[300:330], 1501)
	mention(t, s, list[400:700])
	return contents(t.(failer), s)
}

// revise imports one new event, numbered from id, for each of some that it changes.
func revise(t testing.TB, s *Store, list []timeline.Entity, id int) {
	t.Helper()
	w, err := s.BeginImport("second import")
	if err != nil {
		t.Fatal(err)
	}
	var changes []edit.Change
	for i, e := range list {
		next, fresh := *e.(*timeline.Event), event(id+i, "fresh")
		next.Title += ", revised"
		fresh.Import = w.ID()
		changes = append(changes, edit.Change{Before: e, After: &next}, edit.Change{After: fresh})
	}
	if err := errors.Join(w.Revise(changes), w.Commit()); err != nil {
		t.Fatal(err)
	}
}

// mention imports articles of which only is known that they speak of some events, and of what.
func mention(t testing.TB, s *Store, list []timeline.Entity) {
	t.Helper()
	w, err := s.BeginImport("mentions")
	if err != nil {
		t.Fatal(err)
	}
	var changes []edit.Change
	for i, e := range list {
		a := &timeline.Article{ID: timeline.ArticleID(2 + i/3), Key: fmt.Sprintf("page:%d", i/3), Title: "A page",
			Address: fmt.Sprintf("https://example.com/%d", i/3), Import: w.ID()}
		if i%3 == 0 {
			changes = append(changes, edit.Change{After: a})
		}
		changes = append(changes, edit.Change{Before: e, After: told(e.(*timeline.Event), uint64(a.ID), a.Address+" 1|2|3")})
	}
	if err := errors.Join(w.Revise(changes), w.Commit()); err != nil {
		t.Fatal(err)
	}
}

// sampleFile returns a closed library and what it holds.
func sampleFile(t *testing.T) ([]byte, world) {
	t.Helper()
	s := newStore(t)
	want := fill(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	return data, want
}

func write(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.entente")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Ensure that a file that cannot be a sound library is refused with a reason and left as it is.
func TestOpen_Refuses(t *testing.T) {
	whole, _ := sampleFile(t)
	otherBolt := func() []byte {
		path := filepath.Join(t.TempDir(), "other")
		db, err := bolt.Open(path, 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	newer := func() []byte {
		path := write(t, whole)
		db, err := bolt.Open(path, 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		err = db.Update(func(tx *bolt.Tx) error {
			st, err := loadState(tx, path)
			return errors.Join(err, layOut(tx, header{version: Schema + 1}, st))
		})
		if err := errors.Join(err, db.Close()); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	tests := []struct {
		name string
		data []byte
		want error
		says string
	}{
		{"empty", nil, ErrEmpty, "backups"},
		{"short", []byte("hello"), ErrForeign, "5 bytes"},
		{"text", bytes.Repeat([]byte("a line of text\n"), 9000), ErrForeign, "choose another"},
		{"zeros", make([]byte, 100_000), ErrForeign, "choose another"},
		{"other bbolt file", otherBolt(), ErrForeign, "another program"},
		{"newer", newer(), ErrNewer, "update Entente"},
		{"half", whole[:len(whole)/2], ErrTruncated, "repair it"},
		{"last page cut", whole[:len(whole)-1], nil, ""}, // decided below: the end may be unused
		{"metas zero", append(make([]byte, 8192), whole[8192:]...), ErrForeign, "choose another"},
		{"metas flipped", flipped(whole, 16+40, 4096+16+40), ErrDamaged, "repair it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := write(t, tt.data)
			s, err := Open(path, Options{Now: now})
			if tt.want == nil {
				if err == nil {
					err = s.Close()
				}
				if err != nil && !errors.Is(err, ErrTruncated) {
					t.Errorf("Open = %v", err)
				}
				return
			}
			if !errors.Is(err, tt.want) || !strings.Contains(fmt.Sprint(err), tt.says) ||
				!strings.Contains(fmt.Sprint(err), path) {
				t.Errorf("Open = %v, want %v, with %q and the path", err, tt.want, tt.says)
			}
			if after, rerr := os.ReadFile(path); rerr != nil || !bytes.Equal(after, tt.data) {
				t.Errorf("the file was changed (%v)", rerr)
			}
		})
	}
}

func flipped(data []byte, at ...int) []byte {
	data = bytes.Clone(data)
	for _, i := range at {
		data[i] ^= 1
	}
	return data
}

// Ensure that a file that was cut anywhere gives an error or the truth.
func TestOpen_Truncated(t *testing.T) {
	whole, want := sampleFile(t)
	for i := range truncations {
		path := write(t, whole[:len(whole)*i/truncations])
		s, err := Open(path, Options{Now: now})
		if err != nil {
			continue
		}
		if got := contents(t, s); !reflect.DeepEqual(got, want) {
			t.Errorf("cut to %d of %d: other contents", i, truncations)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Ensure that one flipped bit anywhere never gives wrong data without a word, and that Repair saves nearly all: a block at most where it
// hits one, which few of them do, and hardly anything elsewhere.
func TestStore_BitFlips(t *testing.T) {
	whole, want := sampleFile(t)
	refs := sortedRefs(want)
	rnd := rand.New(rand.NewPCG(11, 3))
	dir := t.TempDir()
	repaired, lost, blocks := 0, 0, 0
	for i := range flips {
		at, bit := rnd.IntN(len(whole)), rnd.IntN(8)
		data := bytes.Clone(whole)
		data[at] ^= 1 << bit
		path := filepath.Join(dir, fmt.Sprintf("%d.entente", i))
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("bit %d of byte %d of page %d", bit, at%4096, at/4096)
		noticed := readAll(t, name, path, want, some(refs, i))
		report, err := verify(path)
		if err != nil {
			t.Fatal(err)
		}
		if noticed != "" && report.OK() && len(report.Warnings) == 0 {
			t.Errorf("%s: met while reading, not by a check: %s", name, noticed)
		}
		if !report.OK() {
			repaired++
			n := repairAll(t, name, path, want)
			if n > 3 {
				t.Logf("%s: %d lost: %v", name, n, report.Problems)
			}
			switch inBlock := strings.Contains(fmt.Sprint(report.Problems), `"blocks"`); {
			case inBlock && n > blockSize:
				t.Errorf("%s: %d records lost, more than a block of %d", name, n, blockSize)
			case inBlock:
				blocks++
			default:
				lost += n
			}
		}
		for _, f := range []string{path, path + ".damaged-1"} {
			if err := os.Remove(f); err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d flips, %d repaired, %d blocks and %d records lost", flips, repaired, blocks, lost)
	if blocks > flips/10 {
		t.Errorf("%d of %d flips hit a block", blocks, flips)
	}
	if lost > repaired*len(want)/100 {
		t.Errorf("%d records lost in %d repairs of %d records", lost, repaired, len(want))
	}
}

// some returns every 16th of a list, others for each n.
func some(refs []timeline.Ref, n int) (list []timeline.Ref) {
	for i := n % 16; i < len(refs); i += 16 {
		list = append(list, refs[i])
	}
	return list
}

// readAll compares what can be read, all in a row and some one by one, with what was written. It tells what damage was
// noticed.
func readAll(t *testing.T, name, path string, want world, single []timeline.Ref) (met string) {
	s, err := Open(path, Options{Now: now, ReadOnly: true})
	if err != nil {
		return err.Error()
	}
	defer s.file.Close()
	got := world{}
	for _, k := range timeline.Kinds() {
		if err := s.Each(k, func(e timeline.Entity) error { got[e.Ref()] = e; return nil }); err != nil {
			met = err.Error()
		}
	}
	for _, ref := range single {
		if one, err := s.Get(ref); err != nil {
			if errors.Is(err, timeline.ErrNotFound) && len(s.Damage()) == 0 {
				t.Errorf("%s: %v", name, err)
			}
			met += err.Error()
		} else if !reflect.DeepEqual(one, want[ref]) {
			t.Errorf("%s: silent wrong data: %+v, want %+v", name, one, want[ref])
		}
	}
	damage := s.Damage()
	for ref, e := range got {
		if !reflect.DeepEqual(e, want[ref]) {
			t.Errorf("%s: silent wrong data: %+v, want %+v (%v)", name, e, want[ref], damage)
		}
	}
	if len(got) < len(want) && len(damage) == 0 && met == "" {
		t.Errorf("%s: %d of %d records without a word", name, len(got), len(want))
	}
	if len(damage) > 0 {
		met += fmt.Sprint(damage)
	}
	return met
}
