package coding_test

import "testing"

// Ensure that the event that an article without a day of publication is about has the day of which the article tells, wherever it tells it.
func TestCode_OwnDay(t *testing.T) {
	r := load(t)
	const tells = "- Kenya expels Chadian envoys\n\n"
	for _, test := range []struct{ name, text, want string }{
		{"far down, by the weekday", "Nobody had expected it. The order came on Monday. Envoys packed. Crowds cheered. The note bore the date of 16 April 2012.", "2012-04-16"},
		{"with its weekday", "Nobody had expected it. Envoys packed. Crowds cheered. Flags were lowered. The note was read out on Monday, 16 April 2012.", "2012-04-16"},
		{"in a year that a later day tells", "The order came on Monday. It was read out on the evening of 16 April. Kenyans elect a leader on 20 May 2012.", "2012-04-16"},
		{"in a year that an earlier month tells", "The order came on Monday, the birthday of the poet, which is celebrated on 16 April. Talks had failed in February 2012.", "2012-04-16"},
		{"the only day, told early", "Nobody had expected it. The note, handed over on 16 April 2012, gave no reason.", "2012-04-16"},
		{"a day that may be remembered", "The order came on Monday. Historians may well regard 16 April 2012 as the day on which peace ended.", "2012-04-16"},
		{"the last of several, told early", "Nobody had expected it. The note, handed over on 16 April 2012, gave no reason. A treaty of 5 May 2009 had not been kept.", "2012-04-16"},
		{"of the paper that is reported on", "Nobody had expected it. Envoys packed. Crowds cheered. \"Enough,\" says the note, which was handed over on 16 April 2012. It gives no reason.", "2012-04-16"},
		{"of another paper", "Crowds heard of it on the radio in the bars of the capital, where nobody had thought that anything of the sort could come so late at night. Envoys packed. Crowds cheered. A letter had been sent to Mali on 16 April 2012.", ""},
		{"what is so now", "Kenya has now expelled the envoys. The note, handed over on 16 April 2012, gave no reason.", "2012-04-16"},
		{"another weekday", "The order came on Tuesday. The note bore the date of 16 April 2012.", ""},
		{"what had happened before", "Nobody had expected it. Chad had expelled Kenyan envoys on 16 April 2012.", ""},
		{"as far from another day", "The order came on Monday. A truce that Chad had offered on 10 April 2012, six days before the order, was turned down.", "2012-04-16"},
		{"from either day", "The order came on Monday. A truce that Chad offered on 9 April 2012, a week before the order, was turned down.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := r.code(t, tells+test.text, "")
			if len(events) == 0 || events[0].When.String() != test.want {
				t.Errorf("got %q, want %q: %s", events[0].When, test.want, events[0].Claim.Why)
			}
		})
	}
}

// Ensure that what a report with a dateline begins with has the day of that, unless another day is told near it.
func TestCode_Filed(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"no other day", "LIMA, Feb. 24, 2023 (Agency) — In a hall full of flags Kenya signed a treaty with Chad. It ends the war.", "2023-02-24"},
		{"another day", "LIMA, Feb. 24, 2023 (Agency) — In a hall full of flags Kenya signed a treaty with Chad on Thursday. It ends the war.", "2023-02-23"},
		{"another day in the next sentence", "LIMA, Feb. 24, 2023 (Agency) — Kenya has signed a treaty with Chad. Mali did so on Thursday.", ""},
		{"the same day in other words", "LIMA, 24 February 2023 — Kenya signed a treaty with Chad. It ends the war, Mali said this Friday.", "2023-02-24"},
		{"a length of time is no day", "LIMA, Feb. 24, 2023 (Agency) — Kenya will take its neighbour before a court unless a barge is handed back within two weeks, the government warned on Thursday.", "2023-02-23"},
		{"no dateline", "In a hall full of flags Kenya signed a treaty with Chad. It ends the war.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := r.code(t, test.text, "2023-02-24")
			if len(events) == 0 || events[0].When.String() != test.want {
				t.Errorf("got %q, want %q: %s", events[0].When, test.want, events[0].Claim.Why)
			}
		})
	}
}

// Ensure that a second sentence that tells the only day dates the event of the first, and no other event.
func TestCode_SecondSentence(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"who did it speaks", "Kenya has apologised to Chad for the raid. President William Ruto told parliament on Thursday that it had been a mistake.", "2023-02-23"},
		{"of others", "Kenya has apologised to Chad for the raid. Peru signed a treaty with Chile on Thursday.", ""},
		{"before it", "Kenya has apologised to Chad for the raid. President William Ruto had visited Chad on Thursday.", ""},
		{"to come", "Kenya has apologised to Chad for the raid. President William Ruto will visit Chad on Thursday.", ""},
		{"who says so", "- The visit of President William Ruto to Chad has been put off\n\nFlags were taken down along the road. Ruto will not come to Chad this week; his visit has been put off, Mali said on Thursday.", "2023-02-23"},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := r.code(t, test.text, "2023-02-24")
			if len(events) == 0 || events[0].When.String() != test.want {
				t.Errorf("got %q, want %q: %s", events[0].When, test.want, events[0].Claim.Why)
			}
		})
	}
}
