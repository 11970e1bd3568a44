package desk

import (
	"errors"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/review"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/ingest"
)

// PutBack takes a rejection back, in one step: what was rejected waits again. n is its position in Article.Rejected.
func (d *Desk) PutBack(reader *ingest.Reader, article timeline.ArticleID, n int) (timeline.EventID, error) {
	a, err := d.article(article)
	if err != nil {
		return 0, err
	}
	if n < 0 || n >= len(a.Rejected) {
		return 0, errors.New("this rejection is gone already")
	}
	tomb := a.Rejected[n]
	next := *a
	next.Rejected = slices.Delete(slices.Clone(a.Rejected), n, n+1)
	p, err := d.proposer(reader, a)
	if err != nil {
		return 0, err
	}
	back := p.Rejected(tomb, defaultThreshold)
	changes, err := p.Changes(back)
	if err != nil {
		return 0, err
	}
	return back.ID, d.apply("Put “"+say.Short(tomb.Title)+"” back", append(changes, edit.Change{Before: a, After: &next})...)
}

// ReadAgain reads an article anew, as a newer version of the program understands it, and proposes what it finds and the
// library has not, in one step. What a person has rejected stays so. It returns how many proposals there are.
func (d *Desk) ReadAgain(reader *ingest.Reader, article timeline.ArticleID) (int, error) {
	a, err := d.article(article)
	if err != nil {
		return 0, err
	}
	p, err := d.proposer(reader, a)
	if err != nil {
		return 0, err
	}
	list := p.Missing()
	changes, err := p.Changes(list...)
	if err != nil || len(changes) == 0 {
		return 0, err
	}
	return len(list), d.apply("Read “"+say.Short(a.Title)+"” again", changes...)
}

func (d *Desk) proposer(reader *ingest.Reader, a *timeline.Article) (*review.Proposer, error) {
	reading, err := d.reading(reader, a)
	if err != nil {
		return nil, err
	}
	told, err := d.citing(a.ID)
	if err != nil {
		return nil, err
	}
	return review.NewProposer(a, reading, told, d.lib, d.cat.ActorOfKey)
}

// Unfinished says in words what waits: "4 proposals wait in 2 articles", "" for nothing.
func (d *Desk) Unfinished() string {
	lines := d.Waiting()
	if len(lines) == 0 {
		return ""
	}
	n := d.WaitingProposals()
	words := say.Count(n) + " proposals wait"
	if n == 1 {
		words = "1 proposal waits"
	}
	if len(lines) == 1 {
		return words + " in “" + strings.TrimSpace(say.Short(lines[0].Title)) + "”"
	}
	return words + " in " + say.Count(len(lines)) + " articles"
}
