package actor

// What is only called after a town, which does nothing and is reached by nothing:
//
//	"the Rome Statute", "the Pretoria accord"     what was signed there
//	"the Paris climate agreement"
//	"the Hague tribunal"                          a court of many states
//	"the Tehran Times"                            a newspaper, which is somebody

// afterTown takes the town at [i, end), entry e, for a part of such a name, and returns the token behind that; i where it is none.
func (f *finder) afterTown(i, end int, e entry) int {
	if e.class != capitalCity && e.class != placeName || f.headline || end >= len(f.toks) || f.toks[end].glued {
		return i
	}
	switch {
	case f.capitalAt(end) && f.is(end, papers...) && !f.toks[end].upper:
		r := f.unknown(i, end+1, KindOrganisation)
		r.Country, r.paper = f.codeOf(e), true
		f.np.add(f, i, end+1)
		return end + 1
	case f.is(end, "tribunal") || f.is(i, "Hague") && f.is(end, "court"):
		f.closePhrase(i)
		f.unknown(i, end+1, KindOrganisation)
		return end + 1
	}
	k := end
	if f.is(k, "climate", "peace", "ceasefire", "nuclear", "final", "framework") {
		k++
	}
	if !f.is(k, "statute", "accord", "accords", "agreement", "agreements", "protocol", "protocols", "convention", "conventions", "treaty", "memorandum", "charter", "act") &&
		!(f.is(k, "declaration") && f.is(i-1, "the")) {
		return i
	}
	f.closePhrase(i)
	return k + 1
}

// papers are words with which the names of newspapers end behind their town.
var papers = []string{"times", "post", "herald", "tribune", "gazette", "chronicle", "telegraph", "observer", "independent", "journal", "courier", "mirror", "daily"}
