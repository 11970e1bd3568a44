package actor

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"entente/timeline/ingest/actor/spelling"
	"entente/timeline/when"
)

// loader fills a Gazetteer from its files.
type loader struct {
	fsys fs.FS
	g    *Gazetteer
	toks []token
}

// load reads the files in the order in which they count: a name keeps the first meaning that it was given.
func (l *loader) load() error {
	return errors.Join(
		l.read("titles.txt", 2, l.title),
		l.read("extra-countries.txt", 5, l.country),
		l.read("countries.txt", 5, l.country),
		l.read("metonyms.txt", 3, l.metonym),
		l.read("organisations.txt", 5, l.org),
		l.read("places.txt", 2, l.place),
		l.read("members.txt", 2, l.member),
		l.read("extra-persons.txt", 5, l.person),
		l.read("persons.txt", 5, l.person),
		l.read("given.txt", 2, l.given),
		l.read("extra-given.txt", 3, l.givenNames),
		l.read("names.txt", 3, l.name),
		l.read("words.txt", 1, l.word),
		l.read("roles.txt", 2, l.role),
		l.keywords(),
	)
}

// read calls row for each line of a file that has at least n columns. Empty columns count.
func (l *loader) read(file string, n int, row func(c []string)) error {
	b, err := fs.ReadFile(l.fsys, file)
	if err != nil {
		return fmt.Errorf("read dictionary: %w", err)
	}
	cols := make([]string, 0, 8)
	for i, rest := 1, string(b); rest != ""; i++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		cols = cols[:0]
		for more := true; more; {
			var c string
			c, line, more = strings.Cut(line, "\t")
			cols = append(cols, c)
		}
		if len(cols) < n && (file != "titles.txt" && file != "organisations.txt" || len(cols) < 2) {
			return fmt.Errorf("dictionary %s, line %d: %d columns, want %d", file, i, len(cols), n)
		}
		for len(cols) < 6 {
			cols = append(cols, "")
		}
		row(cols)
	}
	return nil
}

// id returns the number of a folded word and makes one for a new word.
func (g *Gazetteer) id(folded string) int32 {
	id, ok := g.words[folded]
	if !ok {
		id = int32(len(g.info))
		g.words[folded] = id
		g.info = append(g.info, wordInfo{})
	}
	return id
}

// add enters a name into the trie and returns its node, or 0 for a name without words.
func (l *loader) add(name string) int32 {
	l.toks = tokenize(l.toks[:0], name, 0, len(name))
	n := int32(0)
	for i, t := range l.toks {
		if t.punct != 0 {
			continue
		}
		w := spelling.Fold(name[t.start:t.end])
		if i == 0 && w == "the" {
			continue
		}
		e := edge(n, l.g.id(w))
		next, ok := l.g.edges[e]
		if !ok {
			next = int32(len(l.g.nodes))
			l.g.nodes = append(l.g.nodes, node{})
			l.g.edges[e] = next
		}
		n = next
	}
	return n
}

// enter adds a name unless it has a meaning already.
func (l *loader) enter(name string, e entry) {
	if name == "" {
		return
	}
	n := l.add(name)
	if n == 0 || l.g.nodes[n].name.class != noClass {
		return
	}
	letters := strings.NewReplacer(".", "", "-", "").Replace(name)
	e.upper = len(letters) <= 6 && letters == strings.ToUpper(letters) && !strings.Contains(letters, " ")
	l.g.nodes[n].name = e
}

func (l *loader) country(c []string) {
	ref, ok := l.g.byCode[c[0]]
	if !ok {
		ref = int32(len(l.g.countries))
		l.g.byCode[c[0]] = ref
		l.g.countries = append(l.g.countries, country{c[0], c[1]})
	}
	l.enter(c[1], entry{class: countryName, ref: ref})
	for _, n := range split(c[3]) {
		l.enter(n, entry{class: demonym, ref: ref})
	}
	for _, n := range split(c[2]) {
		l.enter(n, entry{class: countryName, ref: ref})
	}
	for _, n := range split(c[4]) {
		l.enter(n, entry{class: capitalCity, ref: ref})
	}
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}

func (l *loader) metonym(c []string) {
	kind, key, _ := strings.Cut(c[1], ":")
	switch kind {
	case "country":
		l.enter(c[0], entry{class: metonym, ref: l.g.byCode[key], kind: c[2][0]})
	case "organisation":
		l.g.seats[spelling.Fold(c[0])] = key
	}
}

func (l *loader) org(c []string) {
	ref := int32(len(l.g.orgs))
	l.g.orgs = append(l.g.orgs, org{key: c[0], name: c[1], group: c[2] == "group" || c[2] == "people", people: c[2] == "people", media: c[2] == "media", country: c[3]})
	l.enter(c[1], entry{class: orgName, ref: ref})
	for _, n := range split(c[4]) {
		l.enter(n, entry{class: orgName, ref: ref})
	}
}

func (l *loader) place(c []string) {
	l.enter(c[0], entry{class: placeName, ref: int32(len(l.g.places))})
	l.g.places = append(l.g.places, place{c[0], c[1]})
}

func (l *loader) member(c []string) { l.g.members[c[0]] = strings.Fields(c[1]) }

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
		if q := &l.g.persons[i]; q.code == p.code && (middle(q.name) == middle(p.name) || middle(q.name) == "" || middle(p.name) == "") {
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

func first(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}

// class returns the class of an office by its title.
func (l *loader) class(t string) string {
	n := int32(0)
	best := int32(0)
	for w := range strings.FieldsSeq(spelling.Fold(t)) {
		next, ok := l.g.edges[edge(n, l.g.id(strings.Trim(w, ",")))]
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

func (l *loader) title(c []string) {
	kinds := map[string]titleKind{"office": office, "role": role, "rank": rank, "mod": mod, "body": body, "when": time}
	n := l.add(c[0])
	if old := l.g.nodes[n].title; old > 0 && kinds[c[1]] == mod {
		return // it can stand alone as well
	}
	l.g.titles = append(l.g.titles, title{kind: kinds[c[1]], class: c[2], display: c[3], gender: first(c[4]), country: c[5]})
	l.g.nodes[n].title = int32(len(l.g.titles))
}

func (l *loader) given(c []string) {
	g := first(c[1])
	if g == 0 {
		g = '?'
	}
	l.g.info[l.g.id(spelling.Fold(c[0]))].given = g
}

// givenNames reads a row of given names of one language.
func (l *loader) givenNames(c []string) {
	for name := range strings.FieldsSeq(c[2]) {
		l.g.info[l.g.id(spelling.Fold(name))].given = first(c[1])
	}
}

func (l *loader) name(c []string) {
	info := &l.g.info[l.g.id(spelling.Fold(c[0]))]
	switch c[1] {
	case "particle":
		info.particle = true
	case "suffix":
		info.suffix = true
	case "surname":
		info.surname = true
	case "word":
		info.family = true
	}
}

func (l *loader) word(c []string) { l.g.info[l.g.id(spelling.Fold(c[0]))].common = true }

func (l *loader) role(c []string) {
	if !strings.Contains(c[0], " ") {
		l.g.info[l.g.id(spelling.Fold(c[0]))].sector = c[1]
		l.g.info[l.g.id(spelling.Fold(c[0])+"s")].sector = c[1]
	}
}

func set(words string) map[string]bool {
	m := make(map[string]bool, 200)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
