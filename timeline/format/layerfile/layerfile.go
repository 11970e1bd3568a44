// Package layerfile reads and writes one layer of annotations as a small file that people can read.
//
// The file is JSON: the layer's name and colour, and its notes. What a note is put on is told in words and keys that hold
// in any library: an event by its key, its title and its date; an actor and an article by key and name.
package layerfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/when"
)

// Version is the number at the head of the file.
const Version = 1

// MaxSize is the size in bytes of the largest file that is read.
const MaxSize = 64 << 20

// File is a layer with what stands in it.
type File struct {
	Name, Colour string
	Items        []Item
}

// Item is one annotation.
type Item struct {
	Key    string // by which it is known in other libraries, "" for none
	Kind   timeline.AnnotationKind
	On     Target
	Text   string
	Colour string
	DX, DY int
}

// Target is what an annotation is put on.
type Target struct {
	Event, Actor, Article *Thing
	Takeaway              int // of the article, from 1
	When                  when.Span
	Lane, Other           string // names or keys of actors, or what else the lanes are made of
}

// Thing is an event, actor or article as it is known in other libraries.
type Thing struct {
	Key  string    // "" for none
	Name string    // an event's title
	When when.Span // of an event
}

type fileJSON struct {
	Version int         `json:"ententeLayer"`
	Name    string      `json:"name"`
	Colour  string      `json:"colour,omitempty"`
	Items   *[]itemJSON `json:"items"`
}

type itemJSON struct {
	Type     string     `json:"type"`
	Text     string     `json:"text,omitempty"`
	Colour   string     `json:"colour,omitempty"`
	Event    *thingJSON `json:"event,omitempty"`
	Actor    *thingJSON `json:"actor,omitempty"`
	Article  *thingJSON `json:"article,omitempty"`
	Takeaway int        `json:"takeaway,omitempty"`
	When     string     `json:"when,omitempty"`
	Lane     string     `json:"lane,omitempty"`
	Other    string     `json:"otherLane,omitempty"`
	DX       int        `json:"dx,omitempty"`
	DY       int        `json:"dy,omitempty"`
	Key      string     `json:"key,omitempty"`
}

type thingJSON struct {
	Name string `json:"name,omitempty"`
	When string `json:"when,omitempty"`
	Key  string `json:"key,omitempty"`
}

// Write writes a layer. The same layer gives the same bytes.
func Write(w io.Writer, f *File) error {
	items := make([]itemJSON, len(f.Items))
	for i, x := range f.Items {
		items[i] = itemJSON{Type: x.Kind.String(), Text: x.Text, Colour: x.Colour, Takeaway: x.On.Takeaway, When: x.On.When.String(),
			Lane: x.On.Lane, Other: x.On.Other, DX: x.DX, DY: x.DY, Key: x.Key, Event: toThing(x.On.Event), Actor: toThing(x.On.Actor),
			Article: toThing(x.On.Article)}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(fileJSON{Version, f.Name, f.Colour, &items})
}

func toThing(t *Thing) *thingJSON {
	if t == nil {
		return nil
	}
	return &thingJSON{t.Name, t.When.String(), t.Key}
}

// Sniff reports whether a file that begins so is a layer, or means to be one.
func Sniff(head []byte) bool {
	rest, object := bytes.CutPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"), []byte("{"))
	return object && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte(`"ententeLayer"`))
}

// Read reads a layer. Its errors say what is wrong with the file, where, and what to do.
func Read(r io.Reader) (*File, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read the layer: %w", err)
	}
	if len(data) > MaxSize {
		return nil, fmt.Errorf("the file has more than %d MiB; a layer is smaller", MaxSize>>20)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		return nil, errors.New("this is no layer of Entente: it is not UTF-8 text")
	}
	var head struct {
		Version *int `json:"ententeLayer"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		if !bytes.Contains(data, []byte(`"ententeLayer"`)) {
			return nil, errors.New("this is no layer of Entente; save one with “Save to a file” or ententectl layer export")
		}
		return nil, fmt.Errorf("the file is damaged: %s; ask for it again", where(data, err))
	}
	switch {
	case head.Version == nil:
		return nil, errors.New("this is no layer of Entente: it lacks \"ententeLayer\"")
	case *head.Version > Version:
		return nil, fmt.Errorf("the layer was saved by a newer Entente (version %d of the file); this one reads up to %d. Update, or ask for it in an older form",
			*head.Version, Version)
	case *head.Version < 1:
		return nil, fmt.Errorf("the file is damaged: version %d does not exist", *head.Version)
	}
	var raw fileJSON
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, fmt.Errorf("the file is damaged: %s; ask for it again", where(data, err))
	}
	if strings.TrimSpace(raw.Name) == "" || raw.Items == nil {
		return nil, errors.New("the file is damaged: it lacks the layer's name or its items; ask for it again")
	}
	f := &File{Name: strings.TrimSpace(raw.Name), Colour: raw.Colour}
	for i, x := range *raw.Items {
		item, err := x.item()
		if err != nil {
			return nil, fmt.Errorf("the file is damaged: item %d: %w", i+1, err)
		}
		f.Items = append(f.Items, item)
	}
	return f, nil
}

// where words an error of the reader with the line that it stands in.
func where(data []byte, err error) string {
	at := int64(-1)
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &typ):
		at, err = typ.Offset, fmt.Errorf("%q holds a %s", typ.Field, typ.Value)
	}
	if at < 0 || at > int64(len(data)) {
		return err.Error()
	}
	if strings.HasPrefix(err.Error(), "unexpected end") {
		err = errors.New("it ends in the middle")
	}
	return fmt.Sprintf("line %d: %s", 1+bytes.Count(data[:at], []byte("\n")), err)
}

func (x *itemJSON) item() (Item, error) {
	kind, ok := timeline.ParseAnnotationKind(x.Type)
	if !ok {
		return Item{}, fmt.Errorf("%q is no type of annotation", x.Type)
	}
	out := Item{Key: x.Key, Kind: kind, Text: x.Text, Colour: x.Colour, DX: x.DX, DY: x.DY}
	out.On = Target{Takeaway: x.Takeaway, Lane: x.Lane, Other: x.Other}
	var err error
	if out.On.When, err = date(x.When); err != nil {
		return Item{}, err
	}
	n := 0
	for _, t := range []struct {
		from *thingJSON
		to   **Thing
	}{{x.Event, &out.On.Event}, {x.Actor, &out.On.Actor}, {x.Article, &out.On.Article}} {
		if t.from == nil {
			continue
		}
		n++
		*t.to = &Thing{Key: t.from.Key, Name: t.from.Name}
		if (*t.to).When, err = date(t.from.When); err != nil {
			return Item{}, err
		}
	}
	switch {
	case n > 1:
		return Item{}, errors.New("it stands on several things at once")
	case n == 0 && out.On.When.IsZero() && out.On.Lane == "":
		return Item{}, errors.New("it stands on nothing")
	case (kind == timeline.Note || kind == timeline.Tag) && strings.TrimSpace(out.Text) == "":
		return Item{}, fmt.Errorf("the %s is empty", kind)
	case len(out.Text) > timeline.MaxNote:
		return Item{}, fmt.Errorf("the %s has more than %d MiB", kind, timeline.MaxNote>>20)
	}
	return out, nil
}

func date(edtf string) (when.Span, error) {
	if edtf == "" {
		return when.Span{}, nil
	}
	return when.Parse(edtf)
}
