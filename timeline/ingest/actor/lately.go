package actor

import "strings"

// Whom a title means that says less than the office of a person whom the text has named: "the minister" for a foreign minister, "the envoy" for
// an ambassador, "the Estonian leader" for a prime minister, "the UN chief" for a secretary-general.

// lately returns the one person of those named last who can be meant by the title at k, -1 for none or several.
func (r *resolver) lately(k int) int {
	const near = 8 // mentions of persons
	found := -1
	for i := len(r.last) - 1; i >= 0 && i >= len(r.last)-near; i-- {
		if !r.less(&r.raws[k], &r.actors[r.last[i]]) || r.last[i] == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = r.last[i]
	}
	return found
}

// less reports whether the title of m is a shorter or a wider one than the office of a.
func (r *resolver) less(m *raw, a *who) bool {
	h := m.title
	if h.former || isCode(h.country) && a.Country != "" && a.Country != h.country {
		return false
	}
	switch {
	case h.class == "minister":
		return h.display == "Minister" && strings.HasSuffix(a.Office, "Minister") && a.class != "pm" && a.class != "deputy-pm"
	case h.class == "secretary":
		return h.display == "Secretary" && strings.HasPrefix(a.Office, "Secretary of")
	case h.class == "envoy", h.class == "ambassador", isCode(h.country) && m.endsWith("diplomat"):
		return a.class == "envoy" || a.class == "ambassador" || a.class == "un-ambassador" || m.endsWith("diplomat") && a.class == "foreign"
	case h.class == "" && isCode(h.country) && m.endsWith("leader", "strongman", "ruler") && !ofSome(m.Text):
		return leadsState(a.class) && a.class != "crown-prince" && a.class != "pope"
	}
	return false
}

// ofSome reports whether a title says that somebody leads some of a country only, or no longer.
func ofSome(text string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		switch w {
		case "opposition", "party", "rebel", "militia", "separatist", "spiritual", "religious", "military", "union", "exiled", "late", "deceased", "wartime", "house", "senate", "majority", "minority":
			return true
		}
	}
	return false
}

// chief returns whom "the UN chief" at k means: the secretary-general of the organisation that it names, -1 for none that is known.
func (r *resolver) chief(k int) int {
	m := &r.raws[k]
	o := r.within(k)
	if o < 0 || m.title.former || m.title.class != "" || !m.endsWith("chief", "head", "boss") {
		return -1
	}
	own := *m.title
	own.class, own.country = "secretary-general", strings.ToUpper(strings.TrimPrefix(r.actors[o].Key, "organisation:"))
	for i := len(r.last) - 1; i >= 0 && i > len(r.last)-farBack; i-- {
		if a := &r.actors[r.last[i]]; a.class == own.class && a.dict > 0 && r.heads(a.dict-1, own.country) {
			return r.last[i]
		}
	}
	if ref := r.holderOf(&own); ref >= 0 {
		return r.byDictionary(ref)
	}
	return -1
}

// heads reports whether a person of the dictionary has been secretary-general of an organisation.
func (r *resolver) heads(ref int32, organisation string) bool {
	for _, o := range r.g.persons[ref].offices {
		if o.class == "secretary-general" && o.country == organisation {
			return true
		}
	}
	return false
}
