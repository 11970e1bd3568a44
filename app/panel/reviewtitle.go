package panel

import (
	"strings"

	"entente/app/ui"
	"entente/timeline"
)

// topParagraphs is how far down the title of an article is looked for: outlet, section and date may stand above it.
const topParagraphs = 6

// titleAmong returns the paragraph at the top of a text that is its title, empty when there is none. Marks of Markdown may
// stand around it, and a few words before it ("UPDATE 2-").
func titleAmong(paras []timeline.Range, text, title string) ui.Extent {
	const before = 24
	want := squeezed(title)
	if want == "" {
		return ui.Extent{}
	}
	for _, p := range paras[:min(len(paras), topParagraphs)] {
		if line := squeezed(text[p.Start:p.End]); strings.HasSuffix(line, want) && len(line) <= len(want)+before {
			return ui.Extent{From: p.Start, To: p.End}
		}
	}
	return ui.Extent{}
}

// squeezed is a line without what sets it off as a heading, its words one space apart.
func squeezed(line string) string {
	return strings.Trim(strings.Join(strings.Fields(line), " "), "#*_= ")
}
