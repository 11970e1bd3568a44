package app

import "testing"

// Ensure that a filter that nothing passes says so, and offers the way out.
func TestFilter_Nothing(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.desk.Select()
	if err := b.w.desk.SetFilter("nowhere to be found"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.see(b.w.side, "No event passes the filter.")
	b.tap(b.w.side, "Clear the filter")
	b.settle()
	if !b.w.desk.Filter().IsZero() {
		t.Errorf("the filter is %q", b.w.desk.Filter())
	}
}
