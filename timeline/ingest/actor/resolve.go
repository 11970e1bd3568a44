package actor

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor/spelling"
)

// resolver finds out who is meant by the raw mentions of a text.
type resolver struct {
	*finder
	actors []who
	byKey  map[string]int
	byWord map[string][]int // persons by the words of their names
	given  map[string][]int // persons of full names by their given names
	spelt  map[string]int   // persons of the dictionary by the skeleton of the family name
	inText map[string]bool  // codes of the countries that the text names; made when needed
	inFull map[string]*raw  // organisations in full by their letters
	last   []int            // persons in the order of their mentions so far, the latest at the end
}

// who is an actor with what is needed to recognise it again.
type who struct {
	Found
	words []string // folded words of the fullest name
	first bool     // the family name comes first
	class string   // of the office
	dict  int32    // 1 + index into persons
	past  uint8    // 1 + position in former, of a country that the text only calls so
	today bool     // the text calls a country what it is called today
}

// resolve turns the raw mentions into the result.
func (f *finder) resolve() *Result {
	r := resolver{finder: f, actors: f.found[:0], byKey: map[string]int{}, byWord: map[string][]int{}, given: map[string][]int{}, spelt: map[string]int{}}
	r.recurring()
	r.ownOffices()
	for i := range f.raws { // full names first: a title may come before the text that explains it
		r.named(&f.raws[i])
	}
	for i := range f.raws {
		r.single(&f.raws[i])
	}
	for i := range f.raws {
		if m := &f.raws[i]; !m.nominal && !m.Pronoun && (m.Kind == "" || m.Kind == KindOrganisation) {
			r.capitalised(m)
		}
	}
	r.ownedBodies()
	r.acronyms()
	for i := range f.raws {
		r.other(i)
	}
	r.homes()
	f.found = r.actors
	return r.result()
}

// named takes the persons whose mention tells their full name, or whom the dictionary knows by it.
func (r *resolver) named(m *raw) {
	if m.nominal || m.Pronoun || !(m.Kind == KindPerson || m.caps) {
		return
	}
	if first, _, _ := strings.Cut(m.display, " "); len(m.name) > 1 && m.entry.class != personName && nobiliary[first] {
		m.name = m.name[len(m.name)-1:] // "von der Leyen": a family name alone
		if ref := r.leader(m.name[0]); ref >= 0 && m.title != nil {
			m.Actor, m.Kind = r.known(ref, m), KindPerson
			return
		}
	}
	if m.longer {
		r.behindAnother(m)
	}
	switch {
	case m.entry.class == personName:
		m.Actor = r.known(r.namesake(m.entry.ref, m), m)
	case len(m.name) > 1:
		if ref := r.bySound(m); ref >= 0 {
			m.Actor = r.known(ref, m)
		} else if m.Kind == KindPerson {
			m.Actor = r.stranger(m)
		}
	case len(m.name) == 1 && m.title != nil && m.title.office:
		if ref := r.byTitle(m); ref >= 0 {
			m.Actor = r.known(ref, m)
		}
	}
	if m.Actor >= 0 {
		m.Kind = KindPerson
	}
}

// nobiliary are the particles in small letters with which a family name begins.
var nobiliary = map[string]bool{"von": true, "van": true, "de": true, "della": true, "bin": true, "ibn": true}

// known returns the actor for a person of the dictionary.
func (r *resolver) known(ref int32, m *raw) int {
	p := &r.g.persons[ref]
	i, ok := r.byKey[p.key]
	if !ok {
		i = r.actor(who{Found: Found{Key: p.key, Name: m.display, Canonical: p.name, Kind: timeline.Person, Gender: r.genderByName(p), Country: p.code},
			words: words(p.name), dict: ref + 1})
		a := &r.actors[i]
		a.first = strings.HasPrefix(p.name, p.family+" ")
		if o := p.at(r.at); o != nil {
			a.Office, a.class, a.Country = o.title, o.class, o.country
		} else if o := p.left(r.at); o != nil {
			a.Country = o.country // the president of Georgia once was a minister of the Soviet Union
		} else if r.at.IsZero() && len(p.offices) > 0 {
			a.class = p.offices[len(p.offices)-1].class
			a.Country = p.offices[len(p.offices)-1].country
		}
		if len(a.Country) != 3 || a.Country == "NATO" {
			a.Country = ""
		}
		r.learn(i)
	}
	r.fuller(i, m)
	return i
}

// stranger returns the actor for a person whom the dictionary does not know.
func (r *resolver) stranger(m *raw) int {
	if i := r.ending(m); i >= 0 {
		r.fuller(i, m)
		return i
	}
	for _, i := range few(r.byWord[m.family()]) {
		if a := &r.actors[i]; a.Kind == timeline.Person && sameGiven(a, m) && (a.dict == 0 || len(m.name) == 1) {
			r.fuller(i, m)
			return i
		}
	}
	key := "person:" + spelling.Slug(m.display)
	i, ok := r.byKey[key]
	if !ok {
		i = r.actor(who{Found: Found{Key: key, Name: m.display, Kind: timeline.Person, Gender: r.genderOf(m)}, words: m.name, first: m.surname})
		r.learn(i)
	}
	r.fuller(i, m)
	return i
}

// namesakes is the number of persons with one family name that a text may have.
const namesakes = 32

func few(list []int) []int { return list[:min(len(list), namesakes)] }

// family is the word by which the person is mentioned again.
func (m *raw) family() string {
	if m.surname {
		return m.name[0]
	}
	return m.name[len(m.name)-1]
}

// sameGiven reports whether the given names do not contradict each other: Sergei and S. and none agree.
func sameGiven(a *who, m *raw) bool {
	if len(a.words) < 2 || len(m.name) < 2 {
		return true
	}
	x, y := a.words[0], m.name[0]
	if a.first {
		x = a.words[len(a.words)-1]
	}
	if m.surname {
		y = m.name[len(m.name)-1]
	}
	return x == y || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) || spelling.Skeleton(x) == spelling.Skeleton(y)
}

func words(name string) []string {
	return strings.FieldsFunc(spelling.Fold(name), func(c rune) bool { return c == ' ' || c == '-' })
}

func (r *resolver) genderOf(m *raw) byte {
	if m.title != nil && m.title.gender != 0 {
		return m.title.gender
	}
	k := 0
	if m.surname {
		return 0
	}
	return r.genderOfGiven(m.name[k])
}

// genderOfGiven returns the gender of those who bear a given name, 0 where it is not known or of both.
func (r *resolver) genderOfGiven(name string) byte {
	if id, ok := r.g.known(name); ok && r.g.info[id].given != '?' {
		return r.g.info[id].given
	}
	return 0
}

// genderByName returns the gender of a person of the dictionary, by the given name where the dictionary does not tell it. A family name that
// stands first tells none.
func (r *resolver) genderByName(p *person) byte {
	if ws := words(p.name); p.gender == 0 && len(ws) > 1 && !strings.HasPrefix(p.name, p.family+" ") {
		return r.genderOfGiven(ws[0])
	}
	return p.gender
}

func (r *resolver) actor(w who) int {
	r.actors = append(r.actors, w)
	r.byKey[w.Key] = len(r.actors) - 1
	return len(r.actors) - 1
}

// learn makes actor i findable by the words of its name.
func (r *resolver) learn(i int) {
	a := &r.actors[i]
	if a.dict > 0 {
		for _, w := range familyWords(r.g.persons[a.dict-1].family) {
			r.spelt[spelling.Skeleton(w)] = i
		}
	}
	if n := len(a.words); n > 1 {
		w := a.words[0]
		if a.first {
			w = a.words[n-1]
		}
		if !slices.Contains(r.given[w], i) {
			r.given[w] = append(r.given[w], i)
		}
	}
	for k, w := range a.words {
		if last := k == len(a.words)-1; last || a.first && k == 0 || a.dict > 0 && slices.Contains(familyWords(r.g.persons[a.dict-1].family), w) {
			if !slices.Contains(few(r.byWord[w]), i) && len(r.byWord[w]) < namesakes {
				r.byWord[w] = append(r.byWord[w], i)
			}
		}
	}
}

// fuller keeps the fullest form of the name and what the title tells.
func (r *resolver) fuller(i int, m *raw) {
	a := &r.actors[i]
	if m.display != a.Name && m.display != "" {
		if len(m.name) > len(words(a.Name)) {
			a.Aliases = appendNew(a.Aliases, a.Name)
			a.Name = m.display
		} else {
			a.Aliases = appendNew(a.Aliases, m.display)
		}
	}
	if a.Gender == 0 && a.dict == 0 {
		a.Gender = r.genderOf(m)
	}
	r.office(a, m.title)
}

// office takes the office that the text gives. The dictionary's goes first for those in office; the text's for all
// others. Someone who is called former holds none.
func (r *resolver) office(a *who, h *held) {
	if h == nil {
		return
	}
	if a.Gender == 0 {
		a.Gender = h.gender
	}
	if h.former {
		if a.Office == "" && a.Country == "" && isCode(h.country) {
			a.Country = h.country
		}
		return
	}
	if a.Office == "" && h.office && !r.ended(a, h.class) {
		a.Office, a.class = h.display, h.class
	}
	if a.Country == "" && isCode(h.country) {
		a.Country = h.country
	}
}

// ended reports whether the dictionary knows that the person no longer holds an office of this class at the time.
func (r *resolver) ended(a *who, class string) bool {
	if a.dict == 0 || r.at.IsZero() || !tight(class) {
		return false
	}
	return slices.ContainsFunc(r.g.persons[a.dict-1].offices, func(o post) bool {
		return o.class == class && o.term.End() < r.at.Start()
	})
}

func isCode(s string) bool {
	return len(s) == 3 && s != "EU" && s[0] >= 'A' && s[0] <= 'Z' && s != "UN" && s != "IMF" && s != "WHO"
}

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
