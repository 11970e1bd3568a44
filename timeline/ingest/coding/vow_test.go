package coding_test

import "testing"

// Ensure that a threat is one within what somebody says too, and that who only speaks of harm threatens nobody.
func TestCode_Vows(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"what we will do", "“We will attack Chad if it crosses the border,” Gabriel Boric said on Sunday.",
			"Boric threatens Chad | 2023-02-26 | source=person:gabriel-boric target=country:TCD"},
		{"whom the condition names", "\"If Chad crosses the border, we will bomb its capital,\" Gabriel Boric said on Sunday.",
			"Boric threatens Chad | 2023-02-26 | source=person:gabriel-boric target=country:TCD"},
		{"what will come to others", "Kenya said on Sunday Chad would \"pay a dear price\" for its drills.",
			"Kenya threatens Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what we will not do", "“We will never again attack anybody in Chad,” Gabriel Boric said on Sunday.",
			"Boric says: We will never again attack anybody in Chad | 2023-02-26 | speaker=person:gabriel-boric"},
		{"own losses", "Gabriel Boric said on Sunday Chile would pay a high price for it.",
			"Boric says Chile would pay a high price for it | 2023-02-26 | speaker=person:gabriel-boric"},
		{"campaign of an election", "Gabriel Boric started his campaign against Marta Kowal of Chad on Sunday.", "none"},
		{"campaign of an army", "Kenya launched a military campaign against Chad on Sunday.",
			"Kenya launches a military campaign against Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that captions of photographs tell no event.
func TestCode_Captions(t *testing.T) {
	r := load(t)
	for _, caption := range []string{
		"Pictured: Gabriel Boric meets Alar Karis in Riga on 3 May 2020.",
		"FILE - In this May 3, 2020 file photo, Gabriel Boric meets Alar Karis in Riga.",
		"Gabriel Boric meets Alar Karis in Riga. (AP Photo/Jan Karski)",
		"Gabriel Boric meets Alar Karis in Riga, May 3, 2020. REUTERS/Jan Karski/File Photo",
		"Gabriel Boric meets Alar Karis in Riga (Jan Karski/AFP).",
	} {
		events, found := r.code(t, "Kenya expelled two envoys of Chad on Sunday.\n"+caption+"\nThe envoys left.\n", "2023-02-27")
		if len(events) != 1 || roles(events[0], found) != "source=country:KEN target=country:TCD" {
			t.Errorf("with the caption %q: %+v", caption, events)
		}
	}
	if events, _ := r.code(t, "(Wire/AP) Kenya expelled two envoys of Chad on Sunday.\n", "2023-02-27"); len(events) != 1 {
		t.Errorf("behind a dateline: %+v", events)
	}
}
