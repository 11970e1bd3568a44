package dialog

import (
	"fyne.io/fyne/v2/theme"

	"entente/app/ui"
	"entente/timeline"
)

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
