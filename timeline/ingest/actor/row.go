package actor

import (
	"strings"

	"entente/timeline/ingest/actor/spelling"
)

// Names that the text itself explains: in a row of persons, behind the goals that they scored, in a headline in capitals.

// rows takes an unknown name in a row for a person when the one beside it is one: "Javagal Srinath, Nayan Mongia", "Sonia Gandhi
// and Priyanka".
func (f *finder) rows() {
	for k := f.from; k < len(f.raws); k++ {
		m := &f.raws[k]
		if !m.caps || m.Kind != "" || len(m.name) == 0 || len(m.name) > 3 || len(m.name) == 1 && !(m.given && len(m.Text) > 3) || !f.couldBePerson(m.from, m.to) || f.is(m.from-1, "the") {
			continue
		}
		before := k > f.from && f.inRow(&f.raws[k-1]) && f.joins(f.raws[k-1].to, m.from)
		after := k+1 < len(f.raws) && f.inRow(&f.raws[k+1]) && f.joins(m.to, f.raws[k+1].from)
		if before || after {
			m.Kind, m.caps = KindPerson, false
		}
	}
}

// inRow reports whether r is a person with a full name.
func (f *finder) inRow(r *raw) bool {
	return r.Kind == KindPerson && !r.nominal && !r.Pronoun && len(r.name) > 1 && r.title == nil
}

// joins reports whether only a comma, "and" or both stand between two names.
func (f *finder) joins(from, to int) bool {
	n := 0
	for ; from < to; from++ {
		if f.toks[from].punct != ',' && !f.is(from, "and") {
			return false
		}
		n++
	}
	return n > 0 && n < 3
}

// scorer reports whether the one word at i is followed by the minutes of goals: "(Korneev 15th, Hansma 24th)".
func (f *finder) scorer(i, end int) bool {
	if end != i+1 || i == 0 || end >= len(f.toks) || !f.toks[end].number || f.toks[i].upper {
		return false
	}
	if p := f.toks[i-1].punct; p != '(' && p != ',' {
		return false
	}
	w := f.text[f.toks[end].start:f.toks[end].end]
	return strings.HasSuffix(w, "th") || strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd")
}

// capitalised finds the person whom the text names elsewhere in a run of capitals: "Boardman" in "BOARDMAN FULFILS".
func (r *resolver) capitalised(m *raw) bool {
	if m.Actor >= 0 || m.entry.class != noClass || m.Text != strings.ToUpper(m.Text) || len(m.Text) < 4 {
		return false
	}
	at := 0
	for w := range strings.FieldsSeq(m.Text) {
		start := at + strings.Index(m.Text[at:], w)
		at = start + len(w)
		for _, i := range few(r.byWord[spelling.Fold(w)]) {
			a := &r.actors[i]
			if len(w) < 4 || len(a.words) < 2 || len(a.Name) == 0 || a.Name == strings.ToUpper(a.Name) {
				continue
			}
			given := m.Text[:start]
			if k := strings.LastIndexByte(strings.TrimRight(given, " \n"), ' '); spelling.Fold(strings.TrimSpace(given[k+1:])) == a.words[0] {
				start = k + 1
			}
			m.Start, m.End = m.Start+start, m.Start+at
			m.Text = m.Text[start:at]
			m.Kind, m.Actor = KindPerson, i
			m.caps = false
			return true
		}
	}
	return false
}
