package coding_test

import (
	"testing"

	"entente/timeline"
)

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
		{"where they did it", "Marta Kowal flew to Lima on Friday, where she condemned Chad.",
			[]string{"Kowal visits Lima | 2023-02-24 | host=country:PER visitor=person:marta-kowal", "Kowal condemns Chad | 2023-02-24 | source=person:marta-kowal target=country:TCD"}},
		{"what is to come", "Kenya expelled the Chadian envoy on Friday and will send troops to Mali.",
			[]string{"Kenya expels the Chadian envoy and will send troops to Mali | 2023-02-24 | source=country:KEN target=country:TCD", "Kenya sends troops to Mali |  | source=country:KEN target=country:MLI"}},
		{"an attack and what came of it", "Kenya attacked a Chadian ship on Friday and killed ten sailors.",
			[]string{"Kenya attacks a Chadian ship | 2023-02-24 | source=country:KEN target=country:TCD"}},
	} {
		t.Run(test.name, func(t *testing.T) { r.all(t, test.text, test.want) })
	}
}

// Ensure that adverbs of two words part nobody from what he does, and that a row of what somebody will do keeps him.
func TestCode_AdverbsAndRows(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"at first", "Marta Kowal at first condemned Chad.", "Kowal condemns Chad |  | source=person:marta-kowal target=country:TCD"},
		{"behind a clause", "Marta Kowal, who took office in 2019, in turn condemned Chad.", "Kowal condemns Chad |  | source=person:marta-kowal target=country:TCD"},
		{"a row of futures", "Marta Kowal will lay a wreath, will visit a dam and will meet Gabriel Boric.", "Kowal meets Boric |  | source=person:marta-kowal target=person:gabriel-boric"},
		{"what opens", "Kenya, Chad and Mali opened a joint military exercise on Friday.",
			"Kenya and others open a joint military exercise | 2023-02-24 | source=country:KEN source=country:MLI source=country:TCD"},
		{"what is recognised no more", "Kenya ceased to recognise Chad on Friday.", "Kenya ceases to recognise Chad | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"an exchange", "Kenya and Chad completed a large prisoner exchange on Friday.", "Kenya and Chad complete a large prisoner exchange | 2023-02-24 | source=country:KEN source=country:TCD"},
		{"a resolution", "Kenya accepted the resolution of the United Nations on Friday.", "Kenya accepts the resolution of the United Nations | 2023-02-24 | source=country:KEN target=organisation:un"},
		{"an election", "Marta Kowal beat Jan Novak by 19,000 votes.", "none"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that what was once so, only seems so or is no deed is marked or left out.
func TestCode_OnceOrSeeming(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		name, text string
		marks      timeline.Marks
	}{
		{"what used to be", "Kenya used to host Chadian troops.", timeline.Historical},
		{"what would often be", "Kenya would often host Chadian troops.", timeline.Historical},
		{"what seems so", "Kenya seems to have recalled its envoy from Chad.", timeline.Alleged},
		{"what somebody claims as his", "Kenya, which claims the islet, summoned the Chadian envoy.", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if events, _ := r.code(t, test.text, "2023-02-27"); len(events) != 1 || events[0].Marks != test.marks {
				t.Errorf("Code(%q) = %v, want one event with marks %v", test.text, events, test.marks.Names())
			}
		})
	}
	for _, test := range []struct{ name, text, want string }{
		{"charged with aiding", "Kenyan judges jailed a former soldier for spying for Chad.", "Kenyan judges jail a former soldier for spying for Chad |  | source=country:KEN"},
		{"nothing", "Kenya, which has troops in Chad, said nothing.", "none"},
		{"a recall", "Kenya recalled its charge d'affaires from Lima.", "Kenya recalls its charge d'affaires from Lima |  | source=country:KEN target=country:PER"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
