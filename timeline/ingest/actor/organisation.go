package actor

// Names of organisations: how far they reach, the countries within them, and the bodies that decide for them.

// organs are the bodies that decide for an organisation: "the Executive Board of the International Monetary Fund approved".
var organs = []string{"board", "directors", "governors", "secretariat", "bureau", "council", "assembly", "conference"}

// organOf returns the name of the known organisation whose organ the capitalised words [i, end) are, 0 for none.
func (f *finder) organOf(i, end int) (from, to int, found entry) {
	for f.is(end-1, organs...) && f.is(end, "of") {
		k := end + 1
		if f.is(k, "the") {
			k++
		}
		if n, e := f.matchName(k); n > k && e.class == orgName && !f.g.orgs[e.ref].group && !f.g.orgs[e.ref].media {
			return k, n, e
		}
		if end = k; f.capitalAt(end) { // "Board of Directors of the"
			end++
			continue
		}
		break
	}
	return 0, 0, entry{}
}

// orgTail extends an organisation by "of the Interior", "for Foreign Relations".
func (f *finder) orgTail(end int) int {
	for end < len(f.toks) && f.is(end, "of", "for", "and") {
		k := end + 1
		if f.is(k, "the") {
			k++
		}
		if !f.capitalAt(k) || f.is(end, "and") && !f.word(k).org && !f.is(end-1, "affairs") || f.titleOfPerson(k) {
			return end
		}
		if f.is(end, "and") && k != end+1 {
			return end
		}
		for k < len(f.toks) && f.capitalAt(k) && k-end < 6 {
			k++
		}
		end = k
	}
	return end
}

// titleOfPerson reports whether a title and a name begin at k: the end of "the League of Prime Minister Ann Lee".
func (f *finder) titleOfPerson(k int) bool {
	end, t := f.matchTitle(k)
	return t != nil && (t.kind == office || t.kind == rank) && f.capitalAt(end) && !f.word(end).org
}

// partyName returns the end of the name of a party that begins at i and ends with its country, i for none: "Communist Party of the Philippines". The
// dictionary has those that stand for a country.
func (f *finder) partyName(i int) int {
	const longest = 5 // words before "of"
	if f.headline {
		return i
	}
	k := i
	for k < min(i+longest, len(f.toks)) && f.capitalAt(k) {
		k++
	}
	if k < i+2 || !f.is(k-1, "party") || !f.is(k, "of") {
		return i
	}
	if k++; f.is(k, "the") {
		k++
	}
	end, e := f.matchName(k)
	if e.class != countryName {
		return i
	}
	return end
}

func (f *finder) organisation(i, end int) {
	at := len(f.raws)
	f.unknown(i, end, KindOrganisation).Country = f.np.country
	code := f.np.country
	f.np.add(f, i, end)
	if n := f.insideCountries(i, end); n != "" {
		code = n
	}
	f.raws[at].Country, f.np.country = code, code
}

// insideCountries emits the countries inside the name of an organisation and returns the first one's code.
func (f *finder) insideCountries(i, end int) string {
	code := ""
	for k := i; k < end; {
		n, e := f.matchName(k)
		if e.class == countryName || e.class == demonym || e.class == capitalCity || e.class == placeName {
			n = min(n, end)
			kind := KindCountry
			switch e.class {
			case demonym:
				kind = KindNationality
			case capitalCity, placeName:
				kind = KindPlace
			}
			m := f.emit(k, n, kind)
			m.entry, m.Attribute, m.Country = e, true, f.codeOf(e)
			if code == "" {
				code = m.Country
			}
			k = n
			continue
		}
		k++
	}
	return code
}
