package actor

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor/spelling"
)

// result puts the mentions in order and counts them.
func (r *resolver) result() *Result {
	res := &Result{Mentions: make([]Mention, 0, len(r.raws)), Phrases: make([]Mention, 0, len(r.wraps)), Actors: make([]Found, 0, len(r.actors))}
	for i := range r.raws {
		m := &r.raws[i]
		if !r.worth(m) {
			continue
		}
		if m.Actor >= 0 {
			r.actors[m.Actor].Mentions++
		}
		if m.title != nil {
			m.Office = m.title.display
			if m.Country == "" && isCode(m.title.country) {
				m.Country = m.title.country
			}
		}
		res.Mentions = append(res.Mentions, m.Mention)
	}
	slices.SortStableFunc(res.Mentions, outermost)
	res.Mentions = slices.CompactFunc(res.Mentions, sameWords)
	r.phrases(res)
	r.prune(res)
	return res
}

// phrases adds the phrases whose mention is worth anything, unless the phrase is a mention itself.
func (r *resolver) phrases(res *Result) {
	for i := range r.wraps {
		w := &r.wraps[i]
		if w.in > 0 {
			w.Actor = r.raws[w.in-1].Actor
			if w.Kind == KindPerson && r.raws[w.in-1].Kind != KindPerson || w.Kind == KindOrganisation && r.raws[w.in-1].Kind != KindCountry {
				continue
			}
		}
		if !isMention(res.Mentions, &w.Mention) {
			res.Phrases = append(res.Phrases, w.Mention)
		}
	}
	slices.SortStableFunc(res.Phrases, outermost)
	res.Phrases = slices.CompactFunc(res.Phrases, sameWords)
}

// isMention reports whether a phrase is one of the mentions, which are in order, and neither a country nor a group.
func isMention(list []Mention, phrase *Mention) bool {
	i, found := slices.BinarySearchFunc(list, *phrase, outermost)
	return found && list[i].Kind != KindCountry && list[i].Kind != KindGroup
}

// sameWords reports whether two mentions are the same words of the text.
func sameWords(a, b Mention) bool { return a.Start == b.Start && a.End == b.End }

// outermost orders mentions by the text, a longer one before those inside it.
func outermost(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

// prune drops actors that nothing mentions, and numbers the rest anew.
func (r *resolver) prune(res *Result) {
	used := make([]bool, len(r.actors))
	for _, m := range res.Mentions {
		if m.Actor >= 0 {
			used[m.Actor] = true
		}
		for _, o := range m.Others {
			used[o] = true
		}
	}
	number := make([]int, len(r.actors))
	for i := range r.actors {
		if used[i] {
			number[i] = len(res.Actors)
			r.actors[i].Short = r.short(&r.actors[i])
			res.Actors = append(res.Actors, r.actors[i].Found)
		}
	}
	for i := range res.Phrases {
		if m := &res.Phrases[i]; m.Actor >= 0 {
			m.Actor = number[m.Actor]
		}
	}
	for i := range res.Mentions {
		m := &res.Mentions[i]
		if m.Actor >= 0 {
			m.Actor = number[m.Actor]
		}
		for k := range m.Others {
			m.Others[k] = number[m.Others[k]]
		}
	}
}

// short returns the name by which an actor is known: "Xi", "Lukashenko", "China".
func (r *resolver) short(a *who) string {
	switch {
	case a.past > 0 && !a.today:
		return r.g.former[a.past-1]
	case a.Kind != timeline.Person:
		if a.Canonical != "" {
			return a.Canonical
		}
		return a.Name
	case a.dict > 0:
		p := &r.g.persons[a.dict-1]
		if len(a.words) == 1 || p.family == "" || len(p.offices) > 0 && p.offices[0].class == "monarch" {
			return p.name
		}
		return p.family
	}
	words := strings.Fields(a.Name)
	info := func(w string) wordInfo {
		if id, ok := r.g.known(spelling.Fold(w)); ok {
			return r.g.info[id]
		}
		return wordInfo{}
	}
	for len(words) > 1 && info(strings.Trim(words[len(words)-1], ".")).suffix {
		words = words[:len(words)-1]
	}
	if a.first || len(words) == 1 {
		return strings.Trim(words[0], ",")
	}
	k := len(words) - 1
	if last := words[k]; len(last) == len("H.") && last[1] == '.' {
		return a.Name // of whom more is not told
	}
	for k > 0 && info(words[k-1]).particle && (k > 1 || words[k-1] == strings.ToLower(words[k-1])) {
		k--
	}
	return strings.Trim(strings.Join(words[k:], " "), ",")
}

// worth reports whether a mention says anything.
func (r *resolver) worth(m *raw) bool {
	switch {
	case m.Actor >= 0:
		return true
	case m.Pronoun, m.half != "", m.Kind == "" && len(m.name) < 2:
		return false
	case m.Kind == "":
		m.Kind = KindOrganisation
		return true
	case m.Kind == KindGroup:
		return false
	case m.nominal:
		return m.Kind == KindOrganisation || isCapital(m.Text)
	}
	return true
}

func isCapital(s string) bool {
	return strings.ContainsFunc(s[min(1, len(s)):], func(c rune) bool { return c >= 'A' && c <= 'Z' })
}
