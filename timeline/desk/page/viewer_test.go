package page_test

import (
	"context"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Ensure that pdftoppm, where it is installed, shows a PDF file as the screen shows the view, for 40 views.
func TestCompose_PDFOfTheScreen(t *testing.T) {
	program := installed(t, "pdftoppm")
	t.Parallel()
	views(t, func(name string, d *desk.Desk) {
		dir := t.TempDir()
		want := written(t, d, filepath.Join(dir, "a.pdf"), page.Options{Format: "pdf", Overview: true})
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

// Ensure that Chromium, where it is installed, shows SVG files, and web pages, which hold such a picture, as the screen
// shows the view, for 40 views.
func TestCompose_BrowserOfTheScreen(t *testing.T) {
	t.Parallel() // the browser mostly waits
	program := installed(t, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
	profile := t.TempDir()
	views(t, func(name string, d *desk.Desk) {
		dir := t.TempDir()
		want := written(t, d, filepath.Join(dir, "a.svg"), page.Options{Format: "svg", Overview: true})
		written(t, d, filepath.Join(dir, "a.html"), page.Options{Format: "html", Overview: true})
		// Both in one window, since starting the browser takes most of the time: the page with room for its margins, and
		// for the words above its picture.
		w, h := want.Rect.Dx(), want.Rect.Dy()
		both := fmt.Sprintf(`<!DOCTYPE html><style>body { margin: 0 } iframe { border: 0; display: block }</style>
			<iframe src="a.svg" width="%d" height="%d"></iframe><iframe src="a.html" width="%d" height="%d"></iframe>`, w, h, w+2*pageMargin, 2*h)
		file, shot := filepath.Join(dir, "both.html"), filepath.Join(dir, "both.png")
		if err := os.WriteFile(file, []byte(both), 0o600); err != nil {
			t.Fatal(err)
		}
		run(t, program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1", "--no-first-run",
			"--user-data-dir="+profile, fmt.Sprintf("--window-size=%d,%d", w+2*pageMargin, 3*h), "--screenshot="+shot, "file://"+file)
		got := decoded(t, shot)
		if part := far(cut(t, got, 0, 0, want.Rect), want); part > mostFar {
			t.Errorf("%s, svg: %.2f %% of the pixels are others, want at most %.2f", name, 100*part, 100*mostFar)
		}
		if part := far(inPage(t, got, h, want), want); part > mostFar {
			t.Errorf("%s, html: %.2f %% of the pixels are others, want at most %.2f", name, 100*part, 100*mostFar)
		}
	})
}

// pageMargin is the distance in px of the picture from the sides of a web page.
const pageMargin = 33

// inPage returns the part of a web page, which begins y px down, that holds a picture: as far down as the page is most
// like its axis.
func inPage(t *testing.T, page *image.RGBA, y int, want *image.RGBA) *image.RGBA {
	t.Helper()
	const axis = 60
	rows := cut(t, want, 0, 0, image.Rect(0, 0, want.Rect.Dx(), axis))
	best, at := 2.0, y
	for ; y <= page.Rect.Dy()-want.Rect.Dy(); y++ {
		if f := far(cut(t, page, pageMargin, y, rows.Rect), rows); f < best {
			best, at = f, y
		}
	}
	return cut(t, page, pageMargin, at, want.Rect)
}

// cut returns the part of a picture at a place that is as large as box.
func cut(t *testing.T, m *image.RGBA, x, y int, box image.Rectangle) *image.RGBA {
	t.Helper()
	part, ok := m.SubImage(image.Rect(x, y, x+box.Dx(), y+box.Dy())).(*image.RGBA)
	if !ok || part.Rect.Size() != box.Size() {
		t.Fatalf("the picture of %v has no %v at %d,%d", m.Rect, box.Size(), x, y)
	}
	return part
}

// written writes an export to a file and returns what the screen would show of it.
func written(t *testing.T, d *desk.Desk, file string, o page.Options) *image.RGBA {
	t.Helper()
	if err := os.WriteFile(file, exported(t, d, o), 0o600); err != nil {
		t.Fatal(err)
	}
	return onScreen(composed(t, d, o).Scene(0), 1)
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
