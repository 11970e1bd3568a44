package intake

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/progress"
	"entente/timeline/format"
	"entente/timeline/format/table"
)

// run is an import while it goes on.
type run struct {
	*Importer
	opts  Options
	turn  turn
	pace  pace
	out   *outbox
	ahead *ahead

	// What the library has and the files before the present one have brought.
	actors   knownActors
	events   knownEvents
	notes    knownNotes
	attached knownFiles
}

// newRun returns an import of files into a library that is lib for it.
func (im *Importer) newRun(lib Library, files []Source, opts Options) *run {
	with := *im
	with.lib = lib
	out := &outbox{lib: lib, name: nameOfStep(files, opts), dry: opts.DryRun, meeting: meet.New(lib, im.near),
		fresh: map[string]timeline.Ref{}}
	return &run{Importer: &with, opts: opts, out: out, events: newKnownEvents(lib, out), notes: knownNotes{lib: lib},
		actors: knownActors{lib: lib, byKey: map[string]timeline.ActorID{}}, attached: knownFiles{lib: lib}}
}

// nameOfStep is what the history calls an import.
func nameOfStep(files []Source, opts Options) string {
	switch {
	case opts.Name != "":
		return opts.Name
	case len(files) == 1:
		return "Import " + files[0].Name
	}
	return fmt.Sprintf("Import %d files", len(files))
}

// turn is which files are read now: what tells more of events, and of articles, comes after the files that bring them.
type turn struct {
	pass  int  // how often the files have been gone through
	alone bool // the present file does not wait for others
}

// passes is the number of times that the files of an import, and those in a zip, are gone through, whatever the names of
// the files.
const passes = 3

// passOf is the first time in which a file of a format may be read.
func passOf(f format.Format) int {
	switch {
	case f.Pages != nil:
		return 2
	case f.Mentions != nil:
		return 1
	}
	return 0
}

// errLater is returned for a file that is to be read in a later turn.
var errLater = errors.New("it is not the file's turn")

// all reads the files, each in its turn, and puts what became of them into reports.
func (r *run) all(ctx context.Context, files []Source, reports []*Report, tell progress.Func) error {
	read := 0
	r.ahead = newAhead(r, files)
	defer r.ahead.end()
	for r.turn.pass = 0; r.turn.pass < passes; r.turn.pass++ {
		for i, f := range files {
			if reports[i] != nil {
				continue
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			r.ahead.to(i)
			r.turn.alone = f.Once || read == len(files)-1
			r.pace = newPace(progress.Step{Done: read, Total: len(files), What: f.Name, Size: f.Size}, tell)
			report, err := r.one(ctx, f)
			if errors.Is(err, errLater) {
				continue
			}
			reports[i] = report
			read++
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// one reads one file. Errors are those that end the import; others stand in the report.
func (r *run) one(ctx context.Context, f Source) (*Report, error) {
	report := &Report{Path: f.Name, Problems: []format.Problem{}}
	err := r.file(ctx, f, report)
	if errors.Is(err, errLater) {
		return nil, err
	}
	var lib libraryError
	if fatal := ctx.Err(); fatal != nil || errors.As(err, &lib) {
		report.Events -= min(report.Events, r.out.waits) // which are not written any more
		return report, cmp.Or(fatal, err)
	}
	if err == nil {
		return report, nil
	}
	// The report names the file already.
	message := strings.TrimLeft(strings.TrimPrefix(err.Error(), f.Name), ": ")
	report.Problems = append(report.Problems, format.Problem{Message: message})
	return report, nil
}

// add takes new entities over.
func (r *run) add(list ...timeline.Entity) error {
	for _, e := range list {
		if err := e.Validate(); err != nil {
			return err
		}
	}
	for _, e := range list {
		r.actors.added(e)
		r.events.added(e)
		r.notes.added(e)
	}
	return r.out.add(list...)
}

// find looks a key up in the library and in what waits to be written. A layer is known by its name.
func (r *run) find(kind timeline.Kind, key string) (timeline.Ref, bool, error) {
	if kind == timeline.KindLayer {
		return r.notes.layer(key)
	}
	if ref, ok := r.out.waiting(kind, key); ok {
		return ref, true, nil
	}
	ref, ok, err := r.lib.Find(kind, key)
	if err != nil || ok || kind != timeline.KindActor {
		return ref, ok, err
	}
	id, ok, err := r.actors.into(key)
	return timeline.Ref{Kind: kind, ID: uint64(id)}, ok, err
}

// pick returns the format of a file.
func (r *run) pick(name string, head []byte) (format.Format, bool) {
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
