package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/shelf"
)

// ArticlePage is what the panel at the right shows of one article.
type ArticlePage struct {
	Article   *timeline.Article
	Line      shelf.Line
	Takeaways []TakeawayLine
	Events    []EventLine            // that cite it, proposals aside, by date
	Waiting   []EventLine            // proposals that cite it
	Evidence  []timeline.Range       // bytes of the text that events cite
	Files     []*timeline.Attachment // by number
	Marks     SpotMarks
}

// ArticlePage tells of one article what its page shows.
func (d *Desk) ArticlePage(id timeline.ArticleID) (ArticlePage, error) {
	a, err := d.article(id)
	if err != nil {
		return ArticlePage{}, err
	}
	out := ArticlePage{Article: a, Line: shelf.Of(a), Takeaways: d.takeaways(a, 0), Files: d.cat.Attached[id],
		Marks: d.Marks(timeline.SpotOf(a.Ref()))}
	for _, t := range out.Takeaways {
		out.Line.Placed += b2i(len(t.Events) > 0)
	}
	for _, eid := range d.cat.Citing(id) {
		e, err := d.event(eid)
		if err != nil {
			return out, err
		}
		line := EventLine{e.ID, e.Title, e.When, e.Type.Quad(), e.Marks}
		if e.Proposed {
			out.Waiting = append(out.Waiting, line)
			continue
		}
		out.Events = append(out.Events, line)
		for _, c := range e.Citations {
			if c.Article == id {
				out.Evidence = append(out.Evidence, timeline.Range{Start: c.Start, End: c.End})
			}
		}
	}
	out.Line.Events, out.Line.Waiting = len(out.Events), len(out.Waiting)
	for _, list := range [][]EventLine{out.Events, out.Waiting} {
		slices.SortStableFunc(list, func(a, b EventLine) int { return a.When.Compare(b.When) })
	}
	return out, nil
}
