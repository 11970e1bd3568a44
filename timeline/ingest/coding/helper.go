package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Those whom a clause names without their taking part as its subject or object: who mediates, who hosts, what is talked about.

// helpers gives those behind "mediated by" and "hosted by" their part, leaves out those behind other participles with "by", as in
// "a plan drafted by Ecuador", and for talks those whom they are about, and returns the rest of objects.
func (a *article) helpers(d *event.Draft, m *grammar.Match, objects []party.Party) []party.Party {
	var rest []party.Party
	for _, p := range objects {
		switch word := a.participleBy(p.Tok, m.End); word {
		case "":
			if d.Type == timeline.Consult && a.setting(p) {
				a.add(d, timeline.Host, []party.Party{p})
				continue
			}
			if d.Type == timeline.Consult && m.Verb && a.Lemma(m.Start) == "discuss" && !slices.ContainsFunc(a.Toks[m.Start:max(m.Start, p.Tok)], func(t tokens.Token) bool {
				return a.in.Text[t.Start:t.End] == "with"
			}) {
				continue // "will discuss North Korea in Tokyo"
			}
			meets := d.Type == timeline.Consult || d.Type == timeline.Reject && d.Mode == "meet"
			if !meets && d.Mode != "sign" || !a.topic(p.Tok, m.End) && !(meets && a.venue(p)) {
				rest = append(rest, p)
			}
		case "proposed", "offered", "suggested", "demanded", "tabled", "requested":
			if d.Type == timeline.Agree || d.Type == timeline.Reject || d.Type == timeline.Concede {
				rest = append(rest, p) // "accepted a truce proposed by Mali"
			}
		case "mediated", "brokered", "facilitated", "negotiated", "chaired", "overseen", "supervised", "moderated", "convened":
			a.add(d, timeline.Mediator, []party.Party{p})
		case "claimed", "held", "controlled", "occupied", "administered", "disputed", "owned", "run":
			if d.Type.Quad() == timeline.MaterialConflict {
				rest = append(rest, p) // "sent ships into waters claimed by Chad"
			}
		case "hosted":
			a.add(d, timeline.Host, []party.Party{p})
		}
	}
	return rest
}

// venue reports whether p, as a word before the noun of a meeting whose guests are named, tells where it is held: "calls off
// Singapore summit with Kim".
func (a *article) venue(p party.Party) bool {
	k := p.Tok + 1
	for k < len(a.Toks) && a.MentionAt(k) == p.Mention {
		k++
	}
	if p.Mention.Kind != actor.KindCountry || k+1 >= len(a.Toks) {
		return false
	}
	switch a.Word(k) {
	case "summit", "meeting", "talks", "conference", "encounter":
		next := a.Word(k + 1)
		return next == "with" || next == "between"
	}
	return false
}

// setting reports whether p only tells where: "gathered in the Lithuanian capital".
func (a *article) setting(p party.Party) bool {
	k := p.Tok + 1
	for k < len(a.Toks) && a.MentionAt(k) == p.Mention {
		k++
	}
	if k >= len(a.Toks) {
		return false
	}
	switch a.Word(k) {
	case "capital", "city", "town", "port", "resort", "village", "island", "mountains", "border", "coast":
		return p.Mention.Kind == actor.KindNationality
	}
	return false
}

// participleBy returns the participle whose "by" leads to token k, "" for none, looking back as far as token from.
func (a *article) participleBy(k, from int) string {
	const far = 8 // words between "by" and the name: "by China's top diplomat"
	for n := k - 1; n > from && n > k-far; n-- {
		t := &a.Toks[n]
		switch {
		case t.Has(words.By):
			for n--; n >= from && a.Toks[n].Has(words.Adverb); n-- {
				continue
			}
			if w := a.Word(n); strings.HasSuffix(w, "ed") || a.Toks[n].Forms[0].Bits&lexicon.Participle != 0 || w == "led" {
				return w
			}
			return ""
		case t.Has(words.Conjunction) || t.Punct == ',':
			if a.Toks[n-1].Mention > 0 { // "mediated by X and Y"
				return a.participleBy(n-1, from)
			}
			return ""
		case t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' || t.Has(words.Preposition|words.Clause|words.Relative|words.To) && a.MentionAt(n) == nil:
			return ""
		}
	}
	return ""
}

// unknownVerb reports whether the word at k, behind "to", can be a verb that no pattern knows: no adjective before a name.
func (a *article) unknownVerb(k int) bool {
	w := a.Word(k)
	return a.Toks[k].Plain() && a.Toks[k+1].Mention == 0 && !words.Adjective(w) && !strings.ContainsRune(w, '-') && !strings.HasSuffix(w, "ing")
}

// topic reports whether token k is what is talked about rather than who talks: "to discuss Myanmar", "on the membership of
// Ukraine".
func (a *article) topic(k, from int) bool {
	for n := k - 1; n >= from; n-- {
		t := &a.Toks[n]
		w := a.in.Text[t.Start:t.End]
		switch {
		case w == "of" || w == "between" || t.Has(words.Conjunction) && a.Toks[n-1].Mention > 0:
		case w == "about", w == "over", w == "amid", w == "regarding", w == "concerning", w == "discuss", w == "discussing", w == "discussed":
			return true
		case w == "on":
			return n > 0 && !a.Toks[n-1].Has(words.By)
		case t.Has(words.To) && n+1 < k && a.Toks[n+1].Mention == 0 && (a.Toks[n+1].Forms[0].Bits&lexicon.Base != 0 || n+2 < k && a.unknownVerb(n+1)): // "to shore up"
			switch a.Word(n + 1) {
			case "meet", "see", "visit", "join", "attend", "hold":
				return false
			}
			return true // a purpose: "meet to agree on what to offer Ukraine"
		case t.Has(words.Preposition|words.By|words.To|words.Clause|words.Relative) && a.MentionAt(n) == nil, t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' && t.Punct != ',':
			return false
		}
	}
	return false
}
