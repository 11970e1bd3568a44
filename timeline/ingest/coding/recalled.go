package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// "The visit", "the agreement": nouns that speak of what is told elsewhere, before or after them.

// recallOnly takes "the visit", "these talks", "his trip" as speaking of an event that is told elsewhere.
func (a *article) recallOnly(m *match) bool {
	if !m.pat.Has(lexicon.Noun) || m.pat.Has(lexicon.Clause) || m.start == 0 || !a.definite(m.start-1) {
		return false
	}
	if m.end < len(a.toks) && (a.toks[m.end].has(words.To) || m.pat.Words > 1) && len(a.parties(m.end, min(m.end+5, len(a.toks)))) > 0 {
		return false
	}
	a.recalled = append(a.recalled, recall{m.pat.Type, m.pat.Mode, a.sent, a.takeaway(), a.happened(m.end)})
	return true
}

// recallDeed takes d, which nobody is told to do, as speaking of an event that is told elsewhere: "the agreement was reached on Monday".
func (a *article) recallDeed(d *draft, m *match) {
	k := m.group - 1
	if m.pat.Has(lexicon.Clause) {
		k = m.start
	}
	if k < 1 || !d.nobody() || !plain(&a.toks[k]) || !a.definite(k-1) {
		return
	}
	if day := a.happened(k + 1); day > 0 {
		a.recalled = append(a.recalled, recall{d.Type, d.Mode, a.sent, a.takeaway(), day})
	}
}

// definite reports whether the word at token k says that the noun behind it is known.
func (a *article) definite(k int) bool {
	switch a.lower(k) {
	case "the", "this", "these", "his", "her", "their", "its", "that":
		return true
	}
	return false
}

// happened returns 1 + the time at which what is spoken of right before token verb is said to have happened: "the agreement was reached on
// Monday", "the attack took place on Sunday". 0 for none.
func (a *article) happened(verb int) int {
	const near = 3 // words: "in Cairo"
	for verb < len(a.toks) && a.toks[verb].has(words.Be|words.Have|words.Adverb) {
		verb++
	}
	if verb == len(a.toks) || !comesAbout[a.lex.Base(a.lower(verb))] {
		return 0
	}
	end := verb + 1
	for n := 0; end < len(a.toks) && !a.toks[end].time && n < near; n++ {
		if a.toks[end].punct != 0 || a.finite(end) {
			return 0
		}
		end++
	}
	if end == len(a.toks) || !a.toks[end].time {
		return 0
	}
	i, _ := slices.BinarySearchFunc(a.in.Times, a.toks[end].start, timeFrom)
	if i == len(a.in.Times) || a.in.Times[i].Start >= a.sent.End || !a.in.Times[i].Resolved() {
		return 0
	}
	return i + 1
}

// comesAbout are the verbs of what happens.
var comesAbout = words.Set("reach sign conclude take occur happen begin start come carry strike launch hold announce make clinch seal")

// recall ties sentences that speak of "the visit" to the first event of that type and mode.
func (a *article) recall(list []draft) {
	type kind struct {
		typ  timeline.Type
		mode string
	}
	firsts := map[kind]int{}
	for i := range list {
		if k := (kind{list[i].Type, list[i].Mode}); firsts[k] == 0 {
			firsts[k] = i + 1
		}
	}
	type told struct {
		event int
		at    timeline.Range
	}
	have := map[told]bool{}
	for _, i := range firsts {
		for _, e := range list[i-1].Evidence {
			have[told{i, e}] = true
		}
	}
	for _, r := range a.recalled {
		i := firsts[kind{r.typ, r.mode}]
		if i == 0 || have[told{i, r.evidence}] {
			continue
		}
		have[told{i, r.evidence}] = true
		d := &list[i-1]
		d.Evidence = append(d.Evidence, r.evidence)
		if r.day > 0 && d.When.IsZero() && d.WhenText == "" && !d.before && !d.sub {
			a.sent = r.evidence
			a.claim(d, r.day-1)
		}
		if k, found := slices.BinarySearch(d.Takeaways, r.takeaway); r.takeaway >= 0 && !found {
			d.Takeaways = slices.Insert(d.Takeaways, k, r.takeaway)
		}
	}
}
