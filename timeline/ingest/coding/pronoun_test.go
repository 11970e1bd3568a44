package coding_test

import "testing"

// Ensure that "it" and "its" are who speaks or acts, and not the country that stands nearest.
func TestCode_Pronouns(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"who says so and goes on", "Japan said on Sunday Chad had fired a missile, and it protested to Kenya.",
			"Japan protests to Kenya | 2023-02-26 | source=country:JPN target=country:KEN"},
		{"who tells somebody", "Kenya told Chad on Sunday it rejected the dam.", "Kenya rejects the dam | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"the sentence before", "Poland left the pact with Chad on Sunday. It accused Kenya of spying.", "Poland accuses Kenya of spying | [2023-02-26..2023-02-27] | source=country:POL target=country:KEN"},
		{"the sentence before, behind a day", "Poland left the pact with Chad on Sunday. On Monday, it accused Kenya of spying.",
			"Poland accuses Kenya of spying | 2023-02-27 | source=country:POL target=country:KEN"},
		{"a condition", "Kenya said Chad would suffer if it attacked Mali.", "Chad may attack Mali |  | source=country:TCD target=country:MLI"},
		{"its troops", "Poland said on Sunday that its troops would leave Chad.", "Poland's troops would leave Chad | 2023-02-26 | source=country:POL target=country:TCD"},
		{"second clause with a pronoun", "Kenya said it had attacked Chad and that it would strike again.", "Kenya attacks Chad |  | source=country:KEN target=country:TCD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that who describes another by what he did with him is not that other himself.
func TestCode_WithWhomHe(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"talks on the phone", "Andrzej Duda sat on a bench. Emmanuel Macron, with whom he talked on the phone on Sunday, is not.",
			"Duda speaks by phone with Macron | 2023-02-26 | source=person:andrzej-duda target=person:emmanuel-macron"},
		{"a meeting", "Andrzej Duda sat on a bench. Emmanuel Macron, whom he met on Sunday, is not.",
			"Duda meets Macron | 2023-02-26 | source=person:andrzej-duda target=person:emmanuel-macron"},
		{"behind a time of the clock", "Chadian jets took off at 5:40 a.m. on Sunday and bombed Mali.", "Chad bombs Mali | 2023-02-26T05:40 | source=country:TCD target=country:MLI"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
