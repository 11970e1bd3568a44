package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"entente/timeline/desk"
)

// Ensure that a saved view is shown below the chart by keys, moves with it both ways, has the same selection, follows changes
// of the library, and goes with Escape or with its view.
func TestWindow_Compare(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	w := b.w
	w.do("compare")
	b.settle()
	b.see(w.status, "no saved view to compare with")
	if err := w.desk.SaveView("all", ""); err != nil {
		t.Fatal(err)
	}
	if err := w.desk.SetFilter("type:visit"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	w.do("compare")
	b.settle()
	if top := w.sheets.Top(); top == nil || top.Title != "Compare what is shown with" {
		t.Fatalf("the sheet is %+v", top)
	}
	b.field().OnSubmitted("")
	b.settle()
	c := &w.comparing
	b.see(w.centre, "Shown now")
	if c.lower != "all" || c.desk.Status().Matching <= w.desk.Status().Matching {
		t.Fatalf("below is %q with %d events, above are %d", c.lower, c.desk.Status().Matching, w.desk.Status().Matching)
	}
	same := func(after string) {
		t.Helper()
		b.settle()
		if a, z := w.desk.Window(); true {
			if a2, z2 := c.desk.Window(); a != a2 || z != z2 {
				t.Errorf("%s: above %v–%v, below %v–%v", after, a, z, a2, z2)
			}
		}
	}
	w.desk.SetAnimate(false)
	c.desk.SetAnimate(false)
	w.do("zoomin")
	same("zoomed above")
	c.desk.PanBy(0.3)
	c.chart.Update()
	same("moved below")
	b.visit()
	if got := c.desk.Selection(); len(got) != 1 || got[0] != w.desk.Selection()[0] {
		t.Errorf("selected below: %v", got)
	}
	on := true
	if err := w.desk.Annotate(desk.Marks{Star: &on}, ref(w.desk.Selection()[0])); err != nil {
		t.Fatal(err)
	}
	b.settle()
	if c.desk.Stars(w.desk.Selection()[0]) != 1 {
		t.Error("the star is not seen below")
	}
	for range 2 { // the selection first
		w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
		b.settle()
	}
	if c.lower != "" || !w.chartShown() || w.centre.Objects[0] != w.chart {
		t.Errorf("after Escape below is %q", c.lower)
	}
	w.compareWith("all")
	b.settle()
	if err := w.desk.DeleteView("all"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	if c.lower != "" {
		t.Error("a view that was deleted is still shown")
	}
}
