package desk_test

import (
	"strings"
	"testing"

	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// Ensure that the states count what a click on them shows, also under a filter, and that empty ones are left out.
func TestFacets_States(t *testing.T) {
	s := library(t)
	if x := open(t, s).Facets(); len(x.States) != 0 {
		t.Errorf("an empty library has the states %v", x.States)
	}
	const agreed = "Iranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Tuesday to discuss " +
		"pipelines, railways, harbours and insurance for tankers.\n"
	read(t, s, intake.Options{}, desktest.Source("2023-02-16.txt", "Raisi in Beijing\n\n"+agreed),
		desktest.Source("2023-02-17.txt", "Raisi sees Xi\n\n"+strings.Replace(agreed, "Tuesday", "Wednesday", 1)),
		desktest.Source("2022-06-12.txt", strings.NewReplacer("Raisi", "Zardari", "Ebrahim", "Asif Ali", "Iranian", "Pakistani").Replace(desktest.Planned)),
		desktest.Source("2021-06-12.txt", strings.NewReplacer("Raisi", "Tokayev", "Ebrahim", "Kassym-Jomart", "Iranian", "Kazakh").Replace(desktest.PutOff)))
	read(t, s, intake.Options{Accept: desk.AskAlways}, desktest.Source("riga.txt", riga))
	d := open(t, s)
	counts := map[string]int{}
	for _, filter := range []string{"", "date:2022", "type:consult"} {
		if err := d.SetFilter(filter); err != nil {
			t.Fatal(err)
		}
		for _, f := range d.Facets().States {
			if f.Count == 0 || f.Active {
				t.Errorf("under %q: %+v", filter, f)
			}
			d.AddFilter(f.Field, f.Value)
			if n := d.Status().Matching; n != f.Count {
				t.Errorf("under %q: %s counts %d, a click shows %d", filter, f.Label, f.Count, n)
			}
			for _, g := range d.Facets().States {
				if g.Value == f.Value && !g.Active {
					t.Errorf("%s does not say that the filter has it", f.Label)
				}
			}
			d.AddFilter(f.Field, f.Value)
			if filter == "" {
				counts[f.Value] = f.Count
			}
		}
	}
	for _, state := range []string{"announced", "overdue", "postponed", "conflict", "proposed"} {
		if counts[state] == 0 {
			t.Errorf("nothing is %s: %v", state, counts)
		}
	}
}

// Ensure that what was planned for a day is overdue once that day has passed, in a window that has stayed open.
func TestSetToday(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("a.jsonl", `{"kind":"event","key":"k","title":"Talks","when":"2023-03-01","type":"CONSULT","marks":["future"]}`))
	d := open(t, s) // on 1 March
	told := 0
	d.OnChange(func() { told++ })
	overdue := func() (n int) {
		for _, f := range d.Facets().States {
			if f.Value == "overdue" {
				n = f.Count
			}
		}
		return n
	}
	const filter = "is:overdue"
	for _, x := range []struct {
		day, want int
	}{{1, 0}, {2, 1}, {2, 1}, {1, 0}} {
		overdue() // what it says has to be forgotten
		d.SetToday(when.Date(2023, 3, x.day))
		if n := overdue(); n != x.want {
			t.Errorf("on %d March the list has %d overdue, want %d", x.day, n, x.want)
		}
		if err := d.SetFilter(filter); err != nil {
			t.Fatal(err)
		}
		if n := d.Status().Matching; n != x.want {
			t.Errorf("on %d March %s finds %d, want %d", x.day, filter, n, x.want)
		}
		d.SetToday(when.Date(2023, 3, 3))
		if n := d.Status().Matching; n != 1 {
			t.Errorf("on 3 March the filter set on the %dth finds %d", x.day, n)
		}
		d.SetToday(when.Date(2023, 3, x.day))
		if err := d.SetFilter(""); err != nil {
			t.Fatal(err)
		}
	}
	before := told
	if d.SetToday(when.Date(2023, 3, 1)); told != before {
		t.Error("the desk tells of a day that it knows")
	}
}
