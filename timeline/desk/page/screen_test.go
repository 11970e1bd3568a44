package page_test

import (
	"bytes"
	"image"
	"image/png"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/raster"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/svg/svgtest"
	"entente/timeline/when"
)

// views calls fn with 40 views of the sample library, on desks that have drawn them as the window does.
func views(t *testing.T, fn func(name string, d *desk.Desk)) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(ways)) {
		fn(name, wayTo(t, name))
	}
	d := sampleDesk(t)
	rnd := rand.New(rand.NewPCG(5, 6))
	groupings := timeline.Groupings()
	for i := range 40 - len(ways) {
		d.Resize(float32(400+rnd.IntN(1000)), float32(300+rnd.IntN(500)))
		from := when.Date(1600+rnd.IntN(420), 1, 1)
		g := groupings[i%len(groupings)]
		d.SetLanes(g)
		d.SetWindow(from, from.AddDays(20+rnd.IntN(20_000)))
		d.SetTheme([]paint.Theme{paint.Light(), paint.Dark(), paint.Print()}[i%3])
		if i%4 == 0 {
			d.ScrollLanes(float32(rnd.IntN(300)))
		}
		fn(string(g), d)
	}
}

// onScreen is a scene in pixels, as the chart of the window draws it.
func onScreen(s *scene.Scene, scale float32) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, int(s.W*scale+0.5), int(s.H*scale+0.5)))
	raster.NewTeam(fonts()).Draw(m, s, scale)
	return m
}

// Ensure that a PNG file of the view has the pixels of the window's frame, for 40 views: all of them but for what is
// there to be clicked, which no export shows, the buttons above the lanes' heads and on the banners, and for words that an
// edge cuts in the window: a picture cannot be moved on, so it has them shortened or leaves them out. No label is cut in it.
func TestCompose_PixelsOfTheScreen(t *testing.T) {
	clicked := 0
	views(t, func(name string, d *desk.Desk) {
		scale := float32(1 + len(name)%2)
		want := onScreen(d.Frame(), scale)
		got, err := png.Decode(bytes.NewReader(exported(t, d, page.Options{Format: "png", Overview: true, Scale: scale})))
		if err != nil {
			t.Fatal(err)
		}
		m, ok := got.(*image.RGBA)
		if !ok || m.Rect != want.Rect {
			t.Fatalf("%s: the picture is a %T of %v, want pixels of %v", name, got, got.Bounds(), want.Rect)
		}
		labelsInside(t, composed(t, d, page.Options{Format: "png", Overview: true}))
		places := append(toClick(t, d, scale), atEdge(t, d, scale)...)
		for y := range m.Rect.Dy() {
			for x := range m.Rect.Dx() {
				if m.RGBAAt(x, y) == want.RGBAAt(x, y) {
					continue
				}
				if !inAny(places, x, y) {
					t.Fatalf("%s: pixel %d,%d is %v, on the screen %v", name, x, y, m.RGBAAt(x, y), want.RGBAAt(x, y))
				}
				clicked++
			}
		}
	})
	if clicked == 0 {
		t.Error("no view has anything to click: the comparison leaves out what is not there")
	}
}

// toClick lists where the window shows what no export does.
func toClick(t *testing.T, d *desk.Desk, scale float32) []image.Rectangle {
	var list []image.Rectangle
	add := func(b scene.Box) {
		list = append(list, image.Rect(int(b.X*scale)-1, int(b.Y*scale)-1, int((b.X+b.W)*scale)+2, int((b.Y+b.H)*scale)+2))
	}
	r := screenOf(t, d)
	for i := range r.Buttons {
		add(r.Buttons[i].Box)
	}
	for i := range r.Banners { // their words have more room without buttons
		add(r.Banners[i].Box)
	}
	if r.Corner != nil { // "3 lanes hidden – show"
		add(scene.Box{X: r.Gutter.X, Y: r.CornerY - 16, W: r.Gutter.W, H: 22})
	}
	return list
}

// atEdge lists the words that an edge cuts in the window, and the numbers of hidden events.
func atEdge(t *testing.T, d *desk.Desk, scale float32) []image.Rectangle {
	const halo, shade = 4, 32 // of words and of numbers, px
	var list []image.Rectangle
	r := screenOf(t, d)
	right := r.Plot.X + r.Plot.W
	add := func(x0, x1, y0, y1 float32) {
		if x1 > right {
			list = append(list, image.Rect(int((x0-halo)*scale), int((y0-halo)*scale), int(right*scale)+1, int((y1+halo)*scale)))
		}
	}
	other := composed(t, d, page.Options{Format: "png", Overview: true}).Result()
	for _, l := range r.Labels {
		if i := slices.IndexFunc(other.Labels, func(o layout.Label) bool { return o.Mark == l.Mark && o.X == l.X && o.Run.Text == l.Run.Text }); i < 0 {
			add(l.X, right+1, l.Y-14, l.Y+4)
			for _, o := range other.Labels {
				if o.Mark == l.Mark { // it has moved
					add(o.X, right+1, o.Y-14, o.Y+4)
				}
			}
			inView := l.Y > r.Free.Y+halo+10 && l.Y < r.Plot.Y+r.Plot.H-halo-2
			if inView && l.X+l.Run.Width < right-halo-2 {
				t.Errorf("the label %q ends %v px from the edge and is another in the picture", l.Run.Text, right-l.X-l.Run.Width)
			}
		}
	}
	for _, f := range r.Folds { // moved inside, with their soft shade
		if x := max(min(f.X, right-f.W), r.Plot.X); x != f.X {
			list = append(list, image.Rect(int((x-shade)*scale), int((f.Y-shade)*scale), int((x+f.W+shade)*scale), int((f.Y+f.H+shade)*scale)))
		}
	}
	for _, k := range slices.Concat(r.Major, r.Minor) {
		if k.Label != nil {
			add(k.LabelX, k.LabelX+k.Label.Width, r.Box.Y, r.Plot.Y)
		}
	}
	for _, m := range r.Markers {
		if m.Label != nil {
			add(m.X-m.Label.Width-2*halo, m.LabelX+m.Label.Width, m.Y, m.Y+18)
		}
	}
	return list
}

func inAny(list []image.Rectangle, x, y int) bool {
	for _, r := range list {
		if image.Pt(x, y).In(r) {
			return true
		}
	}
	return false
}

// far is the part of the pixels that differ by more than 64 levels. Soft edges alone differ by less.
func far(got, want *image.RGBA) float64 {
	n := 0
	for y := range want.Rect.Dy() {
		a := got.Pix[got.PixOffset(got.Rect.Min.X, got.Rect.Min.Y+y):]
		b := want.Pix[want.PixOffset(want.Rect.Min.X, want.Rect.Min.Y+y):]
		for x := range want.Rect.Dx() {
			d := 0
			for i := 4 * x; i < 4*x+3; i++ {
				k := int(a[i]) - int(b[i])
				d = max(d, k, -k)
			}
			if d > 64 {
				n++
			}
		}
	}
	return float64(n) / float64(want.Rect.Dx()*want.Rect.Dy())
}

// mostFar is the part of pixels that another program may draw otherwise: edges that it rounds another way. Up to 0.24 %
// were measured.
const mostFar = 0.003

// Ensure that an SVG file shows what the screen shows, read by other code than wrote it, for 40 views.
func TestCompose_SVGOfTheScreen(t *testing.T) {
	views(t, func(name string, d *desk.Desk) {
		o := page.Options{Format: "svg", Overview: true}
		s := composed(t, d, o).Scene(0)
		want := onScreen(s, 1)
		back, err := svgtest.Read(exported(t, d, o))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := far(onScreen(back, 1), want); got > mostFar {
			t.Errorf("%s: %.2f %% of the pixels are others, want at most %.2f", name, 100*got, 100*mostFar)
		}
	})
}
