package raster

import (
	"testing"

	"entente/timeline/draw/scene"
)

// Ensure that a run spans all of its items, that groups and paths leave it open, and that what is left over makes none.
func TestRunsOf(t *testing.T) {
	f := fonts(t)
	b := &scene.Builder{}
	b.Reset(100, 5000, scene.Color{})
	for i := range runLength {
		b.Rect(scene.Rect{Box: scene.Box{X: 1, Y: float32(100 + i), W: 5, H: 10}})
	}
	for range runLength - 1 {
		b.Rect(scene.Rect{Box: scene.Box{X: 1, Y: 3000, W: 5, H: 10}})
	}
	run1 := f.Shape("Geneva", 0, 13)
	b.Text(scene.Text{X: 1, Y: 2000, Run: run1})
	b.Begin(scene.Group{ID: "a", Alpha: 255})
	for range runLength {
		b.Rect(scene.Rect{Box: scene.Box{X: 1, Y: 1, W: 5, H: 10}})
	}
	b.End()
	got := runsOf(b.Scene(), nil)
	if len(got) != 3 {
		t.Fatalf("%d runs, want 3", len(got))
	}
	if k := got[0]; k.open || k.top != 100 || k.bottom != 100+runLength-1+10 {
		t.Errorf("the first run is %+v", k)
	}
	if k := got[1]; k.open || k.top > 2000-run1.Ascent || k.bottom != 3010 {
		t.Errorf("the second run is %+v", k)
	}
	if !got[2].open {
		t.Errorf("the run in which a group opens is %+v", got[2])
	}
}
