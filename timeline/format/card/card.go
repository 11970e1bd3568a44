// Package card is what most programs can show of an event, title, text, dates and a few more, with Entente's own record
// beside it.
//
// A format of another program is written as cards: the fields that the other program knows, and the whole event as a record
// of Entente's own JSON in a place that the other program ignores. Reading prefers the record, but what a person has
// changed in the other program meanwhile wins: the record comes with sums of the fields as they were written.
package card

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/cast"
	"entente/timeline/format/codes"
	"entente/timeline/format/own"
	"entente/timeline/when"
)

// Card is one event as another program knows it.
type Card struct {
	ID       string // in the file, "" for none
	Title    string
	Text     string // plain
	When     when.Span
	WhenText string // what stands for a date and is none
	Place    string
	Tags     []string
	Marks    timeline.Marks
	Actors   []string
	Extra    []timeline.Extra

	Beside *Beside // what stands beside the fields, nil for nothing
}

// Beside is what Entente writes beside the fields of an event.
type Beside struct {
	Record json.RawMessage `json:"record"`
	Sums   []string        `json:"sums,omitempty"` // of title, text and dates as they were written
}

// sums tells whether somebody has changed a field. Ways to end a line are not told apart: other programs change them.
func (c *Card) sums() []string {
	list := []string{c.Title, c.Text, c.When.String() + c.WhenText}
	for i, s := range list {
		sum := sha256.Sum256([]byte(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)))
		list[i] = hex.EncodeToString(sum[:4])
	}
	return list
}

// Add keeps a field that Entente has no place for, unless it is empty.
func (c *Card) Add(key, value string) {
	if value != "" {
		c.Extra = append(c.Extra, timeline.Extra{Key: key, Value: strings.ToValidUTF8(value, "\ufffd")})
	}
}

// Reader makes events of cards.
type Reader struct {
	prefix string // of keys
	emit   func(timeline.Entity) error
	report func(format.Problem)
	beside *own.Beside
	cast   *cast.Cast
	seen   map[string]int // keys made of what a card says
}

// NewReader returns a reader for one file. Prefix begins the keys of its events.
func NewReader(prefix string, emit func(timeline.Entity) error, report func(format.Problem)) *Reader {
	r := &Reader{prefix: prefix, emit: emit, report: report, beside: own.NewBeside(emit), seen: map[string]int{}}
	r.cast = cast.Numbered(nil, emit, func() timeline.ActorID { return timeline.ActorID(r.beside.Fresh(timeline.KindActor)) })
	return r
}

// Record takes a record that stands in the file by itself: an actor, an article, a link. End reads it.
func (r *Reader) Record(record []byte) error { return r.beside.Hold(record, nil, r.wrongAt(0)) }

// End hands on what the records of the file hold. It is to be called once all is read, or reading has failed with err,
// which it returns.
func (r *Reader) End(err error) error { return errors.Join(err, r.beside.Release()) }

// wrongAt reports what is wrong with what stands at a line.
func (r *Reader) wrongAt(line int) func(error) {
	return func(err error) { r.report(format.Problem{Line: line, Message: err.Error()}) }
}

// Card hands a card on as an event. Line is where it stands, for messages; 0 when that is not known.
func (r *Reader) Card(c Card, line int) error {
	c.Title, c.Text = clean(c.Title), clean(c.Text)
	if c.Beside != nil && len(c.Beside.Record) > 0 {
		return r.beside.Hold(c.Beside.Record, c.changed, r.wrongAt(line))
	}
	if c.Title == "" {
		c.Title = firstLine(c.Text)
	}
	if c.Title == "" {
		r.report(format.Problem{Line: line, Message: "the event has neither a title nor a text"})
		return nil
	}
	e := &timeline.Event{ID: timeline.EventID(r.beside.Fresh(timeline.KindEvent)), Key: r.key(&c), Title: c.Title, Summary: c.Text, When: c.When,
		WhenText: clean(c.WhenText), Place: clean(c.Place), Tags: c.Tags, Marks: c.Marks, Extra: c.Extra, Confidence: 1}
	for _, name := range c.Actors {
		id, err := r.cast.Named(clean(name), timeline.Group, "")
		if err != nil {
			return err
		}
		e.Roles = cast.Roles(e.Roles, id, timeline.Source)
	}
	if err := e.Validate(); err != nil {
		r.report(format.Problem{Line: line, Message: err.Error()})
		return nil
	}
	return r.emit(e)
}

// Cast is the actors of the file, for readers that know them better than by name. Book may be nil.
func (r *Reader) Cast(book *codes.Book) *cast.Cast {
	r.cast = cast.Numbered(book, r.emit, func() timeline.ActorID { return timeline.ActorID(r.beside.Fresh(timeline.KindActor)) })
	return r.cast
}

// Event hands on an event of the file that is no card, and numbers it.
func (r *Reader) Event(e *timeline.Event) error {
	e.ID = timeline.EventID(r.beside.Fresh(timeline.KindEvent))
	return r.emit(e)
}

// Band hands on a named period. One without a name or without dates is told of.
func (r *Reader) Band(name string, span when.Span, colour string) error {
	if name = clean(name); span.IsZero() || name == "" {
		r.report(format.Problem{Message: fmt.Sprintf("the period %q has no name or no dates and was left out", name)})
		return nil
	}
	layer, err := r.beside.Layer(timeline.DefaultLayer)
	if err != nil {
		return err
	}
	return r.emit(&timeline.Annotation{ID: timeline.AnnotationID(r.beside.Fresh(timeline.KindAnnotation)), Key: format.KeyOf(r.prefix+":band", name, span.String()),
		Kind: timeline.Band, When: span, Text: name, Colour: colour, Layer: layer})
}

// key is the identity of an event in its source: its number there, or else what it says.
func (r *Reader) key(c *Card) string {
	if c.ID != "" {
		return r.prefix + ":" + c.ID
	}
	key := format.KeyOf(r.prefix, c.Title, c.When.String(), c.WhenText)
	r.seen[key]++
	if n := r.seen[key]; n > 1 {
		key += fmt.Sprintf("#%d", n)
	}
	return key
}

// changed puts what was changed in the other program into the event of the record.
func (c *Card) changed(e *timeline.Event) {
	now := c.sums()
	if len(c.Beside.Sums) != len(now) {
		return
	}
	if now[0] != c.Beside.Sums[0] && c.Title != "" {
		e.Title = c.Title
	}
	if now[1] != c.Beside.Sums[1] {
		e.Summary = c.Text
	}
	if now[2] != c.Beside.Sums[2] && !c.When.IsZero() {
		e.When, e.DateFixed = c.When, true
	}
}

// Write calls event for each event of src, with the whole of it beside, and rest for each record of anything else, in an
// order in which they can be read. Events without a date go to rest. Back reads the fields as written back, so that changes can be told later.
func Write(ctx context.Context, src format.Source, back func(Card) (Card, error), event func(Card, *timeline.Event) error, rest func(record []byte) error) error {
	return own.Records(ctx, src, func(x timeline.Entity, record []byte) error {
		e, is := x.(*timeline.Event)
		if !is || e.When.IsZero() {
			return rest(record)
		}
		c, err := cardOf(e, src)
		if err != nil {
			return err
		}
		read, err := back(c)
		if err != nil {
			return err
		}
		read.Title, read.Text = clean(read.Title), clean(read.Text)
		c.Beside = &Beside{Record: record, Sums: read.sums()}
		return event(c, e)
	})
}

// cardOf makes the card of an event.
func cardOf(e *timeline.Event, src format.Source) (Card, error) {
	c := Card{ID: cmp.Or(e.Key, e.ID.String()), Title: clean(e.Title), Text: clean(e.Summary), When: e.When, WhenText: e.WhenText, Place: e.Place, Tags: e.Tags, Extra: e.Extra}
	for _, id := range e.Actors() {
		x, err := src.Get(timeline.Ref{Kind: timeline.KindActor, ID: uint64(id)})
		if errors.Is(err, timeline.ErrNotFound) {
			continue
		} else if err != nil {
			return c, err
		}
		c.Actors = append(c.Actors, x.(*timeline.Actor).Name)
	}
	return c, nil
}

func clean(s string) string {
	return strings.TrimSpace(strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", ""), "\ufffd"))
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	const most = 80
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
