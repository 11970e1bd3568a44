// Package sham tells what has the words of a deed and is none: what nature and accidents do, games, papers that are released, passenger planes.
package sham

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
)

// Judge tells by the words of the sentence that is read what is no deed in it.
type Judge struct {
	*grammar.Sentence
	Found *actor.Result          // of the article
	Named func() map[string]bool // the storms that it calls by a name, see Storms; may be nil
}

// NoDeed reports whether the match of which an event of a type and mode is made tells of nobody's deed.
func (x Judge) NoDeed(typ timeline.Type, mode string, m *grammar.Match) bool {
	switch typ {
	case timeline.Assault, timeline.Accuse, timeline.Retreat, timeline.Threaten, timeline.Coerce:
		if x.natural(m) {
			return true
		}
	}
	if typ == timeline.Sanction && x.circumstance(m) {
		return true
	}
	return x.otherwise(typ, mode, m) || x.ofThings(typ, m) || x.accident(m) || x.contest(m) || m.Verb && (mode == "release" && x.issued(m) || mode == "return" && x.delivered(m))
}
