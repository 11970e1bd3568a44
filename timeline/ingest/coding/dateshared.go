package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/when"
)

// Days that one deed of a sentence has from another.

// atOnce dates what happened "when" something happened that has a day: "was killed when gunmen stormed the embassy on Tuesday".
func (a *article) atOnce(first int) {
	for i := first; i+1 < len(a.events); i++ {
		d, s := &a.events[i], &a.events[i+1]
		if s.When.IsZero() && s.WhenText == "" && len(d.Times) > 0 && d.When.Gran == when.ToDay && s.Past && !s.Before && d.Verb && d.Type == timeline.Assault && s.Type == timeline.Assault {
			d, s = s, d // "On Tuesday an officer was killed when gunmen stormed the embassy"
		}
		if d.Type == timeline.Statement || !d.Verb || d.Will || d.Before || !d.When.IsZero() || d.WhenText != "" || len(s.Times) == 0 || s.When.Gran != when.ToDay {
			continue
		}
		if from, to := a.TokenAt(min(d.VerbAt, s.VerbAt)), a.TokenAt(max(d.VerbAt, s.VerbAt)); from >= 0 && slices.ContainsFunc(a.Toks[from:max(from, to)], func(t tokens.Token) bool {
			w := a.in.Text[t.Start:t.End]
			return w == "when" || w == "as" && d.Type == timeline.Assault && s.Type == timeline.Assault
		}) {
			a.claim(d, s.Times[0])
		}
	}
}

// whereDone dates what somebody did where he went with the day of his visit: "flew to Kyiv on Monday, where he promised tanks".
func (a *article) whereDone(first int) {
	for i := first; i+1 < len(a.events); i++ {
		d, s := &a.events[i], &a.events[i+1]
		if d.Type != timeline.Consult || len(d.Times) == 0 || d.When.Gran != when.ToDay || d.When.IsRange() || !d.Past || !s.Past || s.Before || !s.When.IsZero() || s.WhenText != "" || len(s.Times) > 0 {
			continue
		}
		if k := a.TokenAt(s.Clause.Start); k > 0 && a.Lower(k-1) == "where" && s.Clause.Start > d.VerbAt {
			a.claim(s, d.Times[0])
			s.Lent = true
		}
	}
}

// sameDay dates a deed that "and" joins to another of the same ones, whose day stands before both: "On Sunday Kenya recalled its envoy and froze
// Chad's assets"; or behind both, where they are deeds of one kind: "closed its border with Chad and froze its assets on Sunday"; or right before
// the "and": "stormed the embassy on Sunday and arrested the envoy".
func (a *article) sameDay(first int) {
	for i := first; i+1 < len(a.events); i++ {
		d, s := &a.events[i], &a.events[i+1]
		if d.Type == s.Type && d.Type != timeline.Statement && d.When.IsZero() && d.WhenText == "" && len(s.Times) > 0 && s.When.Gran == when.ToDay && d.Past && s.Past && d.Before == s.Before &&
			!s.Subordinate && !d.Subordinate && d.ActsWith(s) && a.in.Times[s.Times[0]].Start > s.VerbAt {
			if k := a.TokenAt(s.GroupAt); k > 1 && a.Toks[k-1].Has(words.Conjunction) && a.Toks[k-2].Punct == 0 && !a.Toks[k-2].Time {
				a.claim(d, s.Times[0])
			}
			continue
		}
		if len(d.Times) == 0 || !s.When.IsZero() || s.WhenText != "" || !d.Past || !s.Past || d.Before != s.Before || s.Subordinate || d.Subordinate || !d.ActsWith(s) {
			continue
		}
		k := a.TokenAt(s.GroupAt)
		e := &a.in.Times[d.Times[0]]
		if k < 2 || !a.Toks[k-1].Has(words.Conjunction) || d.When.Gran != when.ToDay || e.End > d.VerbAt && (!a.Toks[k-2].Time || e.End < a.Toks[k-2].Start || a.Lower(k-1) != "and") {
			continue
		}
		a.claim(s, d.Times[0])
		s.Lent = e.Start > d.VerbAt
	}
}
