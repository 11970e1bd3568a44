package review

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/reason"
	"entente/timeline/desk/record"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// Words is what words of an article tell of an event that a person makes of them.
type Words struct {
	Title, Place string
	When         when.Span // zero when a weekday cannot be placed, or nothing is said
	Why          string    // how the date follows, "" without one
	Type         timeline.Type
	Parts        []cast.Part
}

// Tell tells what words of an article say. What the coder made of the sentence, kept or not, knows the type and who does
// what to whom.
func Tell(rec *record.Reading, r timeline.Range) Words {
	x := rec.Read
	out := Words{Type: timeline.Statement, Title: typeset.Clean(strings.Join(strings.Fields(x.Article.Text[r.Start:r.End]), " "))}
	if c, ok := rec.Claim(r); ok {
		out.When, out.Why = c.When, reason.Of(c)
	}
	as := map[int]timeline.RoleKind{}
	for i := range x.Events {
		e := &x.Events[i]
		if !slices.ContainsFunc(e.Evidence, func(v timeline.Range) bool { return v.Start < r.End && r.Start < v.End }) {
			continue
		}
		if len(as) == 0 {
			out.Type, out.Place = e.Type, e.Place
		}
		for _, role := range e.Roles {
			if as[role.Actor] == "" && role.As != timeline.Mentioned {
				as[role.Actor] = role.As
			}
		}
	}
	out.Parts = partsIn(rec, r, as)
	return out
}

// partsIn lists who is named in words of an article. as are the parts that are known; of the others the first is the
// source, and the rest are targets.
func partsIn(rec *record.Reading, r timeline.Range, as map[int]timeline.RoleKind) []cast.Part {
	var list []cast.Part
	seen := map[int]bool{}
	for i := range rec.Read.Mentions {
		m := &rec.Read.Mentions[i]
		if m.Start < r.Start || m.End > r.End || m.Actor < 0 || m.Attribute || seen[m.Actor] {
			continue
		}
		seen[m.Actor] = true
		part := cast.Part{Name: cast.Plain(record.Name(&rec.Read.Actors[m.Actor])), As: as[m.Actor]}
		switch {
		case part.As != "":
		case len(list) == 0:
			part.As = timeline.Source
		default:
			part.As = timeline.Target
		}
		list = append(list, part)
	}
	return list
}
