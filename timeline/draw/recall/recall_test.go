package recall

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"os"
	"testing"

	"entente/timeline/draw/bitmap"
	"entente/timeline/draw/pdf"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/svg"
	"entente/timeline/draw/typeset"
)

// pictures writes one picture in every format with a view in it.
func pictures(t *testing.T, view string) map[string][]byte {
	t.Helper()
	f, err := typeset.New(os.DirFS("../../../assets/fonts"))
	if err != nil {
		t.Fatal(err)
	}
	var b scene.Builder
	b.Reset(60, 40, scene.Color{R: 255, G: 255, B: 255, A: 255})
	b.Describe("/EntenteView (no)", `<metadata id="entente-view">no</metadata>`)
	b.Text(scene.Text{X: 3, Y: 20, Run: f.Shape(`<metadata id="entente-view">no</metadata>`, typeset.Regular, 12), Fill: scene.Color{A: 255}})
	s := b.Scene()
	p := &bitmap.Picture{W: 60, H: 40, Opaque: true, Words: []bitmap.Word{{Key: "Title", Text: "EntenteView: no"}, {Key: Key, Text: view}},
		NewPainter: func() bitmap.Painter {
			return func(dst *image.RGBA) {
				for i := range dst.Pix {
					dst.Pix[i] = 255
				}
				dst.Set(3, 3, color.Black)
			}
		}}
	files := map[string][]byte{}
	put := func(name string, write func(*bytes.Buffer) error) {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		files[name] = out.Bytes()
	}
	put("png", func(b *bytes.Buffer) error { return bitmap.PNG(t.Context(), b, p) })
	put("jpg", func(b *bytes.Buffer) error { return bitmap.JPEG(t.Context(), b, p) })
	put("webp", func(b *bytes.Buffer) error { return bitmap.WebP(t.Context(), b, p) })
	put("svg", func(b *bytes.Buffer) error { return svg.Write(b, s, f, svg.Options{View: view}) })
	put("pdf", func(b *bytes.Buffer) error {
		extra := map[string]string{}
		if view != "" {
			extra[Key] = view
		}
		w := pdf.NewWriter(b, f, pdf.Info{Title: s.Title, Desc: s.Desc, Extra: extra})
		return errors.Join(w.Page(s), w.Close())
	})
	return files
}

// Ensure that every format gives back the very words that were put in, and says so when there are none.
func TestView(t *testing.T) {
	for _, view := range []string{`{"entente":1}`, `{"filter":"\"a\\b\" (x) <y> & 'z'","order":["Łódź","漢","👩"]}`, ""} {
		for name, data := range pictures(t, view) {
			got, err := View(bytes.NewReader(data))
			if got != view || view == "" && !errors.Is(err, ErrNone) || view != "" && err != nil {
				t.Errorf("View of %s = %q, %v, want %q", name, got, err, view)
			}
			if !IsPicture(data[:min(len(data), 512)]) {
				t.Errorf("%s is not taken for a picture", name)
			}
		}
	}
	for _, other := range []string{"", "Ministers met in Riga.", "GIF89a", "<html><p>An article</p></html>"} {
		if _, err := View(bytes.NewReader([]byte(other))); !errors.Is(err, ErrNoPicture) {
			t.Errorf("View(%q) = %v, want ErrNoPicture", other, err)
		}
	}
}

// Ensure that damaged files give an error and never a panic.
func FuzzView(f *testing.F) {
	for _, s := range []string{"\x89PNG\r\n\x1a\n\x00\x00\x00\x03iTXtabc", "\xff\xd8\xff\xfe\x00\x10", "%PDF-1.7 /EntenteView (\\", "%PDF-/EntenteView <FEFF00", "<svg><metadata id=\"entente-view\">"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if view, err := View(bytes.NewReader(data)); (view == "") != (err != nil) {
			t.Errorf("View = %q, %v", view, err)
		}
	})
}
