package raster

import (
	"image"
	"runtime"
	"sync"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Team paints one picture with several goroutines, a band of rows each. Every member keeps its own glyphs and
// corners.
type Team struct {
	members []*Raster
}

// mostMembers bounds a team: beyond it the bands are so low that most items are looked at in vain.
const mostMembers = 4

// NewTeam returns a team as large as the machine allows.
func NewTeam(fonts *typeset.Fonts) *Team {
	t := &Team{}
	for range max(min(runtime.GOMAXPROCS(0), mostMembers), 1) {
		t.members = append(t.members, New(fonts))
	}
	return t
}

// Draw is Raster.Draw. The pixels are the same.
func (t *Team) Draw(dst *image.RGBA, s *scene.Scene, scale float32) {
	y0, h, n := dst.Rect.Min.Y, dst.Rect.Dy(), len(t.members)
	var wg sync.WaitGroup
	for i, r := range t.members[1:] {
		a, b := y0+h*(i+1)/n, y0+h*(i+2)/n
		wg.Go(func() { r.DrawBand(dst, s, scale, a, b) })
	}
	t.members[0].DrawBand(dst, s, scale, y0, y0+h/n)
	wg.Wait()
}
