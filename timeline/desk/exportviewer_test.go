package desk

import (
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// Ensure that pdftoppm, where it is installed, shows a PDF file as the screen shows the view, for 40 views.
func TestExport_PDFOfTheScreen(t *testing.T) {
	program := installed(t, "pdftoppm")
	t.Parallel()
	views(t, func(name string, d *Desk) {
		dir := t.TempDir()
		want := written(t, d, filepath.Join(dir, "a.pdf"), ExportOptions{Format: "pdf", Overview: true})
		run(t, program, "-r", "96", "-singlefile", "-png", filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a"))
		got := decoded(t, filepath.Join(dir, "a.png"))
		if got.Bounds() != want.Bounds() {
			t.Fatalf("%s: the page is %v, want %v", name, got.Bounds(), want.Bounds())
		}
		if part := far(got, want); part > mostFar {
			t.Errorf("%s: %.2f %% of the pixels are others, want at most %.2f", name, 100*part, 100*mostFar)
		}
	})
}

// Ensure that Chromium, where it is installed, shows SVG files as the screen shows the view, for 40 views, and web pages, which
// hold such a picture, in each of the ways to look.
func TestExport_BrowserOfTheScreen(t *testing.T) {
	t.Parallel() // the browser mostly waits
	program := installed(t, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
	profile := t.TempDir()
	compare := func(name, format string, d *Desk) {
		dir := t.TempDir()
		file, shot := filepath.Join(dir, "a."+format), filepath.Join(dir, "a.png")
		want := written(t, d, file, ExportOptions{Format: format, Overview: true})
		w, h := want.Rect.Dx(), want.Rect.Dy()
		if format == "html" { // the page's margins, and room for the words above the picture
			w, h = w+2*pageMargin, 2*h
		}
		run(t, program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1", "--no-first-run",
			"--user-data-dir="+profile, fmt.Sprintf("--window-size=%d,%d", w, h), "--screenshot="+shot, "file://"+file)
		got := decoded(t, shot)
		if format == "html" {
			got = inPage(t, got, want)
		}
		if part := far(got, want); part > mostFar {
			t.Errorf("%s, %s: %.2f %% of the pixels are others, want at most %.2f", name, format, 100*part, 100*mostFar)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(ways)) {
		compare(name, "html", wayTo(t, name))
	}
	views(t, func(name string, d *Desk) { compare(name, "svg", d) })
}

// pageMargin is the distance in px of the picture from the sides of a web page.
const pageMargin = 33

// inPage returns the part of a web page that holds a picture: as far down as the page is most like its axis.
func inPage(t *testing.T, page, want *image.RGBA) *image.RGBA {
	t.Helper()
	part := func(y, h int) *image.RGBA {
		m, ok := page.SubImage(image.Rect(pageMargin, y, pageMargin+want.Rect.Dx(), y+h)).(*image.RGBA)
		if !ok {
			t.Fatal("a part of a picture of pixels is none")
		}
		return m
	}
	const axis = 60
	rows := &image.RGBA{Pix: want.Pix, Stride: want.Stride, Rect: image.Rect(0, 0, want.Rect.Dx(), axis)}
	best, at := 2.0, 0
	for y := range page.Rect.Dy() - want.Rect.Dy() + 1 {
		if f := far(part(y, axis), rows); f < best {
			best, at = f, y
		}
	}
	return part(at, want.Rect.Dy())
}

// written writes an export to a file and returns what the screen would show of it.
func written(t *testing.T, d *Desk, file string, o ExportOptions) *image.RGBA {
	t.Helper()
	if err := os.WriteFile(file, exported(t, d, o), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := d.Picture(o)
	if err != nil {
		t.Fatal(err)
	}
	return onScreen(d, s, 1)
}

// installed returns the first of some programs that is installed, and skips the test when none is.
func installed(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skipf("NOT COMPARED: none of %v is installed", names)
	return ""
}

func run(t *testing.T, program string, args ...string) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	if out, err := exec.CommandContext(ctx, program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", program, err, out)
	}
}

func decoded(t *testing.T, file string) *image.RGBA {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(m.Bounds())
	draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Src)
	return out
}
