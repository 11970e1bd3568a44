package article

import (
	"strings"
	"unicode"
)

// kickers are the lines that stand above a title and say what kind of text it is, in small letters.
var kickers = map[string]bool{"for immediate release": true, "for release": true, "press release": true, "news release": true,
	"media release": true, "press statement": true, "media statement": true, "media note": true, "press note": true,
	"statement": true, "breaking": true, "breaking news": true, "exclusive": true, "live": true, "opinion": true, "analysis": true,
	"commentary": true, "editorial": true, "explainer": true, "interview": true, "feature": true, "news": true, "world": true,
	"world news": true, "international": true, "politics": true, "diplomacy": true, "foreign affairs": true, "briefing": true,
	"news analysis": true, "factbox": true, "timeline": true, "update": true, "unclassified": true, "confidential": true,
	"restricted": true, "embargoed": true, "report": true, "policy brief": true, "issue brief": true, "news brief": true}

// kickers takes the kickers from line i on for furniture and returns the first line that is none.
func (a *Article) kickers(lines []line, i int) int {
	for i = next(lines, i); i < len(lines) && isKicker(&lines[i]); i = next(lines, i+1) {
		a.furniture(&lines[i])
	}
	return i
}

// isKicker reports whether l says what kind of text follows, "FOR IMMEDIATE RELEASE", or is the symbol of a document: "SC/15222",
// "S/RES/2677 (2023)", "No. 2024/17", "###".
func isKicker(l *line) bool {
	if kickers[l.plain()] {
		return true
	}
	const longest = 24 // bytes of a symbol
	if len(l.text) > longest {
		return false
	}
	slash := strings.ContainsAny(l.text, "/#")
	digits, small := false, 0
	for _, c := range l.text {
		digits = digits || unicode.IsDigit(c)
		if unicode.IsLower(c) {
			small++
		}
	}
	return slash && digits && small <= len("no") || strings.Trim(l.text, "#*-_= ") == ""
}
