package raster

import (
	"image"
	"runtime"
	"sync"
	"sync/atomic"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Team paints one picture with several goroutines, strip by strip. Every member keeps its own glyphs and corners.
type Team struct {
	members []*Raster
	taken   []atomic.Bool // strips of the picture in hand that a member paints
	runs    []run         // of its scene
}

// mostMembers bounds a team: beyond it most items are looked at in vain.
const mostMembers = 4

// NewTeam returns a team as large as the machine allows.
func NewTeam(fonts *typeset.Fonts) *Team {
	t := &Team{}
	for range max(min(runtime.GOMAXPROCS(0), mostMembers), 1) {
		t.members = append(t.members, New(fonts))
	}
	return t
}

// Draw is Raster.Draw. The pixels are the same. Every member begins at a place of its own, where it has painted before
// and knows the glyphs, and goes on round the picture with what nobody has taken yet: one that is held up by another
// program holds up nobody.
func (t *Team) Draw(dst *image.RGBA, s *scene.Scene, scale float32) {
	rows := stripRows(dst)
	strips := (dst.Rect.Dy() + rows - 1) / rows
	if len(t.taken) < strips {
		t.taken = make([]atomic.Bool, strips)
	}
	for i := range strips {
		t.taken[i].Store(false)
	}
	t.runs = runsOf(s, t.runs[:0])
	paint := func(member int) {
		for k := range strips {
			i := (member*strips/len(t.members) + k) % strips
			if t.taken[i].CompareAndSwap(false, true) {
				y := dst.Rect.Min.Y + i*rows
				t.members[member].drawBand(dst, s, t.runs, scale, y, y+rows)
			}
		}
	}
	var wg sync.WaitGroup
	for i := range len(t.members) - 1 {
		wg.Go(func() { paint(i + 1) })
	}
	paint(0)
	wg.Wait()
}
