package sentence

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/timeline"
)

func quotes(text string) []string {
	var list []string
	for _, r := range Split(text, timeline.Range{End: len(text)}) {
		list = append(list, text[r.Start:r.End])
	}
	return list
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"two sentences", "He came. She left.", []string{"He came.", "She left."}},
		{"titles and initials", "Gen. J. K. Smith met Mr. Lee. They spoke.",
			[]string{"Gen. J. K. Smith met Mr. Lee.", "They spoke."}},
		{"country inside", "The U.S. Senate voted. It passed.", []string{"The U.S. Senate voted.", "It passed."}},
		{"country at the end", "He flew to the U.S. The visit lasted.", []string{"He flew to the U.S.", "The visit lasted."}},
		{"clock", "It began at 5 p.m. Tuesday in Rome.", []string{"It began at 5 p.m. Tuesday in Rome."}},
		{"month", "It is due on Feb. 27 in Rome. We wait.", []string{"It is due on Feb. 27 in Rome.", "We wait."}},
		{"quote", "“We agree.” The minister left.", []string{"“We agree.”", "The minister left."}},
		{"quote goes on", "“Do we agree?” the minister asked.", []string{"“Do we agree?” the minister asked."}},
		{"footnotes", "He came.[7] She left.[citation needed] They [the guests] stayed.[8][9]",
			[]string{"He came.[7]", "She left.[citation needed]", "They [the guests] stayed.[8][9]"}},
		{"number", "Trade rose 3.5 percent in 2023. Exports fell.",
			[]string{"Trade rose 3.5 percent in 2023.", "Exports fell."}},
		{"heading", "Key takeaways:\n- One thing\n- Another. Two\nBody starts.",
			[]string{"Key takeaways:", "One thing", "Another.", "Two", "Body starts."}},
		{"numbered", "1. First\r\n2. Second\r\n", []string{"First", "Second"}},
		{"wrapped", "The ministers of the two countries met in the capital\nof the third one. They agreed.",
			[]string{"The ministers of the two countries met in the capital\nof the third one.", "They agreed."}},
		{"title line", "Leaders meet\n\nTuesday, 5 May", []string{"Leaders meet", "Tuesday, 5 May"}},
		{"one word", "word", []string{"word"}},
		{"only space", " \n\t\r\n", nil},
		{"Chinese", "他来了。她走了。", []string{"他来了。", "她走了。"}},
	} {
		if got := quotes(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: Split(%q) = %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestBullet(t *testing.T) {
	for line, want := range map[string]int{"- a": 2, "•a": 3, "• a": 4, "*  a": 3, "1. a": 3, "12) a": 4, "(3) a": 4,
		"a) b": 3, "-a": 0, "1.5 m": 0, "2023. a": 0, "a. b": 0, "": 0, "word": 0} {
		if got := Bullet(line); got != want {
			t.Errorf("Bullet(%q) = %d, want %d", line, got, want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("He came. She left.\n\n- One\n* Two… “So?” he said.", 0, 40)
	f.Add("- \nn", 0, 0)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if !utf8.ValidString(text) {
			return
		}
		last := 0
		for _, r := range Split(text, timeline.Range{End: len(text)}) {
			if r.Start < last || r.End <= r.Start || r.End > len(text) || !utf8.ValidString(text[r.Start:r.End]) {
				t.Fatalf("bad range %v after %d in %q", r, last, text)
			}
			if q := text[r.Start:r.End]; strings.TrimSpace(q) != q {
				t.Fatalf("white space around %q", q)
			}
			last = r.End
		}
		Split(text, timeline.Range{Start: start, End: end})
	})
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("The U.S. Secretary of State met Gen. J. Smith on Feb. 27 in Rome. They agreed to talk.\n", 12000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text, timeline.Range{End: len(text)})
	}
}
