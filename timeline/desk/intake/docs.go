package intake

import (
	"context"
	"errors"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/archive"
	"entente/timeline/format/office"
	"entente/timeline/ingest/article"
)

// articles reads a file that holds several articles, each like a file of its own. One that cannot be read does not stop
// the others.
func (r *run) articles(ctx context.Context, f Source, fm format.Format, in io.Reader, report *Report) error {
	n := 0
	return fm.Articles(ctx, in, func(d format.Doc) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		one := Report{Format: fm.Name}
		err := r.doc(f, d, &one)
		var lib libraryError
		if errors.As(err, &lib) {
			return err
		}
		if err != nil {
			one.problem(format.Problem{Message: without(docName(f, d), err)})
		}
		report.join(d.Name, &one)
		if n++; n%10 == 0 {
			r.pace.tell(n)
		}
		return nil
	}, func(p format.Problem) {
		report.Skipped++
		report.problem(p)
	})
}

// doc reads an article of which only the text and some facts are given.
func (r *run) doc(f Source, d format.Doc, report *Report) error {
	text := strings.TrimSpace(d.Text)
	if d.Title != "" && !strings.HasPrefix(text, d.Title) {
		text = d.Title + "\n\n" + text
	}
	f.Name = docName(f, d)
	return r.article(f, []byte(text), &d, report)
}

// docName names an article within a file.
func docName(f Source, d format.Doc) string { return strings.TrimSuffix(f.Name+": "+d.Name, ": ") }

// without is what an error says, less the name of the file that it begins with.
func without(name string, err error) string {
	return strings.TrimLeft(strings.TrimPrefix(err.Error(), name), ": ")
}

// facts puts what a file says of an article above what the text shows.
func facts(a *article.Article, d *format.Doc) {
	if d == nil {
		return
	}
	if a.Outlet == "" {
		a.Outlet = d.Outlet
	}
	if a.Author == "" {
		a.Author = d.Author
	}
	if strings.HasPrefix(d.Address, "http://") || strings.HasPrefix(d.Address, "https://") {
		a.Address = d.Address
	}
	if !d.Published.IsZero() && a.From != timeline.DateByPerson {
		a.Published, a.From = d.Published, timeline.DateFromMetadata
	}
}

// sheet reads the first sheet of a workbook like a file of comma-separated text.
func (r *run) sheet(ctx context.Context, f input, z *archive.Zip, report *Report) error {
	out, in := io.Pipe()
	done := make(chan struct{})
	go func() {
		defer close(done)
		err := office.Sheet(ctx, z, in)
		_ = in.CloseWithError(err) // it always is nil
	}()
	f.Name, f.data = f.Name+".csv", true
	err := r.read(ctx, f, out, report)
	_ = out.CloseWithError(errors.New("nobody reads on"))
	<-done
	return err
}
