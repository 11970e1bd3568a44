package actor

// Marks and words that are neither names nor titles: they end a title, or begin one.

// mark reads a punctuation mark. A comma does not end a title: "the Belarusian president, Alexander Lukashenko".
func (f *finder) mark(i int) {
	p := &f.np
	switch t := f.toks[i]; {
	case t.punct == '.' && i > 0 && f.toks[i-1].end == t.start && p.open() && p.end == i && p.head != nil && p.head.kind == rank:
		p.end = i + 1 // "Gen."
	case t.punct == '\'' && p.open() && p.end == i:
		f.ownerOf(i)
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
	short := f.toks[i].end-f.toks[i].start <= len("their") // as are all words that say anything
	switch {
	case short && (f.is(i, "him") || f.is(i, "her") && f.alone(i)):
		f.closePhrase(i)
		r := f.emit(i, i+1, KindPerson)
		r.Pronoun, r.object, r.gender = true, true, 'm'
		if f.is(i, "her") {
			r.gender = 'f'
		}
	case short && f.is(i, "the", "a", "an", "his", "her", "their", "its", "our", "my"):
		f.closePhrase(i)
		person, after := p.person, p.after
		*p = phrase{start: i, end: i + 1, det: true, possessor: !f.is(i, "the", "a", "an")}
		if after == i {
			p.person, p.after = person, after+1
		}
	case short && f.is(i, "he", "she"):
		f.closePhrase(i)
		r := f.emit(i, i+1, KindPerson)
		r.Pronoun = true
		r.gender = 'm'
		if f.is(i, "she") {
			r.gender = 'f'
		}
	case short && f.is(i, "two", "both") && !f.is(i-1, "only", "just", "another", "other", "any", "least", "than", "first", "last") && f.leadersFollow(i):
		f.closePhrase(i)
	case p.open() && p.end == i && p.head == nil && (f.toks[i].glued || p.country != "" && f.is(i, "new", "newly", "longtime", "veteran", "powerful") && f.small(i)):
		p.end = i + 1 // "Finland's new ambassador"
	default:
		f.closePhrase(i)
	}
}

// alone reports whether the "her" at i belongs to nothing behind it: "received her at the airport", "thanked her."
func (f *finder) alone(i int) bool {
	k := i + 1
	return k >= len(f.toks) || f.toks[k].punct != 0 && f.toks[k].punct != '"' || f.is(k, "of", "for", "to", "at", "in", "on", "as", "with", "from", "by", "into", "and", "or",
		"before", "after", "that", "over", "out", "back", "away", "when", "while", "because", "until", "not")
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
	if !f.is(k, "leaders", "presidents", "ministers", "men", "sides", "countries", "nations", "states", "governments", "parties", "neighbours", "neighbors", "counterparts", "delegations", "capitals", "powers", "armies", "militaries") &&
		!(f.is(k, "state", "government") && f.is(k-1, "of")) { // "the two Heads of State"
		return false
	}
	r := f.emit(i, k+1, KindGroup)
	r.nominal = true
	return true
}
