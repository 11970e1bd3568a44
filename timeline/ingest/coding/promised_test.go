package coding_test

import "testing"

// Ensure that a promise reaches those to whom it is made and not those of whom it speaks, and that what another does behind "and" and a time
// is his.
func TestCode_Promised(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"plot that is denied", "Kenya's minister assured the senate on Sunday that there had been no Israeli plot.",
			"Kenya assures the senate that there had been no Israeli plot | 2023-02-26 | source=country:KEN"},
		{"who promises", "The foreign ministry gave assurances on Sunday that Chad would abide by the treaty.",
			"Chad gives assurances that Chad would abide by the treaty | 2023-02-26 | source=country:TCD"},
		{"side by side", "Finland handed in its application on Wednesday, side by side with Sweden.", "Finland hands in its application | 2023-02-22 | source=country:FIN"},
		{"one of the victims", "Kenya condemned the attack that killed ten, including a Chadian, on Sunday.",
			"Kenya condemned the attack that killed ten | 2023-02-26 | source=country:KEN"},
		{"seat of a court", "Guyana took the case to The Hague in March 2018.", "Guyana takes the case to The Hague | 2018-03 | source=country:GUY"},
		{"to whom", "Kenya assured Chad on Sunday that Peru would leave.", "Kenya assures Chad that Peru would leave | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"back to barracks", "The African Union ordered the soldiers back to barracks on Friday, giving them two weeks, and yesterday the European Union cut off budget support.",
			"African Union orders the soldiers back to barracks | 2023-02-24 | source=organisation:au"},
		{"behind a time", "The African Union ordered the soldiers back to barracks on Friday, giving them two weeks, and yesterday the European Union cut off budget support.",
			"European Union cuts off budget support | 2023-02-26 | source=organisation:eu"},
		{"clock of a running report", "17:30 Washington is \"fully behind\" the bloc, says Antony Blinken in a statement.",
			"Blinken says Washington is fully behind the bloc | 2023-02-27T17:30 | speaker=person:antony-blinken"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
