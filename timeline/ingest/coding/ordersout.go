package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// ordersOut makes of soldiers whom d sends "out of" somewhere what it is: who orders his own out withdraws them, "Macron ordered French soldiers out of
// Chad", and who orders those of another out asks him to, "Chad ordered French troops out of the country".
func (a *article) ordersOut(d *event.Draft, m *grammar.Match) {
	if d.Type != timeline.Mobilize || d.Mode != "troops" || m.Passive || !m.Verb {
		return
	}
	whose := ""
	out := false
	for k := m.Start + 1; k+1 < len(a.Toks) && a.Toks[k].Punct == 0 && !a.Toks[k].Has(words.Conjunction|words.Clause|words.Relative|words.To); k++ {
		if n := a.MentionAt(k); n != nil && n.Kind == actor.KindNationality && whose == "" {
			whose = n.Country
			if whose == "" && n.Actor >= 0 {
				whose = a.in.Found.Actors[n.Actor].Country
			}
		}
		if w := a.Lower(k); w == "foreign" {
			whose = w
		}
		if out = a.Lower(k) == "out" && a.Lower(k+1) == "of"; out {
			break
		}
	}
	if !out {
		return
	}
	for _, r := range d.Roles {
		if r.As == timeline.Source && whose != "" && r.Country != whose {
			if a.Lemma(m.Start) == "order" {
				d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Request, "yield", "105", "makes demands of"
			}
			return
		}
	}
	d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Retreat, "withdraw", "0874", "withdraws troops from"
}
