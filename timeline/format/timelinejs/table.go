package timelinejs

import (
	"context"
	"io"
	"slices"
	"strings"

	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/sheet"
	"entente/timeline/when"
)

func sniffTable(_ string, head []byte) bool {
	h := sheet.Head(head)
	return slices.Contains(h, "year") && slices.Contains(h, "headline") && slices.Contains(h, "end year")
}

// decodeTable reads the table that the spreadsheet template of TimelineJS makes.
func decodeTable(ctx context.Context, in io.Reader, r *card.Reader, report func(format.Problem)) error {
	t, err := sheet.Open(ctx, in, 0)
	if err != nil {
		return err
	}
	f := t.Fields()
	return t.Each(func(row []string) error {
		f.Row(row)
		get := func(name string) string { return strings.TrimSpace(f.Get(name)) }
		s := slide{Display: get("Display Date"), Group: get("Group"), Text: text{Headline: get("Headline"), Text: get("Text")},
			Start: clocked(get("Year"), get("Month"), get("Day"), get("Time")),
			End:   clocked(get("End Year"), get("End Month"), get("End Day"), get("End Time"))}
		kind := get("Type")
		if kind == "era" {
			span, _ := s.when()
			return r.Band(card.Plain(s.Text.Headline), span, "")
		}
		if kind == "title" {
			s.Start, s.End = nil, nil
		}
		if s.Text.Headline == "" && s.Text.Text == "" {
			return nil // a line that was left empty in the spreadsheet
		}
		c := toCard(&s)
		c.Add("timelinejs", kind)
		if c.When.IsZero() && s.Start != nil {
			return sheet.Wrong("the date %q of %q is none", strings.Trim(strings.Join([]string{get("Year"), get("Month"), get("Day")}, "-"), "-"), c.Title)
		}
		c.Extra = f.Rest(c.Extra)
		return r.Card(c, t.Line)
	}, report)
}

// clocked is a date with a time as the spreadsheet has it, "14:30" or "2:30 pm"; nil when there is no year.
func clocked(year, month, day, clock string) *date {
	if year == "" {
		return nil
	}
	d := &date{Year: number(year), Month: number(month), Day: number(day)}
	if clock == "" || day == "" {
		return d
	}
	if span, err := when.ParseWords("2000-01-01 "+clock, 0); err == nil && span.Gran <= when.ToHour {
		at := toDate(span.Start(), when.ToSecond)
		d.Hour, d.Minute = at.Hour, at.Minute
	}
	return d
}
