package actor

import "entente/timeline"

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
