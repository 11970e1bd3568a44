package gold

import (
	"strings"
	"testing"
)

const text = "Élan visits Łódź on Tuesday." // the name ends at byte 5 and character 4

// Ensure that marks in bytes meet gold in characters, and that offsets inside a character are counted and left out.
func TestAdd_Offsets(t *testing.T) {
	it := Item{Text: text, Entities: []Mark{{Start: 0, End: 4, Kind: "person"}, {Start: 12, End: 16, Kind: "place"}}}
	s := ForItems([]Item{it})
	s.Add(it, Answer{Mentions: []Mark{
		{Start: 0, End: 5, Kind: "person"},
		{Start: 1, End: 5, Kind: "person"},        // inside É
		{Start: 13, End: 20, Kind: "place"},       // Łódź
		{Start: 24, End: 31, Kind: "nationality"}, // a kind that the gold does not mark
	}})
	if s.people != (hits{hit: 1, found: 1, gold: 1}) || s.entities != (hits{hit: 2, found: 2, gold: 2}) || s.badOffsets != 1 {
		t.Errorf("persons %+v, all %+v, bad offsets %d", s.people, s.entities, s.badOffsets)
	}
}

// Ensure that a found time is used once, that values are compared whatever their case, and that durations do not count
// among points in time.
func TestAdd_Times(t *testing.T) {
	it := Item{Text: "on Tuesday evening for 3 days", Times: []Mark{
		{Start: 3, End: 10, Type: "DATE", Value: "2023-02-28"},
		{Start: 11, End: 18, Type: "TIME", Value: "2023-02-28TEV"},
		{Start: 23, End: 29, Type: "DURATION", Value: "P3D"},
	}}
	s := ForItems([]Item{it})
	s.Add(it, Answer{Times: []Mark{
		{Start: 3, End: 18, Type: "TIME", Value: "2023-02-28Tev"}, // one for two
		{Start: 23, End: 29, Type: "DURATION", Value: "P3D"},
	}})
	if s.times.hit != 2 || s.strict.hit != 1 || s.value.hit != 2 || s.dates != (hits{hit: 1, found: 1, gold: 2}) {
		t.Errorf("relaxed %+v strict %+v value %+v dates %+v", s.times, s.strict, s.value, s.dates)
	}
	var b strings.Builder
	if err := s.Write(&b, "x", 5); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"times value        P 100.0  R  66.7  F1  80.0", "time has another value: 1"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is missing in\n%s", want, b.String())
		}
	}
}

// Ensure that statements are passed over, that what is to come counts as AGREE, and that codes which are no countries
// are not asked for.
func TestAdd_Coded(t *testing.T) {
	it := Item{Event: &Coded{Type: "AGREE", Source: []string{"FRA", "IGO"}, Target: []string{"DEU"}}}
	s := ForItems([]Item{it})
	s.Add(it, Answer{
		Actors: []Actor{{ID: "1", Country: "FRA"}},
		Events: []Event{
			{Type: "STATEMENT"},
			{Type: "CONSULT", Marks: []string{"future"}, Roles: []Role{{Actor: "1", As: "source"}, {Actor: "unknown"}}},
		},
	})
	if s.coded != (codedCount{all: 1, first: 1, among: 1, want: 2, have: 1}) {
		t.Errorf("got %+v", s.coded)
	}
}

func TestAdd_Main(t *testing.T) {
	gold := Reading{When: "2023-02-28/2023-03-02", Type: "CONSULT", Marks: []string{"future"},
		Actors: []string{"BLR", "CHN|Xi Jinping"},
		Or:     []Reading{{When: "2023-02-26", Type: "REJECT", Types: []string{"REJECT", "STATEMENT"}, Actors: []string{"BLR"}}}}
	answer := func(when, kind, as string) Answer {
		return Answer{
			Actors: []Actor{{ID: "1", Name: "Alexander Lukashenko", Country: "BLR"}, {ID: "2", Name: "Xi Jinping"}},
			Events: []Event{{When: when, Type: kind, Marks: []string{"future"},
				Roles: []Role{{Actor: "1", As: "visitor"}, {Actor: "2", As: as}}}},
		}
	}
	tests := []struct {
		name  string
		a     Answer
		want  mainCount
		class string
	}{
		{"right", answer("2023-02-28/2023-03-02", "CONSULT", "host"),
			mainCount{all: 1, right: 1, span: 1, kind: 1, actors: 1, named: 1, marks: 1, marked: 1}, ""},
		{"the other reading", answer("2023-02-26", "STATEMENT", "mentioned"),
			mainCount{all: 1, right: 1, span: 1, kind: 1, actors: 1, named: 1, marked: 1}, ""},
		{"readings are not mixed", answer("2023-02-26", "CONSULT", "host"),
			mainCount{all: 1, kind: 1, actors: 1, marks: 1, marked: 1}, "span wrong"},
		{"a day inside is not the span", answer("2023-02-28", "CONSULT", "host"),
			mainCount{all: 1, kind: 1, actors: 1, marks: 1, marked: 1}, "span wrong"},
		{"to be mentioned is not to take part", answer("2023-02-28/2023-03-02", "CONSULT", "mentioned"),
			mainCount{all: 1, span: 1, kind: 1, named: 1, marks: 1, marked: 1}, "actors wrong"},
		{"no event", Answer{}, mainCount{all: 1}, "there is none"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &Score{}
			s.Add(Item{Main: &gold}, tt.a)
			if s.main != tt.want {
				t.Errorf("got %+v, want %+v", s.main, tt.want)
			}
			if tt.class == "" && len(s.misses) > 0 ||
				tt.class != "" && (len(s.misses) != 1 || s.misses[0].class != "main event: "+tt.class) {
				t.Errorf("misses %v, want the class %q", s.misses, tt.class)
			}
		})
	}
}

func TestSameDays(t *testing.T) {
	for _, tt := range []struct {
		x, y string
		want bool
	}{
		{"2024-10", "2024-10-01/2024-10-31", true},
		{"2024-10-01", "2024-10-01T20:00", true},
		{"2024-10-01~", "2024-10-01", true},
		{"2024-10", "2024-10-01", false},
		{"", "", true},
		{"", "2024", false},
		{"2024", "nonsense", false},
	} {
		if got := sameDays(tt.x, tt.y); got != tt.want {
			t.Errorf("sameDays(%q, %q) = %v", tt.x, tt.y, got)
		}
	}
}

func TestTakesPart(t *testing.T) {
	who := []Actor{{Name: "António  Guterres"}, {Name: "the African Union"}, {Name: "Moscow", Country: "RUS"}}
	for want, ok := range map[string]bool{
		"Antonio Guterres": true, "African Union": true, "RUS": true, "USA|RUS": true, "USA": false, "Union": false,
	} {
		if takesPart(want, who) != ok {
			t.Errorf("takesPart(%q) = %v", want, !ok)
		}
	}
}

// Ensure that the line of a mistake is told.
func TestRead_Error(t *testing.T) {
	_, err := Read(strings.NewReader("{\"id\":\"a\"}\n\n{\"id\":"))
	if err == nil || !strings.HasPrefix(err.Error(), "line 3: ") {
		t.Errorf("got %v", err)
	}
}

// Ensure that an event counts as found by its quote, as right by all of span, type and actors, and that answers are counted once.
func TestAdd_Told(t *testing.T) {
	it := Item{Text: "Chad left. Mali spoke. Peru met Kenya.", Events: []Told{
		{Quote: "Chad left", When: "2023-02-27", Type: "SANCTION", Source: []string{"TCD"}},
		{Quote: "Mali spoke", When: "2023-02-26", Type: "OTHER", Source: []string{"MLI"}},
		{Quote: "Peru met Kenya", When: "2023-02-26", Type: "CONSULT", Source: []string{"PER"}, Target: []string{"KEN"}},
	}}
	actors := []Actor{{ID: "a", Country: "TCD"}, {ID: "b", Country: "MLI"}, {ID: "c", Country: "PER"}}
	s := ForItems([]Item{it})
	s.Add(it, Answer{Actors: actors, Events: []Event{
		{When: "[2023-02-26..2023-02-27]", Type: "SANCTION", Roles: []Role{{"a", "source"}}, Evidence: []Mark{{Start: 0, End: 10}}},
		{When: "2023-02-20", Type: "SANCTION", Roles: []Role{{"a", "source"}}, Evidence: []Mark{{Start: 0, End: 10}}},
		{When: "2023-02-26", Type: "", Roles: []Role{{"b", "mentioned"}}, Evidence: []Mark{{Start: 11, End: 22}}},
	}})
	want := toldCount{all: 3, found: 2, span: 2, kind: 2, actors: 2, right: 2, answers: 3, beside: 1}
	if s.told != want {
		t.Errorf("got %+v, want %+v", s.told, want)
	}
}
