package timex

import "testing"

// Ensure that amounts of four digits are no years, and years beside words of amount stay years.
func TestFind_Amounts(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"nearly", "Nearly 1700 migrants and almost 1450 of them left.", ""},
		{"about so many people", "About 1500 troops stayed, around 1234 prisoners fled, roughly 2000 Malian soldiers came.", ""},
		{"about so many things", "It gave up to 2000 visas, at least 1500 beds, as many as 1300 desks.", ""},
		{"fewer than before", "The guard fell from 2000 to 1800. Its staff went from 1640 to 1520.", ""},
		{"more than before", "The guard grew from 1800 to 2000. Its staff rose to 1900 from 1700.", ""},
		{"to a round number", "The staff was cut to 1500.", ""},

		{"about a year", "Around 1915 the army left. It came back circa 1920.", "Around 1915=1915; circa 1920=1920"},
		{"about the things of a year", "Tension over 1991 killings grew.", "over 1991=1991"},
		{"from year to year", "He ruled from 1990 to 2000. Prices grew from 1990 to 2004.", "1990=1990; 2000=2000; 1990=1990; 2004=2004"},
		{"a year that opens its sentence", "In 1956 troops landed. In 2000 homes it was dark.", "1956=1956"},
		{"before our era", "It lasted from 2000 to 1800 BC.", "2000=BC2000; 1800 BC=BC1800"},
		{"to a year", "The rule of 1962 was kept to 1975.", "1962=1962; 1975=1975"},
	} {
		if got := found(g.Find(test.text, on(t, "2023-02-27"))); got != test.want {
			t.Errorf("%s: Find(%q) = %q, want %q", test.name, test.text, got, test.want)
		}
	}
}
