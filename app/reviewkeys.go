package app

// where says where a command works.
type where uint8

const (
	onChart where = iota
	inReview
	everywhere
)

// here reports whether a command belongs to what the window shows now: the review has keys of its own.
func (w *Window) here(c command) bool {
	return c.where == everywhere || (c.where == inReview) == w.review.open
}

const grpReview = "Review"

// reviewCommands are what can be done in the review.
func (w *Window) reviewCommands() []command {
	r := &w.review
	look := func(by int) func() { return func() { r.step(by) } }
	turn := func(pages float32) func() { return func() { r.page.Turn(pages) } }
	const all = 1e6 // more than any article has
	return []command{
		{id: "review", name: "Review what was found in articles", keys: []string{"R"}, group: grpReview, run: func() { w.openReview(0) }},
		{id: "reviewclose", name: "Back to the timeline", keys: []string{"Escape"}, group: grpReview, where: inReview, run: r.close},
		{id: "reviewdown", name: "Next proposal", keys: []string{"J", "Down"}, group: grpReview, where: inReview, run: look(1)},
		{id: "reviewup", name: "Proposal before", keys: []string{"K", "Up"}, group: grpReview, where: inReview, run: look(-1)},
		{id: "reviewtextdown", name: "Scroll the text a page down", keys: []string{"PageDown"}, group: grpReview, where: inReview, run: turn(1)},
		{id: "reviewtextup", name: "Scroll the text a page up", keys: []string{"PageUp"}, group: grpReview, where: inReview, run: turn(-1)},
		{id: "reviewtexthome", name: "Beginning of the text", keys: []string{"Home"}, group: grpReview, where: inReview, run: turn(-all), hidden: true},
		{id: "reviewtextend", name: "End of the text", keys: []string{"End"}, group: grpReview, where: inReview, run: turn(all), hidden: true},
		{id: "accept", name: "Accept, or put back", keys: []string{"A"}, group: grpReview, where: inReview, run: r.acceptCurrent, writes: true},
		{id: "acceptnext", name: "Accept and go on", keys: []string{"Return", "KP_Enter"}, group: grpReview, where: inReview, run: r.acceptAndGoOn, writes: true},
		{id: "acceptall", name: "Accept all of the article", keys: []string{"Shift+A"}, group: grpReview, where: inReview, run: r.acceptAll, writes: true},
		{id: "reject", name: "Reject", keys: []string{"X", "Delete"}, group: grpReview, where: inReview, run: r.rejectCurrent, writes: true},
		{id: "reviewedit", name: "Correct and accept…", keys: []string{"E"}, group: grpReview, where: inReview, run: r.editCurrent, writes: true},
		{id: "reviewundo", name: "Undo", keys: []string{"U"}, group: grpReview, where: inReview, run: r.undo, writes: true},
		{id: "reviewdate", name: "Publication date of the article…", keys: []string{"D"}, group: grpReview, where: inReview, run: r.date, writes: true},
		{id: "reviewtie", name: "Tie a takeaway", keys: []string{"T"}, group: grpReview, where: inReview, run: r.tieCurrent, writes: true},
		{id: "reviewwords", name: "Choose words of the text by arrow keys", keys: []string{"S"}, group: grpReview, where: inReview, run: r.page.Text().Focus},
		{id: "reviewcite", name: "Take the selected words as evidence", keys: []string{"C"}, group: grpReview, where: inReview, run: r.citeSelected, writes: true},
		{id: "reviewnew", name: "New event from the selected words…", keys: []string{"W"}, group: grpReview, where: inReview, run: r.newFromSelected, writes: true},
		{id: "reviewnext", name: "Next article", keys: []string{"N"}, group: grpReview, where: inReview, run: r.nextArticle},
		{id: "reviewprevious", name: "Article before", keys: []string{"P"}, group: grpReview, where: inReview, run: r.previousArticle},
		{id: "readagain", name: "Read the article again", group: grpReview, where: inReview, run: r.readAgain, writes: true},
	}
}
