package actor

import "strings"

// Persons whom no title announces are recognised by the shape of their names and by what stands beside them.

// familyEndings are endings of family names that hardly any other kind of name has. They count for words of at least
// five letters that no dictionary knows.
const familyEndings = `ov ova ev eva yov enko chuk sky skiy skyi skaya ski ska cki wicz icz ich ovic evic sson ssen dottir
	escu eanu shvili dze yan ian ians oglu zade poulos idis akis opoulos iou ellis elli ini etti ucci ardi inho eira ez iz
	berg stein mann baum burg feld gaard lund quist strom nen onen ainen aho sen stad bauer mayer meier meyer hofer huber
	awa ura moto mura yama naka shima zaki saki wski czyk czak iak ulis aitis auskas evicius unas ers stra sma inga ema
	singh kumar rao unga inen iyah uddin ullah zadeh pour nejad khah iani oui aoui ane aye mba nde nga ngo kipkoech`

// hasFamilyEnding reports whether the word at i looks like a family name by its ending.
func (f *finder) hasFamilyEnding(i int) bool {
	t := &f.toks[i]
	if t.word >= 0 || t.upper || !t.capital || t.end-t.start < 5 {
		return false
	}
	w := f.text[t.start:t.end]
	for n := min(len(w)-2, 8); n >= 2; n-- {
		if f.g.endings[w[len(w)-n:]] {
			return true
		}
	}
	return false
}

// couldBePerson reports whether nothing in the run of names [i, end) belongs to an organisation or a place: "Hill" is
// fine behind a given name.
func (f *finder) couldBePerson(i, end int) bool {
	for k := i; k < end; k++ {
		w := f.word(k)
		if w.org || w.sector || f.common(k) && !f.initial(k) && w.given == 0 || w.place && !(k == end-1 && f.word(i).given != 0 && f.landscape(k)) {
			return false
		}
		if f.toks[k].number || f.toks[k].upper && !f.headline && f.toks[k].end-f.toks[k].start < 4 && !f.initial(k) {
			return false
		}
	}
	return true
}

// landscape reports whether the word at i, which makes a place, is a usual family name too.
func (f *finder) landscape(i int) bool {
	return f.is(i, "hill", "hall", "park", "forest", "lake", "bridge", "bay", "beach", "banks", "hills", "rivers", "ford", "cape", "street", "parish",
		"temple", "camp", "castle", "church", "post", "herald", "house") ||
		f.headline && f.is(i, "HILL", "HALL", "PARK", "FOREST", "LAKE", "BRIDGE")
}

// inTable tells a person in a headline or a line of results, where a capital tells nothing: an initial or a given name
// and one or two more words.
func (f *finder) inTable(i, end int) bool {
	n := end - i
	if n < 2 || n > 4 || !f.couldBePerson(i, end) {
		return false
	}
	if f.initial(i) {
		return n <= 3 && !f.initial(end-1) && len(f.raw(end-1)) > 2
	}
	if f.word(i).given != 0 && (n == 2 || n == 3 && (f.initial(i+1) || f.word(i+1).given != 0 || f.word(i+1).particle)) {
		return true
	}
	return f.originFollows(end) || n <= 3 && f.hasFamilyEnding(end-1) && (f.listed(i, end) || f.word(i+n-2).given != 0)
}

// retold reports whether the text below a headline names the word at i again, as it does persons: "Kerry Pledges to Create Jobs" tells
// of nobody called Pledges. Without a text below, nothing is known.
func (f *finder) retold(i int) bool {
	const (
		top = 100      // bytes above the headline
		far = 20 << 10 // bytes of the text below
	)
	end := f.toks[len(f.toks)-1].end
	if f.toks[0].start > top || strings.TrimSpace(f.text[end:min(len(f.text), end+top)]) == "" {
		return true
	}
	return strings.Contains(f.text[end:min(len(f.text), end+far)], f.raw(i))
}

// listed reports whether the run stands alone between marks, numbers or line ends, as in a list of competitors.
func (f *finder) listed(i, end int) bool {
	before := i == 0 || f.toks[i-1].punct != 0 || f.toks[i-1].number
	after := end >= len(f.toks) || f.toks[end].punct != 0 || f.toks[end].number
	return before && after
}

// originFollows reports whether "(Slovenia)" follows, as after competitors, and not a score, as after teams.
func (f *finder) originFollows(end int) bool {
	if end+2 >= len(f.toks) || f.toks[end].punct != '(' {
		return false
	}
	k, e := f.matchName(end + 1)
	if e.class != countryName && e.class != demonym || k >= len(f.toks) || f.toks[k].punct != ')' {
		return false
	}
	if k+1 >= len(f.toks) || !f.toks[k+1].number || f.toks[k+1].end-f.toks[k+1].start > 1 {
		return true
	}
	return k+2 < len(f.toks) && (f.toks[k+2].number || f.toks[k+2].punct != 0) // "6-3 6-4"
}
