package host

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/formattest"
	"entente/timeline/when"
)

// hard are texts that one format or another has a meaning for.
var hard = []string{"=1+1", "'quoted'", "a;b", "a,b", "a\tb", "line\nline", "line\r\nline", "\"q\"", "// no comment", "# no heading", "---", "-- >", "]]>",
	"<b>&amp;</b>", "END:VEVENT", "1999: no date", "2023-02-28", "{\"json\":1}", "\\n", "\\", "%41", "漢字", "שלום", "e\u0301", "👩\u200d👧", "(x) (host)", "[link](x)", "@a", "+1", "  ",
	"entente: {}", "tag #one", "null", "0", "\u2028", "\u00a0", "end", "a  b", "Łódź", strings.Repeat("long ", 80)}

// writing makes own JSON Lines by chance.
type writing struct {
	rnd *rand.Rand
	out strings.Builder
}

func (w *writing) text() string {
	s := "x" + hard[w.rnd.IntN(len(hard))]
	if w.rnd.IntN(3) == 0 {
		s += " " + hard[w.rnd.IntN(len(hard))] + "y"
	}
	return s
}

// field is a word or text that begins and ends with a letter.
func (w *writing) field() string { return w.text() + "z" }

func (w *writing) put(v map[string]any) {
	for k, x := range v {
		if x == nil || x == "" {
			delete(v, k)
		}
	}
	b, err := json.Marshal(v)
	if err != nil {
		panic("internal error: " + err.Error()) // maps of texts and numbers
	}
	w.out.Write(b)
	w.out.WriteByte('\n')
}

func (w *writing) perhaps(v any) any {
	if w.rnd.IntN(2) == 0 {
		return nil
	}
	return v
}

func (w *writing) library() string {
	w.out.WriteString("{\"entente\":1}\n")
	layer := w.field()
	w.put(map[string]any{"kind": "layer", "id": "y1", "name": layer})
	for i := range 3 {
		w.put(map[string]any{"kind": "actor", "id": fmt.Sprintf("a%d", i+1), "key": fmt.Sprintf("person:%d", i), "name": w.field(), "type": "person",
			"aliases": w.perhaps([]string{w.field()})})
	}
	body := w.field()
	w.put(map[string]any{"kind": "article", "id": "d1", "key": "sha256:x", "title": w.field(), "outlet": w.perhaps(w.field()), "published": w.perhaps("2023-02-27"),
		"body": []int{0, len(body)}, "text": body})
	dates := []any{"2023-02-28", "2023-02", "-0043-03-15~", "2014-05/..", "2023-02-28T14:05Z", "[2023-02-01..2023-02-11]", "18XX", "2023-02-28/2023-03-02?", nil}
	types := []any{"CONSULT", "STATEMENT", "ASSAULT", "SANCTION", nil}
	n := 2 + w.rnd.IntN(5)
	for i := range n {
		e := map[string]any{"kind": "event", "id": fmt.Sprintf("e%d", i+1), "key": w.perhaps(fmt.Sprintf("k:%d", i)), "title": w.field(), "when": dates[w.rnd.IntN(len(dates))],
			"type": types[w.rnd.IntN(len(types))], "place": w.perhaps(w.field()), "summary": w.perhaps(w.field()), "tags": w.perhaps([]string{w.field()}), "cameo": w.perhaps("036"),
			"marks": w.perhaps([]string{"future"}), "proposed": w.perhaps(true), "confidence": 0.75, "extra": w.perhaps([]any{map[string]string{"key": w.field(), "value": w.field()}})}
		if w.rnd.IntN(2) == 0 {
			e["roles"] = []any{map[string]string{"actor": fmt.Sprintf("a%d", 1+w.rnd.IntN(3)), "as": "host", "office": w.field()}}
		}
		if w.rnd.IntN(2) == 0 {
			e["citations"] = []any{map[string]any{"article": "d1", "start": 0, "end": 1, "quote": "x"}}
		}
		w.put(e)
	}
	w.put(map[string]any{"kind": "link", "from": "e1", "to": "e2", "type": "leads to", "note": w.perhaps(w.field())})
	w.put(map[string]any{"kind": "annotation", "id": "n1", "type": "note", "target": "e2", "text": w.field(), "layer": layer})
	w.put(map[string]any{"kind": "view", "id": "v1", "name": w.field(), "from": "2000", "to": "2024", "lanes": "actor"})
	return w.out.String()
}

// Ensure that every format that can be written and read gives back the whole of a library, whatever its texts hold.
func TestFormats_LoseNothing(t *testing.T) {
	for _, f := range Formats() {
		if f.Encode == nil || f.Decode == nil || strings.HasSuffix(f.Exts[0], ".zip") {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			for seed := range uint64(100) {
				w := writing{rnd: rand.New(rand.NewPCG(seed, 3))}
				library := w.library()
				if formattest.RoundTripOf(t, f, library); t.Failed() {
					t.Fatalf("with the library of seed %d\n%s", seed, library)
				}
			}
		})
	}
}

// Ensure that what is as large as a library holds it comes back from every format, too.
func TestFormats_LoseNothingLarge(t *testing.T) {
	const line = "“A \\ line,” with; \"marks\"\n"
	text := strings.Repeat(line, 1000)
	blob := strings.Repeat("\x89PNG\r\n\x1a\n", timeline.MaxBlob/8)
	src := large{
		&timeline.Article{ID: 1, Key: "x", Title: "Long", Size: len(text)}, &timeline.Text{ID: 1, Body: text},
		&timeline.Attachment{ID: 1, Article: 1, Name: "a.png", Media: "image/png", Size: int64(len(blob)), Sum: fmt.Sprintf("%x", sha256.Sum256([]byte(blob)))},
		&timeline.Blob{ID: 1, Data: blob},
		&timeline.Event{ID: 1, Key: "e", Title: "Talks", When: when.Point(when.Date(2023, 2, 28), when.ToDay), Type: timeline.Consult, Confidence: 1},
	}
	for _, f := range Formats() {
		if f.Encode == nil || f.Decode == nil || strings.HasSuffix(f.Exts[0], ".zip") {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			var file bytes.Buffer
			if err := f.Encode(t.Context(), &file, src); err != nil {
				t.Fatal(err)
			}
			got := map[timeline.Kind]int{}
			err := f.Decode(t.Context(), &file, func(e timeline.Entity) error {
				got[e.Ref().Kind]++
				switch e := e.(type) {
				case *timeline.Text:
					if e.Body != text {
						t.Error("the text is another")
					}
				case *timeline.Blob:
					if e.Data != blob {
						t.Error("the attachment is another")
					}
				}
				return nil
			}, func(p format.Problem) { t.Errorf("problem: %s", p) })
			if err != nil || len(got) != len(src) {
				t.Errorf("Decode = %v, read %v", err, got)
			}
		})
	}
}

// large is a library in memory, a thing of each kind.
type large []timeline.Entity

// Each implements format.Source.
func (l large) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	for _, e := range l {
		if e.Ref().Kind == kind {
			return fn(e)
		}
	}
	return nil
}

// Get implements format.Source.
func (l large) Get(ref timeline.Ref) (timeline.Entity, error) {
	for _, e := range l {
		if e.Ref() == ref {
			return e, nil
		}
	}
	return nil, timeline.ErrNotFound
}
