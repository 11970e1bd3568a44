package dialog

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"entente/app/ui"
)

// Entry is something that the palette offers.
type Entry struct {
	Name string
	Keys string
	Kind string // "Command", "Actor": shown behind the name
	Run  func()
}

// mostEntries is the number of entries that are shown at once.
const mostEntries = 12

// Palette offers entries by what is typed of their names. offer returns those that depend on the words typed, such as
// events; it may be nil.
func Palette(s *ui.Sheets, entries []Entry, offer func(words string) []Entry) {
	Choose(s, "", "Type a command, an actor, an event, a date", entries, offer)
}

// Choose lets a person choose one of many entries as Palette does, under a title that says what for.
func Choose(s *ui.Sheets, title, hint string, entries []Entry, offer func(words string) []Entry) {
	field := ui.NewField(hint)
	list := ui.NewColumn()
	body := ui.NewColumn()
	body.Add(0, field).Add(8, newTallBox(list, mostEntries*25+2))
	sheet := &ui.Sheet{Title: title, Body: body, Width: 560, Focus: field}
	var found []Entry
	chosen := 0
	run := func(i int) {
		if i >= 0 && i < len(found) {
			e := found[i]
			sheet.Close()
			e.Run()
		}
	}
	show := func() {
		list.Clear()
		list.Left, list.Right = 8, 8
		for i, e := range found {
			right := e.Keys
			if right == "" {
				right = e.Kind
			}
			r := ui.NewRow(e.Name, right, ui.NoLead, func() { run(i) })
			r.Chosen = i == chosen
			list.Add(0, r)
		}
		switch {
		case len(found) > 0:
		case strings.TrimSpace(field.Text) == "":
			list.Add(4, dim("Type to find something."))
		default:
			list.Add(4, dim("Nothing of that name."))
		}
		list.Refresh()
	}
	field.OnChanged = func(text string) {
		found, chosen = match(entries, text), 0
		if offer != nil && strings.TrimSpace(text) != "" {
			found = append(found, offer(text)...)
		}
		found = found[:min(len(found), mostEntries)]
		show()
	}
	field.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyDown:
			chosen = max(0, min(chosen+1, len(found)-1))
		case fyne.KeyUp:
			chosen = max(chosen-1, 0)
		default:
			return false
		}
		show()
		return true
	}
	field.OnSubmitted = func(string) { run(chosen) }
	field.OnChanged("")
	s.Show(sheet)
}

// match returns the entries whose names hold the letters of text in order, the best first: at the beginnings of words,
// and close together.
func match(entries []Entry, text string) []Entry {
	if strings.TrimSpace(text) == "" {
		return entries
	}
	type hit struct {
		e     Entry
		score int
	}
	var hits []hit
	for _, e := range entries {
		if score, ok := fuzzy(e.Name, text); ok {
			hits = append(hits, hit{e, score})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return b.score - a.score })
	list := make([]Entry, len(hits))
	for i, h := range hits {
		list[i] = h.e
	}
	return list
}

// fuzzy scores how well the letters of text stand in name; false when they do not, in that order.
func fuzzy(name, text string) (score int, ok bool) {
	n := []rune(strings.ToLower(strings.ReplaceAll(name, "’", "'")))
	at, run := 0, 0
	for _, r := range strings.ToLower(strings.ReplaceAll(text, "’", "'")) {
		if unicode.IsSpace(r) {
			run = 0
			continue
		}
		i := at
		for i < len(n) && n[i] != r {
			i++
		}
		// A beginning of a word further on is better than a letter inside of this one.
		if i < len(n) && i > at && !begins(n, i) {
			for j := i; j < len(n); j++ {
				if n[j] == r && begins(n, j) {
					i = j
					break
				}
			}
		}
		if i == len(n) {
			return 0, false
		}
		if i == at && at > 0 {
			run++
		} else {
			run = 0
		}
		score += 1 + 3*run
		if begins(n, i) {
			score += 5
		}
		if i == 0 {
			score += 4
		}
		at = i + 1
	}
	return score*100 - len(n), true
}

func begins(n []rune, i int) bool {
	return i == 0 || !unicode.IsLetter(n[i-1]) && !unicode.IsDigit(n[i-1])
}
