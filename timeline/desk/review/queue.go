package review

import (
	"slices"

	"entente/timeline"
)

// Line is an article with something to decide.
type Line struct {
	Article timeline.ArticleID
	Title   string
	Waiting int
}

// Queue is the round that a person makes through the articles with something to decide. What was decided stays in it, so
// that "3 of 12" counts what it seems to count, and articles that come meanwhile are added at the end.
type Queue struct {
	list []timeline.ArticleID
	at   int
}

// Fill adds articles that are not in the queue yet.
func (q *Queue) Fill(lines []Line) {
	for _, l := range lines {
		if !slices.Contains(q.list, l.Article) {
			q.list = append(q.list, l.Article)
		}
	}
}

// Open goes to an article, which joins the queue if it is not in it.
func (q *Queue) Open(id timeline.ArticleID) {
	if q.at = slices.Index(q.list, id); q.at < 0 {
		q.list, q.at = append(q.list, id), len(q.list)
	}
}

// Drop takes articles out that are gone: undone imports, deleted ones.
func (q *Queue) Drop(gone func(timeline.ArticleID) bool) {
	at := q.Article()
	q.list = slices.DeleteFunc(q.list, gone)
	q.at = max(0, slices.Index(q.list, at))
}

// Article is the one that is open, 0 for none.
func (q *Queue) Article() timeline.ArticleID {
	if q.at < 0 || q.at >= len(q.list) {
		return 0
	}
	return q.list[q.at]
}

// Place is the position of the open article from 1, and how many there are.
func (q *Queue) Place() (at, of int) { return min(q.at+1, len(q.list)), len(q.list) }

// Step goes to the next or previous article; it stays at the ends and reports false there.
func (q *Queue) Step(by int) bool {
	at := q.at + by
	if at < 0 || at >= len(q.list) {
		return false
	}
	q.at = at
	return true
}

// NextWaiting goes to the next article with something to decide, round the end. It reports false when there is none.
func (q *Queue) NextWaiting(waits func(timeline.ArticleID) bool) bool {
	for i := 1; i <= len(q.list); i++ {
		if at := (q.at + i) % len(q.list); waits(q.list[at]) {
			q.at = at
			return true
		}
	}
	return false
}
