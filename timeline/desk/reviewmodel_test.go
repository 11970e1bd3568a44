package desk_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/page"
	"entente/timeline/desk/review"
	"entente/timeline/draw/paint"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/format/own"
	"entente/timeline/when"
)

// Ensure that any sequence of decisions, corrections, citations and dates of the article can be undone to the start and
// done again to the end, also after the library was closed; that no date which a person has set moves with the
// article's; and that the review always accounts for what was proposed.
func TestReview_Model(t *testing.T) {
	dir, faces, read1 := t.TempDir(), fonts(t), reader(t)
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		path := filepath.Join(dir, strconv.Itoa(n)+".entente")
		var s *store.Store
		var d *desk.Desk
		reopen := func() {
			var err error
			if s, err = store.Open(path, store.Options{Now: func() int64 { return 1 }}); err != nil {
				t.Fatal(err)
			}
			if d, err = desk.Open(s, desk.Options{Fonts: faces, Today: when.Date(2024, 3, 10), Theme: paint.Light()}); err != nil {
				t.Fatal(err)
			}
		}
		reopen()
		defer func() { _ = s.Close() }()
		_, err := intake.New(s, read1, nil).Import(context.Background(), []intake.Source{desktest.Source("riga.txt", riga)}, intake.Options{Accept: desk.AskAlways}, nil)
		if err == nil {
			err = d.Reload()
		}
		if err != nil {
			t.Fatal(err)
		}
		dump := func() string {
			var b bytes.Buffer
			if err := d.SetFilter(""); err != nil {
				t.Fatal(err)
			}
			if err := d.Export(context.Background(), &b, page.Options{Format: "json"}, []format.Format{own.Format()}); err != nil {
				t.Fatal(err)
			}
			for _, id := range d.All() { // proposals too
				e, err := d.Event(id)
				if err != nil {
					t.Fatal(err)
				}
				b.WriteString(e.Title + e.When.String() + strconv.FormatBool(e.Proposed) + strconv.Itoa(len(e.Citations)) + "\n")
			}
			b.WriteString(strconv.Itoa(len(d.Article(1).Rejected)))
			return b.String()
		}
		fixed := map[timeline.EventID]when.Span{}
		look := func() *review.Page {
			r, err := d.Review(read1, 1)
			if err != nil {
				t.Fatal(err)
			}
			waits := 0
			for _, l := range d.Waiting() {
				waits += l.Waiting
			}
			if waits != r.Waiting {
				t.Fatalf("the queue says that %d wait, the review %d", waits, r.Waiting)
			}
			for _, x := range r.Items {
				if at, set := fixed[x.ID]; x.ID != 0 && set && x.When != at {
					t.Fatalf("the date of %q was set to %v and is %v", x.Title, at, x.When)
				}
				for _, e := range x.Evidence {
					if e.Start < 0 || e.End > len(r.Text) || e.Start >= e.End {
						t.Fatalf("%q has the evidence %v", x.Title, e)
					}
				}
			}
			return r
		}
		states, at := []string{dump()}, 0
		undoable := 0 // steps since the import
		steps := func() int {
			list, err := d.History()
			if err != nil {
				t.Fatal(err)
			}
			done := 0
			for _, e := range list {
				if !e.Undone {
					done++
				}
			}
			return done - 1
		}
		for range rapid.IntRange(1, 14).Draw(t, "steps") {
			r := look()
			var x review.Item
			if len(r.Items) > 0 {
				x = r.Items[rapid.IntRange(0, len(r.Items)-1).Draw(t, "item")]
			}
			from := rapid.IntRange(0, len(riga)-1).Draw(t, "from")
			chosen := timeline.Range{Start: from, End: from + rapid.IntRange(1, 90).Draw(t, "length")}
			var err error
			switch what := rapid.SampledFrom([]string{"accept", "accept all", "reject", "put back", "date", "edit", "cite", "draft", "redate", "again",
				"threshold", "undo", "redo", "reopen"}).Draw(t, "what"); {
			case what == "reopen":
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				reopen()
			case what == "undo" && at > 0:
				if _, err := d.Undo(context.Background()); err != nil {
					t.Fatal(err)
				}
				at--
				clear(fixed) // what was set may be what was taken back
			case what == "redo" && at < len(states)-1:
				if _, err := d.Redo(context.Background()); err != nil {
					t.Fatal(err)
				}
				at++
				clear(fixed)
			case what == "accept all":
				err = d.AcceptAll(1)
			case what == "again":
				_, err = d.ReadAgain(read1, 1)
			case what == "threshold":
				_, err = d.SetThreshold(rapid.SampledFrom([]float32{0, 0.5, 0.85, 1}).Draw(t, "threshold"))
			case what == "redate":
				err = d.SetPublished(context.Background(), read1, 1, when.Point(when.Date(2024, 1, 1).AddDays(rapid.IntRange(0, 400).Draw(t, "day")), when.ToDay))
			case what == "put back" && x.State == review.Rejected:
				_, err = d.PutBack(read1, 1, x.Tomb)
			case what == "draft":
				var y desk.Draft
				if y, err = d.Draft(read1, 1, chosen); err == nil {
					_, err = d.AddDraft(read1, y)
				} else {
					err = nil // the words are empty
				}
			case x.ID == 0:
			case what == "accept":
				err = d.Accept(x.ID)
			case what == "reject":
				err = d.Reject(1, x.ID)
			case what == "date":
				if err = d.SetDate(x.ID, when.Point(when.Date(2024, 2, 1).AddDays(rapid.IntRange(0, 60).Draw(t, "day")), when.ToDay)); err == nil {
					e, _ := d.Event(x.ID)
					fixed[x.ID] = e.When
				}
			case what == "edit":
				var f desk.Form
				if f, err = d.Form(x.ID); err == nil {
					f.Title, f.Parts = f.Title+"!", []cast.Part{{Name: "Nobody known"}}
					err = d.SaveForm(x.ID, f)
				}
			case what == "cite":
				_ = d.Cite(read1, x.ID, 1, chosen) // refused when the words are empty or cited already
			}
			if err != nil {
				t.Fatal(err)
			}
			if undoable = steps(); undoable != at { // a new step
				if undoable != at+1 {
					t.Fatalf("one command made %d steps", undoable-at)
				}
				states = append(states[:at+1], dump())
				at++
			}
			look()
			if got := dump(); got != states[at] {
				t.Fatalf("step %d is\n%s\nwant\n%s", at, got, states[at])
			}
		}
		clear(fixed)
		for ; at > 0; at-- {
			if _, err := d.Undo(context.Background()); err != nil {
				t.Fatal(err)
			}
			if got := dump(); got != states[at-1] {
				t.Fatalf("undone to %d:\n%s\nwant\n%s", at-1, got, states[at-1])
			}
		}
		for at < len(states)-1 {
			if _, err := d.Redo(context.Background()); err != nil {
				t.Fatal(err)
			}
			if at++; dump() != states[at] {
				t.Fatalf("done again to %d it is another library", at)
			}
		}
		if _, err := d.Redo(context.Background()); !errors.Is(err, edit.ErrNothing) {
			t.Fatalf("beyond the end: %v", err)
		}
		look()
	})
}
