package coding_test

import "testing"

// Ensure that what stands behind a semicolon, and behind a time at the head of a clause, keeps its times to itself.
func TestCode_TimesOfParts(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"two days around a semicolon", "On 3 January students in Lima danced in the square and would not leave; on 8 January Peru arrested the Chadian envoy.",
			"Peru arrests the Chadian envoy | 2023-01-08 | source=country:PER target=country:TCD"},
		{"days later behind a semicolon", "The river flooded Arequipa on 3 January all the same; Peru recalled its envoy from Chad two days later, and on 9 January the judges in Lima retired.",
			"Peru recalls its envoy from Chad | 2023-01-05 | source=country:PER target=country:TCD"},
		{"day of what is no event", "Peru arrested an envoy of Chad; on 3 January the cabinet fell apart.", "Peru arrests an envoy of Chad |  | source=country:PER target=country:TCD"},
		{"time that opens a clause of nouns", "Kenya mediated between the camps, and on 17 August 2019 the Northern Council left the hall.", "Kenya mediates between the camps |  | mediator=country:KEN"},
		{"two days before the verb", "On 3 and 4 January Kenya condemned Chad.", "Kenya condemns Chad | 2023-01-03/2023-01-04 | source=country:KEN target=country:TCD"},
		{"two days behind it", "Kenya condemned Chad on 3 and 4 January.", "Kenya condemns Chad | 2023-01-03/2023-01-04 | source=country:KEN target=country:TCD"},
		{"years between", "Between 2019 and 2021 Kenya bombed Chad.", "Kenya bombs Chad | 2019/2021 | source=country:KEN target=country:TCD"},
		{"two clauses with days of their own", "The last tents were gone by 3 January, and the following day Peru recalled its envoy from Chad.",
			"Peru recalls its envoy from Chad | 2023-01-04 | source=country:PER target=country:TCD"},
		{"day of the first of two", "On Friday the rain stopped, and Kenya closed its border with Chad.", "Kenya closes its border with Chad | 2023-02-24 | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
