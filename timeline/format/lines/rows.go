package lines

import (
	"context"
	"errors"
	"fmt"
	"io"

	"entente/timeline/format"
)

// Table is a file of rows without a header whose fields are cut by tabs.
type Table struct {
	Most int            // fields of a row
	Fits func(int) bool // whether a row may have so many fields
	Want string         // what it may have, for messages: "GDELT has 57, 58 or 61"
}

// Each calls fn with each row and its fields, which are valid until the next one. Rows that do not fit, and those for which
// fn returns an error made by Wrong, are reported and passed over.
func (t Table) Each(ctx context.Context, in io.Reader, fn func(line string, fields []string) error, report func(format.Problem)) error {
	r := New(ctx, in)
	var fields []string
	for {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if line == "" {
			continue
		}
		var ok bool
		if fields, ok = Fields(line, fields, t.Most); !ok || !t.Fits(len(fields)) {
			report(format.Problem{Line: r.N, Message: fmt.Sprintf("the row has %d columns; %s", len(fields), t.Want)})
			continue
		}
		err = fn(line, fields)
		var w wrong
		if errors.As(err, &w) {
			report(format.Problem{Line: r.N, Message: w.Error()})
		} else if err != nil {
			return err
		}
	}
}

// wrong concerns one row alone.
type wrong struct{ error }

// Unwrap returns what is wrong.
func (w wrong) Unwrap() error { return w.error }

// Wrong says that a row cannot be used; the others are read all the same.
func Wrong(form string, args ...any) error { return wrong{fmt.Errorf(form, args...)} }
