package actor

import (
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/trie"
	"entente/timeline/when"
)

// finder holds the state of one call of Find.
type finder struct {
	g    *Gazetteer
	text string
	at   when.Span

	*room
	// headline: most words of the sentence begin with a capital, so that a capital tells nothing.
	headline bool
	from     int             // first of raws that belongs to the sentence
	np       phrase          // the title that is being read
	several  several         // whose names are being read
	line     line            // whose quotation marks are known
	families map[string]bool // family names of the text's persons that are common words: May
}

// raw is a mention before it is known who is meant.
type raw struct {
	Mention
	entry    entry
	name     []string // folded words of a person's name, in order
	display  string   // the name as the text has it
	given    bool     // the name's first word is known as a given name
	surname  bool     // the family name comes first
	title    *held    // of a person
	nominal  bool     // a title without a name: "the president"
	gender   byte
	object   bool   // of a pronoun: "him"
	caps     bool   // a capitalised name of unknown kind
	strange  bool   // of words that no dictionary knows
	owned    bool   // a country or a noun for firms before it makes it a body
	sent     int    // start of the sentence
	from, to int    // tokens of the sentence
	within   bool   // of a place: "in", "near" or the like stands before it
	half     string // of a divided country: "North", "Korea North", "Koreas"
	lead     int    // 1 + token where the title before a person's name begins
	address  bool   // that title is only a form of address
	seat     bool   // a city that stands for the organisation which sits in it
	longer   bool   // of a person's name: goes on behind that of entry
	paper    bool   // a newspaper, which the dictionary does not know
}

// held is an office or role as the text gives it to somebody.
type held struct {
	class   string
	display string
	country string   // alpha-3, or the key of an organisation in capitals
	also    []string // other countries that it can be of, when none was named
	gender  byte
	former  bool
	office  bool // not merely a role or a rank

	counterpart bool
}

// sentence finds the mentions of one sentence.
func (f *finder) sentence(r timeline.Range) {
	f.toks = tokenize(f.toks[:0], f.text, r.Start, r.End)
	f.g.lookup(f.toks, f.text)
	f.headline = isHeadline(f.toks) || f.shortHeadline()
	f.from = len(f.raws)
	f.np, f.several = phrase{}, several{}
	for i := 0; i < len(f.toks); {
		i = f.step(i)
	}
	f.closePhrase(len(f.toks))
	f.rows()
	f.around()
	for k := f.from; k < len(f.raws); k++ {
		f.raws[k].sent = r.Start
	}
}

// isHeadline reports whether nearly all longer words begin with a capital letter and no full stop ends them, or all do before the stop
// of an abbreviation: "PM Resigns, Will Not Head New Govt."
func isHeadline(toks []token) bool {
	long, capital, small := 0, 0, 0
	stop := len(toks) > 0 && toks[len(toks)-1].punct == '.'
	for _, t := range toks {
		if t.punct == 0 && !t.number && !t.capital && t.end-t.start == 3 {
			small++ // "met"
		}
		if t.punct == 0 && !t.number && t.end-t.start > 3 {
			long++
			if t.capital {
				capital++
			}
		}
	}
	return long > 3 && (capital == long && small == 0 || !stop && capital*100 > long*72)
}

// step reads what stands at token i and returns the token after it.
func (f *finder) step(i int) int {
	t := &f.toks[i]
	if t.punct != 0 {
		f.mark(i)
		return i + 1
	}
	if end := f.half(i); end > i {
		return end
	}
	if f.americanState(i) {
		f.closePhrase(i)
		return i + 1
	}
	if end := f.openSeveral(i); end > i {
		return end
	}
	f.nextOfSeveral(i)
	nameEnd, name := f.matchName(i)
	if end := f.airline(i); end > nameEnd {
		f.closePhrase(i)
		f.organisation(i, end)
		return end
	}
	if name.class == personName {
		if end := f.calledAfter(i, nameEnd); end > i {
			return end
		}
		if end := f.goesOn(i, nameEnd); end > nameEnd {
			f.person(i, end, name)
			f.raws[len(f.raws)-1].longer = true
			return end
		}
		return f.person(i, f.suffixes(nameEnd), name)
	}
	if end := f.afterTown(i, nameEnd, name); end > i {
		return end
	}
	titleEnd, ti := f.matchTitle(i)
	if name.class == demonym && f.spokenBy(nameEnd) {
		f.closePhrase(i)
		f.wrap(i, nameEnd, KindNationality, 0)
		return nameEnd + 1
	}
	if ti != nil && f.premierLeague(i) {
		ti = nil
	}
	if ti != nil && titleEnd >= nameEnd && ti.kind == mod {
		if end := f.partyName(i); end > i {
			f.organisation(i, end)
			return end
		}
	}
	if ti != nil && titleEnd >= nameEnd && !f.partOfName(i, titleEnd) {
		f.addTitle(i, titleEnd, ti)
		return max(titleEnd, f.np.end) // past "to Tanzania"
	}
	if name.class == orgName {
		nameEnd = f.legalForm(nameEnd)
	}
	if name.class != noClass && !f.startsPerson(i, nameEnd, name) {
		if end, ok := f.longerName(i, nameEnd); ok {
			return f.capitals(i, end)
		}
		return f.known(i, nameEnd, name)
	}
	if t.capital || f.particleName(i) {
		if end := f.runEnd(i); end > i {
			return f.capitals(i, end)
		}
	}
	f.plain(i)
	return i + 1
}

// premierLeague reports whether the word at i is the first of "premier league" and the like.
func (f *finder) premierLeague(i int) bool {
	return f.is(i, "premier", "PREMIER") && f.is(i+1, "league", "division", "soccer", "rugby", "LEAGUE", "DIVISION")
}

// matchName returns the longest name in the dictionary that begins at i.
func (f *finder) matchName(i int) (int, entry) {
	var best entry
	end, n := i, trie.Root
	for k := i; k < len(f.toks); k++ {
		t := &f.toks[k]
		if t.word < 0 {
			if t.punct == '.' && k > i && f.toks[k-1].end == t.start || t.punct == ',' && n > 0 {
				if t.punct == '.' {
					continue // St. Petersburg
				}
			}
			if t.punct == '\'' && n > 0 {
				continue // "the UN's nuclear watchdog"
			}
			break
		}
		next, ok := f.g.trie.Next(n, t.word)
		if !ok {
			break
		}
		n = next
		if e := f.g.nodes[n].name; e.class != noClass && f.fits(e, i, k) {
			best, end = e, k+1
		}
	}
	if best.class == countryName && f.americanState(i) {
		return i, entry{}
	}
	return end, best
}

// fits checks that the words from i to k are written as the name e is: with capitals.
func (f *finder) fits(e entry, i, k int) bool {
	first, last := &f.toks[i], &f.toks[k]
	if e.upper && i == k {
		digit := f.text[first.end-1] >= '0' && f.text[first.end-1] <= '9' // G20, M23
		return first.upper || first.capital && (digit || last.end-last.start > 3)
	}
	if e.class == orgName && k > i && f.is(i, "world", "international") && f.is(i-1, "the") {
		return true // "the world court"
	}
	if !first.capital && (i == k || !last.capital) {
		return false
	}
	if i == k && first.upper && e.class != orgName && !f.headline && last.end-last.start <= 3 {
		return false // IT, IS
	}
	return last.capital || e.class == orgName || e.class == metonym
}

// matchTitle returns the longest title that begins at i.
func (f *finder) matchTitle(i int) (int, *title) {
	var best *title
	end, n := i, trie.Root
	for k := i; k < len(f.toks); k++ {
		t := &f.toks[k]
		if t.word < 0 {
			break
		}
		next, ok := f.g.trie.Next(n, t.word)
		if !ok {
			break
		}
		n = next
		if id := f.g.nodes[n].title; id > 0 {
			best, end = &f.g.titles[id-1], k+1
		}
	}
	return end, best
}

// word returns what is known of the word at i.
func (f *finder) word(i int) *wordInfo {
	if i < 0 || i >= len(f.toks) || f.toks[i].word < 0 {
		return &unknown
	}
	return &f.g.info[f.toks[i].word]
}

// unknown is what is known of a word that the dictionary does not have.
var unknown wordInfo

func (f *finder) raw(i int) string { return f.text[f.toks[i].start:f.toks[i].end] }

// among reports whether the word at i is in a list of nouns or adjectives, as it is written. Most words that are known are in none.
func (f *finder) among(list map[string]bool, i int) bool {
	return (f.toks[i].word < 0 || f.word(i).listed) && list[f.raw(i)]
}

// is reports whether the word at i is one of words, in lower case.
func (f *finder) is(i int, words ...string) bool {
	if i < 0 || i >= len(f.toks) || f.toks[i].punct != 0 {
		return false
	}
	t := f.raw(i)
	for _, w := range words {
		if len(w) == len(t) && (t[0] == w[0] || t[0]|0x20 == w[0]) && t[1:] == w[1:] {
			return true
		}
	}
	return false
}

// emit adds a mention of tokens [i, end).
func (f *finder) emit(i, end int, kind string) *raw {
	start, stop := f.toks[i].start, f.toks[end-1].end
	r := raw{Mention: Mention{Start: start, End: stop, Text: f.text[start:stop], Kind: kind, Actor: -1}}
	r.from, r.to = i, end
	r.Possessive = end < len(f.toks) && f.toks[end].punct == '\'' && f.toks[end].start == stop
	f.raws = append(f.raws, r)
	return &f.raws[len(f.raws)-1]
}

// initial reports whether the word is a single capital, with or without its stop.
func (f *finder) initial(i int) bool {
	if i >= len(f.toks) || !f.toks[i].capital {
		return false
	}
	s := f.raw(i)
	_, n := utf8.DecodeRuneInString(s)
	return len(s) == n || len(s) == n+1 && s[n] == '.' || len(s) <= 6 && len(s) >= 4 && s[len(s)-1] == '.' && s[1] == '.'
}

// small reports whether the word begins with a small letter.
func (f *finder) small(i int) bool {
	r, _ := utf8.DecodeRuneInString(f.text[f.toks[i].start:])
	return unicode.IsLower(r)
}
