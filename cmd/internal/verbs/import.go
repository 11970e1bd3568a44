package verbs

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/progress"
	"entente/timeline/format"
	"entente/timeline/format/lines"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// importFlags are the options that say how files are read.
type importFlags struct {
	o                  intake.Options
	published, columns *string
	accept             *float64
}

func (c *call) importFlags() *importFlags {
	f := c.flags
	x := &importFlags{published: f.String("published", "", ""), columns: f.String("map", "", ""), accept: f.Float64("accept", 0.5, "")}
	f.StringVar(&x.o.Format, "format", "", "")
	return x
}

// read examines the options once they are parsed. A mapping that was saved is not looked up yet.
func (x *importFlags) read(c *call) error {
	var err error
	if *x.published != "" {
		if x.o.Published, err = c.date(*x.published); err != nil {
			return err
		}
	}
	if strings.Contains(*x.columns, "=") {
		if x.o.Map, err = mapping(*x.columns); err != nil {
			return err
		}
	}
	if !(*x.accept >= 0 && *x.accept <= 1) {
		return usage("--accept %g is not between 0 and 1", *x.accept)
	}
	x.o.Accept = float32(*x.accept)
	return nil
}

// lookUp finds the mapping that was saved under the name that --map gives.
func (x *importFlags) lookUp(s *store.Store) error {
	if *x.columns == "" || x.o.Map != nil {
		return nil
	}
	saved, err := desk.Mappings(s)
	if err != nil {
		return err
	}
	m, ok := saved[*x.columns]
	if !ok {
		return fmt.Errorf("--map %q: no mapping was saved under this name; say what the columns hold, title=COLUMN,when=COLUMN", *x.columns)
	}
	x.o.Map = &m
	return nil
}

// unreadError says that nothing of any file could be used. The library is sound.
type unreadError struct{ error }

func runImport(ctx context.Context, c *call) error {
	x := c.importFlags()
	keep := c.flags.String("save-map", "", "")
	c.flags.BoolVar(&x.o.DryRun, "dry-run", false, "")
	if err := c.parse(1, -1); err != nil {
		return err
	}
	if err := x.read(c); err != nil {
		return err
	}
	switch {
	case *keep != "" && x.o.Map == nil:
		return usage("--save-map %q: say with --map title=COLUMN,when=COLUMN what is to be saved", *keep)
	case strings.Contains(*keep, "="):
		return usage("--save-map %q: a name has no = in it, because --map tells columns by that", *keep)
	}
	files, err := c.sources()
	if err != nil {
		return err
	}
	reader, err := c.Host.Reader()
	if err != nil {
		return err
	}
	return c.withStore(true, func(s *store.Store) error {
		if err := x.lookUp(s); err != nil {
			return err
		}
		im := intake.New(s, reader, host.Formats())
		reports, err := im.Import(ctx, files, x.o, c.progress())
		failed := 0
		for _, r := range reports {
			if c.json {
				if err := c.line(r); err != nil {
					return err
				}
			} else {
				c.report(r, len(reports) == 1)
			}
			if r.Articles+r.Events+r.Actors+r.Skipped == 0 && len(r.Problems) > 0 {
				failed++
			}
		}
		if err != nil {
			return partly(ctx, s, err)
		}
		if failed > 0 && failed == len(reports) {
			return unreadError{fmt.Errorf("%s: %s", reports[0].Path, reports[0].Problems[0])}
		}
		if *keep != "" && !x.o.DryRun {
			return desk.SaveMapping(s, *keep, *x.o.Map)
		}
		return nil
	})
}

// partly adds to the error of an import that something of it is in the library, and what to do about it.
func partly(ctx context.Context, s *store.Store, err error) error {
	if ctx.Err() != nil || errors.Is(err, store.ErrGone) { // which is said in other words
		return err
	}
	if h, herr := s.History(); herr == nil && len(h) > 0 && h[len(h)-1].Partial && !h[len(h)-1].Undone {
		return fmt.Errorf("%w; what was committed before stays, and undo takes it back", err)
	}
	return err
}

// mapping reads "title=COLUMN,when=COLUMN,dates=dmy".
func mapping(s string) (*format.Mapping, error) {
	m := &format.Mapping{Columns: map[string]string{}}
	for part := range strings.SplitSeq(s, ",") {
		field, column, ok := strings.Cut(part, "=")
		field, column = strings.TrimSpace(field), strings.TrimSpace(column)
		switch {
		case !ok || column == "":
			return nil, usage("--map %q: each part must be FIELD=COLUMN, with a column's header or its number", part)
		case field == "dates":
			m.Dates = column
		default:
			m.Columns[field] = column
		}
	}
	return m, nil
}

// report prints what became of a file. The problem of a file that came alone to nothing is the error of the verb.
func (c *call) report(r intake.Report, alone bool) {
	if alone && r.Articles+r.Events+r.Actors+r.Skipped == 0 && len(r.Problems) > 0 {
		return
	}
	fmt.Fprintf(c.Stdout, "%s: %s, %d articles, %d events, %d actors", r.Path, r.Format, r.Articles, r.Events, r.Actors)
	if r.Merged > 0 {
		fmt.Fprintf(c.Stdout, ", %d merged into events that were there", r.Merged)
	}
	if r.Skipped > 0 {
		fmt.Fprintf(c.Stdout, ", %d skipped", r.Skipped)
	}
	fmt.Fprintln(c.Stdout)
	for _, p := range r.Problems {
		fmt.Fprintf(c.Stderr, "%s: %s\n", r.Path, p)
	}
}

// sources lists the files that the arguments name. What comes from standard input is the last, since it cannot wait for others.
func (c *call) sources() ([]intake.Source, error) {
	var files, last []intake.Source
	for _, a := range c.args {
		switch a {
		case "-":
			last = []intake.Source{{Name: "stdin", Once: true, Open: func() (io.ReadCloser, error) { return io.NopCloser(c.Stdin), nil }}}
		case "sample:":
			files = append(files, c.Host.Sample()...)
		default:
			list, err := host.Files(c.path(a))
			if err != nil {
				return nil, err
			}
			files = append(files, list...)
		}
	}
	if files = append(files, last...); len(files) == 0 {
		return nil, fmt.Errorf("%s: there are no files in it; name a folder with articles or data files", strings.Join(c.args, ", "))
	}
	return files, nil
}

// progress draws a bar on a terminal and writes plain lines otherwise, one for every tenth of the way.
func (c *call) progress() progress.Func {
	if c.quiet {
		return nil
	}
	var pace progress.Pace
	tenth := 0
	return func(s progress.Step) {
		speed := pace.Words(s, time.Now())
		if c.Terminal {
			bar := make([]byte, 20)
			for i := range bar {
				bar[i] = '.'
				if s.Part()*float32(len(bar)) > float32(i) {
					bar[i] = '#'
				}
			}
			what := s.What
			if speed != "" {
				what = speed
			}
			fmt.Fprintf(c.Stderr, "\r[%s] %d of %d %-50.50s", bar, s.Done, s.Total, what)
			if s.Done == s.Total {
				fmt.Fprintln(c.Stderr)
			}
			return
		}
		at := int(s.Part() * 10)
		if at == tenth || s.Total < 10 && speed == "" {
			return
		}
		tenth = at
		if speed != "" {
			fmt.Fprintf(c.Stderr, "%s: %s\n", s.What, speed)
		} else {
			fmt.Fprintf(c.Stderr, "%d of %d files\n", s.Done, s.Total)
		}
	}
}

func runExtract(ctx context.Context, c *call) error {
	published := c.flags.String("published", "", "")
	lines := c.flags.Bool("jsonl", false, "")
	if err := c.parse(0, -1); err != nil {
		return err
	}
	if !*lines && len(c.args) == 0 {
		return usage("extract takes files, or --jsonl to read lines of {\"id\",\"published\",\"text\"} from standard input")
	}
	reader, err := c.Host.Reader()
	if err != nil {
		return err
	}
	if *lines {
		return c.extractLines(ctx, reader)
	}
	var date when.Span
	if *published != "" {
		if date, err = c.date(*published); err != nil {
			return err
		}
	}
	for _, a := range c.args {
		raw, err := os.ReadFile(c.path(a))
		if err != nil {
			return err
		}
		if err := reader.Extract(c.Stdout, a, raw, date); err != nil {
			return err
		}
	}
	return nil
}

// extractLines answers one object a line, in order. What stands before a line that cannot be read is answered.
func (c *call) extractLines(ctx context.Context, reader *ingest.Reader) (err error) {
	in := lines.New(ctx, c.Stdin)
	out := bufio.NewWriterSize(c.Stdout, 1<<16)
	defer func() { err = errors.Join(err, out.Flush()) }()
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := in.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("stdin: %w", err)
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := extractLine(out, reader, line); err != nil {
			return fmt.Errorf("stdin, line %d: %w", in.N, err)
		}
	}
}

func extractLine(out io.Writer, reader *ingest.Reader, line string) error {
	var q struct{ ID, Published, Text string }
	if err := json.Unmarshal([]byte(line), &q); err != nil {
		return fmt.Errorf("expected {\"id\",\"published\",\"text\"}: %w", err)
	}
	var date when.Span
	if q.Published != "" {
		var err error
		if date, err = when.Parse(q.Published); err != nil {
			return err
		}
	}
	return reader.ExtractText(out, q.ID, q.Text, date)
}
