package grammar

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/words"
)

// Nouns of violence and of what happens to people.

// Happening reports whether a noun of conflict or disaster, "attack", "bombing", "flood", stands in tokens [from, to).
func (s *Sentence) Happening(from, to int) bool {
	for i := range s.Matches {
		m := &s.Matches[i]
		if m.Start >= from && m.Start < to && m.IsNoun() && m.Type.Quad() == timeline.MaterialConflict {
			return true
		}
	}
	for k := from; k < to; k++ {
		if disasters[s.Word(k)] {
			return true
		}
		if p, _ := s.Longest(k); p != nil && p.IsNoun() && p.Type.Quad() == timeline.MaterialConflict && !s.inName(k) {
			return true
		}
	}
	return false
}

// Blamed reports whether the participle at token n describes the deed before it: "an attack on Monday blamed".
func (s *Sentence) Blamed(n int) bool {
	for n--; n > 0 && (s.Toks[n].Time || s.Toks[n].Has(words.Preposition)); n-- {
		continue
	}
	return s.Happening(n, n+1)
}

// Disaster reports whether w is a happening that no pattern takes for a deed: "earthquake", "war".
func Disaster(w string) bool { return disasters[w] }

// disasters are happenings that no pattern takes for a deed.
var disasters = words.Set("explosion explosions blast blasts earthquake earthquakes quake quakes tsunami storm storms hurricane typhoon cyclone flood floods " +
	"fire fires wildfire wildfires crash crashes war wars fighting violence clash clashes unrest outbreak pandemic epidemic famine drought")

// Attack reports whether w is a noun of conflict before which stands whose deed it is: "an Israeli air strike".
func Attack(w string) bool { return attacks[w] }

// attacks are the nouns of conflict before which stands whose deed it is: "an Israeli air strike".
var attacks = words.Set("attack attacks strike strikes airstrike airstrikes raid raids bombing bombings bombardment shelling ambush ambushes assault assaults offensive operation incursion " +
	"shooting crackdown barrage")

// Weapon reports whether w is a thing that hurts people and before which a place only says where: "Nairobi bombs".
func Weapon(w string) bool { return weapons[w] }

// weapons are things that hurt people and before which a place only says where.
var weapons = words.Set("bomb bombs mortar mortars rocket rockets mine mines landmine landmines grenade grenades")

// Outcome reports whether w is a verb for what an attack does to people: "kill", "wound".
func Outcome(w string) bool { return outcomes[w] }

// outcomes are the verbs for what an attack does to people.
var outcomes = words.Set("kill wound injure maim hurt")

// Deed reports whether w is a noun of violence that names its victim behind "of": "the kidnapping of".
func Deed(w string) bool { return deeds[w] }

// deeds are nouns of violence that name their victim behind "of".
var deeds = words.Set("bombing shelling killing killings shooting storming assassination murder kidnapping abduction destruction invasion " +
	"poisoning occupation siege seizure hijacking beheading execution slaying downing stabbing")
