package coding_test

import "testing"

// Ensure that when a thing came about dates no deed that is done about it, and that the day of the deed still does.
func TestCode_DayOfThings(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"a year", "Kenya rejected the plan put forward by the Union in 2021.", "Kenya rejects the plan put forward by the Union in 2021 |  | source=country:KEN"},
		{"behind a comma", "Kenya froze accounts of Chad, invoking a law passed in 2019.", "Kenya freezes accounts of Chad |  | source=country:KEN target=country:TCD"},
		{"a day", "Kenya recalled its envoy from Chad over remarks made on 3 February.", "Kenya recalls its envoy from Chad over remarks made |  | source=country:KEN target=country:TCD"},
		{"the day of the deed", "Kenyan police arrested a Chadian suspected of theft on 24 February.", "Kenyan police arrest a Chadian suspected of theft | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"what is asked for", "Kenya called on Chad for a truce for Easter.", "Kenya calls on Chad for a truce |  | source=country:KEN target=country:TCD"},
		{"behind and", "Kenya closed its embassy and on Friday expelled a Chadian diplomat.", "Kenya expels a Chadian diplomat | 2023-02-24 | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that the day of what is only named dates nothing, and that what something is called is no event.
func TestCode_OnlyCalled(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"an election", "Kenya rejected the result of the election of 1 December.", []string{"Kenya rejects the result of the election |  | source=country:KEN"}},
		{"a violation", "Kenya said that the raid was a violation of the treaty.", []string{"Kenya says the raid was a violation of the treaty |  | speaker=country:KEN"}},
	} {
		t.Run(test.name, func(t *testing.T) { r.all(t, test.text, test.want) })
	}
}
