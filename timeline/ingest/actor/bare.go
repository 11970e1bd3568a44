package actor

import (
	"slices"
	"strings"

	"entente/timeline/ingest/actor/spelling"
)

// Family names that stand alone and are too short, or too often something else, to be somebody's by themselves. Who leads a state, its government
// or its foreign ministry at the time is known by them all the same:
//
//	"Macron met Xi", "Hu said"          of two or three letters
//	"Cameron flew to Kyiv"              given names as well
//	"Ban said", but "Ban on exports"    words as well: beside a verb alone
//	"Kim"                               who leads a state goes before its premier

// bare returns who of the dictionary is known by the one word of m, -1 for nobody and for several.
func (r *resolver) bare(m *raw) int32 {
	id, ok := r.g.known(m.name[0])
	if !ok || r.at.IsZero() || isUpper(m.Text) || r.g.info[id].alsoWord() && !r.besideVerb(m) {
		return -1
	}
	bearers := r.g.byFamily[id]
	for _, class := range [...]string{"supreme-leader", "president", "pm", "foreign"} {
		ref, many := r.inOfficeOf(bearers, class)
		switch {
		case many:
			return -1
		case ref >= 0 && (class == "supreme-leader" || len(bearers) == 1 || r.names(r.g.persons[ref].code)):
			return ref
		}
	}
	return -1
}

// inOfficeOf returns who of a list holds an office of the class at the time, -1 for nobody, and whether several do.
func (r *resolver) inOfficeOf(list []int32, class string) (found int32, many bool) {
	found = -1
	for _, ref := range list {
		if slices.ContainsFunc(r.g.persons[ref].offices, func(o post) bool { return o.class == class && o.term.Overlaps(r.at.Start(), r.at.End()) }) {
			many = many || found >= 0
			found = ref
		}
	}
	return found, many
}

// alsoWord reports whether a word means something when it is no name.
func (w *wordInfo) alsoWord() bool {
	return w.common || w.verb != noVerb || w.sector || w.org || w.place
}

// thing reports whether an article stands before m and no noun behind, as by no name of a person: "on the Moon", but "the Moon government".
func (r *resolver) thing(m *raw) bool {
	switch strings.ToLower(lastWord(r.text[:m.Start])) {
	case "a", "an", "the":
		return m.End == len(r.text) || strings.IndexByte(".,;:)\n", r.text[m.End]) >= 0
	}
	return false
}

// besideVerb reports whether m stands before or behind a verb with which news tells what happens: "Ban said", "met Ban".
func (r *resolver) besideVerb(m *raw) bool {
	next, _, _ := strings.Cut(strings.TrimPrefix(r.text[m.End:min(len(r.text), m.End+longestVerb)], " "), " ")
	return r.tells(next) || m.Start > m.sent && r.tells(lastWord(r.text[:m.Start]))
}

// longestVerb is more than the number of bytes in a verb with its space.
const longestVerb = 24

// tells reports whether a word is such a verb in the present or the past.
func (r *resolver) tells(word string) bool {
	id, ok := r.g.known(spelling.Fold(strings.TrimRight(word, ".,;:")))
	return ok && (r.g.info[id].verb&told != 0 || r.g.info[id].speech)
}

// lastWord returns the word, of a usual length, at the end of a text and before its space.
func lastWord(text string) string {
	text = strings.TrimRight(text[max(0, len(text)-longestVerb):], " ")
	return text[strings.LastIndexAny(text, " \n")+1:]
}
