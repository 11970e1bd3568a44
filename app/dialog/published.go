package dialog

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/when"
)

// Candidate is a publication day that fits an article's text.
type Candidate struct {
	Day when.Span
	Why string // the words that say so
}

// PublishedInput is what is known of an article whose publication date is asked for.
type PublishedInput struct {
	Title      string
	Candidates []Candidate
	Text       string // the date that it has now, in words; "" for none
	Known      bool   // the article is in the library: there is no going on without a date
	Today      when.Time
	// Then is given the date, or the zero date to go on without.
	Then func(when.Span)
}

// mostCandidates is the number of days that are offered as buttons.
const mostCandidates = 6

// Published asks when an article was published and offers the days that fit its text.
func Published(s *ui.Sheets, in PublishedInput) {
	d := newDateField(in.Text, in.Today)
	d.Field.Proposed = true
	body := ui.NewColumn()
	body.Add(0, ui.NewFlow("text", ui.Span{Text: in.Title, Bold: true}))
	body.Add(6, dim(explain(in)))
	sheet := &ui.Sheet{Title: "When was this published?", Body: body, Width: 520, Focus: d.Field}
	then := func(span when.Span) {
		sheet.Close()
		in.Then(span)
	}
	if list := in.Candidates[:min(mostCandidates, len(in.Candidates))]; len(list) > 0 {
		row := ui.NewWrap()
		row.Gap = 8
		for _, c := range list {
			words := c.Day.Words(ui.Dates(when.Style{Weekday: true}))
			row.Objects = append(row.Objects, ui.NewButton(words, func() { then(c.Day) }))
		}
		body.Add(12, row)
		for _, r := range reasons(list) {
			body.Add(6, small(r))
		}
	}
	body.Add(14, d.Field).Add(6, d.Says)
	late := ui.NewFlow(own.SizeSmall)
	body.Add(2, late)
	ok := primary("Set date", func() {
		if !d.Span.IsZero() {
			then(d.Span)
		}
	})
	able(ok, !d.Span.IsZero())
	d.OnRead = func() {
		able(ok, !d.Span.IsZero())
		late.SetSpans()
		if !d.Span.IsZero() && d.Span.Start() > in.Today {
			late.SetSpans(ui.Span{Text: "That day is still to come. Is the year right?", Color: theme.ColorNameError})
		}
		body.Refresh()
		sheet.Refit()
	}
	d.Field.OnSubmitted = func(string) { ok.Tapped(nil) }
	cancel := ui.NewButton("Cancel", sheet.Close)
	if in.Known {
		sheet.Buttons = []*ui.Button{cancel, ok}
	} else {
		sheet.Buttons = []*ui.Button{cancel, ui.NewButton("Go on without a date", func() { then(when.Span{}) }), ok}
	}
	sheet.Unsaved, sheet.Short = unsaved(func() string { return d.Field.Text }), true
	s.Show(sheet)
}

func explain(in PublishedInput) string {
	words := "The text has no date of its own. Days such as “Tuesday” can be placed once it is known when it was written."
	if in.Known && in.Text != "" {
		words = "Its relative dates are worked out anew from this day; dates that you have set yourself stay."
	}
	switch len(in.Candidates) {
	case 0:
		return words
	case 1:
		return words + " This day fits what it says:"
	}
	return words + " These days fit what it says:"
}

// reasons lists why the candidates fit, each reason once.
func reasons(list []Candidate) []string {
	var all []string
	for _, c := range list {
		if c.Why != "" && !slices.Contains(all, c.Why) {
			all = append(all, c.Why)
		}
	}
	return all[:min(len(all), 3)]
}
