package sham

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What has the words of a deed or of a visit and is none: papers that are released, passenger planes that fly and land.

// papers are what is released to be read, heard or seen.
var papers = words.Set("tape tapes audiotape videotape video videos audio recording recordings footage film films photo photos photograph photographs picture pictures " +
	"report reports study studies survey surveys poll polls figure figures data statistics statement statements document documents transcript letter letters message messages memo " +
	"list lists name names details results text album book draft findings estimate estimates guidelines information detail")

// issued reports whether what the verb of m releases is something to read or to hear, "a tape released by rebels", "releases the names of
// the hostages", or what flows: "releases water from the dam".
func (x Judge) issued(m *grammar.Match) bool {
	if m.Passive {
		const far = 9 // tokens: "a report by the chief inspector released"
		from := x.ClauseStart(m.Group)
		if from == m.Group && from > 1 && x.Toks[from-1].Punct == ',' && x.Toks[from-2].Mention == 0 {
			from = x.ClauseStart(from - 1) // "the message, released by the palace,"
		}
		if m.Reduced {
			from = max(from, m.Group-far)
		}
		for k := from; k < m.Group && (m.Reduced || k == from || !x.Toks[k].Has(words.Preposition)); k++ {
			if w := x.Lower(k); papers[w] || substances[w] {
				return true
			}
		}
		return false
	}
	for k := m.Start + 1; k < len(x.Toks) && (x.Toks[k].Punct == 0 || x.Toks[k].Inner()) && !x.Toks[k].Has(words.Preposition|words.Clause|words.Relative); k++ {
		if w := x.Lower(k); papers[w] || substances[w] {
			return true
		}
	}
	return false
}

// delivered reports whether it is a note or a letter that is handed over in m: "A protest note was handed over".
func (x Judge) delivered(m *grammar.Match) bool {
	from, to := m.Start+1, min(m.Start+7, len(x.Toks))
	if m.Passive {
		from, to = x.HeadOf(m.Group)
	}
	for k := from; k < to && (m.Passive || x.inObject(k) || x.Toks[k].Has(words.Preposition)); k++ {
		switch x.Lower(k) {
		case "note", "notes", "letter", "letters", "message", "petition", "credentials":
			return true
		}
	}
	return false
}

// substances are what a dam, a plant or a weapon releases.
var substances = words.Set("water wastewater sewage effluent radiation radioactivity gas gases methane carbon dioxide smoke ash fumes oil chemicals meters metres litres liters gallons")

// Passengers reports whether planes or ships that the pattern of m names are no force's: "a passenger plane flying from Chad", "an
// Emirates jet".
func (x Judge) Passengers(d *event.Draft, m *grammar.Match) bool {
	if m.Type != timeline.Mobilize || !m.Has(lexicon.Clause) {
		return false
	}
	for k := x.ClauseStart(m.Start); k < m.Start; k++ {
		switch x.Lower(k) {
		case "passenger", "cargo", "commercial", "civilian", "private", "chartered", "charter":
			return true
		}
	}
	for _, r := range d.Roles {
		if r.As == timeline.Source && Airline(x.Found.Actors[r.Actor].Name) {
			return true
		}
	}
	return false
}

// Airline reports whether a name is that of an airline.
func Airline(name string) bool {
	return strings.HasSuffix(name, "Airlines") || strings.HasSuffix(name, "Airways") || strings.HasPrefix(name, "Air ")
}

// SaidByPaper reports whether the speaker behind the verb of m, which stands behind what is said, is a report or the like: ", said a new
// report by the inspector". Nobody speaks then.
func (x Judge) SaidByPaper(m *grammar.Match) bool {
	k := m.End
	if m.Group < 1 || x.Toks[m.Group-1].Punct != ',' || k >= len(x.Toks) || !x.Toks[k].Has(words.Determiner) {
		return false
	}
	for ; k < len(x.Toks) && x.Toks[k].Punct == 0 && x.Toks[k].Mention == 0 && !x.Toks[k].Has(words.Preposition|words.Clause); k++ {
		if papers[x.Lower(k)] {
			return true
		}
	}
	return false
}
