package meet

import (
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

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

// slip is by how many days an announcement may be off what came of it.
const slip = 3

// apart returns the time between the dates of two reports, 0 when they overlap.
func apart(a, b *report) when.Time {
	return max(0, a.When.Start()-b.When.End()+1, b.When.Start()-a.When.End()+1)
}

// slipped reports whether two reports may be of one event although their dates exclude each other. Trips slip: an
// announcement and what came of it may be a day apart, and some more for the same two persons. Two reports of what took
// place may be a day apart when they tell it in much the same words, of the same two persons, or, of an accord or an
// expulsion, which nobody repeats the next day, of the same parties: one of them is wrong.
func slipped(there, news *report, near when.Time, shared, persons, others int, known bool) bool {
	if (there.Marks^news.Marks)&timeline.Future != 0 {
		return near <= when.Day || known && persons >= 2 && others == 0
	}
	if near > when.Day || !known || news.worded || !sameWords(there.Event, news.Event) {
		return false
	}
	if news.inPerson {
		return persons >= 2
	}
	return news.name != "sanctions" && shared >= 2 && shared == len(there.parties) && shared == len(news.parties)
}

// otherPart reports whether two reports name parts of a day that exclude each other: the call in the morning is not that in
// the evening.
func otherPart(a, b *report) bool {
	return len(a.parts) > 0 && len(b.parts) > 0 && !slices.ContainsFunc(a.parts, func(p string) bool { return slices.Contains(b.parts, p) })
}

// younger reports whether a was published after b. What has no date is not younger.
func younger(a, b when.Time) bool { return a != 0 && b != 0 && a > b }
