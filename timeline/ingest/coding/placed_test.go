package coding_test

import "testing"

// Ensure that what is said or asked has the place where it is, and none of those that it is about.
func TestCode_PlaceOfWords(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"opens the sentence", "In Oslo, Andrzej Duda accused Chad of spying.", "Oslo"},
		{"of the saying", "Andrzej Duda told reporters in Oslo that the talks had failed.", "Oslo"},
		{"of who speaks", "The court in Oslo accused Chad of spying.", "Oslo"},
		{"within what is said", "Andrzej Duda said prices in Oslo would rise.", ""},
		{"within what is asked for", "Andrzej Duda called for an end to the fighting in Nairobi.", ""},
		{"of a deed", "Andrzej Duda met Norwegian minister Marta Kowal in Oslo.", "Oslo"},
	} {
		events, _ := r.code(t, tt.text, "2023-02-27")
		if len(events) != 1 || events[0].Place != tt.want {
			t.Errorf("%s: Code(%q) = %+v, want one event at %q", tt.name, tt.text, events, tt.want)
		}
	}
}
