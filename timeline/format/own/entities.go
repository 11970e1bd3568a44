package own

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/when"
)

func (d *decoder) actor(r *record) error {
	kind, ok := timeline.ParseActorKind(r.Type)
	if !ok {
		return fmt.Errorf("%q is not a kind of actor: country, person, organisation or group", r.Type)
	}
	a := &timeline.Actor{ID: timeline.ActorID(d.own(timeline.KindActor, r)), Key: r.Key, Name: r.Name, Kind: kind,
		Country: r.Country, Aliases: r.Aliases, Note: r.Note, Extra: fromExtra(r.Extra)}
	for _, o := range r.Offices {
		term := o.Term
		if term == "" && (o.From != "" || o.To != "") {
			term = open(o.From) + "/" + open(o.To)
		}
		span, err := parse(term)
		if err != nil {
			return fmt.Errorf("office %q of %s: %w", o.Title, r.Name, err)
		}
		a.Offices = append(a.Offices, timeline.Office{Title: o.Title, For: o.For, Term: span})
	}
	return d.put(a)
}

func open(date string) string {
	if date == "" {
		return ".."
	}
	return date
}

func parse(edtf string) (when.Span, error) {
	if edtf == "" {
		return when.Span{}, nil
	}
	return when.Parse(edtf)
}

// article reads an article. One of which the file tells no key is known by its text.
func (d *decoder) article(r *record) error {
	if r.Key == "" && r.Text != nil && *r.Text != "" {
		r.Key = timeline.TextKey(*r.Text)
	}
	a := &timeline.Article{ID: timeline.ArticleID(d.own(timeline.KindArticle, r)), Key: r.Key, Title: r.Title, Outlet: r.Outlet,
		Author: r.Author, Address: r.Address, From: timeline.DateSource(r.From), File: r.File, Note: r.Note, Extra: fromExtra(r.Extra)}
	var err error
	if a.Published, err = parse(r.Published); err != nil {
		return fmt.Errorf("article %q: %w", r.Title, err)
	}
	for _, b := range r.Bullets {
		a.Takeaways = append(a.Takeaways, timeline.Takeaway{Range: timeline.Range{Start: b.Start, End: b.End}, Text: b.Text, Detached: b.Detached})
	}
	for _, x := range r.Rejected {
		typ, ok := timeline.ParseType(x.Type)
		if !ok && x.Type != "" {
			return fmt.Errorf("article %q: %q is not a type of event", r.Title, x.Type)
		}
		a.Rejected = append(a.Rejected, timeline.Rejected{Range: timeline.Range{Start: x.Start, End: x.End}, Type: typ, Title: x.Title})
	}
	if r.Body != nil {
		a.Body = timeline.Range{Start: r.Body[0], End: r.Body[1]}
	}
	if r.Text != nil {
		a.Size = len(*r.Text)
		t := &timeline.Text{ID: a.ID, Body: *r.Text}
		if err := t.Validate(); err != nil {
			return err
		}
		if err := d.put(a); err != nil {
			return err
		}
		return d.put(t)
	}
	return d.put(a)
}

func (d *decoder) event(r *record) error {
	e := &timeline.Event{ID: timeline.EventID(d.own(timeline.KindEvent, r)), Key: r.Key, Title: r.Title, Summary: r.Summary,
		WhenText: r.WhenText, DateFixed: r.DateFixed, Mode: r.Mode, CAMEO: r.CAMEO, Place: r.Place, Tags: r.Tags,
		Confidence: 1, Proposed: r.Proposed, Extra: fromExtra(r.Extra)}
	if r.Confidence != nil {
		e.Confidence = *r.Confidence
	}
	var err error
	if e.When, err = parse(r.When); err != nil {
		return fmt.Errorf("event %q: %w", r.Title, err)
	}
	var ok bool
	if e.Type, ok = timeline.ParseType(r.Type); !ok && r.Type != "" {
		return fmt.Errorf("event %q: %q is not an event type", r.Title, r.Type)
	}
	if e.Marks, ok = timeline.ParseMarks(r.Marks); !ok {
		return fmt.Errorf("event %q: one of the marks %v is unknown", r.Title, r.Marks)
	}
	e.Roles, e.Sorted = d.roles(r.Roles), r.Sorted
	for _, x := range r.Accounts {
		a, err := d.account(x)
		if err != nil {
			return fmt.Errorf("event %q: %w", r.Title, err)
		}
		e.Accounts = append(e.Accounts, a)
	}
	for _, t := range r.Takes {
		e.Takeaways = append(e.Takeaways, timeline.TakeawayRef{Article: d.articleID(t.Article), N: t.N})
	}
	for _, c := range r.Claims {
		cl := timeline.Claim{Cite: d.citation(c.Cite), Value: c.Value, Why: c.Why}
		if cl.When, err = parse(c.When); err != nil {
			return fmt.Errorf("event %q: %w", r.Title, err)
		}
		for _, w := range c.Words {
			cl.Words = append(cl.Words, timeline.Range{Start: w[0], End: w[1]})
		}
		e.Claims = append(e.Claims, cl)
	}
	for _, c := range r.Citations {
		e.Citations = append(e.Citations, d.citation(c))
	}
	if err := d.put(e); err != nil {
		return err
	}
	for _, l := range r.Links {
		if err := d.link(d.fresh(timeline.KindLink, ""), refName(r), l.To, l.Type, ""); err != nil {
			return err
		}
	}
	return nil
}

func refName(r *record) string {
	if r.ID != "" {
		return r.ID
	}
	return r.Key
}

func (d *decoder) articleID(name string) timeline.ArticleID {
	if name == "" {
		return 0
	}
	return timeline.ArticleID(d.number(timeline.KindArticle, name))
}

func (d *decoder) citation(c citation) timeline.Citation {
	return timeline.Citation{Article: d.articleID(c.Article), Start: c.Start, End: c.End, Quote: c.Quote}
}

func fromExtra(list []extraKV) []timeline.Extra {
	var out []timeline.Extra
	for _, x := range list {
		out = append(out, timeline.Extra(x))
	}
	return out
}
