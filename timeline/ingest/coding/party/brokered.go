package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// brokering are nouns for what those do who help others to talk, and leading the words in front of them.
var (
	brokering = words.Set("mediation auspices aegis patronage chairmanship")
	leading   = words.Set("under through after with following via thanks")
)

// brokers makes those mediators of d whom its clause names behind its verb as helping: "signed a truce under Qatari mediation", "agreed after
// mediation by the Union", "held talks under the auspices of the Pope".
func (x *Finder) brokers(d *event.Draft, m *grammar.Match) {
	if d.Type != timeline.Consult && d.Type != timeline.Agree && d.Mode != "sign" && d.Type != timeline.Retreat || d.Mode == "mediate" || d.Type == timeline.Statement {
		return
	}
	for k := m.End; k < len(x.Toks) && x.Toks[k].Punct != ';' && !x.Finite(k); k++ {
		if !brokering[x.Lower(k)] {
			continue
		}
		n := k - 1
		if x.Toks[n].Punct == '\'' || x.Lower(n) == "s" {
			for n > m.End && x.Toks[n].Mention == 0 {
				n--
			}
		}
		if p := x.Parties(n, k); len(p) == 1 && x.ledBy(p[0].Tok, m.End) {
			x.Add(d, timeline.Mediator, p)
		} else if k+2 < len(x.Toks) && (x.Toks[k+1].Has(words.By) || x.Lower(k+1) == "of") && x.ledBy(k, m.End) {
			if p := x.Parties(k+2, min(k+6, len(x.Toks))); len(p) > 0 {
				d.Roles = slices.DeleteFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target && r.Actor == p[0].Actor })
				x.Add(d, timeline.Mediator, p[:1])
			}
		}
	}
}

// broker gives p the part in d that a participle before its "by" tells, if it is that of somebody who helps others to talk.
func (x *Finder) broker(d *event.Draft, p Party, participle string) bool {
	switch participle {
	case "mediated", "brokered", "facilitated", "negotiated", "chaired", "overseen", "supervised", "moderated", "convened":
		x.Add(d, timeline.Mediator, []Party{p})
	case "hosted":
		x.Add(d, timeline.Host, []Party{p})
	default:
		return false
	}
	return true
}

// withoutBrokers gives those of list their part who are named within m as helping, and returns the others: the Oman of "talks mediated by Oman
// collapsed".
func (x *Finder) withoutBrokers(d *event.Draft, m *grammar.Match, list []Party) []Party {
	return slices.DeleteFunc(list, func(p Party) bool {
		return p.Tok > m.Start && x.broker(d, p, x.participleBy(p.Tok, m.Start))
	})
}

// ledBy reports whether one of the words that lead to mediation stands in front of token k, no further than an article and two words away.
func (x *Finder) ledBy(k, from int) bool {
	for n := k - 1; n >= max(from, k-4); n-- {
		if leading[x.Lower(n)] {
			return true
		}
		if !x.Toks[n].Has(words.Determiner) && !x.Toks[n].Plain() && x.Toks[n].Mention == 0 && x.Lower(n) != "of" {
			return false
		}
	}
	return false
}
