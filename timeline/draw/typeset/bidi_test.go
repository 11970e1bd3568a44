package typeset

import (
	"math/rand/v2"
	"slices"
	"testing"

	gotext "github.com/go-text/typesetting/bidi"
)

func TestLevels(t *testing.T) {
	tests := []struct {
		name, text string
		want       []uint8
	}{
		{"latin", "ab", []uint8{0, 0}},
		{"number after Hebrew in a latin line", "a א 1", []uint8{0, 0, 1, 1, 2}},
		{"the rest of the line is latin again", "a א 1 b", []uint8{0, 0, 1, 1, 2, 0, 0}},
		{"Arabic digits after latin", "a ١ א", []uint8{0, 0, 2, 1, 1}},
		{"hebrew line, where a number joins the latin before it", "א a 1", []uint8{1, 1, 2, 2, 2}},
		{"spaces at the end", "א a ", []uint8{1, 1, 2, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bidiLine
			got := b.levels([]rune(tt.text))
			if !slices.Equal(got, tt.want) {
				t.Errorf("levels(%q) = %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

// Ensure that directions agree with another implementation, on random mixtures.
func TestLevels_AgreeWithGoText(t *testing.T) {
	alphabet := []rune("ab12 א ב(ג)[]٠١عغ,.:-+%$é\u0301\u05b0/{}\u3008\u232a\u2329")
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		text := make([]rune, 1+rnd.IntN(14))
		for i := range text {
			text[i] = alphabet[rnd.IntN(len(alphabet))]
		}
		var b bidiLine
		got := b.levels(text)
		var p gotext.Paragraph
		runs := p.Segment(text, gotext.Neutral)
		for i := range runs.NumRuns() {
			run := runs.Run(i)
			for j := run.Start; j < run.End; j++ {
				if got[j]%2 != uint8(run.Level)%2 {
					t.Fatalf("levels(%q) = %v, go-text has level %d at %d", string(text), got, run.Level, j)
				}
			}
		}
	}
}
