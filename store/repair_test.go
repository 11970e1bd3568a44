package store

import (
	"bytes"
	"entente/store/page"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// Ensure that a check meets a wrong number of elements in a bucket so small that it lies within another one's record, which
// bbolt runs over when it reads it, and that nothing is lost by the repair.
func TestRepair_SmallBucket(t *testing.T) {
	whole, want := sampleFile(t)
	const count = 16 + 10 // bytes from the value of a bucket to the number of its elements
	for at := 0; ; {
		i := bytes.Index(whole[at:], []byte("actors\x00"))
		if i < 0 {
			break
		}
		at += i + len("actors")
		data := bytes.Clone(whole)
		data[at+count+1] ^= 1
		path := write(t, data)
		met := readAll(t, "a small bucket", path, want, nil)
		report, err := verify(path)
		if err != nil {
			t.Fatal(err)
		}
		if met == "" { // a page that is no longer in use
			continue
		}
		if report.OK() {
			t.Errorf("%s: not met by a check", met)
		}
		if n := repairAll(t, "a small bucket", path, want); n > 0 {
			t.Errorf("%s: %d lost", met, n)
		}
		return
	}
	t.Fatal("no small bucket was found")
}

// repairAll repairs a file and returns how many records were lost.
func repairAll(t *testing.T, name, path string, want world) int {
	result, err := Repair(path, Options{Now: now})
	if err != nil {
		t.Errorf("%s: repair: %v", name, err)
		return len(want)
	}
	mustBeSound(t, path)
	s, err := Open(path, Options{Now: now})
	if err != nil {
		t.Errorf("%s: open after repair: %v", name, err)
		return len(want)
	}
	got := contents(t, s)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	lost := 0
	for ref, e := range want {
		if !reflect.DeepEqual(got[ref], e) {
			lost++
		}
	}
	extra := 0
	for ref := range got {
		if want[ref] == nil {
			extra++
		}
	}
	if (lost > 0 || extra > 0) && !result.Lost {
		t.Errorf("%s: %d lost, %d of the past, and Repair did not say so: %+v", name, lost, extra, result)
	}
	return lost
}

// Ensure that whole pages that are gone or foreign are noticed and come back from a backup.
func TestRepair_FromBackup(t *testing.T) {
	s := newStore(t)
	want := fill(t, s)
	backup, err := s.AutoBackup("")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	for id := 2; id < len(whole)/4096; id += 7 {
		data := bytes.Clone(whole)
		for i := range 4096 {
			data[id*4096+i] = byte(i * id)
		}
		if err := os.WriteFile(s.path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		report, err := verify(s.path)
		if err != nil {
			t.Fatal(err)
		}
		if report.OK() {
			continue
		}
		result, err := Repair(s.path, Options{Now: now})
		if err != nil {
			t.Fatalf("page %d: %v", id, err)
		}
		if result.Backup != "" && result.Backup != backup {
			t.Errorf("page %d: taken from %s, want %s", id, result.Backup, backup)
		}
		again, err := Open(s.path, Options{Now: now})
		if err != nil {
			t.Fatalf("page %d: %v", id, err)
		}
		got := contents(t, again)
		if err := again.Close(); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("page %d: other contents: %d records, want %d (%+v)", id, len(got), len(want), result)
		}
		mustBeSound(t, s.path)
		kept, err := os.ReadFile(result.Kept)
		if err != nil || !bytes.Equal(kept, data) {
			t.Errorf("page %d: the damaged file was not kept: %v", id, err)
		}
		if err := os.Remove(result.Kept); err != nil {
			t.Fatal(err)
		}
	}
}

// Ensure that a file that never was a library is not replaced by an empty one.
func TestRepair_Foreign(t *testing.T) {
	text := bytes.Repeat([]byte("a line of text\n"), 9000)
	for _, data := range [][]byte{nil, text} {
		path := write(t, data)
		if _, err := Repair(path, Options{Now: now}); err == nil || !strings.Contains(err.Error(), "not touched") {
			t.Errorf("Repair = %v, want an error that says that the file was not touched", err)
		}
		files, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(files) != 1 {
			t.Errorf("files left behind: %v, %v", files, err)
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
			t.Errorf("the file was changed (%v)", err)
		}
	}
}

// Ensure that a sound library is left alone.
func TestRepair_Sound(t *testing.T) {
	data, _ := sampleFile(t)
	path := write(t, data)
	result, err := Repair(path, Options{Now: now})
	if err != nil || result.Kept != "" || result.Records["events"] == 0 {
		t.Errorf("Repair = %+v, %v", result, err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
		t.Errorf("the file was changed (%v)", err)
	}
}

// Ensure that what was in a bucket whose entry is damaged comes back from the backup, also where files of an older schema do
// not have the bucket.
func TestRepair_LostBucket(t *testing.T) {
	lib := newAged(t)
	r := bytes.NewReader(lib.data)
	metas, err := page.ReadMetas(r, r.Size())
	if err != nil {
		t.Fatal(err)
	}
	root, err := page.NewFile(r, metas[0]).Read(metas[0].Root)
	if err != nil || !root.Leaf() {
		t.Fatalf("the page of all buckets: %v", err)
	}
	for i := range root.Count {
		const header, element = 16, 16
		rec, _ := root.Record(i)
		flags := int(metas[0].Root)*metas[0].PageSize + header + i*element
		if got := lib.repair(t, string(rec.Key), flipped(lib.data, flags), 0); got.Damaged != 1 || got.Missing > 30 {
			t.Errorf("the bucket %s: %+v", rec.Key, got)
		}
	}
}

// lose deletes a record of a closed library for good, the first of its space when key is nil: what the file still holds of it
// is overwritten.
func lose(t *testing.T, path string, in space, key []byte) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	var value []byte
	err = db.Update(func(tx *bolt.Tx) error {
		bucket := tx.Bucket(in.bucket())
		if key == nil {
			key, _ = bucket.Cursor().First()
			key = bytes.Clone(key)
		}
		value = bytes.Clone(bucket.Get(key))
		return bucket.Delete(key)
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, bytes.ReplaceAll(data, value, make([]byte, len(value))), 0o600)
	}
	if err != nil || len(value) == 0 {
		t.Fatalf("the record %x: %d bytes, %v", key, len(value), err)
	}
}
