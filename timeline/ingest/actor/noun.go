package actor

// Phrases that a noun makes with its article, without the name of anybody: "a local physician", "the village".

// theName finds "the United States", "the Tigris": names with their article, where they are no attribute of a noun.
func (f *finder) theName(k int) {
	r := &f.raws[k]
	switch {
	case r.nominal && r.Kind == KindGroup:
		if f.is(r.to-1, "leaders", "presidents", "ministers", "men", "counterparts", "met", "signed", "agreed") {
			return // persons
		}
		f.wrap(f.detBefore(r.from), r.to, KindOrganisation, 0)
		return
	case r.nominal || r.Pronoun || r.Kind == KindPerson || r.Kind == KindNationality || r.Kind == "" || r.People && r.Text[len(r.Text)-1] != 's':
		return
	case !f.is(r.from-1, "the") || r.from > 1 && f.taken[r.from-1] || !f.headOfPhrase(r.to):
		return
	}
	kind := KindOrganisation
	if r.Kind == KindPlace {
		kind = KindPlace
	}
	f.wrap(r.from-1, r.to, kind, 0)
}

// headOfPhrase reports whether a name that ends before i is followed by no noun that it describes.
func (f *finder) headOfPhrase(i int) bool {
	return i >= len(f.toks) || f.toks[i].punct != 0 || !f.toks[i].capital && !f.toks[i].glued && (f.common(i) || f.word(i).speech || f.word(i).prep || f.verbal(i))
}

// verbal reports whether the word at i looks like a verb or an adverb: "a general killed", "the Council regularly meets".
func (f *finder) verbal(i int) bool {
	w := f.raw(i)
	return len(w) > 4 && (w[len(w)-2:] == "ed" || w[len(w)-2:] == "ly") || len(w) > 6 && w[len(w)-3:] == "ing"
}

// aroundNouns finds persons and places that a noun tells: "a senior Iraqi general", "his adviser", "the village".
func (f *finder) aroundNouns() {
	for i := range f.toks {
		if f.capitalAt(i) && !f.taken[i] && f.g.languages[f.raw(i)] {
			f.wrap(i, i+1, KindNationality, 0)
		}
		if kind := f.ownVoice(i); kind != "" {
			f.wrap(i, i+1, kind, 0)
		}
		if f.taken[i] || f.toks[i].punct != 0 || f.toks[i].capital || f.toks[i].glued {
			continue
		}
		switch {
		case f.among(f.g.settings, i) && f.is(i-1, "the") && f.headOfPhrase(i+1):
			f.wrap(i-1, i+1, KindPlace, 0)
		case !f.capitalAt(i+1) && f.personNoun(i) && !f.word(i+1).sector && !f.personNoun(i+1):
			if start := f.personStart(i); start < i {
				f.wrap(start, i+1, KindPerson, 0)
			}
		}
	}
}

// personNoun reports whether the word at i says what somebody is.
func (f *finder) personNoun(i int) bool {
	if i >= len(f.toks) || f.toks[i].punct != 0 || i+1 < len(f.toks) && f.toks[i+1].glued {
		return false
	}
	w := f.raw(i)
	if len(w) < 4 || w[len(w)-1] == 's' || f.isBody(i) {
		return false
	}
	_, t := f.matchTitle(i)
	if t != nil && !f.premierLeague(i) && (t.kind == office || t.kind == role || t.kind == rank && !f.is(i, "major", "private", "count", "judge")) && !f.is(i, "head", "chief") {
		return true
	}
	return f.among(f.g.callings, i)
}

// personStart returns where a phrase for somebody begins whose noun is at i, or i for a noun that tells too little:
// an owner, an adjective or a nationality must stand before it.
func (f *finder) personStart(i int) int {
	k, told := i, false
	for n := 0; n < 3 && k > 0 && f.toks[k-1].punct == 0 && !f.toks[k-1].glued; n++ {
		_, e := f.matchName(k - 1)
		if f.is(k-1, "his", "her", "its", "their", "our", "my", "one") {
			break
		}
		if !(f.taken[k-1] && (e.class == demonym || e.class == orgName)) && (f.taken[k-1] || !f.descriptive(k-1)) {
			break
		}
		k, told = k-1, true
	}
	switch {
	case f.is(k-1, "his", "her", "one", "another", "whose"):
		return k - 1
	case told && f.is(k-1, "a", "an"):
		return k - 1
	}
	return i
}

const (
	// settings are nouns for places that a text names once and speaks of again.
	settings = `city village town country island mountains dam camp safehouse reservoir fort`
	// languages are adjectives that no nation's name gives.
	languages = `Arabic Hebrew Farsi Pashto Urdu Hindi Swahili Aramaic Tagalog Dari`
	// callings say what somebody is, beside the titles.
	callings = `physician doctor nurse lawyer hostage engineer teacher soldier student farmer driver prisoner businessman journalist`
)

// spokenBy reports whether the word at i makes a language of the nationality before it: "French-speaking", "German-language".
func (f *finder) spokenBy(i int) bool {
	return i < len(f.toks) && f.toks[i].glued && f.is(i, "speaking", "speaker", "speakers", "language")
}
