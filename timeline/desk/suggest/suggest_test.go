package suggest_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/plain"
	"entente/timeline/desk/suggest"
	"entente/timeline/when"
)

// source knows a few actors and tags; known says whether titles are read.
func source(known bool) *suggest.Source {
	values := map[string][]suggest.Value{
		"actor": {{Name: "South China", Help: "actor · 9"}, {Name: "China", Help: "actor · 3"}, {Name: "Joe Biden", Help: "actor · 1"}},
		"tag":   {{Name: "chips", Help: "tag · 2"}},
	}
	values["by"] = values["actor"]
	parties := plain.Parties(map[timeline.ActorID]*timeline.Actor{
		1: {ID: 1, Name: "China", Kind: timeline.Country, Country: "CHN"}, 2: {ID: 2, Name: "Joe Biden", Kind: timeline.Person}})
	return &suggest.Source{Today: when.Date(2023, 3, 1), Values: func(field string) []suggest.Value { return values[field] },
		Titled: func(word string) (int, bool) { return len(word) - 3, known },
		Party:  func(folded string) string { return parties[folded] }}
}

// Ensure that the last word is completed by fields, values and titles, those that begin with it first, and at most as many as
// are asked for; and that a question in plain words comes before them.
func TestSource_For(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want string // texts with bars between
	}{
		{"", 4, ""},
		{"c", 4, ""},
		{"chi", 9, "actor:China|actor:\"South China\"|tag:chips"},
		{"chi", 1, "actor:China"},
		{"visit -chi", 9, "visit -actor:China|visit -actor:\"South China\"|visit -tag:chips"},
		{"china", 3, "actor:China|actor:\"South China\"|china"},
		{"china", 2, "actor:China|china"},
		{"acto", 9, "actor:|acto"},
		{"(by:chi", 9, "(by:China|(by:\"South China\""},
		{`by:"joe bi`, 9, `by:"Joe Biden"`},
		{"type:sta", 9, "type:statement"},
		{"is:over", 9, "is:overdue"},
		{"nofield:x", 9, ""},
		{"visits of China in 2022", 2, "type:visit country:China date:2022|visits of China in 2022"},
	} {
		var got []string
		for _, x := range source(true).For(tt.text, tt.n) {
			got = append(got, x.Text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%q, %d at most: %s, want %s", tt.text, tt.n, strings.Join(got, "|"), tt.want)
		}
	}
	list := source(true).For("chin", 9)
	if x := list[len(list)-1]; x.Help != "in the title of 1 event" || !x.Whole {
		t.Errorf("found in titles: %+v", x)
	}
	if list := source(false).For("china", 9); len(list) != 2 {
		t.Errorf("before titles are read: %+v", list)
	}
	if x := source(true).For("actor", 9)[0]; x.Whole || x.Help == "" {
		t.Errorf("a field whose value is to come: %+v", x)
	}
	for text, likely := range map[string]bool{"visits of China in 2022": true, "visits of China to Samarkand": false} {
		if x := source(true).For(text, 1); len(x) != 1 || x[0].Likely != likely {
			t.Errorf("%q: %+v, want likely %v", text, x, likely)
		}
	}
}

// Ensure that names are found at their beginning, at that of a word and within, in this order, by aliases too, each once.
func TestNames(t *testing.T) {
	among := []suggest.Named{{Name: "Byzantium", Events: 9}, {Name: "Iran", Aliases: []string{"Persia"}, Events: 2}, {Name: "North Irania", Events: 7},
		{Name: "Tirana", Events: 8}, {Name: "Élysée Palace", Events: 1}, {Name: "Iran", Events: 5}, {Name: "Irak", Events: 4}}
	for _, tt := range []struct {
		words string
		n     int
		want  []string
	}{
		{"ira", 9, []string{"Iran", "Irak", "North Irania", "Tirana"}},
		{" IRA ", 2, []string{"Iran", "Irak"}},
		{"pers", 9, []string{"Iran"}},
		{"elysee p", 9, []string{"Élysée Palace"}},
		{"x", 9, nil}, {" ", 9, nil},
	} {
		if got := suggest.Names(tt.words, tt.n, among); !slices.Equal(got, tt.want) {
			t.Errorf("Names(%q, %d) = %v, want %v", tt.words, tt.n, got, tt.want)
		}
	}
}
