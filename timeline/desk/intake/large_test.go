package intake_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/intake"
	"entente/timeline/edit"
)

// heavy counts the batches that an import writes.
type heavy struct {
	*store.Store
	batches int
}

type heavyWriter struct {
	edit.ImportWriter
	lib *heavy
}

func (h *heavy) BeginImport(name string) (edit.ImportWriter, error) {
	w, err := h.Store.BeginImport(name)
	return heavyWriter{w, h}, err
}

func (w heavyWriter) Add(list []timeline.Entity) error {
	w.lib.batches++
	return w.ImportWriter.Add(list)
}

func (w heavyWriter) Revise(list []edit.Change) error {
	w.lib.batches++
	return w.ImportWriter.Revise(list)
}

// Ensure that large texts are written before many of them fill the memory.
func TestImport_ManyLargeTexts(t *testing.T) {
	lib := &heavy{Store: library(t)}
	var files []intake.Source
	for i := range 18 {
		text := fmt.Sprintf("Letter %d of many.\n\n", i) + strings.Repeat("\n", 2_000_000) + "The ministers met in Riga on 3 May 2021."
		files = append(files, intake.Source{Name: fmt.Sprintf("%d.txt", i), Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }})
	}
	im := intake.New(lib, reader(t), nil)
	if _, err := im.Import(t.Context(), files, intake.Options{Accept: 0.5}, nil); err != nil {
		t.Fatal(err)
	}
	if lib.batches < 2 {
		t.Errorf("36 MB of text were written in %d batches", lib.batches)
	}
}
