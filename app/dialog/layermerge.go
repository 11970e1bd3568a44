package dialog

import (
	"slices"
	"strconv"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/desk/reconcile"
	"entente/timeline/desk/say"
)

// MergeInput is what merging a file into a layer begins with.
type MergeInput struct {
	Merge *desk.LayerMerge
	Then  func() error
}

// Merge shows what a file would do to a layer, lets a person settle each conflict, and takes the file over then.
func Merge(s *ui.Sheets, in MergeInput) {
	m := in.Merge
	body := ui.NewColumn()
	body.Right = besidePane
	body.Add(0, text(mergeWords(m)))
	if len(m.Lost) > 0 {
		body.Add(10, dim(say.Plural(len(m.Lost), "thing")+" cannot be taken, since this library lacks what they stand on:"))
		body.Add(4, newLinesField(m.Lost, 90))
	}
	var sheet *ui.Sheet
	var settle []func()
	left := ui.NewFlow(own.SizeSmall)
	ok := primary("Merge", func() {})
	show := func() {
		n := m.Open()
		able(ok, n == 0 && m.New+len(m.Conflicts) > 0)
		words := ""
		if n > 0 {
			words = say.Plural(n, "conflict") + " to settle"
		}
		left.SetSpans(ui.Span{Text: words, Color: own.ColorDim})
	}
	if n := len(m.Conflicts); n > 0 {
		body.Add(14, text(say.Several(n, "thing differs", "things differ")+". What is here stays as it is until you choose:"))
		all := ui.NewWrap()
		for _, c := range choices(true) {
			all.Objects = append(all.Objects, ui.NewButton("All: "+c.word, func() {
				for i := range m.Conflicts {
					if c.choice != reconcile.KeepBoth || m.Conflicts[i].CanBoth {
						m.Conflicts[i].Choice = c.choice
					}
				}
				for _, fn := range settle {
					fn()
				}
				show()
			}))
		}
		if n > 1 {
			body.Add(8, all)
		}
		for i := range m.Conflicts {
			card, dress := conflictCard(i, &m.Conflicts[i], show)
			settle = append(settle, dress)
			body.Add(8, card)
		}
	}
	pane := ui.NewWindowPane(s, body)
	sheet = &ui.Sheet{Title: "Merge a layer", Body: pane, Width: 560, Left: left}
	ok.OnTapped = func() {
		if err := in.Then(); err != nil {
			sheet.Close()
			Report(s, "The layer was not merged", ui.Sentence(err), nil)
			return
		}
		sheet.Close()
	}
	show()
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), ok}
	sheet.Unsaved = func() bool {
		return slices.ContainsFunc(m.Conflicts, func(c reconcile.Conflict) bool { return c.Choice != reconcile.Unsettled })
	}
	s.Show(sheet)
}

// mergeWords tells what a file would add to a layer.
func mergeWords(m *desk.LayerMerge) string {
	words := say.Several(m.New, "note or mark", "notes and marks") + " will be added to the layer “" + m.Name + "”."
	switch {
	case m.New == 0 && len(m.Conflicts) == 0:
		words = "The layer “" + m.Name + "” has all of it already."
	case m.New == 0:
		words = "Nothing in it is new to the layer “" + m.Name + "”."
	case m.IsNew:
		words = say.Several(m.New, "note or mark", "notes and marks") + " will make up the new layer “" + m.Name + "”."
	}
	if m.Same > 0 && m.New+len(m.Conflicts) > 0 {
		words += " " + say.Several(m.Same, "is", "are") + " there already."
	}
	return words
}

type choice struct {
	word   string
	choice reconcile.Choice
}

func choices(both bool) []choice {
	list := []choice{{"mine", reconcile.KeepMine}, {"theirs", reconcile.TakeTheirs}}
	if both {
		list = append(list, choice{"both", reconcile.KeepBoth})
	}
	return list
}

// longestVersion is how much of a note a card shows, in bytes.
const longestVersion = 400

// conflictCard shows both versions of something and the choice between them. dress brings it in line with the choice.
func conflictCard(i int, c *reconcile.Conflict, changed func()) (card *ui.Card, dress func()) {
	body := ui.NewColumn()
	body.Add(0, dim(strconv.Itoa(i+1)+". "+c.Kind.String()+" on "+c.On))
	row := ui.NewWrap()
	var chips []func()
	dress = func() {
		for _, fn := range chips {
			fn()
		}
		row.Refresh()
	}
	for _, x := range choices(c.CanBoth) {
		b := ui.NewButton(x.word, func() {
			c.Choice = x.choice
			dress()
			changed()
		})
		chips = append(chips, func() {
			b.Primary = c.Choice == x.choice
			b.Refresh()
		})
		row.Objects = append(row.Objects, b)
	}
	body.Add(4, text("Mine: "+cutTo(c.Mine, longestVersion)))
	body.Add(2, text("Theirs: "+cutTo(c.Theirs, longestVersion)))
	body.Add(6, row)
	return ui.NewCard(body), dress
}

// cutTo bounds a text to n bytes without cutting a character.
func cutTo(s string, n int) string {
	for i := range s {
		if i > n {
			return s[:i] + "…"
		}
	}
	return s
}
