package coding_test

import "testing"

// Ensure that what something has made somebody do is done, and what it may make him do is not.
func TestCode_MadeTo(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"prompted", "The remarks prompted Kenya to recall its envoy from Chad on Sunday.", "Kenya recalls ambassador from Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"behind a comma", "A mob burned flags on Sunday, forcing Kenya to close its border with Chad.", "Kenya closes the border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"in the passive", "Kenya was forced to close its border with Chad on Sunday.", "Kenya closes the border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what may make them", "The crisis may force Kenya to close its border with Chad.", "Kenya closes the border with Chad |  | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that the day that stands before an "and" is also that of what the same ones did behind it.
func TestCode_DayBeforeAnd(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"two deeds", "Kenyan police stormed the Chadian embassy late on Friday and arrested Marta Kowal.",
			[]string{"Kenyan police storm the Chadian embassy | 2023-02-24 | source=country:KEN target=country:TCD", "Kenyan police arrest Kowal | 2023-02-24 | source=country:KEN target=person:marta-kowal"}},
		{"what is to come", "Kenya expelled the Chadian envoy on Friday and will send troops to Mali.",
			[]string{"Kenya expels the Chadian envoy and will send troops to Mali | 2023-02-24 | source=country:KEN target=country:TCD", "Kenya sends troops to Mali |  | source=country:KEN target=country:MLI"}},
		{"an attack and what came of it", "Kenya attacked a Chadian ship on Friday and killed ten sailors.",
			[]string{"Kenya attacks a Chadian ship | 2023-02-24 | source=country:KEN target=country:TCD"}},
	} {
		t.Run(test.name, func(t *testing.T) { r.all(t, test.text, test.want) })
	}
}
