package actor

// phrase is a title that is being read, with what stands before it and after it:
//
//	the former  Belarusian  deputy foreign minister  for Europe   Ivan Petrov
//	det  when   country     mods   head              tail         name
//
// It ends with a name, which it belongs to, or with any other word: then it stands for somebody itself.
type phrase struct {
	start, end int // tokens
	det        bool
	possessor  bool // "his", "her"
	former     bool
	country    string
	words      int // 1 + first token of the title itself
	head       *title
	bodyStart  int // first token of "Foreign Ministry" in "Foreign Ministry spokesman"
	hasBody    bool

	after  int // token after the person that was read last: "X, secretary of the council"
	person int // 1 + index of that person
}

// open reports whether a phrase has begun.
func (p *phrase) open() bool { return p.end > p.start }

// add makes [i, end) part of the phrase, or begins one with it.
func (p *phrase) add(f *finder, i, end int) {
	if p.open() && p.end == i && p.head == nil {
		p.end = end
		return
	}
	f.closePhrase(i)
	p.start, p.end = i, end
}

// addTitle reads the words of a title at [i, end).
func (f *finder) addTitle(i, end int, t *title) {
	p := &f.np
	if !p.open() || p.end != i && !(f.toks[i-1].punct == '\'' && p.end == i-1) {
		f.closePhrase(i)
		p.start = i
	}
	switch {
	case t.kind == time:
		p.former = p.former || !f.is(i, "acting", "outgoing", "incoming", "caretaker", "elected", "late")
	case t.kind == body:
		if p.head != nil {
			f.closePhrase(i)
			p.start = i
		}
		p.hasBody, p.bodyStart = true, i
		f.body(i, end)
	case t.kind == mod:
		if p.head == nil && p.words == 0 {
			p.words = i + 1
		}
	case p.head != nil && !f.toks[i].glued && (p.head.kind == office && t.kind == office && tight(p.head.class)):
		// "the president, prime minister": two people
		f.closePhrase(i)
		p.start, p.head, p.words = i, t, i+1
	default:
		if p.head == nil || t.kind != role || p.head.kind == rank || p.head.kind == role {
			if p.head == nil || t.kind == office || p.head.kind != office {
				p.head = t
			}
		}
		if p.words == 0 {
			p.words = i + 1
		}
	}
	p.end = end
	if p.head != nil {
		f.tail(end)
	}
}

// body emits a ministry or chamber as an organisation of the nationality before it.
func (f *finder) body(i, end int) {
	if !f.toks[i].capital && f.np.country == "" {
		return
	}
	f.np.end = end
	country := f.np.country
	r := f.emit(i, end, KindOrganisation)
	r.Country = country
	r.nominal = true
}

// tail reads "of the Security Council", "for Europe", "to the United Nations" after a title's head that ends at k.
func (f *finder) tail(k int) {
	p := &f.np
	for n := 0; n < 3 && k < len(f.toks) && f.is(k, "of", "for", "to", "at", "in") && p.head.kind != rank; n++ {
		prep := k
		if f.is(prep, "to", "at") && tight(p.head.class) {
			return // "the visit of the president to Chad"
		}
		k++
		if f.is(k, "the") {
			k++
		}
		if k >= len(f.toks) {
			return
		}
		end, e := f.matchName(k)
		switch {
		case e.class == personName:
			return
		case e.class == demonym && !f.bodyAt(end) && !f.toks[k].upper:
			return // "an ally of Russian President …": a phrase of its own
		case e.class != noClass:
			if longer, ok := f.longerName(k, end); ok {
				f.innerName(k, longer, p)
				end = longer
				break
			}
			own := f.is(prep, "of", "for")
			if f.is(prep, "in") && p.head.kind != role {
				return // "the president in Minsk"
			}
			m := f.emit(k, end, kindOf(e))
			m.entry, m.Attribute, m.Country = e, true, f.codeOf(e)
			if own && p.country == "" && e.class != placeName {
				p.country = f.holder(e)
			}
			if end+1 < len(f.toks) && f.toks[end].punct == '\'' && f.isBody(end+1) {
				end += 2 // "the leader of Venezuela's opposition"
			}
			if e.class == demonym {
				if bend, t := f.matchTitle(end); t != nil && t.kind == body {
					end = bend
				}
			}
		default:
			bend, t := f.matchTitle(k)
			switch {
			case t != nil && t.kind == body:
				end = bend
				r := f.emit(k, end, KindOrganisation)
				r.Country, r.Attribute = p.country, true
			case f.capitalAt(k) && !f.common(k) && !f.is(prep, "in"):
				end = k
				for end < len(f.toks) && end < k+5 && f.capitalAt(end) && f.word(end).given == 0 {
					if _, t := f.matchTitle(end); t != nil && t.kind == rank {
						break
					}
					end++
				}
				if end == k {
					return
				}
				f.innerName(k, end, p)
			default:
				return
			}
		}
		p.end = end
		k = end
	}
}

// bodyAt reports whether a ministry or chamber is at k.
func (f *finder) bodyAt(k int) bool {
	_, t := f.matchTitle(k)
	return t != nil && t.kind == body
}

// innerName emits a name inside a title's tail.
func (f *finder) innerName(i, end int, p *phrase) {
	r := f.unknown(i, end, KindOrganisation)
	r.Attribute = true
	if code := f.insideCountries(i, end); code != "" && p.country == "" {
		p.country = code
	}
}

// holder returns the country or organisation that somebody with a title of e acts for.
func (f *finder) holder(e entry) string {
	if e.class == orgName {
		return orgCode(f.g.orgs[e.ref].key)
	}
	return f.codeOf(e)
}

func kindOf(e entry) string {
	switch e.class {
	case countryName:
		return KindCountry
	case demonym:
		return KindNationality
	case orgName:
		return KindOrganisation
	case metonym:
		if e.kind == 'o' {
			return KindOrganisation
		}
	}
	return KindPlace
}

// known takes the name of a country, an organisation or a place at [i, end).
func (f *finder) known(i, end int, e entry) int {
	r := f.emit(i, end, kindOf(e))
	r.entry, r.Country = e, f.codeOf(e)
	attributive := f.attributive(end) && !f.opensWithPlace(i, e)
	if e.class == capitalCity && i == 0 && f.toks[i].upper && end < len(f.toks) && f.toks[end].punct != 0 {
		r.Locative = true // the dateline
		return end
	}
	r.Locative = !attributive && (f.placed(i) || f.is(i-1, "to") && (f.placeVerb(i-1) || f.is(i-3, "from")))
	switch {
	case e.class == countryName && attributive:
		r.Kind = KindNationality // "United States officials"
	case e.class == demonym && r.Possessive, e.class == demonym && f.toks[i].upper && !attributive:
		r.Kind = KindCountry // "the US and its allies"
	}
	if e.class == orgName && f.g.orgs[e.ref].group {
		r.Kind = KindOrganisation
		r.People = f.g.orgs[e.ref].people
	}
	possessive := r.Possessive
	switch {
	case e.class == placeName || f.opensWithPlace(i, e):
		f.closePhrase(i)
	default:
		if f.np.open() && f.np.end == i && f.np.head == nil && f.np.words == 0 {
			f.np.end = end
		} else {
			f.closePhrase(i)
			f.np.start, f.np.end = i, end
		}
		if h := f.holder(e); h != "" {
			f.np.country = h
		}
		if possessive {
			f.np.end++
			return end + 1
		}
	}
	return end
}

// opensWithPlace tells "In Turkey Minister Lee met", where the sentence begins with the place, from "In US President".
func (f *finder) opensWithPlace(i int, e entry) bool {
	return e.class == countryName && i == 1 && !f.toks[i].upper && f.is(0, "in")
}

// attributive reports whether what ends before k describes the noun at k: "United States officials", "EU leaders".
func (f *finder) attributive(k int) bool {
	if k >= len(f.toks) || f.toks[k].punct != 0 || f.toks[k].number {
		return false
	}
	_, t := f.matchTitle(k)
	return t != nil && t.kind != time || f.word(k).sector != "" || f.is(k, "troops", "forces", "soldiers", "officials", "warships",
		"jets", "planes", "leaders", "government", "army", "navy", "aid", "sanctions", "policy", "support", "troop", "peacekeepers", "side", "people")
}

// placeVerb reports whether a movement stands before "to": "travel to", "visit to", "trip to".
func (f *finder) placeVerb(k int) bool {
	return f.is(k-1, "travel", "travelled", "traveled", "travels", "visit", "trip", "return", "returned", "flew", "fly", "go", "went",
		"goes", "going", "come", "came", "journey", "tour", "moved", "heads", "head", "heading", "sent", "mission", "flight", "flights")
}

// mark reads a punctuation mark. A comma does not end a title: "the Belarusian president, Alexander Lukashenko".
func (f *finder) mark(i int) {
	p := &f.np
	switch t := f.toks[i]; {
	case t.punct == '.' && i > 0 && f.toks[i-1].end == t.start && p.open() && p.end == i && p.head != nil && p.head.kind == rank:
		p.end = i + 1 // "Gen."
	case t.punct == '\'' && p.open() && p.end == i:
		f.closePhrase(i)
	case t.punct == ',' && p.head != nil && p.end == i && (p.det || p.country != "") && f.capitalAt(i+1) && p.head.kind != rank:
		// wait for the name
	case t.punct == ',' && p.person > 0 && p.after == i:
		p.after = i + 1 // a title may follow
	case t.punct == '(':
	default:
		f.closePhrase(i)
		p.person = 0
	}
}

// plain reads a word that is no name and no title.
func (f *finder) plain(i int) {
	p := &f.np
	switch {
	case f.is(i, "the", "a", "an", "his", "her", "their", "its", "our", "my"):
		f.closePhrase(i)
		person, after := p.person, p.after
		*p = phrase{start: i, end: i + 1, det: true, possessor: !f.is(i, "the", "a", "an")}
		if after == i {
			p.person, p.after = person, after+1
		}
	case f.is(i, "he", "she"):
		f.closePhrase(i)
		r := f.emit(i, i+1, KindPerson)
		r.Pronoun = true
		r.gender = 'm'
		if f.is(i, "she") {
			r.gender = 'f'
		}
	case f.is(i, "two", "both") && !f.is(i-1, "only", "just", "another", "other", "any", "least", "than", "first", "last") && f.leadersFollow(i):
		f.closePhrase(i)
	case p.open() && p.end == i && p.head == nil && (f.toks[i].glued || p.country != "" && f.is(i, "new", "newly", "longtime", "veteran", "powerful") && f.small(i)):
		p.end = i + 1 // "Finland's new ambassador"
	default:
		f.closePhrase(i)
	}
}

// leadersFollow emits "two leaders", "both sides" as a group.
func (f *finder) leadersFollow(i int) bool {
	k := i + 1
	for k < len(f.toks) && k < i+3 && f.is(k, "foreign", "defence", "defense", "neighbouring", "neighboring", "heads", "of") {
		k++
	}
	if k == i+1 && f.is(i, "two") && f.is(i-1, "the") && f.is(k, "will", "would", "are", "were", "had", "have", "met", "signed", "agreed",
		"also", "spoke", "held", "discussed", "exchanged", "shook", "talked", "announced") {
		r := f.emit(i, k, KindGroup)
		r.nominal = true
		return true
	}
	if !f.is(k, "leaders", "presidents", "ministers", "men", "sides", "countries", "nations", "states", "governments", "parties", "neighbours", "neighbors", "counterparts", "delegations", "capitals", "powers") {
		return false
	}
	r := f.emit(i, k+1, KindGroup)
	r.nominal = true
	return true
}

// held turns a phrase into the office that a name beside it gets.
func (p *phrase) held(f *finder) *held {
	h := &held{class: p.head.class, display: p.head.display, country: p.country, gender: p.head.gender, former: p.former,
		office: p.head.kind == office, counterpart: p.head.class == "counterpart"}
	if h.country == "" {
		h.country = p.head.country
	}
	if p.hasBody && h.class == "spokesperson" && p.bodyStart < p.end {
		start, end := f.toks[p.bodyStart].start, f.toks[p.bodyStart].end
		for k := p.bodyStart; k < p.end; k++ {
			if f.toks[k].punct != 0 {
				break
			}
			end = f.toks[k].end
		}
		h.display = f.text[start:end]
	} else if h.office && p.words > 0 && (h.class == "minister" || h.class == "secretary" || h.class == "envoy" ||
		h.class == "director" || h.class == "chair" || h.class == "commissioner" || h.class == "ambassador" || h.class == "spokesperson" || h.class == "chief-of-staff") {
		start, end := f.toks[p.words-1].start, f.toks[min(p.end, len(f.toks))-1].end
		h.display = capitalise(f.text[start:end])
	}
	return h
}

// sought reports whether a phrase names an office that somebody seeks or gets, and nobody who holds it: "a campaign for
// president of the United States", "was sworn in as prime minister".
func (f *finder) sought(p *phrase) bool {
	return !p.det && !p.possessor && p.words == p.start+1 &&
		f.is(p.start-1, "for", "as", "become", "became", "becoming", "becomes", "elected", "be")
}

func capitalise(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// closePhrase ends the title that is being read before token i. A title without a name of its own belongs to the person
// before its comma, or stands for somebody: "the president".
func (f *finder) closePhrase(i int) {
	p := f.np
	f.np = phrase{}
	if p.person > 0 && p.after == i {
		f.np.person, f.np.after = p.person, p.after
	}
	if p.head == nil || p.head.kind == rank {
		return
	}
	if p.person > 0 && p.after == p.start || p.person > 0 && p.det && p.after == p.start+1 {
		r := &f.raws[p.person-1]
		if r.title == nil || !r.title.office {
			h := p.held(f)
			r.title = h
		}
		return
	}
	if p.head.kind == role && p.country == "" && !p.possessor {
		return
	}
	if !p.det && p.country == "" && !f.toks[max(p.words-1, p.start)].capital {
		return
	}
	if p.end > len(f.toks) || p.end <= p.start {
		return
	}
	r := f.emit(p.start, p.end, KindPerson)
	if r.nominal = true; f.sought(&p) {
		return // it is nobody's yet
	}
	r.title = p.held(f)
	r.gender = p.head.gender
}
