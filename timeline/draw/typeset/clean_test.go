package typeset

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "Treaty of Paris", "Treaty of Paris"},
		{"letters of all kinds", "Łódź — “мир” 和平", "Łódź — “мир” 和平"},
		{"white space", " a\t\n b \u2028c\u2029 ", "a b c"},
		{"controls", "a\x00b\x07c\u0085d\u009fe\x7f", "abc de"},
		{"bidi overrides", "abc\u202edef\u202c \u2066x\u2069", "abcdef x"},
		{"zero width", "a\u200bb\ufeffc\u00add\u200ee\u061cf", "abcdef"},
		{"joiner in Latin", "a\u200db", "ab"},
		{"joiner in Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"broken bytes", "a\xff\xfeb", "a\ufffd\ufffdb"},
		{"marks", "e" + strings.Repeat("\u0301", 50) + "x", "e\u0301\u0301\u0301\u0301x"},
		{"noncharacters and tags", "a\ufffe\U000e0041\ufdd0b", "ab"},
		{"only invisible", "\u200b\u202e\x00", ""},
		{"long", strings.Repeat("a", 500), strings.Repeat("a", 199) + "…"},
		{"just not long", strings.Repeat("é", 200), strings.Repeat("é", 200)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// Ensure that what is cleaned is clean, stays as it is when cleaned again, and can be shaped.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"abc", "a\u202eb", "\xff", "می\u200cخواهم", "👨\u200d👩\u200d👧", "א1a(ב)", "e\u0301", "\u0301\u200d\u0301"} {
		f.Add(s)
	}
	fonts, _ := loadAll(f)
	f.Fuzz(func(t *testing.T, s string) {
		c := Clean(s)
		if !utf8.ValidString(c) || utf8.RuneCountInString(c) > MaxRunes {
			t.Fatalf("Clean(%q) = %q: not valid or too long", s, c)
		}
		for _, r := range c {
			if unicode.IsControl(r) || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || r == 0x2028 || r == 0x2029 {
				t.Fatalf("Clean(%q) = %q keeps %U", s, c, r)
			}
		}
		if again := Clean(c); again != c {
			t.Fatalf("Clean(Clean(%q)) = %q, want %q", s, again, c)
		}
		run := fonts.Shape(s, Regular, 13)
		for _, g := range run.Glyphs {
			if int(g.Cluster) >= len(run.Text) || !utf8.RuneStart(run.Text[g.Cluster]) {
				t.Fatalf("Shape(%q): glyph at %d of %q", s, g.Cluster, run.Text)
			}
		}
		if r := fonts.Truncate(s, Regular, 13, 60); r.Width > 60 {
			t.Fatalf("Truncate(%q) is %v wide", s, r.Width)
		}
	})
}
