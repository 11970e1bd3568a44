package intake

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"entente/timeline/format"
	"entente/timeline/format/archive"
	"entente/timeline/format/charset"
	"entente/timeline/format/office"
	"entente/timeline/ingest/article"
)

// sniffLength is how much of a file the formats see to recognise it.
const sniffLength = 64 << 10

// input is one file while it is read, or one entry of an archive.
type input struct {
	Source
	depth int  // how many archives it lies in
	entry bool // it lies in a zip
	data  bool // it is a table, never an article
}

var errNoTable = errors.New("no columns with a date and a title were found in it; say which they are")

// file opens a file and reads it.
func (r *run) file(ctx context.Context, f Source, report *Report) error {
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	return r.read(ctx, input{Source: f}, r.pace.reader(in), report)
}

// read recognises what comes in and reads it.
func (r *run) read(ctx context.Context, f input, in io.Reader, report *Report) error {
	br := bufio.NewReaderSize(in, sniffLength)
	head, err := br.Peek(sniffLength)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	switch {
	case archive.IsGzip(head):
		if f.depth++; f.depth > archive.MostDepth {
			return archive.ErrTooDeep
		}
		out, err := archive.Gunzip(br)
		if err != nil {
			return err
		}
		f.Name = strings.TrimSuffix(f.Name, ".gz")
		return r.read(ctx, f, out, report)
	case archive.IsZip(head):
		return r.archive(ctx, f, in, br, report)
	}
	br, head = r.plain(f.Name, br, head)
	if fm, ok := r.pick(f.Name, head); ok {
		report.Format = fm.Name
		if passOf(fm) > r.turn.pass && (f.entry || !r.turn.alone) {
			return errLater
		}
		switch {
		case fm.Articles != nil:
			return r.articles(ctx, f.Source, fm, br, report)
		case fm.Mentions != nil:
			return r.mentions(ctx, fm, br, report)
		case fm.Pages != nil:
			return r.pages(ctx, fm, br, report)
		case fm.Rows:
			return r.rows(ctx, fm, br, report)
		}
		return r.table(ctx, fm, br, report)
	}
	if r.opts.Format != "" && r.opts.Format != articleFormat {
		return fmt.Errorf("%q is not a format that can be read; see the list of formats", r.opts.Format)
	}
	if f.data {
		return errNoTable
	}
	if kind := dataKind(f.Name, head); kind != "" && r.opts.Format == "" {
		return fmt.Errorf("is %s, but of no form that is known: see the list of formats, or save it as a table", kind)
	}
	raw, err := io.ReadAll(io.LimitReader(br, article.MaxRaw+1))
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if len(raw) > article.MaxRaw {
		return fmt.Errorf("has more than %d MiB; one article may have %d MiB of text: cut it into several files", article.MaxRaw>>20, article.MaxText>>20)
	}
	report.Format = articleFormat
	return r.article(f.Source, raw, nil, report)
}

// plain returns what comes in, and its beginning, as UTF-8 where it is of a format that is always written so, and somebody has saved
// it otherwise: JSON, calendars and cards, Markwhen. Other files tell their encoding, or are recognised by what they say.
func (r *run) plain(name string, br *bufio.Reader, head []byte) (*bufio.Reader, []byte) {
	text, _ := charset.Reader(bytes.NewReader(head))
	begin, err := io.ReadAll(text)
	start := bytes.TrimSpace(begin)
	is := bytes.HasPrefix(start, []byte("{")) || bytes.HasPrefix(start, []byte("[")) || bytes.HasPrefix(start, []byte("BEGIN:")) || path.Ext(name) == ".mw"
	if err != nil || !is {
		return br, head
	}
	if _, known := r.pick(name, begin); !known {
		return br, head
	}
	text, _ = charset.Reader(br)
	return bufio.NewReaderSize(text, sniffLength), begin
}

// archive reads the entries of a zip archive, each like a file. The report is one for all.
func (r *run) archive(ctx context.Context, f input, at io.Reader, br *bufio.Reader, report *Report) error {
	if f.depth++; f.depth > archive.MostDepth {
		return archive.ErrTooDeep
	}
	var from io.Reader = br
	if whole, ok := at.(io.ReaderAt); ok && f.Size > 0 {
		from = struct {
			io.Reader
			io.ReaderAt
		}{br, whole}
	} else {
		f.Size = -1
	}
	z, err := archive.Open(from, f.Size)
	if err != nil {
		return err
	}
	switch {
	case office.IsDocument(z):
		report.Format = "docx"
		d, err := office.Document(ctx, z)
		if err != nil {
			return err
		}
		return r.doc(f.Source, d, report)
	case office.IsWorkbook(z):
		return r.sheet(ctx, f, z, report)
	}
	report.Format = ""
	refuse := func(name, message string) {
		report.Skipped++
		report.problem(format.Problem{Message: name + ": " + message})
	}
	err = r.entries(ctx, f, z, report, refuse)
	if report.Format == "" {
		report.Format = "zip"
	}
	return err
}

// entries reads what lies in a zip. One of which all is for a later turn waits for its turn as a whole.
func (r *run) entries(ctx context.Context, f input, z *archive.Zip, report *Report, refuse func(name, message string)) error {
	outer := r.turn.pass
	defer func() { r.turn.pass = outer }()
	done := map[string]bool{}
	for later := true; later && r.turn.pass < passes; r.turn.pass++ {
		if r.turn.pass > outer {
			if len(done) == 0 && !r.turn.alone && !f.entry {
				return errLater
			}
			refuse = func(string, string) {} // which it was told already
		}
		later = false
		err := z.Each(func(name string, in io.Reader, _ int64) error {
			if done[name] {
				return nil
			}
			err := r.entry(ctx, f, name, in, report)
			if errors.Is(err, errLater) {
				later = true
				return nil
			}
			done[name] = true
			return err
		}, refuse)
		if err != nil {
			return err
		}
	}
	return nil
}

// entry reads one file in a zip. It returns only errors that end the reading of all of it.
func (r *run) entry(ctx context.Context, f input, name string, in io.Reader, report *Report) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	one := Report{}
	entry := input{Source: Source{Name: path.Join(f.Name, name), Accept: f.Accept}, depth: f.depth, entry: true}
	err := r.read(ctx, entry, in, &one)
	var lib libraryError
	if err != nil && (ctx.Err() != nil || errors.As(err, &lib) || errors.Is(err, archive.ErrTooLarge) || errors.Is(err, errLater)) {
		return err
	}
	if err != nil {
		report.Skipped++
		report.problem(format.Problem{Message: name + ": " + without(entry.Name, err)})
	}
	report.join(name, &one)
	return nil
}

// join adds what became of an entry of an archive.
func (report *Report) join(name string, one *Report) {
	switch {
	case report.Format == "":
		report.Format = one.Format
	case report.Format != one.Format && one.Format != "":
		report.Format = "zip"
	}
	report.Articles += one.Articles
	report.Events += one.Events
	report.Merged += one.Merged
	report.Actors += one.Actors
	report.Skipped += one.Skipped
	for _, p := range one.Problems {
		p.Message = name + ": " + p.Message
		report.problem(p)
	}
	if report.Undated == 0 {
		report.Undated = one.Undated
	}
}

// problem lists a problem, within bounds.
func (report *Report) problem(p format.Problem) {
	if len(report.Problems) < maxProblems {
		report.Problems = append(report.Problems, p)
	}
}
