package record

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"entente/timeline"
	"entente/timeline/draw/typeset"
	"entente/timeline/ingest"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/article"
)

// Actor is an actor of a text as the library keeps it, without number.
func Actor(f *ingest.Actor) *timeline.Actor {
	return &timeline.Actor{Key: f.Key, Name: Name(f), Kind: f.Kind, Country: f.Country, Aliases: f.Aliases}
}

// Name is what an actor of a text is called.
func Name(f *ingest.Actor) string { return cmp.Or(f.Canonical, typeset.Clean(f.Name), f.Key) }

// Known returns what the dictionaries and the grammar of names know of an actor: "Iran" and "Persia" are a country
// with its code, "Xi Jinping" is a person. The whole name must speak of one actor; it returns nil for all others, and for
// words that only derive from a name, such as "Iranian". A name without capitals is tried with them.
func Known(reader *ingest.Reader, name string) *timeline.Actor {
	name = strings.Join(strings.Fields(name), " ")
	if strings.ToLower(name) == name {
		name = capitals(name)
	}
	x := reader.Read(&article.Article{Text: name, Body: timeline.Range{End: len(name)}})
	if len(x.Actors) != 1 || x.Actors[0].Media {
		return nil
	}
	whole := func(m actor.Mention) bool {
		return m.Start == 0 && m.End == len(name) && m.Kind != actor.KindNationality
	}
	if !slices.ContainsFunc(x.Mentions, whole) && !slices.ContainsFunc(x.Phrases, whole) {
		return nil
	}
	f := &x.Actors[0]
	a := Actor(f)
	if f.Name != a.Name && !slices.Contains(a.Aliases, f.Name) {
		a.Aliases = append(slices.Clone(a.Aliases), f.Name)
	}
	return a
}

// capitals gives each word of a name a capital.
func capitals(name string) string {
	start := true
	return strings.Map(func(r rune) rune {
		if start {
			r = unicode.ToUpper(r)
		}
		start = r == ' ' || r == '-'
		return r
	}, name)
}
