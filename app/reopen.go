package app

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"entente/timeline/draw/recall"
)

// openPictures shows the view that a picture among the files keeps, and returns the files that are none.
func (w *Window) openPictures(paths []string) (others []string) {
	for _, p := range paths {
		if !isPicture(p) {
			others = append(others, p)
			continue
		}
		if err := w.openPicture(p); err != nil {
			w.fail("Show the view of "+filepath.Base(p), err)
		}
	}
	return others
}

// isPicture looks at the beginning of a file. What cannot be read is left to those who say why.
func isPicture(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	start := make([]byte, 4096)
	n, err := io.ReadFull(f, start)
	return (err == nil || errors.Is(err, io.ErrUnexpectedEOF)) && recall.IsPicture(start[:n])
}

func (w *Window) openPicture(path string) error {
	if w.desk == nil {
		return errors.New("no library is open; open one or make a new one first")
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	view, err := recall.View(f)
	if err != nil {
		return err
	}
	if err := w.desk.OpenCarried(view); err != nil {
		return err
	}
	w.chart.Update()
	w.said = "Showing the view of " + filepath.Base(path)
	w.refreshStatus()
	return nil
}
