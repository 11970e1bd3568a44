package raster

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

var update = flag.Bool("update", false, "rewrite the golden pictures")

func fonts(t testing.TB) *typeset.Fonts {
	t.Helper()
	f, err := typeset.New(os.DirFS("../../../assets/fonts"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Ensure that pictures stay as somebody looked at them: exactly, three times, so that no cache changes a pixel.
func TestDraw_Golden(t *testing.T) {
	f := fonts(t)
	for _, tt := range []struct {
		name  string
		dark  bool
		scale float32
	}{{"light-1", false, 1}, {"dark-1", true, 1}, {"light-2", false, 2}, {"light-1.5", false, 1.5}} {
		t.Run(tt.name, func(t *testing.T) {
			r := New(f)
			s := gallery(f, tt.dark)
			got := paint(r, s, tt.scale)
			name := filepath.Join("testdata", tt.name+".png")
			if *update {
				writePNG(t, name, got)
			}
			want := readPNG(t, name)
			for i := range 3 {
				if n := differing(got, want); n > 0 {
					writePNG(t, filepath.Join(t.ArtifactDir(), "got.png"), got)
					t.Fatalf("drawing %d: %d pixels differ from %s; see got.png (-artifacts keeps it)", i+1, n, name)
				}
				got = paint(r, s, tt.scale)
			}
		})
	}
}

func differing(a, b *image.RGBA) int {
	if a.Rect != b.Rect {
		return a.Rect.Dx()*a.Rect.Dy() + 1
	}
	n := 0
	for i := 0; i < len(a.Pix); i += 4 {
		if !bytes.Equal(a.Pix[i:i+4], b.Pix[i:i+4]) {
			n++
		}
	}
	return n
}

func writePNG(t *testing.T, name string, m image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readPNG(t *testing.T, name string) *image.RGBA {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rgba, ok := m.(*image.RGBA)
	if !ok { // opaque pictures come back as such
		t.Fatalf("%s holds %T, want *image.RGBA", name, m)
	}
	return rgba
}

// Ensure that painting strip by strip, each row's ground once, gives what painting one item after the other gives.
func TestDraw_AgreesWithSlowTwin(t *testing.T) {
	f := fonts(t)
	r := New(f)
	run := f.Shape("Vienna 1815", typeset.Regular, 13)
	rng := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		const w, h = 90, 70
		some := func(limit float32) float32 { return rng.Float32()*limit*1.4 - limit*0.2 }
		colour := func() scene.Color {
			c := scene.Color{R: uint8(rng.Uint32()), G: uint8(rng.Uint32()), B: uint8(rng.Uint32()), A: 255}
			if rng.IntN(5) == 0 {
				c.A = 120
			}
			return c
		}
		var b scene.Builder
		background := colour()
		background.A = 255
		b.Reset(w, h, background)
		open := 0
		for range 3 + rng.IntN(20) {
			box := scene.Box{X: some(w), Y: some(h), W: some(w), H: some(h)}
			if rng.IntN(2) == 0 {
				box.X, box.W = 0, w
			}
			switch k := rng.IntN(8); {
			case k == 0:
				b.Begin(scene.Group{Clip: box, Alpha: 255})
				open++
			case k == 1 && open > 0:
				b.End()
				open--
			case k == 2:
				b.Rect(scene.Rect{Box: box, Fill: colour(), Radius: some(9)})
			case k == 3:
				b.Text(scene.Text{X: box.X, Y: box.Y, Run: run, Fill: colour(), Halo: colour()})
			default:
				b.Rect(scene.Rect{Box: box, Fill: colour()})
			}
		}
		for range open {
			b.End()
		}
		s := b.Scene()
		for _, scale := range []float32{1, 1.5} {
			all := image.Rect(0, 0, int(w*scale), int(h*scale))
			want, got := image.NewRGBA(all), image.NewRGBA(all)
			for i := 0; i < len(want.Pix); i += 4 {
				copy(want.Pix[i:], []byte{background.R, background.G, background.B, 255})
			}
			r.DrawOver(want, s, scale)
			step := 1 + rng.IntN(all.Dy())
			for y := 0; y < all.Dy(); y += step {
				r.DrawBand(got, s, scale, y, y+step)
			}
			if d := differing(got, want); d > 0 {
				t.Fatalf("picture %d in bands of %d rows at scale %v: %d pixels differ from one item after the other\n%s", n, step, scale, d, scene.Dump(s))
			}
		}
	}
}

// Ensure that bands and parts of a picture have the pixels of the whole, also when another painter makes them.
func TestDrawBand_EqualsWhole(t *testing.T) {
	f := fonts(t)
	for _, scale := range []float32{1, 1.37, 2} {
		s := gallery(f, false)
		whole := paint(New(f), s, scale)
		banded := image.NewRGBA(whole.Rect)
		a, b := New(f), New(f)
		for y := 0; y < whole.Rect.Dy(); y += 37 {
			a, b = b, a
			a.DrawBand(banded, s, scale, y, y+37)
		}
		if n := differing(banded, whole); n > 0 {
			t.Errorf("scale %v: %d pixels of the bands differ from the whole", scale, n)
		}
		// A picture streamed in bands: each image holds its own rows only.
		for y := 0; y < whole.Rect.Dy(); y += 50 {
			part := image.NewRGBA(image.Rect(0, y, whole.Rect.Dx(), min(y+50, whole.Rect.Dy())))
			a.Draw(part, s, scale)
			row := whole.SubImage(part.Rect).(*image.RGBA)
			for y := part.Rect.Min.Y; y < part.Rect.Max.Y; y++ {
				i, j := part.PixOffset(0, y), row.PixOffset(0, y)
				if !bytes.Equal(part.Pix[i:i+part.Stride], row.Pix[j:j+part.Stride]) {
					t.Fatalf("scale %v: row %d of a part differs from the whole", scale, y)
				}
			}
		}
	}
}

func TestDraw_Crisp(t *testing.T) {
	f := fonts(t)
	at := func(m *image.RGBA, x, y int) string {
		c := m.RGBAAt(x, y)
		return fmt.Sprintf("%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
	}
	tests := []struct {
		name  string
		scale float32
		add   func(b *scene.Builder)
		want  map[image.Point]string
	}{
		{"square rectangle at a broken place", 1, func(b *scene.Builder) {
			b.Rect(scene.Rect{Box: scene.Box{X: 2.4, Y: 2.4, W: 4, H: 4}, Fill: rgba(255, 0, 0, 255)})
		}, map[image.Point]string{{2, 2}: "ff0000ff", {1, 2}: "ffffffff", {5, 5}: "ff0000ff", {6, 5}: "ffffffff"}},
		{"neighbours meet", 1.5, func(b *scene.Builder) {
			b.Rect(scene.Rect{Box: scene.Box{X: 0, Y: 0, W: 20, H: 3.3}, Fill: rgba(255, 0, 0, 255)})
			b.Rect(scene.Rect{Box: scene.Box{X: 0, Y: 3.3, W: 20, H: 3}, Fill: rgba(0, 0, 255, 255)})
		}, map[image.Point]string{{3, 4}: "ff0000ff", {3, 5}: "0000ffff"}},
		{"hairline", 1.5, func(b *scene.Builder) { b.Line(4, 0, 4, 20, 1, rgba(0, 0, 0, 255)) },
			map[image.Point]string{{4, 3}: "ffffffff", {5, 3}: "000000ff", {6, 3}: "000000ff", {7, 3}: "ffffffff"}},
		{"a sliver is seen", 1, func(b *scene.Builder) {
			b.Rect(scene.Rect{Box: scene.Box{X: 5.1, Y: 0, W: 0.01, H: 9}, Fill: rgba(0, 0, 0, 255)})
		}, map[image.Point]string{{5, 3}: "000000ff", {4, 3}: "ffffffff", {6, 3}: "ffffffff"}},
		{"half transparent group", 1, func(b *scene.Builder) {
			b.Begin(scene.Group{Alpha: 128})
			b.Rect(scene.Rect{Box: scene.Box{X: 0, Y: 0, W: 9, H: 9}, Fill: rgba(0, 0, 0, 255)})
			b.Rect(scene.Rect{Box: scene.Box{X: 0, Y: 0, W: 5, H: 9}, Fill: rgba(0, 0, 0, 255)})
			b.End()
		}, map[image.Point]string{{2, 2}: "7f7f7fff", {7, 2}: "7f7f7fff"}},
		{"outline inside the box", 1, func(b *scene.Builder) {
			b.Rect(scene.Rect{Box: scene.Box{X: 2, Y: 2, W: 8, H: 8}, Stroke: rgba(0, 0, 0, 255), StrokeWidth: 2})
		}, map[image.Point]string{{1, 5}: "ffffffff", {2, 5}: "000000ff", {3, 5}: "000000ff", {4, 5}: "ffffffff", {9, 5}: "000000ff"}},
		{"clipped", 1, func(b *scene.Builder) {
			b.Begin(scene.Group{Alpha: 255, Clip: scene.Box{X: 3, Y: 3, W: 3, H: 3}})
			b.Rect(scene.Rect{Box: scene.Box{X: 0, Y: 0, W: 9, H: 9}, Radius: 2, Fill: rgba(0, 0, 0, 255)})
			b.End()
		}, map[image.Point]string{{2, 4}: "ffffffff", {3, 4}: "000000ff", {5, 5}: "000000ff", {6, 4}: "ffffffff"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b scene.Builder
			b.Reset(20, 20, white)
			tt.add(&b)
			m := paint(New(f), b.Scene(), tt.scale)
			for p, want := range tt.want {
				if got := at(m, p.X, p.Y); got != want {
					t.Errorf("pixel %v = %s, want %s", p, got, want)
				}
			}
		})
	}
}

// Ensure that the corner's and the disc's coverage add up to the area of the circle.
func TestRound_Area(t *testing.T) {
	r := New(fonts(t))
	for _, d := range []float32{1, 2.5, 5, 9, 17.25, 40} {
		want := math.Pi * float64(d) * float64(d) / 4
		for _, at := range []float32{0, 0.25, 0.5} {
			sum := 0.0
			for _, c := range r.disc(d, at, at/2).cov {
				sum += float64(c) / 255
			}
			if math.Abs(sum-want) > 0.05+want*0.005 {
				t.Errorf("disc(%v) at %v covers %.3f, want %.3f", d, at, sum, want)
			}
		}
	}
	for _, d := range []int{4, 5, 9, 16} {
		c := r.corner(float32(d) / 2)
		row, sum := make([]byte, d), 0.0
		for j := range d {
			c.coverRow(row, 0, d, d, j)
			for _, v := range row {
				sum += float64(v) / 255
			}
		}
		if want := math.Pi * float64(d*d) / 4; math.Abs(sum-want) > 0.05+want*0.005 {
			t.Errorf("four corners of %d pixels cover %.3f, want %.3f", d, sum, want)
		}
	}
}

// Ensure that blending is that of whole numbers, done with care, for every alpha.
func TestBlend_EqualsSlow(t *testing.T) {
	for a := range 256 {
		for _, v := range []uint32{0, 1, 64, 127, 128, 200, 254, 255} {
			got := pixel(v | v<<8 | v<<16 | v<<24).times(uint32(a))
			w := uint32(math.Round(float64(v) * float64(a) / 255))
			if want := pixel(w | w<<8 | w<<16 | w<<24); got != want {
				t.Fatalf("%d times %d/255 = %08x, want %08x", v, a, got, want)
			}
		}
	}
}

// Ensure that a stroke covers its length times its width.
func TestStroke_Area(t *testing.T) {
	r := New(fonts(t))
	tests := []struct {
		name  string
		path  scene.Path
		scale float32
		want  float64
	}{
		{"slanted line", scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo}, Points: pts(10, 10, 40, 50), StrokeWidth: 3}, 1, 150},
		{"closed square", scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo, scene.LineTo, scene.LineTo, scene.Close},
			Points: pts(10, 10, 50, 10, 50, 50, 10, 50), StrokeWidth: 4}, 1, 44*44 - 36*36},
		{"dashes", scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo}, Points: pts(10, 10, 40, 50), StrokeWidth: 2, Dash: 5}, 1, 50},
		{"thin", scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo}, Points: pts(10, 10, 40, 50), StrokeWidth: 0.5}, 1, 25},
		{"larger", scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo}, Points: pts(10, 10, 40, 50), StrokeWidth: 3}, 2, 600},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b scene.Builder
			b.Reset(60, 60, rgba(0, 0, 0, 255))
			tt.path.Stroke = white
			b.Path(tt.path)
			sum := 0.0
			for i, v := range paint(r, b.Scene(), tt.scale).Pix {
				if i%4 == 0 {
					sum += float64(v) / 255
				}
			}
			if math.Abs(sum-tt.want) > 1+tt.want*0.01 {
				t.Errorf("covers %.1f pixels, want %.1f", sum, tt.want)
			}
		})
	}
}

// Ensure that no numbers, however broken, end the program or take for ever.
func TestDraw_BrokenNumbers(t *testing.T) {
	f := fonts(t)
	r := New(f)
	rnd := rand.New(rand.NewPCG(5, 6))
	nan := float32(math.NaN())
	odd := []float32{0, -1, 0.3, 5, 300, 1e5, -1e5, 1e9, -1e9, 3e38, -3e38, nan, float32(math.Inf(1)), float32(math.Inf(-1))}
	n := func() float32 {
		if rnd.IntN(2) == 0 {
			return rnd.Float32() * 60
		}
		return odd[rnd.IntN(len(odd))]
	}
	c := func() scene.Color { return rgba(uint8(rnd.Uint32()), 9, 99, uint8(rnd.Uint32())) }
	box := func() scene.Box { return scene.Box{X: n(), Y: n(), W: n(), H: n()} }
	dst := image.NewRGBA(image.Rect(0, 0, 60, 60))
	for range 1500 {
		var b scene.Builder
		b.Reset(n(), n(), c())
		b.Begin(scene.Group{Clip: box(), Alpha: 128 + uint8(rnd.IntN(128))})
		b.Rect(scene.Rect{Box: box(), Radius: n(), Fill: c(), Stroke: c(), StrokeWidth: n(), Dash: n(), FadeLeft: n(), FadeRight: n()})
		b.End()
		b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo, scene.QuadTo, scene.CubicTo, scene.Close, scene.LineTo},
			Points: pts(n(), n(), n(), n(), n(), n(), n(), n(), n(), n(), n(), n(), n(), n(), n(), n()), Fill: c(), Stroke: c(), StrokeWidth: n(), Dash: n()})
		b.Line(n(), 5, n(), 5, n(), c())
		b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.LineTo}, Points: pts(5, n(), 5, n()), Stroke: c(), StrokeWidth: 1, Dash: n()})
		b.Text(scene.Text{X: n(), Y: n(), Run: f.Shape("ab", typeset.Regular, n()), Fill: c(), Halo: c()})
		b.Text(scene.Text{X: n(), Y: n(), Run: f.Shape("a", typeset.Bold, 300), Fill: c(), Halo: c()})
		b.Image(scene.Image{Box: scene.Box{X: n(), Y: n(), W: n(), H: n()}, PixW: 1, PixH: 1, Pix: []byte{1, 2, 3, 4}})
		r.Draw(dst, b.Scene(), 1)
	}
}

func TestDrawOver_KeepsWhatIsThere(t *testing.T) {
	f := fonts(t)
	r := New(f)
	var b scene.Builder
	b.Reset(10, 10, scene.Color{})
	b.Rect(scene.Rect{Box: scene.Box{X: 2, Y: 2, W: 3, H: 3}, Fill: blue})
	m := image.NewRGBA(image.Rect(0, 0, 10, 10))
	for i := range m.Pix {
		m.Pix[i] = 77
	}
	r.DrawOver(m, b.Scene(), 1)
	if c := m.RGBAAt(0, 0); c.R != 77 {
		t.Errorf("pixel beside the overlay = %v, want it as it was", c)
	}
	if c := m.RGBAAt(3, 3); c.B != blue.B {
		t.Errorf("pixel of the overlay = %v, want %v", c, blue)
	}
	r.Draw(m, b.Scene(), 1)
	if c := m.RGBAAt(0, 0); c.A != 0 {
		t.Errorf("pixel of a transparent background after Draw = %v, want none", c)
	}
}

// Ensure that a warm painter needs no memory for a frame.
func TestDraw_NoAllocations(t *testing.T) {
	f := fonts(t)
	r := New(f)
	dst := image.NewRGBA(image.Rect(0, 0, 1600, 900))
	for _, s := range []*scene.Scene{frame(f), gallery(f, false)} {
		r.Draw(dst, s, 1)
		if n := testing.AllocsPerRun(5, func() { r.Draw(dst, s, 1) }); n > 0 {
			t.Errorf("a frame costs %v allocations, want 0", n)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	f := fonts(b)
	for _, scale := range []float32{1, 2} {
		b.Run(fmt.Sprintf("1000 bars, 200 labels at %v", scale), func(b *testing.B) {
			r, s := New(f), frame(f)
			dst := image.NewRGBA(image.Rect(0, 0, int(1600*scale), int(900*scale)))
			b.ReportAllocs()
			for b.Loop() {
				r.Draw(dst, s, scale)
			}
		})
	}
	b.Run("gallery", func(b *testing.B) {
		r, s := New(f), gallery(f, false)
		dst := image.NewRGBA(image.Rect(0, 0, 480, 320))
		b.ReportAllocs()
		for b.Loop() {
			r.Draw(dst, s, 1)
		}
	})
}

// The first frame after a change of scale: every glyph and its halo must be made.
func BenchmarkDraw_ColdAtlas(b *testing.B) {
	f := fonts(b)
	s := frame(f)
	for i := range s.Texts {
		s.Texts[i].Halo = white
	}
	dst := image.NewRGBA(image.Rect(0, 0, 3200, 1800))
	for b.Loop() {
		New(f).Draw(dst, s, 2)
	}
}
