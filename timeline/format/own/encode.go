package own

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/when"
)

// Encode writes everything that src holds. The same library gives the same bytes.
func Encode(ctx context.Context, w io.Writer, src format.Source) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(header{Entente: Version}); err != nil {
		return err
	}
	err := Records(ctx, src, func(_ timeline.Entity, record []byte) error {
		out.Write(record)
		return out.WriteByte('\n')
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

func toRecord(e timeline.Entity, layers map[timeline.LayerID]string, src format.Source) (record, error) {
	r := record{Kind: e.Ref().Kind.String(), ID: e.Ref().String()}
	switch e := e.(type) {
	case *timeline.Event:
		eventRecord(&r, e)
	case *timeline.Actor:
		r.Key, r.Name, r.Type, r.Country, r.Aliases, r.Note = e.Key, e.Name, e.Kind.String(), e.Country, e.Aliases, e.Note
		for _, o := range e.Offices {
			r.Offices = append(r.Offices, office{Title: o.Title, For: o.For, Term: o.Term.String()})
		}
		r.Extra = toExtra(e.Extra)
	case *timeline.Article:
		r.Key, r.Title, r.Outlet, r.Author, r.Address, r.Note, r.File = e.Key, e.Title, e.Outlet, e.Author, e.Address, e.Note, e.File
		r.Published, r.From, r.Body = e.Published.String(), string(e.From), &[2]int{e.Body.Start, e.Body.End}
		for _, t := range e.Takeaways {
			r.Bullets = append(r.Bullets, bullet{t.Start, t.End, t.Text, t.Detached})
		}
		for _, x := range e.Rejected {
			r.Rejected = append(r.Rejected, rejected{x.Start, x.End, x.Type.String(), x.Title})
		}
		r.Extra = toExtra(e.Extra)
		text, err := src.Get(timeline.Ref{Kind: timeline.KindText, ID: uint64(e.ID)})
		if errors.Is(err, timeline.ErrNotFound) {
			return r, nil
		} else if err != nil {
			return r, err
		}
		r.Text = &text.(*timeline.Text).Body
	case *timeline.Annotation:
		r.Key, r.Type, r.When, r.Lane, r.Colour, r.Layer = e.Key, e.Kind.String(), e.When.String(), e.Lane, e.Colour, layers[e.Layer]
		r.Other, r.Takeaway, r.DX, r.DY = e.Other, e.Takeaway, e.DX, e.DY
		if e.Text != "" {
			r.Text = &e.Text
		}
		if e.Target.ID != 0 {
			r.Target = e.Target.String()
		}
	case *timeline.Attachment:
		return attachmentRecord(r, e, src)
	case *timeline.Layer:
		r.Name, r.Colour, r.Hidden, r.Locked = e.Name, e.Colour, e.Hidden, e.Locked
	case *timeline.Link:
		r.From, r.To, r.Type, r.Note = e.From.String(), e.To.String(), string(e.Type), e.Note
	case *timeline.View:
		r.Name, r.Lanes, r.Filter, r.Repeated, r.Theme = e.Name, string(e.Lanes), e.Filter, e.Repeated, e.Theme
		if !e.Arranged.IsZero() {
			r.Arranged = &e.Arranged
		}
		r.From, r.To = when.Point(e.From, when.ToSecond).String(), when.Point(e.To, when.ToSecond).String()
		r.Known = e.Known.String()
		for _, id := range e.Hidden {
			r.HiddenLay = append(r.HiddenLay, layers[id])
		}
	default:
		return r, fmt.Errorf("internal error: no record for a %s", e.Ref().Kind)
	}
	return r, nil
}

func eventRecord(r *record, e *timeline.Event) {
	r.Key, r.Title, r.Summary, r.Place, r.Tags = e.Key, e.Title, e.Summary, e.Place, e.Tags
	r.When, r.WhenText, r.DateFixed = e.When.String(), e.WhenText, e.DateFixed
	r.Type, r.Mode, r.Marks, r.CAMEO = e.Type.String(), e.Mode, e.Marks.Names(), e.CAMEO
	r.Proposed, r.Extra = e.Proposed, toExtra(e.Extra)
	if e.Confidence != 1 {
		c := e.Confidence
		r.Confidence = &c
	}
	r.Roles = toRoles(e.Roles)
	for _, t := range e.Takeaways {
		r.Takes = append(r.Takes, takeawayRef{t.Article.String(), t.N})
	}
	for _, c := range e.Claims {
		cl := claim{Cite: toCitation(c.Cite), When: c.When.String(), Value: c.Value, Why: c.Why}
		for _, w := range c.Words {
			cl.Words = append(cl.Words, [2]int{w.Start, w.End})
		}
		r.Claims = append(r.Claims, cl)
	}
	for _, c := range e.Citations {
		r.Citations = append(r.Citations, toCitation(c))
	}
	for i := range e.Accounts {
		r.Accounts = append(r.Accounts, toAccount(&e.Accounts[i]))
	}
	r.Sorted = e.Sorted
}

func toCitation(c timeline.Citation) citation {
	out := citation{Start: c.Start, End: c.End, Quote: c.Quote}
	if c.Article != 0 {
		out.Article = c.Article.String()
	}
	return out
}

func toExtra(list []timeline.Extra) []extraKV {
	var out []extraKV
	for _, x := range list {
		out = append(out, extraKV(x))
	}
	return out
}
