package dialog

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/say"
)

// BulkInput is what the form for many events begins with.
type BulkInput struct {
	Count        int
	There        desk.Common
	Actors, Tags func(words string) []string
	// Then makes the change; what it returns is shown as wrong, and the sheet stays.
	Then func(desk.Bulk) error
}

// Bulk asks what is to be changed of many events at once.
func Bulk(s *ui.Sheets, in BulkInput) {
	types := timeline.Types()
	names := []string{"as it is"}
	for _, t := range types {
		names = append(names, t.Word(""))
	}
	var modes []string
	mode := ui.NewSelect(nil, nil)
	mode.Hide()
	kind := ui.NewSelect(names, nil)
	kind.OnChanged = func(string) {
		modes = nil
		if i := kind.SelectedIndex(); i > 0 {
			modes = append([]string{""}, types[i-1].Modes()...)
			words := make([]string, len(modes))
			for k, m := range modes {
				words[k] = cmp.Or(types[i-1].ModeWord(m), "of any kind")
			}
			mode.SetOptions(words)
			mode.SetSelectedIndex(0)
		}
		mode.Hidden = len(modes) < 2
		mode.Refresh()
	}
	kind.SetSelectedIndex(0)
	marks := newTurns(timeline.AllMarks())
	add := func(list []string) []Pick {
		var out []Pick
		for _, n := range list {
			out = append(out, Pick{Label: n, Value: n})
		}
		return out
	}
	field := func(placeholder string, offer func(string) []string) *picks {
		p := newPicks(placeholder, nil)
		p.offer = func(words string) []Pick { return add(offer(words)) }
		return p
	}
	among := func(list []string) func(string) []string {
		return func(words string) []string {
			list := slices.DeleteFunc(slices.Clone(list), func(x string) bool { return !strings.Contains(strings.ToLower(x), strings.ToLower(words)) })
			return list[:min(len(list), 6)]
		}
	}
	tags, untag := field("A word or two; Enter adds it", in.Tags), field("One that they have", among(in.There.Tags))
	tags.read = func(words string) []Pick { return add([]string{words}) }
	actors, drop := field("A name; Enter adds it", in.Actors), field("One who takes part", among(in.There.Actors))
	offer := actors.offer
	actors.offer = func(words string) []Pick {
		list := offer(words)
		for i := range list {
			list[i].Part = string(timeline.Source)
		}
		return list
	}
	actors.read = func(words string) []Pick { return []Pick{{words, words, string(timeline.Source)}} }
	for _, k := range timeline.RoleKinds() {
		actors.parts = append(actors.parts, string(k))
	}
	days, says := ui.NewField("7, -3, 2 weeks"), ui.NewFlow(own.SizeSmall)

	rows := newForm()
	rows.row("Type", newLine(kind, mode))
	rows.row("Marks", marks)
	rows.row("Add tags", tags)
	if len(in.There.Tags) > 0 {
		rows.row("Take off", untag)
	}
	rows.row("Add actors", actors)
	if len(in.There.Actors) > 0 {
		rows.row("Take off", drop)
	}
	rows.row("Move by days", days)
	rows.row("", says)
	body := ui.NewColumn()
	body.Right = besidePane
	body.Add(0, dim("Only what you fill in changes. It is one step, and undo takes it back.")).Add(12, rows)
	wrong := ui.NewFlow(own.SizeSmall)
	frame := ui.NewColumn()
	frame.Add(0, ui.NewWindowPane(s, body)).Add(6, wrong)
	sheet := &ui.Sheet{Title: "Edit " + say.Count(in.Count) + " events", Body: frame, Width: 560}
	refit := func() { body.Refresh(); frame.Refresh(); sheet.Refit() }
	wrongly := func(err error) {
		sayWrong(wrong, err)
		refit()
	}
	days.OnChanged = func(text string) {
		n, err := readDays(text)
		words := daysWords(n)
		if err != nil {
			words = ui.Sentence(err)
		}
		says.SetSpans(ui.Span{Text: words, Color: own.ColorDim})
		refit()
	}
	accept := func() {
		n, err := readDays(days.Text)
		if err != nil {
			wrongly(err)
			return
		}
		b := desk.Bulk{Days: n}
		if i := kind.SelectedIndex(); i > 0 {
			b.Type, b.Mode = types[i-1], modes[max(0, mode.SelectedIndex())]
		}
		b.Set, b.Unset = marks.read()
		for _, p := range tags.all() {
			b.Tag = append(b.Tag, p.Value)
		}
		for _, p := range untag.list {
			b.Untag = append(b.Untag, p.Value)
		}
		for _, p := range actors.all() {
			b.Add = append(b.Add, cast.Part{Name: p.Value, As: timeline.RoleKind(p.Part)})
		}
		for _, p := range drop.list {
			b.Drop = append(b.Drop, p.Value)
		}
		if err := in.Then(b); err != nil {
			wrongly(err)
			return
		}
		sheet.Close()
	}
	for _, p := range []*picks{tags, untag, actors, drop} {
		p.onResize, p.onEnter = refit, accept
	}
	days.OnSubmitted = func(string) { accept() }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary("Change "+say.Count(in.Count)+" events", accept)}
	sheet.Unsaved = unsaved(func() string {
		return fmt.Sprintf("%q", []string{kind.Selected, mode.Selected, fmt.Sprint(marks.state), tags.says(), untag.says(), actors.says(), drop.says(), days.Text})
	})
	s.Show(sheet)
}

// readDays reads how far events are moved: "7", "-3", "2 weeks"; 0 for nothing typed.
func readDays(text string) (int, error) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	if text == "" {
		return 0, nil
	}
	unit := 1
	for _, u := range []struct {
		end string
		n   int
	}{{"weeks", 7}, {"week", 7}, {"w", 7}, {"days", 1}, {"day", 1}, {"d", 1}} {
		if rest, ok := strings.CutSuffix(text, u.end); ok {
			text, unit = rest, u.n
			break
		}
	}
	n, err := strconv.Atoi(strings.Replace(text, "−", "-", 1))
	if err != nil || n < -1e8 || n > 1e8 {
		return 0, fmt.Errorf("%q is no number of days; type 7, -3 or 2 weeks", text)
	}
	return n * unit, nil
}

func daysWords(n int) string {
	switch {
	case n == 0:
		return "A number of days, earlier with a minus."
	case n < 0:
		return "Understood: " + plural(-n, "day") + " earlier"
	}
	return "Understood: " + plural(n, "day") + " later"
}

func plural(n int, one string) string { return several(n, one, one+"s") }

// several is for words that take more than an s.
func several(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return say.Count(n) + " " + many
}

// turns is a row of chips that each stay, are put on, or are taken off.
type turns struct {
	*ui.Wrap
	marks []timeline.Marks
	state []int // 0 stays, 1 on, 2 off
}

func newTurns(marks []timeline.Marks) *turns {
	t := &turns{Wrap: ui.NewWrap(), marks: marks, state: make([]int, len(marks))}
	for i, m := range marks {
		c := ui.NewChip(m.Word(), nil)
		c.OnTapped = func() {
			t.state[i] = (t.state[i] + 1) % 3
			switch t.state[i] {
			case 0:
				c.Text, c.Fill, c.Fore = m.Word(), "", ""
			case 1:
				c.Text, c.Fill, c.Fore = "+ "+m.Word(), theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
			case 2:
				c.Text, c.Fill, c.Fore = "− "+m.Word(), "", theme.ColorNameError
			}
			c.Refresh()
			t.Refresh()
		}
		t.Objects = append(t.Objects, c)
	}
	return t
}

func (t *turns) read() (set, unset timeline.Marks) {
	for i, m := range t.marks {
		switch t.state[i] {
		case 1:
			set |= m
		case 2:
			unset |= m
		}
	}
	return set, unset
}
