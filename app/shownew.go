package app

import (
	"slices"

	"entente/timeline"
)

// held is what a library holds before an import.
type held struct {
	events   map[timeline.EventID]bool
	articles map[timeline.ArticleID]bool
}

func (w *Window) holds() held {
	h := held{map[timeline.EventID]bool{}, map[timeline.ArticleID]bool{}}
	for _, id := range w.desk.All() {
		h.events[id] = true
	}
	for _, a := range w.desk.Articles() {
		h.articles[a.ID] = true
	}
	return h
}

// brought lists the events that an import has made, or that its articles speak of: an article may tell of an event that
// was known.
func (w *Window) brought(before held) []timeline.EventID {
	var list []timeline.EventID
	for _, id := range w.desk.All() {
		if !before.events[id] {
			list = append(list, id)
		}
	}
	for _, a := range w.desk.Articles() {
		if !before.articles[a.ID] {
			list = append(list, w.desk.EventsOf(a.ID)...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// showNew brings what an import has brought into view and selects its main event, when there are few.
func (w *Window) showNew(before held) {
	if w.desk == nil {
		return
	}
	const few = 40
	list := w.brought(before)
	if len(list) > few {
		w.desk.ShowLatest()
		w.chart.Update()
		return
	}
	main, most := timeline.EventID(0), -1
	for _, id := range list {
		e, err := w.desk.Event(id)
		if err != nil || e.Proposed {
			continue
		}
		weight := len(e.Takeaways)
		if !e.When.IsZero() { // one that stands on the chart says more
			weight += 1000
		}
		if weight > most {
			main, most = id, weight
		}
	}
	if main == 0 {
		return
	}
	w.desk.Select(list...)
	w.desk.Fit()
	w.reveal(main)
}
