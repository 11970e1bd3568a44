package sham

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Games are told in words of war: "Brazil beat Chile 2-1", "defends her title", "a late strike". What a sentence about sport says of
// fighting, defending and giving up did not happen between states.

// sporting are words of which two, or one and a score, tell that a sentence is about sport.
var sporting = words.Set("olympic olympics medal medals medalist gold silver bronze tournament championship championships champion champions semifinal " +
	"semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final final finals halftime half-time football soccer cricket " +
	"basketball hockey tennis rugby baseball softball volleyball handball boxing wrestling athletics sprinter sprinters swimmer weightlifter " +
	"coach striker goalkeeper midfielder wicket wickets innings batsman batsmen league playoff playoffs qualifier qualifiers qualifying " +
	"scored goals goal unbeaten match matches title cup trophy medallist heavyweight marathon metres meters pole lap laps podium races " +
	"game games player players team teams win wins won winning victory season sport sports stadium shootout pitch pitcher")

// plainlySport are words that are at home in sport alone.
var plainlySport = words.Set("olympic olympics champion champions championship championships tournament trophy football medal medals medalist medallist semifinal semifinals quarterfinal quarterfinals halftime soccer cricket basketball " +
	"softball volleyball sprinter sprinters weightlifter goalkeeper midfielder wicket wickets innings batsman batsmen playoff playoffs heavyweight striker " +
	"hockey tennis rugby baseball handball wrestling")

// onlySport are words that tell so alone.
var onlySport = words.Set("touchdown touchdowns quarterback quarterbacks innings wickets halftime hat-trick knockout")

// Sport reports whether the sentence tells of a game.
func (x Judge) Sport() bool {
	words, plainly, score := 0, false, false
	var seen []string
	for k := range x.Toks {
		if w := x.Lower(k); sporting[w] && !slices.Contains(seen, w) {
			seen = append(seen, w)
			words++
			plainly = plainly || plainlySport[w]
		} else if onlySport[w] {
			return true
		}
		score = score || x.score(k)
	}
	return words > 0 && score || plainly && words > 1
}

// score reports whether a score of a game stands at token k: "2-1", "89-53".
func (x Judge) score(k int) bool {
	if k+2 >= len(x.Toks) {
		return false
	}
	number := func(n int) bool {
		w := x.Word(n)
		return x.Toks[n].Punct == 0 && len(w) < 4 && strings.Trim(w, "0123456789") == ""
	}
	t := &x.Toks[k+1]
	return number(k) && (t.Punct == '-' || t.Punct == '–') && number(k+2) && t.Start == x.Toks[k].End && t.End == x.Toks[k+2].Start && !x.Toks[k].Time
}

// AsInSport reports whether what a pattern tells is said of games too.
func AsInSport(t timeline.Type) bool {
	switch t {
	case timeline.Assault, timeline.Threaten, timeline.Retreat, timeline.Support, timeline.Mobilize, timeline.Aid:
		return true
	}
	return false
}

// ofGames are words for the games and the elections in which one beats another.
var ofGames = words.Set("election elections vote votes runoff run-off ballot poll polls primary challenger incumbent margin cup final finals semi-final semifinal quarter-final quarterfinal qualifier qualifiers qualifying match friendly olympics olympic league tournament title medal")

// contest reports whether the "defeat" of m is no battle: it is of a person, a motion or a bill, and of no country or force: "defeated
// the senator in the election".
func (x Judge) contest(m *grammar.Match) bool {
	const near = 3 // tokens
	if x.Lemma(m.Start) == "beat" || x.Lower(m.Start) == "beat" {
		return slices.ContainsFunc(x.Toks, func(t tokens.Token) bool { return ofGames[strings.ToLower(x.Text[t.Start:t.End])] }) // "beat Chad in World Cup"
	}
	if x.Lemma(m.Start) != "defeat" || m.Words > 1 || m.Passive && !m.Will {
		return false
	}
	if m.Passive {
		return true // "will be defeated": a vow
	}
	for k := m.End; k < min(m.End+near, len(x.Toks)) && x.Toks[k].Punct == 0; k++ {
		if n := x.MentionAt(k); n != nil {
			return n.Kind == actor.KindPerson
		}
	}
	return true
}
