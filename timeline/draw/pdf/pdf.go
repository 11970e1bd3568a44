// Package pdf writes scenes as pages of a Portable Document Format file.
//
// Everything is vectors. Glyphs of the embedded family come from a subset of its font, those of other fonts are
// outlines in a font of their own, so every script can be selected, searched and copied and looks the same
// everywhere. Text that reads otherwise than its glyphs stand, as Arabic or ligatures, carries what it says beside it.
// The file holds no script, no form and no reference to anything outside but links of http, https and mailto, and no
// date: the same scenes always give the same bytes.
package pdf

import (
	"cmp"
	"fmt"
	"io"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Info is what a file says about itself.
type Info struct {
	Title string
	Desc  string // the alternative text of the picture
	Lang  string // of the words, as in BCP 47; "" for unknown
	// Extra holds further entries, by names of plain letters: readers that do not know them pass over them.
	Extra map[string]string
	// Scale is how much larger than the scenes the pages are; 0 is 1.
	Scale float32
}

// Writer writes one file. Add pages and Close it; what was written until then is no whole file.
type Writer struct {
	out   output
	fonts *typeset.Fonts
	info  Info

	// resources that all pages share, by what they are made from
	faces  []*faceFont // in the order of their names
	newest map[typeset.Face]*faceFont
	slots  map[glyphKey]slot
	states map[string]int // graphics states: the number of the object, by its dictionary
	pages  []int          // objects
	tags   []int          // structure elements, one a page

	// objects that are referred to before they are written
	root, tree, structure, parents int
}

// NewWriter begins a file. Fonts must be those that shape the texts of the scenes.
func NewWriter(w io.Writer, fonts *typeset.Fonts, info Info) *Writer {
	p := &Writer{fonts: fonts, info: info, newest: map[typeset.Face]*faceFont{}, slots: map[glyphKey]slot{}, states: map[string]int{}}
	p.out.w = w
	p.root, p.tree, p.structure, p.parents = p.out.reserve(), p.out.reserve(), p.out.reserve(), p.out.reserve()
	p.out.text("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	return p
}

// perPx is the number of points in a CSS pixel.
const perPx = 0.75

// Page adds a page that is as large as the scene: 96 of its pixels are an inch.
func (p *Writer) Page(s *scene.Scene) error {
	perPx := perPx * cmp.Or(p.info.Scale, 1)
	c := content{p: p, h: s.H, perPx: perPx, xobjects: map[string]int{}, gstates: map[string]int{}, used: map[*faceFont]bool{}}
	c.draw(s)
	body := p.out.stream("", c.buf)
	page, annots := p.out.reserve(), ""
	for _, l := range c.links {
		annots += " " + ref(p.out.object("<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect["+l.rect+"]/A<</S/URI/URI "+literal(l.to)+">>>>"))
	}
	tag := p.out.object(fmt.Sprintf("<</Type/StructElem/S/Figure/P %s/K 0/Pg %s/Alt %s>>", ref(p.structure), ref(page), textString(s.Desc)))
	p.out.define(page, fmt.Sprintf("<</Type/Page/Parent %s/MediaBox[0 0 %s %s]/Contents %s/Resources<<%s>>/StructParents %d/Annots[%s]>>",
		ref(p.tree), num(s.W*perPx), num(s.H*perPx), ref(body), c.resources(), len(p.pages), annots))
	p.pages, p.tags = append(p.pages, page), append(p.tags, tag)
	if p.out.err != nil {
		return fmt.Errorf("write PDF: %w", p.out.err)
	}
	return nil
}

// Close writes what belongs to the file as a whole.
func (p *Writer) Close() error {
	for _, f := range p.faces {
		if err := f.write(p); err != nil {
			return fmt.Errorf("write PDF: %w", err)
		}
	}
	kids, tags, parents := "", "", ""
	for i, page := range p.pages {
		kids += " " + ref(page)
		tags += " " + ref(p.tags[i])
		parents += fmt.Sprintf(" %d[%s]", i, ref(p.tags[i]))
	}
	p.out.define(p.tree, fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(p.pages)))
	p.out.define(p.parents, "<</Nums["+parents+"]>>")
	p.out.define(p.structure, fmt.Sprintf("<</Type/StructTreeRoot/K[%s]/ParentTree %s>>", tags, ref(p.parents)))
	lang := ""
	if p.info.Lang != "" {
		lang = "/Lang " + textString(p.info.Lang)
	}
	p.out.define(p.root, fmt.Sprintf("<</Type/Catalog/Pages %s/StructTreeRoot %s/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>%s>>",
		ref(p.tree), ref(p.structure), lang))
	info := p.out.object(p.infoDict())
	return p.out.finish(p.root, info)
}

func (p *Writer) infoDict() string {
	d := "<</Title " + textString(p.info.Title) + "/Subject " + textString(p.info.Desc) + "/Creator(Entente)/Producer(Entente)"
	for _, k := range sortedKeys(p.info.Extra) {
		d += "/" + k + " " + textString(p.info.Extra[k])
	}
	return d + ">>"
}

// state returns the number of a graphics state object with the given dictionary.
func (p *Writer) state(dict string) int {
	n, ok := p.states[dict]
	if !ok {
		n = p.out.object(dict)
		p.states[dict] = n
	}
	return n
}
