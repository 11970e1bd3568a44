package actor

// ownerOf ends the title before the possessive at token i: its holder only owns what comes behind, so that the title is no office of the person before
// the comma, but what comes behind may be: "Matteo Zuppi, the pope's envoy". In "the head of Chad's army", it is Chad that owns.
func (f *finder) ownerOf(i int) {
	p := f.np
	for k := p.start; k < i; k++ {
		if f.is(k, "of", "for", "to", "at", "in") {
			f.closePhrase(i)
			return
		}
	}
	f.np.person = 0
	f.closePhrase(i)
	if p.person > 0 && (p.after == p.start || p.det && p.after == p.start+1) {
		f.np.person, f.np.after = p.person, i+1
	}
}
