package actor

// Offices of one name in several countries, told without a country: "the foreign secretary" is Britain's, or India's in a text that names India.

// ownOffices gives offices that no country is told of to the one that the text names; when it names several that have them, to nobody.
func (r *resolver) ownOffices() {
	for i := range r.raws {
		h := r.raws[i].title
		if h == nil || len(h.also) == 0 || r.names(h.country) {
			continue
		}
		found := 0
		for _, code := range h.also {
			if r.names(code) {
				if h.country = code; found > 0 {
					h.country = ""
				}
				found++
			}
		}
	}
}

// sameWords returns who was last named with the same words of an office as the title at k, when that tells no country and several have such an
// office: the foreign secretary is the one whom the text introduced as such. -1 for nobody.
func (r *resolver) sameWords(k int) int {
	h := r.raws[k].title
	if len(h.also) == 0 || h.former {
		return -1
	}
	for i := k - 1; i >= 0; i-- {
		p := &r.raws[i]
		if p.Kind == KindPerson && !p.Pronoun && p.Actor >= 0 && p.title != nil && p.title.display == h.display && !p.title.former {
			return p.Actor
		}
	}
	return -1
}
