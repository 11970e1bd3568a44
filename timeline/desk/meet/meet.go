// Package meet knows which reports tell of one event, and puts together what several articles tell of it. Session does so
// for articles as they come; the functions take events apart into what each source says and put them together again when a
// person decides about them.
//
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
//     what took place may be a day apart when they tell it in much the same words, of two persons or of an accord, an
//     expulsion or the like: they disagree, and both claims stay.
//     When a date is not known to the day, two persons must be the same and nothing else may fit: two ministers can well
//     meet twice in a month. What names no date at all is in loose.go. Morning and evening are not the same.
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
// An event of no type, as a chronology has them, meets its like only, and in much the same words: two chronologies print one
// entry. It says no more than that something happened between those whom it names. On one day chronologies list several things
// between the same two, so that it stays apart from an event of a type with the same day and actors: that one is meant cannot be
// told, and an event that vanishes into another is missed by nobody.
//
// An event with one party only ("Biden visits Geneva") meets one with the same person, day and place. What is told in much
// the same words and of the same date needs neither places nor two parties.
//
// Of several that fit, the one that shares most is taken, and none when two share as much. An article tells of an event
// once, or its own reading would have joined the two: a second event of it stays apart.
package meet

import (
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

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
	if near > 0 && !slipped(there, news, near, shared, persons, others, known) {
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
