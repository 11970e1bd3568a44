package layout

import (
	"testing"

	"entente/timeline"
)

// Ensure that a chart in which nothing is to be seen says why, and that an export does not.
func TestHint(t *testing.T) {
	heads := []timeline.EventHead{event(t, 1, "1995-05-05", 1)}
	for _, c := range []struct {
		from, to   string
		found      bool
		heads      []timeline.EventHead
		name, what string
	}{
		{"1995", "1995", false, heads, "", "what is in view"},
		{"1900", "1901", false, heads, NearestButton, "an empty time"},
		{"1995", "1995", true, nil, ClearButton, "an empty filter"},
		{"1995", "1995", false, nil, "", "an empty library"},
	} {
		in := window(t, c.from, c.to, c.heads...)
		in.Found = c.found
		for _, in.Hints = range []bool{true, false} {
			got, want := "", c.name
			if !in.Hints {
				want = ""
			}
			r := newLayouter().Layout(in, nil)
			for _, b := range r.Buttons {
				got += b.Name
				if z := r.Hit(b.X+5, b.Y+5); z.Kind != ZoneButton {
					t.Errorf("%s: %q is hit as %+v", c.what, b.Name, z)
				}
			}
			if got != want {
				t.Errorf("%s, hints %v: button %q, want %q", c.what, in.Hints, got, want)
			}
		}
	}
}
