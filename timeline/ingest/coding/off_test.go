package coding_test

import "testing"

// Ensure that what is said once more of a visit that is off, without saying whose, is of the one that is known.
func TestCode_OffAgain(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"Andrzej Duda cancelled his visit to Chad on Sunday.\nNo other day was named; the visit, an official said, was cancelled and not put off.",
			"CONSULT/visit host=TCD visitor=andrzej-duda; REJECT/meet source=andrzej-duda target=TCD"},
		{"- President Andrzej Duda's visit to Chad has been postponed.\nFlags had been hung along the road. Andrzej Duda will not come to Chad this week; his visit has been postponed, a ministry said on Sunday.",
			"CONSULT/visit host=TCD visitor=andrzej-duda; REJECT/meet target=TCD target=andrzej-duda; STATEMENT speaker=POL"},
		{"Kenya cancelled talks with Chad on Sunday.\nThe visit of Andrzej Duda to Mali was cancelled.",
			"CONSULT/meet source=KEN target=TCD; CONSULT/visit host=MLI visitor=andrzej-duda; REJECT/meet source=KEN target=TCD; REJECT/meet target=MLI target=andrzej-duda"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
