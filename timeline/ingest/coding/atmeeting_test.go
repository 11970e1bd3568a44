package coding_test

import "testing"

// Ensure that what those who met do together has the day of their meeting, unless another day is told in between or somebody else does it.
func TestCode_AtMeeting(t *testing.T) {
	r := load(t)
	const met = "Kenya held talks with Chad in Oslo on 3 January. "
	for _, test := range []struct{ name, text, want string }{
		{"the two sides", "The two sides agreed to open the border.", "Kenya and Chad agree to open the border | 2023-01-03 | source=country:KEN source=country:TCD"},
		{"a sentence between", "It rained. Both countries agreed to open the border.", "Kenya and Chad agree to open the border | 2023-01-03 | source=country:KEN source=country:TCD"},
		{"after that", "The two sides called on Mali to free the men.", "Kenya and Chad call on Mali to free the men | 2023-01-03 | source=country:KEN source=country:TCD target=country:MLI"},
		{"another day", "On 8 January Peru closed its embassy. The two sides agreed to open the border.", "Kenya and Peru agree to open the border |  | source=country:KEN source=country:PER"},
		{"heads of state", "The two Heads of State agreed to open the border.", "Kenya and Chad agree to open the border | 2023-01-03 | source=country:KEN source=country:TCD"},
		{"one of them", "Kenya agreed to open the border.", "Kenya agrees to open the border |  | source=country:KEN"},
		{"to come", "The two sides will open the border.", "-"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.want != "-" {
				r.tells(t, met+test.text, test.want)
				return
			}
			events, _ := r.code(t, met+test.text, "2023-02-27")
			for _, e := range events[1:] {
				if !e.When.IsZero() {
					t.Errorf("Code(%q) dates %q %s, want no date", test.text, e.Title, e.When)
				}
			}
		})
	}
}
