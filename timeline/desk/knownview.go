package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/chronicle"
	"entente/timeline/when"
)

// AsKnown returns the day whose knowledge is shown, zero for all that is known.
func (d *Desk) AsKnown() when.Span { return d.asKnown }

// SetAsKnown shows what articles published up to the end of a date said, or all that is known when it is zero.
func (d *Desk) SetAsKnown(s when.Span) {
	if s == d.asKnown || !s.IsZero() && s.End().IsOpen() {
		return
	}
	d.remember()
	d.setAsKnown(s)
}

func (d *Desk) setAsKnown(s when.Span) {
	d.asKnown = s
	d.changed()
}

// PublicationDays lists the days on which articles were published, each once, in order.
func (d *Desk) PublicationDays() []when.Time {
	p := &d.published
	if p.known && p.issued == d.cat.Issued {
		return p.days
	}
	*p = publishedDays{known: true, issued: d.cat.Issued}
	for _, a := range d.cat.Articles {
		if day, ok := chronicle.Published(a); ok {
			p.all = append(p.all, day)
		}
	}
	slices.Sort(p.all)
	p.days = slices.Compact(slices.Clone(p.all))
	return p.days
}

// publishedDays are the days on which articles were published, and what they were made from.
type publishedDays struct {
	known  bool
	issued uint64
	all    []when.Time // one for each article, in order
	days   []when.Time // each once
}

// until counts the articles that were published up to the end of a day.
func (p *publishedDays) until(day when.Time) int {
	n, _ := slices.BinarySearch(p.all, day+1)
	return n
}

// StepKnown goes to the next day on which an article was published, or to the one before, as known then. From all that is
// known it goes back to the last one before the end of the window.
func (d *Desk) StepKnown(forward bool) bool {
	days := d.PublicationDays()
	at := when.Max
	if !d.asKnown.IsZero() {
		at = chronicle.Day(d.asKnown)
	}
	i, found := slices.BinarySearch(days, at)
	switch {
	case forward && found:
		i++
	case !forward:
		i--
	}
	if i < 0 || i >= len(days) {
		return false
	}
	d.SetAsKnown(when.Point(days[i], when.ToDay))
	return true
}

// KnownFirst is the day that "as known on" begins with: the last one in the window on which an article was published, or
// else the last one before it, or else the first.
func (d *Desk) KnownFirst() (when.Span, bool) {
	days := d.PublicationDays()
	if len(days) == 0 {
		return when.Span{}, false
	}
	_, to := d.timeWindow()
	i, _ := slices.BinarySearch(days, to)
	return when.Point(days[max(i-1, 0)], when.ToDay), true
}

// Known tells of an event how it stands by now, when the picture shows how it stood on an earlier day.
func (d *Desk) Known(id timeline.EventID) (later when.Span, on bool) {
	k := d.shown.known
	if k == nil {
		return when.Span{}, false
	}
	return k.Otherwise[id].Now, true
}

// eventShown reads an event as the picture shows it.
func (d *Desk) eventShown(id timeline.EventID) (*timeline.Event, error) {
	e, err := d.cat.Event(id)
	if err == nil && d.shown.known != nil {
		e = d.shown.known.Event(e)
	}
	return e, err
}
