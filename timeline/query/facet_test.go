package query

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Ensure that values are chosen side by side, left out one by one, and that other parts stay.
func TestQuery_Toggled(t *testing.T) {
	tests := []struct {
		name, text, field, value string
		leaveOut                 bool
		want                     string
	}{
		{"first", "", "actor", "China", false, "actor:China"},
		{"second", "grain actor:China date:2023", "actor", "Hong Kong", false, `grain (actor:China OR actor:"Hong Kong") date:2023`},
		{"off again", "(actor:China OR actor:Iran) grain", "actor", "china", false, "actor:Iran grain"},
		{"the last one", "actor:China", "actor", "China", false, ""},
		{"left out", "actor:China", "actor", "Iran", true, "actor:China -actor:Iran"},
		{"left out instead", "(actor:China OR actor:Iran)", "actor", "Iran", true, "actor:China -actor:Iran"},
		{"chosen instead", "-actor:Iran", "actor", "Iran", false, "actor:Iran"},
		{"no longer left out", "x -actor:Iran", "actor", "Iran", true, "x"},
		{"types", "type:agree", "type", "support,concede", false, "type:agree,support,concede"},
		{"types off", "type:agree,support,concede", "type", "support,concede", false, "type:agree"},
		{"types left out", "type:agree", "type", "support,concede", true, "type:agree -type:support,concede"},
		{"both", "actor:China actor:Iran", "actor", "Oman", false, "actor:China (actor:Iran OR actor:Oman)"},
		{"one of both off", "actor:China actor:Iran", "actor", "China", false, "actor:Iran"},
		{"another field in it", "(actor:China OR tag:x)", "actor", "China", false, "(actor:China OR tag:x) actor:China"},
		{"states narrow", "is:announced", "is", "overdue", false, "is:announced is:overdue"},
		{"a state no longer left out", "is:announced -is:overdue", "is", "overdue", false, "is:announced is:overdue"},
		{"a state off", "is:announced is:overdue", "is", "announced", false, "is:overdue"},
		{"several left out", "-(tag:a OR tag:b)", "tag", "a", true, "-tag:b"},
	}
	for _, tt := range tests {
		q, err := Parse(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		if got := q.Toggled(tt.field, tt.value, tt.leaveOut).String(); got != tt.want {
			t.Errorf("%s: %q and %s:%s: %q, want %q", tt.name, tt.text, tt.field, tt.value, got, tt.want)
		}
	}
	q, _ := Parse("grain (actor:a OR actor:b) -actor:c -tag:x (actor:d OR tag:y)")
	if in, out := q.Chosen("actor"); !slices.Equal(in, []string{"a", "b"}) || !slices.Equal(out, []string{"c"}) {
		t.Errorf("chosen are %v, left out %v", in, out)
	}
	if got := q.Less("actor").String(); got != "grain -tag:x (actor:d OR tag:y)" {
		t.Errorf("without actors: %q", got)
	}
}

// Ensure that any run of clicks leaves a query that reads back as it is, and chooses what was clicked last.
func TestQuery_Toggled_Any(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, err := Parse(rapid.SampledFrom([]string{"", "grain", "a OR b", "actor:x actor:y", "-(tag:a OR tag:b)", "type:agree -type:support"}).Draw(t, "start"))
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 8).Draw(t, "clicks") {
			field := rapid.SampledFrom([]string{"actor", "tag", "type"}).Draw(t, "field")
			value := rapid.SampledFrom([]string{"a", "b", "x y", `say "no"`}).Draw(t, "value")
			leaveOut := rapid.Bool().Draw(t, "out")
			in, out := q.Chosen(field)
			was := Has(in, value)
			if leaveOut {
				was = Has(out, value)
			}
			q = q.Toggled(field, value, leaveOut)
			again, err := Parse(q.String())
			if err != nil || again.String() != q.String() {
				t.Fatalf("%q reads back as %q, %v", q, again, err)
			}
			in, out = q.Chosen(field)
			if Has(in, value) != (!was && !leaveOut) || Has(out, value) != (!was && leaveOut) {
				t.Fatalf("%s:%s was chosen %t, left out is asked for %t: %q", field, value, was, leaveOut, q)
			}
		}
	})
}
