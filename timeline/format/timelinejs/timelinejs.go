// Package timelinejs reads and writes the JSON of TimelineJS, and reads the table that its spreadsheet template makes.
//
// Eras become bands. The title slide is kept as an event without a date. An event that Entente has written carries itself whole in the key
// "entente" of its object, and everything else stands in the list "entente" of the file; TimelineJS ignores both.
//
// Source: TimelineJS documentation, JSON data format.
package timelinejs

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/jsonfile"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "timelinejs", Title: "TimelineJS", Exts: []string{".timelinejs.json"}, Sniff: sniff, Decode: decode, Encode: encode}
}

// date is a date of TimelineJS. Its numbers may be texts.
type date struct {
	Year    number `json:"year"`
	Month   number `json:"month,omitempty"`
	Day     number `json:"day,omitempty"`
	Hour    number `json:"hour,omitempty"`
	Minute  number `json:"minute,omitempty"`
	Second  number `json:"second,omitempty"`
	Display string `json:"display_date,omitempty"`
	Format  string `json:"format,omitempty"`
}

// number is an integer that may be written as a text; "" for none.
type number string

// UnmarshalJSON takes numbers and texts.
func (n *number) UnmarshalJSON(b []byte) error {
	*n = number(strings.TrimSpace(strings.Trim(string(b), `"`)))
	if *n == "null" {
		*n = ""
	}
	return nil
}

type slide struct {
	ID      string          `json:"unique_id,omitempty"`
	Start   *date           `json:"start_date,omitempty"`
	End     *date           `json:"end_date,omitempty"`
	Display string          `json:"display_date,omitempty"`
	Text    text            `json:"text"`
	Media   json.RawMessage `json:"media,omitempty"`
	Group   string          `json:"group,omitempty"`
	Ground  json.RawMessage `json:"background,omitempty"`
	Beside  *card.Beside    `json:"entente,omitempty"`
}

type text struct {
	Headline string `json:"headline"`
	Text     string `json:"text"`
}

// sniff reports whether a JSON object has events with the text of a slide.
func sniff(name string, head []byte) bool {
	if len(bytes.TrimSpace(head)) == 0 {
		return false
	}
	if h := jsonfile.Start(head); h == '{' {
		s := string(head)
		return strings.Contains(s, `"events"`) && (strings.Contains(s, `"start_date"`) || strings.Contains(s, `"headline"`) || strings.Contains(s, `"entente"`))
	}
	return sniffTable(name, head)
}

// decode reads the JSON or the table.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	head, err := br.Peek(1 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	r := card.NewReader("timelinejs", emit, report)
	if jsonfile.Start(head) != '{' {
		return decodeTable(ctx, br, r, report)
	}
	title := func(raw json.RawMessage) error {
		var s slide
		if err := json.Unmarshal(raw, &s); err != nil || s.Text.Headline == "" {
			return nil
		}
		s.Start, s.End = nil, nil
		c := toCard(&s)
		c.Add("timelinejs", "title")
		return r.Card(c, 0)
	}
	return r.End(jsonfile.Lists(ctx, br, map[string]jsonfile.Item{
		"events":  func(raw json.RawMessage) error { return event(raw, r, report) },
		"eras":    func(raw json.RawMessage) error { return era(raw, r, report) },
		"entente": func(raw json.RawMessage) error { return r.Record(raw) },
	}, map[string]jsonfile.Item{"title": title}))
}

func event(raw json.RawMessage, r *card.Reader, report func(format.Problem)) error {
	var s slide
	if err := json.Unmarshal(raw, &s); err != nil {
		report(format.Problem{Message: fmt.Sprintf("an event: %v", err)})
		return nil
	}
	c := toCard(&s)
	var rest map[string]json.RawMessage
	if err := json.Unmarshal(raw, &rest); err == nil {
		for _, k := range []string{"unique_id", "start_date", "end_date", "display_date", "text", "media", "group", "background", "entente"} {
			delete(rest, k)
		}
		for _, k := range slices.Sorted(maps.Keys(rest)) {
			jsonfile.Extras(&c, k, rest[k])
		}
	}
	return r.Card(c, 0)
}

func era(raw json.RawMessage, r *card.Reader, report func(format.Problem)) error {
	var s slide
	if err := json.Unmarshal(raw, &s); err != nil {
		report(format.Problem{Message: fmt.Sprintf("an era: %v", err)})
		return nil
	}
	span, _ := s.when()
	return r.Band(card.Plain(s.Text.Headline), span, "")
}

// when returns the period, and the words that stand for it where it is none.
func (s *slide) when() (when.Span, string) {
	var start, end when.Span
	if s.Start != nil {
		start = s.Start.span()
	}
	if s.End != nil {
		end = s.End.span()
	}
	words := s.Display
	if words == "" && s.Start != nil {
		words = s.Start.Display
	}
	if words == "" && start.IsZero() {
		words = s.Start.written()
	}
	return card.Period(start, end), words
}

// written is a date as it stands in the file, for one that is none.
func (d *date) written() string {
	if d == nil {
		return ""
	}
	return strings.Trim(strings.Join([]string{string(d.Year), string(d.Month), string(d.Day)}, "-"), "-")
}

func (d *date) span() when.Span {
	n := func(s number) (int, bool) {
		v, err := strconv.Atoi(string(s))
		return v, err == nil
	}
	year, ok := n(d.Year)
	if !ok {
		return when.Span{}
	}
	month, hasMonth := n(d.Month)
	day, hasDay := n(d.Day)
	hour, hasHour := n(d.Hour)
	minute, _ := n(d.Minute)
	second, hasSecond := n(d.Second)
	if hasMonth && (month < 1 || month > 12) || hasDay && (day < 1 || day > 31) || hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 59 ||
		year > when.MaxYear || year < -when.MaxYear {
		return when.Span{}
	}
	switch {
	case !hasMonth:
		return when.Point(when.Date(year, 1, 1), when.ToYear)
	case !hasDay:
		return when.Point(when.Date(year, time.Month(month), 1), when.ToMonth)
	case !hasHour:
		return when.Point(when.Date(year, time.Month(month), day), when.ToDay)
	case !hasSecond:
		return when.Point(when.DateTime(year, time.Month(month), day, hour, minute, 0), when.ToMinute)
	}
	return when.Point(when.DateTime(year, time.Month(month), day, hour, minute, second), when.ToSecond)
}

func toCard(s *slide) card.Card {
	c := card.Card{ID: s.ID, Title: card.Plain(s.Text.Headline), Text: card.Plain(s.Text.Text), Beside: s.Beside}
	var words string
	if c.When, words = s.when(); c.When.IsZero() {
		c.WhenText = words
	} else {
		c.Add("display_date", words)
	}
	if s.End != nil && (s.End.span().IsZero() || s.Start != nil && s.End.span() != s.Start.span() && c.When == s.Start.span()) {
		c.Add("end", s.End.written())
	}
	if c.Title != s.Text.Headline {
		c.Add("headline", s.Text.Headline)
	}
	if c.Text != s.Text.Text {
		c.Add("text", s.Text.Text)
	}
	if s.Group != "" {
		c.Tags = append(c.Tags, s.Group)
	}
	jsonfile.Extras(&c, "media", s.Media)
	jsonfile.Extras(&c, "background", s.Ground)
	return c
}

// encode writes what src holds.
func encode(ctx context.Context, w io.Writer, src format.Source) error {
	out := jsonfile.NewWriter(w)
	out.Begin("events")
	var rest [][]byte
	back := func(c card.Card) (card.Card, error) {
		s := toSlide(c)
		b, err := json.Marshal(&s)
		if err != nil {
			return c, err
		}
		var again slide
		err = json.Unmarshal(b, &again)
		return toCard(&again), err
	}
	err := card.Write(ctx, src, back, func(c card.Card, _ *timeline.Event) error {
		s := toSlide(c)
		s.Beside = c.Beside
		return out.Item(&s)
	}, func(record []byte) error { // an undated event is nothing that TimelineJS could show
		rest = append(rest, record)
		return nil
	})
	if err != nil {
		return err
	}
	out.Begin("entente")
	for _, r := range rest {
		if err := out.Item(json.RawMessage(r)); err != nil {
			return err
		}
	}
	return out.End()
}

func toSlide(c card.Card) slide {
	s := slide{ID: c.ID, Text: text{Headline: jsonfile.Escape(c.Title), Text: jsonfile.Escape(c.Text)}}
	if len(c.Tags) > 0 {
		s.Group = c.Tags[0]
	}
	start, end := c.When.Start(), c.When.End()
	switch { // TimelineJS knows no open ends
	case start.IsOpen():
		last := toDate(end-1, c.When.Gran)
		s.Start = &last
	case end.IsOpen(), !c.When.IsRange() && c.When.EarliestStart == c.When.EarliestEnd:
		first := toDate(start, c.When.Gran)
		s.Start = &first
	default:
		first, last := toDate(start, c.When.Gran), toDate(end-1, c.When.Gran)
		s.Start, s.End = &first, &last
	}
	s.Display = c.When.Words(when.Style{Long: true})
	return s
}

func toDate(t when.Time, g when.Granularity) date {
	y, m, d := t.Civil()
	out := date{Year: number(strconv.Itoa(y))}
	if g <= when.ToSeason {
		out.Month = number(strconv.Itoa(int(m)))
	}
	if g <= when.ToWeek {
		out.Day = number(strconv.Itoa(d))
	}
	if g <= when.ToMinute {
		h, min, sec := t.Clock()
		out.Hour, out.Minute = number(strconv.Itoa(h)), number(strconv.Itoa(min))
		if g == when.ToSecond {
			out.Second = number(strconv.Itoa(sec))
		}
	}
	return out
}
