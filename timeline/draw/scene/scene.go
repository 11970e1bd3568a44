// Package scene is an immutable picture: an ordered list of rectangles, paths, texts, images and groups.
//
// Coordinates are CSS pixels, the origin is top left and y points down. Later items cover earlier ones.
// Items are kept in one slice a kind, so that a frame of thousands of items allocates nothing once warm.
package scene

import "entente/timeline/draw/typeset"

// Color is straight (not premultiplied) sRGB with alpha, one byte each.
type Color struct{ R, G, B, A uint8 }

// Point is a place in the scene.
type Point struct{ X, Y float32 }

// Box is a rectangle from (X, Y) with width W and height H.
type Box struct{ X, Y, W, H float32 }

// Kind tells the items apart.
type Kind uint8

// The kinds of items.
const (
	KindRect Kind = iota
	KindPath
	KindText
	KindImage
	KindGroup // opens a group; items up to the matching KindEnd belong to it
	KindEnd
)

// Op is one item in painting order: Index points into the slice of its kind. KindEnd has no slice.
type Op struct {
	Kind  Kind
	Index int32
}

// Rect is a filled rectangle with round corners, an outline, or both. The outline lies inside the box. A square one
// with Radius of at least half its side is a circle.
type Rect struct {
	Box
	Radius      float32
	Fill        Color // A = 0: not filled
	Stroke      Color // A = 0: no outline
	StrokeWidth float32
	Dash        float32 // length of dashes and gaps of the outline, 0 = solid
	// FadeLeft and FadeRight are widths over which fill and outline go from transparent to full, for uncertain ends.
	FadeLeft, FadeRight float32
}

// Verb is a step of a path.
type Verb uint8

// The verbs and the number of points that each takes.
const (
	MoveTo  Verb = iota // 1
	LineTo              // 1
	QuadTo              // 2
	CubicTo             // 3
	Close               // 0
)

// Path is an outline that is filled (non-zero rule), stroked, or both.
// Its verbs and points lie in the scene's pools.
type Path struct {
	Verbs       []Verb
	Points      []Point
	Fill        Color
	Stroke      Color
	StrokeWidth float32
	Dash        float32
}

// HaloWidth is how far a text's halo reaches beyond its glyphs, CSS pixels: enough to close the gaps between the
// words of a label, through which a line behind would show as dots.
const HaloWidth = 3

// Text is a shaped line. (X, Y) is the start of its baseline.
type Text struct {
	X, Y float32
	Run  *typeset.Run
	Fill Color
	Halo Color  // painted under the glyphs, so that a line behind does not cut them; A = 0: none
	Link string // http, https or mailto; "" for none
}

// Image is a picture fitted into a box. Pix is straight RGBA, W*H*4 bytes.
type Image struct {
	Box
	PixW, PixH int
	Pix        []byte
}

// Group clips its items and names them. A zero Clip does not clip.
type Group struct {
	ID    string // stable name for SVG ids and tests, e.g. "lane-12", "axis"; "" for none
	Ref   string // what it shows, for programs that read the picture: "e12"; "" for none
	Title string // accessible name
	Clip  Box
	Alpha uint8 // 255 = opaque
}

// Scene is a finished picture. Nobody changes it after Builder.Scene returned it.
type Scene struct {
	W, H       float32
	Background Color
	Title      string // accessible title
	Desc       string // accessible description

	Ops    []Op
	Rects  []Rect
	Paths  []Path
	Texts  []Text
	Images []Image
	Groups []Group
}
