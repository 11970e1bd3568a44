package actor

import "strings"

// Titles that name behind them for whom somebody acts: "a spokesman for Hamas", "the head of the African Union".

// another reports whether the title of m is that of somebody new, of a body that it names itself: "a spokesman for Hamas", "a minister from Mali".
func (r *resolver) another(m *raw) bool {
	own, _, _ := strings.Cut(m.Text, " ")
	if !strings.EqualFold(own, "a") && !strings.EqualFold(own, "an") && !r.anyone(m.Start) {
		return false
	}
	title := r.text[m.Start:min(len(r.text), m.End+len(" from "))]
	return strings.Contains(title, " for ") || strings.Contains(title, " of ") || strings.Contains(title, " from ")
}

// actsFor reports whether the holder of the title of m acts for the organisation o with which it ends. Presidents are persons of their own, except
// where nobody knows them: of lands that few states recognise. So is a secretary-general whom nobody names, "the secretary-general of the Arab
// League", his organisation's.
func (r *resolver) actsFor(m, o *raw) bool {
	alone := tight(m.title.class) && m.title.class != "secretary-general" && r.g.orgs[o.entry.ref].place.class == noClass
	return o.End == m.End && !m.title.former && !alone && behindOf(r.text[m.Start:o.Start])
}

// behindOf reports whether the words of a title before a name end in what makes it its body: "spokesman for the", "leader of the rebel group".
func behindOf(title string) bool {
	const near = 4 // words, with the article
	list := strings.Fields(title)
	for n := len(list) - 1; n > 0 && n >= len(list)-near; n-- {
		switch list[n] {
		case "for", "of", "from", "at":
			return true
		}
	}
	return false
}
