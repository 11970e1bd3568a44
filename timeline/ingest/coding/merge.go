package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/when"
)

// merger gathers the events of an article; what is told twice is one.
type merger struct {
	list   []event.Draft
	like   map[deed][]int // places in list
	became map[int]int    // id of an event to that of the one that it was merged into
	places map[int]int    // id to place in list, from 1, once that is settled
}

// deed is the type and the mode of an event.
type deed struct {
	typ  timeline.Type
	mode string
}

// merge returns the events of the article, each once, in the room of list, and which became which.
func (a *article) merge(list []event.Draft) merger {
	m := merger{list: list, like: map[deed][]int{}, became: map[int]int{}}
	for i := range a.events {
		d := &a.events[i]
		at := m.find(d)
		if at < 0 || m.list[at].When.IsZero() && a.inSeveralYears(d) {
			k := deed{d.Type, d.Mode}
			m.like[k] = append(m.like[k], len(m.list))
			m.list = append(m.list, *d)
			continue
		}
		into := &m.list[at]
		if isPartOf(into, d) {
			d.Sentence = min(d.Sentence, into.Sentence)
			*into, *d = *d, *into
		}
		into.Join(d, a.in.Found)
		m.became[d.ID] = into.ID
	}
	return m
}

// inSeveralYears reports whether d tells of what was done more than once, in other years than the event that an article tells without its day: "Chad expels
// an envoy" … "Four envoys were expelled in 2018 and 2020".
func (a *article) inSeveralYears(d *event.Draft) bool {
	const near = 6 // bytes: " and "
	if len(d.Times) == 0 || d.When.Gran < when.ToYear {
		return false
	}
	i := d.Times[0]
	if i+1 >= len(a.in.Times) {
		return false
	}
	first, second := &a.in.Times[i], &a.in.Times[i+1]
	return second.Resolved() && second.Span.Gran >= when.ToYear && second.Start-first.End < near && strings.TrimSpace(a.in.Text[first.End:second.Start]) == "and"
}

// find returns the place of the event that d tells once more, or -1.
func (m *merger) find(d *event.Draft) int {
	if d.Opens() { // the first sentence retells the takeaways
		if at := m.findRetold(d); at >= 0 {
			return at
		}
	}
	deeds := append(make([]deed, 0, 3), deed{d.Type, d.Mode})
	if d.Type == timeline.Consult && d.Mode == "meet" {
		deeds = append(deeds, deed{timeline.Consult, "visit"}) // the meeting may be part of a visit
	}
	if d.Mode == "sign" {
		deeds = append(deeds, deed{timeline.Agree, ""}) // what takeaways call a bargain
	}
	for _, k := range deeds {
		for _, at := range near(m.like[k]) {
			if event.Same(&m.list[at], d) {
				return at
			}
		}
	}
	return -1
}

// findRetold returns the place of the event that d, of the first sentence of the body, tells in other words, best one of the same
// actors, or -1.
func (m *merger) findRetold(d *event.Draft) int {
	const most = 32 // events; takeaways are few
	if len(m.list) >= most {
		return -1
	}
	for _, acting := range [2]bool{true, false} {
		for i := range m.list {
			b := &m.list[i]
			if b.Type == d.Type && b.ActsWith(d) == acting && event.Retold(b, d) && event.Same(b, d) {
				return i
			}
		}
	}
	return -1
}

// isPartOf reports whether meeting, a meeting, is a part of the visit d that is told next: "will meet X on Monday", on a visit of
// three days.
func isPartOf(meeting, d *event.Draft) bool {
	if meeting.Mode != "meet" || d.Mode != "visit" || meeting.Planned != d.Planned {
		return false
	}
	return meeting.Heading && meeting.Nobody() && !d.Nobody() ||
		!meeting.When.IsZero() && d.When.End()-d.When.Start() > meeting.When.End()-meeting.When.Start()
}

// settle notes where each event stands, when the list is in its last order.
func (m *merger) settle() {
	m.places = make(map[int]int, len(m.list))
	for i := range m.list {
		m.places[m.list[i].ID] = i + 1
	}
}

// place returns the place of the event of an id, or of the one that it became, from 1; 0 for none.
func (m *merger) place(id int) int {
	if to, ok := m.became[id]; ok {
		id = to
	}
	return m.places[id]
}

// near returns the first and the last of a list: in a long text, what is far apart is another event, and comparing all
// with all would take forever.
func near(list []int) []int {
	const first, last = 16, 48
	if len(list) <= first+last {
		return list
	}
	return append(slices.Clone(list[:first]), list[len(list)-last:]...)
}
