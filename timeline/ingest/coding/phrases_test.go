package coding_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding"
)

// Ensure that the idioms of news are understood: type and actors of the main event of one sentence each. The shares are what
// is reached, rounded down.
func TestCode_Phrases(t *testing.T) {
	r := load(t)
	floor := map[string]float64{"AGREE": 89, "CONSULT": 90, "SUPPORT": 91, "COOPERATE": 87, "AID": 92, "CONCEDE": 91, "RETREAT": 91, "STATEMENT": 90}
	all, right := map[string]int{}, map[string]int{}
	text, err := os.ReadFile("testdata/phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(text)) {
		if l = strings.TrimSpace(l); l == "" || l[0] == '#' {
			continue
		}
		col := strings.Split(l, "\t")
		if len(col) != 3 {
			t.Fatalf("%d columns in %q", len(col), l)
		}
		types := strings.Split(col[0], "|")
		events, found := r.code(t, col[2], "2024-05-16")
		all[types[0]]++
		if len(events) > 0 && slices.Contains(types, events[0].Type.String()) && allAct(events[0], found, col[1]) {
			right[types[0]]++
			continue
		}
		got := "nothing"
		if len(events) > 0 {
			got = events[0].Type.String() + " " + countries(events[0], found)
		}
		t.Logf("%s\n\tgot  %s\n\twant %s %s", col[2], got, col[0], col[1])
	}
	for typ, least := range floor {
		if share := 100 * float64(right[typ]) / float64(max(all[typ], 1)); share < least {
			t.Errorf("%s: %.1f %% of %d phrases are right, want %.0f", typ, share, all[typ], least)
		}
	}
}

// allAct reports whether all that are wanted take part, one of "A|B" each time.
func allAct(e coding.Event, found *actor.Result, want string) bool {
	for w := range strings.FieldsSeq(want) {
		if !slices.ContainsFunc(e.Roles, func(r coding.Role) bool {
			return r.As != timeline.Mentioned && slices.Contains(strings.Split(w, "|"), side(found.Actors[r.Actor]))
		}) {
			return false
		}
	}
	return true
}
