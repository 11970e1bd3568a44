package bench

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/intake"
	"entente/timeline/format/own"
)

func importRows(t testing.TB, s *store.Store, rows []byte) intake.Report {
	t.Helper()
	list, err := intake.New(s, nil, host.Formats()).Import(context.Background(), []intake.Source{memory(rows)}, intake.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return list[0]
}

// Ensure that mentions cost little in the file, are taken back with their import, add nothing the second time, and go through
// a lossless file.
func TestMentions(t *testing.T) {
	const n = 3000
	var rows, mentions bytes.Buffer
	if err := errors.Join(Rows(&rows, n, 7), Mentions(&mentions, n, 7)); err != nil {
		t.Fatal(err)
	}
	s := openNew(t)
	importRows(t, s, rows.Bytes())
	before, plain := used(t, s), contents(t, s)
	if got := importRows(t, s, mentions.Bytes()); got.Format != "gdeltmentions" || got.Merged != 2*n || got.Articles < n/3 {
		t.Errorf("got %+v", got)
	}
	if each := (used(t, s) - before) / (2 * n); each > 150 {
		t.Errorf("%d bytes a mention, want 150 at most", each)
	}
	after := contents(t, s)
	if got := importRows(t, s, mentions.Bytes()); got.Merged+got.Articles != 0 || got.Skipped != 2*n {
		t.Errorf("the second time %+v", got)
	}
	if _, err := s.Undo(t.Context()); err != nil || contents(t, s) != plain {
		t.Errorf("undo left something: %v", err)
	}
	if _, err := s.Redo(t.Context()); err != nil || contents(t, s) != after {
		t.Errorf("redo lost something: %v", err)
	}
	var file bytes.Buffer
	if err := own.Format().Encode(t.Context(), &file, s); err != nil {
		t.Fatal(err)
	}
	other := openNew(t)
	importRows(t, other, file.Bytes())
	if contents(t, other) != after {
		t.Error("the lossless file lost something")
	}
}

// Ensure that mentions wait for the rows that they are of, whatever the names of the files, when both are packed too.
func TestMentions_Packed(t *testing.T) {
	const n = 60
	var rows, mentions bytes.Buffer
	if err := errors.Join(Rows(&rows, n, 7), Mentions(&mentions, n, 7)); err != nil {
		t.Fatal(err)
	}
	zipped := func(files ...[]byte) intake.Source {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for i, f := range files {
			w, err := z.Create(fmt.Sprint(i))
			if err == nil {
				_, err = w.Write(f)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		return memory(b.Bytes())
	}
	packed := func(file []byte) intake.Source {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		if _, err := w.Write(file); err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		return memory(b.Bytes())
	}
	for name, files := range map[string][]intake.Source{
		"in a zip each":  {zipped(mentions.Bytes()), zipped(rows.Bytes())},
		"in one zip":     {zipped(mentions.Bytes(), rows.Bytes())},
		"in a zip twice": {zipped(mentions.Bytes(), rows.Bytes(), mentions.Bytes())},
		"with gzip":      {packed(mentions.Bytes()), packed(rows.Bytes())},
	} {
		list, err := intake.New(openNew(t), nil, host.Formats()).Import(t.Context(), files, intake.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		events, merged := 0, 0
		for _, r := range list {
			events, merged = events+r.Events, merged+r.Merged
		}
		if events != n || merged != 2*n {
			t.Errorf("%s: %d events, %d mentions: %+v", name, events, merged, list)
		}
	}
}

func openNew(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "rows.entente"), host.StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // what is in it does not matter
	return s
}

// used returns how many bytes of the file are in use.
func used(t *testing.T, s *store.Store) int64 {
	t.Helper()
	info, err := s.Info()
	if err != nil {
		t.Fatal(err)
	}
	return info.Bytes - info.Free
}

// contents returns a sum of all that a library holds but of the numbers of imports.
func contents(t *testing.T, s *store.Store) [sha256.Size]byte {
	t.Helper()
	h := sha256.New()
	for _, k := range timeline.Kinds() {
		err := s.Each(k, func(e timeline.Entity) error {
			switch e := e.(type) {
			case *timeline.Event:
				e.Import = 0
			case *timeline.Article:
				e.Import = 0
			case *timeline.Actor:
				e.Import = 0
			}
			_, err := fmt.Fprintf(h, "%+v\n", e)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if p := s.Damage(); len(p) > 0 {
		t.Fatal(p)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// BenchmarkMentions imports the mentions of 30 000 rows.
func BenchmarkMentions(b *testing.B) {
	const n = 30_000
	var rows, mentions bytes.Buffer
	if err := errors.Join(Rows(&rows, n, 42), Mentions(&mentions, n, 42)); err != nil {
		b.Fatal(err)
	}
	s := openNew(b)
	importRows(b, s, rows.Bytes())
	for b.Loop() {
		if got := importRows(b, s, mentions.Bytes()); got.Merged != 2*n {
			b.Fatal(got)
		}
		b.StopTimer()
		if _, err := s.Undo(b.Context()); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
