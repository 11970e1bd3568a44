package raster

import (
	"bytes"
	"image"
	"testing"
)

// Ensure that a team of any size paints the pixels that one painter does, also into pictures that do not divide evenly.
func TestTeam_Draw(t *testing.T) {
	f := fonts(t)
	s := gallery(f, false)
	for _, h := range []int{1, 7, 301} {
		for _, members := range []int{1, 2, 3, 4} {
			team := &Team{}
			for range members {
				team.members = append(team.members, New(f))
			}
			got, want := image.NewRGBA(image.Rect(0, 0, 400, h)), image.NewRGBA(image.Rect(0, 0, 400, h))
			team.Draw(got, s, 1)
			New(f).Draw(want, s, 1)
			if !bytes.Equal(got.Pix, want.Pix) {
				t.Errorf("%d painters, %d rows: the picture differs from that of one", members, h)
			}
		}
	}
}
