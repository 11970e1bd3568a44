package coding_test

import "testing"

// Ensure that what came of an attack is a part of it, and that a headline is one with what the body tells of the same deed.
func TestCode_Outcomes(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"people killed", "Kenya struck the Peruvian consulate in Chad on Sunday, killing seven.",
			"Kenya strikes the Peruvian consulate in Chad | 2023-02-26 | source=country:KEN target=country:PER"},
		{"people of others", "Gunmen opened fire on a bus in Chad on Sunday, killing three Kenyans and wounding five.",
			"Gunmen opened fire on a bus in Chad | 2023-02-26 | target=country:KEN"},
		{"place that only says where", "A car bomb north of Nairobi killed seven on Sunday.", "A car bomb north of Nairobi killed seven | 2023-02-26 | "},
		{"headline below another deed", "# Kenya recalls ambassador\nChad expelled three Kenyan diplomats on Saturday.\nKenya recalled its ambassador from Chad on Sunday.\n",
			"Kenya recalls ambassador | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"headline without who did it", "# Fourteen Chadian rebels killed in Nairobi\nKenyan helicopters attacked Chadian rebels in Nairobi on Sunday, killing 14.\n",
			"Fourteen Chadian rebels killed in Nairobi | 2023-02-26 | source=country:KEN target=country:TCD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
