package coding

import "entente/timeline"

// guests returns those of whom a noun of travel says that they come, and whom they come to: X and Y of "the visit of X to Y",
// "a trip by X to Y" and "the tour of Y by X". Nothing when it says neither.
func (a *article) guests(m *match) (guests, hosts []party) {
	k := m.end - 1
	if k < len(a.toks)-1 && !a.ofOrBy(k) {
		k++
	}
	if !a.ofOrBy(k) {
		return nil, nil
	}
	to := k + 1
	for to < len(a.toks) && !a.toks[to].has(toWord|byWord) && !(a.inside(to) && len(a.parties(k+1, to)) > 0) {
		t := &a.toks[to]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(beForm|haveForm|willForm|clauseWord|relative) || a.foundAt(to) {
			break
		}
		to++
	}
	guests = a.parties(k+1, to)
	if to == len(a.toks) || !a.toks[to].has(toWord|byWord) && !a.inside(to) {
		return guests, nil
	}
	end := to + 1
	for end < len(a.toks) && (a.toks[end].mention > 0 || a.toks[end].has(det|conjunction) || a.toks[end].punct == '\'' || a.toks[end].capital) {
		end++
	}
	if a.toks[to].has(byWord) {
		return a.parties(to+1, end), guests
	}
	if hosts = without(a.parties(to+1, end), guests); len(hosts) == 0 {
		hosts = without(a.whereCountry(to+1, end), guests) // "the visit of X to Oslo"
	}
	return guests, hosts
}

// inside reports whether token k is "in".
func (a *article) inside(k int) bool { return a.in.Text[a.toks[k].start:a.toks[k].end] == "in" }

// ofOrBy reports whether token k ties those who do something to a noun.
func (a *article) ofOrBy(k int) bool {
	return k >= 0 && k < len(a.toks) && (a.toks[k].has(byWord) || a.in.Text[a.toks[k].start:a.toks[k].end] == "of")
}

// paysCall reports whether m visits somebody, as in "in Chad the envoy called on President Déby": nothing is asked of the person.
func (a *article) paysCall(m *match) bool {
	if a.c.names[a.toks[m.start].forms[0].lemma] != "call" || m.pat.typ != timeline.Request || m.end != m.start+2 || m.passive || m.inf || m.end >= len(a.toks) {
		return false
	}
	if w := a.in.Text[a.toks[m.end-1].start:a.toks[m.end-1].end]; w != "on" && w != "upon" {
		return false
	}
	end := a.nameEnd(m.end)
	if end == m.end {
		return false
	}
	for k := end; k < len(a.toks) && (a.toks[k].punct == 0 || a.toks[k].punct == '\''); k++ {
		if w := a.in.Text[a.toks[k].start:a.toks[k].end]; a.toks[k].has(toWord|notForm) || w == "for" {
			return false
		}
	}
	return true
}
