package own

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"entente/timeline"
	"entente/timeline/format"
)

// Records calls fn for everything that src holds, one record of this format each, in the order of a file. Files of other
// formats carry them beside what they can say themselves, so that reading such a file back loses nothing.
func Records(ctx context.Context, src format.Source, fn func(e timeline.Entity, record []byte) error) error {
	layers, err := layerNames(src)
	if err != nil {
		return err
	}
	for _, kind := range timeline.Kinds() {
		if kind == timeline.KindText || kind == timeline.KindBlob {
			continue // written with its article or attachment
		}
		err := src.Each(kind, func(e timeline.Entity) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			r, err := toRecord(e, layers, src)
			if err != nil {
				return fmt.Errorf("write %s: %w", e.Ref(), err)
			}
			var b bytes.Buffer
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(r); err != nil {
				return err
			}
			return fn(e, bytes.TrimSuffix(b.Bytes(), []byte("\n")))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func layerNames(src format.Source) (map[timeline.LayerID]string, error) {
	layers := map[timeline.LayerID]string{}
	err := src.Each(timeline.KindLayer, func(e timeline.Entity) error {
		l := e.(*timeline.Layer)
		layers[l.ID] = l.Name
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read layers: %w", err)
	}
	return layers, nil
}

// Beside reads records that stand in a file of another format.
type Beside struct{ d *decoder }

// NewBeside returns a reader. Numbers for what the file itself tells come from Fresh.
func NewBeside(emit func(timeline.Entity) error) *Beside {
	return &Beside{&decoder{ids: map[string]uint64{}, last: map[timeline.Kind]uint64{}, layers: map[string]bool{}, emit: emit}}
}

// Record reads one record. Change, when it is not nil, may alter the event before it is handed on. The error of emit is
// returned as an ErrEmit.
func (b *Beside) Record(record []byte, change func(*timeline.Event)) error {
	emit := b.d.emit
	defer func() { b.d.emit = emit }()
	if change != nil {
		b.d.emit = func(e timeline.Entity) error {
			if x, is := e.(*timeline.Event); is {
				change(x)
			}
			return emit(e)
		}
	}
	err := b.d.line(record)
	if errors.As(err, new(emitError)) {
		return ErrEmit{errors.Unwrap(err)}
	}
	return err
}

// Fresh gives a new number of a kind, which no record bears, for what the file itself tells.
func (b *Beside) Fresh(kind timeline.Kind) uint64 {
	return b.d.fresh(kind, "")
}

// ErrEmit is an error of whoever takes what is read, not of the record.
type ErrEmit struct{ Err error }

// Error implements error.
func (e ErrEmit) Error() string { return e.Err.Error() }

// Unwrap returns what emit has returned.
func (e ErrEmit) Unwrap() error { return e.Err }
