// Package intake reads files into a library: articles, tables, files of our own and archives of them, as one step of the
// history that can be undone.
package intake

import (
	"context"
	"fmt"
	"io"

	"entente/timeline"
	"entente/timeline/desk/progress"
	"entente/timeline/format"
	"entente/timeline/index"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// Source is one file to import. Name is shown in messages and used to guess the format and the date. Open may be called ahead of the file's turn,
// beside others and more than once, unless Once is set.
type Source struct {
	Name string
	Open func() (io.ReadCloser, error)

	// Optional.

	Size int64 // bytes, for the time left; 0 when it is not known
	Once bool  // it can be opened only once, as standard input, and must not wait for other files
	// Accept raises the confidence from which proposals become events, where a library tells already what the texts are
	// about.
	Accept float32
}

// Options says how files are read.
type Options struct {
	Published when.Span       // of articles that are read; zero: from their metadata, dateline or file name
	Format    string          // name of a format; "" looks at each file
	Map       *format.Mapping // of the columns of tables, nil to find them out
	Accept    float32         // confidence from which proposals become events
	DryRun    bool            // read and count, write nothing
	Name      string          // of the step in the history; "" names the files
}

// Report is what became of one file.
type Report struct {
	Path     string           `json:"path"`
	Format   string           `json:"format"`
	Articles int              `json:"articles"`
	Events   int              `json:"events"` // new ones
	Merged   int              `json:"merged"` // told of before: their evidence went to events that are there
	Actors   int              `json:"actors"`
	Skipped  int              `json:"skipped"`
	Problems []format.Problem `json:"problems"`

	// Undated is the article that was read without a publication date and would be understood better with one; 0 for none.
	Undated timeline.ArticleID `json:"-"`
}

// Importer reads files into a library. It keeps nothing between calls and may run beside the window.
type Importer struct {
	lib     Library
	reader  *ingest.Reader
	formats []format.Format
	near    *index.Table // of a window, nil without one
}

// New returns an importer that tests files against formats in their order before it takes them for articles.
func New(lib Library, reader *ingest.Reader, formats []format.Format) *Importer {
	return &Importer{lib: lib, reader: reader, formats: formats}
}

// Near returns an importer that looks in the table of a window for events that articles tell of once more: reading the
// heads of a large library again takes longer than all the rest.
func (im *Importer) Near(table *index.Table) *Importer {
	with := *im
	with.near = table
	return &with
}

// Inspection is what can be told of an article before it is imported.
type Inspection struct {
	Title     string
	Published when.Span
	From      timeline.DateSource
	// WantsDay tells that the article has no date and would be understood better with one.
	WantsDay bool
	// Candidates are the publication days that fit the text then.
	Candidates []ingest.Candidate
	Events     int
}

// Inspect reads an article without storing it. today anchors the candidates for its date.
func (im *Importer) Inspect(name string, raw []byte, today when.Time) (Inspection, error) {
	a, err := im.reader.Decode(name, raw, when.Span{})
	if err != nil {
		return Inspection{}, err
	}
	r := im.reader.Read(a)
	i := Inspection{Title: r.Title(), Published: a.Published, From: a.From, Events: len(r.Events), WantsDay: r.WantsDay()}
	if i.WantsDay {
		i.Candidates = r.Candidates(today)
	}
	return i, nil
}

// articleFormat names the articles among the formats: they are read by ingest and not by a format.
const articleFormat = "article"

// Import reads files into the library. It may run beside the window; when it has ended, call Reload there.
// Files that cannot be read are reported and do not stop the others. When ctx ends, what was committed stays: the
// history lists the import as partial, and undo takes it back.
func (im *Importer) Import(ctx context.Context, files []Source, opts Options, tell progress.Func) ([]Report, error) {
	if why := im.lib.ReadOnly(); why != "" && !opts.DryRun {
		return nil, fmt.Errorf("%w: %s", timeline.ErrReadOnly, why)
	}
	lib := im.lib
	if opts.DryRun {
		lib = &unwritten{Library: lib, next: map[timeline.Kind]uint64{}}
	}
	r := im.newRun(ending{lib}, files, opts)
	reports := make([]*Report, len(files)) // nil for what waits for its turn
	if err := r.all(ctx, files, reports, tell); err != nil {
		return compact(reports), err
	}
	if tell != nil {
		tell(progress.Step{Done: len(files), Total: len(files)})
	}
	return compact(reports), r.out.finish()
}

// compact returns the reports of the files that were read, in the order of the files.
func compact(list []*Report) []Report {
	out := make([]Report, 0, len(list))
	for _, r := range list {
		if r != nil {
			out = append(out, *r)
		}
	}
	return out
}
