// Package format says what an interchange format is: a name, a test whether a file is of it, a reader and a writer.
package format

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"entente/timeline"
	"entente/timeline/when"
)

// Format reads or writes one kind of file. All of the functions but Sniff may be nil.
type Format struct {
	Name  string   // "json"
	Title string   // "Entente JSON Lines"
	Exts  []string // lower case, with the dot

	// Rows marks tables that may be very long: every event has a key and nothing in the file refers to an event. Actors
	// and articles stand before the events that name them. Such a file is written while it is read.
	Rows bool

	// Sniff reports whether a file with this base name and these first bytes (up to 64 KiB) is of the format.
	Sniff func(name string, head []byte) bool
	// Decode reads entities and hands them to emit, with numbers that count within the file and refer within it.
	// References may point forward. What is wrong in the file goes to report, and reading goes on where it can.
	Decode func(ctx context.Context, r io.Reader, emit func(timeline.Entity) error, report func(Problem)) error
	// Articles reads a file of texts, such as a feed or a mailbox, in place of Decode: each is read like a file of its own.
	Articles func(ctx context.Context, r io.Reader, emit func(Doc) error, report func(Problem)) error
	// Mentions reads a file that tells which articles speak of events of another file, in place of Decode.
	Mentions func(ctx context.Context, r io.Reader, emit func(Mention) error, report func(Problem)) error
	// Pages reads a file that tells more of articles that other files have brought, in place of Decode.
	Pages func(ctx context.Context, r io.Reader, emit func(Page) error, report func(Problem)) error
	// Encode writes a library in the order that src gives.
	Encode func(ctx context.Context, w io.Writer, src Source) error
	// Folder writes a library as a folder of files, in place of Encode; their names have slashes. A name that comes again
	// replaces what was put under it.
	Folder func(ctx context.Context, src Source, put func(name string, content []byte) error) error
}

// Readable reports whether files of the format can be read.
func (f Format) Readable() bool {
	return f.Decode != nil || f.Articles != nil || f.Mentions != nil || f.Pages != nil
}

// Writable reports whether libraries can be written in the format.
func (f Format) Writable() bool { return f.Encode != nil || f.Folder != nil }

// Doc is an article that lies with others in a file, or in a file that is no text.
type Doc struct {
	Name string // within the file: "mail 3"
	Text string // plain, without the title
	// What the file says of it; all may be missing.
	Title, Outlet, Author, Address string
	Published                      when.Span
}

// Mention says that an article speaks of an event.
type Mention struct {
	Event   string           // the key of the event
	Article timeline.Article // with a key, and without a number and a text
	Extra   timeline.Extra   // of the event: what else is said of the passage
}

// Page is what a file tells of an article.
type Page struct {
	Article               string // its key
	Title                 string // "" when it is not told
	People, Organisations []string
	Extra                 []timeline.Extra
}

// Source is what a writer draws from.
type Source interface {
	// Each calls fn for every entity of a kind that is to be written.
	Each(kind timeline.Kind, fn func(timeline.Entity) error) error
	// Get reads one entity that another refers to.
	Get(ref timeline.Ref) (timeline.Entity, error)
}

// NameKey begins the key of an actor of whom a file tells only the name. Whoever imports it may look such a one up in
// dictionaries.
const NameKey = "name:"

// KeyOf makes the identity of something that has none in its source, from what it says there: the same again is the same
// thing.
func KeyOf(prefix string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return prefix + ":" + hex.EncodeToString(h.Sum(nil)[:12])
}

// Mapping says what the columns of a table hold.
type Mapping struct {
	Columns map[string]string `json:"columns"`         // field, such as "title" or "when" -> header of the column, or its number from 1
	Dates   string            `json:"dates,omitempty"` // "dmy" or "mdy": which of the two 3/4/2023 is; "" to find it out
}

// Problem is something in a file that could not be used.
type Problem struct {
	Line    int    `json:"line"` // from 1, 0 when it concerns the whole file
	Message string `json:"message"`
}

// String returns "line 12: message".
func (p Problem) String() string {
	if p.Line == 0 {
		return p.Message
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Message)
}
