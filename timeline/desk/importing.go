package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/progress"
	"entente/timeline/format"
	"entente/timeline/format/table"
	"entente/timeline/when"
)

// Source is one file to import. Name is shown in messages and used to guess the format and the date.
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

// ImportOptions says how files are read.
type ImportOptions struct {
	Published when.Span       // of articles that are read; zero: from their metadata, dateline or file name
	Format    string          // name of a format; "" looks at each file
	Map       *format.Mapping // of the columns of tables, nil to find them out
	Accept    float32         // confidence from which proposals become events
	DryRun    bool            // read and count, write nothing
	Name      string          // of the step in the history; "" names the files
}

// FileReport is what became of one file.
type FileReport struct {
	Path     string           `json:"path"`
	Format   string           `json:"format"`
	Articles int              `json:"articles"`
	Events   int              `json:"events"` // new ones
	Merged   int              `json:"merged"` // told of before: their evidence went to events that are there
	Actors   int              `json:"actors"`
	Skipped  int              `json:"skipped"`
	Problems []format.Problem `json:"problems"`

	// Undated is the article that was read without a publication date; 0 for none.
	Undated timeline.ArticleID `json:"-"`
}

// articleFormat names the articles among the formats: they are read by ingest and not by a format.
const articleFormat = "article"

// batch is the number of entities after which an import commits.
const batch = 2000

// Import reads files into the library. It may run beside the window; when it has ended, call Reload there.
// Files that cannot be read are reported and do not stop the others. When ctx ends, what was committed stays: the
// history lists the import as partial, and undo takes it back.
func (im *Importer) Import(ctx context.Context, files []Source, opts ImportOptions, tell progress.Func) ([]FileReport, error) {
	if why := im.lib.ReadOnly(); why != "" && !opts.DryRun {
		return nil, fmt.Errorf("%w: %s", timeline.ErrReadOnly, why)
	}
	if opts.DryRun {
		dry := *im
		dry.lib = &unwritten{Library: im.lib, next: map[timeline.Kind]uint64{}}
		im = &dry
	}
	run := importRun{Importer: im, opts: opts, files: files, actors: map[string]timeline.ActorID{},
		fresh: map[string]timeline.Ref{}, meeting: meet.New(ending{im.lib}, im.near), made: map[timeline.ArticleID]bool{}, earlier: map[timeline.ArticleID]bool{}}
	reports := make([]*FileReport, len(files)) // nil for what waits for its turn
	read := 0
	for run.pass = 0; run.pass < passes; run.pass++ {
		for i, f := range files {
			if reports[i] != nil {
				continue
			}
			if err := ctx.Err(); err != nil {
				return compact(reports), err
			}
			run.begins(read, f, tell)
			run.alone = f.Once || read == len(files)-1
			report := &FileReport{Path: f.Name, Problems: []format.Problem{}}
			err := run.file(ctx, f, report)
			if errors.Is(err, errLater) {
				continue
			}
			reports[i] = report
			read++
			if fatal := ctx.Err(); fatal != nil {
				return compact(reports), fatal
			}
			if err != nil {
				var lib libraryError
				if errors.As(err, &lib) {
					return compact(reports), err
				}
				// The report names the file already.
				message := strings.TrimLeft(strings.TrimPrefix(err.Error(), f.Name), ": ")
				report.Problems = append(report.Problems, format.Problem{Message: message})
			}
		}
	}
	if tell != nil {
		tell(progress.Step{Done: len(files), Total: len(files)})
	}
	return compact(reports), run.finish()
}

// compact returns the reports of the files that were read, in the order of the files.
func compact(list []*FileReport) []FileReport {
	out := make([]FileReport, 0, len(list))
	for _, r := range list {
		if r != nil {
			out = append(out, *r)
		}
	}
	return out
}

// libraryError marks an error of the library, which ends the whole import, among errors of one file.
type libraryError struct{ error }

// Unwrap returns the library's own error.
func (e libraryError) Unwrap() error { return e.error }

// ending is a library whose errors end the whole import.
type ending struct{ Library }

// Get implements Library.
func (e ending) Get(ref timeline.Ref) (timeline.Entity, error) {
	x, err := e.Library.Get(ref)
	if err != nil && !errors.Is(err, timeline.ErrNotFound) {
		err = libraryError{err}
	}
	return x, err
}

// Each implements Library.
func (e ending) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	return ends(e.Library.Each(kind, fn))
}

// EachHead implements Library.
func (e ending) EachHead(fn func(*timeline.EventHead) error) error {
	return ends(e.Library.EachHead(fn))
}

// Reserve implements Library.
func (e ending) Reserve(kind timeline.Kind, n int) (uint64, error) {
	id, err := e.Library.Reserve(kind, n)
	return id, ends(err)
}

func ends(err error) error {
	if err == nil {
		return nil
	}
	return libraryError{err}
}

type importRun struct {
	*Importer
	opts     ImportOptions
	files    []Source
	writer   ImportWriter
	actors   map[string]timeline.ActorID // by key, this run's and the library's
	fresh    map[string]timeline.Ref     // by kind and key, what waits to be written
	merged   map[string]timeline.ActorID // by keys of actors that became part of others; nil until asked for
	meeting  *meet.Session
	pass     int                           // of the files that are read now
	alone    bool                          // the present file does not wait for others
	made     map[timeline.ArticleID]bool   // articles of the present file
	earlier  map[timeline.ArticleID]bool   // those of files before it
	at       *position                     // in the file that is read
	tell     func(rows int)                // tells how many rows of the file have been read
	bytes    int                           // of the attachments that wait
	attached map[fileOf]bool               // what is attached already; nil until asked for
	alike    map[string][]timeline.EventID // those without a key and a source, by what they say, that the present file has not met
	nameless namesakes
	layers   map[string]timeline.Ref // by name, this run's and the library's; nil until asked for
	written  map[any]bool            // what annotations and views say, this run's and the library's; nil until asked for
	told     map[telling][]known     // events without a key, of the library and of files before the present one; nil until asked for
	drawn    []*timeline.Event       // events of the present file that are not in told yet
}

func (r *importRun) name() string {
	switch {
	case r.opts.Name != "":
		return r.opts.Name
	case len(r.files) == 1:
		return "Import " + r.files[0].Name
	}
	return fmt.Sprintf("Import %d files", len(r.files))
}

// add queues new entities, beginning the import with the first. A dry run drops them.
func (r *importRun) add(list ...timeline.Entity) error {
	for _, e := range list {
		if err := e.Validate(); err != nil {
			return err
		}
	}
	for _, e := range list {
		if key := keyOf(e); key != "" {
			r.fresh[e.Ref().Kind.String()+" "+key] = e.Ref()
		}
		r.meeting.Enter(e)
		switch e := e.(type) {
		case *timeline.Actor:
			r.nameless.add(e)
		case *timeline.Event:
			if _, is := tellingOf(e); is && r.told != nil {
				r.drawn = append(r.drawn, e)
			}
		case *timeline.Article:
			r.made[e.ID] = true
		case *timeline.Layer:
			if r.layers != nil {
				r.layers[e.Name] = e.Ref()
			}
		}
	}
	if r.opts.DryRun {
		return nil
	}
	if err := r.begin(); err != nil {
		return err
	}
	for _, e := range list {
		stamp(e, r.writer.ID())
	}
	r.meeting.Queue(list...)
	r.bytes += blobBytes(list)
	if r.bytes > maxPendingBytes || r.meeting.Waiting() >= batch {
		return r.flush()
	}
	return nil
}

// begins makes ready for the next file.
func (r *importRun) begins(i int, f Source, tell progress.Func) {
	r.tell = func(rows int) {
		if tell != nil {
			tell(progress.Step{Done: i, Total: len(r.files), What: f.Name, Rows: rows, Read: r.at.n.Load(), Size: f.Size})
		}
	}
	r.at = &position{}
	r.tell(0)
}

// begin starts the import in the library unless that was done.
func (r *importRun) begin() error {
	if r.writer != nil {
		return nil
	}
	w, err := r.lib.BeginImport(r.name())
	if err != nil {
		return libraryError{err}
	}
	r.writer = w
	return nil
}

// writeError is an error of the library while an import writes.
func writeError(err error) error { return libraryError{fmt.Errorf("write the import: %w", err)} }

// flush writes what waits.
func (r *importRun) flush() error {
	if r.writer == nil { // nothing waits, or it is a dry run
		return nil
	}
	if err := r.meeting.Write(r.writer); err != nil {
		return writeError(err)
	}
	r.bytes = 0
	clear(r.fresh)
	return nil
}

// find looks a key up in the library and in what waits to be written. A layer is known by its name.
func (r *importRun) find(kind timeline.Kind, key string) (timeline.Ref, bool, error) {
	if kind == timeline.KindLayer {
		return r.layer(key)
	}
	if ref, ok := r.fresh[kind.String()+" "+key]; ok {
		return ref, true, nil
	}
	ref, ok, err := r.lib.Find(kind, key)
	if err == nil && !ok && kind == timeline.KindActor {
		if r.merged == nil {
			r.merged, err = mergedKeys(r.lib)
		}
		ref.Kind, ref.ID = kind, uint64(r.merged[key])
		ok = ref.ID != 0
	}
	if err != nil {
		err = libraryError{err}
	}
	return ref, ok, err
}

func (r *importRun) finish() error {
	if r.writer == nil {
		return nil
	}
	if err := r.flush(); err != nil {
		return err
	}
	if err := r.writer.Commit(); err != nil {
		return fmt.Errorf("finish the import: %w", err)
	}
	return nil
}

func (r *importRun) pick(name string, head []byte) (format.Format, bool) {
	if r.opts.Map != nil && (r.opts.Format == "" || r.opts.Format == table.Format().Name) {
		return table.Mapped(*r.opts.Map), true
	}
	for _, f := range r.formats {
		if !f.Readable() {
			continue
		}
		if r.opts.Format == f.Name || r.opts.Format == "" && f.Sniff(name, head) {
			return f, true
		}
	}
	return format.Format{}, false
}

// table reads a file of entities. Links, annotations and views come last, when everything they refer to is known.
func (r *importRun) table(ctx context.Context, f format.Format, in io.Reader, report *FileReport) error {
	n := newRenumber(r.lib, r.find)
	r.beginFile()
	var err error
	if n.keep, err = isNew(r.lib); err != nil {
		return libraryError{err}
	}
	var last []timeline.Entity
	count := 0
	emit := func(e timeline.Entity) error {
		if count++; count%1000 == 0 {
			r.tell(count)
		}
		switch e.(type) {
		case *timeline.Link, *timeline.Annotation, *timeline.View:
			last = append(last, e)
			return nil
		}
		return r.take(n, e, report)
	}
	err = f.Decode(ctx, in, emit, func(p format.Problem) {
		report.Skipped++
		report.problem(p)
	})
	if err != nil {
		return err
	}
	for _, e := range last {
		if err := r.takeLast(n, e); err != nil {
			return err
		}
	}
	return nil
}

// maxProblems bounds the problems that are listed for a file; all are counted.
const maxProblems = 1000

func (r *importRun) take(n *renumber, e timeline.Entity, report *FileReport) error {
	switch e := e.(type) {
	case *timeline.Attachment:
		return r.takeAttachment(n, e)
	case *timeline.Blob:
		return r.takeBlob(n, e)
	}
	if a, is := e.(*timeline.Actor); is {
		if a.Key == "" && !n.met(a.Ref()) {
			id, there, err := r.namesake(a)
			if err != nil {
				return err
			}
			if there {
				n.lead(a.Ref(), uint64(id))
				return nil
			}
		}
		var err error
		if e, err = r.called(a); err != nil {
			return err
		}
	}
	x, err := n.entity(e)
	if err != nil {
		return err
	}
	if x == nil {
		if _, isEvent := e.(*timeline.Event); isEvent {
			report.Skipped++
		}
		return nil
	}
	if event, is := x.(*timeline.Event); is {
		id, there, err := r.before(event)
		if err == nil && !there {
			id, there, err = r.same(event)
		}
		if err != nil {
			return err
		}
		if there {
			n.lead(e.Ref(), uint64(id))
			report.Skipped++
			return nil
		}
	}
	switch x.(type) {
	case *timeline.Event:
		report.Events++
	case *timeline.Actor:
		report.Actors++
	case *timeline.Article:
		report.Articles++
	}
	return r.add(x)
}
