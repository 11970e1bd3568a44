package meet

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

// cast is who can act in the tables of this file, by the word for it.
func cast() map[string]*timeline.Actor {
	list := map[string]*timeline.Actor{}
	add := func(word, country string, kind timeline.ActorKind) *timeline.Actor {
		a := &timeline.Actor{ID: timeline.ActorID(len(list) + 1), Name: word, Kind: kind, Country: country}
		list[word] = a
		return a
	}
	for _, who := range []string{"Xi CHN", "Li CHN", "Putin RUS", "Lavrov RUS", "Biden USA", "Kishida JPN", "Yoon KOR", "Macron FRA"} {
		name, country, _ := strings.Cut(who, " ")
		add(name, country, timeline.Person)
	}
	since := when.Since(when.Point(when.Date(2000, 1, 1), when.ToYear))
	add("Guterres", "PRT", timeline.Person).Offices = []timeline.Office{{Title: "Secretary-General", For: "organisation:un", Term: since}}
	add("Leyen", "DEU", timeline.Person).Offices = []timeline.Office{{Title: "President", For: "organisation:eu", Term: since}}
	for _, code := range []string{"CHN", "RUS", "USA", "JPN", "KOR", "FRA", "CHE", "IDN", "PRT", "GBR", "DEU", "SAU", "IRN"} {
		add(code, code, timeline.Country)
	}
	for _, word := range []string{"EU", "UN"} {
		add(word, "", timeline.Organisation)
	}
	return list
}

// mk makes an event of words: date, type, then mode, marks, "Actor=role" and "@Place" in any order, and in the end the
// sentence that is cited, in quotation marks.
func mk(t *testing.T, text string) *timeline.Event {
	t.Helper()
	actors := cast()
	text, quote, _ := strings.Cut(text, `"`)
	words := strings.Fields(text)
	e := &timeline.Event{ID: 1, Title: text, Confidence: 0.8, Citations: []timeline.Citation{{Article: 1, Quote: quote}}}
	var err error
	if e.When, err = when.Parse(words[0]); err != nil {
		t.Fatal(err)
	}
	var ok bool
	if e.Type, ok = timeline.ParseType(words[1]); !ok {
		t.Fatalf("%q is no type", words[1])
	}
	for _, w := range words[2:] {
		name, as, role := strings.Cut(w, "=")
		marks, mark := timeline.ParseMarks([]string{w})
		switch {
		case role && actors[name] != nil:
			e.Roles = append(e.Roles, timeline.Role{Actor: actors[name].ID, As: timeline.RoleKind(as)})
		case role:
			t.Fatalf("%q is not in the cast", name)
		case strings.HasPrefix(w, "@"):
			e.Place = w[1:]
		case mark:
			e.Marks |= marks
		case strings.Trim(w, "0123456789") == "":
			e.CAMEO = w
		default:
			e.Mode = w
		}
	}
	return e
}

// The table of what is one event and what only looks like it.
func TestAlike(t *testing.T) {
	const visit = "2023-03-20/2023-03-22 CONSULT visit Xi=visitor Putin=host @Moscow"
	tests := []struct {
		name        string
		there, news string
		days        string // publication of both, "" for the same day
		want        bool
	}{
		{"the same visit", visit, "2023-03-21 CONSULT visit Xi=visitor Putin=host", "", true},
		{"a person stands for the country", visit, "2023-03-21 CONSULT visit Xi=visitor RUS=host", "", true},
		{"a meeting during the visit", visit, "2023-03-21 CONSULT meet Xi=source Putin=source", "", true},
		{"a visit and a telephone call", visit, "2023-03-21 CONSULT phone Xi=source Putin=target", "", false},
		{"a visit and an accord", visit, "2023-03-21 SUPPORT sign Xi=signatory Putin=signatory", "", false},
		{"another day", visit, "2023-03-24 CONSULT visit Xi=visitor Putin=host", "", false},
		{"the day after an announced one", "2023-03-20 CONSULT visit Xi=visitor Putin=host future",
			"2023-03-21 CONSULT visit Xi=visitor Putin=host", "2023-03-18 2023-03-21", true},
		{"the day after one that was held", "2023-03-20 CONSULT meet Xi=source Putin=source",
			"2023-03-21 CONSULT meet Xi=source Putin=source", "", false},
		{"the visit in return", visit, "2023-03-21 CONSULT visit Putin=visitor Xi=host", "", false},
		{"the minister on the same day", visit, "2023-03-21 CONSULT visit Xi=visitor Lavrov=host", "", false},
		{"another guest on the same day", visit, "2023-03-21 CONSULT visit Li=visitor Putin=host", "", false},
		{"officials without names", visit, "2023-03-21 CONSULT meet CHN=source RUS=source", "", false},
		{"no names on either side", "2023-03-21 CONSULT meet CHN=source RUS=source", "2023-03-21 CONSULT talks RUS=source CHN=source", "", true},
		{"only one party in common", visit, "2023-03-21 CONSULT visit Xi=visitor IRN=host", "", false},

		{"two of three at a summit", "2023-08-18 CONSULT multilateral Biden=host Kishida=visitor Yoon=visitor",
			"2023-08-18 CONSULT meet Biden=source Kishida=source", "", false},
		{"two of three on a visit", "2023-08-18 CONSULT visit Biden=host Kishida=visitor Yoon=visitor",
			"2023-08-18 CONSULT meet Biden=source Kishida=source", "", false},
		{"all three", "2023-08-18 CONSULT multilateral Biden=host Kishida=visitor Yoon=visitor",
			"2023-08-18 CONSULT visit Biden=host JPN=visitor KOR=visitor", "", true},
		{"two leaders in a third country", "2022-11-14 CONSULT third-party Biden=visitor Xi=visitor IDN=host",
			"2022-11-14 CONSULT meet Biden=source Xi=target", "", true},
		{"an organisation that goes along", "2023-04-05/2023-04-07 CONSULT visit Macron=visitor Leyen=visitor EU=visitor Xi=host",
			"2023-04-07 CONSULT visit Macron=visitor CHN=host", "", true},
		{"an official of an organisation is not his country", "2023-04-05 CONSULT visit Guterres=visitor CHN=host",
			"2023-04-05 CONSULT visit PRT=visitor CHN=host", "", false},

		{"one party, the same person and town", "2021-06-16 CONSULT visit Biden=visitor @Geneva",
			"2021-06-16 CONSULT visit Biden=visitor CHE=host @Geneva,Switzerland", "", true},
		{"one party, another place", "2021-06-16 CONSULT visit Biden=visitor @Geneva",
			"2021-06-16 CONSULT visit Biden=visitor @Brussels", "", false},

		{"some time in the month, both persons", visit, "2023-03 CONSULT meet Xi=source Putin=source", "", true},
		{"some time in the month, one person", visit, "2023-03 CONSULT visit Xi=visitor RUS=host", "", false},
		{"some time in the year", visit, "2023 CONSULT visit Xi=visitor Putin=host", "", false},

		{"held and called off for the same day", "2018-06-12 CONSULT meet Biden=source Xi=source",
			"2018-06-12 CONSULT meet Biden=source Xi=source cancelled", "", false},
		{"called off twice", "2018-06-12 CONSULT meet Biden=source Xi=source cancelled",
			"2018-06-12 CONSULT visit Biden=visitor Xi=host future postponed", "", true},
		{"announced, then called off", "2018-06-12 CONSULT visit Biden=visitor Xi=host future",
			"2018-06-12 CONSULT visit Biden=visitor Xi=host cancelled", "2018-05-20 2018-05-24", true},
		{"called off, then announced again", "2018-06-12 CONSULT visit Biden=visitor Xi=host cancelled",
			"2018-06-12 CONSULT visit Biden=visitor Xi=host future", "2018-05-24 2018-06-01", false},
		{"called off, and an older announcement", "2018-06-12 CONSULT visit Biden=visitor Xi=host cancelled",
			"2018-06-12 CONSULT visit Biden=visitor Xi=host future", "2018-05-24 2018-05-20", true},
		{"announced, and an older report", "2018-06-12 CONSULT visit Biden=visitor Xi=host future",
			"2018-06-12 CONSULT visit Biden=visitor Xi=host", "2018-06-10 2018-06-01", false},
		{"hypothetical", visit, "2023-03-21 CONSULT visit Xi=visitor Putin=host hypothetical", "", false},

		{"an accord by another verb", "2023-03-10 SUPPORT 057 SAU=signatory IRN=signatory CHN=mediator", "2023-03-10 AGREE SAU=source IRN=source", "", true},
		{"an accord without one of many", "2015-07-14 SUPPORT 057 IRN=signatory USA=signatory RUS=signatory GBR=signatory",
			"2015-07-14 SUPPORT sign IRN=signatory USA=signatory RUS=signatory", "", true},
		{"a bilateral accord beside a large one", "2015-07-14 SUPPORT 057 IRN=signatory USA=signatory RUS=signatory GBR=signatory FRA=signatory DEU=signatory",
			"2015-07-14 SUPPORT sign IRN=signatory RUS=signatory", "", false},
		{"expulsion", "2018-03-26 SANCTION expel USA=source RUS=target", "2018-03-26 SANCTION expel USA=source RUS=target", "", true},
		{"expulsion in return", "2018-03-26 SANCTION expel USA=source RUS=target", "2018-03-26 SANCTION expel RUS=source USA=target", "", false},
		{"statements as such", "2018-03-26 STATEMENT USA=speaker RUS=target", "2018-03-26 STATEMENT USA=speaker RUS=target", "", false},
		{"a statement in much the same words", `2018-03-26 STATEMENT Xi=speaker "Xi said on Monday that both sides would exchange views on matters of common concern"`,
			`2018-03-26 STATEMENT Xi=speaker "The sides would exchange views on matters of common concern, President Xi said"`, "", true},
		{"the same words of another", `2018-03-26 STATEMENT Xi=speaker "both sides would exchange views on matters of common concern"`,
			`2018-03-26 STATEMENT Li=speaker "both sides would exchange views on matters of common concern"`, "", false},
		{"the same words on another day", `2018-03-26 STATEMENT Xi=speaker "both sides would exchange views on matters of common concern"`,
			`2018-03-27 STATEMENT Xi=speaker "both sides would exchange views on matters of common concern"`, "", false},
		{"another statement of the day", `2018-03-26 STATEMENT Xi=speaker "Chinese President Xi Jinping said on Monday that China was opposed to sanctions"`,
			`2018-03-26 STATEMENT Xi=speaker "Chinese President Xi Jinping said on Monday that China would send observers"`, "", false},
		{"an accord in much the same words a day apart", `2024-07-02 AGREE CHN=source RUS=source "China and Russia agreed on July 2 to set up a hotline between their border commanders"`,
			`2024-07-03 AGREE CHN=source RUS=source "China and Russia agreed on July 3 to set up a hotline between their border commanders"`, "", true},
		{"another accord a day apart", `2024-07-02 AGREE CHN=source RUS=source "China and Russia agreed on July 2 to set up a hotline between their border commanders"`,
			`2024-07-03 AGREE CHN=source RUS=source "China and Russia agreed on July 3 to build a pipeline through the mountains together"`, "", false},
		{"the same accord two days apart", `2024-07-02 AGREE CHN=source RUS=source "China and Russia agreed on July 2 to set up a hotline between their border commanders"`,
			`2024-07-04 AGREE CHN=source RUS=source "China and Russia agreed on July 4 to set up a hotline between their border commanders"`, "", false},
		{"the accord of one more", `2024-07-02 AGREE CHN=source RUS=source "China and Russia agreed on July 2 to set up a hotline between their border commanders"`,
			`2024-07-03 AGREE CHN=source RUS=source USA=source "China, Russia and America agreed on July 3 to set up a hotline between their border commanders"`, "", false},
		{"sanctions in much the same words a day apart", `2024-07-02 SANCTION 163 USA=source RUS=target "imposed sanctions on several companies because of their deliveries"`,
			`2024-07-03 SANCTION 163 USA=source RUS=target "imposed sanctions on several companies because of their deliveries"`, "", false},
		{"attacks as such", "2018-03-26 ASSAULT RUS=source USA=target", "2018-03-26 ASSAULT RUS=source USA=target", "", false},
	}
	byID := map[timeline.ActorID]*timeline.Actor{}
	for _, a := range cast() {
		byID[a.ID] = a
	}
	actor := func(id timeline.ActorID) *timeline.Actor { return byID[id] }
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			there, ok := newReport(mk(t, test.there), actor)
			news, known := newReport(mk(t, test.news), actor)
			got := false
			if ok && known {
				days := strings.Fields(test.days + " 2024-01-01 2024-01-01")
				for i, r := range []*report{there, news} {
					day, err := when.Parse(days[i])
					if err != nil {
						t.Fatal(err)
					}
					r.oldest, r.newest = day.Start(), day.Start()
				}
				got = alike(there, news).score > 0
			}
			if got != test.want {
				t.Errorf("alike(%q, %q) = %v, want %v", test.there, test.news, got, test.want)
			}
		})
	}
}

// Ensure that what a more precise source says of a date is taken, and nothing else.
func TestRefines(t *testing.T) {
	tests := []struct {
		fine, coarse string
		want         bool
	}{
		{"2023-03-21", "2023-03", true},
		{"2023-03-21/2023-03-22", "2023-03", true},
		{"2023-03-21", "[2023-03-01..2023-03-31]", true},
		{"2023-04-21", "2023-03", false},
		{"2023-03-21", "2023-03-20/2023-03-22", false}, // a day of the visit
		{"2023-03-21", "2023-03-21", false},
		{"2023-03", "2023", false},
		{"2023-03-21~", "2023-03", false},
	}
	for _, test := range tests {
		fine, err := when.Parse(test.fine)
		if err != nil {
			t.Fatal(err)
		}
		coarse, err := when.Parse(test.coarse)
		if err != nil {
			t.Fatal(err)
		}
		if got := refines(fine, coarse); got != test.want {
			t.Errorf("refines(%s, %s) = %v, want %v", test.fine, test.coarse, got, test.want)
		}
	}
}
