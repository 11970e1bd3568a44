package own

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/format"
)

// Recorder makes records of this format. Files of other formats carry them beside what they can say themselves, so that
// reading such a file back loses nothing.
type Recorder struct {
	src    format.Source
	layers map[timeline.LayerID]string
}

// NewRecorder returns a recorder of what src holds.
func NewRecorder(src format.Source) (*Recorder, error) {
	layers, err := layerNames(src)
	return &Recorder{src, layers}, err
}

// Record returns one entity as a record, without a line end. Texts and contents stand in that of their article or
// attachment and have none of their own.
func (r *Recorder) Record(e timeline.Entity) ([]byte, error) {
	x, err := toRecord(e, r.layers, r.src)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", e.Ref(), err)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(x); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// Each calls fn for everything of the kinds that src holds, with its record, in the order of a file.
func (r *Recorder) Each(ctx context.Context, kinds []timeline.Kind, fn func(e timeline.Entity, record []byte) error) error {
	for _, kind := range kinds {
		if kind == timeline.KindText || kind == timeline.KindBlob {
			continue // written with its article or attachment
		}
		err := r.src.Each(kind, func(e timeline.Entity) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			record, err := r.Record(e)
			if err != nil {
				return err
			}
			return fn(e, record)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Records is Each for everything that src holds.
func Records(ctx context.Context, src format.Source, fn func(e timeline.Entity, record []byte) error) error {
	r, err := NewRecorder(src)
	if err != nil {
		return err
	}
	return r.Each(ctx, timeline.Kinds(), fn)
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

// Beside reads records that stand in a file of another format, where they may stand in any order: they wait until Release.
type Beside struct {
	d     *decoder
	held  []held
	bytes int // of held
}

// held is a record that waits.
type held struct {
	record []byte
	change func(*timeline.Event) // nil: nothing is altered
	report func(error)
}

// mostHeld is the number of bytes of records that wait: of a longer file, each part has an order of its own.
const mostHeld = 64 << 20

// NewBeside returns a reader. Numbers for what the file itself tells come from Fresh.
func NewBeside(emit func(timeline.Entity) error) *Beside {
	return &Beside{d: newDecoder(emit)}
}

// Hold takes one record, which it copies. Change, when it is not nil, may alter the event before it is handed on; report is
// told what is wrong in it.
func (b *Beside) Hold(record []byte, change func(*timeline.Event), report func(error)) error {
	b.held = append(b.held, held{bytes.Clone(record), change, report})
	if b.bytes += len(record); b.bytes > mostHeld {
		return b.Release()
	}
	return nil
}

// Release hands on what the records that wait hold, first what others refer to and by their numbers, as in a file of this format,
// so that a new library gets the same ones. An error is one of whoever takes what is read.
func (b *Beside) Release() error {
	type head struct{ Kind, ID string }
	type placed struct {
		held
		number uint64
	}
	byKind := make([][]placed, len(timeline.Kinds())+1)
	for _, h := range b.held {
		var head head
		_ = json.Unmarshal(h.record, &head) // what is wrong is told when it is read
		i := slices.IndexFunc(timeline.Kinds(), func(k timeline.Kind) bool { return k.String() == head.Kind }) + 1
		ref, _ := timeline.ParseRef(head.ID, timeline.KindEvent) // 0 when there is none
		byKind[i] = append(byKind[i], placed{h, ref.ID})
	}
	b.held, b.bytes = nil, 0
	for _, list := range byKind {
		slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(a.number, b.number) })
		for _, h := range list {
			err := b.read(h.held)
			var ee emitError
			if errors.As(err, &ee) {
				return ee.error
			}
			if err != nil {
				h.report(err)
			}
		}
	}
	return nil
}

// Layer hands on a layer at once, unless it was handed on before, and returns its number.
func (b *Beside) Layer(name string) (timeline.LayerID, error) {
	id := b.d.layer(name)
	if b.d.layers[name] {
		return id, nil
	}
	b.d.layers[name] = true
	return id, b.d.emit(&timeline.Layer{ID: id, Name: name})
}

func (b *Beside) read(h held) error {
	emit := b.d.emit
	defer func() { b.d.emit = emit }()
	if h.change != nil {
		b.d.emit = func(e timeline.Entity) error {
			if x, is := e.(*timeline.Event); is {
				h.change(x)
			}
			return emit(e)
		}
	}
	return b.d.line(h.record)
}

// Fresh gives a new number of a kind, which no record bears, for what the file itself tells.
func (b *Beside) Fresh(kind timeline.Kind) uint64 {
	return b.d.fresh(kind, "")
}
