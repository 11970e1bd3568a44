package actor

import (
	"slices"
	"strings"

	"entente/timeline/ingest/actor/spelling"
	"entente/timeline/when"
)

// at returns the highest office that p holds at the time: the last in the list that has begun.
func (p *person) at(span when.Span) *post {
	var best *post
	if span.IsZero() {
		return nil
	}
	for i := range p.offices {
		o := &p.offices[i]
		if o.term.Overlaps(span.Start(), span.End()) && (best == nil || !tight(best.class) || o.class == "president") {
			best = o
		}
	}
	return best
}

// left returns the office of p that ended last before the time, nil when none had.
func (p *person) left(span when.Span) *post {
	var last *post
	for i := range p.offices {
		o := &p.offices[i]
		if !span.IsZero() && !o.term.IsZero() && o.term.End() <= span.Start() && (last == nil || o.term.End() > last.term.End()) {
			last = o
		}
	}
	return last
}

// bySound finds a person of the dictionary by the sound of a full name. With a title, the country must agree.
func (r *resolver) bySound(m *raw) int32 {
	last := len(m.name) - 1
	try := [][2]string{{m.name[0], m.name[last]}, {strings.Join(m.name[1:], " "), m.name[0]}}
	for _, t := range try {
		list := r.g.bySound[spelling.Skeleton(t[0])+" "+spelling.Skeleton(t[1])]
		best := int32(-1)
		for _, ref := range list {
			p := &r.g.persons[ref]
			full := words(p.name)
			if !alike(full, m.name) || len(full) > len(m.name) && !slices.Contains(full, m.name[last]) {
				continue // without the middle name the family's is spelled as it is known: Maria Muniz is not María Alejandra Munoz
			}
			if m.title != nil && m.title.country != "" && !p.served(m.title.country) {
				continue
			}
			if best < 0 || p.at(r.at) != nil {
				best = ref
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// namesake returns who holds an office at the time and has both names of person ref, who holds none: in 2004, George Bush is the son.
func (r *resolver) namesake(ref int32, m *raw) int32 {
	p := &r.g.persons[ref]
	list := words(p.family)
	id, ok := r.g.known(list[len(list)-1])
	if r.at.IsZero() || p.at(r.at) != nil || !ok || strings.Count(m.Text, " ") != 1 {
		return ref
	}
	for _, other := range r.g.byFamily[id] {
		if q := &r.g.persons[other]; q.at(r.at) != nil && q.given() == p.given() {
			return other
		}
	}
	return ref
}

// given returns the first given name of a person: the Yi of "Wang Yi", in which the family name comes first.
func (p *person) given() string {
	name := words(p.name)
	if family := words(p.family); len(name) > 1 && len(family) > 0 && name[0] == family[0] {
		return name[1]
	}
	return name[0]
}

// served reports whether p ever held an office of the country or organisation, or none is known.
func (p *person) served(code string) bool {
	if len(p.offices) == 0 {
		return true
	}
	return slices.ContainsFunc(p.offices, func(o post) bool { return o.country == code || code == "RUS" && o.country == "SUN" })
}

// alike reports whether the first and the last words of two names, in either order, are close enough to be spellings of
// each other. Skeletons alone would make one of names that share their consonants only.
func alike(a, b []string) bool {
	if a[0] == b[0] && slices.Contains(a, b[len(b)-1]) {
		return true // Salva Kiir and Salva Kiir Mayardit
	}
	if len(b) == 2 && len(a) > 2 && slices.Equal(b, a[len(a)-2:]) {
		return true // López Obrador, of two family names
	}
	x, y := a[len(a)-1], b[len(b)-1]
	return near(x, y) && editDistance(a[0], b[0]) <= 4 || near(a[0], y) && near(x, b[0])
}

// near reports whether two words are spelled nearly the same: two letters apart, of short ones one, which "Hai" and "Kha" are not.
func near(a, b string) bool {
	const short = 4 // letters
	far := 2
	if min(len(a), len(b)) <= short {
		far = 1
	}
	return editDistance(a, b) <= far
}

// editDistance is Levenshtein's, for words of at most 24 bytes.
func editDistance(a, b string) int {
	a, b = a[:min(len(a), 24)], b[:min(len(b), 24)]
	var row [25]int
	for j := range b {
		row[j+1] = j + 1
	}
	for i := range a {
		diag := row[0]
		row[0] = i + 1
		for j := range b {
			up := row[j+1]
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(up+1, row[j]+1, diag+cost)
			diag = up
		}
	}
	return row[len(b)]
}

// byTitle finds "President Putin": the holder of such an office with this family name, best in office at the time and of a
// country that the text names, such as "King Abdullah" in a text on Jordan.
func (r *resolver) byTitle(m *raw) int32 {
	id, ok := r.g.known(m.name[0])
	if !ok {
		return -1
	}
	best, score := int32(-1), 0
	realm := r.realm(m)
	for _, ref := range r.g.byFamily[id] {
		p := &r.g.persons[ref]
		for _, o := range p.offices {
			n := 0
			if o.class == m.title.class && o.class != "" {
				n += 2
			}
			if m.title.country != "" && o.country == m.title.country {
				n++
			} else if m.title.country != "" {
				continue
			}
			if !r.at.IsZero() && o.term.Overlaps(r.at.Start(), r.at.End()) && n > 0 {
				n += 2
			}
			if n *= 2; n > 2 && r.names(o.country) {
				n++
			}
			if realm != "" && o.country == realm {
				n += 8
			}
			if n > 2 && n > score {
				best, score = ref, n
			}
		}
	}
	return best
}

// realm returns the country that "of" ties to the name of m, "King Abdullah of Jordan", or "".
func (r *resolver) realm(m *raw) string {
	rest := r.text[m.End:]
	if !strings.HasPrefix(rest, " of ") {
		return ""
	}
	at := m.End + len(" of ")
	if strings.HasPrefix(rest, " of the ") {
		at += len("the ")
	}
	i, ok := slices.BinarySearchFunc(r.raws, at, func(q raw, at int) int { return q.Start - at })
	if !ok {
		return ""
	}
	return r.raws[i].Country
}

// names reports whether the text names a country, its people or its capital.
func (r *resolver) names(code string) bool {
	if r.inText == nil {
		r.inText = map[string]bool{}
		for i := range r.raws {
			if c := r.raws[i].Country; c != "" {
				r.inText[c] = true
			}
		}
	}
	return r.inText[code]
}

// respelling returns the leaders whose family name this is another spelling of: "Zelensky" of "Zelenskyy".
func (r *resolver) respelling(family string) []int32 {
	if len(family) < 7 {
		return nil // too many names are that close
	}
	var list []int32
	for _, ref := range r.g.leaders[spelling.Skeleton(family)] {
		if spells(r.g.persons[ref].family, family) {
			list = append(list, ref)
		}
	}
	return list
}

// respelt finds the person of the dictionary whom the text has named with another spelling of this family name:
// "Zelenskyy … Zelensky".
func (r *resolver) respelt(m *raw) (int, bool) {
	if len(m.name) != 1 || len(m.name[0]) < 6 {
		return 0, false
	}
	i, ok := r.spelt[spelling.Skeleton(m.name[0])]
	return i, ok && spells(r.g.persons[r.actors[i].dict-1].family, m.name[0])
}

// spells reports whether word is a close spelling of the last word of a family name.
func spells(family, word string) bool {
	w := familyWords(family)
	return len(w) > 0 && w[0][0] == word[0] && editDistance(w[0], word) <= 2
}

// incumbent returns the only one of a list who leads a state or its government at the time, or -1: Clinton in 1998, though that
// is a given name too.
func (r *resolver) incumbent(list []int32) int32 {
	found := int32(-1)
	for _, ref := range list {
		if r.at.IsZero() || !slices.ContainsFunc(r.g.persons[ref].offices, func(o post) bool {
			return (o.class == "president" || o.class == "pm") && o.term.Overlaps(r.at.Start(), r.at.End())
		}) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = ref
	}
	return found
}

// leader finds somebody known by the family name alone: who holds one of the highest offices at the time, or, without a
// time, the only one who ever did. Names that are also given names or words need more.
func (r *resolver) leader(family string) int32 {
	id, ok := r.g.known(family)
	if len(family) < 4 || ok && (r.g.info[id].common || r.g.info[id].sector) {
		return -1
	}
	if ok && r.g.info[id].given != 0 {
		return r.incumbent(r.g.byFamily[id])
	}
	list := r.respelling(family)
	if ok && len(r.g.byFamily[id]) > 0 {
		list = r.g.byFamily[id]
	}
	found := int32(-1)
	for _, ref := range list {
		p := &r.g.persons[ref]
		high := slices.ContainsFunc(p.offices, func(o post) bool {
			return (tight(o.class) || o.class == "general-secretary") &&
				(r.at.IsZero() || o.term.Overlaps(r.at.Start().AddDays(-3650), r.at.End()))
		})
		if !high {
			continue
		}
		if found >= 0 {
			a, b := r.g.persons[found].at(r.at), p.at(r.at)
			if a != nil && b == nil {
				continue
			}
			if a == nil && b != nil {
				found = ref
				continue
			}
			return -1
		}
		found = ref
	}
	return found
}
