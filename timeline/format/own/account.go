package own

import (
	"fmt"

	"entente/timeline"
)

func toAccount(a *timeline.Account) account {
	out := account{Title: a.Title, When: a.When.String(), WhenText: a.WhenText, Type: a.Type.String(), Mode: a.Mode, Marks: a.Marks.Names(),
		CAMEO: a.CAMEO, Place: a.Place, Roles: toRoles(a.Roles), Proposed: a.Proposed}
	if a.Article != 0 {
		out.Article = a.Article.String()
	}
	if a.Confidence != 1 {
		out.Confidence = &a.Confidence
	}
	return out
}

func (d *decoder) account(x account) (timeline.Account, error) {
	a := timeline.Account{Article: d.articleID(x.Article), Title: x.Title, WhenText: x.WhenText, Mode: x.Mode, CAMEO: x.CAMEO, Place: x.Place,
		Roles: d.roles(x.Roles), Confidence: 1, Proposed: x.Proposed}
	if x.Confidence != nil {
		a.Confidence = *x.Confidence
	}
	var err error
	if a.When, err = parse(x.When); err != nil {
		return a, fmt.Errorf("an account: %w", err)
	}
	var ok bool
	if a.Type, ok = timeline.ParseType(x.Type); !ok && x.Type != "" {
		return a, fmt.Errorf("an account: %q is not an event type", x.Type)
	}
	if a.Marks, ok = timeline.ParseMarks(x.Marks); !ok {
		return a, fmt.Errorf("an account: one of the marks %v is unknown", x.Marks)
	}
	return a, nil
}

func toRoles(list []timeline.Role) []role {
	var out []role
	for _, x := range list {
		ro := role{Actor: x.Actor.String(), As: string(x.As), Office: x.Office, Country: x.Country}
		if x.Cite != (timeline.Citation{}) {
			c := toCitation(x.Cite)
			ro.Cite = &c
		}
		out = append(out, ro)
	}
	return out
}

func (d *decoder) roles(list []role) []timeline.Role {
	var out []timeline.Role
	for _, x := range list {
		ro := timeline.Role{Actor: timeline.ActorID(d.number(timeline.KindActor, x.Actor)), As: timeline.RoleKind(x.As), Office: x.Office, Country: x.Country}
		if x.Cite != nil {
			ro.Cite = d.citation(*x.Cite)
		}
		out = append(out, ro)
	}
	return out
}
