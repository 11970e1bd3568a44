package timex

import "entente/timeline/when"

// Days that a text tells by what was done on them: "the March 11 train bombings", "the attack of September 11". They have been, and some are known by
// their day alone.

// deeds are nouns for disasters and acts of violence, which nobody knows of before.
var deeds = map[string]bool{"bombing": true, "bombings": true, "attack": true, "attacks": true, "blast": true, "blasts": true, "explosion": true, "explosions": true,
	"shooting": true, "shootings": true, "killing": true, "killings": true, "murder": true, "murders": true, "massacre": true, "crash": true, "earthquake": true, "quake": true,
	"tsunami": true, "coup": true, "hijacking": true, "hijackings": true, "raid": true, "raids": true, "assassination": true, "kidnapping": true, "riots": true}

// dayOfDeed reports whether the day f describes one of them: "the March 11 train bombings", "the attack of 7 October".
func (r *resolver) dayOfDeed(f *form) bool {
	const reach = 3 // words: "the March 11 commuter train bombings"
	if f.from > 1 && (r.isWord(f.from-1, "of") || r.isWord(f.from-1, "on")) && deeds[r.wordAt(f.from-2)] {
		return true
	}
	for i := f.to; i < min(f.to+reach, len(r.toks)); i++ {
		if r.toks[i].kind != word {
			return false
		}
		if deeds[r.wordAt(i)] {
			return true
		}
	}
	return false
}

// byDay are the years of deeds that people name by their day alone, by month and day.
var byDay = map[[2]int]int{{9, 11}: 2001, {10, 7}: 2023}

// yearOfDeed returns the year of such a deed that f tells of, 0 for none: not where the text tells a year close by, and not within the weeks after
// another such day, of which news would speak so. The text is seen from at, if that is known.
func (r *resolver) yearOfDeed(f *form, at when.Time, known bool) int {
	const fresh = 60 * when.Day
	year := byDay[[2]int{f.month, f.day}]
	if year == 0 || f.hasDir || f.pair > 0 || !r.dayOfDeed(f) || r.hasFull && f.from-r.fullAt < nearby {
		return 0
	}
	if last := f.inYear(at.Year()).t; known && (at < f.inYear(year).t || last <= at && at-last < fresh) {
		return 0
	}
	return year
}
