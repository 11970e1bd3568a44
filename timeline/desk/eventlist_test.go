package desk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/order"
	"entente/timeline/query"
)

// slowOrder orders as the obvious way does it: by what each row shows.
func slowOrder(d *Desk, want order.Order) []timeline.EventID {
	type line struct {
		EventRow
		key   string
		n     int
		blank bool
	}
	var list []line
	for o := range d.matching() {
		r := d.EventRow(d.table().ID(o))
		x := line{EventRow: r}
		switch want.By {
		case order.Sources:
			x.n = r.Sources
		case order.Stars:
			x.n, x.blank = r.Stars, r.Stars == 0
		case order.Date:
			x.n, x.blank = len(list), r.When.IsZero()
		case order.Type:
			x.key = query.Fold(d.table().Type(o).Word(""))
		case order.Actors:
			var names []string
			for _, a := range d.table().Actors(o) {
				names = append(names, query.Fold(d.cat.ActorName(a)))
			}
			x.key = least(names)
		case order.Tags:
			x.key = least(d.cat.Tags(r.ID))
		default:
			x.key = query.Fold(r.Text(want.By))
		}
		if want.By != order.Sources && want.By != order.Stars && want.By != order.Date {
			x.blank = x.key == ""
		}
		list = append(list, x)
	}
	slices.SortStableFunc(list, func(a, b line) int {
		if a.blank || b.blank {
			return b2i(a.blank) - b2i(b.blank)
		}
		c := cmp.Or(strings.Compare(a.key, b.key), a.n-b.n)
		if want.Down {
			return -c
		}
		return c
	})
	var ids []timeline.EventID
	for _, x := range list {
		ids = append(ids, x.ID)
	}
	return ids
}

// least is the first of some texts, folded.
func least(texts []string) string {
	folded := append([]string(nil), texts...)
	for i := range folded {
		folded[i] = query.Fold(folded[i])
	}
	slices.Sort(folded)
	return strings.Join(folded[:min(1, len(folded))], "")
}

func listed(l *EventList) []timeline.EventID {
	var ids []timeline.EventID
	for row := range l.Len() {
		ids = append(ids, l.ID(row))
	}
	return ids
}

// Ensure that the list has what passes the filter in each order, at once and worked out beside the window, also after a
// change that the corpus does not know.
func TestEventList(t *testing.T) {
	make := func() *Desk { return deskOf(t, 300, desktest.Actors(7), desktest.Mixed) }
	now, large := make(), make()
	run := besideDesk(t, large)
	check := func(filter string) {
		t.Helper()
		for _, d := range []*Desk{now, large} {
			if err := d.SetFilter(filter); err != nil {
				t.Fatal(err)
			}
		}
		run.settle(large)
		for _, by := range order.Columns() {
			for _, down := range []bool{false, true} {
				as := order.Order{By: by, Down: down}
				want := slowOrder(now, as)
				if got := listed(now.EventList(as)); !slices.Equal(got, want) {
					t.Errorf("%q by %s, down %t:\n%v, want\n%v", filter, by.Name(), down, got, want)
				}
				if n := large.EventList(as).Len(); n != len(want) {
					t.Errorf("%q by %s: %d events are listed before the order is there, want %d", filter, by.Name(), n, len(want))
				}
				run.settle(large)
				large.EventList(as) // as a list that is told of a change
				run.settle(large)
				if got := listed(large.EventList(as)); !slices.Equal(got, want) {
					t.Errorf("%q by %s, down %t, beside the window:\n%v, want\n%v", filter, by.Name(), down, got, want)
				}
			}
		}
		l := now.EventList(order.Order{By: order.Title, Down: true})
		for row := range l.Len() {
			if got := l.Find(l.ID(row)); got != row {
				t.Fatalf("event of row %d is found in row %d", row, got)
			}
		}
	}
	check("")
	check("type:visit")
	for _, d := range []*Desk{now, large} {
		if err := d.EditEvent(5, "Rename", func(e *timeline.Event) error {
			e.Title, e.Place, e.Tags = "Ängste", "Århus", []string{"Zeta", "alpha"}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	check("")
}

// Ensure that a table for the clipboard has a line for each event and no line ends or tabs within one.
func TestTableText(t *testing.T) {
	d := deskOf(t, 3, desktest.Actors(2), func(i int) timeline.Event {
		e := desktest.Mixed(i)
		e.Title = fmt.Sprintf("A\ttitle\n%d", i)
		return e
	})
	got := d.TableText(d.All(), []order.Column{order.Date, order.Title, order.Sources})
	lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
	if len(lines) != 4 || lines[0] != "Date\tTitle\tSources" {
		t.Fatalf("the table is %q", got)
	}
	for _, l := range lines {
		if strings.Count(l, "\t") != 2 {
			t.Errorf("a line is %q", l)
		}
	}
}

func BenchmarkEventList(b *testing.B) {
	d := deskOf(b, 1_000_000, desktest.Actors(200), desktest.Mixed)
	if err := d.cat.Need(); err != nil {
		b.Fatal(err)
	}
	for _, by := range order.Columns() {
		b.Run(by.Name(), func(b *testing.B) {
			for b.Loop() {
				order.Events(d.contents(&d.shown), d.keep(), order.Order{By: by, Down: true})
			}
		})
	}
}
