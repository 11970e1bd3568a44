package markwhen

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that heads, sections, headings, tags, periods and texts of several lines are read.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "all", File: "wars.mw", In: `title: Wars
#europe: blue
---
key: value
---

// a comment
section Europe #war
1914-07-28/1918-11-11: First World War #europe
More words about it,
and more.

Feb 2023 - Mar 2023: Talks: the first
12/2012: American month
12/31/2012: American day
1961 - now: Going on
endSection
# Heading
2023-02-28T14:05Z: A clock
3 weeks: Afterwards
`, Want: `event markwhen:2ea434236e2f58f94432cdc8 1914-07-28/1918-11-11  "First World War" "More words about it,\nand more." "europe,Europe,war"
event markwhen:2df8fba7b9f6973b2b6670a2 2023-02/2023-03  "Talks: the first" "Europe,war"
event markwhen:a3fb1b1680cba569759dced6 2012-12  "American month" "Europe,war"
event markwhen:96f28e4085e5a9ee9ad8344f 2012-12-31  "American day" "Europe,war"
event markwhen:aee0fb98bd94b07a892ab0a8 1961/..  "Going on" "Europe,war"
event markwhen:f14660297b27b492964e5690 2023-02-28T14:05  "A clock" "Heading"
event markwhen:9011195dc60813c2b76661b7   "Afterwards" "Heading" "3 weeks"`}})
}

// Ensure that prose and other files are not taken for Markwhen.
func TestSniff(t *testing.T) {
	for _, in := range []string{"", "A title\n\n2023-02-28: one dated line\nand prose\nand prose\n", "Subject: 1\nDate: Tue\n", "{\"a\": 1}\n",
		"Two neighbours\n\n3 May 1961: A feast.\n17 June 1962: A bridge opens.\n", "1961-05-03: A feast.\n1962-06-17: A bridge opens.\n"} {
		if Format().Sniff("unknown.txt", []byte(in)) {
			t.Errorf("Sniff(%q) = true", in)
		}
	}
	for _, in := range []string{"title: Wars\n1914: War\n", "1961-05-03: A feast #riga\n1962-06-17: A bridge\n", "// mine\n1961: A feast\n"} {
		if !Format().Sniff("unknown.txt", []byte(in)) {
			t.Errorf("Sniff(%q) = false", in)
		}
	}
	if !Format().Sniff("wars.mw", []byte("1961: A feast\n")) {
		t.Error("a file is not known by its name")
	}
}

// Ensure that everything survives a file, and that changes which somebody has made to it win.
func TestRoundTrip(t *testing.T) {
	file := formattest.RoundTrip(t, Format())
	got := formattest.Dump(t, Format(), strings.Replace(file, "2023-02: Some month", "2023-04: Another title", 1))
	if want := `2023-04  "Another title"`; !strings.Contains(got, want) {
		t.Errorf("%q is missing in\n%s", want, got)
	}
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), "2023: a #b\ntext\n// entente: {}\nsection x\n")
}

// Ensure that a line of dashes which nothing had begun ends the head.
func TestDecode_HeadWithoutBegin(t *testing.T) {
	for _, head := range []string{"title: Wars\n---\n", "---\ntitle: Wars\n---\n", "---\ntitle: Wars\n", "title: Wars\n", ""} {
		got := formattest.Dump(t, Format(), head+"section Europe #war\n1914-07-28/1918-11-11: First World War\nendSection\n2023: Talks\n")
		if !strings.Contains(got, `"First World War" "Europe,war"`) || !strings.Contains(got, "2023") {
			t.Errorf("with the head %q: %s", head, got)
		}
	}
}
