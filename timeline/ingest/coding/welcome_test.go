package coding_test

import "testing"

// Ensure that who is welcomed somewhere comes, and that news which is welcomed does not.
func TestCode_WelcomedGuest(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"guest", "Gabriel Boric welcomed Andrzej Duda in Santiago on Sunday.", "Boric receives Duda in Santiago | 2023-02-26 | host=person:gabriel-boric visitor=person:andrzej-duda"},
		{"his decision", "Gabriel Boric welcomed Andrzej Duda's decision on Sunday.", "Boric welcomes Duda's decision | 2023-02-26 | source=person:gabriel-boric target=person:andrzej-duda"},
		{"plane that brings goods", "A Polish cargo plane landed in Chad on Sunday.", "none"},
		{"what is done to him", "Gabriel Boric welcomed the release of Andrzej Duda on Sunday.", "Boric welcomes the release of Duda | 2023-02-26 | source=person:gabriel-boric target=person:andrzej-duda"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
