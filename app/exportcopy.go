package app

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"entente/app/dialog"
	"entente/timeline/desk/progress"
)

// copyImage puts the picture of the chart on the clipboard.
func (w *Window) copyImage() {
	if w.nothingToExport() {
		return
	}
	s := w.chart.Size()
	w.copyExport(dialog.ExportChoice{Format: "png", W: float32(int(s.Width)), H: float32(int(s.Height)), Scale: 2, Overview: true,
		Theme: map[bool]string{true: "dark", false: "light"}[w.dress.IsDark(w.app.Settings().ThemeVariant())]}, func(string) {})
}

// copyExport puts a picture on the clipboard, as pixels whatever the format, and says so where it was asked to.
func (w *Window) copyExport(c dialog.ExportChoice, done func(words string)) {
	if w.ports.CopyImage == nil {
		w.fail("Copy the image", errors.New("this desktop gives no access to its clipboard for pictures; export a file instead"))
		return
	}
	c.Format = "png"
	d, o, err := w.exportDesk(c)
	if err != nil {
		w.fail("Copy the image", err)
		return
	}
	o.Pages = false
	var note string
	w.run("Copy the image", func(ctx context.Context, tell progress.Func) error {
		o.Tell = tell
		var b bytes.Buffer
		if err := d.Export(ctx, io.Writer(&b), o, nil); err != nil {
			return err
		}
		var err error
		note, err = w.ports.CopyImage(b.Bytes())
		return err
	}, func(err error) {
		if stopped(err) {
			return
		}
		if err != nil {
			w.fail("Copy the image", err)
			return
		}
		w.said = strings.TrimSuffix("Copied the image. "+note, ". ")
		w.refreshStatus()
		done(w.said)
	})
}
