package paint

import (
	"fmt"

	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Source is an entry of the list of sources.
type Source struct {
	N     int    // the number that stands at the events
	Words string // outlet, title, date, address
	Link  string // address, "" for none
}

// Sizes of the list of sources in px.
const (
	sourceColumn = 360 // least width of a column
	sourceGap    = 28  // between columns
	sourceNumber = 26  // room of the numbers
	sourceLine   = 15
	sourceSkip   = 4 // between entries
	sourcesHead  = 30
	sourceLines  = 3 // most lines of an entry
)

// Sources is a list of sources set in columns.
type Sources struct {
	H    float32 // of all of it, heading included; 0 when there is nothing
	Left int     // entries at the end that had no room

	head  *typeset.Run
	lines []sourceText
	more  *typeset.Run
}

type sourceText struct {
	x, y float32 // baseline, from the list's corner
	run  *typeset.Run
	dim  bool
	link string
}

// SetSources sets a list of sources w wide and at most maxH high. What has no room is counted at the end.
func SetSources(list []Source, w, maxH float32, m *layout.Metrics, f layout.Fonts) *Sources {
	s := &Sources{}
	if len(list) == 0 || maxH < sourcesHead+2*sourceLine {
		s.Left = len(list)
		return s
	}
	columns := max(int((w+sourceGap)/(sourceColumn+sourceGap)), 1)
	width := (w - float32(columns-1)*sourceGap) / float32(columns)
	entries := make([][]*typeset.Run, 0, len(list))
	total := float32(0)
	room := (maxH - sourcesHead - sourceLine) * float32(columns)
	for _, e := range list {
		lines := f.Wrap(e.Words, typeset.Regular, m.SmallSize, width-sourceNumber, sourceLines)
		h := float32(len(lines))*sourceLine + sourceSkip
		if total+h > room {
			break
		}
		total += h
		entries = append(entries, lines)
	}
	// As high as the columns must be for all entries that they hold.
	bottom := total / float32(columns)
	used := s.place(list, entries, columns, width, bottom, m, f)
	for tries := 0; used < len(entries) && tries < 2*sourceLines; tries++ {
		bottom = min(bottom+sourceLine, maxH-sourcesHead-sourceLine)
		used = s.place(list, entries, columns, width, bottom, m, f)
	}
	s.head = f.Shape("Sources", typeset.Bold, m.NameSize)
	s.H = sourcesHead + bottom
	if s.Left = len(list) - used; s.Left > 0 {
		s.more = f.Shape(fmt.Sprintf("and %s more, for which there was no room", layout.Thousands(s.Left)), typeset.Regular, m.SmallSize)
		s.H += sourceLine
	}
	return s
}

// Whole returns the list without the words on what had no room, for pages of which another one follows.
func (s *Sources) Whole() *Sources {
	if s.more != nil {
		s.more = nil
		s.H -= sourceLine
	}
	return s
}

// place fills the columns and returns how many entries had room.
func (s *Sources) place(list []Source, entries [][]*typeset.Run, columns int, width, bottom float32, m *layout.Metrics, f layout.Fonts) int {
	s.lines = s.lines[:0]
	column, y := 0, float32(0)
	for i, lines := range entries {
		h := float32(len(lines)) * sourceLine
		if y > 0 && y+h > bottom+0.5 {
			column, y = column+1, 0
		}
		if column == columns || h > bottom+0.5 {
			return i
		}
		x := float32(column) * (width + sourceGap)
		number := f.Shape(fmt.Sprint(list[i].N), typeset.Regular, m.SmallSize)
		base := sourcesHead + y + sourceLine - 4
		s.lines = append(s.lines, sourceText{x + sourceNumber - 8 - number.Width, base, number, true, ""})
		for k, run := range lines {
			s.lines = append(s.lines, sourceText{x + sourceNumber, base + float32(k)*sourceLine, run, false, list[i].Link})
		}
		y += h + sourceSkip
	}
	return len(entries)
}

// Paint adds the list to a scene with its upper left corner at (x, y).
func (s *Sources) Paint(b *scene.Builder, x, y float32, t *Theme) {
	if s == nil || s.H <= 0 {
		return
	}
	b.Begin(scene.Group{ID: "sources", Title: "Sources", Alpha: 255})
	defer b.End()
	b.Text(scene.Text{X: x, Y: y + 18, Run: s.head, Fill: t.Text})
	for _, l := range s.lines {
		c := t.Text
		if l.dim {
			c = t.TextDim
		}
		b.Text(scene.Text{X: x + l.x, Y: y + l.y, Run: l.run, Fill: c, Link: l.link})
	}
	if s.more != nil {
		b.Text(scene.Text{X: x, Y: y + s.H - 4, Run: s.more, Fill: t.TextDim})
	}
}
