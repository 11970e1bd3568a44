//go:build window

package main

import (
	"image"
	"os"
	"path/filepath"
	"testing"
)

// Ensure that what lies over the chart is painted although nothing else asks for it: the line where a dragged lane would
// go, which no frame has shown before, with the pointer beside the plot all the time.
func TestOverlay(t *testing.T) {
	dir := t.TempDir()
	library, table := filepath.Join(dir, "x.entente"), filepath.Join(dir, "talks.csv")
	if err := os.WriteFile(table, []byte("Title,Date,Actors\nTalks in Oslo,2020-01-02,Norway\nTalks in Rome,2020-02-03,Italy\nMore talks in Rome,2020-02-05,Italy\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := startProgram(t, []string{"FYNE_THEME=light"}, "--db", library, table)
	p.has(library, "Talks in Rome")
	for range 6 { // the window has told what came with the table, and rests
		p.settle()
	}
	p.do("mousemove", "270", "120")
	p.settle()
	before := p.shot("lane-before")
	p.do("mousedown", "1")
	p.settle()
	for _, y := range []string{"130", "150", "190", "260", "340"} {
		p.do("mousemove", "272", y)
		p.settle()
	}
	during := p.shot("lane-dragged")
	p.do("mouseup", "1")
	if n := differ(before, during, image.Rect(400, 90, 1000, 600)); n < 500 {
		t.Errorf("%d pixels of the chart show that a lane is dragged", n)
	}
	p.quit()
}

// differ counts the pixels of a part of two pictures that are not alike.
func differ(a, b image.Image, in image.Rectangle) int {
	n := 0
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}
