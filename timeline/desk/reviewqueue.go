package desk

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/review"
)

// Waiting lists the articles with proposals that wait for a decision, as they came.
func (d *Desk) Waiting() []review.Line {
	count := map[timeline.ArticleID]int{}
	for _, sources := range d.cat.Proposals() {
		for _, a := range sources {
			count[a]++
		}
	}
	var list []review.Line
	for id, n := range count {
		if a := d.cat.Articles[id]; a != nil {
			list = append(list, review.Line{Article: id, Title: cmp.Or(a.Title, a.File), Waiting: n})
		}
	}
	slices.SortFunc(list, func(a, b review.Line) int { return cmp.Compare(a.Article, b.Article) })
	return list
}

// WaitingProposals counts the proposals of the articles of a queue. One that several articles tell of counts once.
func (d *Desk) WaitingProposals() int {
	n := 0
	for _, sources := range d.cat.Proposals() {
		if len(sources) > 0 {
			n++
		}
	}
	return n
}
