package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	bolt "go.etcd.io/bbolt"

	"entente/timeline"
)

// Ensure that libraries of older schemas, which lacked buckets, are brought up to date and keep all.
func TestMigrate_OlderSchemas(t *testing.T) {
	all := []space{spaceBlocks, space(timeline.KindAttachment), space(timeline.KindBlob), spaceAdded} // in the order in which they came
	for version, missing := range map[uint64][]space{1: all, 2: all[1:], 3: all[3:]} {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			s := newStore(t)
			add(t, s, event(1, "One"), event(2, "Two"), &timeline.Actor{ID: 1, Key: "country:CHN", Name: "China"})
			want := contents(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			db, err := bolt.Open(s.Path(), 0o600, nil)
			if err != nil {
				t.Fatal(err)
			}
			err = db.Update(func(tx *bolt.Tx) error {
				h, st := s.header, s.st
				h.version, st.dirty = version, false
				err := layOut(tx, h, st)
				for _, m := range missing {
					err = errors.Join(err, tx.DeleteBucket(m.bucket()))
				}
				return err
			})
			if err := errors.Join(err, db.Close()); err != nil {
				t.Fatal(err)
			}
			info, err := Peek(s.Path())
			if err != nil || info.Schema != int(version) || info.Counts[timeline.KindEvent] != 2 || info.Counts[timeline.KindActor] != 1 {
				t.Errorf("Peek = %+v, %v", info, err)
			}
			s = mustOpen(t, s.Path(), Options{})
			if got := contents(t, s); !reflect.DeepEqual(got, want) || s.header.version != Schema {
				t.Error("the contents changed")
			}
			add(t, s, &timeline.Blob{ID: 1, Data: "\x00\xff"})
			if _, err := os.Stat(fmt.Sprintf("%s.schema-%d", s.Path(), version)); err != nil {
				t.Error(err)
			}
		})
	}
}

// Ensure that the copy of an old file is never written over, as when an old backup was restored and is migrated again, and that
// a migration which fails again and again keeps one.
func TestMigrate_KeepsEveryOldFile(t *testing.T) {
	s := newStore(t)
	add(t, s, event(1, "One"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	fails := append(steps(), func(*bolt.Tx) error { return errors.New("no") })
	works := append(steps(), func(*bolt.Tx) error { return nil })
	names := func() (list []string) {
		list, err := filepath.Glob(s.Path() + ".schema-*")
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	for range 2 {
		if _, err := open(s.Path(), Options{Now: now}, fails); err == nil {
			t.Fatal("a failing step works")
		}
	}
	if got := names(); len(got) != 1 {
		t.Errorf("after two failures there are %q", got)
	}
	again := mustOpen(t, s.Path(), Options{})
	add(t, again, event(2, "Two"))
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	migrated, err := open(s.Path(), Options{Now: now}, works)
	if err != nil {
		t.Fatal(err)
	}
	if err := migrated.Close(); err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{1, 2} {
		kept := mustOpen(t, names()[i], Options{})
		if info, err := kept.Info(); err != nil || info.Counts[timeline.KindEvent] != want {
			t.Errorf("%s holds %d events, %v, want %d", names()[i], info.Counts[timeline.KindEvent], err, want)
		}
	}
}
