package coding_test

import (
	"testing"

	"entente/timeline"
)

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
		{"court", "Germany's Constitutional Court fined Chad on Sunday.",
			"Germany's Constitutional Court fines Chad | 2023-02-26 | source=country:DEU target=country:TCD"},
		{"central bank", "India's central bank imposed curbs on Chad on Sunday.",
			"India's central bank imposes curbs on Chad | 2023-02-26 | source=country:IND target=country:TCD"},
		{"parliament", "The Iranian parliament condemned Chad on Sunday.",
			"Iranian parliament condemns Chad | 2023-02-26 | source=country:IRN target=country:TCD"},
		{"police in a country", "Police in Kenya arrested three Chadians on Sunday.",
			"Police in Kenya arrest three Chadians | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"official of a court", "A Kenyan court official condemned Chad on Sunday.",
			"Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"hope", "Gabriel Boric hoped on Sunday that Kenya would stay.", "Boric hopes Kenya would stay | 2023-02-26 | speaker=person:gabriel-boric"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that the part of a country names the body that acts for it.
func TestCode_OfficeOfBody(t *testing.T) {
	r := load(t)
	for text, want := range map[string]string{
		"Germany's Constitutional Court fined Chad on Sunday.": "Constitutional Court",
		"Police in Kenya arrested three Chadians on Sunday.":   "Police",
		"The supreme court of Kenya fined Chad on Sunday.":     "supreme court",
		"Kenya fined Chad on Sunday.":                          "",
	} {
		events, _ := r.code(t, text, "2023-02-27")
		if len(events) == 0 || events[0].Roles[0].As != timeline.Source || events[0].Roles[0].Office != want {
			t.Errorf("Code(%q) = %+v, want a source with the office %q", text, events, want)
		}
	}
}
