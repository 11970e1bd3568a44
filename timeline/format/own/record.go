// Package own is Entente's own interchange format: JSON Lines, lossless, readable without the program.
//
// The first line is {"entente":1}. Every other line is one object with a "kind": layer, actor, article, attachment, event,
// link, annotation or view. Objects refer to one another by "id" ("a3", "e12": numbers within the file) or by "key"
// ("country:CHN"), and may refer forward. Dates are EDTF. Offsets are bytes of the article's "text", end exclusive.
// Unknown fields are ignored; an unknown kind or a version above 1 is reported.
package own

import (
	"entente/timeline"
	"entente/timeline/format"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "json", Title: "Entente JSON Lines", Exts: []string{".json", ".jsonl"},
		Sniff: sniff, Decode: Decode, Encode: Encode}
}

// Version is the number in the first line.
const Version = 1

type header struct {
	Entente int `json:"entente"`
	// Unfinished marks a folder that is being written.
	Unfinished bool `json:"unfinished,omitempty"`
}

// record is the union of all kinds. Fields that a kind does not have stay empty and are not written.
type record struct {
	Kind    string `json:"kind,omitempty"`
	Entente int    `json:"entente,omitempty"`
	Part    string `json:"part,omitempty"` // of a folder: the file that begins here
	ID      string `json:"id,omitempty"`
	Key     string `json:"key,omitempty"`

	Title     string        `json:"title,omitempty"` // event, article
	Name      string        `json:"name,omitempty"`  // actor, layer, view, attachment
	Summary   string        `json:"summary,omitempty"`
	When      string        `json:"when,omitempty"` // event, annotation
	WhenText  string        `json:"whenText,omitempty"`
	DateFixed bool          `json:"dateFixed,omitempty"`
	Type      string        `json:"type,omitempty"` // event, link, annotation, actor
	Mode      string        `json:"mode,omitempty"`
	Marks     []string      `json:"marks,omitempty"`
	CAMEO     string        `json:"cameo,omitempty"`
	Place     string        `json:"place,omitempty"`
	Roles     []role        `json:"roles,omitempty"`
	Takes     []takeawayRef `json:"takeaways,omitempty"` // event
	Claims    []claim       `json:"claims,omitempty"`
	Citations []citation    `json:"citations,omitempty"`
	Accounts  []account     `json:"accounts,omitempty"` // event
	Sorted    bool          `json:"sorted,omitempty"`   // event
	Tags      []string      `json:"tags,omitempty"`
	Links     []link        `json:"links,omitempty"` // event; read only, written as objects of kind link
	// Confidence is left out when it is 1.
	Confidence *float32 `json:"confidence,omitempty"`
	Proposed   bool     `json:"proposed,omitempty"`

	Country string   `json:"country,omitempty"`
	Aliases []string `json:"aliases,omitempty"`
	Offices []office `json:"offices,omitempty"`
	Note    string   `json:"note,omitempty"`

	Outlet    string     `json:"outlet,omitempty"`
	Author    string     `json:"author,omitempty"`
	Address   string     `json:"address,omitempty"`
	Published string     `json:"published,omitempty"`
	From      string     `json:"from,omitempty"` // article: source of the date; link: event; view: start
	To        string     `json:"to,omitempty"`   // link: event; view: end
	Bullets   []bullet   `json:"keyTakeaways,omitempty"`
	Rejected  []rejected `json:"rejected,omitempty"`
	Body      *[2]int    `json:"body,omitempty"`
	File      string     `json:"file,omitempty"`
	Text      *string    `json:"text,omitempty"` // article: the whole text; annotation: its text
	Target    string     `json:"target,omitempty"`
	Lane      string     `json:"lane,omitempty"`
	Other     string     `json:"otherLane,omitempty"` // annotation
	Takeaway  int        `json:"takeaway,omitempty"`  // annotation: of the article that is its target, from 1
	DX        int        `json:"dx,omitempty"`        // callout: from its point to its box, px
	DY        int        `json:"dy,omitempty"`
	Colour    string     `json:"colour,omitempty"`
	Layer     string     `json:"layer,omitempty"` // name
	Hidden    bool       `json:"hidden,omitempty"`
	Locked    bool       `json:"locked,omitempty"`
	Lanes     string     `json:"lanes,omitempty"`
	Filter    string     `json:"filter,omitempty"`
	HiddenLay []string   `json:"hiddenLayers,omitempty"`
	Repeated  bool       `json:"repeated,omitempty"`
	Theme     string     `json:"theme,omitempty"` // of a view
	Extra     []extraKV  `json:"extra,omitempty"`
	// Known is the day whose knowledge a view shows.
	Known string `json:"known,omitempty"`
	// Of an attachment, whose article is the target.
	Media string `json:"media,omitempty"`
	Bytes int64  `json:"bytes,omitempty"`
	SHA   string `json:"sha256,omitempty"`
	Path  string `json:"path,omitempty"` // where its bytes are, when they are not here
	Data  []byte `json:"data,omitempty"` // its bytes in base64
	// Arranged is how a view's lanes are ordered and shown.
	Arranged *timeline.Arrangement `json:"arranged,omitempty"`
}

type role struct {
	Actor   string    `json:"actor"`
	As      string    `json:"as"`
	Office  string    `json:"office,omitempty"`
	Country string    `json:"country,omitempty"`
	Cite    *citation `json:"cite,omitempty"`
}

type citation struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Quote   string `json:"quote,omitempty"`
}

type claim struct {
	Cite  citation `json:"cite"`
	Words [][2]int `json:"words,omitempty"`
	When  string   `json:"when,omitempty"`
	Value string   `json:"value,omitempty"`
	Why   string   `json:"why,omitempty"`
}

// account is what one source says of an event; "confidence" is left out when it is 1.
type account struct {
	Article    string   `json:"article,omitempty"`
	Title      string   `json:"title,omitempty"`
	When       string   `json:"when,omitempty"`
	WhenText   string   `json:"whenText,omitempty"`
	Type       string   `json:"type,omitempty"`
	Mode       string   `json:"mode,omitempty"`
	Marks      []string `json:"marks,omitempty"`
	CAMEO      string   `json:"cameo,omitempty"`
	Place      string   `json:"place,omitempty"`
	Roles      []role   `json:"roles,omitempty"`
	Confidence *float32 `json:"confidence,omitempty"`
	Proposed   bool     `json:"proposed,omitempty"`
}

type takeawayRef struct {
	Article string `json:"article"`
	N       int    `json:"n"`
}

type rejected struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Title string `json:"title"`
}

type bullet struct {
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Detached bool   `json:"detached,omitempty"`
}

type office struct {
	Title string `json:"title"`
	For   string `json:"for,omitempty"`
	From  string `json:"from,omitempty"`
	To    string `json:"to,omitempty"`
	Term  string `json:"term,omitempty"` // EDTF; wins over from and to
}

type link struct {
	To   string `json:"to"`
	Type string `json:"type"`
}

type extraKV struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}
