package coding_test

import "testing"

// Ensure that what is said begins small in a title, also where the text calls somebody there by what he is.
func TestCode_SaidSmall(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"a country", `"The country has been patient with Chad," Andrzej Duda said on Sunday.`,
			"Duda says the country has been patient with Chad | 2023-02-26 | speaker=person:andrzej-duda"},
		{"an office with its country", `"The foreign minister of Peru saw no basis for talks," Andrzej Duda said on Sunday.`,
			"Duda says the foreign minister of Peru saw no basis | 2023-02-26 | speaker=person:andrzej-duda"},
		{"a country with its article", `"The Gambia saw no basis for talks," Andrzej Duda said on Sunday.`,
			"Duda says the Gambia saw no basis for talks | 2023-02-26 | speaker=person:andrzej-duda"},
		{"an office", `"The minister saw no basis for talks," Andrzej Duda said on Sunday.`,
			"Duda says the minister saw no basis for talks | 2023-02-26 | speaker=person:andrzej-duda"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
