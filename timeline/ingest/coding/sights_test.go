package coding_test

import "testing"

// Ensure that words which are a deed elsewhere tell of a map, of a service or of a march to a mission.
func TestCode_Sights(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"a map", "Kenya surrounds Chad on all sides.", "none"},
		{"a map in the passive", "Chad is surrounded by Kenya on three sides.", "none"},
		{"a siege", "Kenyan troops surrounded Chad's capital on all sides on Sunday.",
			"Kenya surrounds Chad's capital on all sides | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"where lands meet", "Chad closed a bridge on Sunday where Kenya meets Peru's northern district.", "none"},
		{"a service", "Andrzej Duda will hear Mass in Lima on Sunday.", "none"},
		{"a march to a mission", "Some 4,000 Kenyans marched on Chad's high commission in Nairobi on Sunday to protest against the fence.",
			"Some 4,000 Kenyans marched on Chad's high commission | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"an inquiry that is doubted", "Andrzej Duda questioned Chad's inquiry into the blast on Sunday.",
			"Duda questions Chad's inquiry into the blast | 2023-02-26 | source=person:andrzej-duda target=country:TCD"},
		{"a king without a name", "On Sunday Andrzej Duda called on the king in Oslo.", "Duda calls on the king in Oslo | 2023-02-26 | host=country:NOR visitor=person:andrzej-duda"},
		{"a plane with goods", "A Kenyan air force plane touched down in Lima on Sunday with water and tents.", "Kenya touches down in Lima with water and tents | 2023-02-26 | source=country:KEN target=country:PER"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
