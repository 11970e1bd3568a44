// Package caption finds the captions of photographs in a text.
package caption

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

// Captions finds the captions in a text.
type Captions struct {
	text     string
	line     timeline.Range // that was read last
	credited bool           // it is that of a photograph
	found    []timeline.Range
}

// In begins a text.
func In(text string) *Captions { return &Captions{text: text} }

// Has reports whether a sentence is of the caption of a photograph, as its line says. Sentences are asked for in order, so that lines are
// read once.
func (c *Captions) Has(s timeline.Range) bool {
	if s.Start >= c.line.End {
		c.line = timeline.Range{Start: c.line.End + strings.LastIndexByte(c.text[c.line.End:s.Start], '\n') + 1, End: len(c.text)}
		if i := strings.IndexByte(c.text[s.Start:], '\n'); i >= 0 {
			c.line.End = s.Start + i
		}
		c.credited = credited(c.text[c.line.Start:c.line.End])
	}
	if c.credited {
		c.found = append(c.found, s)
	}
	return c.credited
}

// At reports whether a byte of the text stands in a caption that was found.
func (c *Captions) At(at int) bool {
	return slices.ContainsFunc(c.found, func(s timeline.Range) bool { return s.Start <= at && at < s.End })
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
