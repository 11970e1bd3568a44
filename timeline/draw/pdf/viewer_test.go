package pdf

import (
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"entente/timeline/draw/raster"
)

// Ensure that another program, where it is installed, shows the file as the screen shows the scene and reads its texts.
func TestWrite_Viewer(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed")
	}
	f := fonts(t)
	s := all(f)
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(path, write(t, f, s), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(name string, args ...string) string {
		t.Helper()
		out, err := exec.Command(name, args...).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v: %s", name, err, out)
		}
		return string(out)
	}
	if out := run("pdftoppm", "-r", "192", "-singlefile", "-png", path, filepath.Join(dir, "a")); out != "" {
		t.Errorf("pdftoppm complains: %s", out)
	}
	in, err := os.Open(filepath.Join(dir, "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	got, err := png.Decode(in)
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(image.Rect(0, 0, 480, 280))
	raster.New(f).Draw(want, s, 2)
	if got.Bounds() != want.Bounds() {
		t.Fatalf("the page is %v, want %v", got.Bounds(), want.Bounds())
	}
	far := 0
	for y := range 280 {
		for x := range 480 {
			r, g, b, _ := got.At(x, y).RGBA()
			w := want.RGBAAt(x, y)
			d := max(abs(int(r>>8)-int(w.R)), abs(int(g>>8)-int(w.G)), abs(int(b>>8)-int(w.B)))
			if d > 64 {
				far++
			}
		}
	}
	// Other soft edges alone differ: about every hundredth pixel.
	if far > 480*280/50 {
		t.Errorf("%d pixels of %d differ by more than 64 levels", far, 480*280)
	}
	text := run("pdftotext", path, "-")
	for _, want := range []string{"AVATAR “мир” Łódź", "漢", "é", "שלום", "Utrecht, 1713"} {
		if strings.Count(text, want) != 1 && strings.Count(text, strings.ReplaceAll(want, "é", "e\u0301")) != 1 {
			t.Errorf("%q stands %d times in the text, want once:\n%s", want, strings.Count(text, want), text)
		}
	}
}

func abs(v int) int {
	if v < 0 {
		return -v
	}
	return v
}
