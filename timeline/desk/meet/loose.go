package meet

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// # What names no date
//
// Two kinds of report are tied to an event although they do not say when that is.
//
//   - "Called off the trip": what is called off lies ahead. Of the plans of the same people that were announced by then and
//     still lay ahead it is the nearest, and the only one when the report names nobody else. What is more than a year ahead
//     is not meant. A date before that of the article, or that day, is often that of the decision; when no plan is known
//     for it, it does not count.
//   - "The two met in Beijing": a report of what took place that names no day is of the last days. It is joined with the
//     only event of the same two persons that its article's day follows.

// Why a source without a date was joined, as it is shown with its quotation.
const (
	whyPlan   = "names no date of its own: of the plans of these actors that still lay ahead, the nearest in time"
	whyLately = "names no date of its own: the only event of these two in the days before the article"
)

// fresh is how many days after an event articles report it without saying when it was.
const fresh = 2

// ahead is how many days before it was to be something is called off without its day.
const ahead = 366

// adrift reports whether an event that an article of a day tells of is dated by that article's day only.
func adrift(e *timeline.Event, day when.Time) bool {
	if e.Type == timeline.Reject || e.Marks&(timeline.Historical|timeline.Hypothetical|timeline.Negated) != 0 {
		return false
	}
	if e.Marks&timeline.CalledOff != 0 {
		return e.When.IsZero() || e.When.End() <= day+when.Day
	}
	return e.When.IsZero() && e.Marks&timeline.Future == 0
}

// alikeLoose compares a report without a date of its own with an event that is there.
func alikeLoose(there, news *report) likeness {
	day := news.oldest
	if there.When.IsZero() || there.name != news.name || there.oldest != 0 && there.oldest > day || opposed(there, news) {
		return likeness{}
	}
	shared, persons := 0, 0
	for p, s := range news.parties {
		o := there.parties[p]
		if o == nil {
			if !s.optional {
				return likeness{}
			}
			continue
		}
		shared++
		switch both := len(s.persons) > 0 && len(o.persons) > 0; {
		case slices.ContainsFunc(s.persons, func(id timeline.ActorID) bool { return slices.Contains(o.persons, id) }):
			persons++
		case both:
			return likeness{}
		}
	}
	if news.Marks&timeline.CalledOff != 0 {
		planned := there.Marks&(timeline.Future|timeline.CalledOff) != 0 && there.Marks&timeline.Confirmed == 0
		if shared == 0 || !planned || there.When.End() <= day || there.When.Start() > day+ahead*when.Day {
			return likeness{}
		}
		return likeness{score: 4*shared + 8*persons, only: shared == 1, why: whyPlan}
	}
	lately := there.When.Start() < day+when.Day && there.When.End() > day-fresh*when.Day
	if persons < 2 || !lately || there.Marks&timeline.CalledOff != 0 || len(there.parties) > shared+there.beside() {
		return likeness{}
	}
	return likeness{score: 4*shared + 8*persons, only: true, why: whyLately}
}

// beside counts the parties that not every article need name.
func (r *report) beside() int {
	n := 0
	for _, s := range r.parties {
		n += b2i(s.optional)
	}
	return n
}

// explain notes why the piece was joined without a date, and takes a former note away.
func (p *piece) explain(why string) {
	ours := func(c timeline.Claim) bool { return c.Why == whyPlan || c.Why == whyLately }
	if slices.ContainsFunc(p.claims, ours) {
		p.claims, _ = divide(p.claims, ours)
	}
	if why != "" && len(p.citations) > 0 {
		p.claims = append(slices.Clone(p.claims), timeline.Claim{Cite: p.citations[0], Why: why})
	}
}

// partsOfDay returns the parts of the day that claims name, as TIMEX3 has them: "MO", "AF", "EV", "NI".
func partsOfDay(list []timeline.Claim) []string {
	var parts []string
	for _, c := range list {
		if _, part, ok := strings.Cut(c.Value, "T"); ok && len(part) == 2 && part[0] >= 'A' {
			parts = append(parts, part)
		}
	}
	return parts
}
