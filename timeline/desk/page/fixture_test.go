package page_test

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
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/page"
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
	var files []intake.Source
	for _, name := range []string{"actors.jsonl", "events.jsonl", "bands.jsonl"} {
		b, err := fs.ReadFile(assets.Sample(), name)
		if err != nil {
			return nil, err
		}
		library = append(library, b...)
	}
	files = append(files, intake.Source{Name: "library.jsonl", Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(library)), nil }})
	for _, name := range []string{"blinken-beijing-2023", "geneva-summit-2021", "cuba-thaw-2014", "doha-agreement-2020"} {
		files = append(files, intake.Source{Name: name + ".txt", Open: func() (io.ReadCloser, error) { return assets.Sample().Open("articles/" + name + ".txt") }})
	}
	if _, err := intake.New(s, reader, []format.Format{jsonl.Format()}).Import(context.Background(), files, intake.Options{Accept: 0.5}, nil); err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// fonts are those of the program.
var fonts = sync.OnceValue(func() *typeset.Fonts {
	faces, err := typeset.New(assets.Fonts())
	if err != nil {
		panic(err)
	}
	return faces
})

// sampleDesk returns a desk on a copy of that library.
func sampleDesk(t testing.TB) *desk.Desk {
	t.Helper()
	d, _ := sampleOn(t)
	return d
}

// sampleOn returns the library of the desk, too.
func sampleOn(t testing.TB) (*desk.Desk, *store.Store) {
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
	d, err := desk.Open(s, desk.Options{Fonts: fonts(), Today: when.Date(2023, 3, 1), Theme: paint.Light()})
	if err != nil {
		t.Fatal(err)
	}
	d.Resize(1200, 800)
	return d, s
}

// exported writes an export into memory.
func exported(t testing.TB, d *desk.Desk, o page.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Export(t.Context(), &b, o, nil); err != nil {
		t.Fatalf("export %+v: %v", o, err)
	}
	return b.Bytes()
}
