package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

var update = flag.Bool("update", false, "rewrite the golden files")

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

// shapes is a picture of what any viewer of SVG understands.
func shapes(f *typeset.Fonts) *scene.Scene {
	var b scene.Builder
	b.Reset(240, 120, white)
	b.Describe("Talks in Vienna", "two events")
	b.Rect(scene.Rect{Box: scene.Box{W: 240, H: 40}, Fill: scene.Color{R: 240, G: 241, B: 244, A: 255}})
	b.Rect(scene.Rect{Box: scene.Box{X: 10, Y: 10, W: 60, H: 18}, Radius: 5, Fill: blue})
	b.Rect(scene.Rect{Box: scene.Box{X: 80, Y: 10, W: 60, H: 18}, Radius: 5, Stroke: blue, StrokeWidth: 2})
	b.Rect(scene.Rect{Box: scene.Box{X: 150, Y: 10, W: 60, H: 18}, Fill: red, Stroke: ink, StrokeWidth: 1})
	b.Rect(scene.Rect{Box: scene.Box{X: 220, Y: 13, W: 12, H: 12}, Radius: 6, Fill: red})
	b.Line(10, 50, 230, 50, 1, ink)
	b.Line(20, 60, 90, 100, 2, red)
	b.Path(scene.Path{Verbs: []scene.Verb{scene.MoveTo, scene.CubicTo, scene.QuadTo, scene.LineTo, scene.Close},
		Points: []scene.Point{{X: 120, Y: 60}, {X: 150, Y: 50}, {X: 180, Y: 70}, {X: 200, Y: 60}, {X: 220, Y: 80}, {X: 200, Y: 110}, {X: 130, Y: 100}},
		Fill:   scene.Color{R: 59, G: 125, B: 216, A: 128}, Stroke: blue, StrokeWidth: 1.5})
	b.Text(scene.Text{X: 14, Y: 108, Run: f.Shape("Wien, 1815", typeset.Bold, 16), Fill: ink})
	return b.Scene()
}

// all adds what only full viewers understand: clips, groups, fades, halos, links, pictures.
func all(f *typeset.Fonts) *scene.Scene {
	var b scene.Builder
	b.Reset(240, 120, scene.Color{})
	b.Begin(scene.Group{ID: "lane 1", Title: "China & <friends>", Alpha: 128, Clip: scene.Box{X: 5, Y: 5, W: 100, H: 50}})
	b.Rect(scene.Rect{Box: scene.Box{X: 10, Y: 10, W: 100, H: 18}, Radius: 4, Fill: blue, FadeLeft: 20, FadeRight: 30})
	b.Rect(scene.Rect{Box: scene.Box{X: 10, Y: 30, W: 20, H: 18}, Fill: blue, Stroke: red, StrokeWidth: 1, FadeLeft: 20, FadeRight: 30})
	b.End()
	b.Begin(scene.Group{ID: "lane 1", Alpha: 255})
	b.End()
	b.Rect(scene.Rect{Box: scene.Box{X: 120, Y: 10, W: 60, H: 18}, Radius: 4, Stroke: blue, StrokeWidth: 1, Dash: 3})
	b.Text(scene.Text{X: 10, Y: 80, Run: f.Shape("Łódź & “мир” <b>", typeset.Italic, 13), Fill: ink, Halo: white, Link: "https://example.org/?a=1&b=2"})
	b.Text(scene.Text{X: 10, Y: 100, Run: f.Shape("漢 e\u0301", typeset.Regular, 13), Fill: ink, Link: "javascript:alert(1)"})
	b.Image(scene.Image{Box: scene.Box{X: 200, Y: 60, W: 16, H: 16}, PixW: 2, PixH: 1, Pix: []byte{255, 0, 0, 255, 0, 0, 255, 128}})
	return b.Scene()
}

func write(t testing.TB, s *scene.Scene, f *typeset.Fonts) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, s, f, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWrite_Golden(t *testing.T) {
	f := fonts(t)
	for name, s := range map[string]*scene.Scene{"shapes.svg": shapes(f), "all.svg": all(f)} {
		got := write(t, s, f)
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 3 {
			if !bytes.Equal(got, want) {
				t.Fatalf("writing %d of %s differs from the golden file:\n%s", i+1, name, got)
			}
			got = write(t, s, f)
		}
		if err := allowed(got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// allowedAttrs lists all that the writer may use: attributes by element.
var allowedAttrs = map[string]string{
	"svg":            "xmlns width height viewBox role",
	"title":          "",
	"desc":           "",
	"defs":           "",
	"path":           "id d fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray shape-rendering",
	"linearGradient": "id",
	"stop":           "offset stop-color stop-opacity",
	"clipPath":       "id",
	"rect":           "x y width height rx ry fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray shape-rendering",
	"circle":         "cx cy r fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray",
	"metadata":       "id",
	"g":              "id data-event clip-path opacity aria-hidden transform fill fill-opacity",
	"use":            "href x y fill fill-opacity stroke stroke-opacity stroke-width stroke-linejoin",
	"text":           "x y font-size font-family font-weight font-style textLength lengthAdjust fill-opacity",
	"a":              "href target rel",
	"image":          "x y width height preserveAspectRatio href",
}

// allowed reports the first thing in an SVG file that the list does not hold.
func allowed(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	ids := map[string]bool{}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			attrs, ok := allowedAttrs[tok.Name.Local]
			if !ok {
				return fmt.Errorf("element %s", tok.Name.Local)
			}
			for _, a := range tok.Attr {
				if !strings.Contains(" "+attrs+" ", " "+a.Name.Local+" ") {
					return fmt.Errorf("attribute %s of %s", a.Name.Local, tok.Name.Local)
				}
				if err := allowedValue(tok.Name.Local, a.Name.Local, a.Value, ids); err != nil {
					return err
				}
			}
		case xml.CharData, xml.EndElement:
		default:
			return fmt.Errorf("%T", tok)
		}
	}
}

func allowedValue(element, name, v string, ids map[string]bool) error {
	bad := fmt.Errorf("%s of %s is %q", name, element, v)
	switch name {
	case "id":
		if ids[v] || strings.Trim(v, "_-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return bad
		}
		ids[v] = true
	case "href":
		ok := map[string]bool{
			"use":   strings.HasPrefix(v, "#_"),
			"image": strings.HasPrefix(v, "data:image/png;base64,"),
			"a":     strings.HasPrefix(v, "http://") || strings.HasPrefix(v, "https://") || strings.HasPrefix(v, "mailto:"),
		}
		if !ok[element] {
			return bad
		}
	case "x", "y", "cx", "cy", "width", "height", "r", "rx", "ry", "stroke-width", "textLength", "font-size", "stroke-dasharray":
		var f float64
		if _, err := fmt.Sscan(v, &f); err != nil || math.IsNaN(f) || math.IsInf(f, 0) || strings.ContainsAny(v, "eE ") {
			return bad
		}
	case "fill", "stroke":
		if v != "none" && !strings.HasPrefix(v, "#") && !strings.HasPrefix(v, "url(#_") {
			return bad
		}
	}
	return nil
}

var hostile = []string{
	"</text><script>alert(1)</script>", "]]>", "<![CDATA[", "&amp;", "&#0;", "&lt", "\"'><", "<!--", "-->", "<?xml?>", "\x00", "\x1b[31m",
	"\u202eabc", "\u2066", "\ufffe", "\uffff", "\ufdd0", "\xff\xfe", "\xed\xa0\x80", "onload=alert(1)", "javascript:alert(1)",
	"JaVaScRiPt:alert(1)", " javascript:x", "data:text/html,<script>", "file:///etc/passwd", "//evil.example", "https://example.org/\"onclick=\"x",
	"https://user:pw@example.org/<>", "mailto:a@b.c?subject=<x>", "vbscript:x", "http:", "https:///x", "e\u0301\u0301\u0301", "漢字", "שלום", "👩\u200d👧",
	"\u200b", "\u2028", "xlink:href", "url(#x)", "url(https://evil.example)", strings.Repeat("A", 300), "", " ", "\t\n", "a=b&c=d;",
}

// Ensure that no text from outside becomes markup, whatever it is and wherever it stands: 100 000 of them.
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
	const perScene, perGroup = 100, 5
	for range 100_000 / perScene / perGroup {
		var b scene.Builder
		b.Reset(100, 100, white)
		b.Describe(text(), text())
		for range perScene {
			b.Begin(scene.Group{ID: text(), Ref: text(), Title: text(), Alpha: 255})
			b.Text(scene.Text{Run: f.Shape(text(), typeset.Regular, 13), Fill: ink, Link: text()})
			b.Text(scene.Text{Run: &typeset.Run{Text: text(), Size: 13, Glyphs: []typeset.Glyph{{ID: 60}}}, Fill: ink, Link: hostile[rnd.IntN(len(hostile))]})
			b.End()
		}
		out := write(t, b.Scene(), f)
		if err := allowed(out); err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
		if bytes.Contains(out, []byte("<script")) {
			t.Fatalf("a script in\n%s", out)
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
		b.Rect(scene.Rect{Box: scene.Box{X: v, Y: v, W: 9, H: 9}, Radius: v, Fill: ink, Stroke: ink, StrokeWidth: v, Dash: v, FadeLeft: v, FadeRight: 3})
		b.Rect(scene.Rect{Box: scene.Box{X: 1, Y: 1, W: v, H: v}, Radius: 2, Fill: ink, Stroke: ink, StrokeWidth: 1, FadeLeft: 1})
		b.Line(v, 0, 3, v, v, ink)
		b.Text(scene.Text{X: v, Y: v, Run: &typeset.Run{Text: "a", Size: 13, Width: v, Glyphs: []typeset.Glyph{{ID: 60, X: v, Y: v}}}, Fill: ink, Halo: ink})
		b.Image(scene.Image{Box: scene.Box{X: v, Y: v, W: v, H: v}, PixW: 1, PixH: 1, Pix: []byte{1, 2, 3, 4}})
		b.Image(scene.Image{PixW: 5, PixH: 5, Pix: []byte{1}})
		b.End()
		if out := write(t, b.Scene(), f); allowed(out) != nil {
			t.Errorf("with %v: %v in\n%s", v, allowed(out), out)
		}
	}
}

func TestSafeLink(t *testing.T) {
	tests := []struct{ in, want string }{
		{"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
		{"HTTP://example.org", "http://example.org"},
		{"mailto:a@example.org", "mailto:a@example.org"},
		{"javascript:alert(1)", ""},
		{"java\nscript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"file:///etc/passwd", ""},
		{"//example.org", ""},
		{"/local", ""},
		{"https:", ""},
		{"http:///x", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := scene.SafeLink(tt.in); got != tt.want {
			t.Errorf("scene.SafeLink(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestNumber(t *testing.T) {
	tests := []struct {
		in   float32
		want string
	}{{0, "0"}, {1, "1"}, {100, "100"}, {-0.001, "0"}, {1.005, "1"}, {2.346, "2.35"}, {0.1, "0.1"}, {float32(math.NaN()), "0"},
		{float32(math.Inf(-1)), "-1000000"}}
	for _, tt := range tests {
		if got := number(tt.in); got != tt.want {
			t.Errorf("number(%v) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

type brokenWriter struct{ left int }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.left--; w.left < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func TestWrite_Error(t *testing.T) {
	f := fonts(t)
	for n := range 3 {
		if err := Write(&brokenWriter{n}, shapes(f), f, Options{}); err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Errorf("Write to a disk that fills after %d writes = %v, want its error", n, err)
		}
	}
}

func TestWrite_OutlinesOnly(t *testing.T) {
	f := fonts(t)
	var b bytes.Buffer
	if err := Write(&b, shapes(f), f, Options{OutlinesOnly: true}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "<text") || !strings.Contains(b.String(), "<use") {
		t.Errorf("outlines only, but got\n%s", b.String())
	}
}

func BenchmarkWrite(b *testing.B) {
	f := fonts(b)
	s := shapes(f)
	b.ReportAllocs()
	for b.Loop() {
		write(b, s, f)
	}
}
