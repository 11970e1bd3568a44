package app

// findCommands are the commands that look things up.
func (w *Window) findCommands() []command {
	return []command{
		{id: "period", name: "Only what happens in the period in view, or all again", keys: []string{"Shift+P"}, group: grpFind, run: func() { w.desk.KeepPeriod() }},
		{id: "events", name: "List of events", keys: []string{"Ctrl+L"}, group: grpFind, run: w.toggleList(listEvents)},
		{id: "filterperiod", name: "Only the events of the period in view", group: grpFind, run: func() { w.desk.FilterPeriod(w.desk.Window()) }},
		{id: "articles", name: "Articles", keys: []string{"Ctrl+K"}, group: grpFind, run: w.toggleList(listArticles)},
		{id: "brief", name: "Brief: what is new, moved, confirmed or overdue", keys: []string{"Shift+B"}, group: grpFind, run: w.openBrief},
		{id: "sort", name: "Order the list below by…", keys: []string{"Shift+O"}, group: grpFind, run: w.sortList},
		{id: "menu", name: "Menu of the selected event, or of the chart", keys: []string{"Menu", "Shift+F10"}, group: grpFind, run: w.menuByKey},
		{id: "loose", name: "Takeaways that are not placed", keys: []string{"Ctrl+U"}, group: grpFind, run: w.toggleList(listLoose)},
	}
}
