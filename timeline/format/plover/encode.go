package plover

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/when"
)

// object as it is written.
type written struct {
	ID        string       `json:"id"`
	Date      string       `json:"date"`
	Event     string       `json:"event"`
	Mode      string       `json:"mode"`
	Context   []string     `json:"context"`
	Actor     []party      `json:"actor"`
	Recipient []party      `json:"recipient"`
	Title     string       `json:"title"`
	Text      string       `json:"text,omitempty"`
	Location  string       `json:"location,omitempty"`
	CAMEO     string       `json:"cameo,omitempty"`
	Marks     []string     `json:"marks,omitempty"`
	Beside    *card.Beside `json:"entente,omitempty"`
}

type party struct {
	Name string `json:"name"`
	Code string `json:"code,omitempty"` // ISO 3166 alpha-3 of a country
}

// encode writes what src holds.
func encode(ctx context.Context, w io.Writer, src format.Source) error {
	out := bufio.NewWriterSize(w, 64<<10)
	put := func(v any) error {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v); err != nil {
			return err
		}
		_, err := out.Write(b.Bytes())
		return err
	}
	alone := func(record []byte) error {
		return put(struct {
			Beside card.Beside `json:"entente"`
		}{card.Beside{Record: record}})
	}
	back := func(c card.Card) (card.Card, error) {
		span, err := when.Parse(c.When.String())
		return card.Card{Title: c.Title, Text: c.Text, When: span}, err
	}
	err := card.Write(ctx, src, back, func(c card.Card, e *timeline.Event) error {
		if e.Type == timeline.NoType || e.Type == timeline.Statement {
			return alone(c.Beside.Record)
		}
		x := written{ID: c.ID, Date: c.When.String(), Event: e.Type.String(), Mode: e.Mode, Context: []string{}, Title: c.Title, Text: c.Text, Location: c.Place,
			CAMEO: e.CAMEO, Marks: e.Marks.Names(), Beside: c.Beside}
		if e.Type == timeline.Consult && e.Marks&timeline.Future != 0 {
			x.Event, x.Mode = timeline.Agree.String(), ""
		}
		x.Context = append(x.Context, e.Tags...)
		var err error
		if x.Actor, x.Recipient, err = sides(e, src); err != nil {
			return err
		}
		return put(&x)
	}, alone)
	if err != nil {
		return err
	}
	return out.Flush()
}

// sides tells who acts and who is acted upon.
func sides(e *timeline.Event, src format.Source) (actor, recipient []party, err error) {
	actor, recipient = []party{}, []party{}
	for _, r := range e.Roles {
		x, err := src.Get(timeline.Ref{Kind: timeline.KindActor, ID: uint64(r.Actor)})
		if errors.Is(err, timeline.ErrNotFound) {
			continue // an actor that was deleted leaves its number
		} else if err != nil {
			return nil, nil, err
		}
		a := x.(*timeline.Actor)
		p := party{Name: strings.TrimSpace(a.Name)}
		if a.Kind == timeline.Country {
			p.Code = a.Country
		}
		switch r.As {
		case timeline.Target, timeline.Host:
			recipient = append(recipient, p)
		case timeline.Mentioned:
		default:
			actor = append(actor, p)
		}
	}
	return actor, recipient, nil
}
