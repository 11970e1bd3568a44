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
			if p.head == nil || (t.kind == office || p.head.kind != office) && p.head.class != "spokesperson" { // "Spokesman for the Secretary-General"
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

// held turns a phrase into the office that a name beside it gets.
func (p *phrase) held(f *finder) *held {
	h := &held{class: p.head.class, display: p.head.display, country: p.country, gender: p.head.gender, former: p.former,
		office: p.head.kind == office, counterpart: p.head.class == "counterpart"}
	if h.country == "" {
		h.country, h.also = p.head.country, p.head.also
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
