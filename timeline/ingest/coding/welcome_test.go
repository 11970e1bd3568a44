package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that who is welcomed somewhere comes, and that news which is welcomed does not.
func TestCode_WelcomedGuest(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"guest", "Gabriel Boric welcomed Andrzej Duda in Santiago on Sunday.", "Boric receives Duda in Santiago | 2023-02-26 | host=person:gabriel-boric visitor=person:andrzej-duda"},
		{"his decision", "Gabriel Boric welcomed Andrzej Duda's decision on Sunday.", "Boric welcomes Duda's decision | 2023-02-26 | source=person:gabriel-boric target=person:andrzej-duda"},
		{"sees, and is received", "# Duda sees Boric\nAndrzej Duda was received by Chilean President Gabriel Boric on Sunday.",
			"Duda meets Boric | 2023-02-26 | source=person:andrzej-duda target=person:gabriel-boric"},
		{"plane that brings goods", "A Polish cargo plane landed in Chad on Sunday.", "none"},
		{"what is done to him", "Gabriel Boric welcomed the release of Andrzej Duda on Sunday.", "Boric welcomes the release of Duda | 2023-02-26 | source=person:gabriel-boric target=person:andrzej-duda"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that who attacks a decision only criticises it, and that who tells somebody of a deed asks for none.
func TestCode_WordsOnly(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"plan", "Gabriel Boric attacked the plan on Sunday.", "Boric attacks the plan | 2023-02-26 | source=person:gabriel-boric"},
		{"told of a deed", "Kenya told Chad it would send troops to Mali on Friday.", "Kenya sends troops to Mali | 2023-03-03 | source=country:KEN target=country:MLI"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
	events, _ := r.code(t, "Gabriel Boric attacked the plan. Kenya told Chad it would send troops to Mali.", "2023-02-27")
	for _, e := range events {
		if e.Type == timeline.Assault || e.Type == timeline.Request {
			t.Errorf("%q is of type %s", e.Title, e.Type)
		}
	}
}
