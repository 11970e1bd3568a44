package actor

// The names that the dictionary knows: countries, organisations, places. A country may begin a title.

// known takes the name of a country, an organisation or a place at [i, end).
func (f *finder) known(i, end int, e entry) int {
	kind := kindOf(e)
	if e.class == metonym && kind == KindOrganisation {
		e = f.ofOther(i, e)
	}
	r := f.emit(i, end, kind)
	r.entry, r.Country = e, f.codeOf(e)
	attributive := f.attributive(end) && !f.opensWithPlace(i, e)
	if e.class == capitalCity && i == 0 && f.toks[i].upper && end < len(f.toks) && f.toks[end].punct != 0 {
		r.Locative = true // the dateline
		return end
	}
	r.Locative = !attributive && (f.placed(i) || f.is(i-1, "to") && (f.placeVerb(i-1) || f.is(i-3, "from")))
	if e.class == orgName && f.g.orgs[e.ref].place.class != noClass && f.onlyPlace(i, r) {
		return f.land(i, end, r)
	}
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
		if h := f.holder(e); h != "" && !(f.np.country != "" && f.onlyBacks(end)) {
			f.np.country = h
		}
		if possessive {
			f.np.end++
			return end + 1
		}
	}
	return end
}

// ofOther returns the entry of the nationality or country that stands right before the body at token i and whose it is, whatever body has
// that name elsewhere: "the Pakistani Foreign Office", "Japan's House of Representatives". It is e where none does.
func (f *finder) ofOther(i int, e entry) entry {
	if len(f.raws) == f.from {
		return e
	}
	p := &f.raws[len(f.raws)-1]
	if f.codeOf(p.entry) == f.codeOf(e) {
		return e
	}
	if (p.entry.class == demonym || p.entry.class == countryName) && !p.Locative && (p.to == i && p.entry.class == demonym || p.Possessive && p.to == i-1) {
		return entry{class: demonym, ref: p.entry.ref}
	}
	return e
}

// onlyBacks reports whether a hyphen ties the word at k to a name that only backs or leads what the phrase is of: "Iraq's U.S.-backed
// government" is Iraq's.
func (f *finder) onlyBacks(k int) bool {
	return k < len(f.toks) && f.toks[k].glued && f.is(k, "backed", "led", "supported", "sponsored", "allied", "appointed", "installed", "imposed", "picked",
		"trained", "funded", "friendly", "brokered")
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

// holder returns the country or organisation that somebody with a title of e acts for.
func (f *finder) holder(e entry) string {
	if e.class == orgName {
		return orgCode(f.g.orgs[e.ref].key)
	}
	return f.codeOf(e)
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
	if f.is(k, "first") && f.did(k+1) {
		return false // "Chad first imposed", but "Chad first lady"
	}
	_, t := f.matchTitle(k)
	return t != nil && t.kind != time || f.word(k).sector || f.is(k, "troops", "forces", "soldiers", "officials", "warships",
		"jets", "planes", "leaders", "government", "army", "navy", "aid", "sanctions", "policy", "support", "troop", "peacekeepers", "side", "people")
}

// placeVerb reports whether a movement stands before "to": "travel to", "visit to", "trip to".
func (f *finder) placeVerb(k int) bool {
	return f.is(k-1, "travel", "travelled", "traveled", "travels", "visit", "trip", "return", "returned", "flew", "fly", "go", "went",
		"goes", "going", "come", "came", "journey", "tour", "moved", "heads", "head", "heading", "sent", "mission", "flight", "flights")
}
