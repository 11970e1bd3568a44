package actor

import (
	"entente/timeline/ingest/actor/spelling"
	"entente/timeline/ingest/trie"
)

// Offices of several people who are named behind them: "Presidents Ruto and Mohamud", "foreign ministers Lavrov, Wang and Jaishankar", "Senators
// Ann Lee and Jo Berg".

// several is an office in the plural whose holders are being read.
type several struct {
	office  *title
	country string // of all
}

// openSeveral reads an office in the plural at token i before a list of names. It returns the token after it, i for none.
func (f *finder) openSeveral(i int) int {
	end, office := f.matchPlural(i)
	if office == nil || !f.listOfNames(end, office.class) {
		return i
	}
	f.addTitle(i, end, office)
	f.several = several{office, f.np.country}
	return f.np.end
}

// nextOfSeveral gives the office of the list that is being read to the name at token i, behind "and" or a comma.
func (f *finder) nextOfSeveral(i int) {
	if f.several.office == nil {
		return
	}
	if p := &f.np; p.person > 0 && (p.after == i-1 && f.is(i-1, "and") || p.after == i && f.toks[i-1].punct == ',') && f.aName(i, f.several.office.class) {
		f.np = phrase{start: i, end: i, head: f.several.office, country: f.several.country}
		return
	}
	if f.capitalAt(i) && f.is(i-1, "and") {
		f.several = several{} // something else was joined
	}
}

// matchPlural returns the longest office in the plural that begins at i and has a capital behind it: "prime ministers".
func (f *finder) matchPlural(i int) (int, *title) {
	var room [48]byte // of most words
	n := trie.Root
	for k := i; k < len(f.toks) && f.toks[k].punct == 0; k++ {
		if w := f.raw(k); len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && f.capitalAt(k+1) {
			if one := f.g.words.GetBytes(spelling.AppendFold(room[:0], w[:len(w)-1])) - 1; one >= 0 {
				if next, ok := f.g.trie.Next(n, one); ok {
					if id := f.g.nodes[next].title; id > 0 && f.ofSeveral(&f.g.titles[id-1], k+1) {
						return k + 1, &f.g.titles[id-1]
					}
				}
			}
		}
		if f.toks[k].word < 0 {
			break
		}
		next, ok := f.g.trie.Next(n, f.toks[k].word)
		if !ok {
			break
		}
		n = next
	}
	return i, nil
}

// ofSeveral reports whether a title in the plural before token i can be that of several: an office, before full names also a rank and what
// somebody is.
func (f *finder) ofSeveral(t *title, i int) bool {
	return t.kind == office || (t.kind == rank || t.kind == role) && f.word(i).given != 0 && f.capitalAt(i+1)
}

// listOfNames reports whether names of persons who may hold an office of the class, joined by "and", begin at token i, in a headline perhaps
// by a comma.
func (f *finder) listOfNames(i int, class string) bool {
	for k := i; k < len(f.toks) && k < i+3*maxName; k++ {
		switch {
		case f.is(k, "and") || f.headline && f.toks[k].punct == ',':
			if k > i && f.aName(k+1, class) {
				return true
			}
		case k > i && f.toks[k].punct == ',':
		case k == i && !f.aName(i, class), k > i && !f.capitalAt(k) && !f.toks[k].glued && !f.word(k).particle && !f.is(k, "of"):
			return false
		}
	}
	return false
}

// aName reports whether the word at token i can begin the name of a person who holds an office of the class.
func (f *finder) aName(i int, class string) bool {
	if !f.capitalAt(i) || f.common(i) && f.word(i).given == 0 {
		return false
	}
	_, e := f.matchName(i)
	_, t := f.matchTitle(i)
	return (e.class == noClass || e.class == personName || f.word(i).given != 0 || e.class == placeName && f.familyOf(i, class)) && t == nil
}
