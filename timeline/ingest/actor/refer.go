package actor

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"entente/timeline"
	"entente/timeline/when"
)

// farBack is the number of mentions that a reference looks back: about two pages.
const farBack = 300

// counterpart gives "his Chinese counterpart X" the office of the person named before in the sentence.
func (r *resolver) counterpart(k int) {
	m := &r.raws[k]
	if m.title == nil || !m.title.counterpart || m.Actor < 0 || r.actors[m.Actor].Office != "" {
		return
	}
	for i := k - 1; i >= 0 && r.raws[i].sent == m.sent; i-- {
		p := &r.raws[i]
		if p.Kind != KindPerson || p.Actor < 0 || p.Actor == m.Actor {
			continue
		}
		if a := &r.actors[p.Actor]; tight(a.class) {
			r.actors[m.Actor].Office, r.actors[m.Actor].class = a.Office, a.class
			return
		}
	}
}

// nominal finds who is meant by an office without a name: "the Belarusian president", "the Foreign Secretary".
func (r *resolver) nominal(k int) {
	m := &r.raws[k]
	h := m.title
	if h == nil || h.class == "" && h.display == "" && h.country == "" {
		return
	}
	if h.class == "pope" && h.country == "" {
		own := *h
		own.country, h = "VAT", &own
	}
	if h.country == "" && h.class == "secretary-general" {
		own := *h
		own.country, h = r.secretariat(k), &own
	}
	if i := r.ofSubject(k); i >= 0 {
		m.Actor = i
		return
	}
	if i := r.sameWords(k); i >= 0 {
		m.Actor = i
		return
	}
	if h.class != "" && !h.former && !r.elected(m.Start) && !r.another(m) {
		if ref := r.holderThen(m, h); ref >= 0 && !r.anyone(m.Start) {
			m.Actor = r.byDictionary(ref)
			return
		}
		for i := len(r.last) - 1; i >= 0 && i > len(r.last)-farBack; i-- {
			a := &r.actors[r.last[i]]
			if a.class == h.class && (h.country == "" || a.Country == "" || a.Country == h.country) && (h.gender == 0 || a.Gender == 0 || a.Gender == h.gender) {
				m.Actor = r.last[i]
				return
			}
		}
		if i := r.inOffice(h); i >= 0 {
			m.Actor = i
			return
		}
		if ref := r.holderOf(h); ref >= 0 && !r.anyone(m.Start) {
			m.Actor = r.byDictionary(ref)
			return
		}
	}
	if i := r.lately(k); i >= 0 && !r.another(m) {
		m.Actor = i
		return
	}
	if isCode(h.country) {
		m.Actor = r.country(h.country)
		return
	}
	if i := r.chief(k); i >= 0 {
		m.Actor = i
		return
	}
	m.Actor = r.within(k)
}

// ofSubject returns who, as the text has told, holds the office of the title at k in the country that the sentence begins with, where the title
// names none: "The Pentagon advised the president" means the American one, whoever was named last, and so do "lawmakers in Washington". -1 for
// nobody.
func (r *resolver) ofSubject(k int) int {
	m := &r.raws[k]
	first := k
	for first > 0 && r.raws[first-1].sent == m.sent {
		first--
	}
	c := r.raws[first].Country
	if r.bodyAt(first) {
		c = r.codeOf(r.raws[first].entry)
	} else if r.raws[first].Locative {
		return -1
	}
	if first < k && m.title.country == "" && tight(m.title.class) && c != "" && r.raws[first].Kind != KindPerson {
		for i := len(r.last) - 1; i >= 0 && i > len(r.last)-farBack; i-- {
			if a := &r.actors[r.last[i]]; a.class == m.title.class && a.Country == c {
				return r.last[i]
			}
		}
	}
	return -1
}

// bodyAt reports whether the mention at k is the capital in which they sit who begin its sentence: "Opposition lawmakers in Santiago".
func (r *resolver) bodyAt(k int) bool {
	m := &r.raws[k]
	before := strings.Fields(strings.ToLower(r.text[min(m.sent, m.Start):m.Start]))
	n := len(before)
	return m.entry.class == capitalCity && n > 1 && n < 5 && before[n-1] == "in" && inCapital[before[n-2]]
}

// inCapital are those of a state who sit in its capital.
var inCapital = map[string]bool{"lawmakers": true, "deputies": true, "senators": true, "legislators": true, "mps": true, "parliament": true, "government": true, "opposition": true,
	"officials": true, "authorities": true, "ministers": true, "critics": true, "editors": true, "judges": true, "generals": true, "protesters": true, "demonstrators": true}

// inOffice returns the one person whom the text gives the office h, before or behind, -1 for none or several: who that is, it knows better than the
// dictionary.
func (r *resolver) inOffice(h *held) int {
	found := -1
	for i := range r.raws {
		p := &r.raws[i]
		if p.Kind != KindPerson || p.nominal || p.Pronoun || p.Actor < 0 || p.title == nil || p.title.former || p.title.class != h.class || p.title.country != h.country || h.country == "" {
			continue
		}
		if found >= 0 && found != p.Actor {
			return -1
		}
		found = p.Actor
	}
	return found
}

// anyone reports whether the title at a byte means no certain person, by its article: "the first visit of a Kenyan president since".
func (r *resolver) anyone(at int) bool {
	before := strings.TrimRight(r.text[:at], " ")
	for _, article := range [...]string{"a", "an", "no", "any", "No"} {
		if own, _, _ := strings.Cut(r.text[at:], " "); own == article || strings.HasSuffix(before, " "+article) {
			return true
		}
	}
	return false
}

// elected reports whether an article and a verb of choosing stand before the title at a byte, which then nobody holds yet: "to elect a Kenyan
// president", "chose a new premier".
func (r *resolver) elected(at int) bool {
	const far = 40 // bytes
	before := strings.Fields(r.text[max(0, at-far):at])
	if own, _, _ := strings.Cut(r.text[at:], " "); own == "a" || own == "an" {
		before = append(before, own) // the article is a part of the name
	}
	n := len(before)
	for n > 0 && opensChoice(before[n-1]) {
		n--
	}
	if n == 0 || n == len(before) {
		return false
	}
	switch before[n-1] {
	case "elect", "elects", "elected", "electing", "choose", "chooses", "chose", "choosing", "chosen", "pick", "picks", "picked", "name", "named", "appoint", "appointed":
		return true
	}
	return false
}

// opensChoice reports whether a word stands before an office that nobody holds yet.
func opensChoice(w string) bool {
	switch w {
	case "a", "an", "new", "next", "their", "its":
		return true
	}
	return false
}

// secretariat returns the organisation, as the offices of the dictionary name it, whose secretary-general the title at k means: the one before
// it, "the NATO Secretary-General", or the United Nations where the text speaks of no other that has one.
func (r *resolver) secretariat(k int) string {
	if o := r.within(k); o >= 0 {
		return strings.ToUpper(strings.TrimPrefix(r.actors[o].Key, "organisation:"))
	}
	for _, name := range [...]string{"NATO", "ASEAN", "OPEC", "Arab League", "Council of Europe", "OSCE", "Commonwealth", "Organization of American States", "Gulf Cooperation Council"} {
		if strings.Contains(r.text, name) {
			return ""
		}
	}
	return "UN"
}

// within returns the organisation that the title at k names, for whom its holder acts when nobody is named: "the UN envoy", "a Hezbollah
// commander", "a spokesman for Hamas". -1 for none.
func (r *resolver) within(k int) int {
	m := &r.raws[k]
	for i := k - 1; i >= 0 && r.raws[i].Start >= m.Start; i-- {
		if o := &r.raws[i]; o.entry.class == orgName && (o.End < m.End && !o.Attribute || r.actsFor(m, o)) {
			return o.Actor
		}
	}
	return -1
}

// holderOf returns who holds a high office of a country at the time, by the dictionary.
func (r *resolver) holderOf(h *held) int32 { return r.holderAt(h, r.at) }

// holderAt returns who holds a high office of a country on a day, -1 for nobody and for several.
func (r *resolver) holderAt(h *held, day when.Span) int32 {
	if day.IsZero() || h.country == "" || !tight(h.class) {
		return -1
	}
	found := int32(-1)
	for _, ref := range r.g.holders[h.country+" "+h.class] {
		for _, o := range r.g.persons[ref].offices {
			if o.class == h.class && o.country == h.country && o.term.Overlaps(day.Start(), day.End()) {
				if found >= 0 && found != ref {
					return -1 // a change of office about that time
				}
				found = ref
			}
		}
	}
	return found
}

// byDictionary returns the actor for a person of the dictionary whom the text does not name.
func (r *resolver) byDictionary(ref int32) int {
	name := r.g.persons[ref].name
	return r.known(ref, &raw{display: name, name: words(name)})
}

// pair finds who "the two leaders" or "both sides" are: two of the same sentence, the nearest first, or else the two that
// the text has spoken of most, with a preference for countries that the sentence names.
func (r *resolver) pair(k int) {
	m := &r.raws[k]
	people := m.endsWith("two", "leaders", "presidents", "ministers", "men", "counterparts", "of state", "of government", "of State", "of Government")
	heads := m.endsWith("leaders", "presidents", "of state", "of government", "of State", "of Government") // and not their ministers
	score := map[string]int{}                                                                              // by country
	person := map[string]int{}
	var near []string
	for i := k - 1; i >= 0 && i > k-farBack; i-- {
		p := &r.raws[i]
		if p.Actor < 0 || p.Kind == KindGroup {
			continue
		}
		a := &r.actors[p.Actor]
		if a.Country == "" || a.Kind != timeline.Person && a.Kind != timeline.Country {
			continue
		}
		if a.Kind == timeline.Person && tight(a.class) && (!heads || leadsState(a.class)) {
			if old, ok := person[a.Country]; !ok || r.actors[old].Mentions < a.Mentions {
				person[a.Country] = p.Actor
			}
		}
		score[a.Country]++
		if p.sent == m.sent {
			score[a.Country]++
			if (!people || a.Kind == timeline.Person && tight(a.class) && (!heads || leadsState(a.class))) && !slices.Contains(near, a.Country) {
				near = append(near, a.Country)
			}
		}
	}
	if len(person) == 0 && m.endsWith("of state", "of government", "of State", "of Government") {
		people = false // a readout names no persons: "the two Heads of State"
	}
	var pair []string
	for c := range score {
		if _, ok := person[c]; ok || !people {
			pair = append(pair, c)
		}
	}
	slices.SortFunc(pair, func(a, b string) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	if joined := r.joinedBefore(k); len(near) > 1 {
		pair = near[:2]
	} else if len(joined) > 0 && (len(pair) < 2 || score[pair[1]] == 1 || score[joined[0]] > 1 || score[joined[1]] > 1) { // not two that are named in passing
		pair = joined
	} else {
		if len(pair) > 2 && score[pair[1]] == score[pair[2]] && score[pair[0]] > score[pair[1]] && m.endsWith("sides", "parties", "communities") {
			return // between the one that the text is about and two others that it names as often
		}
		if m.endsWith("sides", "parties", "delegations") && r.againstRebels(k) {
			return // Norway, where they meet, is none of them
		}
		if len(pair) > 1 && score[pair[0]] > 2*score[pair[1]] && m.endsWith("armies", "militaries") {
			return // of a civil war
		}
	}
	if len(pair) < 2 {
		return
	}
	for n, code := range pair[:2] {
		i, ok := person[code]
		if !people || !ok {
			i = r.country(code)
		}
		if n == 0 {
			m.Actor = i
		} else {
			m.Others = []int{i}
		}
	}
}

// leadsState reports whether an office is that of somebody who is called a leader.
func leadsState(class string) bool {
	switch class {
	case "president", "pm", "monarch", "supreme-leader", "crown-prince", "pope":
		return true
	}
	return false
}

func (m *raw) endsWith(words ...string) bool {
	for _, w := range words {
		if len(m.Text) >= len(w) && m.Text[len(m.Text)-len(w):] == w {
			return len(m.Text) == len(w) || !unicode.IsLetter(rune(m.Text[len(m.Text)-len(w)-1]))
		}
	}
	return false
}
