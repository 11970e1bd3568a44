package app

import (
	"context"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"strings"

	"entente/app/dialog"
	"entente/timeline/desk"
	"entente/timeline/draw/paint"
)

// export asks how the timeline is saved as a picture, and saves it beside the window.
func (w *Window) export() {
	s := w.chart.Size()
	look := "light"
	if w.dress.IsDark(w.app.Settings().ThemeVariant()) {
		look = "dark"
	}
	first := dialog.ExportChoice{Path: filepath.Join(w.ports.Home, "timeline.png"), Format: "png", W: float32(int(s.Width)), H: float32(int(s.Height)),
		Scale: 2, Theme: look, Overview: true}
	dialog.Export(w.sheets, dialog.ExportInput{First: first, Browse: w.chooseDir, Closed: w.focusChart,
		Suggests: suggest(w.desk), Preview: w.preview, Then: w.confirmExport})
}

// suggest proposes a title.
func suggest(d *desk.Desk) string {
	t := d.Period()
	if !d.Filter().IsZero() {
		t += " · " + d.Filter().String()
	}
	return "No title, or: " + t
}

func options(c dialog.ExportChoice) desk.ExportOptions {
	t := paint.Light()
	switch c.Theme {
	case "dark":
		t = paint.Dark()
	case "print":
		t = paint.Print()
	}
	return desk.ExportOptions{Format: c.Format, W: c.W, H: c.H, Scale: c.Scale, Title: c.Title, Legend: c.Legend,
		Footer: c.Title != "" || c.Legend, Overview: c.Overview, Theme: &t, Tall: c.Tall}
}

// previewW is the width in device pixels of the picture in the sheet.
const previewW = 1000

func (w *Window) preview(c dialog.ExportChoice) (image.Image, error) {
	o := options(c)
	o.Scale = previewW / c.W
	return w.desk.PictureImage(o)
}

func (w *Window) confirmExport(c dialog.ExportChoice) {
	if _, err := os.Stat(c.Path); err != nil {
		w.writePicture(c)
		return
	}
	dialog.Confirm(w.sheets, "Replace the file?", filepath.Base(c.Path)+" is there already.", "Replace",
		func() { w.writePicture(c) }, w.focusChart)
}

func (w *Window) writePicture(c dialog.ExportChoice) {
	write, err := w.desk.Prepare(options(c))
	if err != nil {
		w.fail("Export", err)
		return
	}
	w.run("Export "+filepath.Base(c.Path), func(context.Context, desk.Progress) error {
		if err := w.ports.WriteFile(c.Path, func(out io.Writer) error { return write(out) }); err != nil {
			return fmt.Errorf("write %s: %w", c.Path, err)
		}
		return nil
	}, func(err error) {
		if err != nil {
			w.fail("Export", err)
			return
		}
		w.status.Say("Saved " + strings.TrimSuffix(c.Path, "\n"))
	})
}
