// Package phoenix reads the Phoenix event data sets: 26 columns cut by tabs without a header, as the Open Event Data
// Alliance publishes them every day, and the historical ones of the Cline Center with a header.
//
// Source: Phoenix codebook, Open Event Data Alliance; Cline Center Historical Phoenix Event Data, variable descriptions.
package phoenix

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/cast"
	"entente/timeline/format/codes"
	"entente/timeline/format/lines"
	"entente/timeline/format/sheet"
	"entente/timeline/when"
)

// columns of the files without a header.
var columns = [26]string{"EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity", "SourceActorRole",
	"SourceActorAttribute", "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute", "EventCode",
	"EventRootCode", "PentaClass", "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName", "StateName", "CountryCode",
	"SentenceID", "URLs", "NewsSources"}

// cline are the names that the Cline Center gives to the same columns.
var cline = map[string]string{"EventID": "eid", "Date": "story_date", "SourceActorFull": "source", "TargetActorFull": "target",
	"EventCode": "code", "LocationName": "placename", "StateName": "statename", "CountryCode": "countryname"}

// Format returns the format for the list of formats.
func Format(book func() (*codes.Book, error)) format.Format {
	return format.Format{Name: "phoenix", Title: "Phoenix events", Exts: []string{".txt", ".csv"}, Rows: true, Sniff: sniff,
		Decode: func(ctx context.Context, r io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
			b, err := book()
			if err != nil {
				return err
			}
			return decode(ctx, b, r, emit, report)
		}}
}

// sniff reports whether the first line is a row of 26 columns with a day and a code, or the header of the Cline Center.
func sniff(_ string, head []byte) bool {
	if h := sheet.Head(head); slices.Contains(h, "eid") && slices.Contains(h, "story_date") && slices.Contains(h, "source") && slices.Contains(h, "code") {
		return true
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(head[:min(len(head), 16<<10)]), "\ufeff"), "\n")
	f, _ := lines.Fields(strings.TrimSuffix(line, "\r"), nil, 40)
	if len(f) != len(columns) {
		return false
	}
	_, ok := day(f[1])
	return ok && len(f[13]) >= 2 && len(f[13]) <= 4
}

func day(s string) (when.Span, bool) {
	if len(s) == 8 {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if len(s) != 10 {
		return when.Span{}, false
	}
	span, err := when.Parse(s)
	return span, err == nil
}

func decode(ctx context.Context, b *codes.Book, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	header := strings.Join(columns[:], "\t") + "\n"
	br, named, err := peek(in)
	if err != nil {
		return err
	}
	if named {
		header = ""
	}
	comma := '\t'
	if named {
		comma = 0
	}
	r, err := sheet.Open(ctx, io.MultiReader(strings.NewReader(header), br), comma)
	if err != nil {
		return err
	}
	d := decoder{b, cast.New(b, emit), emit}
	f := r.Fields()
	return r.Each(func(row []string) error {
		if !named && len(row) != len(columns) {
			return sheet.Wrong("the row has %d columns; Phoenix has %d", len(row), len(columns))
		}
		f.Row(row)
		return d.row(f)
	}, func(p format.Problem) {
		if !named && p.Line > 0 {
			p.Line-- // the header was ours
		}
		report(p)
	})
}

// peek reports whether the file has a header.
func peek(in io.Reader) (io.Reader, bool, error) {
	head := make([]byte, 64)
	n, err := io.ReadFull(in, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, false, fmt.Errorf("read: %w", err)
	}
	begin := strings.TrimPrefix(string(head[:n]), "\ufeff")
	text := strings.ToLower(strings.TrimLeft(begin, "\""))
	return io.MultiReader(strings.NewReader(begin), in), strings.HasPrefix(text, "eid") || strings.HasPrefix(text, "eventid"), nil
}

type decoder struct {
	book *codes.Book
	cast *cast.Cast
	emit func(timeline.Entity) error
}

func (d *decoder) row(f *sheet.Fields) error {
	get := func(name string) string {
		v := f.Get(name)
		if v == "" && cline[name] != "" {
			v = f.Get(cline[name])
		}
		return strings.TrimSpace(v)
	}
	span, ok := day(get("Date"))
	if !ok {
		span, ok = day(fmt.Sprintf("%s-%02s-%02s", get("Year"), get("Month"), get("Day")))
	}
	if !ok {
		return sheet.Wrong("the date %q is no day written as YYYYMMDD", get("Date"))
	}
	id, code := get("EventID"), get("EventCode")
	if id == "" {
		return sheet.Wrong("the row has no number of the event")
	}
	deed, ok := d.book.Deed(code)
	if !ok {
		deed.Words = "event " + code
	}
	e := &timeline.Event{ID: 1, Key: "phoenix:" + id, When: span, Type: deed.Type, Mode: deed.Mode, CAMEO: code, Confidence: 1}
	first, second := cast.Sides(code)
	var names []string
	for i, column := range []string{"SourceActorFull", "TargetActorFull"} {
		if v := get(column); v != "" && v != "---" {
			a := d.book.Actor(strings.Clone(v))
			number, err := d.cast.Actor(a)
			if err != nil {
				return err
			}
			e.Roles = cast.Roles(e.Roles, number, []timeline.RoleKind{first, second}[i])
			names = append(names, a.Name)
			if a.Key != "country:"+v {
				e.Extra = append(e.Extra, timeline.Extra{Key: column, Value: v})
			}
		}
	}
	e.Title = strings.Join(names, " – ") + ": " + deed.Words
	if len(names) == 0 {
		e.Title = strings.ToUpper(deed.Words[:1]) + deed.Words[1:]
	}
	var place []string
	for _, name := range []string{"LocationName", "StateName", "CountryCode"} {
		v := get(name)
		if name == "CountryCode" && d.book.CountryName(v) != "" {
			e.Extra = append(e.Extra, timeline.Extra{Key: name, Value: v})
			v = d.book.CountryName(v)
		}
		if v != "" {
			place = append(place, v)
		}
	}
	e.Place = strings.Join(place, ", ")
	get("Year")
	get("Month")
	get("Day")
	e.Extra = f.Rest(e.Extra)
	return d.emit(e)
}
