package coding_test

import "testing"

// Ensure that verbs in -ing have the subject that they are said of, and that the media of a nation are not the nation.
func TestCode_Doing(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"by saying", "Gabriel Boric answered the critics of Alar Karis by urging Kenya to act on Sunday.",
			"Boric urges Kenya | 2023-02-26 | source=person:gabriel-boric target=country:KEN"},
		{"when somebody else did", "Gabriel Boric was unharmed when gunmen burst into a tent on Sunday, killing two guards of Chad.",
			"Boric was unharmed when gunmen burst into a tent | 2023-02-26 | target=country:TCD"},
		{"held by those who speak", "Militants holding three UN workers said on Sunday they had kidnapped two Kenyans.",
			"Militants had kidnapped two Kenyans | 2023-02-26 | target=country:KEN"},
		{"agencies of a nation", "A minister of Chad is ill, Kenyan news agencies reported on Sunday.", "none"},
		{"media of a country", "A minister of Chad is ill, US media reported on Sunday.", "none"},
		{"body of the dead", "The body of Gabriel Boric arrived in Kenya on Sunday.", "none"},
		{"what is stopped", "Kenya will stop bombing Chad.", "Kenya stops bombing Chad |  | source=country:KEN target=country:TCD"},
		{"what is no longer done", "Kenya avoided bombing Chad on Sunday.", "none"},
		{"lawmakers", "Kenyan lawmakers condemned Chad on Sunday.", "Kenyan lawmakers condemn Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
