package coding_test

import "testing"

// Ensure that a verb of speech which says nothing more than another verb of the sentence, or nothing at all, tells no event of its own.
func TestCode_SaidOnce(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		name, text string
		events     int
	}{
		{"what is read out", `"Today is the day that we mark it," said Marta Kowal, reading a joint statement with the Kenyan minister, Ali Moussa.`, 1},
		{"plan that somebody announced", "A road map that the UN envoy announced in December lies untouched.", 0},
		{"plant of which somebody says something", "In Lima a plant, which Chad says produced gas, was reopened.", 0},
		{"news that somebody announced something", "Peru rejected the report that Kenya announced a ban.", 2},
		{"what he called it", "Andrzej Duda spoke of what he called the first endorsement to be given there.", 1},
		{"what it called an act", "Kenya condemned what it called a reckless act of Chad.", 1},
		{"whom it describes", "Sixty Chadians whom Nairobi describes as spies were ordered out of Kenya on Sunday.", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			if events, _ := r.code(t, test.text, "2023-02-27"); len(events) != test.events {
				t.Errorf("Code(%q) = %v, want %d events", test.text, events, test.events)
			}
		})
	}
}
