package cast

import (
	"context"
	"io"
	"slices"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/codes"
	"entente/timeline/format/sheet"
)

// Table is a data set that is published as a table with a header, an event a row.
type Table struct {
	Name, Title string
	Exts        []string
	Needs       []string // the columns that it is known by, in lower case

	// Row makes an event of a row. What it returns is told with the row's line, and the next row is read.
	Row func(d *Decoder, f *sheet.Fields) error

	// Plain keeps the names of actors as they are written, without looking them up.
	Plain bool
}

// Decoder is what a row is made into an event with.
type Decoder struct {
	Book *codes.Book
	*Cast
	Emit func(timeline.Entity) error
}

// Format returns the format for the list of formats.
func (t Table) Format(book func() (*codes.Book, error)) format.Format {
	return format.Format{Name: t.Name, Title: t.Title, Exts: t.Exts, Rows: true, Sniff: t.Sniff,
		Decode: func(ctx context.Context, r io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
			b, err := book()
			if err != nil {
				return err
			}
			rows, err := sheet.Open(ctx, r, 0)
			if err != nil {
				return err
			}
			known := b
			if t.Plain {
				known = nil
			}
			d, f := &Decoder{b, New(known, emit), emit}, rows.Fields()
			return rows.Each(func(row []string) error { f.Row(row); return t.Row(d, f) }, report)
		}}
}

// Sniff reports whether the header of a file has the columns.
func (t Table) Sniff(_ string, head []byte) bool {
	h := sheet.Head(head)
	return !slices.ContainsFunc(t.Needs, func(need string) bool { return !slices.Contains(h, need) })
}
