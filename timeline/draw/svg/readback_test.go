package svg

import (
	"image"
	"testing"

	"entente/timeline/draw/raster"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/svg/svgtest"
	"entente/timeline/draw/typeset"
)

// Ensure that the file shows the picture: read back by other code than wrote it, with its glyphs as paths, it paints
// as the scene does, but for the soft edges of glyphs, which the screen puts on quarters of a pixel.
func TestWrite_ReadBack(t *testing.T) {
	f := fonts(t)
	s := shapes(f)
	back, err := svgtest.Read(write(t, s, f))
	if err != nil {
		t.Fatal(err)
	}
	r := raster.New(f)
	const scale = 3
	got, want := image.NewRGBA(image.Rect(0, 0, 240*scale, 120*scale)), image.NewRGBA(image.Rect(0, 0, 240*scale, 120*scale))
	r.Draw(got, back, scale)
	r.Draw(want, s, scale)
	most := 0
	for i := range got.Pix {
		most = max(most, int(max(got.Pix[i], want.Pix[i])-min(got.Pix[i], want.Pix[i])))
	}
	// Glyphs may lie an eighth of a pixel apart: 32 levels of an upright edge.
	if most > 32 {
		t.Errorf("values differ by up to %d levels, want at most 32", most)
	}
	if len(back.Texts) != 0 || len(back.Paths) < 8 {
		t.Errorf("read back %d paths, want the two lines, the shape and nine glyphs", len(back.Paths))
	}
}

// Ensure that the outline of a missing character is hollow: its contours run against each other.
func TestWrite_MissingCharacter(t *testing.T) {
	f := fonts(t)
	var b scene.Builder
	b.Reset(40, 40, scene.Color{})
	b.Text(scene.Text{X: 4, Y: 30, Run: f.Shape("漢", typeset.Regular, 30), Fill: ink})
	back, err := svgtest.Read(write(t, b.Scene(), f))
	if err != nil {
		t.Fatal(err)
	}
	m := image.NewRGBA(image.Rect(0, 0, 40, 40))
	raster.New(f).Draw(m, back, 1)
	if inside := m.RGBAAt(12, 20).A; inside != 0 {
		t.Errorf("inside of the box has alpha %d, want 0", inside)
	}
	if edge := m.RGBAAt(6, 20).A; edge == 0 {
		t.Error("no edge of the box where it should be")
	}
}
