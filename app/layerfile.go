package app

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"entente/app/dialog"
	"entente/timeline/format/layerfile"
)

// layerExt is the ending of files that hold a layer.
const layerExt = ".layer.json"

// isLayer reports whether a file holds a layer: by its ending, or by how it begins, since a file that was sent round has any name.
func isLayer(path string) bool {
	if strings.HasSuffix(path, layerExt) {
		return true
	}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() { // a pipe would be waited for
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	const begins = 256
	head, err := io.ReadAll(io.LimitReader(f, begins))
	return err == nil && layerfile.Sniff(head)
}

// importLayer lets a person choose a layer's file and merges it.
func (w *Window) importLayer() {
	if w.writable("Read a layer") {
		w.chooseFile("A layer’s file", "Read", w.mergeLayer, ".json")
	}
}

// mergeLayer shows what a layer's file would do, and does it when its conflicts are settled.
func (w *Window) mergeLayer(path string) {
	w.side.Flush()
	f, err := os.Open(path)
	if err != nil {
		w.fail("Read the layer", err)
		return
	}
	defer f.Close()
	m, err := w.desk.ReadLayer(f, "")
	if err != nil {
		w.fail("Read the layer", fmt.Errorf("%s: %w", filepath.Base(path), err))
		return
	}
	dialog.Merge(w.sheets, dialog.MergeInput{Merge: m, Then: func() error {
		err := w.desk.MergeLayer(m)
		w.chart.Update()
		return err
	}})
}

// saveLayer asks where a layer is to be saved.
func (w *Window) saveLayer(name string) {
	w.side.Flush()
	dialog.Ask{Title: "Save the layer “" + name + "”", Passing: true, Button: "Save", Text: filepath.Join(w.ports.Home, fileName(name)+layerExt),
		Help: "One small file with all that stands in the layer, which people can read and other libraries can merge.",
		Then: func(path string) error {
			if _, err := os.Lstat(path); err == nil {
				return errors.New("there is such a file already; choose another name")
			}
			err := w.ports.WriteFile(path, func(out io.Writer) error { return w.desk.ExportLayer(name, out) })
			if err == nil {
				w.status.Say("Saved " + path)
			}
			return err
		}}.Show(w.sheets)
}
