package coding_test

import "testing"

// Ensure that nobody expels his own people: he calls them out of another country.
func TestCode_OwnCitizens(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"by the name of the people", "On Sunday Norway told all Norwegians to leave Chad.",
			"Norway tells all Norwegians to leave Chad | 2023-02-26 | source=country:NOR target=country:TCD"},
		{"its own", "On Sunday Norway ordered its citizens out of Chad.",
			"Norway orders its citizens out of Chad | 2023-02-26 | source=country:NOR target=country:TCD"},
		{"of another country", "Norway expelled all Kenyans on Sunday.", "Norway expels all Kenyans | 2023-02-26 | source=country:NOR target=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r.tells(t, test.text, test.want)
			if events, _ := r.code(t, test.text, "2023-02-27"); len(events) != 1 || (events[0].Mode == "expel") != (test.name == "of another country") {
				t.Errorf("Code(%q) = %v", test.text, events)
			}
		})
	}
}
