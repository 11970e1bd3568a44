package store

import (
	"errors"
	"fmt"
	"os"
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
