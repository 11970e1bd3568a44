package caption_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/coding/caption"
)

// Ensure that all sentences of a line that says so are captions, and those of other lines none.
func TestHas(t *testing.T) {
	const text = "Troops left. They were cheered.\nTroops leave. They were there since 2020. (AP Photo/Marta Kowal)\nThe town was calm."
	c := caption.In(text)
	for _, tt := range []struct {
		sentence string
		want     bool
	}{
		{"Troops left.", false}, {"They were cheered.", false},
		{"Troops leave.", true}, {"They were there since 2020.", true},
		{"The town was calm.", false},
	} {
		at := strings.Index(text, tt.sentence)
		if got := c.Has(timeline.Range{Start: at, End: at + len(tt.sentence)}); got != tt.want {
			t.Errorf("Has(%q) = %t, want %t", tt.sentence, got, tt.want)
		}
	}
	for word, want := range map[string]bool{"since": true, "cheered": false, "calm": false} {
		if got := c.At(strings.Index(text, word)); got != want {
			t.Errorf("At(%q) = %t, want %t", word, got, want)
		}
	}
}
