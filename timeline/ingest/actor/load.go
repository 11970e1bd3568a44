package actor

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"entente/timeline/ingest/actor/spelling"
	"entente/timeline/ingest/trie"
)

// loader fills a Gazetteer from its files.
type loader struct {
	fsys fs.FS
	g    *Gazetteer
	trie *trie.Builder
	toks []token
}

// load reads the files in the order in which they count: a name keeps the first meaning that it was given.
func (l *loader) load() error {
	return errors.Join(
		l.read("titles.txt", 2, l.title),
		l.read("extra-countries.txt", 5, l.country),
		l.read("countries.txt", 5, l.country),
		l.read("former.txt", 3, l.former),
		l.read("metonyms.txt", 3, l.metonym),
		l.read("organisations.txt", 5, l.org),
		l.read("places.txt", 2, l.place),
		l.read("members.txt", 2, l.member),
		l.read("extra-persons.txt", 5, l.person),
		l.read("persons.txt", 5, l.person),
		l.read("cities.txt", 2, l.place),
		l.read("given.txt", 2, l.given),
		l.read("extra-given.txt", 3, l.givenNames),
		l.read("names.txt", 3, l.name),
		l.read("words.txt", 1, l.word),
		l.read("roles.txt", 2, l.role),
		l.read("verbs.txt", 4, l.verb),
		l.read("irregular.txt", 1, l.irregularVerb),
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

// known returns the number of a folded word, and whether it has one.
func (g *Gazetteer) known(folded string) (int32, bool) {
	id := g.words.Get(folded)
	return id - 1, id > 0
}

// id returns the number of a folded word and makes one for a new word.
func (g *Gazetteer) id(folded string) int32 {
	id, ok := g.known(folded)
	if !ok {
		id = int32(len(g.info))
		g.words.Set(folded, id+1)
		g.info = append(g.info, wordInfo{})
	}
	return id
}

// add enters a name into the trie and returns its node, or 0 for a name without words.
func (l *loader) add(name string) trie.Node {
	l.toks = tokenize(l.toks[:0], name, 0, len(name))
	n := trie.Root
	for i, t := range l.toks {
		if t.punct != 0 {
			continue
		}
		w := spelling.Fold(name[t.start:t.end])
		if i == 0 && w == "the" {
			continue
		}
		next, made := l.trie.Child(n, l.g.id(w))
		if made {
			l.g.nodes = append(l.g.nodes, node{})
		}
		n = next
	}
	return n
}

// unmarked leaves out the marks of an abbreviation.
var unmarked = strings.NewReplacer(".", "", "-", "")

// enter adds a name unless it has a meaning already.
func (l *loader) enter(name string, e entry) {
	if name == "" {
		return
	}
	n := l.add(name)
	if n == 0 || l.g.nodes[n].name.class != noClass {
		return
	}
	letters := unmarked.Replace(name)
	e.upper = len(letters) <= 6 && letters == strings.ToUpper(letters) && !strings.Contains(letters, " ")
	l.g.nodes[n].name = e
}

func (l *loader) country(c []string) {
	ref, ok := l.g.byCode[c[0]]
	if !ok {
		ref = int32(len(l.g.countries))
		l.g.byCode[c[0]] = ref
		l.g.countries = append(l.g.countries, country{c[0], c[1], "country:" + c[0]})
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

// former enters a state of the past under the country that it is read as.
func (l *loader) former(c []string) {
	names := split(c[0])
	l.g.former = append(l.g.former, names[0])
	e := entry{class: countryName, ref: l.g.byCode[c[1]], past: uint8(len(l.g.former))}
	for _, n := range names {
		l.enter(n, e)
	}
	e.class = demonym
	for _, n := range split(c[2]) {
		l.enter(n, e)
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
	if c[2] == "land" {
		l.land(c)
		return
	}
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

func (l *loader) title(c []string) {
	kinds := map[string]titleKind{"office": office, "role": role, "rank": rank, "mod": mod, "body": body, "when": time}
	n := l.add(c[0])
	if old := l.g.nodes[n].title; old > 0 && kinds[c[1]] == mod {
		return // it can stand alone as well
	}
	country, also, _ := strings.Cut(c[5], " ")
	l.g.titles = append(l.g.titles, title{kind: kinds[c[1]], class: c[2], display: c[3], gender: first(c[4]), country: country, also: strings.Fields(also)})
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
		l.g.info[l.g.id(spelling.Fold(c[0]))].sector = true
		l.g.info[l.g.id(spelling.Fold(c[0])+"s")].sector = true
	}
}

func set(words string) map[string]bool {
	m := make(map[string]bool, 200)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

func first(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}
