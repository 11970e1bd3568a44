package typeset

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// familyFiles are the faces of the embedded family, in the order of Regular, Bold, Italic.
var familyFiles = [...]string{"Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf"}

// FamilyFile returns the name of the file that holds a face of the embedded family, in the fs.FS given to New.
func FamilyFile(f Face) string { return familyFiles[f] }

// Fallback finds a font for a character that the fonts so far lack: the bytes of a TrueType or OpenType file and
// the number of the face in a collection. It is called at most once for each script (for signs that belong to no
// script: once for each 256 of them), under the lock of Fonts, so it must not call Fonts.
type Fallback func(r rune) (data []byte, index int, ok bool)

// Fonts holds the faces, shapes text and remembers what it shaped. One lock guards it: it may be used from several
// goroutines at once. The Runs that it returns are immutable.
type Fonts struct {
	files  fs.FS                   // holds the embedded family
	family [len(familyFiles)]*face // never changes after New, so it is read without the lock

	mu       sync.Mutex
	faces    []*face // the family, then what the fallback found
	fallback Fallback
	asked    map[uint32]struct{} // scripts for which the fallback was called
	cache    runCache
	shaper   shaper
}

type face struct {
	font            *font.Face
	hb              *harfbuzz.Font // made when full shaping first needs it
	em              float32        // em per font unit
	ascent, descent float32        // em
	cap             float32        // em
	kern            kerning
	family          bool       // belongs to the embedded family
	quick           []quick    // glyphs of the characters below quickRunes, family only
	ascii           *asciiKern // family only
}

// New loads the embedded family from a file system that holds its files in the root.
func New(fsys fs.FS) (*Fonts, error) {
	f := &Fonts{files: fsys, asked: map[uint32]struct{}{}, cache: newRunCache()}
	for i, name := range familyFiles {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("load font: %w", err)
		}
		fc, err := newFace(data, 0)
		if err != nil {
			return nil, fmt.Errorf("load font %s: %w", name, err)
		}
		fc.family = true
		f.family[i] = fc
		fc.kern = kerningOf(fc.font.Font)
		fc.fillQuick()
		f.faces = append(f.faces, fc)
	}
	return f, nil
}

func newFace(data []byte, index int) (fc *face, err error) {
	defer func() {
		if r := recover(); r != nil {
			fc, err = nil, fmt.Errorf("damaged font: %v", r)
		}
	}()
	all, err := font.ParseTTC(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if index < 0 || index >= len(all) {
		return nil, fmt.Errorf("no face %d in a collection of %d", index, len(all))
	}
	ff := all[index]
	if ff.Upem() == 0 {
		return nil, fmt.Errorf("damaged font: no units per em")
	}
	em := 1 / float32(ff.Upem())
	fc = &face{font: ff, em: em, ascent: 0.95, descent: 0.25}
	if e, ok := ff.FontHExtents(); ok {
		fc.ascent, fc.descent = e.Ascender*em, -e.Descender*em
	}
	fc.cap = ff.LineMetric(font.CapHeight) * em
	return fc, nil
}

// SetFallback names the finder of fonts for scripts that the embedded family lacks. Call it before the first Shape.
func (f *Fonts) SetFallback(find Fallback) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.fallback = find
}

// AddFallback adds a face for characters that the faces so far lack: a finder that took its time delivers here.
// Runs made before keep their boxes; Shape makes them anew.
func (f *Fonts) AddFallback(data []byte, index int) error {
	fc, err := newFace(data, index)
	if err != nil {
		return fmt.Errorf("add fallback font: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.faces = append(f.faces, fc)
	f.cache.clear()
	return nil
}

// Fallbacks lists the names of the fonts besides the embedded family that were used or added, in that order.
func (f *Fonts) Fallbacks() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	var names []string
	for _, fc := range f.faces[len(familyFiles):] {
		if name := fc.font.Describe().Family; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Metrics are the measures of a face at one size, CSS pixels, all positive.
type Metrics struct {
	Ascent, Descent float32 // room that a line takes above and below its baseline
	CapHeight       float32 // of a capital letter: centre labels by half of it
}

// Metrics returns the measures of a face of the embedded family.
func (f *Fonts) Metrics(face Face, size float32) Metrics {
	fc := f.family[f.known(face)]
	return Metrics{Ascent: fc.ascent * size, Descent: fc.descent * size, CapHeight: fc.cap * size}
}

// known returns face if it is one of the embedded family, else Regular.
func (f *Fonts) known(face Face) Face {
	if int(face) < len(familyFiles) {
		return face
	}
	return Regular
}

// Shape returns text as one line of placed glyphs. The text is cleaned first (see Clean). What was shaped lately
// comes from a cache. A size that is not above zero gives a run without glyphs.
func (f *Fonts) Shape(text string, face Face, size float32) *Run {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.shape(text, face, size, false)
}

// Measure returns the width of text in CSS pixels.
func (f *Fonts) Measure(text string, face Face, size float32) float32 {
	return f.Shape(text, face, size).Width
}

// maxKey is the length in bytes above which a text is cleaned before it is looked up: no clean label is longer.
const maxKey = 4 * MaxRunes

// shape returns the run for text, followed by an ellipsis if cut is set. The lock is held.
func (f *Fonts) shape(text string, face Face, size float32, cut bool) *Run {
	if len(text) > maxKey {
		text = Clean(text)
	}
	k := runKey{text: text, size: size, face: f.known(face), cut: cut}
	if r := f.cache.get(k); r != nil {
		return r
	}
	// The copy keeps the cache from holding on to a whole article for the sake of one label.
	k.text = strings.Clone(text)
	clean := Clean(k.text)
	if cut {
		clean += ellipsis
	}
	fc := f.faces[k.face]
	r := &Run{Text: clean, Face: k.face, Size: size, Ascent: fc.ascent * size, Descent: fc.descent * size}
	if !(size > 0 && size <= maxSize) {
		r.Ascent, r.Descent = 0, 0
	} else if !fc.shapeQuick(r) {
		f.shapeFull(r)
	}
	f.cache.put(k, r)
	return r
}

// maxSize in CSS pixels keeps coordinates exact in float32 and 26.6 numbers.
const maxSize = 4096
