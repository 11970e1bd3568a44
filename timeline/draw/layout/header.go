package layout

import (
	"strings"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
)

// header is the shaped text of a lane's header.
type header struct {
	count, short *typeset.Run

	made   headerSize     // what name was broken for
	name   []*typeset.Run // one line or two
	beside bool           // the short count has room at their right

	hidden     int // in view when last asked for
	hiddenText *typeset.Run
}

const (
	headerInset = 12 // px from a header's text to both sides
	headerLine  = 15 // px from one line of a name to the next
	countApart  = 8  // px from a name to the count beside it
)

// header places name and count. A name that is too long for one line takes a second one where the lane is high enough:
//
//	wide            two lines         low            low, two lines
//	France          South Korea:      France   12    Ursula von   3
//	119 events      judiciary                        der Leyen
//	                74 events
//
// Where two lines leave no room below them the count stands beside these too.
func (p *picture) header(box *LaneBox) {
	m := &p.Metrics
	h, lane := p.headerOf(box.Lane)
	indent := m.indent(lane, p.nested)
	room := m.Gutter - 2*headerInset - indent
	h.setName(p, box, lane.Name, room)
	box.Name, box.Count, box.NameX = h.name[0], h.count, p.r.Box.X+headerInset+indent
	box.CountX = box.NameX
	cap := p.in.Fonts.Metrics(typeset.Bold, m.NameSize).CapHeight
	more := float32(len(h.name)-1) * headerLine
	first := m.LanePadTop + m.RowPitch/2
	if box.Tight {
		first = max(min(box.H/2, first+more/2)-more/2, 0)
	}
	box.NameY = snap(p.headerTop(box) + first + cap/2)
	last := box.NameY
	if more > 0 {
		last += headerLine
		box.More, box.MoreY = h.name[1], last
	}
	low := more > 0 && box.H < m.LaneMin+headerLine/2 // for a count below two lines
	switch {
	case box.Tight && h.beside, low && max(box.Name.Width, box.More.Width)+countApart+h.short.Width <= room:
		box.Count, box.CountX, box.CountY = h.short, p.r.Box.X+m.Gutter-headerInset-h.short.Width, snap((box.NameY+last)/2)
	case box.Tight || low:
		box.Count = nil
	default:
		box.CountY = last + m.CountSize + 5
	}
	if lane.Group {
		const side = 8 // px of the triangle
		mid := box.NameY - cap/2
		box.Triangle = scene.Box{X: box.NameX - m.Triangle, Y: mid - side/2, W: side, H: side}
	}
}

// headerOf returns what is kept of a lane's header.
func (p *picture) headerOf(lane int) (*header, *index.Lane) {
	for len(p.headers) < len(p.packed) {
		p.headers = append(p.headers, header{})
	}
	h, l := &p.headers[lane], p.in.Index.Lane(lane)
	if h.count == nil {
		size, unit := p.Metrics.CountSize, " events"
		if l.Total == 1 {
			unit = " event"
		}
		h.short = p.in.Fonts.Shape(Thousands(l.Total), typeset.Regular, size)
		h.count = p.in.Fonts.Shape(Thousands(l.Total)+unit, typeset.Regular, size)
	}
	return h, l
}

// headerSize is what the lines of a name depend on.
type headerSize struct {
	room  float32
	lines int // most
	tight bool
}

// setName breaks a name into lines. In a low lane the count has room beside them, unless the name needs that itself.
func (h *header) setName(p *picture, box *LaneBox, name string, room float32) {
	made := headerSize{room, p.nameLines(box), box.Tight}
	if h.made == made {
		return
	}
	h.made, h.beside = made, false
	f, size := p.in.Fonts, p.Metrics.NameSize
	if narrow := room - h.short.Width - countApart; box.Tight && narrow > 0 {
		h.name = f.Wrap(name, typeset.Bold, size, narrow, made.lines)
		h.beside = whole(h.name, name)
	}
	if !h.beside {
		h.name = f.Wrap(name, typeset.Bold, size, room, made.lines)
	}
	if len(h.name) == 0 {
		h.name = append(h.name, f.Shape("", typeset.Bold, size))
	}
}

// whole reports whether lines say all of a name, broken between words.
func whole(lines []*typeset.Run, name string) bool {
	texts := make([]string, len(lines))
	for i, run := range lines {
		texts[i] = run.Text
	}
	return strings.Join(texts, " ") == name
}

// nameLines is the number of lines that a name may take: one where a second would stand in the way of the number beside
// the lane's strip.
func (p *picture) nameLines(box *LaneBox) int {
	const least = 2*headerLine + 4 // px
	plan := &p.packed[box.Lane].plan
	if box.Open || box.H < least || plan.strip && !box.Collapsed && plan.rows > 0 && plan.rows < 3 {
		return 1
	}
	return 2
}

// headerTop is where a lane's header starts: at its top, or at the top of the plot while the lane is scrolled out, until
// the next lane pushes it away.
func (p *picture) headerTop(box *LaneBox) float32 {
	return min(max(box.Y, p.headTop), box.Y+box.H-min(box.H, p.Metrics.LaneMin))
}
