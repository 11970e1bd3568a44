package actor

import (
	"strings"

	"entente/timeline"
)

// joinedBefore returns the two countries that "and" joins last before the words for two states at k, in its sentence or one of the three before:
// "Britain and France would step in. … The two powers told Egypt". nil for none, and where those words are for sides of any kind.
func (r *resolver) joinedBefore(k int) []string {
	const sentences = 4
	m := &r.raws[k]
	if !m.endsWith("powers", "countries", "nations", "neighbours", "neighbors", "governments", "capitals", "allies", "delegations") {
		return nil
	}
	at, seen := m.sent, 0
	for i := k - 1; i > 0 && i > k-farBack; i-- {
		p, q := &r.raws[i-1], &r.raws[i]
		if q.sent != at {
			if at, seen = q.sent, seen+1; seen >= sentences {
				break
			}
		}
		if p.Actor < 0 || q.Actor < 0 || p.End > q.Start || r.text[p.End:q.Start] != " and " {
			continue
		}
		a, b := &r.actors[p.Actor], &r.actors[q.Actor]
		if a.Kind == timeline.Country && b.Kind == timeline.Country && a.Country != b.Country {
			return []string{a.Country, b.Country}
		}
	}
	return nil
}

// againstRebels reports whether "and" has joined a country, before the words for two sides at k, to fighters or a movement, so that these are the
// other side: "the government of Chad and the Liberation Front", "Lima and Maoist rebels".
func (r *resolver) againstRebels(k int) bool {
	const reach = 90 // bytes: "government and of the communist-led National Democratic Front"
	for i := k - 1; i >= 0 && i > k-farBack; i-- {
		p := &r.raws[i]
		if p.Actor < 0 || r.actors[p.Actor].Kind != timeline.Country || p.Locative {
			continue
		}
		own, other, found := strings.Cut(r.text[p.End:min(len(r.text), p.End+reach)], " and ")
		if !found || strings.ContainsAny(own, ".,;:\n") || strings.Count(own, " ") > 2 {
			continue
		}
		for n, w := range strings.FieldsFunc(other, func(c rune) bool { return c == ' ' || c == '-' }) {
			if n > 6 || strings.ContainsAny(w, ".,;:") {
				break
			}
			if fighting[strings.ToLower(w)] {
				return true
			}
		}
	}
	return false
}

// fighting are the words for those who fight a government.
var fighting = map[string]bool{"rebels": true, "rebel": true, "insurgents": true, "guerrillas": true, "fighters": true, "front": true, "movement": true, "militia": true,
	"militias": true, "separatists": true, "militants": true}
