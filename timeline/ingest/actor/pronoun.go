package actor

import (
	"slices"
	"strings"

	"entente/timeline"
)

// Whom "he", "she", "him" and "her" stand for, where it is safe to say.

// reach is how many mentions back a pronoun's person is looked for. No sentence that people read names more between
// the two; a text without full stops has ten thousand, and looking through all of them for each takes minutes.
const reach = 100

// pronoun resolves "he" and "she" where it is safe: right after the person who is the only one that fits in the sentence
// before, or the same sentence.
func (r *resolver) pronoun(k int) {
	m := &r.raws[k]
	if m.object {
		m.Actor = r.himOrHer(k)
		return
	}
	found := -1
	sentences := 0
	for i, at := k-1, m.sent; i >= max(0, k-reach); i-- {
		p := &r.raws[i]
		if r.onlyQuoted(i, k) {
			continue
		}
		if p.sent != at {
			if sentences++; sentences > 1 || found >= 0 {
				break
			}
			at = p.sent
		}
		if p.Kind != KindPerson || p.Actor < 0 || r.actors[p.Actor].Kind != timeline.Person || p.Attribute {
			continue
		}
		a := &r.actors[p.Actor]
		if a.Gender != 0 && a.Gender != m.gender || p.sent == m.sent && toWhom(r.text[min(p.End, m.Start):m.Start]) {
			continue
		}
		if p.sent == m.sent && saying(r.text[min(p.End, m.Start):m.Start]) {
			found = p.Actor
			break
		}
		if found >= 0 && found != p.Actor {
			// The subject of the sentence, which comes first, goes before others in it.
			if !r.raws[i].Possessive {
				found = p.Actor
			}
			continue
		}
		found = p.Actor
	}
	if found >= 0 && m.gender == 'f' && r.actors[found].Gender == 0 {
		found = r.herself(k, found)
		if found >= 0 && r.actors[found].Gender == 0 && r.otherWoman(k, found) {
			found = -1
		}
	}
	m.Actor = found
}

// onlyQuoted reports whether mention i stands in a quotation and the pronoun k, of a sentence behind, in none: "he" is who spoke, and not the Duda of
// "“Andrzej Duda is a friend,” the minister said. He spoke in Chad", "“Andrzej Duda is a friend,” he said".
func (r *resolver) onlyQuoted(i, k int) bool {
	const long = 1000 // bytes of a sentence that people read
	p, m := &r.raws[i], &r.raws[k]
	if p.sent == m.sent && m.Start-m.sent > long {
		return false
	}
	return inQuotes(r.text[min(p.sent, p.Start):p.Start]) && strings.ContainsAny(r.text[p.End:m.Start], "\"”") &&
		!inQuotes(r.text[min(m.sent, m.Start):m.Start])
}

// inQuotes reports whether a quotation that begins in s goes on behind it.
func inQuotes(s string) bool {
	open := false
	for _, c := range s {
		switch c {
		case '"':
			open = !open
		case '“':
			open = true
		case '”':
			open = false
		}
	}
	return open
}

// himOrHer returns who the "him" or "her" of mention k is, -1 where that is not safe: the only person whom its own sentence names before the clause
// that it stands in; who says what another did to him; else the only person of the sentence before who fits and does not act in its own.
func (r *resolver) himOrHer(k int) int {
	m := &r.raws[k]
	own, before := r.beforeClause(k)
	switch {
	case somebody(r.text[m.sent:m.Start]):
		return -1
	case before >= 0:
		return before
	case len(own) > 1 && own[0] != own[1] && saying(r.text[min(r.raws[own[1]].End, r.raws[own[0]].Start):r.raws[own[0]].Start]):
		return r.raws[own[1]].Actor // "Ruto said that Macron had invited him"
	case len(own) > 0 && slices.ContainsFunc(own, func(i int) bool { return r.raws[i].Actor != r.raws[own[0]].Actor }):
		return -1
	case len(own) > 0 && clauseBetween(r.text[min(r.raws[own[0]].End, m.Start):m.Start]) != "":
		return -1
	}
	acts := -1
	if len(own) > 0 {
		acts = r.raws[own[0]].Actor
	}
	return r.onlyOneBefore(k, acts)
}

// beforeClause returns the persons whom the sentence of the pronoun k names before it, the nearest first, and who it is where they are one and the
// pronoun stands in a clause of time or reason behind: "landed in Rome after the authorities had handed him over". -1 for nobody.
func (r *resolver) beforeClause(k int) (own []int, one int) {
	m := &r.raws[k]
	for i := k - 1; i >= max(0, k-reach) && r.raws[i].sent == m.sent; i-- {
		if r.isPerson(i) {
			own = append(own, i)
		}
	}
	if len(own) == 0 || slices.ContainsFunc(own, func(i int) bool { return r.raws[i].Actor != r.raws[own[0]].Actor }) {
		return own, -1
	}
	switch clauseBetween(r.text[min(r.raws[own[0]].End, m.Start):m.Start]) {
	case "after", "before", "when", "because", "while", "until", "since", "as":
		return own, r.raws[own[0]].Actor
	}
	return own, -1
}

// onlyOneBefore returns the only person of the sentence before that of the pronoun k who fits and is not acts, -1 for none or several.
func (r *resolver) onlyOneBefore(k, acts int) int {
	m, found, before := &r.raws[k], -1, -1
	for i := k - 1; i >= max(0, k-reach); i-- {
		p := &r.raws[i]
		if p.sent == m.sent {
			continue
		}
		if before < 0 {
			before = p.sent
		}
		if p.sent != before {
			break
		}
		if !r.isPerson(i) || p.Actor == acts || r.actors[p.Actor].Gender != 0 && r.actors[p.Actor].Gender != m.gender {
			continue
		}
		if found >= 0 && found != p.Actor {
			return -1
		}
		found = p.Actor
	}
	if before >= 0 && somebody(r.text[before:m.sent]) {
		return -1
	}
	if found >= 0 && r.actors[found].Gender == 0 && slices.ContainsFunc(r.raws[max(0, k-reach):k], func(p raw) bool {
		return p.Kind == KindPerson && p.Actor >= 0 && p.Actor != found && p.Actor != acts && r.actors[p.Actor].Gender == m.gender
	}) {
		return -1 // somebody else is known to be a man
	}
	return found
}

// isPerson reports whether mention i is of a person and does not only tell whose something is: "the group of Ann Lee".
func (r *resolver) isPerson(i int) bool {
	p := &r.raws[i]
	return p.Kind == KindPerson && p.Actor >= 0 && r.actors[p.Actor].Kind == timeline.Person && !p.Attribute && !strings.HasSuffix(r.text[:p.Start], " of ")
}

// clauseBetween returns the last of the words in s that begin another clause, "" for none.
func clauseBetween(s string) string {
	last := ""
	for w := range strings.FieldsSeq(s) {
		switch w = strings.TrimRight(w, ","); w {
		case "after", "before", "when", "because", "while", "until", "since", "as", "and", "but", "that", "which", "who", "whose":
			last = w
		}
	}
	return last
}

// herself returns who the "she" of mention k is where of the nearest person the text does not tell whether it is a woman: the only woman whom it
// names before, -1 where it names several, and that person where it names none.
func (r *resolver) herself(k, near int) int {
	woman := near
	for i := k - 1; i >= max(0, k-reach); i-- {
		p := &r.raws[i]
		if p.Kind != KindPerson || p.Actor < 0 || p.Pronoun || p.Attribute || r.actors[p.Actor].Gender != 'f' || p.Actor == woman {
			continue
		}
		if woman != near {
			return -1
		}
		woman = p.Actor
	}
	return woman
}

// saying reports whether words between a person and a pronoun make the pronoun that person's: "X said he", "X says that he".
func saying(s string) bool {
	const long = 24
	if len(s) > long {
		return false
	}
	f := strings.Fields(s)
	if len(f) == 2 && f[1] == "that" {
		f = f[:1]
	}
	return len(f) == 1 && slices.Contains([]string{"said", "says", "added", "adds", "announced", "announces", "insisted", "believed", "believes", "thought", "explained"}, f[0])
}

// toWhom reports whether the words between a person and a pronoun tell that the pronoun does something to that person: "Macron, with whom he spoke".
func toWhom(s string) bool {
	const long = 24 // bytes
	return len(s) < long && strings.HasPrefix(s, ",") && strings.HasSuffix(s, " whom ")
}

// somebody reports whether a text speaks of one person without a name, who may be the "him" behind it: "a journalist fled". Who is called so beside his
// name is none: "the journalist Ann Lee", "Ann Lee, a journalist", "worked as a journalist".
func somebody(text string) bool {
	f := strings.Fields(text)
	for i := 1; i < len(f); i++ {
		if !unnamedPersons[strings.ToLower(strings.TrimRight(f[i], ".,;:"))] || i+1 < len(f) && f[i+1][0] >= 'A' && f[i+1][0] <= 'Z' && !strings.HasSuffix(f[i], ".") {
			continue
		}
		const adjectives = 2
		for k := i - 1; k >= max(0, i-1-adjectives); k-- {
			if w := strings.ToLower(f[k]); w != "a" && w != "an" && w != "the" && w != "another" && w != "one" {
				continue
			}
			if k == 0 || f[k-1] != "as" && !strings.HasSuffix(f[k-1], ",") {
				return true
			}
			break
		}
	}
	return false
}

// unnamedPersons are nouns for one person.
var unnamedPersons = set("man woman boy girl journalist reporter soldier officer suspect student activist rebel diplomat official lawyer fugitive gunman pilot tourist worker " +
	"businessman businesswoman driver teacher priest spy agent dissident blogger teenager citizen national prisoner hostage defendant captive sailor fisherman policeman policewoman " +
	"ambassador envoy general colonel commander leader minister opponent critic scientist engineer doctor author writer singer artist")
