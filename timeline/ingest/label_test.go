package ingest

import (
	"testing"

	"entente/timeline"
)

func TestWithoutLabel(t *testing.T) {
	for text, want := range map[string]string{
		"Why it matters: The trip comes at a time of need.": "The trip comes at a time of need.",
		"**Deal concluded:** The Union signed.":             "The Union signed.",
		"**Next steps** – The Council votes.":               "The Council votes.",
		"Kenya: talks go on.":                               "Kenya: talks go on.",
		"**Kenya attacked Chad.** It said so.":              "**Kenya attacked Chad.** It said so.",
		"Driving the news:":                                 "Driving the news:",
	} {
		if r := withoutLabel(text, timeline.Range{End: len(text)}); text[r.Start:r.End] != want {
			t.Errorf("withoutLabel(%q) = %q, want %q", text, text[r.Start:r.End], want)
		}
	}
}

// Takeaways without bullets and full stops are sentences of their own.
func TestRead_BareTakeaways(t *testing.T) {
	r := load(t)
	a, err := r.Decode("a.txt", []byte("KEY POINTS\nKenya's minister resigned Tuesday\nChad expelled two envoys\n\nA minister of Kenya resigned on Tuesday, hours after a day of talks."), day(t, "2023-03-01"))
	if err != nil {
		t.Fatal(err)
	}
	all, _ := sentences(a, nil)
	if len(all) != 3 || a.Text[all[1].Start:all[1].End] != "Chad expelled two envoys" {
		t.Errorf("%d sentences", len(all))
	}
}
