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
	if line == "" {
		return false
	}
	if strings.IndexByte("PIF([", line[0]) >= 0 && startsWith(line, "Pictured", "Photo:", "Photo by", "Image:", "File photo", "FILE PHOTO", "FILE - ", "FILE – ", "FILE — ", "FILE -- ", "(FILE", "[File") {
		return true
	}
	if strings.Contains(line, "hoto") {
		for _, credit := range [...]string{"AP Photo", "(Photo", "[Photo:", "/File Photo", " file photo"} {
			if strings.Contains(line, credit) {
				return true
			}
		}
	}
	if line[len(line)-1] == ')' {
		for _, agency := range [...]string{"/AFP)", "/AP)", "/Reuters)", "/EPA)", "/Xinhua)", "via AP)"} {
			if strings.HasSuffix(line, agency) {
				return true
			}
		}
	}
	return strings.Contains(line, "Getty Images") || strings.Contains(line, "REUTERS/") || strings.Contains(line, "[Reuters]") || strings.Contains(line, "(Image:")
}

// startsWith reports whether s begins with one of heads.
func startsWith(s string, heads ...string) bool {
	return slices.ContainsFunc(heads, func(h string) bool { return strings.HasPrefix(s, h) })
}
