package actor

import "strings"

// capitals decides what the run of capitalised words [i, end) names, and returns its end, which grows for names such
// as "Ministry of Foreign Affairs".
func (f *finder) capitals(i, end int) int {
	if n, e := f.matchName(end); (e.class == placeName || e.class == countryName || e.class == demonym) && !f.headline && !f.common(i) {
		if k, ok := f.longerName(end, n); ok {
			end = k // "Lower Danube Commission"
		}
	}
	firm := f.firm(end)
	if firm > end {
		end = firm
	}
	org, place, caps := firm > 0, false, true
	for k := i; k < end; k++ {
		w := f.word(k)
		org = org || w.org && (k > i || end-i > 1 || f.is(end, "of", "for"))
		place = w.place && k > i || place || end-i > 1 && f.is(i, "mount", "lake", "lakes", "cape", "fort", "avenue", "boulevard", "rue", "plaza", "piazza", "avenida", "calle")
		caps = caps && f.toks[k].upper
	}
	if org && place && firm == 0 && f.is(end-1, "base", "airfield", "airport", "station") {
		org = false // "Karsk Air Base"
	}
	switch {
	case caps && f.dateline(i, end):
		f.takePlace(i, end)
		f.raws[len(f.raws)-1].Locative = true
	case f.happening(i, end):
		f.closePhrase(i)
		f.insideCountries(i, end)
	case f.qualifies(i, end):
		p := &f.np
		if !p.open() || p.end != i {
			f.closePhrase(i)
			p.start = i
		}
		if p.words == 0 {
			p.words = i + 1
		}
		if p.head != nil && p.head.kind == role {
			p.head = nil // "Deputy Emergency Situations Minister"
		}
		p.end = end
	case org && !f.headline:
		if k, n, e := f.organOf(i, end); n > 0 {
			return f.known(k, n, e)
		}
		end = f.orgTail(end)
		f.organisation(i, end)
	case place && !f.headline && !(f.word(i).given != 0 && end-i == 2 && !f.placed(i) && f.couldBePerson(i, end)):
		f.takePlace(i, end)
	case end-i == 1 && !f.headline && f.word(i).org && !caps && f.is(i-1, "the"):
		f.organisation(i, end) // "the Commission"
	case f.letters(i, end):
		f.closePhrase(i)
	case end-i > 1 && f.is(i, "F.C.", "A.S.", "S.C.", "A.C.", "C.F."):
		f.organisation(i, end) // clubs
	case caps && end-i == 1 && f.label(i):
		f.closePhrase(i)
	case caps && end-i == 1 && !f.headline && f.toks[i].end-f.toks[i].start <= 8:
		f.acronym(i, end)
	case f.ship(i):
		f.closePhrase(i)
	case f.monument(end):
		f.takePlace(i, end)
	case f.looksLikePerson(i, end):
		return f.person(i, end, entry{})
	case (f.placed(i) || f.placeNoun(end)) && !f.headline:
		f.takePlace(i, end)
	default:
		code, owned := f.owned(i, end)
		r := f.unknown(i, end, "")
		r.caps, r.owned, r.Country = true, owned, code
		r.strange = (end >= len(f.toks) || !f.toks[end].number) && end-i > 1 && end-i < 4 && f.strange(i) && f.strange(end-1) && !f.is(i-1, "the", "a", "an")
		f.closePhrase(i)
	}
	return end
}

// qualifies reports whether the run is the first part of a title: "Emergency Situations Minister".
func (f *finder) qualifies(i, end int) bool {
	if f.headline || f.word(i).given != 0 || end >= len(f.toks) || !f.toks[end].capital {
		return false
	}
	_, t := f.matchTitle(end)
	return t != nil && t.kind == office && !tight(t.class)
}

func (f *finder) codeOf(e entry) string {
	switch e.class {
	case countryName, demonym, capitalCity, metonym:
		return f.g.countries[e.ref].code
	case placeName:
		return f.g.places[e.ref].country
	case orgName:
		return f.g.orgs[e.ref].country
	}
	return ""
}

func (f *finder) takePlace(i, end int) {
	r := f.unknown(i, end, KindPlace)
	r.Locative = f.placed(i)
	r.within = !f.is(i-1, "from", "at", "around", "toward", "towards", "of")
	f.closePhrase(i)
	f.insideCountries(i, end)
}

// dateline reports whether the words in capitals at [i, end) begin the dateline of a report: "MENDOZA, Argentina, June 29
// (Wire) - ", "SPLIT (Wire) --".
func (f *finder) dateline(i, end int) bool {
	const long = 18 // tokens
	if i > 0 || end >= len(f.toks) || f.toks[end].punct == 0 || f.toks[i].end-f.toks[i].start < 3 {
		return false
	}
	for k := end; k < min(len(f.toks), long); k++ {
		switch t := &f.toks[k]; t.punct {
		case '-', '–', '—', '_':
			return true
		case 0, ',', '.', '(', ')', '/':
			if t.punct == 0 && !t.capital && !t.number {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// letters reports whether the run is of two or more single letters, which head the columns of a table: "W D L".
func (f *finder) letters(i, end int) bool {
	for k := i; k < end; k++ {
		if f.toks[k].end-f.toks[k].start > 1 {
			return false
		}
	}
	return end-i > 1
}

// label reports whether the word in capitals at i is a unit after its number ("84 MW"), heads a value ("FEC: 3/4"), or
// is a word that everybody writes small elsewhere ("DIVISION").
func (f *finder) label(i int) bool {
	if f.is(i, "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "HQ", "FM", "PM", "MP", "MPS", "TV", "CEO", "VIP", "BASE", "ROUNDUP", "LEAD", "UPDATE", "URGENT", "LETTER",
		"START", "SALT", "CTBT", "GDP") && f.toks[i].upper || f.g.equipment[f.raw(i)] {
		return true // "World War II", "the party's HQ"
	}
	if i > 0 && f.toks[i-1].number && f.toks[i].end-f.toks[i].start < 4 {
		return true
	}
	if i+2 < len(f.toks) && f.toks[i+1].punct == ':' && f.toks[i+2].number {
		return true
	}
	w := f.word(i)
	return !f.headline && (w.org || w.place || w.common) && f.toks[i].end-f.toks[i].start > 4
}

func (f *finder) acronym(i, end int) {
	r := f.unknown(i, end, KindOrganisation)
	r.Country = f.np.country
	f.np.add(f, i, end)
}

// placed reports whether a preposition of place stands before i: "in", "near the".
func (f *finder) placed(i int) bool {
	i--
	for i >= 0 && f.is(i, "the", "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "central", "war-torn", "nearby", "neighbouring", "neighboring", "downtown") {
		i--
	}
	return i >= 0 && (f.word(i).prep || f.movesThrough(i) || f.is(i, "of") && f.is(i-1, "city", "town", "village", "island", "province", "district", "port", "region", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts", "centre", "center", "suburb", "suburbs", "streets", "heart", "resident", "residents", "villagers", "mayor"))
}

// movesThrough reports whether the "through" at i is one of a movement: "marched through Oslo", but not "sent word through Oslo".
func (f *finder) movesThrough(i int) bool {
	return f.is(i, "through") && f.is(i-1, "march", "marched", "marching", "parade", "paraded", "parading", "walked", "walking", "drove", "driven", "driving", "rode",
		"passed", "passing", "travelled", "traveled", "travelling", "traveling", "swept", "ran", "moved", "moving", "rolled", "toured", "transit", "route")
}

// placeNoun reports whether the word at k, in small letters, makes a place of the name before it: "the Orlova mountains".
func (f *finder) placeNoun(k int) bool {
	return k < len(f.toks) && f.toks[k].punct == 0 && !f.toks[k].capital && f.word(k).place && !f.is(k, "camp", "base", "bridge", "port", "hall", "beach", "estate", "theatre", "theater")
}

// looksLikePerson reports whether a run of unknown capitalised words names a person, by what it is made of and what
// stands beside it.
func (f *finder) looksLikePerson(i, end int) bool {
	n := end - i
	if f.word(end-1).suffix || f.toks[end-1].punct == '.' { // "Jr."
		n = f.words(i, end)
	}
	if f.headline && !f.retold(end-1) || n > maxName || f.initial(i) && f.initial(end-1) && f.toks[i].end-f.toks[i].start == 1 {
		return false // "W L"
	}
	if n == 1 && f.word(i).org && f.toks[i-min(i, 1)].capital {
		return false // "Major League"
	}
	if f.np.head != nil && f.np.end == i && (f.np.head.kind != role || n > 1 || f.np.head.class == "" && !f.headline) {
		return true // a title right before it
	}
	if p := &f.np; n == 2 && p.head != nil && (p.head.kind == office || p.head.class == "counterpart") && p.end == i-1 && f.toks[i-1].punct == ',' && f.couldBePerson(i, end) &&
		(end == len(f.toks) || f.toks[end].punct != 0) {
		return true // "his Latvian counterpart, Ilze Kalniņa."
	}
	if n == 1 {
		w := f.word(i)
		return f.scorer(i, end) && f.couldBePerson(i, end) || f.is(end, "regime") && f.is(i-1, "the") && !w.org && !w.place && !w.common && !f.toks[i].upper // "the Lukin regime"
	}
	if f.headline {
		return f.inTable(i, end)
	}
	if (f.placed(i) || f.placeNoun(end)) && f.word(i).given == 0 {
		return false
	}
	for k := i; k < end; k++ {
		if f.toks[k].punct == '"' { // a nickname
			return true
		}
		if k > i && (f.word(k).particle || f.initial(k) && k < end-1) || k == i && f.initial(k) && !f.initial(end-1) && f.couldBePerson(i, end) && !f.foreignArticle(i) {
			return true
		}
	}
	first, last := f.word(i), f.word(end-1)
	switch {
	case n == 2 && f.is(i, "al", "el") && f.toks[end-1].glued && f.text[f.toks[end-1].end-1] == 'i':
		return true // "al-Karskawi": from there
	case first.given != 0 && n <= 4:
		return true
	case f.is(i, "abu", "umm", "ibn"):
		return true
	case first.surname && n <= 3 && f.toks[i].end-f.toks[i].start <= 6:
		return true
	case n == 3 && f.word(i+1).given != 0 && !last.sector:
		return true
	case n > 3:
		return false
	}
	if f.couldBePerson(i, end) && (f.originFollows(end) || f.hasFamilyEnding(end-1) && f.strange(i)) {
		return true
	}
	if f.couldBePerson(i, end) && f.strange(end-1) && (f.is(i-1, "said", "added") || f.demonymBefore(i)) {
		return true // "said Karem Yihye", "the Cuban Aliuska Lopez"
	}
	// Two or three words that no dictionary knows: who speaks is a person, who is "X, a spokesman" too.
	if end < len(f.toks) && f.word(end).speech && f.couldBePerson(i, end) && !f.foreignArticle(i) || f.byline(i, end) {
		return true
	}
	return f.bioFollows(end)
}

// words counts the words of the name at [i, end) without stops and suffixes.
func (f *finder) words(i, end int) int {
	n := 0
	for k := i; k < end; k++ {
		if f.toks[k].punct == 0 && !f.word(k).suffix {
			n++
		}
	}
	return n
}

// foreignArticle reports whether the name at i begins with an article, as those of newspapers do: "El Nuevo Diario", "O Globo".
func (f *finder) foreignArticle(i int) bool {
	return f.is(i, "o", "le", "la", "les", "el", "los", "las", "il", "al", "an")
}

// byline reports whether the name at [i, end) stands alone on the line in front of a dateline in capitals:
//
//	Emese Bartha
//	BUDAPEST, Feb. 27 (Wire) - ...
func (f *finder) byline(i, end int) bool {
	if end < len(f.toks) || i > 1 || i == 1 && !f.is(0, "by") || !f.couldBePerson(i, end) {
		return false
	}
	rest := strings.TrimLeft(f.text[f.toks[end-1].end:], "\r\n ")
	if rest == "" || !strings.Contains(f.text[f.toks[end-1].end:len(f.text)-len(rest)], "\n") {
		return false
	}
	word := rest[:min(len(rest), 3)]
	return i == 1 || len(word) == 3 && isUpper(word) && word[0] >= 'A' && word[2] >= 'A'
}

// demonymBefore reports whether the token before i is a nationality and no more than that: "Cuban", not "Chinese state".
func (f *finder) demonymBefore(i int) bool {
	if i == 0 || len(f.raws) == f.from {
		return false
	}
	r := &f.raws[len(f.raws)-1]
	return r.to == i && r.entry.class == demonym && !r.Possessive && r.to-r.from == 1 && !f.toks[r.from].upper
}

// strange reports whether the word at i stands in no dictionary, or as a family name only.
func (f *finder) strange(i int) bool {
	t := &f.toks[i]
	if t.word < 0 {
		return !t.upper && t.end-t.start > 2
	}
	info := f.g.info[t.word]
	return len(f.g.byFamily[t.word]) > 0 && !info.common && !info.org && !info.place && !info.sector
}

// bioFollows reports whether ", 54," or ", a lawyer" or ", secretary of" follows.
func (f *finder) bioFollows(end int) bool {
	if end+1 >= len(f.toks) || f.toks[end].punct != ',' {
		return false
	}
	k := end + 1
	if f.toks[k].number {
		return k+1 < len(f.toks) && f.toks[k+1].punct == ','
	}
	if f.is(k, "who", "whose") {
		return true
	}
	for n := 0; n < 5 && k < len(f.toks); n++ {
		if f.is(k, "a", "an", "the", "who", "whose", "his", "her", "their") {
			k++
			continue
		}
		_, t := f.matchTitle(k)
		if t != nil && (t.kind == office || t.kind == role) {
			return true
		}
		if e, ent := f.matchName(k); ent.class == demonym || ent.class == orgName || ent.class == countryName {
			k = e
			if k < len(f.toks) && f.toks[k].punct == '\'' {
				k++
			}
			continue
		}
		if t == nil && !f.word(k).sector {
			return false
		}
		k++
	}
	return false
}
