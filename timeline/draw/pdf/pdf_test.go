package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

func fonts(t testing.TB) *typeset.Fonts {
	t.Helper()
	f, err := typeset.New(os.DirFS("../../../assets/fonts"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var (
	white = scene.Color{R: 255, G: 255, B: 255, A: 255}
	ink   = scene.Color{R: 31, G: 36, B: 46, A: 255}
	blue  = scene.Color{R: 59, G: 125, B: 216, A: 255}
	red   = scene.Color{R: 214, G: 84, B: 56, A: 255}
)

// all shows every kind of item in its variants.
func all(f *typeset.Fonts) *scene.Scene {
	var b scene.Builder
	b.Reset(240, 140, white)
	b.Describe("Talks in Wien", "two events (of 3), Łódź")
	b.Begin(scene.Group{ID: "lane", Title: "China", Alpha: 128, Clip: scene.Box{X: 5, Y: 5, W: 100, H: 50}})
	b.Rect(scene.Rect{Box: scene.Box{X: 10, Y: 10, W: 100, H: 18}, Radius: 4, Fill: blue})
	b.Rect(scene.Rect{Box: scene.Box{X: 20, Y: 14, W: 30, H: 30}, Radius: 15, Fill: red, Stroke: ink, StrokeWidth: 2})
	b.End()
	b.Rect(scene.Rect{Box: scene.Box{X: 120, Y: 10, W: 60, H: 18}, Radius: 4, Stroke: blue, StrokeWidth: 1, Dash: 3})
	b.Rect(scene.Rect{Box: scene.Box{X: 120, Y: 34, W: 100, H: 18}, Radius: 4, Fill: blue, FadeLeft: 30, FadeRight: 40})
	b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.CubicTo, scene.QuadTo, scene.LineTo, scene.Close},
		Points: []scene.Point{{X: 120, Y: 70}, {X: 150, Y: 60}, {X: 180, Y: 80}, {X: 200, Y: 70}, {X: 220, Y: 90}, {X: 200, Y: 120}, {X: 130, Y: 110}},
		Fill:   scene.Color{R: 59, G: 125, B: 216, A: 128}, Stroke: blue, StrokeWidth: 1.5})
	b.Line(10, 62, 110, 62, 1, ink)
	b.Text(scene.Text{X: 10, Y: 66, Run: f.Shape("AVATAR “мир” Łódź", typeset.Bold, 13), Fill: ink, Halo: white, Link: "https://example.org/?a=(1)&b=2"})
	b.Text(scene.Text{X: 10, Y: 86, Run: f.Shape("漢 e\u0301 שלום", typeset.Regular, 13), Fill: ink, Halo: white, Link: "javascript:alert(1)"})
	b.Text(scene.Text{X: 10, Y: 106, Run: f.Shape("Utrecht, 1713", typeset.Italic, 13), Fill: ink})
	b.Image(scene.Image{Box: scene.Box{X: 200, Y: 100, W: 16, H: 16}, PixW: 2, PixH: 1, Pix: []byte{255, 0, 0, 255, 0, 0, 255, 128}})
	return b.Scene()
}

// writeTo writes a file of pages.
func writeTo(w io.Writer, f *typeset.Fonts, info Info, pages ...*scene.Scene) error {
	p := NewWriter(w, f, info)
	for _, s := range pages {
		if err := p.Page(s); err != nil {
			return err
		}
	}
	return p.Close()
}

func write(t testing.TB, f *typeset.Fonts, pages ...*scene.Scene) []byte {
	t.Helper()
	var b bytes.Buffer
	info := Info{Title: "Wien", Desc: pages[0].Desc, Lang: "en", Extra: map[string]string{"EntenteView": `{"a":"(é)"}`}}
	if err := writeTo(&b, f, info, pages...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// file is a PDF file taken apart: its objects with their streams unpacked.
type file struct {
	objects map[int]string
	streams map[int]string
}

var (
	objectStart = regexp.MustCompile(`^(\d+) 0 obj\n`)
	reference   = regexp.MustCompile(`(\d+) 0 R`)
)

// parse takes a file apart and checks that its table of objects is right, that all references lead somewhere and that
// what is opened in a content is closed.
func parse(data []byte) (*file, error) {
	tail := data[bytes.LastIndex(data, []byte("startxref\n"))+len("startxref\n"):]
	at, err := strconv.Atoi(string(tail[:bytes.IndexByte(tail, '\n')]))
	if err != nil || at >= len(data) || !bytes.HasPrefix(data[at:], []byte("xref\n0 ")) {
		return nil, fmt.Errorf("startxref %d: %w", at, err)
	}
	f := &file{map[int]string{}, map[int]string{}}
	lines := strings.Split(string(data[at:]), "\n")
	n, _ := strconv.Atoi(strings.TrimPrefix(lines[1], "0 "))
	for i := 1; i < n; i++ {
		from, err := strconv.Atoi(lines[2+i][:10])
		if err != nil || len(lines[2+i]) != 19 {
			return nil, fmt.Errorf("line %q of the table", lines[2+i])
		}
		m := objectStart.FindSubmatch(data[from:])
		if m == nil || string(m[1]) != strconv.Itoa(i) {
			return nil, fmt.Errorf("object %d is not at %d", i, from)
		}
		body := data[from+len(m[0]):]
		if s := bytes.Index(body, []byte(">>stream\n")); s >= 0 && s < bytes.Index(body, []byte("\nendobj")) {
			length := regexp.MustCompile(`/Length (\d+)$`).FindSubmatch(body[:s])
			size, _ := strconv.Atoi(string(length[1]))
			packed := body[s+len(">>stream\n"):]
			if !bytes.HasPrefix(packed[size:], []byte("\nendstream\nendobj\n")) {
				return nil, fmt.Errorf("stream %d is not %d long", i, size)
			}
			z, err := zlib.NewReader(bytes.NewReader(packed[:size]))
			if err != nil {
				return nil, err
			}
			raw, err := io.ReadAll(z)
			if err != nil {
				return nil, err
			}
			f.streams[i], body = string(raw), body[:s]
		} else {
			body = body[:bytes.Index(body, []byte("\nendobj\n"))]
		}
		f.objects[i] = string(body)
	}
	for i, o := range f.objects {
		for _, m := range reference.FindAllStringSubmatch(literals.ReplaceAllString(o, ""), -1) {
			if to, _ := strconv.Atoi(m[1]); f.objects[to] == "" {
				return nil, fmt.Errorf("object %d refers to %d, which is not there", i, to)
			}
		}
	}
	for i, s := range f.streams {
		if err := balanced(s); err != nil && !strings.Contains(f.objects[i], "Length1") && !strings.Contains(f.objects[i], "/Image") {
			return nil, fmt.Errorf("content %d: %w", i, err)
		}
	}
	return f, nil
}

var literals = regexp.MustCompile(`\((\\.|[^\\()])*\)`)

// balanced checks that what is opened is closed in the right order.
func balanced(content string) error {
	closes := map[string]string{"Q": "q", "ET": "BT", "EMC": "BDC"}
	var open []string
	for w := range strings.FieldsSeq(content) {
		for _, end := range []string{"BDC", "BMC"} {
			if strings.HasSuffix(w, end) {
				w = "BDC"
			}
		}
		switch w {
		case "q", "BT", "BDC":
			open = append(open, w)
		case "Q", "ET", "EMC":
			if len(open) == 0 || open[len(open)-1] != closes[w] {
				return fmt.Errorf("%s after %v", w, open)
			}
			open = open[:len(open)-1]
		case "NaN", "Inf", "+Inf", "-Inf":
			return fmt.Errorf("number %s", w)
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("%v are not closed", open)
	}
	return nil
}

// Ensure that a file is well formed, says what it shows, and comes out the same each time.
func TestWrite(t *testing.T) {
	f := fonts(t)
	data := write(t, f, all(f), all(f))
	p, err := parse(data)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, o := range p.objects {
		text += o + "\n"
	}
	for _, want := range []string{"/Count 2", "/URI(https://example.org/?a=\\(1\\)&b=2)", "/MediaBox[0 0 180 105]", "/Title (Wien)", "+Inter-SemiBold",
		"+Inter-Italic", "/Subtype/Type3", "/Alt <FEFF", "/Lang (en)", "/EntenteView <FEFF007B0022"} {
		if !strings.Contains(strings.ReplaceAll(text, "/URI (", "/URI("), want) {
			t.Errorf("no %s in the objects:\n%s", want, text)
		}
	}
	if strings.Contains(text, "javascript") {
		t.Error("a link of javascript was written")
	}
	for range 3 {
		if again := write(t, f, all(f), all(f)); !bytes.Equal(again, data) {
			t.Fatal("the same scenes gave other bytes")
		}
	}
	if again := write(t, fonts(t), all(f), all(f)); !bytes.Equal(again, data) {
		t.Fatal("the same scenes gave other bytes with fonts loaded anew")
	}
}

// Ensure that the font in the file can be read by others and has the outlines and widths of the whole one.
func TestSubset(t *testing.T) {
	f := fonts(t)
	data, err := f.Program(typeset.Regular)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := readProgram(data, "Inter")
	if err != nil {
		t.Fatal(err)
	}
	var ids []uint32
	for _, g := range f.Shape("Åńgström Łódź fi ½ Ǻ мир й", typeset.Regular, 13).Glyphs {
		ids = append(ids, g.ID)
	}
	part, err := whole.subset(ids)
	if err != nil {
		t.Fatal(err)
	}
	if len(part) > 12_000 {
		t.Errorf("a font of %d glyphs takes %d bytes", len(ids), len(part))
	}
	again, err := readProgram(part, "Inter")
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range ids {
		a, err1 := whole.glyph(id)
		b, err2 := again.glyph(uint32(i + 1))
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if len(parts(a)) == 0 && !bytes.Equal(a, b[:len(a)]) || len(parts(a)) != len(parts(b)) {
			t.Errorf("glyph %d differs", id)
		}
		for k, at := range parts(a) {
			old, _ := whole.glyph(uint32(be(a).u16(at)))
			now, _ := again.glyph(uint32(be(b).u16(parts(b)[k])))
			if !bytes.HasPrefix(now, old) {
				t.Errorf("part %d of glyph %d differs", k, id)
			}
		}
	}
	for _, broken := range [][]byte{nil, data[:100], data[:2000], append(bytes.Clone(data[:4]), make([]byte, 200)...)} {
		if _, err := readProgram(broken, "x"); err == nil {
			t.Errorf("a font of %d bytes was taken", len(broken))
		}
	}
	if _, err := whole.subset([]uint32{99_999}); !errors.Is(err, errFont) {
		t.Errorf("a glyph that is not there: %v", err)
	}
}

var hostile = []string{")", "(", "\\", ") /URI (javascript:x", ">>", "<</JS(app.alert(1))>>", "endstream", "endobj", "%", "\x00", "\xff\xfe", "\u202e", "EMC", "ET",
	"شلوم", "漢字", "e\u0301\u0301", "👩\u200d👧", "\r\n", "https://example.org/)(\\", "javascript:x", "mailto:a@b.c", strings.Repeat("A", 300), ""}

// Ensure that no text from outside becomes more than text, whatever it is and wherever it stands.
func TestWrite_HostileText(t *testing.T) {
	f := fonts(t)
	rnd := rand.New(rand.NewPCG(9, 10))
	text := func() string {
		var b strings.Builder
		for range 1 + rnd.IntN(4) {
			if rnd.IntN(3) > 0 {
				b.WriteString(hostile[rnd.IntN(len(hostile))])
				continue
			}
			for range rnd.IntN(12) {
				b.WriteByte(byte(rnd.Uint32()))
			}
		}
		return b.String()
	}
	action := regexp.MustCompile(`/URI \(([^)]*)`)
	const scenes, perScene = 20, 100
	for range scenes {
		var b scene.Builder
		b.Reset(100, 100, white)
		b.Describe(text(), text())
		for range perScene {
			b.Text(scene.Text{X: 5, Y: 50, Run: f.Shape(text(), typeset.Regular, 13), Fill: ink, Link: text()})
			b.Text(scene.Text{X: 5, Y: 50, Run: &typeset.Run{Text: text(), Size: 13, Width: 9, Ascent: 9, Glyphs: []typeset.Glyph{{ID: 60}}}, Fill: ink, Link: hostile[rnd.IntN(len(hostile))]})
		}
		var out bytes.Buffer
		if err := writeTo(&out, f, Info{Title: text(), Desc: text(), Extra: map[string]string{"X": text()}}, b.Scene()); err != nil {
			t.Fatal(err)
		}
		p, err := parse(out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range p.objects {
			if strings.Contains(literals.ReplaceAllString(o, ""), "/JS") {
				t.Fatalf("a script in %s", o)
			}
			for _, m := range action.FindAllStringSubmatch(o, -1) {
				if !strings.HasPrefix(m[1], "http") && !strings.HasPrefix(m[1], "mailto:") {
					t.Fatalf("a link to %q", m[1])
				}
			}
		}
	}
}

func TestWrite_BrokenNumbers(t *testing.T) {
	f := fonts(t)
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	for _, v := range []float32{nan, inf, -inf, 3e38, -3e38, -1, 0} {
		var b scene.Builder
		b.Reset(v, v, white)
		b.Begin(scene.Group{Clip: scene.Box{X: v, Y: v, W: v, H: v}})
		b.End()
		b.Begin(scene.Group{Alpha: 100})
		b.Rect(scene.Rect{Box: scene.Box{X: v, Y: v, W: 9, H: 9}, Radius: v, Fill: ink, Stroke: ink, StrokeWidth: v, Dash: v, FadeLeft: v, FadeRight: 3})
		b.Rect(scene.Rect{Box: scene.Box{X: 1, Y: 1, W: v, H: v}, Radius: 2, Fill: ink, Stroke: ink, StrokeWidth: 1, FadeLeft: 1})
		b.Line(v, 0, 3, v, v, ink)
		b.Text(scene.Text{X: v, Y: v, Run: &typeset.Run{Text: "a", Size: 13, Width: v, Glyphs: []typeset.Glyph{{ID: 60, X: v, Y: v}}}, Fill: ink, Halo: ink})
		b.Text(scene.Text{X: 1, Y: 1, Run: &typeset.Run{Text: "a", Size: 13, Width: 9, Ascent: 9, Glyphs: []typeset.Glyph{{ID: 99999, X: v, Y: v}}}, Fill: ink, Halo: ink, Link: "https://example.org"})
		b.Image(scene.Image{Box: scene.Box{X: v, Y: v, W: v, H: v}, PixW: 1, PixH: 1, Pix: []byte{1, 2, 3, 4}})
		b.Image(scene.Image{PixW: 5, PixH: 5, Pix: []byte{1}})
		b.End()
		var out bytes.Buffer
		err := writeTo(&out, f, Info{}, b.Scene())
		if errors.Is(err, errFont) {
			continue // a glyph that the font does not have is refused
		}
		if err == nil {
			_, err = parse(out.Bytes())
		}
		if err != nil {
			t.Errorf("with %v: %v", v, err)
		}
	}
}

type brokenWriter struct{ left int }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func TestWrite_Error(t *testing.T) {
	f := fonts(t)
	whole := len(write(t, f, all(f)))
	for _, n := range []int{0, 10, whole / 2, whole - 2000} {
		err := writeTo(&brokenWriter{n}, f, Info{}, all(f))
		if err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Errorf("Write to a disk that fills after %d bytes = %v, want its error", n, err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	f := fonts(b)
	s := all(f)
	b.ReportAllocs()
	for b.Loop() {
		write(b, f, s)
	}
}
