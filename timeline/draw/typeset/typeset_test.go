package typeset

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// load returns fonts without a fallback.
func load(t testing.TB) *Fonts {
	t.Helper()
	f, err := New(os.DirFS("../../../assets/fonts"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// loadAll returns fonts that find Arabic and Hebrew, and count how often they are asked.
func loadAll(t testing.TB) (*Fonts, *[]rune) {
	t.Helper()
	f := load(t)
	asked := new([]rune)
	f.SetFallback(func(r rune) ([]byte, int, bool) {
		*asked = append(*asked, r)
		name := ""
		switch {
		case r >= 0x600 && r < 0x700:
			name = "arabic.ttf"
		case r >= 0x590 && r < 0x600:
			name = "hebrew.ttf"
		default:
			return nil, 0, false
		}
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return data, 0, true
	})
	return f, asked
}

func TestNew_MissingFile(t *testing.T) {
	_, err := New(os.DirFS(t.TempDir()))
	if err == nil || !strings.Contains(err.Error(), "Inter-Regular.ttf") {
		t.Errorf("New without files = %v, want an error that names the file", err)
	}
}

// Ensure that the fast path places glyphs as the full one does. Kerning is the same code in both: see TestKerning.
func TestShapeQuick_EqualsFull(t *testing.T) {
	texts := []string{
		"Lukashenko in Beijing", "AVATAR To Ty LT. “WAVE” T.V. P. 1815–1914", "Wang – Blinken, Munich", "12:30 → 14:00 ★ ✓ ×",
		"Élysée, Łódź, Đà Nẵng, İstanbul, ŚČĚŽ", "Αθήνα, Συνθήκη της Λωζάνης", "Ялта: встреча глав правительств, Утрехт",
		"->", "--", "(A)", "4x4", "f", "", "fi ffi", "a b", "€ 5 000", "№ 1", "H²O ½",
	}
	f := load(t)
	for _, face := range []Face{Regular, Bold, Italic} {
		for _, text := range texts {
			quick := &Run{Text: text, Face: face, Size: 13}
			if !f.faces[face].shapeQuick(quick) {
				t.Errorf("%q in face %d does not take the fast path", text, face)
				continue
			}
			full := &Run{Text: text, Face: face, Size: 13}
			f.shapeFull(full)
			compareRuns(t, text, quick, full)
		}
	}
}

// Ensure that kerning is that of the font file: units as another reader (fontTools) shows them.
func TestKerning(t *testing.T) {
	f := load(t)
	tests := []struct {
		pair string
		want int
	}{{"AV", -140}, {"VA", -140}, {"Wa", -104}, {"ko", -46}, {"Ly", -139}, {"nn", 0}, {"H.", 0}}
	for _, tt := range tests {
		r := f.Shape(tt.pair, Regular, 2048) // one pixel a unit
		bare := int(f.faces[Regular].quick[tt.pair[0]].advance)
		if got := int(r.Glyphs[1].X) - bare; got != tt.want {
			t.Errorf("kerning of %q = %d, want %d", tt.pair, got, tt.want)
		}
	}
}

func compareRuns(t *testing.T, text string, got, want *Run) {
	t.Helper()
	if len(got.Glyphs) != len(want.Glyphs) {
		t.Errorf("%q: %d glyphs, want %d", text, len(got.Glyphs), len(want.Glyphs))
		return
	}
	for i, g := range got.Glyphs {
		w := want.Glyphs[i]
		if g.ID != w.ID || g.Cluster != w.Cluster || !near(g.X, w.X) || !near(g.Y, w.Y) {
			t.Errorf("%q glyph %d = %+v, want %+v", text, i, g, w)
			return
		}
	}
	if !near(got.Width, want.Width) {
		t.Errorf("%q width = %v, want %v", text, got.Width, want.Width)
	}
}

func near(a, b float32) bool { return a-b < 0.01 && b-a < 0.01 }

func TestShape_Scripts(t *testing.T) {
	f, asked := loadAll(t)
	tests := []struct {
		name, text string
		clusters   []int32 // from left to right
	}{
		{"latin", "abc", []int32{0, 1, 2}},
		{"combining mark", "e\u0301x", []int32{0, 3}},
		{"hebrew from the right", "אבג", []int32{4, 2, 0}},
		{"number after Hebrew stands left of it", "אב 12", []int32{5, 6, 4, 2, 0}},
		{"latin, then Hebrew and a number", "a אב 12 b", []int32{0, 1, 7, 8, 6, 4, 2, 9, 10}},
		{"brackets turn", "א(ב", []int32{3, 2, 0}},
		{"nothing has it", "a漢b", []int32{0, 1, 4}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := f.Shape(tt.text, Regular, 13)
			var got []int32
			x := float32(-1)
			for _, g := range r.Glyphs {
				got = append(got, g.Cluster)
				if g.X < x {
					t.Errorf("%q: pen goes back from %v to %v", tt.text, x, g.X)
				}
				x = g.X
			}
			if len(got) != len(tt.clusters) {
				t.Fatalf("Shape(%q) has clusters %v, want %v", tt.text, got, tt.clusters)
			}
			for i := range got {
				if got[i] != tt.clusters[i] {
					t.Fatalf("Shape(%q) has clusters %v, want %v", tt.text, got, tt.clusters)
				}
			}
		})
	}
	if g := f.Shape("漢", Regular, 13).Glyphs; len(g) != 1 || g[0].Face != Missing || g[0].ID != '漢' {
		t.Errorf("a character that no font has = %+v, want one box", g)
	}
	f.Shape("字 漢字", Regular, 13)
	f.Shape("سلام عليكم", Bold, 13)
	counts := map[bool]int{}
	for _, r := range *asked {
		counts[r >= 0x4e00]++
	}
	if counts[true] != 1 || counts[false] != 2 {
		t.Errorf("the fallback was asked for %q, want once a script", *asked)
	}
}

func TestShape_Arabic(t *testing.T) {
	f, _ := loadAll(t)
	joined, apart := f.Shape("سلام", Regular, 20), float32(0)
	for _, r := range "سلام" {
		apart += f.Shape(string(r), Regular, 20).Width
	}
	if joined.Width >= apart {
		t.Errorf("joined letters are %v wide, single ones %v: they did not join", joined.Width, apart)
	}
}

func TestShape_DamagedFallback(t *testing.T) {
	good, err := os.ReadFile("testdata/arabic.ttf")
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		bad := append([]byte(nil), good...)
		for range 1 + rnd.IntN(40) {
			bad[rnd.IntN(len(bad))] = byte(rnd.Uint32())
		}
		f := load(t)
		f.SetFallback(func(rune) ([]byte, int, bool) { return bad, 0, true })
		r := f.Shape("a سلام 12", Regular, 13)
		for _, g := range r.Glyphs {
			f.Outline(g.Face, g.ID)
		}
		if len(r.Glyphs) == 0 {
			t.Fatal("no glyphs with a damaged font")
		}
	}
}

func TestAddFallback(t *testing.T) {
	f := load(t)
	before := f.Shape("שלום", Regular, 13)
	if before.Glyphs[0].Face != Missing {
		t.Fatal("the embedded family has Hebrew: the test needs another script")
	}
	data, err := os.ReadFile("testdata/hebrew.ttf")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.AddFallback(data, 0); err != nil {
		t.Fatal(err)
	}
	if g := f.Shape("שלום", Regular, 13).Glyphs[0]; g.Face == Missing {
		t.Error("Shape after AddFallback still gives boxes")
	}
	if err := f.AddFallback([]byte("no font"), 0); err == nil {
		t.Error("AddFallback took something that is no font")
	}
	if err := f.AddFallback(data, 3); err == nil {
		t.Error("AddFallback took face 3 of a single font")
	}
}

func TestTruncate(t *testing.T) {
	f, _ := loadAll(t)
	full := "Belarus and China raise their ties to an all-weather partnership"
	word := f.Measure("Belarus and China…", Regular, 13)
	cut := func(text, upTo, want string) (string, string, float32, string) {
		return upTo, text, f.Measure(upTo+"…", Regular, 13) + 0.5, want
	}
	tests := []struct {
		name, text string
		width      float32
		want       string
	}{
		{"fits", full, 1000, full},
		{"at a word", full, word + 1, "Belarus and China…"},
		{"exactly", full, word, "Belarus and China…"},
		{"no comma before the dots", "Berlin, Paris", f.Measure("Berlin,…", Regular, 13) + 1, "Berlin…"},
		{"inside a long word", "Donaudampfschifffahrt", f.Measure("Donau…", Regular, 13) + 0.5, "Donau…"},
		{"nothing fits", full, 5, ""},
		{"empty", "", 5, ""},
	}
	for _, c := range [][3]string{ // cut at, and what is left
		{"AUKUS announcement of submarines", "AUKUS announ", "AUKUS…"},
		{"Rome hosts the G20 summit", "Rome hosts the", "Rome hosts…"},
		{"Handover of the islands", "Handover of the isl", "Handover…"},
		{"Talks in and around the town", "Talks in and around", "Talks…"},
		{"Aid to US bases", "Aid to US ba", "Aid to US…"},
		{"THE END OF ALL TALKS", "THE END OF A", "THE END OF…"},
		{"Visit (and dinner) planned", "Visit (and d", "Visit…"},
		{"Treffen mit der Ministerin", "Treffen mit der Mi", "Treffen…"},
		{"Of the people", "Of the peo", "Of the…"},
		{"2023 北京和平会谈今日开幕", "2023 北京和平会", "2023 北京和平会…"},
	} {
		name, text, width, want := cut(c[0], c[1], c[2])
		tests = append(tests, struct {
			name, text string
			width      float32
			want       string
		}{name, text, width, want})
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := f.Truncate(tt.text, Regular, 13, tt.width); got.Text != tt.want {
				t.Errorf("Truncate(%q, %v) = %q, want %q", tt.text, tt.width, got.Text, tt.want)
			}
		})
	}
	for _, text := range []string{full, "e\u0301e\u0301e\u0301e\u0301 e\u0301", "اتفاق باريس 2015 للمناخ", "שלום abc 12", "漢字漢字 漢字"} {
		for w := float32(0); w < 200; w += 1.7 {
			r := f.Truncate(text, Regular, 13, w)
			if r.Width > w {
				t.Errorf("Truncate(%q, %v) is %v wide", text, w, r.Width)
			}
			if !utf8.ValidString(r.Text) {
				t.Errorf("Truncate(%q, %v) = %q cuts a character", text, w, r.Text)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	f, _ := loadAll(t)
	text := "Belarus and China raise their ties to an all-weather partnership, which Washington watches"
	for _, text := range []string{text, "漢字漢字漢字漢字漢字漢字漢字", "Donaudampfschifffahrtsgesellschaft", "שלום עולם שלום עולם שלום", strings.Repeat("word ", 300)} {
		lines := f.Wrap(text, Regular, 13, 120, 1000)
		var joined strings.Builder
		for _, l := range lines {
			if l.Width > 120.01 {
				t.Errorf("line %q is %v wide, want at most 120", l.Text, l.Width)
			}
			joined.WriteString(strings.ReplaceAll(l.Text, " ", ""))
		}
		if want := strings.ReplaceAll(Clean(text), " ", ""); len(text) < MaxRunes && joined.String() != want {
			t.Errorf("lines of %q join to %q", text, joined.String())
		}
	}
	two := f.Wrap(text, Regular, 13, 120, 2)
	if len(two) != 2 || !strings.HasSuffix(two[1].Text, "…") {
		t.Errorf("Wrap into two lines = %v, want two with an ellipsis at the end", two)
	}
	if got := f.Wrap("", Regular, 13, 120, 2); len(got) != 0 {
		t.Errorf("Wrap of nothing = %v", got)
	}
	if got := f.Wrap("abc", Regular, 13, 0, 9); len(got) != 3 {
		t.Errorf("Wrap into no width = %d lines, want a letter each", len(got))
	}
}

// Ensure that the cache does not change results, and that goroutines may share Fonts.
func TestShape_Shared(t *testing.T) {
	f, _ := loadAll(t)
	want := f.Shape("Geneva, שלום", Regular, 13).Width
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			rnd := rand.New(rand.NewPCG(uint64(g), 1))
			for range 4000 {
				f.Shape(string(rune('a'+rnd.IntN(26)))+string(rune('a'+rnd.IntN(26)))+string(rune('a'+rnd.IntN(26))), Regular, 13)
				if got := f.Shape("Geneva, שלום", Regular, 13).Width; got != want {
					t.Errorf("width = %v, want %v", got, want)
					return
				}
			}
		})
	}
	wg.Wait()
}

func TestShape_BadSizes(t *testing.T) {
	f := load(t)
	nan := float32(0)
	nan /= nan
	for _, size := range []float32{0, -1, nan, 1e9} {
		if r := f.Shape("abc", Regular, size); len(r.Glyphs) != 0 || r.Width != 0 {
			t.Errorf("Shape at size %v = %d glyphs, want none", size, len(r.Glyphs))
		}
	}
	if r := f.Shape("abc", Face(77), 13); len(r.Glyphs) != 3 {
		t.Errorf("an unknown face gives %d glyphs, want those of Regular", len(r.Glyphs))
	}
}

// Ensure that a label already shaped, or cut to another width, costs no memory.
func TestShape_NoAllocations(t *testing.T) {
	f := load(t)
	label := strings.Repeat("Treaty of Westphalia ", 3)
	f.Truncate(label, Regular, 13, 100)
	if n := testing.AllocsPerRun(100, func() {
		f.Shape(label, Regular, 13)
		f.Truncate(label, Regular, 13, 100)
	}); n > 0 {
		t.Errorf("a known label costs %v allocations, want 0", n)
	}
}

func BenchmarkShape(b *testing.B) {
	f := load(b)
	b.Run("known", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f.Shape("Riyadh – Tehran deal in Beijing", Regular, 13)
		}
	})
	b.Run("fresh Latin", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f.cache.clear()
			f.Shape("Riyadh - Tehran deal in Beijing", Regular, 13)
		}
	})
	b.Run("truncated, known", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f.Truncate("Riyadh – Tehran deal in Beijing", Regular, 13, 100)
		}
	})
}

func BenchmarkShape_Full(b *testing.B) {
	f, _ := loadAll(b)
	b.ReportAllocs()
	for b.Loop() {
		f.cache.clear()
		f.Shape("اتفاق باريس 2015", Regular, 13)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}
