package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
)

// lines joins the pieces of each line.
func lines(b brokenText) []string {
	var out []string
	for _, l := range b.lines {
		var s strings.Builder
		for _, p := range l {
			s.WriteString(p.text)
		}
		out = append(out, s.String())
	}
	return out
}

// Ensure that text breaks at spaces, at line feeds, between ideographs, and inside a word only when it must.
func TestBreakText(t *testing.T) {
	dressed(t)
	tests := []struct {
		name  string
		spans []Span
		width float32
		want  []string
	}{
		{"one line", Plain("said on Sunday"), 1000, []string{"said on Sunday"}},
		{"a word a line", Plain("alpha beta gamma"), 52, []string{"alpha", "beta", "gamma"}},
		{"line feed", Plain("a\nb"), 1000, []string{"a", "b"}},
		{"Windows line end", Plain("a\r\nb"), 1000, []string{"a", "b"}},
		{"empty line", Plain("a\n\nb"), 1000, []string{"a", "", "b"}},
		{"nothing", nil, 100, []string{""}},
		{"styles go on in a line", []Span{{Text: "on "}, {Text: "Tuesday", Bold: true}, {Text: " at noon"}}, 1000, []string{"on Tuesday at noon"}},
		{"ideographs", Plain("中国外交部"), 30, []string{"中国", "外交", "部"}},
	}
	for _, tt := range tests {
		got := lines(breakText(tt.spans, tt.width, 13))
		if tt.name == "ideographs" { // how many fit depends on the fonts of the machine
			if strings.Join(got, "") != "中国外交部" || len(got) < 2 {
				t.Errorf("%s: %q", tt.name, got)
			}
			continue
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Ensure that a word longer than a line is cut and that nothing of it is lost, in short and in long texts.
func TestBreakText_LongWord(t *testing.T) {
	dressed(t)
	for _, n := range []int{40, 3000} {
		word := strings.Repeat("é", n)
		got := lines(breakText(Plain(word), 60, 13))
		if strings.Join(got, "") != word {
			t.Errorf("%d letters: something is lost", n)
		}
		if len(got) < 3 {
			t.Errorf("%d letters on %d lines", n, len(got))
		}
	}
}

// Ensure that a line may be cut before the words with which it ends, so that these stay.
func TestCutText_Tail(t *testing.T) {
	dressed(t)
	c := newCut(&canvas.Text{Text: "Foreign Ministry spokesperson · China — mentioned", TextSize: 13})
	c.tail = " — mentioned"
	c.fit(230)
	if got := c.Text.Text; !strings.HasPrefix(got, "Foreign Ministry") || !strings.HasSuffix(got, "… — mentioned") || c.MinSize().Width > 230 {
		t.Errorf("it is cut to %q, %v px wide", got, c.MinSize().Width)
	}
	if c.fit(296); !strings.HasSuffix(c.Text.Text, "spokesperson… — mentioned") {
		t.Errorf("with room for a point between two parts it is cut to %q", c.Text.Text)
	}
	if c.fit(900); c.isCut() {
		t.Errorf("where there is room it is %q", c.Text.Text)
	}
}

// Ensure that Shorten keeps what fits and cuts the rest with an ellipsis.
func TestShorten(t *testing.T) {
	dressed(t)
	if got := Shorten("Talks", 13, styleOf(Span{}), 500); got != "Talks" {
		t.Errorf("Shorten = %q", got)
	}
	got := Shorten("Talks in Vienna on the nuclear agreement", 13, styleOf(Span{}), 80)
	if !strings.HasSuffix(got, "…") || !strings.HasPrefix("Talks in Vienna on the nuclear agreement", strings.TrimSuffix(got, "…")) {
		t.Errorf("Shorten = %q", got)
	}
}
