package coding_test

import "testing"

// Ensure that a firm or a group does what it does itself, whatever country stands before it.
func TestCode_Bodies(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"firm behind its country", "Russia's Gazprom cut gas supplies to Chad on Sunday.",
			"Gazprom cuts gas supplies to Chad | 2023-02-26 | source=organisation:gazprom target=country:TCD"},
		{"firm that nobody knows", "Peru's Karskoil sued Chad on Sunday over its oil.",
			"Karskoil sues Chad over its oil | 2023-02-26 | source=organisation:karskoil target=country:TCD"},
		{"firm behind what it makes", "South Korea's largest carmaker Hyundai sued Chad on Sunday.",
			"Hyundai sues Chad | 2023-02-26 | source=organisation:hyundai target=country:TCD"},
		{"firm as an object", "Kenya imposed sanctions on China's Huawei on Sunday.",
			"Kenya imposes sanctions on China's Huawei | 2023-02-26 | source=country:KEN target=organisation:huawei"},
		{"group behind its country", "Lebanon's Hezbollah attacked Chad on Sunday.",
			"Hezbollah attacks Chad | 2023-02-26 | source=group:hezbollah target=country:TCD"},
		{"hope", "Gabriel Boric hoped on Sunday that Kenya would stay.", "Boric hopes Kenya would stay | 2023-02-26 | speaker=person:gabriel-boric"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
