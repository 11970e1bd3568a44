package desk

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"entente/assets"
	"entente/store"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/typeset"
	"entente/timeline/format"
	jsonl "entente/timeline/format/own"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// base is a library with the sample's events and some of its articles, made once and copied for each test.
var base = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "entente-export")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "x.entente")
	s, err := store.Open(path, store.Options{Now: func() int64 { return 1 }})
	if err != nil {
		return nil, err
	}
	reader, err := ingest.New(assets.Dictionaries())
	if err != nil {
		return nil, err
	}
	var library []byte
	var files []Source
	for _, name := range []string{"actors.jsonl", "events.jsonl", "bands.jsonl"} {
		b, err := fs.ReadFile(assets.Sample(), name)
		if err != nil {
			return nil, err
		}
		library = append(library, b...)
	}
	files = append(files, Source{Name: "library.jsonl", Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(library)), nil }})
	for _, name := range []string{"blinken-beijing-2023", "geneva-summit-2021", "cuba-thaw-2014", "doha-agreement-2020"} {
		files = append(files, Source{Name: name + ".txt", Open: func() (io.ReadCloser, error) { return assets.Sample().Open("articles/" + name + ".txt") }})
	}
	if _, err := NewImporter(s, reader, []format.Format{jsonl.Format()}).Import(context.Background(), files, ImportOptions{Accept: 0.5}, nil); err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// sampleDesk returns a desk on a copy of that library.
func sampleDesk(t testing.TB) *Desk {
	t.Helper()
	data, err := base()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.entente")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, store.Options{Now: func() int64 { return 1 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	faces, err := typeset.New(assets.Fonts())
	if err != nil {
		t.Fatal(err)
	}
	d, err := Open(s, Options{Fonts: faces, Today: when.Date(2023, 3, 1), Theme: paint.Light()})
	if err != nil {
		t.Fatal(err)
	}
	d.Resize(1200, 800)
	return d
}

// exported writes an export into memory.
func exported(t testing.TB, d *Desk, o ExportOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Export(t.Context(), &b, o, nil); err != nil {
		t.Fatalf("export %+v: %v", o, err)
	}
	return b.Bytes()
}
