package actor_test

import "testing"

// Ensure that titles that say less than an office mean the person named before who has it, and nobody else.
func TestFind_LesserTitles(t *testing.T) {
	testTitles(t, [][4]string{
		{"minister", "Kenyan Foreign Minister Otto Njoro spoke. The minister left.", "The minister", "person:otto-njoro"},
		{"two ministers", "Kenyan Foreign Minister Otto Njoro and Kenyan Defence Minister Jan Mbugu spoke. The minister left.", "The minister", ""},
		{"prime minister is none", "Kenyan Prime Minister Otto Njoro spoke. The minister left.", "The minister", ""},
		{"envoy", "Otto Njoro, the Kenyan ambassador to Chad, spoke. The envoy left.", "The envoy", "person:otto-njoro"},
		{"leader", "Kenyan Prime Minister Otto Njoro spoke. The Kenyan leader left.", "The Kenyan leader", "person:otto-njoro"},
		{"leader of another country", "Kenyan Prime Minister Otto Njoro spoke. The Chadian leader left.", "The Chadian leader", "country:TCD"},
		{"opposition leader", "Kenyan Prime Minister Otto Njoro spoke. The Kenyan opposition leader left.", "The Kenyan opposition leader", "country:KEN"},
		{"chief", "The UN chief spoke in Oslo.", "The UN chief", "person:antonio-guterres"},
		{"hyphen", "Kenyan Foreign Minister Otto Amir-Njoro spoke. Amir-Njoro left.", "Amir-Njoro", "person:otto-amir-njoro"},
	})
}

// Ensure that a title that ends with an organisation acts for it, and that one which names its body itself is nobody who was named before.
func TestFind_OnBehalf(t *testing.T) {
	testTitles(t, [][4]string{
		{"spokesman", "A spokesman for Boko Haram spoke.", "A spokesman for Boko Haram", "group:boko-haram"},
		{"head", "The head of the African Union spoke.", "The head of the African Union", "organisation:au"},
		{"former head", "The former head of the African Union spoke.", "The former head of the African Union", ""},
		{"president", "The president of the African Union spoke.", "The president of the African Union", ""},
		{"secretary-general", "The secretary-general of the Arab League spoke.", "The secretary-general of the Arab League", "organisation:arab-league"},
		{"another spokesman", "A Kenyan spokesman, Otto Njoro, spoke. A spokesman for Boko Haram left.", "A spokesman for Boko Haram", "group:boko-haram"},
		{"another minister", "Kenyan Foreign Minister Otto Njoro spoke. A minister from Mali left.", "A minister", ""},
		{"the same minister", "Kenyan Foreign Minister Otto Njoro spoke. The minister left.", "The minister", "person:otto-njoro"},
	})
}

// Ensure that an office that several countries have under one name is that of the one whom the text names, and of the person whom it names so.
func TestFind_OfficeOfSeveral(t *testing.T) {
	testTitles(t, [][4]string{
		{"introduced", "Philippine Foreign Secretary Otto Njoro spoke in Manila. The foreign secretary left.", "The foreign secretary", "person:otto-njoro"},
		{"beside another's", "British and Indian officials met Foreign Secretary Otto Njoro of the Philippines. The foreign secretary left.", "The foreign secretary", "person:otto-njoro"},
		{"a minister is none", "Kenyan Foreign Minister Otto Njoro spoke. The foreign secretary left.", "The foreign secretary", "person:james-cleverly"},
		{"of the one named", "Nepal closed the border. The foreign secretary left.", "The foreign secretary", "country:NPL"},
		{"of one of two", "Nepal and India closed the border. The foreign secretary left.", "The foreign secretary", ""},
		{"of the first", "Britain and India closed the border. The foreign secretary left.", "The foreign secretary", "person:james-cleverly"},
	})
}

// testTitles ensures who is meant by words of texts: each case is a name, a text, the words and the key of the actor, "" for nobody.
func testTitles(t *testing.T, cases [][4]string) {
	t.Helper()
	g := load(t)
	for _, c := range cases {
		name, text, phrase, want := c[0], c[1], c[2], c[3]
		t.Run(name, func(t *testing.T) {
			got, found := "", find(t, g, text, "2023-02-27")
			for _, m := range found.Mentions {
				if m.Text == phrase && m.Actor >= 0 {
					got = found.Actors[m.Actor].Key
				}
			}
			if got != want {
				t.Errorf("%q in %q means %q, want %q", phrase, text, got, want)
			}
		})
	}
}
