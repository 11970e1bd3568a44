package intake

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/progress"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/format/table"
)

// run is an import while it goes on.
type run struct {
	*Importer
	opts    Options
	files   []Source
	writer  edit.ImportWriter
	meeting *meet.Session           // what waits to be written, and how it meets what is there
	fresh   map[string]timeline.Ref // by kind and key, of what waits
	bytes   int                     // of the attachments that wait

	// The present file.
	pass  int            // how often the files are gone through before it
	alone bool           // it does not wait for others
	at    *position      // how far it was read
	tell  func(rows int) // tells how many of its rows have been read
	made  map[timeline.ArticleID]bool
	drawn []*timeline.Event // events of it that are not in told yet
	// alike are the events without a key and a source, by what they say, that it has not met; nil until asked for.
	alike map[string][]timeline.EventID

	// What the library has and the files before the present one have brought; nil until asked for.
	actors   map[string]timeline.ActorID // by key
	merged   map[string]timeline.ActorID // by keys of actors that became part of others
	earlier  map[timeline.ArticleID]bool // articles of files before this one
	attached map[fileOf]bool
	nameless namesakes
	layers   map[string]timeline.Ref // by name
	written  map[any]bool            // what annotations and views say
	told     map[telling][]known     // events without a key
}

func (r *run) name() string {
	switch {
	case r.opts.Name != "":
		return r.opts.Name
	case len(r.files) == 1:
		return "Import " + r.files[0].Name
	}
	return fmt.Sprintf("Import %d files", len(r.files))
}

// add queues new entities, beginning the import with the first. A dry run drops them.
func (r *run) add(list ...timeline.Entity) error {
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
		edit.Stamp(e, r.writer.ID())
	}
	r.meeting.Queue(list...)
	r.bytes += blobBytes(list)
	if r.bytes > maxPendingBytes || r.meeting.Waiting() >= batch {
		return r.flush()
	}
	return nil
}

// begins makes ready for the next file.
func (r *run) begins(i int, f Source, tell progress.Func) {
	r.tell = func(rows int) {
		if tell != nil {
			tell(progress.Step{Done: i, Total: len(r.files), What: f.Name, Rows: rows, Read: r.at.n.Load(), Size: f.Size})
		}
	}
	r.at = &position{}
	r.tell(0)
}

// begin starts the import in the library unless that was done.
func (r *run) begin() error {
	if r.writer != nil {
		return nil
	}
	w, err := r.lib.BeginImport(r.name())
	if err != nil {
		return err
	}
	r.writer = w
	return nil
}

// writeError is an error of the library while an import writes.
func writeError(err error) error { return libraryError{fmt.Errorf("write the import: %w", err)} }

// flush writes what waits.
func (r *run) flush() error {
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
func (r *run) find(kind timeline.Kind, key string) (timeline.Ref, bool, error) {
	if kind == timeline.KindLayer {
		return r.layer(key)
	}
	if ref, ok := r.fresh[kind.String()+" "+key]; ok {
		return ref, true, nil
	}
	ref, ok, err := r.lib.Find(kind, key)
	if err != nil || ok || kind != timeline.KindActor {
		return ref, ok, err
	}
	if err := r.openMerged(); err != nil {
		return ref, false, err
	}
	id, ok := r.merged[key]
	return timeline.Ref{Kind: kind, ID: uint64(id)}, ok, nil
}

// openMerged reads which actors became part of others when that is first needed.
func (r *run) openMerged() error {
	if r.merged != nil {
		return nil
	}
	merged := map[string]timeline.ActorID{}
	err := r.lib.Each(timeline.KindActor, func(e timeline.Entity) error {
		a := e.(*timeline.Actor)
		for _, key := range a.MergedKeys() {
			merged[key] = a.ID
		}
		return nil
	})
	if err == nil {
		r.merged = merged
	}
	return err
}

func (r *run) finish() error {
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
