package panel

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// ArticleCalls is what clicks on the page of an article do besides.
type ArticleCalls struct {
	Open   func(id timeline.ArticleID) // shows the page of an article
	Delete func(id timeline.ArticleID)
	Place  func(t timeline.TakeawayRef) // ties a takeaway to an event
}

// ShowArticlePage shows the page of an article. Its text is a tab beside it.
func (s *Side) ShowArticlePage(x desk.ArticlePage) {
	if s.reader.article != nil && s.reader.article.ID != x.Article.ID {
		s.reader.article = nil
	}
	text := s.article && s.reader.open() // which was looked at stays
	s.showPage(x, func(old any) bool { o, is := old.(desk.ArticlePage); return is && o.Article.ID == x.Article.ID },
		func(c *ui.Column) { s.articlePage(c, x) })
	if text {
		s.reader.show(x.Article, s.reader.body)
		s.reader.cited(x.Evidence)
		s.showArticle(true)
	}
}

// articlePage fills the panel with the page of an article.
func (s *Side) articlePage(c *ui.Column, x desk.ArticlePage) {
	a := x.Article
	pills := ui.NewWrap(ui.NewChip("Article", nil))
	if x.Line.Total > 0 {
		pills.Objects = append(pills.Objects, ui.NewChip(strconv.Itoa(x.Line.Placed)+" of "+strconv.Itoa(x.Line.Total)+" placed", nil))
	}
	pills.Objects = append(pills.Objects, ui.NewChip(say.Plural(x.Line.Events, "event"), nil), s.starOf(a.Ref(), x.Marks.Starred))
	c.Add(0, pills)
	title := ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: cutRunes(cmp.Or(a.Title, "An article without a title"), mostHeading), Bold: true})
	title.Lead = 1.25
	title.OnMenu = func(at fyne.Position) {
		ui.MenuAt(title, at, ui.MenuItem{Name: "Copy the title", Run: func() { s.Calls.Copy(a.Title) }})
	}
	c.Add(10, title)
	c.Add(5, s.published(a))
	if a.Address != "" {
		address := ui.NewFlow(own.SizeSmall, ui.Span{Text: a.Address, Color: theme.ColorNameHyperlink})
		address.OnTapped = func() { s.Calls.OpenAddress(a.Address) }
		c.Add(2, address)
	}
	if a.File != "" {
		c.Add(2, small("From "+a.File+" · "+sizeWords(a.Size)))
	}
	c.Add(10, s.articleButtons(a))
	s.bullets(c, x)
	s.articleEvents(c, "Events", x.Events)
	s.files(c, x)
	s.articleEvents(c, "To review", x.Waiting)
	s.markSections(c, a.Ref(), x.Marks)
}

// published is the line of outlet, author and date; a click sets the date.
func (s *Side) published(a *timeline.Article) *ui.Flow {
	words := ""
	for _, w := range []string{a.Outlet, a.Author} {
		if w != "" {
			words += w + " · "
		}
	}
	date := ui.Span{Text: a.Published.Words(ui.Dates(when.Style{})), Color: own.ColorDim}
	if a.Published.IsZero() {
		date.Text = "no publication date"
	}
	line := text(dim(words), date)
	if !s.ReadOnly {
		change := ui.Span{Text: " · Change date…", Color: theme.ColorNameHyperlink}
		if a.Published.IsZero() {
			change.Text = " · Set date…"
		}
		line.SetSpans(dim(words), date, change)
		line.OnTapped = func() { s.Calls.SetArticle(a.ID) }
	}
	return line
}

func (s *Side) articleButtons(a *timeline.Article) *ui.Wrap {
	read := ui.NewButton("Read the text", func() { s.Calls.Read(a.ID, "", nil) })
	read.Primary, read.Tips, read.Tip = true, s.tips, "The whole text, with everything marked that an event cites"
	review := ui.NewButton("Review", func() { s.Calls.Review(a.ID) })
	review.Tips, review.Tip = s.tips, "Everything that was found in it: accept, correct, reject (R)"
	row := ui.NewWrap(read, review)
	if !s.ReadOnly {
		del := ui.NewButton("Delete…", func() { s.Calls.Article.Delete(a.ID) })
		del.Tips, del.Tip = s.tips, "Delete the article; you see first which events lose their last source"
		row.Objects = append(row.Objects, del)
	}
	return row
}

// bullets shows the takeaways with where each is placed.
func (s *Side) bullets(c *ui.Column, x desk.ArticlePage) {
	if len(x.Takeaways) == 0 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Takeaways", nil))
	titles := map[timeline.EventID]desk.EventLine{}
	for _, e := range x.Events {
		titles[e.ID] = e
	}
	for i, t := range x.Takeaways {
		c.Add(gapAt(i, headGap, 6), takeaway(t, s.words, &s.Calls))
		for _, id := range t.Events {
			e := titles[id]
			line := ui.NewFlow(own.SizeSmall, dim("→ "+cmp.Or(e.When.Words(ui.Dates(when.Style{})), "no date")+"  "), ui.Span{Text: cutRunes(e.Title, mostHeading), Color: theme.ColorNameHyperlink})
			line.OnTapped = func() { s.Calls.Select(id) }
			c.Add(0, indented(line))
		}
		if len(t.Events) == 0 && !s.ReadOnly {
			place := ui.NewFlow(own.SizeSmall, ui.Span{Text: "Place it: tie it to an event…", Color: theme.ColorNameHyperlink})
			place.OnTapped = func() { s.Calls.Article.Place(t.Ref) }
			c.Add(0, indented(place))
		}
	}
}

// sizeWords words a number of bytes.
func sizeWords(n int) string {
	const kilo = 1000
	switch {
	case n < kilo:
		return say.Plural(n, "byte")
	case n < kilo*kilo:
		return strconv.Itoa((n+kilo/2)/kilo) + " kB"
	}
	return strconv.FormatFloat(float64(n)/(kilo*kilo), 'f', 1, 64) + " MB"
}

// indented sets something in as far as the text of an item.
func indented(o fyne.CanvasObject) *ui.Column {
	c := ui.NewColumn()
	c.Left = itemIndent
	return c.Add(0, o)
}

// itemIndent is how far the text of an item is set in.
const itemIndent = 17

func (s *Side) articleEvents(c *ui.Column, title string, list []desk.EventLine) {
	if len(list) == 0 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead(title, nil))
	const most = 60 // more than fits into a panel is better read in the list of events
	for i, e := range list[:min(len(list), most)] {
		s.eventLine(c, gapAt(i, headGap, 5), e.ID, e.When, e.Title)
	}
	if rest := len(list) - most; rest > 0 {
		c.Add(5, small("and "+say.Count(rest)+" more"))
	}
}
