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

// kinds are the nouns with which a line below a title ends that says what kind of text it is.
var kinds = map[string]bool{"brief": true, "briefing": true, "note": true, "comment": true, "commentary": true, "paper": true, "analysis": true,
	"essay": true, "column": true, "newsletter": true, "bulletin": true, "backgrounder": true, "factsheet": true, "opinion": true, "review": true}

// saysKind reports whether l, below a title, says what kind of text it is or who by trade wrote it: "Policy brief no. 41", "Issue 2/2022",
// "Briefing note, Food Programme", "By our history correspondent".
func saysKind(l *line) bool {
	const (
		longest = 70 // bytes
		words   = 3
	)
	low := strings.ToLower(l.text)
	if len(low) > longest || l.bullet() > 0 || strings.ContainsAny(low[max(0, len(low)-1):], ".!?:") {
		return false
	}
	for _, by := range [...]string{"by a ", "by an ", "by our ", "from our "} {
		if strings.HasPrefix(low, by) {
			return true
		}
	}
	head := low
	if i := strings.IndexFunc(low, func(c rune) bool { return unicode.IsDigit(c) || strings.ContainsRune(",|–—#", c) }); i >= 0 {
		head = low[:i]
	}
	f := strings.Fields(head)
	numbered := len(head) < len(low) && unicode.IsDigit(rune(low[len(head)]))
	for len(f) > 1 && (f[len(f)-1] == "no." || f[len(f)-1] == "no" || f[len(f)-1] == "vol.") {
		f = f[:len(f)-1]
	}
	return len(f) > 0 && len(f) <= words && (kinds[f[len(f)-1]] || numbered && len(f) == 1 && (f[0] == "issue" || f[0] == "volume" || f[0] == "number"))
}
