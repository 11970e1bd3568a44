package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/query"
)

// ActorSplit is what taking a name of an actor out into an actor of its own changes.
type ActorSplit struct {
	Part timeline.ActorID // the new actor

	lib   Library
	named naming
	step  manyEvents
}

// SplitActor takes an alias of an actor out into an actor of its own, in one step, with its parts in the events whose
// evidence names it so. It returns the new actor and the number of events. An actor that had become part of the first
// under that name is known to imports again by itself.
//
// The evidence of a part is the passage that it cites; of one that cites nothing, it is that of the event, which must
// then call the actor by no other name.
func (d *Desk) SplitActor(ctx context.Context, id timeline.ActorID, alias string) (timeline.ActorID, int, error) {
	s, err := d.PlanSplit(id, alias)
	if err == nil {
		err = s.Look(ctx)
	}
	if err != nil {
		return 0, 0, err
	}
	return s.Part, len(s.step.events), d.SplitPlanned(ctx, s)
}

// PlanSplit says what SplitActor would do, but for the events, which Look finds.
func (d *Desk) PlanSplit(id timeline.ActorID, alias string) (*ActorSplit, error) {
	a := d.cat.Actors[id]
	if a == nil {
		return nil, fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
	}
	folded := query.Fold(strings.TrimSpace(alias))
	at := slices.IndexFunc(a.Aliases, func(n string) bool { return query.Fold(n) == folded })
	switch {
	case query.Fold(a.Name) == folded:
		return nil, fmt.Errorf("“%s” is the name of %s itself; give it another name first", short(a.Name), id)
	case at < 0 && len(a.Aliases) == 0:
		return nil, fmt.Errorf("“%s” has no other name than that", short(a.Name))
	case at < 0:
		return nil, fmt.Errorf("“%s” is not called “%s”; its other names are %s", short(a.Name), short(alias), strings.Join(a.Aliases, ", "))
	}
	n, err := d.lib.Reserve(timeline.KindActor, 1)
	if err != nil {
		return nil, err
	}
	part := &timeline.Actor{ID: timeline.ActorID(n), Name: a.Aliases[at], Kind: a.Kind, Country: a.Country}
	rest := *a
	rest.Aliases = slices.Delete(slices.Clone(a.Aliases), at, at+1)
	rest.Extra = slices.DeleteFunc(slices.Clone(a.Extra), func(x timeline.Extra) bool {
		key, is := strings.CutPrefix(x.Key, timeline.MergedKey)
		if !is || part.Key != "" || query.Fold(x.Value) != folded {
			return false
		}
		part.Key = key
		kind, _, _ := strings.Cut(key, ":")
		if k, ok := timeline.ParseActorKind(kind); ok {
			part.Kind = k
		}
		return true
	})
	named := naming{id: id, alias: folded}
	for _, name := range append([]string{a.Name}, rest.Aliases...) {
		named.others = append(named.others, query.Fold(name))
	}
	return &ActorSplit{Part: part.ID, lib: d.lib, named: named, step: manyEvents{
		name:   "Split “" + short(part.Name) + "” off “" + short(a.Name) + "”",
		first:  []edit.Change{{After: part}},
		change: func(e *timeline.Event) *timeline.Event { return named.split(e, part.ID) },
		last:   []edit.Change{{Before: a, After: &rest}},
	}}, nil
}

// Look reads all events for those that the split changes. Any goroutine may call it.
func (s *ActorSplit) Look(ctx context.Context) (err error) {
	s.step.events, err = eventsWhere(ctx, s.lib, func(e *timeline.Event) bool { return takesPart(s.named.split(e, s.Part), s.Part) })
	return err
}

// IsLarge reports whether it touches so many events that Write should do it beside the window.
func (s *ActorSplit) IsLarge() bool { return s.step.isLarge() }

// Write splits the actor. Any goroutine may call it; the desk has to be loaded anew afterwards, also on an error.
func (s *ActorSplit) Write(ctx context.Context) error { return s.step.write(ctx, s.lib) }

// SplitPlanned does what was planned and found.
func (d *Desk) SplitPlanned(ctx context.Context, s *ActorSplit) error {
	return d.changeMany(ctx, s.step)
}

// naming tells by which of its names evidence calls an actor. All names are folded.
type naming struct {
	id     timeline.ActorID
	alias  string
	others []string
}

// split returns e with the parts of the actor that are cited under the alias as those of another actor.
func (n naming) split(e *timeline.Event, to timeline.ActorID) *timeline.Event {
	return withRoles(e, func(article timeline.ArticleID, list []timeline.Role) []timeline.Role {
		list = slices.Clone(list)
		for i := range list {
			if r := &list[i]; r.Actor == n.id && n.cited(e, article, r.Cite) {
				r.Actor = to
			}
		}
		return list
	})
}

// cited reports whether a part is cited under the alias. article is the source that gives the part, 0 for the event.
func (n naming) cited(e *timeline.Event, article timeline.ArticleID, own timeline.Citation) bool {
	if own.Quote != "" {
		alias, _ := n.in(own.Quote)
		return alias
	}
	found := false
	for _, c := range e.Citations {
		if article != 0 && c.Article != article {
			continue
		}
		alias, other := n.in(c.Quote)
		if other {
			return false
		}
		found = found || alias
	}
	return found
}

// in reports whether words have the alias, and whether they have another name. A name within a longer one is not counted:
// "Guinea" is not said by "Equatorial Guinea" when that is another name of the actor.
func (n naming) in(words string) (alias, other bool) {
	names := append([]string{n.alias}, n.others...)
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	rest := query.Fold(words)
	for _, name := range names {
		for {
			i := wordsAt(rest, name)
			if i < 0 {
				break
			}
			rest = rest[:i] + "\n" + rest[i+len(name):]
			alias, other = alias || name == n.alias, other || name != n.alias
		}
	}
	return alias, other
}

// wordsAt returns where name stands in text as whole words, -1 for nowhere.
func wordsAt(text, name string) int {
	if name == "" {
		return -1
	}
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(name):])
		if !inWord(before) && !inWord(after) {
			return i
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		from = i + size
	}
}
