package app

import (
	"slices"

	"entente/timeline"
)

// held is what a library holds before an import: up to these numbers. What is new has higher ones.
type held struct {
	event   timeline.EventID
	article timeline.ArticleID
}

func (w *Window) holds() held {
	event, article := w.desk.Newest()
	return held{event, article}
}

// brought lists the events that an import has made, or that its articles speak of: an article may tell of an event that
// was known.
func (w *Window) brought(before held) []timeline.EventID {
	var list []timeline.EventID
	for _, id := range w.desk.All() {
		if id > before.event {
			list = append(list, id)
		}
	}
	for _, id := range w.desk.ArticlesAfter(before.article) {
		list = append(list, w.desk.EventsOf(id)...)
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
