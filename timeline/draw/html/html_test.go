package html

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/svg"
	"entente/timeline/draw/typeset"
)

// allowedAttrs lists all that a page may hold beside its pictures: attributes by element.
var allowedAttrs = map[string]string{
	"html": "lang class", "head": "", "body": "", "meta": "charset http-equiv content name", "title": "", "style": "", "header": "", "main": "", "footer": "",
	"h1": "", "p": "", "div": "class hidden tabindex role aria-label", "input": "id type placeholder aria-label autocomplete", "output": "id aria-live",
	"button": "type id", "table": "", "caption": "", "thead": "", "tbody": "", "tr": "data-event", "th": "scope", "td": "", "a": "href rel target", "script": "",
}

// svgAttrs lists what stands in the pictures.
var svgAttrs = map[string]string{
	"svg": "xmlns viewbox role", "title": "", "desc": "", "metadata": "id", "defs": "", "g": "id data-event clip-path opacity aria-hidden transform fill fill-opacity",
	"path": "id d fill fill-opacity stroke stroke-opacity stroke-width", "use": "href x y fill fill-opacity stroke stroke-width stroke-linejoin",
	"rect": "x y width height rx ry fill fill-opacity shape-rendering", "clippath": "id",
	"text": "x y font-size font-family font-weight font-style textlength lengthadjust fill-opacity", "a": "href target rel",
}

// allowed reports the first thing in a page that the lists do not hold.
func allowed(page []byte) error {
	z := html.NewTokenizer(bytes.NewReader(page))
	inSVG, inScript, scripts := false, false, 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			if scripts != 1 {
				return fmt.Errorf("%d scripts", scripts)
			}
			return nil
		case html.CommentToken:
			return errors.New("a comment")
		case html.TextToken:
			if text := string(z.Raw()); inScript && text != script {
				return fmt.Errorf("another script: %.80s", text)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			inSVG = inSVG && string(name) != "svg"
			inScript = false
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.Data == "svg" {
				inSVG = true
			}
			list := allowedAttrs
			if inSVG {
				list = svgAttrs
			}
			attrs, ok := list[t.Data]
			if !ok {
				return fmt.Errorf("element %s", t.Data)
			}
			if t.Data == "script" {
				inScript = true
				scripts++
			}
			for _, a := range t.Attr {
				if !strings.Contains(" "+attrs+" ", " "+a.Key+" ") {
					return fmt.Errorf("attribute %s of %s", a.Key, t.Data)
				}
				if to := a.Val; a.Key == "href" && !strings.HasPrefix(to, "http://") && !strings.HasPrefix(to, "https://") && !strings.HasPrefix(to, "mailto:") &&
					!(t.Data == "use" && strings.HasPrefix(to, "#p")) {
					return fmt.Errorf("a link to %q", to)
				}
			}
		}
	}
}

var hostile = []string{
	"</td><script>alert(1)</script>", "</title><script>", "</svg><img src=x onerror=alert(1)>", "<!--", "-->", "]]>", "&lt;", "&#60;script&#62;", "\"'><", "\" onclick=\"x",
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>", "https://example.org/\"onclick=\"x", "https://example.org", "mailto:a@b.c", "\x00", "\u202eabc",
	"\ufffe", "\xff\xfe", "漢字", "שלום", "\u2028", "", " ", strings.Repeat("A", 300), "</style><style>*{}", "</textarea>", "</noscript>",
}

// Ensure that no text from outside becomes markup, whatever it is and wherever it stands: 100 000 of them.
func TestWrite_HostileText(t *testing.T) {
	f, err := typeset.New(os.DirFS("../../../assets/fonts"))
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(9, 10))
	text := func() string {
		var b strings.Builder
		for range 1 + rnd.IntN(3) {
			b.WriteString(hostile[rnd.IntN(len(hostile))])
			for range rnd.IntN(6) {
				b.WriteByte(byte(rnd.Uint32()))
			}
		}
		return b.String()
	}
	const perPage = 4 + 2*7 + 100*10
	for range 100_000/perPage + 1 {
		p := &Page{Title: text(), Subtitle: text(), Desc: text(), Footer: text(), Left: 3}
		for i := range 2 {
			var b scene.Builder
			b.Reset(100, 100, scene.Color{R: 255, A: 255})
			b.Describe(text(), text())
			b.Begin(scene.Group{ID: text(), Ref: text(), Title: text(), Alpha: 255, Clip: scene.Box{W: 50, H: 50}})
			b.Text(scene.Text{X: 5, Y: 20, Run: f.Shape(text(), typeset.Regular, 12), Fill: scene.Color{A: 255}, Halo: scene.Color{R: 1, A: 255}, Link: text()})
			b.End()
			var out bytes.Buffer
			if err := svg.Write(&out, b.Scene(), f, svg.Options{Inline: fmt.Sprintf("p%d", i+1), View: text()}); err != nil {
				t.Fatal(err)
			}
			p.Pictures = append(p.Pictures, out.Bytes())
		}
		for range 100 {
			p.Events = append(p.Events, Event{Name: text(), Date: text(), Title: text(), Kind: text(), Who: text(), Place: text(),
				Sources: []Link{{text(), text()}, {text(), hostile[rnd.IntN(len(hostile))]}}})
		}
		var page bytes.Buffer
		if err := Write(&page, p); err != nil {
			t.Fatal(err)
		}
		if err := allowed(page.Bytes()); err != nil {
			t.Fatalf("%v in\n%s", err, page.Bytes())
		}
	}
}

// Ensure that a page can be used by keyboard and read aloud, and that its policy names the script and style it has.
func TestWrite(t *testing.T) {
	p := &Page{Title: "Talks & more", Desc: "2 events", Dark: true, Pictures: [][]byte{[]byte("<svg viewBox=\"0 0 1 1\"></svg>")},
		Events: []Event{{Name: "e1", Date: "1815", Title: "Congress", Sources: []Link{{"Gazette", "https://example.org/?a=1&b=2"}, {"Letter", "javascript:x"}}}}}
	write := func() string {
		var b bytes.Buffer
		if err := Write(&b, p); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	got := write()
	for _, want := range []string{"script-src " + digest(script), "style-src " + digest(style), "default-src 'none'", `<html lang="en" class="dark">`, "<title>Talks &amp; more</title>",
		`tabindex="0" role="group" aria-label="The timeline. Arrows move it`, `aria-live="polite"`, `<th scope="col">Date</th>`, `<tr data-event="e1">`,
		`<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer" target="_blank">Gazette</a>; Letter`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if write() != got {
		t.Error("the same page has other bytes the second time")
	}
	if err := Write(&full{}, p); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("to a full disk: %v", err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }
