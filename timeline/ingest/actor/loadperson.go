package actor

import (
	"slices"
	"strings"

	"entente/timeline/ingest/actor/spelling"
	"entente/timeline/ingest/trie"
	"entente/timeline/when"
)

// Persons of the dictionary, and the ways in which a text may write their names.

// longestParticle is the length of the longest word that only leads to a family name: "van", "bin".
const longestParticle = 3

// person enters a person. The same name in the same country is known already from a file that was read before.
func (l *loader) person(c []string) {
	p := person{name: c[0], family: c[1], gender: first(c[3])}
	for _, s := range split(c[4]) {
		o, term, _ := strings.Cut(s, ":")
		t, where, _ := strings.Cut(o, "@")
		p.offices = append(p.offices, post{title: t, class: l.class(t), country: where, term: parseTerm(term)})
	}
	if len(p.offices) > 0 {
		p.code = p.offices[0].country
	}
	sound := sounds(p.name, p.family)
	for _, i := range l.g.bySound[sound] {
		if q := &l.g.persons[i]; q.code == p.code && !others(q, &p) && (middle(q.name) == middle(p.name) || middle(q.name) == "" || middle(p.name) == "") {
			return
		}
	}
	p.key = "person:" + spelling.Slug(p.name)
	ref := int32(len(l.g.persons))
	e := entry{class: personName, ref: ref}
	if strings.Contains(p.name, " ") {
		if n := l.add(p.name); l.g.nodes[n].name.class == personName {
			if ref := l.g.nodes[n].name.ref; l.g.persons[ref].code == p.code {
				l.alsoCalled(ref, sound, p.family)
				return
			}
			p.key += "-" + strings.ToLower(p.code) // a namesake
		}
	}
	l.g.persons = append(l.g.persons, p)
	l.g.bySound[sound] = append(l.g.bySound[sound], ref)
	if strings.Contains(p.name, " ") {
		l.enter(p.name, e)
	}
	for _, a := range split(c[2]) {
		if strings.Contains(a, " ") || len(a) > 3 {
			l.enter(a, e)
		}
		if !strings.Contains(a, " ") && strings.HasSuffix(p.name, " "+p.family) { // another spelling of the family name
			l.enter(strings.TrimSpace(strings.TrimSuffix(p.name, p.family))+" "+a, e)
		} else if s := sounds(a, p.family); s != sound {
			l.g.bySound[s] = append(l.g.bySound[s], ref)
		}
	}
	if last := familyWords(p.family); len(last) > 0 && last[0] != spelling.Fold(p.family) {
		if s := sounds(p.name, p.family); strings.Contains(p.name, " ") { // "bin Salman" is "Salman" as well
			given, _, _ := strings.Cut(s, " ")
			s = given + " " + spelling.Skeleton(last[0])
			l.g.bySound[s] = append(l.g.bySound[s], ref)
		}
	}
	if first, second, two := strings.Cut(p.family, " "); two && len(first) > longestParticle && !strings.Contains(second, " ") {
		s := spelling.Skeleton(spelling.Fold(first)) + " " + spelling.Skeleton(spelling.Fold(second)) // "López Obrador" alone
		l.g.bySound[s] = append(l.g.bySound[s], ref)
	}
	for _, o := range p.offices {
		if tight(o.class) {
			l.g.holders[o.country+" "+o.class] = append(l.g.holders[o.country+" "+o.class], ref)
		}
	}
	high := slices.ContainsFunc(p.offices, func(o post) bool { return tight(o.class) })
	for _, w := range familyWords(p.family) {
		if high {
			s := spelling.Skeleton(w)
			l.g.leaders[s] = append(l.g.leaders[s], ref)
		}
		id := l.g.id(w)
		l.g.byFamily[id] = append(l.g.byFamily[id], ref)
	}
}

// others reports whether two persons whose names sound alike are two all the same: of names with the family's in front, as in China and
// Korea, a spelling has every vowel of the given name. Li Keqiang is not Li Qiang, Kim Jong-un is Kim Jong Un.
func others(a, b *person) bool {
	first, second := strings.HasPrefix(a.name, a.family+" "), strings.HasPrefix(b.name, b.family+" ")
	return first && second && strings.ReplaceAll(spelling.Slug(a.name), "-", "") != strings.ReplaceAll(spelling.Slug(b.name), "-", "")
}

// alsoCalled lets a person be found by another family name: the Kiir of "Salva Kiir Mayardit".
func (l *loader) alsoCalled(ref int32, sound, family string) {
	if !slices.Contains(l.g.bySound[sound], ref) {
		l.g.bySound[sound] = append(l.g.bySound[sound], ref)
	}
	for _, w := range familyWords(family) {
		if id := l.g.id(w); !slices.Contains(l.g.byFamily[id], ref) {
			l.g.byFamily[id] = append(l.g.byFamily[id], ref)
		}
	}
}

// middle returns what stands between the first and the last word of a name: "H. W." tells one Bush from the other.
func middle(name string) string {
	_, rest, _ := strings.Cut(name, " ")
	if i := strings.LastIndexByte(rest, ' '); i >= 0 {
		return rest[:i]
	}
	return ""
}

// familyWords are the words by which a person with this family name is mentioned: "al-Assad" is "assad" too.
func familyWords(family string) []string {
	words := strings.FieldsFunc(spelling.Fold(family), func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) == 0 {
		return nil
	}
	return words[len(words)-1:]
}

// sounds joins the skeletons of the first given name and the family name, by which spellings of one person meet.
func sounds(name, family string) string {
	given := strings.TrimSpace(strings.Replace(" "+name+" ", " "+family+" ", " ", 1))
	if !strings.HasPrefix(name, family+" ") {
		given, _, _ = strings.Cut(given, " ")
	}
	return spelling.Skeleton(given) + " " + spelling.Skeleton(family)
}

// class returns the class of an office by its title.
func (l *loader) class(t string) string {
	n, best := trie.Root, int32(0)
	for w := range strings.FieldsSeq(strings.ReplaceAll(spelling.Fold(t), "-", " ")) { // "Secretary-General" is two words
		next, ok := l.trie.Next(n, l.g.id(strings.Trim(w, ",")))
		if !ok {
			break
		}
		if n = next; l.g.nodes[n].title > 0 {
			best = l.g.nodes[n].title
		}
	}
	if best == 0 {
		if strings.HasSuffix(t, "spokesperson") {
			return "spokesperson"
		}
		return ""
	}
	return l.g.titles[best-1].class
}

// parseTerm reads "1994-07-20/", "2017/2022" and "~2019-06", seen then: a term that is not known but about that time.
func parseTerm(s string) when.Span {
	if seen, ok := strings.CutPrefix(s, "~"); ok {
		p, err := when.Parse(seen)
		if err != nil {
			return when.Span{}
		}
		span, _ := when.Between(p.Shift(-365), p.Shift(180))
		return span
	}
	from, to, _ := strings.Cut(s, "/")
	a, err := when.Parse(from)
	if err != nil {
		return when.Span{}
	}
	if to == "" {
		return when.Since(a)
	}
	b, err := when.Parse(to)
	if err != nil {
		return when.Since(a)
	}
	span, _ := when.Between(a, b)
	return span
}
