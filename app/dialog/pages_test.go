package dialog

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Ensure that a text cut into pages is the same when it is put together again, whatever it is made of, that no page is too
// long, and that characters stay whole.
func FuzzCutPages(f *testing.F) {
	for _, s := range []string{"", "a", strings.Repeat("word ", 40), strings.Repeat("A line.\n", 30), strings.Repeat("One.\r\n\r\nTwo.\r\n\r\n", 20),
		strings.Repeat("é", 100), strings.Repeat("\x80", 90), strings.Repeat("\n", 90) + "end", "x" + strings.Repeat(" ", 200), strings.Repeat("a", 31) + "\n\n    code"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		const most = 32
		p := cutPages(text, most)
		for i, page := range p.text {
			if len(page) > most {
				t.Errorf("page %d has %d bytes", i, len(page))
			}
			if utf8.ValidString(text) && !utf8.ValidString(page) {
				t.Errorf("page %d cuts a character: %q", i, page)
			}
		}
		const blanks = " \t\r\n"
		if got := p.join(); strings.Trim(got, blanks) != strings.Trim(text, blanks) {
			t.Errorf("put together it is %q, was %q", got, text)
		}
	})
}

// Ensure that pages end with paragraphs, and that a page that is changed or emptied changes nothing else.
func TestPages_Change(t *testing.T) {
	text := "First paragraph, here.\n\nSecond one,\nof two lines.\n\n\nThird one, which is the last."
	p := cutPages(text, 32)
	if want := "First paragraph, here.|Second one,\nof two lines.|Third one, which is the last."; strings.Join(p.text, "|") != want {
		t.Fatalf("pages %q", p.text)
	}
	p.text[1] = "Another.\n\nAnd one more."
	if got, want := p.join(), "First paragraph, here.\n\nAnother.\n\nAnd one more.\n\n\nThird one, which is the last."; got != want {
		t.Errorf("changed: %q", got)
	}
	p.text[1] = ""
	if got, want := p.join(), "First paragraph, here.\n\nThird one, which is the last."; got != want {
		t.Errorf("without the second: %q", got)
	}
	p.text[0] = ""
	if got, want := p.join(), "Third one, which is the last."; got != want {
		t.Errorf("the last alone: %q", got)
	}
}
