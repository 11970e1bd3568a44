// Package review has what a person goes through who decides about what was read: the round of the articles, what was found
// and proposed in one, and what words of it tell.
package review

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/reason"
	"entente/timeline/ingest"
	"entente/timeline/ingest/actor"
	"entente/timeline/when"
)

// Kind tells what was found.
type Kind uint8

// The kinds of finds.
const (
	Time Kind = iota
	Actor
	Place
)

// Find is a time, an actor or a place that stands in a text.
type Find struct {
	timeline.Range
	Kind  Kind
	Words string // what it was taken for: "28 Feb 2023: next Tuesday after 27 Feb 2023", "Xi Jinping, President"
}

// Finds lists what a reading has found, in the order of the text. Pronouns are no names.
func Finds(r *ingest.Reading) []Find {
	var list []Find
	for i := range r.Times {
		t := &r.Times[i]
		words := reason.Plain(t.Why)
		if date := t.Span.Words(when.Style{}); date != "" {
			words = date + ": " + words
		}
		list = append(list, Find{timeline.Range{Start: t.Start, End: t.End}, Time, words})
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Pronoun {
			continue
		}
		f := Find{Range: timeline.Range{Start: m.Start, End: m.End}, Kind: Actor, Words: m.Kind}
		if m.Kind == actor.KindPlace || m.Locative {
			f.Kind = Place
		}
		if m.Actor >= 0 && m.Actor < len(r.Actors) {
			a := &r.Actors[m.Actor]
			f.Words = strings.Join(slices.DeleteFunc([]string{cmp.Or(a.Canonical, a.Name), cmp.Or(m.Office, a.Office)}, empty), ", ")
		}
		list = append(list, f)
	}
	slices.SortStableFunc(list, func(a, b Find) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return list
}

func empty(s string) bool { return s == "" }
