//go:build window

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// unsure tells of events of different certainty, with a dateline.
const unsure = `Ministers gather in Riga

RIGA, March 6, 2024 — Estonian Foreign Minister Margus Tsahkna will travel to Riga on Thursday for two days of talks with his Latvian counterpart Krisjanis Karins about the power grid.

Lithuania could impose sanctions on Belarus.

Poland expelled a Belarusian diplomat on Monday.
`

// Ensure that an import that is not sure leads to the review in the real window, and that keys and mouse decide there:
// accept, reject, undo, correct, words that become an event, another publication date, accept all.
func TestReview(t *testing.T) {
	tmp := os.Getenv("TMPDIR")
	text := filepath.Join(tmp, "riga.txt")
	if err := os.WriteFile(text, []byte(unsure), 0o600); err != nil {
		t.Fatal(err)
	}
	p := startProgram(t, nil)
	p.command("Light window")
	p.ask("review", "--threshold", "1")
	p.settle()
	if out, err := exec.Command(os.Getenv("ENTENTE_BIN"), text).CombinedOutput(); err != nil {
		t.Fatalf("the second start: %v: %s", err, out)
	}
	p.expect("Riga", "review")
	var first struct{ Article, ID string }
	line, _, _ := strings.Cut(p.ask("review", "--json"), "\n")
	if err := json.Unmarshal([]byte(line), &first); err != nil {
		t.Fatal(err)
	}
	decided := func(words string) { t.Helper(); p.expect(words+" decided", "review", first.Article, "--all") }
	decided("0 of 3")
	p.settle()
	p.shot("review-notice")

	p.key("r")
	p.settle()
	p.shot("review-light")
	p.key("a")
	decided("1 of 3")
	p.key("x")
	decided("2 of 3")
	p.expect("rejected", "review", first.Article, "--all")
	p.key("u")
	decided("1 of 3")
	p.key("e")
	p.settle()
	p.key("ctrl+a")
	p.typeText("Baltic sanctions")
	p.shot("review-edit")
	p.key("Return")
	p.expect("Baltic sanctions", "events", "--query", "sanctions")
	decided("2 of 3")

	// The words of the first line become an event.
	img := p.shot("review-half")
	w := img.Bounds().Dx()
	left := (w - min(520, w*37/100) - 640) / 2
	p.do("mousemove", strconv.Itoa(left+3), "155", "mousedown", "1")
	for _, x := range []int{20, 60, 120, 160} {
		p.do("mousemove", strconv.Itoa(left+x), "156")
	}
	p.do("mouseup", "1")
	p.settle()
	p.shot("review-words")
	p.key("Escape", "w")
	p.settle()
	p.key("Return")
	decided("3 of 4")
	p.key("u")
	decided("2 of 3")

	// Another date moves what depends on it, in one step.
	p.key("d")
	p.settle()
	p.key("ctrl+a")
	p.typeText("3 April 2024")
	p.key("Return")
	p.expect("4–5 Apr 2024", "events")
	p.command("Dark window")
	p.shot("review-dark")
	p.command("Light window")
	p.key("ctrl+z")
	p.expect("7–8 Mar 2024", "events")

	p.key("shift+a")
	decided("3 of 3")
	p.shot("review-done")
	p.key("Escape")
	p.settle()
	p.shot("review-left")
	if got := p.ask("review"); got != "" {
		t.Errorf("something waits still: %s", got)
	}
	p.ask("review", "--threshold", "0.5")
	p.quit()
}
