package timex

import "testing"

// 2023-02-27 is a Monday.
func TestFind_Plans(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"was to", "The ship was to arrive on Sunday.", "Sunday=2023-02-26"},
		{"was to, nearer ahead", "The ship was to arrive on Wednesday.", "Wednesday=2023-03-01"},
		{"had been due", "A truce had been due to expire Friday.", "Friday=2023-02-24"},
		{"had been scheduled", "It had been scheduled to open on Saturday but did not.", "Saturday=2023-02-25"},
		{"had been planned", "The trip had originally been planned for early November.", "early November=2022-11"},
		{"is due", "A truce is due to expire Friday.", "Friday=2023-03-03"},
		{"called off", "She called off the trip on Sunday.", "Sunday=2023-02-26"},
		{"called off on its day", "She called off on Saturday the trip on Sunday.", "Saturday=2023-02-25; Sunday=2023-03-05"},
		{"its day first", "On Saturday she called off the trip on Sunday.", "Saturday=2023-02-25; Sunday=2023-03-05"},
		{"planned for a day and called off", "The trip that was due on Friday was called off on Sunday.", "Friday=2023-02-24; Sunday=2023-02-26"},
		{"adjective before a noun", "Both were admitted by a unanimous vote on Sunday.", "Sunday=2023-02-26"},
		{"set behind the day", "On Sunday, both set their hands to a treaty.", "Sunday=2023-02-26"},
		{"set ablaze", "The house was set ablaze on Sunday.", "Sunday=2023-02-26"},
		{"owned", "She called off Sunday's trip.", "Sunday=2023-03-05"},
		{"postponed from", "The vote was postponed from Tuesday to 5 March.", "Tuesday=2023-02-28; 5 March=2023-03-05"},
		{"members vote", "Members vote on Sunday.", "Sunday=2023-03-05"},
		{"deputies vote", "The deputies vote on a budget on Thursday.", "Thursday=2023-03-02"},
		{"are to", "The two are to meet in August.", "August=2023-08"},
		{"time of a place", "It opens at 10:30 a.m. Moscow time on Friday.", "10:30 a.m. Moscow time on Friday=2023-03-03T10:30"},
		{"time of two words", "It opens at noon New York time on Friday.", "noon New York time on Friday=2023-03-03T12:00"},
		{"morning after a day", "He landed on Thursday. In the morning he met the mayor.", "Thursday=2023-02-23; the morning=2023-02-23TMO"},
		{"morning two sentences on", "He landed on Thursday. He slept. In the morning he met the mayor.",
			"Thursday=2023-02-23; the morning=2023-02-27TMO"},
		{"morning after a day to come", "He will land on Thursday. In the morning he met the mayor.", "Thursday=2023-03-02; the morning=2023-02-27TMO"},
		{"afternoon after a day to come", "He spoke on Sunday and will land by Thursday. That afternoon he met the mayor.",
			"Sunday=2023-02-26; Thursday=2023-03-02; That afternoon=2023-02-26TAF"},
		{"wish", "He suggested that the trip take place in early summer.", "early summer=2023-SU"},
		{"wish for a day", "She demanded that they leave on Friday.", "Friday=2023-03-03"},
		{"said of a day", "He suggested that the trip had ended on Friday.", "Friday=2023-02-24"},
		{"holiday before a name that acts", "On New Year's Day Peru proclaimed a truce.", "New Year's Day=2023-01-01"},
		{"holiday before a name of two words", "On Christmas Eve Gabriel Boric spoke.", "Christmas Eve=2022-12-24"},
		{"holiday in a name", "On Bastille Day Avenue they met.", ""},
		{"hour of a morning", "It fell at 4 in the morning.", "4 in the morning=2023-02-27T04:00"},
		{"hour of an evening", "It fell at eight in the evening.", "eight in the evening=2023-02-27T20:00"},
		{"week of a day", "Talks will go on in the week of March 8.", "the week of March 8=2023-W10"},
		{"previous weekday", "On Friday she met the premier. The previous Friday she had met the king.",
			"Friday=2023-02-24; The previous Friday=2023-02-17"},

		{"songs", "They sang White Christmas.", ""},
		{"people", "Johnnie Christmas drew it.", ""},
		{"people with a title", "Mr. Christmas and Ms Easter met.", ""},
		{"day before an event", "The day before the vote he left.", "The day before=XXXX-XX-XX"},
		{"Christmas itself", "Celebrating Christmas is new there.", "Christmas=2022-12-25"},
		{"children", "Some 1709 schoolchildren came, 1650 townspeople watched.", ""},
		{"people of a month", "In November 1963 people marched.", "November 1963=1963-11"},
		{"now and again", "He writes every now and again.", ""},
		{"programmes", "The goals of Agenda 2030 and Vision 2040 are far.", ""},
		{"papers by the day", "The daily Granma said so.", ""},
		{"the day's paper", "It was in Tuesday's Guardian.", ""},
		{"the day's post", "It was Tuesday's first post.", "Tuesday=2023-02-21"},
		{"may meet", "The two may meet.", ""},
		{"march on", "The March on Rome was long.", ""},
		{"first talk", "The 1st talk failed.", ""},
		{"Sunday paper", "The Sunday Times said so.", ""},
		{"century and a month", "It is a 19th century house. In July it burned.", "a 19th century=18; July=2022-07"},
	} {
		if got := found(g.Find(c.text, on(t, "2023-02-27"))); got != c.want {
			t.Errorf("%s: Find(%q) = %q, want %q", c.name, c.text, got, c.want)
		}
	}
}
