package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/review"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// Accept takes proposals over as events, in one step. One that is there already joins it, as if it had been sure when it
// was read. Events that do not wait are passed over.
func (d *Desk) Accept(ids ...timeline.EventID) error {
	var news []newcomer
	for _, id := range ids {
		e, err := d.event(id)
		if err != nil {
			return err
		}
		if !e.Proposed {
			continue
		}
		news = append(news, d.accepted(e, e))
	}
	if len(news) == 0 {
		return nil
	}
	name := "Accept " + strconv.Itoa(len(news)) + " proposals"
	if len(news) == 1 {
		name = "Accept “" + say.Short(news[0].before.Title) + "”"
	}
	return d.take(name, news)
}

// accepted is a proposal that becomes an event in the form that next has.
func (d *Desk) accepted(e, next *timeline.Event) newcomer {
	after := next.Clone()
	after.Proposed = false
	source := d.cat.Articles[firstSource(e)]
	if source == nil {
		source = &timeline.Article{ID: firstSource(e)}
	}
	return newcomer{before: e, after: after, sure: after.Clone(), source: source}
}

// take writes newcomers that a person has accepted, in one step.
func (d *Desk) take(name string, news []newcomer, more ...edit.Change) error {
	slices.SortStableFunc(news, func(a, b newcomer) int { return cmp.Compare(firstSource(a.before), firstSource(b.before)) })
	changes, became, err := d.meetNews(news)
	if err != nil {
		return err
	}
	if err := d.apply(name, append(more, changes...)...); err != nil {
		return err
	}
	d.followSelected(became)
	return nil
}

func firstSource(e *timeline.Event) timeline.ArticleID {
	if list := e.Articles(); len(list) > 0 {
		return list[0]
	}
	return 0
}

// Reject says of events that an article does not tell them, in one step. What only the article told of goes; what others
// tell of too, or a person has entered, loses what the article said. The article remembers it.
func (d *Desk) Reject(article timeline.ArticleID, ids ...timeline.EventID) error {
	a, err := d.article(article)
	if err != nil {
		return err
	}
	next := *a
	next.Rejected = slices.Clone(a.Rejected)
	var changes []edit.Change
	dropped := map[timeline.LinkID]bool{}
	title := ""
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			continue
		}
		e, err := d.event(id)
		if err != nil {
			return err
		}
		said := review.Evidence(e, article)
		if !slices.Contains(e.Articles(), article) || len(said) == 0 {
			return fmt.Errorf("%s does not speak of %s", article, id)
		}
		title = e.Title
		next.Rejected = append(next.Rejected, timeline.Rejected{Range: said[0], Type: e.Type, Title: e.Title})
		if e.Drawn() && len(e.Articles()) == 1 {
			changes = append(changes, d.deletion(e, dropped)...)
			continue
		}
		rest, _ := meet.Split(e, article, d.cat.Article)
		changes = append(changes, edit.Change{Before: e, After: rest})
	}
	if len(changes) == 0 {
		return nil
	}
	name := fmt.Sprintf("Reject %d proposals", len(ids))
	if len(ids) == 1 {
		name = "Reject “" + say.Short(title) + "”"
	}
	if err := d.apply(name, append(changes, edit.Change{Before: a, After: &next})...); err != nil {
		return err
	}
	d.dropSelected()
	return nil
}

// AcceptAll accepts all that waits of an article, in one step.
func (d *Desk) AcceptAll(article timeline.ArticleID) error {
	var ids []timeline.EventID
	for _, id := range d.cat.Citing(article) {
		if o, ok := d.cat.Table.Row(id); ok && d.cat.Table.Proposed(o) {
			ids = append(ids, id)
		}
	}
	return d.Accept(ids...)
}

// The confidence from which proposals become events without being asked about.
const (
	AskAlways        = float32(1) // no reading is as sure
	AskNever         = float32(0)
	defaultThreshold = float32(0.5)
)

// thresholdKey names the setting of the library.
const thresholdKey = "accept"

// Threshold returns the confidence, from 0 to 1, from which what is found in an article becomes an event of this library
// by itself.
func (d *Desk) Threshold() float32 {
	text, err := d.lib.Setting(thresholdKey)
	if err != nil || text == "" {
		return defaultThreshold
	}
	f, err := strconv.ParseFloat(text, 32)
	if err != nil || !(f >= 0 && f <= 1) {
		return defaultThreshold
	}
	return float32(f)
}

// SetThreshold sets it and accepts what waits and is as sure as that, in one step. It returns how many those are.
func (d *Desk) SetThreshold(f float32) (int, error) {
	if !(f >= 0 && f <= 1) {
		return 0, errors.New("a confidence lies between 0 and 1")
	}
	if err := writable(d.lib); err != nil {
		return 0, err
	}
	if err := d.lib.SetSetting(thresholdKey, strconv.FormatFloat(float64(f), 'g', -1, 32)); err != nil {
		return 0, err
	}
	var ids []timeline.EventID
	for id := range d.cat.Proposals() {
		if e, err := d.cat.Event(id); err == nil && e.Confidence >= f {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return len(ids), d.Accept(ids...)
}
