package actor

// Family names that look like something of their own, so that a name would end before them:
//
//	"Marcelo Montenegro"        countries
//	"Gert Jan Koopman"          given names that are words as well
//	"Abdul Hamid Dbeibah"       those behind the full name of somebody else
//	"Thomas H., 54"             of which only a letter is told

// ownCountry reports whether the country at [k, end) is the family name behind the given name at i that begins the run.
func (f *finder) ownCountry(i, k, end int, e entry) bool {
	if e.class != countryName || end != k+1 || k != i+1 || f.headline || f.toks[k].upper || f.word(i).given == 0 || f.common(i) || f.capitalAt(end) {
		return false
	}
	_, first := f.matchName(i)
	_, title := f.matchTitle(i)
	return first.class == noClass && title == nil
}

// secondGiven reports whether the word at k, which is common by itself, is a second given name in the run from i: the "Jan" of "Gert Jan Koopman".
func (f *finder) secondGiven(i, k int) bool {
	return k == i+1 && !f.headline && f.nameAfter(k) && !f.toks[k].upper && !f.common(i)
}

// goesOn returns the end of the name of a person that begins with the full name of somebody whom the dictionary knows, at [i, end), and goes on with
// a family name; end where it does not.
func (f *finder) goesOn(i, end int) int {
	if end-i < 2 || f.headline || !f.capitalAt(end) || f.toks[end].glued || f.toks[end].upper || !f.strange(end) || f.capitalAt(end+1) || f.word(end).suffix {
		return end
	}
	return end + 1
}

// behindAnother takes a name that goes on behind the full name of somebody whom the dictionary knows: it is that of who is called so in full, else of
// that person in office, else of a stranger.
func (r *resolver) behindAnother(m *raw) {
	if ref := r.bySound(m); ref >= 0 {
		m.entry.ref = ref
	} else if r.g.persons[m.entry.ref].at(r.at) == nil {
		m.entry = entry{}
	}
}

// letter reports whether the token at k is the stop of a letter that stands for the family name of the run from i, in the middle of a sentence.
func (f *finder) letter(i, k int) bool {
	return k > i+1 && f.toks[k].punct == '.' && f.initial(k-1) && f.toks[k-1].end == f.toks[k].start && k+1 < len(f.toks) &&
		(f.toks[k+1].punct == ',' || f.toks[k+1].punct == '\'' || f.toks[k+1].punct == 0 && f.toks[k+1].start > f.toks[k].end && f.small(k+1))
}
