package raster

import (
	"fmt"
	"image"
	"math"
	"math/rand/v2"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

var (
	white  = rgba(255, 255, 255, 255)
	ink    = rgba(31, 36, 46, 255)
	grey   = rgba(110, 118, 135, 255)
	blue   = rgba(59, 125, 216, 255)
	red    = rgba(214, 84, 56, 255)
	amber  = rgba(221, 160, 20, 255)
	accent = rgba(11, 92, 255, 255)
)

func rgba(r, g, b, a uint8) scene.Color { return scene.Color{R: r, G: g, B: b, A: a} }

// pts makes points of x, y, x, y, ...
func pts(xy ...float32) []scene.Point {
	p := make([]scene.Point, len(xy)/2)
	for i := range p {
		p[i] = scene.Point{X: xy[2*i], Y: xy[2*i+1]}
	}
	return p
}

// gallery shows every kind of item in every variant.
func gallery(f *typeset.Fonts, dark bool) *scene.Scene {
	bg, fg, lane := white, ink, rgba(244, 245, 247, 255)
	if dark {
		bg, fg, lane = rgba(24, 27, 33, 255), rgba(226, 230, 238, 255), rgba(31, 35, 43, 255)
	}
	var b scene.Builder
	b.Reset(480, 320, bg)
	b.Describe("Gallery", "every kind of item")
	text := func(x, y float32, s string, face typeset.Face, size float32, c scene.Color) {
		b.Text(scene.Text{X: x, Y: y, Run: f.Shape(s, face, size), Fill: c})
	}
	b.Begin(scene.Group{ID: "lanes", Alpha: 255})
	b.Rect(scene.Rect{Box: scene.Box{X: 0, Y: 0, W: 480, H: 60}, Fill: lane})
	b.Rect(scene.Rect{Box: scene.Box{X: 0, Y: 120, W: 480, H: 60}, Fill: lane})
	for x := float32(20); x < 480; x += 80 {
		b.Line(x, 0, x, 320, 1, rgba(128, 128, 128, 70))
	}
	b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo}, Points: pts(10, 186.5, 470, 186.5),
		Stroke: grey, StrokeWidth: 1, Dash: 4})
	b.End()
	text(8, 22, "China", typeset.Bold, 13, fg)
	text(8, 38, "41 events", typeset.Regular, 11, grey)
	text(60, 18, "Lukashenko in Beijing · 28 Feb – 2 Mar 2023", typeset.Regular, 13, fg)
	text(60, 36, "Утрехтский мир, Συνθήκη, Łódź", typeset.Regular, 13, fg)
	text(60, 52, "no date found → “weak” ★ ✓ × 漢", typeset.Italic, 12, grey)
	text(330, 40, "AVATAR Ty 1815", typeset.Bold, 18, accent)

	bar := func(x, y, w, h, radius float32, r scene.Rect) {
		r.Box, r.Radius = scene.Box{X: x, Y: y, W: w, H: h}, radius
		b.Rect(r)
	}
	bar(10, 70, 80, 18, 5, scene.Rect{Fill: blue})
	bar(100, 70, 80, 18, 5, scene.Rect{Fill: blue, Stroke: accent, StrokeWidth: 2})
	bar(190, 70, 80, 18, 5, scene.Rect{Stroke: blue, StrokeWidth: 1.5})
	bar(280, 70, 80, 18, 5, scene.Rect{Stroke: blue, StrokeWidth: 1.5, Dash: 4})
	bar(370, 70, 100, 18, 5, scene.Rect{Fill: blue, FadeLeft: 30, FadeRight: 50})
	bar(10, 95, 80, 18, 9, scene.Rect{Fill: rgba(59, 125, 216, 120)})
	bar(100, 95, 80, 18, 0, scene.Rect{Fill: amber, Stroke: red, StrokeWidth: 1})
	bar(190, 95, 6, 18, 5, scene.Rect{Fill: red})
	bar(200, 95, 1, 18, 5, scene.Rect{Fill: red})
	bar(210, 95, 60, 18, 4, scene.Rect{Fill: blue, Stroke: accent, StrokeWidth: 1, FadeRight: 30})
	bar(280.3, 95.4, 80.2, 18.3, 5, scene.Rect{Fill: rgba(59, 125, 216, 90), Stroke: rgba(11, 92, 255, 140), StrokeWidth: 3})

	for i := range 8 {
		x, d := 12+float32(i)*22.3, 4+float32(i)*1.7
		bar(x, 140-d/2, d, d, d, scene.Rect{Fill: red})
		bar(x, 162-d/2, d, d, d, scene.Rect{Fill: bg, Stroke: blue, StrokeWidth: 1.5})
	}
	bar(200, 130, 12, 12, 6, scene.Rect{Fill: rgba(59, 125, 216, 90), Stroke: rgba(11, 92, 255, 140), StrokeWidth: 2})
	b.Line(230, 130, 300, 172, 1, fg)
	b.Line(240, 130, 310, 172, 2.5, red)
	b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.CubicTo}, Points: pts(320, 170, 350, 120, 380, 190, 420, 135),
		Stroke: blue, StrokeWidth: 1.5})
	b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo, scene.LineTo, scene.Close}, Points: pts(420, 135, 410, 137, 416, 145), Fill: blue})
	b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo, scene.LineTo, scene.LineTo}, Points: pts(430, 130, 460, 130, 440, 170, 470, 165),
		Stroke: amber, StrokeWidth: 4, Dash: 7})

	b.Line(10, 212, 200, 212, 1, fg)
	b.Text(scene.Text{X: 30, Y: 216, Run: f.Shape("halo over a line", typeset.Regular, 13), Fill: fg, Halo: bg})
	b.Begin(scene.Group{ID: "clip", Clip: scene.Box{X: 220, Y: 196, W: 100, H: 30}, Alpha: 255})
	bar(210, 190, 80, 60, 12, scene.Rect{Fill: amber})
	text(230, 214, "clipped at both ends", typeset.Regular, 13, fg)
	b.End()
	b.Begin(scene.Group{ID: "faint", Alpha: 128})
	bar(340, 196, 60, 24, 6, scene.Rect{Fill: red})
	bar(370, 204, 60, 24, 6, scene.Rect{Fill: blue})
	b.End()
	pix := make([]byte, 8*8*4)
	for i := range 64 {
		pix[i*4], pix[i*4+1], pix[i*4+2], pix[i*4+3] = byte(i%8*36), byte(i/8*36), 128, 255
	}
	b.Image(scene.Image{Box: scene.Box{X: 440, Y: 200, W: 32, H: 32}, PixW: 8, PixH: 8, Pix: pix})
	b.Image(scene.Image{Box: scene.Box{X: 440, Y: 236, W: 5, H: 5}, PixW: 8, PixH: 8, Pix: pix})
	for i, size := range []float32{10, 11, 12, 13, 14, 16} {
		text(10, 240+float32(i)*15, "Riyadh – Tehran deal in Beijing, 10 March 2023", typeset.Regular, size, fg)
	}
	return b.Scene()
}

func paint(r *Raster, s *scene.Scene, scale float32) *image.RGBA {
	w, h := int(math.Ceil(float64(s.W*scale))), int(math.Ceil(float64(s.H*scale)))
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	r.Draw(m, s, scale)
	return m
}

// frame is a full timeline: 20 lanes, 1 000 round bars, 200 labels, grid lines.
func frame(f *typeset.Fonts) *scene.Scene {
	rnd := rand.New(rand.NewPCG(7, 8))
	var b scene.Builder
	b.Reset(1600, 900, white)
	for i := range 20 {
		b.Rect(scene.Rect{Box: scene.Box{Y: float32(i) * 45, W: 1600, H: 45}, Fill: rgba(244, 245, 247, 255)})
	}
	for i := range 40 {
		b.Line(float32(i)*40, 0, float32(i)*40, 900, 1, rgba(128, 128, 128, 60))
	}
	for i := range 1000 {
		b.Rect(scene.Rect{Box: scene.Box{X: rnd.Float32() * 1600, Y: float32(i%40)*22 + 3, W: 4 + rnd.Float32()*60, H: 18}, Radius: 5, Fill: blue})
	}
	for i := range 200 {
		run := f.Shape(fmt.Sprintf("Riyadh – Tehran deal %d", i), typeset.Regular, 13)
		b.Text(scene.Text{X: rnd.Float32() * 1500, Y: float32(i%40)*22 + 16, Run: run, Fill: ink})
	}
	return b.Scene()
}
