package coding_test

import "testing"

// Ensure that titles tell of people what people do and suffer, and not of their country, whose name only says whose they are.
func TestCode_Names(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"official who resigns", "A Kenyan cabinet minister resigned on Sunday after Gabriel Boric rejected his plan.",
			"Kenyan cabinet minister resigns | 2023-02-26 | source=country:KEN"},
		{"head of a government who resigns", "Kenya's prime minister stepped down on Sunday.",
			"Kenya's prime minister steps down | 2023-02-26 | source=country:KEN"},
		{"people behind a city", "Nairobi bus hijackers released five hostages on Sunday.",
			"Nairobi bus hijackers release five hostages | 2023-02-26 | source=country:KEN"},
		{"people behind a country", "Kenya coup suspects condemned Chad on Sunday.",
			"Kenya coup suspects condemn Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"planes called after people", "Kenyan fighter jets bombed Chad on Sunday.",
			"Kenyan fighter jets bombed Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what is somebody's", "Gabriel Boric trial was suspended on Sunday.", "Boric trial was suspended | 2023-02-26 | target=person:gabriel-boric"},
		{"wounded, which is a noun too", "Six Kenyan soldiers were wounded in Chad on Sunday.",
			"Six Kenyan soldiers were wounded in Chad | 2023-02-26 | target=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
