package intake

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/edit"
)

// batch is the number of entities after which an import commits.
const batch = 2000

// maxPendingBytes is how many bytes of texts and attachments an import holds before it writes them.
const maxPendingBytes = 2 * timeline.MaxBlob

// outbox is what an import has to write: it begins the import in the library with the first of it, and writes in batches.
type outbox struct {
	lib     Library
	name    string            // of the import in the history
	dry     bool              // nothing is to be written
	meeting *meet.Session     // what waits, and how it meets what is there
	writer  edit.ImportWriter // nil until the import has begun

	fresh map[string]timeline.Ref // by kind and key, of what waits
	bytes int                     // of the texts and attachments that wait
	// waits is how many new events wait.
	waits int
}

// waiting looks a key up among what waits.
func (o *outbox) waiting(kind timeline.Kind, key string) (timeline.Ref, bool) {
	ref, ok := o.fresh[kind.String()+" "+key]
	return ref, ok
}

// begin starts the import in the library unless that was done.
func (o *outbox) begin() error {
	if o.writer != nil {
		return nil
	}
	w, err := o.lib.BeginImport(o.name)
	if err != nil {
		return err
	}
	o.writer = w
	return nil
}

// add queues new entities. A dry run drops them.
func (o *outbox) add(list ...timeline.Entity) error {
	for _, e := range list {
		if key := keyOf(e); key != "" {
			o.fresh[e.Ref().Kind.String()+" "+key] = e.Ref()
		}
		o.meeting.Enter(e)
	}
	if o.dry {
		return nil
	}
	if err := o.begin(); err != nil {
		return err
	}
	for _, e := range list {
		edit.Stamp(e, o.writer.ID())
		switch e := e.(type) {
		case *timeline.Blob:
			o.bytes += len(e.Data)
		case *timeline.Text:
			o.bytes += len(e.Body)
		case *timeline.Event:
			o.waits++
		}
	}
	o.meeting.Queue(list...)
	return o.flushMany()
}

// revise queues another state of an event that the library or the import has.
func (o *outbox) revise(before, after *timeline.Event) error {
	if err := o.begin(); err != nil {
		return err
	}
	if err := o.meeting.Revise(before, after); err != nil {
		return err
	}
	return o.flushMany()
}

// rewrite writes changes of what the library has, at once.
func (o *outbox) rewrite(changes []edit.Change) error {
	if o.dry || len(changes) == 0 {
		return nil
	}
	if err := o.begin(); err != nil {
		return err
	}
	return writeError(o.writer.Revise(changes))
}

// addRows writes numbered events of a long table, at once, behind what waits: their actors and articles.
func (o *outbox) addRows(events []timeline.Entity) error {
	for _, e := range events {
		edit.Stamp(e, o.writer.ID())
		o.meeting.Stored(e.(*timeline.Event)) // articles that follow may tell of it
	}
	if err := o.flush(); err != nil {
		return err
	}
	return writeError(o.writer.Add(events))
}

// flushMany writes what waits when it is much.
func (o *outbox) flushMany() error {
	if o.bytes > maxPendingBytes || o.meeting.Waiting() >= batch {
		return o.flush()
	}
	return nil
}

// flush writes what waits.
func (o *outbox) flush() error {
	if o.writer == nil { // nothing waits, or it is a dry run
		return nil
	}
	if err := o.meeting.Write(o.writer); err != nil {
		return writeError(err)
	}
	o.bytes, o.waits = 0, 0
	clear(o.fresh)
	return nil
}

// finish writes the rest and ends the import.
func (o *outbox) finish() error {
	if o.writer == nil {
		return nil
	}
	if err := o.flush(); err != nil {
		return err
	}
	if err := o.writer.Commit(); err != nil {
		return fmt.Errorf("finish the import: %w", err)
	}
	return nil
}

// writeError marks an error of the library while an import writes; nil stays nil.
func writeError(err error) error {
	if err == nil {
		return nil
	}
	return libraryError{fmt.Errorf("write the import: %w", err)}
}
