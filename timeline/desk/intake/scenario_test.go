package intake_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
)

// Ensure that the stories come out as a reader would sort them.
func TestImport_Scenarios(t *testing.T) {
	for _, sc := range desktest.Scenarios() {
		t.Run(sc.Name, func(t *testing.T) {
			s := library(t)
			if sc.Before != "" {
				read(t, s, intake.Options{}, desktest.Source("x.jsonl", sc.Before))
			}
			for i := range sc.Articles {
				read(t, s, intake.Options{Accept: 0.3}, sc.Source(i))
			}
			if got := desktest.Told(t, s); got != sc.Want {
				t.Errorf("got  %s\nwant %s", got, sc.Want)
			}
			d := open(t, s)
			if err := d.SetFilter("is:conflict"); err != nil {
				t.Fatal(err)
			}
			n := 0
			if err := d.EachMatch(0, func(*timeline.Event) error { n++; return nil }); err != nil || n != sc.Conflict {
				t.Errorf("%d events in conflict, want %d (%v)", n, sc.Conflict, err)
			}
			var words []string
			for _, e := range desktest.Visits(t, s) {
				x, err := d.Detail(e.ID)
				if err != nil {
					t.Fatal(err)
				}
				for _, l := range x.Links {
					words = append(words, l.Words)
				}
			}
			if got := strings.Join(words, "; "); got != sc.Links && !(sc.Links != "" && strings.ReplaceAll(got, sc.Links+"; ", "") == sc.Links) {
				t.Errorf("links %q, want %q", got, sc.Links)
			}
		})
	}
}
