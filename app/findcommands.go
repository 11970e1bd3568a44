package app

// findCommands are the commands that look things up.
func (w *Window) findCommands() []command {
	return []command{
		{id: "actor", name: "Page of an actor…", keys: []string{"Shift+A"}, group: grpFind, run: w.chooseActor},
	}
}
