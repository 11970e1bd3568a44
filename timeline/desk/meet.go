package desk

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// # When two reports are one event
//
// Several articles tell of one visit. A person who finds it five times on the timeline has to clean up; a person who
// finds two different visits as one has been told something wrong and may never notice. So the rule below asks for
// much, and what it does not understand stays apart: Merge and Split are a click away.
//
// Two events are the same when all of this holds.
//
//   - Occasion. They are of one kind by the table of occasions: a visit, a meeting and talks are told of the same day, a
//     telephone call is something else. What happens many times a day between the same two (statements, accusations,
//     attacks) is not in the table: it meets its like only when a sentence tells of both in much the same words, as
//     when two papers print one agency.
//   - Date. Both are dated, neither is wider than a month, and they overlap; an announcement and what came of it may be
//     a day apart, because trips slip, and up to three when the persons are the same and nothing else fits. Two reports of
//     what took place may be a day apart when they tell it in much the same words: they disagree, and both claims stay.
//     When a date is not known to the day, two persons must be the same and nothing else may fit: two ministers can well
//     meet twice in a month. What names no date at all is in meetloose.go. Morning and evening are not the same.
//   - Parties. A person stands for the country, so that "Xi" and "China" agree; an organisation stands for itself. Two
//     parties are shared, and all of the smaller event are in the larger one. In the larger no country may be left
//     over in a meeting: two of three who meet at a summit meet besides the summit. An accord may leave one or a third,
//     since articles name the signatories that matter to their readers. Who only hosts two others, mediates or is
//     mentioned need not be told twice.
//   - Persons. Where both name persons for a party, one must be the same, and in a meeting no party may differ: the
//     foreign minister is in Beijing on the day on which the president is not. A meeting of named persons is not that
//     of "officials".
//   - Direction. The visitor of one is not the host of the other, and who expels is not who is expelled.
//   - Standing. What was held is not what was called off for the same day. An announcement becomes one of both: called
//     off only by an article that is not older, held only by one that is younger.
//
// An event with one party only ("Biden visits Geneva") meets one with the same person, day and place. What is told in much
// the same words and of the same date needs neither places nor two parties.
//
// Of several that fit, the one that shares most is taken, and none when two share as much. An article tells of an event
// once, or its own reading would have joined the two: a second event of it stays apart.

// occasion is a row of the table of occasions.
type occasion struct {
	name     string
	typ      timeline.Type
	modes    []string // any of these modes, or
	codes    []string // a CAMEO code that starts with one of these; both empty: all that no row above takes
	inPerson bool     // persons make it what it is
	directed bool     // source and target are not interchangeable
	worded   bool     // must be told in much the same words
}

// occasions is the table. The first row that fits an event counts.
func occasions() []occasion {
	return []occasion{
		{name: "call", typ: timeline.Consult, modes: []string{"phone", "call"}, inPerson: true},
		{name: "meeting", typ: timeline.Consult, inPerson: true},
		{name: "calling off", typ: timeline.Reject, modes: []string{"meet"}, directed: true},
		{name: "accord", typ: timeline.Agree},
		{name: "accord", typ: timeline.Support, modes: []string{"sign"}, codes: []string{"050", "057"}},
		{name: "recognition", typ: timeline.Support, codes: []string{"054"}, directed: true},
		{name: "ceasefire", typ: timeline.Retreat, modes: []string{"ceasefire"}, codes: []string{"0871"}},
		{name: "expulsion", typ: timeline.Sanction, modes: []string{"expel", "expulsion"}, codes: []string{"166"}, directed: true},
		{name: "breach", typ: timeline.Sanction, modes: []string{"withdraw"}, codes: []string{"160", "161"}, directed: true},
		{name: "sanctions", typ: timeline.Sanction, codes: []string{"163"}, directed: true},
		{name: "sanctions", typ: timeline.Coerce, codes: []string{"163"}, directed: true},
	}
}

// occasionOf returns the row for an event, or that of its type; false when it has none and never meets another.
func occasionOf(e *timeline.Event) (occasion, bool) {
	for _, o := range occasions() {
		if o.typ != e.Type {
			continue
		}
		if len(o.modes)+len(o.codes) == 0 || slices.Contains(o.modes, e.Mode) ||
			slices.ContainsFunc(o.codes, func(c string) bool { return strings.HasPrefix(e.CAMEO, c) }) {
			return o, true
		}
	}
	return occasion{name: e.Type.String(), typ: e.Type, inPerson: true, directed: true, worded: true}, e.Type != timeline.NoType
}

// widest is the longest period that an event may have to meet another: a month.
const widest = 31 * when.Day

// meetable reports whether a date is narrow enough, and of an age that articles report on.
func meetable(s when.Span) bool {
	return !s.IsZero() && s.End()-s.Start() <= widest && s.Start() >= when.Date(1, 1, 1) && s.End() <= when.Date(9999, 1, 1)
}

// exact reports whether start and end are known to the day.
func exact(s when.Span) bool {
	return s.LatestStart-s.EarliestStart <= when.Day && s.LatestEnd-s.EarliestEnd <= when.Day && !s.Approximate && !s.Uncertain
}

// likeness is how well two reports fit.
type likeness struct {
	score int    // 0: they are not the same
	only  bool   // holds only when nothing else fits
	why   string // in words, where it is not plain from the dates
}

// alike compares news with an event that is there.
func alike(there, news *report) likeness {
	if like := alikeDated(there, news); like.score > 0 || !news.loose {
		return like
	}
	return alikeLoose(there, news)
}

// alikeDated compares by the dates that both have.
func alikeDated(there, news *report) likeness {
	if there.When.IsZero() || news.When.IsZero() || there.name != news.name || !standing(there, news) || otherPart(there, news) {
		return likeness{}
	}
	near := apart(there, news)
	if near > slip*when.Day {
		return likeness{}
	}
	shared, persons, others := 0, 0, 0
	for p, s := range there.parties {
		o := news.parties[p]
		if o == nil {
			continue
		}
		shared++
		if slices.ContainsFunc(s.persons, func(id timeline.ActorID) bool { return slices.Contains(o.persons, id) }) {
			persons++
		} else if len(s.persons) > 0 && len(o.persons) > 0 {
			others++
		}
	}
	known := exact(there.When) && exact(news.When)
	if shared == 0 || opposed(there, news) {
		return likeness{}
	}
	if near > 0 && !slipped(there, news, near, persons, others, known) {
		return likeness{}
	}
	same := (others == 0 || !news.inPerson) && fits(there, news, shared, persons-others, known)
	if !same && !retold(there, news, persons, others, known) {
		return likeness{}
	}
	score := 4*shared + 8*max(persons-others, 0)
	if there.Mode == news.Mode {
		score += 2
	}
	if samePlace(there.Place, news.Place) {
		score++
	}
	return likeness{score: max(score-4*int(near/when.Day), 1), only: !known || near > when.Day}
}

// fits compares the parties of two reports of one occasion. Persons is the number of parties for which both name the same
// person less those for which they name others; known says that both dates are exact.
func fits(there, news *report, shared, persons int, known bool) bool {
	fewest, most := min(len(there.parties), len(news.parties)), max(len(there.parties), len(news.parties))
	switch {
	case news.worded:
		return false
	case fewest == 1:
		return persons == 1 && known && most <= 2 && samePlace(there.Place, news.Place)
	case shared < 2 || !covers(there, news) || persons == -shared:
		return false
	case news.inPerson && persons == 0 && there.named()+news.named() > 0:
		return false
	}
	return known || persons >= 2
}

// retold reports whether one article prints what the other does: in much the same words. Then one person or party may be
// another: the two disagree, and both claims stay.
func retold(there, news *report, persons, others int, known bool) bool {
	if !known && there.When != news.When || (there.Marks^news.Marks)&timeline.Future != 0 {
		return false
	}
	if others > 0 && (!news.inPerson || news.worded || persons == 0 || others > 1) {
		return false
	}
	return (contained(there, news) || !news.worded && persons > 0 && substituted(there, news)) && sameWords(there.Event, news.Event)
}

// substituted reports whether each of two reports has one party that the other has not.
func substituted(a, b *report) bool {
	aCountries, aOthers := leftOver(a, b)
	bCountries, bOthers := leftOver(b, a)
	return aCountries+aOthers == 1 && bCountries+bOthers == 1
}

// named counts the persons.
func (r *report) named() int {
	n := 0
	for _, s := range r.parties {
		n += len(s.persons)
	}
	return n
}

// slip is by how many days an announcement may be off what came of it.
const slip = 3

// apart returns the time between the dates of two reports, 0 when they overlap.
func apart(a, b *report) when.Time {
	return max(0, a.When.Start()-b.When.End()+1, b.When.Start()-a.When.End()+1)
}

// slipped reports whether two reports may be of one event although their dates exclude each other. Trips slip: an
// announcement and what came of it may be a day apart, and some more for the same two persons. Two reports of what took
// place may be a day apart when they tell it in much the same words: one of them is wrong.
func slipped(there, news *report, near when.Time, persons, others int, known bool) bool {
	if (there.Marks^news.Marks)&timeline.Future != 0 {
		return near <= when.Day || known && persons >= 2 && others == 0
	}
	return near <= when.Day && known && persons >= 2 && news.inPerson && !news.worded && sameWords(there.Event, news.Event)
}

// otherPart reports whether two reports name parts of a day that exclude each other: the call in the morning is not that in
// the evening.
func otherPart(a, b *report) bool {
	return len(a.parts) > 0 && len(b.parts) > 0 && !slices.ContainsFunc(a.parts, func(p string) bool { return slices.Contains(b.parts, p) })
}

// standing reports whether announced, held and called off go together.
func standing(there, news *report) bool {
	off, nowOff := there.Marks&timeline.CalledOff != 0, news.Marks&timeline.CalledOff != 0
	planned, nowPlanned := there.Marks&timeline.Future != 0, news.Marks&timeline.Future != 0
	if there.name == "calling off" {
		return true // marks there speak of what was called off
	}
	switch {
	case off && nowOff:
		return true
	case off:
		return nowPlanned && !younger(news.oldest, there.newest) // told of before; afterwards it is a new plan
	case nowOff:
		return planned && !younger(there.newest, news.oldest)
	case planned && !nowPlanned:
		return there.oldest == 0 || younger(news.oldest, there.oldest)
	}
	return true
}

// younger reports whether a was published after b. What has no date is not younger.
func younger(a, b when.Time) bool { return a != 0 && b != 0 && a > b }

// contained reports whether all parties of the smaller report are in the larger one.
func contained(a, b *report) bool {
	aCountries, aOthers := leftOver(a, b)
	bCountries, bOthers := leftOver(b, a)
	return min(aCountries+aOthers, bCountries+bOthers) == 0
}

// covers reports whether all parties of the smaller report are in the larger one, and few of the larger are left over.
func covers(a, b *report) bool {
	if !contained(a, b) {
		return false
	}
	aCountries, aOthers := leftOver(a, b)
	bCountries, bOthers := leftOver(b, a)
	countries, others := aCountries+bCountries, aOthers+bOthers
	switch {
	case a.Mode == "multilateral" || b.Mode == "multilateral":
		return countries+others == 0
	case a.inPerson:
		return countries == 0 && others <= 1
	}
	return countries+others <= max(1, max(len(a.parties), len(b.parties))/3)
}

// leftOver counts the parties of a that b does not tell of and should.
func leftOver(a, b *report) (countries, others int) {
	for p, s := range a.parties {
		switch {
		case s.optional || b.parties[p] != nil:
		case p.country != "":
			countries++
		default:
			others++
		}
	}
	return countries, others
}

// opposed reports whether the parts are the other way round.
func opposed(a, b *report) bool {
	none := func(k timeline.RoleKind) bool {
		some, common := [2]bool{}, false
		for p, s := range a.parties {
			if s.has(k) {
				some[0] = true
				common = common || b.parties[p] != nil && b.parties[p].has(k)
			}
		}
		for _, s := range b.parties {
			some[1] = some[1] || s.has(k)
		}
		return some[0] && some[1] && !common
	}
	if a.directed {
		return none(timeline.Source) || none(timeline.Target)
	}
	return none(timeline.Visitor) || none(timeline.Host)
}

// samePlace reports whether two places have a word in common: "Beijing" and "Beijing, China".
func samePlace(a, b string) bool {
	const shortest = 4 // bytes; shorter words are "the", "of", "St"
	words := strings.FieldsFunc(strings.ToLower(a), func(r rune) bool { return r == ',' || r == ' ' })
	for w := range strings.FieldsFuncSeq(strings.ToLower(b), func(r rune) bool { return r == ',' || r == ' ' }) {
		if len(w) >= shortest && slices.Contains(words, w) {
			return true
		}
	}
	return false
}
