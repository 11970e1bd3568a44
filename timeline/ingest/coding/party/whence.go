package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Places that a sentence names and at which nothing is done that it tells:
//
//	"bought jets from Chad"                      where something comes from
//	"Under pressure from Lima, Kenya sent"       and who presses
//	"stopped all trade, angered by the war in"   where there is the war that it is about

// nextPlace gives d, instead of such a place, the next one that the part of the sentence about m names, if there is any.
func (x *Finder) nextPlace(d *event.Draft, m *grammar.Match) {
	from, to := x.part(m.Start)
	for k := from; k < to && d.Place != ""; k++ {
		at := x.MentionAt(k)
		if at == nil || !at.Locative || x.MentionStart(k) != k || !strings.HasSuffix(d.Place, at.Text) {
			continue
		}
		if !x.comesThence(d, m, k) && !x.warThere(d, k) {
			return
		}
		for k+1 < to && x.MentionAt(k+1) == at {
			k++
		}
		d.Place = x.Place(k+1, to)
	}
}

// comesThence reports whether "from" or "against" stands before the place at token k and nobody is driven out of it, or leaves or shoots there.
func (x *Finder) comesThence(d *event.Draft, m *grammar.Match, k int) bool {
	before := k - 1
	for before > 0 && x.Toks[before].Has(words.Determiner) {
		before--
	}
	switch w := x.Lower(max(before, 0)); {
	case w != "from" && w != "against":
		return false
	case k < m.Start || w == "against":
		return true
	}
	switch d.Type {
	case timeline.Assault, timeline.Retreat, timeline.Coerce, timeline.Mobilize:
		return false
	}
	return d.Mode != "expel" && d.Mode != "withdraw" && d.CAMEO != "160" && d.CAMEO != "161"
}

// warThere reports whether the place at token k is only that of a war, which is no part of what d tells.
func (x *Finder) warThere(d *event.Draft, k int) bool {
	in := x.Governor(k, 0)
	return in > 1 && in == k-1 && wars[x.Lower(in-1)] && d.Type != timeline.Assault && d.Type != timeline.Coerce
}

// wars are nouns of fighting that goes on somewhere.
var wars = words.Set("war wars fighting conflict offensive bombardment bloodshed hostilities invasion genocide violence crisis famine coup")
