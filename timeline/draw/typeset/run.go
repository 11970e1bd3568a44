// Package typeset turns text into placed glyphs: fonts, shaping, measuring and shortening.
package typeset

// Face names one face of the loaded fonts: an index into Fonts. The embedded family comes first.
type Face uint16

// The faces of the embedded family. Fallback faces for other scripts follow them.
const (
	Regular Face = iota
	Bold
	Italic
)

// Glyph is one placed glyph of a Run.
type Glyph struct {
	ID      uint32  // index in the font
	Face    Face    // a run may mix faces where a script is missing from the embedded family
	X, Y    float32 // pen position in CSS pixels from the run's origin, y down
	Cluster int32   // byte offset in the run's text
}

// Run is a shaped line of text. Runs are immutable and may be shared between frames.
type Run struct {
	Text            string
	Face            Face
	Size            float32 // CSS pixels per em
	Width           float32 // advance in CSS pixels
	Ascent, Descent float32 // above and below the baseline, CSS pixels, both positive
	Glyphs          []Glyph
}
