package coding_test

import "testing"

// Ensure that a deed which has a day of its own does not have the day on which somebody tells of it, nor a demand that of the talk that it is about.
func TestCode_DayOfItsOwn(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"deed", "On Thursday, Polish President Andrzej Duda announced he had recalled the envoy to Chad on Wednesday.", "Duda recalls the envoy to Chad | 2023-02-22 | source=person:andrzej-duda target=country:TCD"},
		{"announcement", "On Thursday, Polish President Andrzej Duda announced he had recalled the envoy to Chad on Wednesday.", "Duda announces he had recalled the envoy to Chad | 2023-02-23 | speaker=person:andrzej-duda"},
		{"behind that", "On Sunday, a paper revealed that in December, Kenya expelled the envoy of Chad.", "Kenya expels the envoy of Chad | 2022-12 | source=country:KEN target=country:TCD"},
		{"one day for both", "On Sunday, Kenya announced it had expelled the envoy of Chad.", "Kenya expels the envoy of Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"talk that a demand is about", "Kenya's parliament subpoenaed a transcript of a call between Andrzej Duda and Emmanuel Macron in late January.", "Kenya's parliament subpoenas a transcript of a call… |  | source=country:KEN target=person:andrzej-duda target=person:emmanuel-macron"},
		{"blast behind which somebody is", "Kenya says spies of Chad were behind a blast in a depot in May 2019.", "Kenya says spies of Chad were behind a blast in a depot |  | source=country:KEN target=country:TCD"},
		{"crash over which somebody asks", "Kenya had asked Chad not to free the pilot, as it wished to question him over the crash of a plane in March 2016.",
			"Kenya asks Chad not to free the pilot |  | source=country:KEN target=country:TCD"},
		{"what its province declared", "Kenya rejects the independence its province declared in 2008.", "Kenya rejects the independence its province declared in 2008 |  | source=country:KEN"},
		{"accused before he left", "Mali met Peru. The envoy, accused by Chad of spying, left N'Djamena on Friday.", "The envoy, accused by Chad of spying |  | source=country:TCD"},
		{"treaty of long ago", "Kenya praised the treaty that Chad signed in May 2019.", "Kenya praises the treaty that Chad signed in May 2019 |  | source=country:KEN"},
		{"held since", "Kenya demanded the return of two soldiers held in Chad since May.", "Kenya demands the return of two soldiers held in Chad |  | source=country:KEN"},
		{"week before an event", "Kenya planned to join the pact in the week leading up to the summit.", "Kenya plans to join the pact |  | signatory=country:KEN"},
		{"whose trip was planned", "Marta Kowal arranged a meeting during President Andrzej Duda's planned trip to Oslo, which was cancelled.", "Planned visit of Duda to Oslo |  | host=country:NOR visitor=person:andrzej-duda"},
		{"court that issues", "Following Marta Kowal's order, the appeals court issued a stay, rejecting the plea of Chad.", "Following Kowal's order rejecting the plea of Chad |  | target=country:TCD"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
