package desk

import (
	"fmt"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/index"
)

// What a person makes of the lanes: each change can be taken back with Back, is kept for the next start, and is part of
// saved views and of exports.

// Lanes returns what makes a lane; SetLanes changes it.
func (d *Desk) Lanes() timeline.Grouping { return d.lanes }

// SetLanes changes what makes a lane. How the lanes of a grouping were arranged is found again.
func (d *Desk) SetLanes(g timeline.Grouping) {
	if g == d.lanes {
		return
	}
	d.remember()
	d.enter(g)
	d.view.scrollY = 0
	d.changed()
}

// Arrangement returns how the lanes are ordered and shown; Arrange changes it.
func (d *Desk) Arrangement() timeline.Arrangement { return d.arranged[d.lanes] }

// Arrange changes how the lanes are ordered and shown.
func (d *Desk) Arrange(a timeline.Arrangement) {
	if a.Equal(d.arranged[d.lanes]) {
		return
	}
	d.remember()
	d.setArranged(a)
	d.changed()
}

// setArranged keeps the arrangements immutable: the way back holds older ones.
func (d *Desk) setArranged(a timeline.Arrangement) {
	d.arranged = maps.Clone(d.arranged)
	if d.arranged == nil {
		d.arranged = map[timeline.Grouping]timeline.Arrangement{}
	}
	d.arranged[d.lanes] = a
}

// Repeated reports whether an event with several lanes is shown in each by itself; else its parts are joined.
func (d *Desk) Repeated() bool { return d.repeated }

// SetRepeated changes that.
func (d *Desk) SetRepeated(on bool) {
	if on != d.repeated {
		d.remember()
		d.repeated = on
		d.changed()
	}
}

// LaneInfo tells about a lane on the chart.
type LaneInfo struct {
	Key, Name string
	Events    int  // in it, each once
	Group     bool // other lanes stand in it
	Closed    bool // a group that is one lane, or a lane that is a strip
	Pinned    bool
	Solo      bool // it alone is shown
	Others    bool // it gathers what has no lane of its own: it cannot be moved
	Actor     timeline.ActorID
	Colour    string // that it was given, "" for none
}

// LaneAt returns the lane at a place from the top, or false when there is none.
func (d *Desk) LaneAt(place int) (LaneInfo, bool) {
	x := d.idx()
	if place < 0 || place >= x.Lanes() {
		return LaneInfo{}, false
	}
	l, a := x.Lane(place), d.Arrangement()
	i := LaneInfo{Key: l.Key, Name: l.Name, Events: l.Total, Group: l.Group, Closed: l.Strip || l.Group && !l.Open, Others: l.Key == index.RestKey,
		Pinned: slices.Contains(a.Pins, l.Key), Solo: slices.Contains(a.Solo, l.Key)}
	i.Colour = d.laneColours()[l.Key]
	parts := d.laneParts(l.Key)
	if level := d.lanes.Levels()[len(parts)-1]; level.OfActors() {
		if ref, err := timeline.ParseRef(parts[len(parts)-1], timeline.KindActor); err == nil && ref.Kind == timeline.KindActor {
			i.Actor = timeline.ActorID(ref.ID)
		}
	}
	return i, true
}

// laneParts returns the keys of a lane's levels.
func (d *Desk) laneParts(key string) []string {
	if n := len(d.lanes.Levels()); n > 1 {
		parts := timeline.LaneKeyParts(key)
		return parts[:min(len(parts), n)]
	}
	return []string{key}
}

// LaneOf returns the place of a lane with a key, -1 for none.
func (d *Desk) LaneOf(key string) int {
	x := d.idx()
	for i := range x.Lanes() {
		if x.Lane(i).Key == key {
			return i
		}
	}
	return -1
}

func with(list []string, key string) []string {
	if slices.Contains(list, key) {
		return list
	}
	return append(slices.Clone(list), key)
}

func without(list []string, key string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(k string) bool { return k == key })
}

// PinLane keeps a lane at the top while the others scroll, or lets it go.
func (d *Desk) PinLane(key string, on bool) {
	a := d.Arrangement()
	if a.Pins = without(a.Pins, key); on {
		a.Pins = append(a.Pins, key)
		a.Hidden = without(a.Hidden, key)
	}
	d.Arrange(a)
}

// HideLane hides a lane and all that stands in it.
func (d *Desk) HideLane(key string) {
	a := d.Arrangement()
	a.Hidden, a.Pins, a.Solo = with(a.Hidden, key), without(a.Pins, key), without(a.Solo, key)
	d.Arrange(a)
}

// SoloLane shows a lane alone or, when it is, all again. more adds it to those that are seen alone.
func (d *Desk) SoloLane(key string, more bool) {
	a := d.Arrangement()
	switch {
	case slices.Contains(a.Solo, key):
		a.Solo = without(a.Solo, key)
	case more:
		a.Solo = with(a.Solo, key)
	default:
		a.Solo = []string{key}
	}
	a.Hidden = without(a.Hidden, key)
	d.view.scrollY = 0
	d.Arrange(a)
}

// ShowLanes shows all lanes that are hidden.
func (d *Desk) ShowLanes() {
	a := d.Arrangement()
	a.Hidden, a.Solo = nil, nil
	d.Arrange(a)
}

// ToggleLane opens a group or collapses it to one lane; of a lane without others in it, it shows the density or all.
func (d *Desk) ToggleLane(key string) {
	a := d.Arrangement()
	if slices.Contains(a.Toggled, key) {
		a.Toggled = without(a.Toggled, key)
	} else {
		a.Toggled = with(a.Toggled, key)
	}
	d.Arrange(a)
}

// OpenLanes opens all groups, or collapses them: without groups, all lanes to strips.
func (d *Desk) OpenLanes(on bool) {
	a := d.Arrangement()
	if a.Toggled, a.Open = nil, 0; len(d.lanes.Levels()) > 1 {
		if on {
			a.Open = timeline.MostLevels
		}
	} else if x := d.idx(); !on {
		for i := range x.Lanes() {
			a.Toggled = append(a.Toggled, x.Lane(i).Key)
		}
	}
	d.Arrange(a)
}

// ColourLane gives a lane a colour, "" for none.
func (d *Desk) ColourLane(key, colour string) {
	a := d.Arrangement()
	a.Colours = slices.DeleteFunc(slices.Clone(a.Colours), func(c timeline.LaneColour) bool { return c.Lane == key })
	if colour != "" {
		a.Colours = append(a.Colours, timeline.LaneColour{Lane: key, Colour: colour})
	}
	d.Arrange(a)
}

// laneColours are the colours that lanes have been given, by their keys; nil when none has.
func (d *Desk) laneColours() map[string]string {
	list := d.Arrangement().Colours
	if len(list) == 0 {
		return nil
	}
	m := make(map[string]string, len(list))
	for _, c := range list {
		m[c.Lane] = c.Colour
	}
	return m
}

// SortLanes changes the order of lanes; those placed by hand lose their place.
func (d *Desk) SortLanes(o timeline.LaneOrder) {
	a := d.Arrangement()
	a.Sort, a.Order = o, nil
	d.Arrange(a)
}

// hiddenWords says what is not shown: "3 lanes hidden". Empty when all are.
func (d *Desk) hiddenWords() string {
	if n := len(d.Arrangement().Solo); n > 0 {
		if n == 1 {
			return "One lane alone"
		}
		return fmt.Sprintf("%d lanes alone", n)
	}
	switch n := d.idx().Rest().Hidden; n {
	case 0:
		return ""
	case 1:
		return "1 lane hidden"
	default:
		return fmt.Sprintf("%d lanes hidden", n)
	}
}

// LanesHidden reports whether some lanes are not shown.
func (d *Desk) LanesHidden() bool { return d.hiddenWords() != "" }

// neighbours returns the places of a lane and of those that it can change places with, from the top: what stands in the
// same group, or what is pinned. at is its position among them, -1 when it cannot be moved.
func (d *Desk) neighbours(place int) (list []int, at int) {
	x := d.idx()
	at = -1
	if place < 0 || place >= x.Lanes() || x.Lane(place).Key == index.RestKey {
		return nil, -1
	}
	from, to, depth := 0, x.Lanes(), x.Lane(place).Depth
	if place < x.Pinned() {
		to = x.Pinned()
	} else {
		from = x.Pinned()
	}
	for i := place; i >= from; i-- {
		if x.Lane(i).Depth < depth {
			from = i + 1
		}
	}
	for i := from; i < to && x.Lane(i).Depth >= depth; i++ {
		if x.Lane(i).Depth > depth || x.Lane(i).Key == index.RestKey {
			continue
		}
		if i == place {
			at = len(list)
		}
		list = append(list, i)
	}
	return list, at
}

// MoveLane moves a lane among its neighbours to the position before the n-th of them; their number is the end.
func (d *Desk) MoveLane(place, n int) {
	list, at := d.neighbours(place)
	if at < 0 || n < 0 || n > len(list) || n == at || n == at+1 {
		return
	}
	x := d.idx()
	keys := make([]string, len(list))
	for i, p := range list {
		keys[i] = x.Lane(p).Key
	}
	moved := slices.Insert(slices.Clone(keys), n, keys[at])
	if n <= at {
		moved = slices.Delete(moved, at+1, at+2)
	} else {
		moved = slices.Delete(moved, at, at+1)
	}
	a := d.Arrangement()
	if place < x.Pinned() {
		a.Pins = moved
		d.Arrange(a)
		return
	}
	// Lanes below the one that was moved stay in the order that they have by themselves.
	moved = moved[:max(n, at+1)]
	a.Order = append(slices.DeleteFunc(slices.Clone(a.Order), func(k string) bool { return slices.Contains(keys, k) }), moved...)
	d.Arrange(a)
}
