package plain_test

import (
	"testing"

	"entente/timeline/desk/plain"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Ensure that questions in plain words become what the filter can ask, and that what is not understood stays a word.
func TestRead(t *testing.T) {
	names := map[string]string{"france": "country:France", "germany": "country:Germany", "the hague": `actor:"The Hague"`,
		"united states": `country:"United States"`, "may": "actor:May", "european union": `actor:"European Union"`}
	tests := []struct {
		words, want string
		found, rest int
	}{
		{"visits of France to Germany in 2022", "type:visit by:France to:Germany date:2022", 4, 0},
		{"visits to Germany", "type:visit to:Germany", 2, 0},
		{"visits of France and May to the United States", `type:visit by:France by:May to:"United States"`, 4, 0},
		{"France visits Germany", "by:France type:visit to:Germany", 3, 0},
		{"France meetings Germany", "country:France type:meeting country:Germany", 3, 0},
		{"attacks by the European Union on France", `type:attack by:"European Union" to:France`, 3, 0},
		{"attacks on France by Germany", "type:attack to:France by:Germany", 3, 0},
		{"France sanctions against Germany since 2014", "by:France type:sanction to:Germany date:2014..", 4, 0},
		{"France's threats to Germany", "by:France type:threat to:Germany", 3, 0},
		{"aid from Germany to The Hague", `type:aid by:Germany to:"The Hague"`, 3, 0},
		{"statements by Germany on France", "type:statement by:Germany country:France", 3, 0},
		{"talks of France with Germany", "type:talks country:France country:Germany", 3, 0},
		{"from France to Germany", "country:France country:Germany", 2, 0},
		{"visits from 1990 to 1995 to Germany", "type:visit date:1990/1995 to:Germany", 3, 0},
		{"agreements between France and Germany since 1990", "type:agreement country:France country:Germany date:1990..", 4, 0},
		{"France's sanctions, before May 2014?", "country:France type:sanction before:2014-05", 3, 0},
		{"talks with the United States from 1970 to 1980", `type:talks country:"United States" date:1970/1980`, 3, 0},
		{"summits between 1990 and 1995", "type:summit date:1990/1995", 2, 0},
		{"cancelled visits of May", "is:cancelled type:visit actor:May", 3, 0},
		{"treaties of France", "type:treaty country:France", 2, 0},
		{"meetings in March 2022", "type:meeting date:2022-03", 2, 0},
		{"protests in Riga after 14 March 2022", "type:protest Riga after:2022-03-14", 2, 1},
		{"France France", "country:France", 1, 0},
		{"European Union statements", `actor:"European Union" type:statement`, 2, 0},
		{"of the and", "", 0, 0},
		{"", "", 0, 0},
		{"OR -x (y", `"OR" "-x" "(y"`, 0, 3},
	}
	today := when.Date(2026, 11, 30)
	for _, tt := range tests {
		got := plain.Read(tt.words, today, func(name string) string { return names[name] })
		if got.String() != tt.want || got.Found != tt.found || got.Rest != tt.rest {
			t.Errorf("%q = %s, %d found, %d left; want %s, %d, %d", tt.words, got, got.Found, got.Rest, tt.want, tt.found, tt.rest)
		}
		if _, err := query.Parse(got.String()); err != nil {
			t.Errorf("%q = %s: %v", tt.words, got, err)
		}
	}
}

// FuzzRead: whatever is typed, the reading is an expression that the filter takes.
func FuzzRead(f *testing.F) {
	f.Add("visits of France to Germany in 2022")
	f.Add(`"x -( OR since 1990..`)
	f.Fuzz(func(t *testing.T, words string) {
		got := plain.Read(words, when.Date(2026, 11, 30), func(name string) string {
			if len(name)%3 == 0 {
				return query.Term("actor", name)
			}
			return ""
		})
		if _, err := query.Parse(got.String()); err != nil {
			t.Errorf("%q = %s: %v", words, got, err)
		}
	})
}
