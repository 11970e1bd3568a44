package article

import (
	"strings"
	"unicode"
)

// slugs are the words in capitals that agencies put before a headline: "UPDATE 2-Chad closes border", "EXCLUSIVE-Chad …".
var slugs = map[string]bool{"UPDATE": true, "WRAPUP": true, "RPT": true, "REFILE": true, "CORRECTED": true, "CORRECTION": true, "EXCLUSIVE": true, "BREAKING": true,
	"INSIGHT": true, "FACTBOX": true, "FOCUS": true, "SPECIAL REPORT": true, "URGENT": true, "ALERT": true, "LEAD": true, "ROUNDUP": true, "1ST LEAD": true, "2ND LEAD": true,
	"LD": true, "BREAKING NEWS": true, "JUST IN": true, "WATCH": true, "LIVE": true}

// openers are slugs in whatever letters, but only before a colon: "Exclusive: Chad closes border".
var openers = map[string]bool{"exclusive": true, "breaking": true, "breaking news": true, "just in": true, "watch": true, "live": true, "update": true, "urgent": true}

// withoutSlug returns a title without the slugs that an agency has put before it.
func withoutSlug(title string) string {
	const longest = 16 // bytes of a slug with its number
	for {
		i := strings.IndexAny(title[:min(len(title), longest)], "-:–—")
		if i < 1 {
			return title
		}
		word := strings.TrimRight(strings.TrimRightFunc(strings.TrimRight(title[:i], " "), unicode.IsDigit), " ")
		rest := strings.TrimLeft(title[i:], "-:–— ")
		if !slugs[word] && !(title[i] == ':' && openers[strings.ToLower(word)]) || strings.Count(rest, " ") < 2 {
			return title
		}
		title = rest
	}
}
