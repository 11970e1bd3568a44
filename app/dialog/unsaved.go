package dialog

import "entente/app/ui"

// unsaved returns what tells whether a form says something else than it did when this was called.
func unsaved(says func() string) func() bool {
	first := says()
	return func() bool { return says() != first }
}

// Leave asks what to do with what is filled in on a sheet and not saved, and goes on once it is saved or given up. When
// it cannot be saved the sheet stays and says why. It returns the question.
func Leave(s *ui.Sheets, sheet *ui.Sheet, then func()) *ui.Sheet {
	q := &ui.Sheet{Title: "Not saved yet", Body: text("What you have filled in under “" + sheet.Title + "” is not saved.")}
	q.Buttons = []*ui.Button{ui.NewButton("Stay", q.Close), ui.NewButton("Discard", func() {
		q.Close()
		sheet.Close()
		then()
	}), primary("Save", func() {
		q.Close()
		n := s.Count()
		if sheet.Accept(); s.Count() < n { // and nothing has come in its place that says what went wrong
			then()
		}
	})}
	s.Show(q)
	return q
}
