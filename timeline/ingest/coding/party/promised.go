package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those behind a verb whom it does not reach: whom a promise is about, and who does the same beside the subject.

// promisedEnd returns the token at which those end to whom the verb of m promises something, end where it promises in other words: who "gave
// assurances that Russia would pay" gave Russia none, nor did who "assured the House that there was no Israeli plot" assure Israel.
func (x *Finder) promisedEnd(m *grammar.Match, end int) int {
	if m.Type != timeline.Agree || m.Passive {
		return end
	}
	for k := m.Start + 1; k < end; k++ {
		if x.Lower(k) != "that" || !x.Toks[k].Has(words.Clause) {
			continue
		}
		if verb := x.Lemma(m.Start); verb == "assure" || verb == "reassure" {
			return k
		}
		n := k - 1
		for n > m.Start && x.TimeWord(n) {
			n--
		}
		switch x.Lower(n) {
		case "assurance", "assurances", "guarantee", "guarantees", "pledge", "word", "promise", "undertaking":
			return k
		}
		return end
	}
	return end
}

// promising returns who is to do what the verb of m promises where nobody else is known to promise it: the Russia of "the ministry gave
// assurances that Russia would pay".
func (x *Finder) promising(m *grammar.Match) []Party {
	end := x.ObjectEnd(m)
	that := x.promisedEnd(m, end)
	if that == end {
		return nil
	}
	for k := that + 1; k < end; k++ {
		if !x.Toks[k].Has(words.Determiner) {
			return x.Parties(k, x.FirstVerb(k, end))
		}
	}
	return nil
}

// Beside reports whether the name at token k stands behind words for acting together with the subject, "side by side with Sweden", or for one of
// those whom something befell, "killed ten, including a Chadian": the deed does not reach it.
func (x *Finder) Beside(k int) bool {
	if x.atCourt(k) {
		return true
	}
	for k--; k > 0 && x.Toks[k].Has(words.Determiner); k-- {
		continue
	}
	if k < 1 {
		return false
	}
	switch x.Lower(k) {
	case "including", "alongside":
		return true
	case "with":
		w := x.Lower(k - 1)
		return w == "along" || w == "together" || k > 2 && w == "side" && x.Lower(k-2) == "by"
	}
	return false
}

// atCourt reports whether the name at token k is the seat of a court before which somebody is taken: "took the case to The Hague".
func (x *Finder) atCourt(k int) bool {
	const near = 6 // tokens
	if n := x.MentionAt(k); n == nil || !strings.HasSuffix(n.Text, "Hague") {
		return false
	}
	for n := k - 1; n > 0 && n > k-near; n-- {
		switch x.Lower(n) {
		case "case", "claim", "dispute", "complaint", "suit", "matter", "quarrel":
			return true
		}
	}
	return false
}
