package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// Ensure that the tabulator key comes by words that a click does something with, by heads that open and close and by chips that
// do something, once each, and passes over all others; and that Enter and the space bar do what a click does.
func TestKeys_Order(t *testing.T) {
	dressed(t)
	var did []string
	do := func(what string) func() { return func() { did = append(did, what) } }
	flow := func(words string, tapped func()) *Flow {
		f := NewFlow(theme.SizeNameText, Plain(words)...)
		f.OnTapped = tapped
		return f
	}
	linked := NewFlow(theme.SizeNameText, Span{Text: "see "}, Span{Text: "there", Link: "https://example.org"})
	linked.OnLink = func(address string) { did = append(did, address) }
	fold := NewHead("Folds", nil)
	fold.OnTapped = do("fold")
	removable := NewChip("tag", nil)
	removable.OnRemove = do("remove")
	c := NewColumn().Add(0, fold).Add(0, NewHead("Stays", nil)).Add(0, flow("words", nil)).Add(0, flow("a link", do("link"))).Add(0, linked).
		Add(0, NewWrap(NewChip("dead", nil), NewChip("alive", do("chip")), removable)).
		Add(0, NewQuote(NewColumn().Add(0, flow("one", nil)).Add(0, flow("two", nil)), do("quote"))).
		Add(0, NewTile(NewColumn().Add(0, flow("inside", nil)), theme.ColorNamePrimary, do("tile"))).
		Add(0, NewItem("–", theme.ColorNamePrimary, do("item"), Plain("text")...))
	w := test.NewTempWindow(t, NewPane(c))
	w.Resize(fyne.NewSize(300, 600))
	want := []string{"fold", "link", "https://example.org", "chip", "remove", "quote", "tile", "item"}
	for i, what := range want {
		w.Canvas().FocusNext()
		f := w.Canvas().Focused()
		if f == nil {
			t.Fatalf("nothing has the keys at %d", i)
		}
		key := []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace}[i%2]
		if what == "remove" {
			key = fyne.KeyDelete
		}
		f.TypedKey(&fyne.KeyEvent{Name: key})
		if len(did) != i+1 || did[i] != what {
			t.Fatalf("the keys have done %q, want %q", did, want[:i+1])
		}
	}
	if got := takers(c, nil); len(got) != len(want) {
		t.Errorf("%d things take the keys, want %d", len(got), len(want))
	}
}

// Ensure that the keys stay at their place when what stands in a column is made anew, go to the first thing of another page,
// and are left alone when they are elsewhere.
func TestKeepKeys(t *testing.T) {
	dressed(t)
	c, button := NewColumn(), NewButton("elsewhere", func() {})
	chips := func(n int) func() {
		return func() {
			c.Clear()
			c.Add(0, NewHead("Head", nil))
			row := NewWrap()
			for range n {
				row.Objects = append(row.Objects, NewChip("chip", func() {}))
			}
			c.Add(0, row)
			c.Refresh()
		}
	}
	chips(3)()
	w := test.NewTempWindow(t, NewColumn().Add(0, button).Add(0, c))
	w.Resize(fyne.NewSize(300, 300))
	at := func() int {
		for i, f := range takers(c, nil) {
			if f == w.Canvas().Focused() {
				return i
			}
		}
		return -1
	}
	anew := func(n int, same bool) {
		KeepKeys(c, func() bool { chips(n)(); return same })
	}
	w.Canvas().Focus(takers(c, nil)[2])
	for _, x := range []struct {
		n    int
		same bool
		want int
	}{{4, true, 2}, {2, true, 1}, {3, false, 0}, {0, true, -1}} {
		if anew(x.n, x.same); at() != x.want {
			t.Errorf("with %d chips, same page %v, the keys are at %d, want %d", x.n, x.same, at(), x.want)
		}
	}
	w.Canvas().Focus(button)
	if anew(3, true); w.Canvas().Focused() != fyne.Focusable(button) {
		t.Errorf("the keys have gone to %T", w.Canvas().Focused())
	}
}

// Ensure that a line shows by a ring that it has the keys, and by its ground alone that the pointer is on it.
func TestPress_Ring(t *testing.T) {
	dressed(t)
	row, person, item := NewRow("France", "3", CheckBox, func() {}), NewPerson("F", "France", "Country"), NewItem("1", theme.ColorNamePrimary, func() {})
	person.OnTapped = func() {}
	w := test.NewTempWindow(t, NewPane(NewColumn().Add(0, row).Add(0, person).Add(0, item)))
	w.Resize(fyne.NewSize(300, 300))
	ringed := func(o fyne.Widget) (ring bool) {
		for _, part := range test.WidgetRenderer(o).Objects() {
			r, ok := part.(*canvas.Rectangle)
			ring = ring || ok && r.StrokeWidth > 0 && r.StrokeColor == theme.Color(theme.ColorNamePrimary)
		}
		return ring
	}
	for _, o := range []interface {
		fyne.Widget
		fyne.Focusable
		desktop.Hoverable
	}{row, person, item} {
		o.MouseIn(&desktop.MouseEvent{})
		if ringed(o) {
			t.Errorf("%T shows a ring below the pointer", o)
		}
		w.Canvas().Focus(o)
		if !ringed(o) {
			t.Errorf("%T does not show that it has the keys", o)
		}
	}
}
