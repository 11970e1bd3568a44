package say

import "strings"

// Quote puts words into quotation marks.
func Quote(s string) string { return "“" + Inner(s) + "”" }

// Inner returns words that are to stand within quotation marks: those of their own become inner ones. Every byte stays where
// it is, so that what points into the words still does.
func Inner(s string) string {
	return strings.NewReplacer("“", "‘", "”", "’", "„", "‚", `"`, "'").Replace(s)
}
