package actor

// Lands that few states recognise act for themselves, though they lie in another: "Georgia and Abkhazia agreed". Where something happens in them, they
// are places: "in Abkhazia".

// land enters a row of organisations.txt of the kind "land": a group without a country, and a place in the one that it names.
func (l *loader) land(c []string) {
	e := entry{class: orgName, ref: int32(len(l.g.orgs))}
	l.g.orgs = append(l.g.orgs, org{key: c[0], name: c[1], group: true, place: entry{class: placeName, ref: int32(len(l.g.places))}})
	l.g.places = append(l.g.places, place{c[1], c[3]})
	l.enter(c[1], e)
	for _, n := range split(c[4]) {
		l.enter(n, e)
	}
}

// onlyPlace reports whether the land of mention r at token i is a place there: behind a preposition, or joined to one that is.
func (f *finder) onlyPlace(i int, r *raw) bool {
	if r.Locative || f.is(i-1, "round", "over", "through") {
		return true
	}
	if len(f.raws) < f.from+2 || !f.is(i-1, "and") {
		return false
	}
	before := &f.raws[len(f.raws)-2]
	return before.to == i-1 && before.Kind == KindPlace
}

// land takes the mention r of such a land at [i, end) for the place, and returns end.
func (f *finder) land(i, end int, r *raw) int {
	r.entry = f.g.orgs[r.entry.ref].place
	r.Kind, r.Country = KindPlace, f.codeOf(r.entry)
	f.closePhrase(i)
	return end
}
