package bitmap

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/adler32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/image/webp"
)

// noise paints a picture that depends on the place alone: flat in parts, and different in all rows.
func noise(seed uint64, opaque bool) func() Painter {
	return func() Painter {
		return func(dst *image.RGBA) {
			for y := dst.Rect.Min.Y; y < dst.Rect.Max.Y; y++ {
				rnd := rand.New(rand.NewPCG(seed, uint64(y/5)))
				for x := dst.Rect.Min.X; x < dst.Rect.Max.X; x++ {
					c := color.NRGBA{uint8(rnd.Uint32()), uint8(y), 7, 255}
					if !opaque {
						c.A = uint8(x)
					}
					dst.Set(x, y, c)
				}
			}
		}
	}
}

// Ensure that the library's decoder reads back every pixel, whatever the size, in bands or not.
func TestPNG_RoundTrip(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {3, 2}, {640, 300}, {700, 1600}} {
		for _, opaque := range []bool{true, false} {
			p := &Picture{W: size[0], H: size[1], Opaque: opaque, NewPainter: noise(3, opaque)}
			var b bytes.Buffer
			if err := PNG(t.Context(), &b, p); err != nil {
				t.Fatal(err)
			}
			got, err := png.Decode(bytes.NewReader(b.Bytes()))
			if err != nil {
				t.Fatalf("%v: %v", size, err)
			}
			want := image.NewRGBA(image.Rect(0, 0, p.W, p.H))
			p.NewPainter()(want)
			if got.Bounds() != want.Bounds() {
				t.Fatalf("%v: decoded as %v", size, got.Bounds())
			}
			for y := range p.H {
				for x := range p.W {
					a, w := color.RGBAModel.Convert(got.At(x, y)), want.RGBAAt(x, y)
					if g := a.(color.RGBA); far(g, w) > 1 || opaque && g != w { // straight alpha rounds
						t.Fatalf("%v opaque=%v: pixel %d,%d = %v, want %v", size, opaque, x, y, g, w)
					}
				}
			}
		}
	}
}

// Ensure that another decoder reads back every pixel of a WebP file, and the words beside them.
func TestWebP_RoundTrip(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {3, 2}, {640, 300}} {
		for _, opaque := range []bool{true, false} {
			p := &Picture{W: size[0], H: size[1], Opaque: opaque, NewPainter: noise(3, opaque), Words: []Word{{"Title", "Łódź & <b>"}, {"EntenteView", "{}"}}}
			var b, again bytes.Buffer
			if err := errors.Join(WebP(t.Context(), &b, p), WebP(t.Context(), &again, p)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(b.Bytes(), again.Bytes()) {
				t.Errorf("%v: other bytes the second time", size)
			}
			for _, want := range []string{"Łódź &amp; &lt;b&gt;", "<entente:EntenteView>{}</entente:EntenteView>"} {
				if !strings.Contains(b.String(), want) {
					t.Errorf("%v: the file does not say %q", size, want)
				}
			}
			if n := binary.LittleEndian.Uint32(b.Bytes()[4:]); int(n) != b.Len()-8 {
				t.Errorf("%v: the head says %d bytes of %d", size, n, b.Len()-8)
			}
			got, err := webp.Decode(bytes.NewReader(b.Bytes()))
			if err != nil {
				t.Fatalf("%v: %v", size, err)
			}
			want := image.NewRGBA(image.Rect(0, 0, p.W, p.H))
			p.NewPainter()(want)
			for y := range p.H {
				for x := range p.W {
					g, ok := color.RGBAModel.Convert(got.At(x, y)).(color.RGBA)
					if w := want.RGBAAt(x, y); !ok || far(g, w) > 1 || opaque && g != w { // straight alpha rounds
						t.Fatalf("%v opaque=%v: pixel %d,%d = %v, want %v", size, opaque, x, y, g, w)
					}
				}
			}
		}
	}
	var n failing
	if err := WebP(t.Context(), &n, &Picture{W: 20_000, H: 10}); err == nil || !strings.Contains(err.Error(), "PNG instead") {
		t.Errorf("a WebP picture 20 000 pixels wide: %v", err)
	}
}

func far(a, b color.RGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B), d(a.A, b.A))
}

func TestAdlerOfBoth(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		a, b := make([]byte, rnd.IntN(200_000)), make([]byte, rnd.IntN(200_000))
		for i := range a {
			a[i] = byte(rnd.Uint32())
		}
		for i := range b {
			b[i] = byte(rnd.Uint32())
		}
		got := adlerOfBoth(adler32.Checksum(a), adler32.Checksum(b), len(b))
		if want := adler32.Checksum(append(a, b...)); got != want {
			t.Fatalf("adlerOfBoth of %d and %d bytes = %08x, want %08x", len(a), len(b), got, want)
		}
	}
}

// Ensure that words and size stand in the file and that it can be read with them.
func TestWords(t *testing.T) {
	p := &Picture{W: 40, H: 30, Opaque: true, PPI: 300, NewPainter: noise(1, true), Words: []Word{{"Title", "Łódź"}, {"Description", "漢 & <b>"}, {"Empty", ""}}}
	for name, write := range map[string]func() ([]byte, error){
		"png": func() ([]byte, error) { var b bytes.Buffer; err := PNG(t.Context(), &b, p); return b.Bytes(), err },
		"jpg": func() ([]byte, error) { var b bytes.Buffer; err := JPEG(t.Context(), &b, p); return b.Bytes(), err },
	} {
		data, err := write()
		if err != nil {
			t.Fatal(err)
		}
		if _, kind, err := image.Decode(bytes.NewReader(data)); err != nil || !strings.HasPrefix(kind, name[:2]) {
			t.Errorf("%s: decoded as %q: %v", name, kind, err)
		}
		for _, want := range []string{"Łódź", "漢 & <b>"} {
			if !bytes.Contains(data, []byte(want)) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
		if again, _ := write(); !bytes.Equal(again, data) {
			t.Errorf("%s comes out in other bytes the second time", name)
		}
	}
}

// Ensure that a picture that is painted in bands is the one that is painted whole.
func TestJPEG_Banded(t *testing.T) {
	p := &Picture{W: 300, H: 1000, Opaque: true, NewPainter: noise(4, true)}
	var whole, banded bytes.Buffer
	if err := JPEG(t.Context(), &whole, p); err != nil {
		t.Fatal(err)
	}
	src := newBanded(t.Context(), p)
	if err := src.encode(&banded, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	a, _ := jpeg.Decode(&whole)
	b, _ := jpeg.Decode(&banded)
	for y := range p.H {
		for x := range p.W {
			if a.At(x, y) != b.At(x, y) {
				t.Fatalf("pixel %d,%d differs", x, y)
			}
		}
	}
}

// Ensure that a write that is stopped or fails ends soon with its error.
func TestStop(t *testing.T) {
	writers := map[string]func(context.Context, *Picture, *failing) error{
		"png":  func(ctx context.Context, p *Picture, f *failing) error { return PNG(ctx, f, p) },
		"jpg":  func(ctx context.Context, p *Picture, f *failing) error { return JPEG(ctx, f, p) },
		"webp": func(ctx context.Context, p *Picture, f *failing) error { return WebP(ctx, f, p) },
		"jpg banded": func(ctx context.Context, p *Picture, f *failing) error {
			return newBanded(ctx, p).encode(f, &jpeg.Options{Quality: 92})
		},
	}
	for name, write := range writers {
		ctx, cancel := context.WithCancel(t.Context())
		p := &Picture{W: 400, H: 3000, Opaque: true, NewPainter: noise(5, true)}
		p.Tell = func(int, int) { cancel() }
		if name == "webp" {
			p.H = 300 // it is slow
		}
		if name == "jpg" || name == "webp" {
			cancel()
		}
		if err := write(ctx, p, &failing{left: 1 << 30}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, cancelled: %v", name, err)
		}
		cancel()
		p.Tell = nil
		for _, n := range []int{0, 5000} {
			if err := write(t.Context(), p, &failing{left: n}); !errors.Is(err, errFull) {
				t.Errorf("%s to a disk that fills after %d bytes: %v", name, n, err)
			}
		}
	}
	for _, size := range [][2]int{{0, 5}, {5, -1}} {
		p := &Picture{W: size[0], H: size[1]}
		if PNG(t.Context(), &failing{}, p) == nil || JPEG(t.Context(), &failing{}, p) == nil {
			t.Errorf("a picture of %v was written", size)
		}
	}
	if err := JPEG(t.Context(), &failing{}, &Picture{W: 70_000, H: 10}); err == nil || !strings.Contains(err.Error(), "PNG instead") {
		t.Errorf("a JPEG 70 000 pixels wide: %v", err)
	}
}

var errFull = errors.New("disk full")

type failing struct{ left int }

func (f *failing) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}
