package party

import (
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// InAccord reports whether m is the city after which an accord is called: the Geneva of "the Geneva Conventions" takes no part in what is
// said of them, nor does Switzerland.
func (x *Finder) InAccord(m *actor.Mention) bool {
	if m.Possessive || m.Kind != actor.KindPlace && (m.Kind != actor.KindCountry || m.Actor < 0 || strings.EqualFold(x.found.Actors[m.Actor].Short, m.Text) || strings.ToUpper(m.Text) == m.Text) {
		return false
	}
	const near = 40 // bytes
	rest, ok := strings.CutPrefix(x.Text[m.End:min(m.End+near, len(x.Text))], " ")
	if !ok {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(rest), func(c rune) bool { return !words.Letter(c) })
	if len(words) > 1 && subjects[words[0]] { // "the Paris climate agreement"
		words = words[1:]
	}
	return len(words) > 0 && grammar.Accord(words[0])
}

// subjects are the words between the city and its accord.
var subjects = words.Set("climate peace nuclear ceasefire truce refugee refugees security trade arms disarmament border")
