package intake_test

import (
	"context"
	"path/filepath"
	"sync"
	"testing"

	"entente/assets"
	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/draw/typeset"
	"entente/timeline/format"
	"entente/timeline/format/own"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// resources are loaded once for all tests: they never change.
var resources = sync.OnceValues(func() (*ingest.Reader, error) { return ingest.New(assets.Dictionaries()) })

func reader(t testing.TB) *ingest.Reader {
	t.Helper()
	r, err := resources()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func library(t testing.TB) *store.Store {
	t.Helper()
	var clock int64
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { clock++; return clock }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// open is a desk on a library.
func open(t testing.TB, s *store.Store) *desk.Desk {
	t.Helper()
	fonts, err := typeset.New(assets.Fonts())
	if err != nil {
		t.Fatal(err)
	}
	d, err := desk.Open(s, desk.Options{Fonts: fonts, Today: when.Date(2023, 3, 1)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func read(t testing.TB, s *store.Store, o intake.Options, files ...intake.Source) []intake.Report {
	t.Helper()
	reports, err := intake.New(s, reader(t), []format.Format{own.Format()}).Import(context.Background(), files, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return reports
}
