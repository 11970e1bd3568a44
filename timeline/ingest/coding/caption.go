package coding

import (
	"slices"
	"strings"

	"entente/timeline"
)

// Captions of photographs, which pages have between their paragraphs. What they show was often long ago, so that they tell no event:
//
//	Pictured: Kenyan soldiers near the border
//	FILE - In this May 3, 2020 file photo, the two presidents meet
//	The two presidents meet in Nairobi. (AP Photo/Marta Kowal)

// inCaption reports whether a byte of the text stands in a caption.
func (a *article) inCaption(at int) bool {
	return slices.ContainsFunc(a.captions, func(c timeline.Range) bool { return c.Start <= at && at < c.End })
}

// isCaption reports whether a sentence of the body is of the caption of a photograph, as its line says. Lines are read once, in order.
func (a *article) isCaption(s timeline.Range) bool {
	if s.Start >= a.line.End {
		text := a.in.Text
		a.line = timeline.Range{Start: a.line.End + strings.LastIndexByte(text[a.line.End:s.Start], '\n') + 1, End: len(text)}
		if i := strings.IndexByte(text[s.Start:], '\n'); i >= 0 {
			a.line.End = s.Start + i
		}
		a.credited = credited(text[a.line.Start:a.line.End])
	}
	return a.credited
}

// credited reports whether a line says that it belongs to a photograph, or whose one is.
func credited(line string) bool {
	const long = 600 // bytes: whole articles stand on one line too
	if len(line) > long {
		return false
	}
	line = strings.TrimRight(strings.TrimSpace(line), ".")
	for _, head := range [...]string{"Pictured", "Photo:", "Photo by", "Image:", "File photo", "FILE PHOTO", "FILE - ", "FILE – ", "FILE — ", "FILE -- ", "(FILE", "[File"} {
		if strings.HasPrefix(line, head) {
			return true
		}
	}
	for _, credit := range [...]string{"AP Photo", "(Photo", "[Photo:", "(Image:", "Getty Images", "/File Photo", " file photo", "REUTERS/", "[Reuters]"} {
		if strings.IndexByte(line, credit[0]) >= 0 && strings.Contains(line, credit) {
			return true
		}
	}
	for _, agency := range [...]string{"/AFP)", "/AP)", "/Reuters)", "/EPA)", "/Xinhua)", "via AP)"} {
		if strings.HasSuffix(line, agency) {
			return true
		}
	}
	return false
}
