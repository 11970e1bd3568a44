package actor

import (
	"slices"
	"strings"
	"unicode"

	"entente/timeline/ingest/actor/spelling"
)

// maxName is the number of words in the longest name of a person. Longer runs of capitals are something else.
const maxName = 6

// runEnd returns the end of the run of capitalised words that begins at i: "Alexander Lukashenko",
// "Abu Musab al-Zarqawi", "J. Edgar Hoover". It returns i when the word cannot begin a name.
func (f *finder) runEnd(i int) int {
	start := &f.toks[i]
	if start.number || f.common(i) && !f.nameAfter(i) && !f.ofCourt(i) || f.opensWithAdverb(i) || f.opensWithVerb(i) {
		return i
	}
	end := i + 1
	for k := i + 1; k < len(f.toks); k++ {
		t := &f.toks[k]
		switch {
		case t.punct == '.' && f.toks[k-1].end == t.start && f.initial(k-1) && f.capitalAt(k+1):
			continue
		case t.punct == '.' && f.toks[k-1].end == t.start && f.is(k-1, "jr", "sr", "st"):
			return k + 1
		case f.letter(i, k):
			return k + 1
		case t.punct == ',' && f.is(k+1, "jr"):
			continue
		case t.punct == '"' && f.nickname(i, k):
			k += 2
			continue
		case t.punct != 0 || t.number:
			return end
		case !t.capital && !t.glued:
			// A particle belongs to the name when a capital follows: Ursula von der Leyen.
			if n := f.particles(k); n > k && (!f.headline || f.word(i).given != 0) {
				k = n - 1
				continue
			}
			return end
		case t.glued:
			if f.small(k) && t.end-t.start > 4 || f.is(k, "led", "backed", "based", "born", "run", "made", "style", "era") {
				return end
			}
		default:
			if f.common(k) && !f.word(k).suffix && !f.familyWord(i, k) && !f.secondGiven(i, k) || f.headVerb(i, k) || !f.behindParticle(i, k) && f.stops(i, k) {
				return end
			}
		}
		end = k + 1
	}
	return end
}

// nickname reports whether a nickname in quotation marks stands at k in the name that begins at i: 'Wandrea "Shaye" Moss'.
func (f *finder) nickname(i, k int) bool {
	return k == i+1 && k+3 < len(f.toks) && f.capitalAt(k+1) && f.toks[k+2].punct == '"' && f.capitalAt(k+3) && !f.common(k+3)
}

// ofCourt reports whether the word at i, which is no name elsewhere, is one behind a title of a court: "Crown Prince Christian".
func (f *finder) ofCourt(i int) bool {
	p := &f.np
	return f.word(i).given != 0 && p.head != nil && p.end == i && !f.capitalAt(i+1) &&
		(p.head.class == "monarch" || p.head.class == "crown-prince" || p.head.class == "pope" || f.is(i-1, "prince", "princess"))
}

func (f *finder) capitalAt(i int) bool {
	return i < len(f.toks) && f.toks[i].punct == 0 && f.toks[i].capital
}

// common reports whether the word at i is no name. Words that are also given names or family names (May, Will) count as
// such only beside another name, or when the text has named somebody so.
func (f *finder) common(i int) bool { return f.word(i).common && !f.namedSo(i) && !f.accented(i) }

// accented reports whether the word at i is a capitalised one with a letter that English words lack: "Støre", which without it is "store".
func (f *finder) accented(i int) bool {
	return f.capitalAt(i) && strings.ContainsFunc(f.raw(i), func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) })
}

// namedSo reports whether the word at i is the family name of a person of the text where it stands: "May said", but "in May",
// "May 5", "May the best win".
func (f *finder) namedSo(i int) bool {
	if len(f.families) == 0 || !f.capitalAt(i) || !f.families[f.raw(i)] {
		return false
	}
	if i+1 < len(f.toks) && (f.toks[i+1].number || f.is(i+1, "the", "he", "she", "they", "you", "this")) {
		return false
	}
	return !f.is(i-1, "in", "on", "of", "since", "until", "till", "by", "early", "late", "mid", "last", "next", "this", "from", "before", "after", "through", "during", "and", "or") &&
		(i == 0 || !f.toks[i-1].number)
}

// nameAfter tells "May" in "May Thurner" apart: a given name followed by an unknown capitalised word.
func (f *finder) nameAfter(i int) bool {
	return (f.word(i).given != 0 || f.initial(i) && f.text[f.toks[i].end-1] == '.') &&
		(f.capitalAt(i+1) && !f.common(i+1) || f.particles(i+1) > i+1)
}

// particles returns the token after a row of particles that begins at k and leads to a capital, or k.
func (f *finder) particles(k int) int {
	n := k
	for n < len(f.toks) && n < k+3 && f.toks[n].punct == 0 && !f.toks[n].capital && f.word(n).particle && !f.is(n, "a", "as", "an", "at") {
		n++
	}
	if n > k && f.capitalAt(n) && !f.common(n) {
		return n
	}
	return k
}

// behindParticle reports whether k stands behind a particle of the name that begins at i: the "Salman" of "Mohammed bin Salman"
// is not the king, the "Laden" of "Mr bin Laden" no other than Osama bin Laden.
func (f *finder) behindParticle(i, k int) bool {
	return k > i && !f.toks[k-1].capital && f.toks[k-1].punct == 0 && f.word(k-1).particle
}

// particleName reports whether a name begins at i with a small particle: "al-Zarqawi", "von der Leyen".
func (f *finder) particleName(i int) bool {
	if f.toks[i].capital || !f.word(i).particle || i+1 >= len(f.toks) {
		return false
	}
	t := &f.toks[i+1]
	if !t.capital && f.is(i, "von", "van", "bin", "ibn", "de", "della") {
		return f.particles(i) > i // "von der Leyen"
	}
	return t.capital && (t.glued || f.is(i, "von", "van", "bin", "de", "der")) && !f.common(i+1)
}

// stops reports whether what is at k begins something of its own, so that the run from i ends before it.
func (f *finder) stops(i, k int) bool {
	end, e := f.matchName(k)
	if e.class == personName {
		// The only name by which the dictionary knows somebody may be a family name: "Hossein Amirabdollahian".
		return !(end == k+1 && k == i+1 && f.word(i).given != 0)
	}
	if e.class != noClass {
		// "George Washington": a given name and a capital's name. "Barack Obama White House" ends before.
		// "María Ángela Holguín": so it is further behind with names of cities.
		single := end == k+1 && f.word(i).given != 0 && (k == i+1 && e.class == capitalCity || e.class == placeName)
		single = single || e.class == orgName && end == k+1 && f.word(i).given != 0 && !f.headline && f.raw(k) != strings.ToUpper(f.raw(k)) && !f.is(end, "group") // "Thérèse Kayikwamba Wagner"
		return !single && !f.ownCountry(i, k, end, e)
	}
	if tend, t := f.matchTitle(k); t != nil && t.kind != mod && t.kind != time && t.kind != rank && !(t.kind == body && tend > k) {
		return !f.word(k).org && !(t.kind == role && f.familyTitle(k, tend)) && !f.partOfName(k, tend)
	}
	return false
}

// startsPerson reports whether a country or place at i is the given name of a person: "Israel Katz", "Paris Hilton".
func (f *finder) startsPerson(i, end int, e entry) bool {
	if p := &f.np; e.class == orgName && end == i+1 && p.open() && p.end == i && p.head != nil && p.head.kind == rank && f.word(i).given != 0 {
		return f.capitalAt(end) && !f.common(end) // "Dr Amal Haddad", but "Colonel Amal said"
	}
	titled := f.np.open() && f.np.end == i && f.np.head != nil // "President Santiago Peña"
	if titled && end == i+1 && e.class == placeName && f.familyOf(i, f.np.head.class) {
		return true
	}
	if end != i+1 || e.class != countryName && e.class != capitalCity && e.class != placeName || f.word(i).given == 0 {
		return false
	}
	k := end
	if f.itsGivenName(i, k) {
		return true
	}
	speaks := i > 0 && f.is(i-1, "said", "says", "added") && e.class != countryName // “…,” said Santiago Peña
	if (titled || speaks) && f.capitalAt(k) && !f.toks[k].glued && !f.headline && !f.common(k) && !f.word(k).org && !f.word(k).place {
		_, e := f.matchName(k)
		_, t := f.matchTitle(k)
		return e.class == noClass && t == nil
	}
	return f.capitalAt(k) && !f.toks[k].glued && !f.headline && (f.toks[k].word < 0 || f.word(k).given != 0 && !f.common(k) && i > 0 && !f.placed(i))
}

// familyOf reports whether the place at i is the family name of somebody who held an office of the class: "Defence Secretary Austin".
func (f *finder) familyOf(i int, class string) bool {
	return class != "" && f.toks[i].word >= 0 && slices.ContainsFunc(f.g.byFamily[f.toks[i].word], func(ref int32) bool {
		return slices.ContainsFunc(f.g.persons[ref].offices, func(o post) bool { return o.class == class })
	})
}

// itsGivenName reports whether the place at i is the first name of a person whom the dictionary knows by the family name at k: "Santiago Peña".
func (f *finder) itsGivenName(i, k int) bool {
	if !f.capitalAt(k) || f.toks[k].glued || f.toks[k].word < 0 {
		return false
	}
	return slices.ContainsFunc(f.g.byFamily[f.toks[k].word], func(ref int32) bool {
		first, _, _ := strings.Cut(f.g.persons[ref].name, " ")
		return spelling.Fold(first) == spelling.Fold(f.raw(i))
	})
}

// longerName reports whether the name in the dictionary at [i, end) is only the beginning of an organisation's or
// place's name: "Baghdad Operational Command", "Mosul Dam".
func (f *finder) longerName(i, end int) (int, bool) {
	if end >= len(f.toks) || !f.capitalAt(end) || f.toks[end].glued || f.headline {
		return end, false
	}
	k := end
	found := false
	for k < len(f.toks) && k < end+4 && f.capitalAt(k) {
		if _, t := f.matchTitle(k); t != nil && !f.word(k).org {
			break
		}
		if _, e := f.matchName(k); e.class != noClass {
			break
		}
		found = f.word(k).org || f.word(k).place
		k++
		if found && !(f.capitalAt(k) && !f.toks[k].glued && f.word(k).org && f.legalForm(k) == k) { // "Kenyan Air Force"
			break
		}
	}
	return k, found
}

// suffixes extends a person's name by Jr. and II.
func (f *finder) suffixes(end int) int {
	for end < len(f.toks) && f.toks[end].punct == 0 && f.toks[end].capital && f.word(end).suffix {
		end++
	}
	return end
}

func (f *finder) unknown(i, end int, kind string) *raw {
	r := f.emit(i, end, kind)
	r.name, r.display = f.nameWords(i, end), r.Text
	r.given = f.word(i).given != 0
	r.surname = f.word(i).surname && end-i > 1
	return r
}

// nameWords returns the folded words of a name without initials and suffixes.
func (f *finder) nameWords(i, end int) []string {
	var words []string
	for k := i; k < end; k++ {
		if f.toks[k].punct != 0 || f.word(k).suffix {
			continue
		}
		if k > i && f.initial(k) && k < end-1 {
			continue
		}
		words = append(words, spelling.Fold(f.raw(k)))
	}
	return words
}

// person takes the words [i, end) as a person's name, with the title before it, and returns end.
func (f *finder) person(i, end int, e entry) int {
	np := f.np
	if end-i > 1 && f.word(end-1).common {
		if f.families == nil {
			f.families = map[string]bool{}
		}
		f.families[f.raw(end-1)] = true
	}
	r := f.unknown(i, end, KindPerson)
	r.entry = e
	at := len(f.raws) - 1
	if np.head != nil && (np.end == i || np.end == i-1 && f.toks[i-1].punct == ',') {
		f.raws[at].title = np.held(f)
		if np.head.kind != rank || !f.isCourtesy(np.words-1) {
			f.raws[at].lead, f.raws[at].address = np.start+1, !f.describes(&np)
		}
		f.np = phrase{}
		if f.is(end, "of") {
			if _, c := f.matchName(end + 1); c.class == countryName && f.raws[at].title.country == "" {
				f.raws[at].title.country = f.codeOf(c)
			}
		}
	} else {
		f.closePhrase(i)
	}
	f.np = phrase{after: end, person: at + 1}
	return end
}
