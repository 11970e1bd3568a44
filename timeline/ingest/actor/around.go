package actor

// Names stand inside longer phrases that speak of somebody too, and readers, and the sets that measure them, count both:
//
//	[Foreign Minister [Ann Lee]]         a person with the title
//	[the [Syrian] opposition]            a body of people, and whose it is
//	[the government of [Iraq]]           the same with "of"
//	[the city of [Mosul]]                a place with its noun
//	[civilians], [coalition forces]      bodies of people without a name
//	[the [UK]] will host                 a country that acts is also its government
//	at [the [United Nations]]            a name that goes with an article, where it is no attribute
//	[a local physician]                  somebody without a name, told by role and more
//	[the village]                        a place that was named before
//	[both countries]                     a pair that the text doesn't name
//
// They are kept apart from the mentions: whoever wants the one name for a piece of text has it there. Pronouns are left
// out of both, since most of them name nobody without their sentence, and forms of address ("Mr Lee") say nothing more
// than the name.

// wrap is a phrase around raw mention in, or around none.
type wrap struct {
	Mention
	in int // 1 + index into raws
}

func (f *finder) wrap(start, end int, kind string, in int) {
	if end <= start {
		return
	}
	w := wrap{in: in}
	w.Start, w.End, w.Kind, w.Actor = f.toks[start].start, f.toks[end-1].end, kind, -1
	w.Text = f.text[w.Start:w.End]
	f.wraps = append(f.wraps, w)
}

// around finds the phrases of the sentence around the mentions that it has and beside them.
func (f *finder) around() {
	f.taken = f.taken[:0]
	for range f.toks {
		f.taken = append(f.taken, false)
	}
	for k := f.from; k < len(f.raws); k++ {
		r := &f.raws[k]
		for i := r.from; i < r.to && i < len(f.taken); i++ {
			f.taken[i] = true
		}
	}
	for k := f.from; k < len(f.raws); k++ {
		r := &f.raws[k]
		switch {
		case r.Pronoun || r.to <= r.from || r.to > len(f.toks):
		case r.lead > 0 && r.lead-1 < r.from:
			f.wrap(r.lead-1, r.to, KindPerson, k+1)
			f.wraps[len(f.wraps)-1].Address = r.address
		case r.nominal && r.Kind == KindPerson:
			f.wrap(r.from, r.to, KindPerson, k+1)
		case r.nominal:
		case r.Kind == KindPlace || r.Kind == KindCountry && r.Locative:
			f.aroundPlace(k)
		default:
			f.aroundName(k)
		}
		f.theName(k)
	}
	f.aroundNouns()
	for i := range f.toks {
		if !f.taken[i] && !f.toks[i].capital && f.isBody(i) && f.bodyAfter(i) == i && !f.is(i, "side", "mission", "television", "press") {
			f.wrap(f.phraseStart(i), i+1, KindOrganisation, 0)
		}
	}
}

// aroundName finds "the Syrian opposition", "Turkey’s elected government", "the government of Iraq".
func (f *finder) aroundName(k int) {
	r := &f.raws[k]
	end := r.to
	if end < len(f.toks) && f.toks[end].punct == '\'' {
		end++
	}
	if k+1 < len(f.raws) {
		// A title's reading has the body already: "the Syrian government".
		if b := &f.raws[k+1]; b.nominal && b.Kind == KindOrganisation && b.from == end && !f.toks[end].capital && r.Kind != KindPerson {
			b.Inner = true
			f.wrap(f.phraseStart(r.from), b.to, KindOrganisation, 0)
			return
		}
	}
	if body := f.bodyAfter(end); body > 0 {
		f.taken[body] = true
		f.wrap(f.phraseStart(r.from), body+1, KindOrganisation, 0)
		return
	}
	if of := f.ofBefore(r.from); of > 0 && f.isBody(of-1) && !f.taken[of-1] {
		f.taken[of-1] = true
		f.wrap(f.phraseStart(of-1), r.to, KindOrganisation, 0)
		return
	}
	if r.Kind == KindCountry && !r.Attribute && !r.Possessive && f.acts(r) {
		f.wrap(f.detBefore(r.from), r.to, KindOrganisation, k+1)
	}
}

// bodyAfter returns the last noun for a body of people at i or behind up to three words that describe it, or 0.
func (f *finder) bodyAfter(i int) int {
	body := 0
	for n := 0; n < 4 && i < len(f.toks) && !f.taken[i] && !f.toks[i].capital; n++ {
		if f.isBody(i) {
			body = i
		}
		if !f.descriptive(i) {
			break
		}
		i++
	}
	return body
}

// acts reports whether a country is the subject of a verb that can be told by its form.
func (f *finder) acts(r *raw) bool {
	if r.to >= len(f.toks) || r.Locative {
		return false
	}
	before := f.detBefore(r.from) - 1
	if before >= 0 && (f.toks[before].punct == 0 && !f.is(before, "and", "that", "while", "but")) {
		return false
	}
	k := r.to
	if f.is(k, "and") {
		return false
	}
	if f.toks[k].punct != 0 || f.toks[k].capital {
		return false
	}
	w := f.raw(k)
	return f.is(k, "will", "would", "has", "have", "had", "is", "was", "are", "were", "can", "could", "may", "must", "should") ||
		f.word(k).speech || len(w) > 4 && (w[len(w)-1] == 's' || w[len(w)-2:] == "ed") && !f.isBody(k)
}

// aroundPlace finds "the city of Mosul", "northern Iraq", "Tigris river", "Berlin, Germany".
func (f *finder) aroundPlace(k int) {
	r := &f.raws[k]
	if of := f.ofBefore(r.from); of > 0 {
		if !f.taken[of-1] && !f.toks[of-1].capital && (f.word(of-1).place || f.word(of-1).sector || f.isBody(of-1)) {
			kind := KindPlace
			if f.isBody(of - 1) {
				kind = KindOrganisation
			}
			f.wrap(f.phraseStart(of-1), r.to, kind, 0)
			f.taken[of-1] = !f.among(f.g.settings, of-1) // "the city" is one more
		}
		return
	}
	start, end := r.from, r.to
	for start > 0 && f.is(start-1, "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "central", "north", "south", "east", "west", "upper", "lower", "greater") {
		start--
	}
	if end < len(f.toks) && !f.toks[end].capital && f.toks[end].punct == 0 && (f.word(end).place || f.is(end, "region", "area")) {
		end++
	} else if k+1 < len(f.raws) && end+1 < len(f.toks) && f.toks[end].punct == ',' && f.raws[k+1].from == end+1 &&
		(f.raws[k+1].Kind == KindCountry || f.raws[k+1].Kind == KindPlace) && f.raws[k+1].Country == r.Country {
		end = f.raws[k+1].to
	}
	if end-start > r.to-r.from {
		f.wrap(f.detBefore(start), end, KindPlace, 0)
	}
}

// ofBefore returns the token "of" before i, with or without "the" between, or 0.
func (f *finder) ofBefore(i int) int {
	i--
	if f.is(i, "the") {
		i--
	}
	if i > 0 && f.is(i, "of") {
		return i
	}
	return 0
}

func (f *finder) detBefore(i int) int {
	if i > 0 && f.is(i-1, "the", "a", "an") {
		return i - 1
	}
	return i
}

// phraseStart goes back from i over describing words and the article.
func (f *finder) phraseStart(i int) int {
	for n := 0; n < 3 && i > 0 && f.descriptive(i-1) && !f.taken[i-1]; n++ {
		i--
	}
	return f.detBefore(i)
}

// descriptive reports whether the word at i describes a body of people after it: an adjective by its ending, or one of
// the commonest.
func (f *finder) descriptive(i int) bool {
	if i < 0 || i >= len(f.toks) || f.toks[i].punct != 0 || f.toks[i].capital {
		return false
	}
	w := f.raw(i)
	if len(w) > 5 || len(w) == 5 && w[3:] == "al" {
		switch w[len(w)-2:] {
		case "al", "ic", "ve", "us", "ry", "an", "ed":
			return true
		}
	}
	return f.among(f.g.describing, i)
}

// isBody reports whether the word at i is a noun for a body of people: "opposition", "insurgents".
func (f *finder) isBody(i int) bool {
	if i < 0 || i >= len(f.toks) || f.toks[i].punct != 0 {
		return false
	}
	w := f.raw(i)
	if f.among(f.g.bodies, i) {
		return true
	}
	return f.word(i).sector && len(w) > 4 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

const (
	describing = `brave brutal armed main new top key senior local foreign former other many some all these those young old civil
	aid coalition opposition security military state police rebel government army joint allied ruling moderate medical
	member donor host partner human its their our his her`
	// bodies act as one; plural nouns that roles.txt knows are bodies as well.
	bodies = `government opposition insurgency regime people public coalition forces troops soldiers civilians insurgents militants rebels
	fighters partners parties allies counterparts children refugees families citizens workers employees delegation
	mission community communities officials ministers authorities television media press businesses companies
	organisations organizations governments groups militias militia leadership administration side sides activists
	students prisoners terrorists businessmen experts diplomats lawmakers leaders members society parliamentarians
	protesters demonstrators villagers residents peacekeepers negotiators observers journalists
	gunmen countries nations states councils networks commands`
)
