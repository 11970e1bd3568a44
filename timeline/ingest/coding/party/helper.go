package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Those whom a clause names without their taking part as its subject or object: who mediates, who hosts, what is talked about.

// helpers gives those behind "mediated by" and "hosted by" their part, leaves out those behind other participles with "by", as in
// "a plan drafted by Ecuador", and for talks those whom they are about, and returns the rest of objects.
func (x *Finder) helpers(d *event.Draft, m *grammar.Match, objects []Party) []Party {
	var rest []Party
	for _, p := range objects {
		switch word := x.participleBy(p.Tok, m.End); word {
		case "":
			if d.Type == timeline.Consult && x.setting(p) {
				x.Add(d, timeline.Host, []Party{p})
				continue
			}
			if d.Type == timeline.Consult && m.Verb && x.Lemma(m.Start) == "discuss" && !slices.ContainsFunc(x.Toks[m.Start:max(m.Start, p.Tok)], func(t tokens.Token) bool {
				return x.Text[t.Start:t.End] == "with"
			}) {
				continue // "will discuss North Korea in Tokyo"
			}
			meets := d.Type == timeline.Consult || d.Type == timeline.Reject && d.Mode == "meet"
			if d.Mode == "phone" && m.End < len(x.Toks) && x.Toks[m.End].Has(words.To) && x.Governor(p.Tok, m.End) < 0 {
				rest = append(rest, p) // "spoke by telephone to her Chadian colleague, Marta Kowal"
				continue
			}
			if !meets && d.Mode != "sign" || !x.topic(p.Tok, m.End) && !(meets && x.venue(p)) {
				rest = append(rest, p)
			}
		case "proposed", "offered", "suggested", "demanded", "tabled", "requested":
			if d.Type == timeline.Agree || d.Type == timeline.Reject || d.Type == timeline.Concede {
				rest = append(rest, p) // "accepted a truce proposed by Mali"
			}
		case "claimed", "held", "controlled", "occupied", "administered", "disputed", "owned", "run":
			if d.Type.Quad() == timeline.MaterialConflict {
				rest = append(rest, p) // "sent ships into waters claimed by Chad"
			}
		default:
			x.broker(d, p, word)
		}
	}
	return rest
}

// venue reports whether p, as a word before the noun of a meeting whose guests are named, tells where it is held: "calls off
// Singapore summit with Kim".
func (x *Finder) venue(p Party) bool {
	k := p.Tok + 1
	for k < len(x.Toks) && x.MentionAt(k) == p.Mention {
		k++
	}
	if p.Mention.Kind != actor.KindCountry || k+1 >= len(x.Toks) {
		return false
	}
	switch x.Word(k) {
	case "summit", "meeting", "talks", "conference", "encounter":
		next := x.Word(k + 1)
		return next == "with" || next == "between"
	}
	return false
}

// setting reports whether p only tells where: "gathered in the Lithuanian capital".
func (x *Finder) setting(p Party) bool {
	k := p.Tok + 1
	for k < len(x.Toks) && x.MentionAt(k) == p.Mention {
		k++
	}
	if k >= len(x.Toks) {
		return false
	}
	switch x.Word(k) {
	case "capital", "city", "town", "port", "resort", "village", "island", "mountains", "border", "coast":
		return p.Mention.Kind == actor.KindNationality
	}
	return false
}

// participleBy returns the participle whose "by" leads to token k, "" for none, looking back as far as token from.
func (x *Finder) participleBy(k, from int) string {
	const far = 8 // words between "by" and the name: "by China's top diplomat"
	for n := k - 1; n > from && n > k-far; n-- {
		t := &x.Toks[n]
		switch {
		case t.Has(words.By):
			for n--; n >= from && (x.Toks[n].Has(words.Adverb) || x.TimeWord(n)); n-- {
				continue
			}
			if w := x.Word(n); strings.HasSuffix(w, "ed") || x.Toks[n].Forms[0].Bits&lexicon.Participle != 0 || w == "led" {
				return w
			}
			return ""
		case t.Has(words.Conjunction) || t.Punct == ',':
			if x.Toks[n-1].Mention > 0 { // "mediated by X and Y"
				return x.participleBy(n-1, from)
			}
			return ""
		case t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' || t.Has(words.Preposition|words.Clause|words.Relative|words.To) && x.MentionAt(n) == nil:
			return ""
		}
	}
	return ""
}

// unknownVerb reports whether the word at k, behind "to", can be a verb that no pattern knows: no adjective before a name.
func (x *Finder) unknownVerb(k int) bool {
	w := x.Word(k)
	return x.Toks[k].Plain() && x.Toks[k+1].Mention == 0 && !words.Adjective(w) && !strings.ContainsRune(w, '-') && !strings.HasSuffix(w, "ing")
}

// topic reports whether token k is what is talked about rather than who talks: "to discuss Myanmar", "on the membership of
// Ukraine".
func (x *Finder) topic(k, from int) bool {
	for n := k - 1; n >= from; n-- {
		t := &x.Toks[n]
		w := x.Text[t.Start:t.End]
		switch {
		case w == "of" || w == "between" || w == "by" && n > from+1 && x.Toks[n-1].Plain() && !x.Toks[n-1].Can(lexicon.Participle) || t.Has(words.Conjunction) && x.Toks[n-1].Mention > 0:
		case w == "about", w == "over", w == "amid", w == "regarding", w == "concerning", w == "discuss", w == "discussing", w == "discussed":
			return true
		case w == "on":
			return n > 0 && !x.Toks[n-1].Has(words.By)
		case t.Has(words.To) && n+1 < k && x.Toks[n+1].Mention == 0 && (x.Toks[n+1].Forms[0].Bits&lexicon.Base != 0 || n+2 < k && x.unknownVerb(n+1)): // "to shore up"
			switch x.Word(n + 1) {
			case "meet", "see", "visit", "join", "attend", "hold":
				return false
			}
			return true // a purpose: "meet to agree on what to offer Ukraine"
		case t.Has(words.Preposition|words.By|words.To|words.Clause|words.Relative) && x.MentionAt(n) == nil, t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' && t.Punct != ',':
			return false
		}
	}
	return false
}
