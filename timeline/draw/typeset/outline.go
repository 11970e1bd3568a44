package typeset

import (
	"fmt"
	"io/fs"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// SegmentOp is a step of an outline.
type SegmentOp uint8

// The steps and the number of points that each takes. Contours close by themselves.
const (
	MoveTo  SegmentOp = iota // 1
	LineTo                   // 1
	QuadTo                   // 2
	CubicTo                  // 3
)

// Segment is one step of a glyph's outline; points are in em, y down, from the glyph's origin on the baseline.
type Segment struct {
	Op   SegmentOp
	Args [3]struct{ X, Y float32 }
}

// Missing is the face of characters that no font has: its glyphs are boxes, Glyph.ID is the character.
const Missing Face = 0xffff

// The box for a missing character, in em.
const (
	boxAdvance = 0.62
	boxLeft    = 0.06
	boxTop     = -0.72
	boxLine    = 0.05
)

// Outline returns the shape of a glyph, filled by the non-zero rule; empty for a space.
func (f *Fonts) Outline(face Face, id uint32) []Segment {
	if face == Missing {
		return missingBox()
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if int(face) >= len(f.faces) {
		return nil
	}
	fc := f.faces[face]
	src := fc.outline(font.GID(id))
	out := make([]Segment, len(src))
	for i, s := range src {
		switch s.Op {
		case ot.SegmentOpLineTo:
			out[i].Op = LineTo
		case ot.SegmentOpQuadTo:
			out[i].Op = QuadTo
		case ot.SegmentOpCubeTo:
			out[i].Op = CubicTo
		}
		for j, p := range s.Args {
			out[i].Args[j].X, out[i].Args[j].Y = p.X*fc.em, -p.Y*fc.em
		}
	}
	return out
}

// Advance returns how far a glyph moves the pen, in em.
func (f *Fonts) Advance(face Face, id uint32) float32 {
	if face == Missing {
		return boxAdvance
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if int(face) >= len(f.faces) {
		return 0
	}
	fc := f.faces[face]
	return fc.font.HorizontalAdvance(font.GID(id)) * fc.em
}

// Program returns the TrueType file of a face of the embedded family, for files that carry their fonts along; nil for
// faces of the system, of which only outlines are given away.
func (f *Fonts) Program(face Face) ([]byte, error) {
	if int(face) >= len(familyFiles) {
		return nil, nil
	}
	data, err := fs.ReadFile(f.files, familyFiles[face])
	if err != nil {
		return nil, fmt.Errorf("load font: %w", err)
	}
	return data, nil
}

// outline returns the segments in font units; nil when the font is damaged or has only a bitmap.
func (fc *face) outline(id font.GID) (segs []ot.Segment) {
	defer func() {
		if recover() != nil { // a damaged font of the system must not end the program
			segs = nil
		}
	}()
	o, _ := fc.font.GlyphDataOutline(id)
	return o.Segments
}

// missingBox is a hollow box: the outer contour clockwise, the inner one the other way round.
func missingBox() []Segment {
	const l, r, t, b = boxLeft, boxAdvance - boxLeft, boxTop, 0
	var s []Segment
	contour := func(pts ...[2]float32) {
		for i, p := range pts {
			seg := Segment{Op: LineTo}
			if i == 0 {
				seg.Op = MoveTo
			}
			seg.Args[0].X, seg.Args[0].Y = p[0], p[1]
			s = append(s, seg)
		}
	}
	contour([2]float32{l, t}, [2]float32{r, t}, [2]float32{r, b}, [2]float32{l, b})
	const w = boxLine
	contour([2]float32{l + w, t + w}, [2]float32{l + w, b - w}, [2]float32{r - w, b - w}, [2]float32{r - w, t + w})
	return s
}
