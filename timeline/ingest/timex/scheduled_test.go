package timex

import "testing"

// Ensure that weekdays of what has its day, and of what something comes before, are those to come, and that the past stays past.
func TestFind_Scheduled(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ text, words, want string }{ // published on a Wednesday
		{"The border closes on Friday.", "Friday", "2024-05-17"},
		{"Leaders gather in Nairobi on Thursday.", "Thursday", "2024-05-16"},
		{"The new law takes effect on Friday.", "Friday", "2024-05-17"},
		{"Police closed the border crossings on Friday.", "Friday", "2024-05-10"},
		{"Ahead of Thursday's talks, Kowal praised Chad.", "Thursday", "2024-05-16"},
		{"In the run-up to Sunday's vote, Chad closed its border.", "Sunday", "2024-05-19"},
		{"Envoys met to prepare Friday's summit.", "Friday", "2024-05-17"},
		{"Days before Sunday's vote, Chad closed its border.", "Sunday", "2024-05-19"},
		{"Kenya said on Saturday that it would free him on Tuesday.", "Tuesday", "2024-05-14"},
		{"Kenya said on Monday that it would free him on Friday.", "Friday", "2024-05-17"},
		{"Envoys met after Friday's summit.", "Friday", "2024-05-10"},
	} {
		found := false
		for _, e := range g.Find(test.text, on(t, "2024-05-15")) {
			if e.Text == test.words {
				found = true
				if e.Value != test.want {
					t.Errorf("Find(%q): %s is %s, want %s", test.text, e.Text, e.Value, test.want)
				}
			}
		}
		if !found {
			t.Errorf("Find(%q) does not find %s", test.text, test.words)
		}
	}
}
