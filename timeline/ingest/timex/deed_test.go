package timex

import "testing"

// Ensure that a deed that is known by its day alone is dated so, and no other one.
func TestFind_Deeds(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, published, text, want string }{
		{"behind the deed", "2019-06-20", "The attack of September 11 came up.", "2001-09-11"},
		{"in front of it", "2025-06-20", "He spoke of the October 7 raids.", "2023-10-07"},
		{"undated", "", "The attacks of 11 September came up.", "2001-09-11"},
		{"a day of which it tells no deed", "2019-06-20", "The visit of September 11 came up.", "2018-09-11"},
		{"weeks after the day", "2019-09-30", "The attack of September 11 came up.", "2019-09-11"},
		{"before it was done", "1960-06-20", "The attack of September 11 came up.", "1959-09-11"},
		{"beside another year", "2019-06-20", "Guards fled on 12 September 2014. The attack of September 11 came up.", "2014-09-12 2014-09-11"},
	} {
		if got := values(g.Find(test.text, on(t, test.published))); got != test.want {
			t.Errorf("%s: Find(%q) on %q = %q, want %q", test.name, test.text, test.published, got, test.want)
		}
	}
}
