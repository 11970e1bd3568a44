//go:build window

package main

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Ensure that the chart is there again after a long time in the review: the toolkit forgets how to draw what was hidden for
// a minute, here for some seconds, and cleans up each ten.
func TestReview_Long(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir()) // a library of its own
	text := filepath.Join(os.Getenv("TMPDIR"), "ministers.txt")
	if err := os.WriteFile(text, []byte(unsure), 0o600); err != nil {
		t.Fatal(err)
	}
	p := startProgram(t, []string{"FYNE_CACHE=3s"})
	p.command("Light window")
	p.ask("review", "--threshold", "1")
	p.settle()
	if out, err := exec.Command(os.Getenv("ENTENTE_BIN"), text).CombinedOutput(); err != nil {
		t.Fatalf("the second start: %v: %s", err, out)
	}
	p.expect("Riga", "review")
	p.settle()
	p.key("r")
	for range 6 { // the toolkit cleans up only while something changes
		time.Sleep(5 * time.Second)
		p.key("j")
	}
	p.key("a", "Escape")
	p.settle()
	p.settle()
	if n := axis(p.shot("hidden-after")); n < 5000 {
		t.Errorf("the axis has %d pixels: the chart is blank", n)
	}
	p.quit()
}

// axis counts the pixels where the axis of the chart is that are not white, as the ground of the window is.
func axis(img image.Image) int {
	n, b := 0, img.Bounds()
	for y := b.Min.Y + 50; y < b.Min.Y+90; y++ {
		for x := b.Min.X + b.Dx()/4; x < b.Min.X+b.Dx()*3/4; x++ {
			if r, g, b, _ := img.At(x, y).RGBA(); r>>8 < 250 || g>>8 < 250 || b>>8 < 250 {
				n++
			}
		}
	}
	return n
}
