package actor

// What stands behind the head of a title: "of the Security Council", "for Europe", "to the United Nations".

// tail reads "of the Security Council", "for Europe", "to the United Nations" after a title's head that ends at k.
func (f *finder) tail(k int) {
	p := &f.np
	for n := 0; n < 3 && k < len(f.toks) && f.is(k, "of", "for", "to", "at", "in") && p.head.kind != rank; n++ {
		prep := k
		if f.is(prep, "to", "at") && tight(p.head.class) {
			return // "the visit of the president to Chad"
		}
		k++
		if f.is(k, "the") {
			k++
		}
		if k >= len(f.toks) {
			return
		}
		end, e := f.matchName(k)
		switch {
		case e.class == personName:
			return
		case e.class == demonym && !f.bodyAt(end) && !f.toks[k].upper:
			return // "an ally of Russian President …": a phrase of its own
		case e.class != noClass:
			if longer, ok := f.longerName(k, end); ok {
				f.innerName(k, longer, p)
				end = longer
				break
			}
			own := f.is(prep, "of", "for")
			if f.is(prep, "in") && p.head.kind != role {
				return // "the president in Minsk"
			}
			m := f.emit(k, end, kindOf(e))
			m.entry, m.Attribute, m.Country = e, true, f.codeOf(e)
			if own && p.country == "" && e.class != placeName {
				p.country = f.holder(e)
			}
			if end+1 < len(f.toks) && f.toks[end].punct == '\'' && f.isBody(end+1) {
				end += 2 // "the leader of Venezuela's opposition"
			}
			if e.class == demonym {
				if bend, t := f.matchTitle(end); t != nil && t.kind == body {
					end = bend
				}
			}
		default:
			bend, t := f.matchTitle(k)
			switch {
			case t != nil && t.kind == body:
				end = bend
				r := f.emit(k, end, KindOrganisation)
				r.Country, r.Attribute = p.country, true
			case f.capitalAt(k) && !f.common(k) && !f.is(prep, "in"):
				end = k
				for end < len(f.toks) && end < k+5 && f.capitalAt(end) && f.word(end).given == 0 {
					if _, t := f.matchTitle(end); t != nil && t.kind == rank {
						break
					}
					end++
				}
				if end == k {
					return
				}
				f.innerName(k, end, p)
			default:
				return
			}
		}
		p.end = end
		k = end
	}
}

// bodyAt reports whether a ministry or chamber is at k.
func (f *finder) bodyAt(k int) bool {
	_, t := f.matchTitle(k)
	return t != nil && t.kind == body
}

// innerName emits a name inside a title's tail.
func (f *finder) innerName(i, end int, p *phrase) {
	r := f.unknown(i, end, KindOrganisation)
	r.Attribute = true
	if code := f.insideCountries(i, end); code != "" && p.country == "" {
		p.country = code
	}
}
