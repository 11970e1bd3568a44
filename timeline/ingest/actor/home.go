package actor

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/sentence"
)

// The country of somebody whose office is told without one, which readers know from what stands before:
//
//	"JUBA (Wire) - President Salva Kiir"                           the dateline's capital
//	"Chad expelled an envoy. Foreign Minister Moussa Alio said"    who the sentence before begins with
//
// Where something else names a country in between, nothing is taken.

// homes gives those persons their country.
func (r *resolver) homes() {
	seen := map[int]bool{}
	dateline := r.dateline()
	for k := range r.raws {
		m := &r.raws[k]
		if m.Kind != KindPerson || m.Actor < 0 || m.Pronoun || seen[m.Actor] {
			continue
		}
		seen[m.Actor] = true
		a := &r.actors[m.Actor]
		if h := m.title; a.Kind != timeline.Person || a.dict > 0 || a.Country != "" ||
			h == nil || !h.office || h.former || h.country != "" || !ofState(h.class) {
			continue
		}
		if a.Country = r.beginsWith(k); a.Country == "" {
			a.Country = dateline
		}
	}
}

// ofState reports whether an office is one of a state rather than of a body, a firm or a town.
func ofState(class string) bool {
	switch class {
	case "president", "pm", "foreign", "defence", "finance", "interior", "trade", "energy", "justice", "minister", "deputy-foreign", "deputy-pm", "attorney":
		return true
	}
	return false
}

// beginsWith returns the country that the sentence of mention k, or the one before it, begins with, "" where the sentence names
// another one before k.
func (r *resolver) beginsWith(k int) string {
	const near = 16 // bytes: "In a statement,"
	m := &r.raws[k]
	at := k
	for at > 0 && r.raws[at-1].sent == m.sent {
		if at--; r.raws[at].Kind == KindCountry || r.raws[at].Kind == KindNationality {
			return ""
		}
	}
	if at == 0 {
		return ""
	}
	before := r.raws[at-1].sent
	for at > 0 && r.raws[at-1].sent == before {
		at--
	}
	first := &r.raws[at]
	if first.Kind != KindCountry && first.Kind != KindNationality || first.Locative || first.Start-first.sent > near {
		return ""
	}
	if r.inBullet(first.sent) && !r.inBullet(m.sent) {
		return "" // the last takeaway says nothing of the body
	}
	if first.Country == "" && first.Actor >= 0 {
		return r.actors[first.Actor].Country
	}
	return first.Country
}

// inBullet reports whether the line of a byte begins with a bullet. What stands far behind the start of its line is in none.
func (r *resolver) inBullet(at int) bool {
	const far = 1000 // bytes
	line := r.text[max(0, at-far):at]
	if n := strings.LastIndexByte(line, '\n'); n >= 0 || at <= far {
		return sentence.Bullet(r.text[at-len(line)+n+1:]) > 0
	}
	return false
}

// dateline returns the country of the capital from which the text reports, "" for none.
func (r *resolver) dateline() string {
	for k := range r.raws {
		m := &r.raws[k]
		if m.entry.class == capitalCity && m.Start == m.sent && m.Text == strings.ToUpper(m.Text) && len(m.Text) > 3 && m.Text != "BRUSSELS" {
			return r.codeOf(m.entry)
		}
	}
	return ""
}
