package own

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/when"
)

// maxLine bounds one object: the largest article and its quotation marks escaped.
const maxLine = 64 << 20

// sniff reports whether the first line is the header, or the first object has a kind that we know.
func sniff(_ string, head []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimLeft(head, " \t\r\n\ufeff"), []byte("\n"))
	var r record
	if json.Unmarshal(line, &r) != nil {
		return false
	}
	return r.Entente > 0 || r.Kind == "event" || r.Kind == "actor" || r.Kind == "article"
}

// Decode reads a file. See format.Format.
func Decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	d := newDecoder(emit)
	br := bufio.NewReaderSize(in, 1<<16)
	n := 1 // in the part
	problem := func(message string) {
		if d.part != "" {
			message += " (in " + d.part + ")"
		}
		report(format.Problem{Line: n, Message: message})
	}
	for ; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := readLine(br)
		if errors.Is(err, errLong) {
			problem(fmt.Sprintf("the line is longer than %d MiB and was left out", maxLine>>20))
			continue
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) > 0 {
			part := d.part
			d.at = n
			if perr := d.line(line); perr != nil {
				if errors.As(perr, new(emitError)) {
					return errors.Unwrap(perr)
				}
				problem(perr.Error())
			}
			if d.part != part {
				n = 0
			}
		}
		if err != nil {
			return d.missing()
		}
	}
}

var errLong = errors.New("line too long")

// readLine returns the next line, io.EOF with the last one, and errLong after skipping one that is too long.
func readLine(br *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := br.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && err == nil:
			return nil, errLong
		default:
			return line, err
		}
	}
}

// emitError carries an error of the receiver through the line parser: it ends the reading.
type emitError struct{ error }

func (e emitError) Unwrap() error { return e.error }

type decoder struct {
	ids    map[string]uint64 // kind letter + id or key as written -> number in this file
	last   map[timeline.Kind]uint64
	layers map[string]bool         // by name, those that were emitted
	seen   map[timeline.Ref]string // with its key
	called map[timeline.Ref]called // what is referred to before it is told of, or without that
	part   string                  // the file of a folder that is read
	at     int                     // the line that is read
	emit   func(timeline.Entity) error
}

func newDecoder(emit func(timeline.Entity) error) *decoder {
	return &decoder{ids: map[string]uint64{}, last: map[timeline.Kind]uint64{}, layers: map[string]bool{}, seen: map[timeline.Ref]string{},
		called: map[timeline.Ref]called{}, emit: emit}
}

// number gives an id or key as written its number, the same one each time.
func (d *decoder) number(kind timeline.Kind, name string) uint64 {
	k := kind.String() + " " + name
	id, ok := d.ids[k]
	if !ok {
		id = d.fresh(kind, name)
		d.ids[k] = id
	}
	d.call(kind, id, name)
	return id
}

// keyed is the number from which on those are counted that are known by a key alone.
const keyed = 1 << 40

// fresh makes the number of something that was not mentioned before. An id such as "e12" is its own number, so that
// whoever can keeps it.
func (d *decoder) fresh(kind timeline.Kind, name string) uint64 {
	ref, err := timeline.ParseRef(name, kind)
	if err == nil && ref.Kind == kind && ref.ID < keyed && ref.String() == name {
		return ref.ID
	}
	d.last[kind]++
	return keyed + d.last[kind]
}

// own gives the object itself its number: by id and by key, whichever was mentioned before.
func (d *decoder) own(kind timeline.Kind, r *record) uint64 {
	ik, kk := kind.String()+" "+r.ID, kind.String()+" "+r.Key
	id, ok := d.ids[ik]
	if !ok || r.ID == "" {
		if id, ok = d.ids[kk]; !ok || r.Key == "" {
			id = d.fresh(kind, r.ID)
		}
	}
	if r.ID != "" {
		d.ids[ik] = id
	}
	if r.Key != "" {
		d.ids[kk] = id
	}
	return id
}

func (d *decoder) put(e timeline.Entity) error {
	if err := e.Validate(); err != nil {
		var inv *timeline.InvalidError
		if errors.As(err, &inv) && inv.Of.ID >= keyed {
			return errors.New(inv.Unnumbered())
		}
		return err
	}
	if key, one := identity(e); one {
		ref := e.Ref()
		if first, twice := d.seen[ref]; twice && (key == "" || key != first) {
			return fmt.Errorf("the %s %s stands in the file twice; the first was taken", ref.Kind, ref)
		}
		d.seen[ref] = key
	}
	if err := d.emit(e); err != nil {
		return emitError{err}
	}
	return nil
}

// identity returns the key of what others refer to by its number, so that no two may bear the same. What has a key is the same
// thing when it comes again.
func identity(e timeline.Entity) (key string, one bool) {
	switch e := e.(type) {
	case *timeline.Event:
		return e.Key, true
	case *timeline.Actor:
		return e.Key, true
	case *timeline.Article:
		return e.Key, true
	case *timeline.Attachment:
		return "", true
	}
	return "", false
}

// apart takes the id off a record that nothing refers to by it when another had it before, as after a merge of two folders.
func (d *decoder) apart(kind timeline.Kind, r *record) {
	id, twice := d.ids[kind.String()+" "+r.ID]
	if same, known := d.ids[kind.String()+" "+r.Key]; twice && (r.Key == "" || !known || same != id) {
		r.ID = ""
	}
}

func (d *decoder) line(line []byte) error {
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return fmt.Errorf("this is not a JSON object of Entente: %w", err)
	}
	switch r.Kind {
	case "":
		if r.Entente > Version {
			return fmt.Errorf("the file was written by a newer Entente (version %d); this one reads up to %d", r.Entente, Version)
		}
		if r.Entente == 0 {
			return errors.New(`the object has no "kind"`)
		}
		d.part = r.Part
		return nil
	case "event":
		return d.event(&r)
	case "actor":
		return d.actor(&r)
	case "article":
		return d.article(&r)
	case "attachment":
		return d.attachment(&r)
	case "annotation":
		d.apart(timeline.KindAnnotation, &r)
		return d.annotation(&r)
	case "layer":
		d.layers[r.Name] = true
		r.Key = layerKey(r.Name)
		d.apart(timeline.KindLayer, &r)
		return d.put(&timeline.Layer{ID: timeline.LayerID(d.own(timeline.KindLayer, &r)), Name: r.Name, Colour: r.Colour, Hidden: r.Hidden, Locked: r.Locked})
	case "link":
		d.apart(timeline.KindLink, &r)
		return d.link(d.own(timeline.KindLink, &r), r.From, r.To, r.Type, r.Note)
	case "view":
		d.apart(timeline.KindView, &r)
		return d.view(&r)
	}
	return fmt.Errorf("%q is not a kind that this version knows", r.Kind)
}

func (d *decoder) layer(name string) timeline.LayerID {
	return timeline.LayerID(d.number(timeline.KindLayer, layerKey(name)))
}

// layerKey keeps names of layers apart from ids.
func layerKey(name string) string { return "name:" + name }

func (d *decoder) link(id uint64, from, to, typ, note string) error {
	return d.put(&timeline.Link{ID: timeline.LinkID(id), From: timeline.EventID(d.number(timeline.KindEvent, from)),
		To: timeline.EventID(d.number(timeline.KindEvent, to)), Type: timeline.LinkType(typ), Note: note})
}

func (d *decoder) view(r *record) error {
	from, err1 := when.Parse(r.From)
	to, err2 := when.Parse(r.To)
	var err3 error
	known := when.Span{}
	if r.Known != "" {
		known, err3 = when.Parse(r.Known)
	}
	if err := errors.Join(err1, err2, err3); err != nil {
		return fmt.Errorf("view %q: %w", r.Name, err)
	}
	number := func(a timeline.ActorID) timeline.ActorID {
		return timeline.ActorID(d.number(timeline.KindActor, a.String()))
	}
	lanes := timeline.Grouping(r.Lanes)
	v := &timeline.View{ID: timeline.ViewID(d.own(timeline.KindView, r)), Name: r.Name, From: from.Start(), To: to.Start(),
		Lanes: lanes.Renumbered(number), Filter: r.Filter, Repeated: r.Repeated, Known: known, Theme: r.Theme}
	if r.Arranged != nil {
		v.Arranged = r.Arranged.Renumbered(lanes, number)
	}
	for _, name := range r.HiddenLay {
		v.Hidden = append(v.Hidden, d.layer(name))
	}
	return d.put(v)
}

func (d *decoder) annotation(r *record) error {
	a := &timeline.Annotation{ID: timeline.AnnotationID(d.own(timeline.KindAnnotation, r)), Key: r.Key, Lane: r.Lane, Colour: r.Colour,
		Other: r.Other, Takeaway: r.Takeaway, DX: r.DX, DY: r.DY}
	kind, ok := timeline.ParseAnnotationKind(r.Type)
	if !ok {
		return fmt.Errorf("%q is not a type of annotation", r.Type)
	}
	a.Kind = kind
	if r.Text != nil {
		a.Text = *r.Text
	}
	var err error
	if a.When, err = when.Parse(r.When); r.When != "" && err != nil {
		return err
	}
	if r.Target != "" {
		ref, err := timeline.ParseRef(r.Target, timeline.KindEvent)
		if err != nil { // a key
			ref.Kind = timeline.KindEvent
		}
		a.Target = timeline.Ref{Kind: ref.Kind, ID: d.number(ref.Kind, r.Target)}
	}
	actor := func(id timeline.ActorID) timeline.ActorID {
		return timeline.ActorID(d.number(timeline.KindActor, id.String()))
	}
	a.Lane, a.Other = timeline.RenumberedLane(a.Lane, actor), timeline.RenumberedLane(a.Other, actor)
	layer := r.Layer
	if layer == "" {
		layer = timeline.DefaultLayer
	}
	a.Layer = d.layer(layer)
	if !d.layers[layer] {
		d.layers[layer] = true
		if err := d.put(&timeline.Layer{ID: a.Layer, Name: layer}); err != nil {
			return err
		}
	}
	return d.put(a)
}
