package intake

import (
	"context"
	"fmt"
	"io"

	"entente/timeline/format"
)

// batches reads a file that tells more of what others have brought, a batch of rows at a time. write returns how many of
// them are about what the library does not have: these are counted, and missing says what to do about it.
func batches[T any](ctx context.Context, r *run, in io.Reader, report *Report, missing string,
	read func(context.Context, io.Reader, func(T) error, func(format.Problem)) error, write func([]T) (int, error)) error {
	var list []T
	rows, strange := 0, 0
	flush := func() error {
		n, err := write(list)
		strange += n
		rows += len(list)
		list = list[:0]
		r.pace.tell(rows)
		return err
	}
	err := read(ctx, in, func(x T) error {
		if list = append(list, x); len(list) == rowBatch {
			return flush()
		}
		return nil
	}, func(p format.Problem) {
		report.Skipped++
		report.problem(p)
	})
	if err == nil {
		err = flush()
	}
	if strange > 0 {
		report.Skipped += strange
		report.problem(format.Problem{Message: fmt.Sprintf(missing, strange)})
	}
	return err
}
