package coding_test

import "testing"

// Ensure that what is armed with is known by the letters and numbers of its type, and that other words with numbers stay what they are.
func TestCode_Equipment(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"jets that are sent", "China sent F-16s over Chad on Sunday.", "China sends F-16s over Chad | 2023-02-26 | source=country:CHN target=country:TCD"},
		{"one with a series", "The United States gave Chad an F-16V on Sunday.", "United States gives Chad an F-16V | 2023-02-26 | source=country:USA target=country:TCD"},
		{"missiles", "Peru received the first S-400 missiles from Chad on Sunday.",
			"Peru receives the first S-400 missiles from Chad | 2023-02-26 | source=country:PER target=country:TCD"},
		{"tanks", "Kenya sent ten T-72s to Chad on Sunday.", "Kenya sends ten T-72s to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"group of states", "Kenya sent ten B-5 forms to Chad on Sunday.", "none"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
