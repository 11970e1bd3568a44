package actor_test

import (
	"slices"
	"testing"

	"entente/timeline/ingest/actor"
)

// Ensure that "him" and "her" are who they can only be, and nobody where two fit.
func TestFind_HimAndHer(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, word, want string }{
		{"of the sentence before", "Emmanuel Macron left Chad on Monday. Kenya had accused him of spying.", "him", "Macron"},
		{"not who acts", "Emmanuel Macron left Chad on Monday. William Ruto had accused him of spying.", "him", "Macron"},
		{"a woman", "Angela Merkel left Chad on Monday. William Ruto thanked her for it.", "her", "Merkel"},
		{"of two", "Emmanuel Macron met William Ruto on Monday. Kenya praised him.", "him", ""},
		{"of the sentence itself", "William Ruto landed in Rome after Chad had expelled him.", "him", "Ruto"},
		{"of two of the sentence itself", "William Ruto met Emmanuel Macron after Chad had expelled him.", "him", ""},
		{"who says so", "William Ruto said that Emmanuel Macron had invited him.", "him", "Ruto"},
		{"whose group it is", "The party of William Ruto met on Monday. Chad praised him.", "him", ""},
		{"whose ministers they are", "Angela Merkel left Chad on Monday. William Ruto thanked her ministers.", "her", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, got := find(t, g, test.text, "2023-02-27"), ""
			if i := slices.IndexFunc(r.Mentions, func(m actor.Mention) bool { return m.Text == test.word }); i >= 0 && r.Mentions[i].Actor >= 0 {
				got = r.Actors[r.Mentions[i].Actor].Short
			}
			if got != test.want {
				t.Errorf("%q is %q, want %q", test.word, got, test.want)
			}
		})
	}
}

// Ensure that "he" is who speaks and nobody of whom only a quotation tells.
func TestFind_HeBehindAQuotation(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"who spoke behind it", `"Our friend is Emmanuel Macron," William Ruto said in Chad. He told reporters so.`, "Ruto"},
		{"who spoke before it", `William Ruto said "our friend is Emmanuel Macron". He told reporters so.`, "Ruto"},
		{"who spoke in between", `William Ruto left. "Our friend," he said, "is Emmanuel Macron." There were, he told reporters, many.`, "Ruto"},
		{"who spoke before two sentences of it", `"It is over," William Ruto said. "Our friend is Emmanuel Macron." There were, he told reporters, many.`, "Ruto"},
		{"within a quotation", `"Emmanuel Macron left. He told reporters so," William Ruto said.`, "Macron"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, got := find(t, g, test.text, "2023-02-27"), ""
			for _, m := range r.Mentions {
				if (m.Text == "he" || m.Text == "He") && m.Actor >= 0 {
					got = r.Actors[m.Actor].Short
				}
			}
			if got != test.want {
				t.Errorf("he is %q, want %q", got, test.want)
			}
		})
	}
}

// Ensure that "she" is a woman whom the text calls by what she is before somebody of whom it does not tell.
func TestFind_SheWithoutAName(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"his spokeswoman", `Oluma Bekele cancelled the trip, his spokeswoman said on Monday. "There was no basis for it," she added.`, ""},
		{"a woman of the sentence before", "Oluma Bekele left. A woman from Lima saw it. There were many, she told reporters.", ""},
		{"whom she speaks of", `"Oluma Bekele saw no basis for it," she said.`, ""},
		{"who is known to be a woman", "Angela Merkel left Chad, her spokeswoman said. There were many, she told reporters.", "Merkel"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, got := find(t, g, test.text, "2023-02-27"), ""
			for _, m := range r.Mentions {
				if m.Text == "she" && m.Actor >= 0 {
					got = r.Actors[m.Actor].Short
				}
			}
			if got != test.want {
				t.Errorf("she is %q, want %q", got, test.want)
			}
		})
	}
}
