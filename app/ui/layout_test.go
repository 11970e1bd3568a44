package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Ensure that a column is as high as its parts, leaves out those that are hidden, and gives each its width.
func TestColumn(t *testing.T) {
	dressed(t)
	a, hidden := NewFlow("text", Plain("one two three four five six seven eight nine ten")...), NewRow("x", "", NoLead, nil)
	hidden.Hide()
	c := NewColumn().Add(0, a).Add(7, hidden).Add(5, NewRow("y", "1", CheckBox, nil))
	c.Left, c.Right, c.Top = 10, 20, 3
	want := 3 + a.HeightFor(70) + 5 + rowHeight
	if got := c.HeightFor(100); got != want {
		t.Errorf("HeightFor(100) = %v, want %v", got, want)
	}
	if narrow, wide := c.HeightFor(80), c.HeightFor(600); narrow <= wide {
		t.Errorf("narrow %v, wide %v: text does not wrap", narrow, wide)
	}
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(300, 400))
	if got := a.Size().Width; got != c.Size().Width-30 {
		t.Errorf("the text is %v wide in a column of %v", got, c.Size().Width)
	}
}

// Ensure that the middle keeps its room and that both panels give way in a narrow window.
func TestSides(t *testing.T) {
	dressed(t)
	s := NewSides(canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil), 216, 346)
	for _, width := range []float32{400, 1024, 1440, 2560} {
		left, right := s.fitted(width)
		if width-left-right < leastMiddle {
			t.Errorf("at %v the middle has %v", width, width-left-right)
		}
	}
	if left, right := s.fitted(1440); left != 216 || right != 346 {
		t.Errorf("at 1440 the panels are %v and %v wide", left, right)
	}
	s.ShowPanels(false, true)
	if left, _ := s.fitted(1440); left != 0 {
		t.Errorf("the hidden panel is %v wide", left)
	}
}

// Ensure that only the lines in view exist, whatever the length of the list.
func TestLong(t *testing.T) {
	dressed(t)
	made := map[int]int{}
	l := NewLong(func(int, float32) float32 { return 20 }, func(i int) fyne.CanvasObject {
		made[i]++
		return canvas.NewRectangle(nil)
	})
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(200, 200))
	l.SetCount(10_000)
	if n := len(made); n == 0 || n > 30 {
		t.Errorf("%d lines made of 10 000", n)
	}
	l.ShowLine(5000)
	if made[5000] == 0 || made[2500] > 0 {
		t.Errorf("line 5000 made %d times, line 2500 %d times", made[5000], made[2500])
	}
}

// Ensure that a click presses, and that a disabled button keeps still.
func TestButton(t *testing.T) {
	dressed(t)
	n := 0
	b := NewButton("Fit", func() { n++ })
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.Disable()
	test.Tap(b)
	if n != 2 {
		t.Errorf("pressed %d times, want 2", n)
	}
}

// Ensure that a chip is removed by its cross and by keys, and does its own thing elsewhere.
func TestChip(t *testing.T) {
	dressed(t)
	tapped, removed := 0, 0
	c := NewChip("nuclear", func() { tapped++ })
	c.OnRemove = func() { removed++ }
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(120, 40))
	c.Resize(c.MinSize())
	test.TapAt(c, fyne.NewPos(5, 10))
	test.TapAt(c, fyne.NewPos(c.Size().Width-8, 10))
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if tapped != 1 || removed != 2 {
		t.Errorf("tapped %d, removed %d; want 1 and 2", tapped, removed)
	}
}

// Ensure that words beside the buttons of a sheet stand on one line when there is room for them.
func TestSheet_WordsAtTheLeft(t *testing.T) {
	dressed(t)
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	w.Resize(fyne.NewSize(700, 500))
	words := NewFlow("text", Plain("3 conflicts to settle")...)
	sheet := &Sheet{Title: "Merge", Body: NewColumn(), Left: words, Buttons: []*Button{NewButton("Cancel", nil), NewButton("Merge", nil)}}
	NewSheets(w.Canvas()).Show(sheet)
	if got, line := words.Size(), words.HeightFor(1000); got.Height != line || got.Width < 150 {
		t.Errorf("the words have %v, a line is %v high", got, line)
	}
}

// Ensure that the last objects of a row go on below together, instead of being torn apart by the end of the line.
func TestWrap_Together(t *testing.T) {
	row := NewWrap()
	for range 5 {
		o := canvas.NewRectangle(nil)
		o.SetMinSize(fyne.NewSize(40, 20))
		row.Objects = append(row.Objects, o)
	}
	row.Together = 3
	row.Resize(fyne.NewSize(200, 60)) // has room for four
	test.WidgetRenderer(row).Layout(row.Size())
	for i, want := range []fyne.Position{{X: 0}, {X: 46}, {X: 0, Y: 26}, {X: 46, Y: 26}, {X: 92, Y: 26}} {
		if got := row.Objects[i].Position(); got != want {
			t.Errorf("object %d stands at %v, want %v", i, got, want)
		}
	}
	row.Resize(fyne.NewSize(230, 60))
	test.WidgetRenderer(row).Layout(row.Size())
	if got := row.Objects[4].Position(); got.Y != 0 {
		t.Errorf("with room for all the last one stands at %v", got)
	}
}

// Ensure that a sheet keeps its place when a line of it goes, grows with what comes, and becomes lower when much goes.
func TestSheet_Refit(t *testing.T) {
	dressed(t)
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	w.Resize(fyne.NewSize(800, 700))
	high := func(h float32) fyne.CanvasObject {
		r := canvas.NewRectangle(nil)
		r.SetMinSize(fyne.NewSize(50, h))
		return r
	}
	line, much := high(20), high(200)
	body := NewColumn().Add(0, high(100)).Add(0, line).Add(0, much)
	sheet := &Sheet{Title: "Edit", Body: body, Buttons: []*Button{NewButton("Save", nil)}}
	NewSheets(w.Canvas()).Show(sheet)
	height := func(o fyne.CanvasObject, show bool) float32 {
		if o.Hide(); show {
			o.Show()
		}
		body.Refresh()
		sheet.Refit()
		return sheet.frame.Size().Height
	}
	full := height(line, true)
	if got := height(line, false); got != full {
		t.Errorf("without a line it is %v high, with it %v", got, full)
	}
	if got := height(much, false); got != full-220 {
		t.Errorf("without much it is %v high, want %v", got, full-220)
	}
	if got := height(line, true); got != full-200 {
		t.Errorf("with a line again it is %v high, want %v", got, full-200)
	}
}
