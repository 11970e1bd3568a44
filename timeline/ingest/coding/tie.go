package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
)

// What takeaways tell in short is told in full further down: "Kenya recalled its envoy" … "Kenya recalled its ambassador from Chad on Sunday".
// Such a deed is the one of the body that has a day, where one alone is of its kind and has its sides.

// tie joins the deeds that only takeaways tell, and without a day, to those of the body.
func (a *article) tie(m *merger) {
	gone := map[int]bool{}
	for i := range m.list {
		t := &m.list[i]
		if !a.inShort(t) {
			continue
		}
		if at := a.inFull(m.list, i, gone); at >= 0 {
			b := &m.list[at]
			for _, k := range t.Takeaways {
				if n, have := slices.BinarySearch(b.Takeaways, k); !have {
					b.Takeaways = slices.Insert(b.Takeaways, n, k)
				}
			}
			b.Evidence = append(slices.Clone(t.Evidence), b.Evidence...)
			slices.SortFunc(b.Evidence, func(x, y timeline.Range) int { return x.Start - y.Start })
			b.Evidence = slices.Compact(b.Evidence)
			b.Confidence = min(0.97, max(b.Confidence, t.Confidence)+0.04)
			for id, into := range m.became {
				if into == t.ID {
					m.became[id] = b.ID
				}
			}
			m.became[t.ID], gone[t.ID] = b.ID, true
		}
	}
	m.list = slices.DeleteFunc(m.list, func(d event.Draft) bool { return gone[d.ID] })
}

// inShort reports whether d is a deed that only takeaways tell, without a day or, where nobody acts, with one: "Talks will resume on Friday".
func (a *article) inShort(d *event.Draft) bool {
	if len(d.Takeaways) == 0 || d.Type == timeline.Statement || d.Type == timeline.NoType || d.Planned || d.Moved || d.CallsOff > 0 || d.NewDate > 0 || d.WhenText != "" && (d.When.IsZero() || !d.Nobody()) {
		return false
	}
	return !slices.ContainsFunc(d.Evidence, func(r timeline.Range) bool {
		return !slices.ContainsFunc(a.in.Takeaways, func(t timeline.Range) bool { return t.Start <= r.Start && r.Start < t.End })
	})
}

// inFull returns the place of the one event of list that is deed i of it, or -1.
func (a *article) inFull(list []event.Draft, i int, gone map[int]bool) int {
	t, at, kin := &list[i], -1, 0
	for k := range list {
		b := &list[k]
		if k == i || b.Type != t.Type || gone[b.ID] || a.inShort(b) {
			continue
		}
		if kin++; b.When.IsZero() || b.Lent || !t.When.IsZero() && (b.When != t.When || !b.Nobody()) || (b.Mode != t.Mode || b.CAMEO != t.CAMEO) && t.Type != timeline.Assault ||
			(b.Marks^t.Marks)&^timeline.Confirmed != 0 || b.Marks&timeline.Historical != 0 || b.Before != t.Before || b.CallsOff > 0 || b.Planned || b.Moved ||
			!holds(b, t) || (a.needsMatter(t) || t.Type == timeline.Sanction && t.Phrase != b.Phrase) && !a.sameMatter(b, t) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = k
	}
	if t.Nobody() && t.When.IsZero() && (kin > 1 || !t.Passive && !t.Clausal) {
		return -1 // whose it is nobody says, and there are others of its kind; and "Parliament voted to annul" says it
	}
	return at
}

// holds reports whether everybody who acts in t acts in b too, and everybody who is reached there.
func holds(b, t *event.Draft) bool {
	side := func(r event.Role) bool { return event.Acts(r) || t.Type == timeline.Consult || t.CAMEO == "161" }
	for _, r := range t.Roles {
		if r.As == timeline.Mentioned || r.As == timeline.Host && t.Mode == "sign" {
			continue
		}
		if !slices.ContainsFunc(b.Roles, func(q event.Role) bool {
			return q.As != timeline.Mentioned && (q.Actor == r.Actor || q.Country != "" && q.Country == r.Country && !(q.Person && r.Person)) && side(q) == side(r)
		}) {
			return false
		}
	}
	return true
}

// needsMatter reports whether the sides of t say too little of which deed it is: of words there are many, and where nobody acts the thing alone tells.
func (a *article) needsMatter(t *event.Draft) bool {
	switch t.Type.Quad() {
	case timeline.MaterialConflict, timeline.MaterialCooperation:
		return t.Nobody() && t.Type != timeline.Assault
	}
	return t.Type != timeline.Consult
}

// sameMatter reports whether the takeaway that tells t names a thing that a sentence of b names too, or none.
func (a *article) sameMatter(b, t *event.Draft) bool {
	var full strings.Builder
	for _, r := range b.Evidence {
		full.WriteString(strings.ToLower(a.in.Text[r.Start:r.End]) + " ")
	}
	text, none := full.String(), true
	const shortest, stem = 4, 5 // letters
	from := t.VerbAt
	if t.Nobody() {
		from = t.Evidence[0].Start // "Relations were restored"
	}
	for w := range strings.FieldsFuncSeq(a.in.Text[from:t.Evidence[0].End], func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '-') }) {
		low := strings.ToLower(w)
		if w != low || len(low) < shortest || words.ClassOf(low) != 0 || a.c.lex.Forms(low)[0].Bits != 0 && strings.HasPrefix(a.in.Text[t.VerbAt:], w) {
			continue
		}
		if none = false; strings.Contains(text, low[:min(stem, len(low))]) {
			return true
		}
	}
	return none
}
