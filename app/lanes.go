package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
)

// groupings lists what the menu of lanes offers; anything else can be written on the command line.
func groupings() []struct {
	id string
	g  timeline.Grouping
} {
	return []struct {
		id string
		g  timeline.Grouping
	}{{"byactor", timeline.ByActor}, {"byperson", timeline.ByPerson}, {"bycountry", timeline.ByCountry}, {"bybloc", timeline.ByBloc},
		{"bytype", timeline.ByType}, {"bytag", timeline.ByTag}, {"bysource", timeline.BySource}, {"bynone", timeline.ByNone},
		{"bybloccountry", "bloc/country/person"}, {"bycountryperson", "country/person"}, {"bytypecountry", "type/country"}}
}

// groupingName is a grouping as people read it: "Country › Person".
func groupingName(g timeline.Grouping) string {
	switch g {
	case timeline.ByNone:
		return "One for all"
	case timeline.ByYear:
		return "Days of the year"
	}
	var words []string
	for _, l := range g.Levels() {
		words = append(words, strings.ToUpper(string(l[:1]))+string(l[1:]))
	}
	return strings.Join(words, " › ")
}

// laneCommands are the commands about lanes.
func (w *Window) laneCommands() []command {
	var list []command
	for _, x := range groupings() {
		name := "Lanes by " + strings.ToLower(groupingName(x.g))
		if x.g == timeline.ByNone {
			name = "One lane for all"
		}
		list = append(list, command{id: x.id, name: name, group: grpFind, run: func() { w.desk.SetLanes(x.g) }})
	}
	sort := func(o timeline.LaneOrder) func() { return func() { w.desk.SortLanes(o) } }
	at := func(fn func(key string)) func() {
		return func() {
			if i, ok := w.desk.LaneAt(w.desk.CurrentLane()); ok {
				fn(i.Key)
				w.chart.Update()
			}
		}
	}
	return append(list,
		command{id: "lanescount", name: "Order lanes by number of events", group: grpFind, run: sort(timeline.LanesByCount)},
		command{id: "lanesfirst", name: "Order lanes by first date", group: grpFind, run: sort(timeline.LanesByFirst)},
		command{id: "lanesname", name: "Order lanes by name", group: grpFind, run: sort(timeline.LanesByName)},
		command{id: "lanesopen", name: "Open all lanes", group: grpFind, run: func() { w.desk.OpenLanes(true) }},
		command{id: "lanesclose", name: "Collapse all lanes", group: grpFind, run: func() { w.desk.OpenLanes(false) }},
		command{id: "lanesshow", name: "Show hidden lanes", group: grpFind, run: func() { w.desk.ShowLanes() }},
		command{id: "joined", name: "Join the parts of an event", group: grpFind, run: func() { w.desk.SetRepeated(false) }},
		command{id: "repeated", name: "Repeat an event in each lane", group: grpFind, run: func() { w.desk.SetRepeated(true) }},
		command{id: "lanepin", name: "Pin this lane to the top, or let it go", keys: []string{"P"}, group: grpFind, run: at(func(key string) {
			i, _ := w.desk.LaneAt(w.desk.LaneOf(key))
			w.desk.PinLane(key, !i.Pinned)
		})},
		command{id: "lanehide", name: "Hide this lane", keys: []string{"H"}, group: grpFind, run: at(func(key string) { w.desk.HideLane(key) })},
		command{id: "lanesolo", name: "Show this lane alone, or all again", keys: []string{"L"}, group: grpFind,
			run: at(func(key string) { w.desk.SoloLane(key, false) })},
		command{id: "lanetoggle", name: "Open or collapse this lane", keys: []string{"O"}, group: grpFind,
			run: at(func(key string) { w.desk.ToggleLane(key) })})
}

// lanesMenu offers what makes a lane, in which order lanes stand and how events with several of them are drawn.
func (w *Window) lanesMenu(below fyne.CanvasObject) {
	if w.desk == nil {
		return
	}
	var items []ui.MenuItem
	for i, x := range groupings() {
		m := w.item(x.id)
		m.Name, m.Checked = groupingName(x.g), w.desk.Lanes() == x.g
		if i > 0 && len(x.g.Levels()) > 1 && len(groupings()[i-1].g.Levels()) == 1 {
			items = append(items, ui.MenuItem{})
		}
		items = append(items, m)
	}
	items = append(append(items, ui.MenuItem{}), w.viewItems()...)
	if w.ordered() {
		items = append(append(append(items, ui.MenuItem{}), w.orderItems()...), ui.MenuItem{})
		items = append(items, w.checked("joined", !w.desk.Repeated()), w.checked("repeated", w.desk.Repeated()))
	}
	ui.MenuBelow(below, append(items, w.openItems()...)...)
}

// ordered reports whether the lanes can be ordered in several ways, and joined.
func (w *Window) ordered() bool {
	_, _, dyad := w.desk.Dyad()
	return !dyad && !w.desk.Folded() && w.desk.Lanes() != timeline.ByNone
}

func (w *Window) checked(id string, on bool) ui.MenuItem {
	m := w.item(id)
	m.Checked = on
	return m
}

func (w *Window) orderItems() []ui.MenuItem {
	a := w.desk.Arrangement()
	sorted := func(id string, o timeline.LaneOrder) ui.MenuItem {
		return w.checked(id, a.Sort == o && len(a.Order) == 0)
	}
	return []ui.MenuItem{sorted("lanescount", timeline.LanesByCount), sorted("lanesfirst", timeline.LanesByFirst),
		sorted("lanesname", timeline.LanesByName)}
}

func (w *Window) openItems() []ui.MenuItem {
	items := []ui.MenuItem{{}, w.item("lanesopen"), w.item("lanesclose")}
	if w.desk.LanesHidden() {
		items = append(items, w.item("lanesshow"))
	}
	return items
}

// laneMenu is what a click with the second button on a lane's head offers.
func (w *Window) laneMenu(place int) []ui.MenuItem {
	i, ok := w.desk.LaneAt(place)
	if !ok {
		return nil
	}
	do := func(fn func()) func() { return func() { fn(); w.chart.Update() } }
	toggle := "Show the density only"
	switch {
	case i.Group && i.Closed:
		toggle = "Open the group"
	case i.Group:
		toggle = "Collapse the group"
	case i.Closed:
		toggle = "Show the events"
	}
	pin, solo := "Pin to the top", "Show alone"
	if i.Pinned {
		pin = "Let go from the top"
	}
	if i.Solo {
		solo = "Show the others too"
	}
	items := []ui.MenuItem{{Name: fmt.Sprintf("“%s”", short(i.Name)), Off: true},
		{Name: pin, Key: "P", Off: i.Others, Run: do(func() { w.desk.PinLane(i.Key, !i.Pinned) })},
		{Name: "Hide", Key: "H", Run: do(func() { w.desk.HideLane(i.Key) })},
		{Name: solo, Key: "L", Off: i.Others, Run: do(func() { w.desk.SoloLane(i.Key, false) })}}
	if a := w.desk.Arrangement(); len(a.Solo) > 0 && !i.Solo {
		items = append(items, ui.MenuItem{Name: "Show beside those alone", Off: i.Others, Run: do(func() { w.desk.SoloLane(i.Key, true) })})
	}
	items = append(items, ui.MenuItem{Name: toggle, Key: "O", Off: i.Others, Run: do(func() { w.desk.ToggleLane(i.Key) })})
	items = append(items, ui.MenuItem{Name: "Colour", Off: i.Others, More: w.paletteItems(i.Colour, false, func(c string) error {
		w.desk.ColourLane(i.Key, c)
		return nil
	})})
	items = append(items, ui.MenuItem{Name: "Note…", Off: i.Others || w.lib.ReadOnly() != "", Run: func() { w.noteOn(timeline.Spot{Lane: i.Key}) }})
	if x := w.desk.Actor(i.Actor); x != nil {
		items = append(items, ui.MenuItem{Name: "Only events with it", Run: func() { w.filter("actor", x.Name) }}, w.withOther(x))
	}
	if w.ordered() {
		items = append(append(items, ui.MenuItem{}), w.orderItems()...)
	}
	return append(items, w.openItems()...)
}

// short cuts a name that would make a menu wide.
func short(name string) string {
	const most = 32
	if r := []rune(name); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return name
}
