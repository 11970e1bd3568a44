package coding_test

import (
	"strings"
	"testing"

	"entente/timeline"
)

// Ensure that in an article about two countries what takes two, and names none or one of them, has the other.
func TestCode_Dyad(t *testing.T) {
	r := load(t)
	const about = "Kenya and Chad agreed on Sunday to open the border. It was cold. It was dark. Nobody slept. "
	for _, test := range []struct{ name, text, want string }{
		{"ties", "Kenya severed ties in January 2016.", "Kenya severs ties | 2016-01 | source=country:KEN target=country:TCD"},
		{"embassy", "Chad reopened its embassy on 3 January.", "Chad reopens its embassy | 2023-01-03 | source=country:TCD target=country:KEN"},
		{"of a third", "Chad reopened its embassy in Warsaw on 3 January.", "Chad reopens its embassy in Warsaw | 2023-01-03 | source=country:TCD target=country:POL"},
		{"by a third", "Peru reopened its embassy on 3 January.", "Peru reopens its embassy | 2023-01-03 | source=country:PER"},
		{"what needs no other", "Chad arrested a journalist on 3 January.", "Chad arrests a journalist | 2023-01-03 | source=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, about+test.text, test.want) })
	}
	for _, test := range []struct{ text, title, want string }{
		{"Talks began in the desert on 3 January.", "Talks began in the desert", "mentioned=country:KEN mentioned=country:TCD"},
		{"The ceasefire came into effect on 3 January.", "The ceasefire came into effect", "mentioned=country:KEN mentioned=country:TCD"},
		{"Gunmen stormed the market on 3 January.", "Gunmen stormed the market", ""},
	} {
		events, found := r.code(t, about+test.text, "2023-02-27")
		got := "no such event"
		for _, e := range events {
			if e.Title == test.title {
				got = ""
				for _, r := range e.Roles {
					got = strings.TrimSpace(got + " " + string(r.As) + "=" + found.Actors[r.Actor].Key)
				}
			}
		}
		if got != test.want {
			t.Errorf("Code(%q): roles of %q = %q, want %q", test.text, test.title, got, test.want)
		}
	}
}

// Ensure that in an article about two countries what one of them does first of all reaches the other, when it is named beside it, and that what
// concerns nobody else, what two come to and what rivals of one country do does not.
func TestCode_OneSided(t *testing.T) {
	r := load(t)
	const about = " Chad was silent. Kenya would say no more. Chadians shrugged, and so did Kenyans. Chad waits."
	for _, test := range []struct{ name, text, want string }{
		{"lifted", "Giving in to pleas from Chad, Kenya lifted its ban on canoes on Sunday.", "target=country:TCD"},
		{"promised", "Kenya promised on Sunday to rebuild a school, Chad's biggest.", "target=country:TCD"},
		{"not named beside it", "Kenya lifted its ban on canoes on Sunday.", ""},
		{"agreed", "Kenya agreed on Sunday to return to talks, hours after an appeal by Chad.", ""},
		{"rivals", "Kenya and the rebels signed a truce on Sunday in Chad.", ""},
	} {
		events, found := r.code(t, test.text+about, "2023-02-27")
		if len(events) == 0 {
			t.Fatalf("%s: no event", test.name)
		}
		got := ""
		for _, role := range events[0].Roles {
			if role.As == timeline.Target {
				got += "target=" + found.Actors[role.Actor].Key
			}
		}
		if got != test.want {
			t.Errorf("%s: %q reaches %q, want %q", test.name, events[0].Title, got, test.want)
		}
	}
}
