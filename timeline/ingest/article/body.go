package article

import (
	"slices"
	"strings"

	"entente/timeline"
)

// body sets the range of the story and lists the furniture in it. The takeaways take lines [first, last), the header
// ends before line at.
func (a *Article) body(lines []line, at, first, last int) {
	from, to := at, len(lines)
	switch {
	case last == 0:
	case first <= at || (first-at)*5 < (len(lines)-at)*2 || next(lines, last) < len(lines) && size(lines[at:first]) < size(lines[last:]):
		if first == at || size(lines[at:first]) == 0 {
			from = last
		} // else a paragraph in front of the takeaways belongs to the story, which goes around them
	default:
		to = first
	}
	from = next(lines, from)
	for from < to && (lines[from].text == "" || isFurniture(&lines[from])) {
		a.furniture(&lines[from])
		from++
	}
	for to > from && (lines[to-1].text == "" || isFurniture(&lines[to-1])) {
		a.furniture(&lines[to-1])
		to--
	}
	if from == to {
		end := len(a.Text)
		if last > 0 {
			end = lines[last-1].End
		}
		a.Body = timeline.Range{Start: end, End: end}
		return
	}
	for i := from; i < to; i++ {
		if isFurniture(&lines[i]) {
			a.furniture(&lines[i])
		}
	}
	a.Body = timeline.Range{Start: lines[from].Start, End: lines[to-1].End}
}

func (a *Article) furniture(l *line) {
	if l.text != "" {
		a.Furniture = append(a.Furniture, l.Range)
	}
}

func size(lines []line) int {
	n := 0
	for i := range lines {
		n += len(lines[i].text)
	}
	return n
}

// phrases start lines that web pages put around stories, in small letters. A phrase that ends in a space needs more
// behind it.
var phrases = []string{"be the first to comment", "be first to comment", "share this", "share on", "share via", "share article",
	"read more", "read also", "also read", "read next", "see also", "related:", "related articles", "related stories",
	"related topics", "more on this", "more from", "advertisement", "sponsored", "sign up", "subscribe", "newsletter",
	"follow us", "click here", "tap here", "print this", "email this", "leave a comment", "leave a reply", "post a comment",
	"comments", "no comments", "copyright", "©", "(c) ", "all rights reserved", "most read", "most popular", "trending",
	"listen to this", "watch:", "photo:", "image:", "image source", "photo by", "file photo", "getty images", "loading",
	"skip to", "continue reading", "story continues below", "tags:", "filed under", "posted in", "like this:",
	"download our app", "get our", "join our", "support us", "donate", "accept cookies", "we use cookies", "privacy policy",
	"terms of", "contact us", "about the author", "previous article", "next article", "previous post", "next post",
	"back to top", "recommended", "you may also like", "you might also like", "report an error", "correction policy"}

// isFurniture reports whether l is a line around the story and not of it: it starts with a known phrase, is short and
// no sentence.
func isFurniture(l *line) bool {
	const longest = 100 // bytes: sentences of a story that start like a phrase are longer
	if l.text == "" || len(l.text) > 2*longest {
		return false
	}
	if isCaption(l.text) {
		return true
	}
	if len(l.text) > longest {
		return false
	}
	low := strings.ToLower(strings.TrimLeft(l.text, "#*_[>-•▶► \t"))
	for _, p := range phrases {
		rest, ok := strings.CutPrefix(low, p)
		if !ok || rest != "" && isLetter(rest[0]) && isLetter(p[len(p)-1]) {
			continue
		}
		const words = 9
		return len(strings.Fields(rest)) <= words && !(strings.HasSuffix(rest, ".") && len(strings.Fields(rest)) > 5 && p != "©")
	}
	return false
}

// isCaption reports whether a short line ends in the credit of a picture in brackets: "The two ministers (Image:
// Agency)".
func isCaption(s string) bool {
	const long = 59 // bytes: a credit is a name
	end := s[max(0, len(s)-long):]
	for _, credit := range [...]string{"(Image:", "(Photo:", "(Picture:", "(Credit:"} {
		if strings.Contains(end, credit) {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// FurnitureIn returns the lines of a text that are no part of its story, in order: those of Article that follow from the text
// and from where its story and its takeaways stand.
func FurnitureIn(text string, story timeline.Range, takeaways []timeline.Range) []timeline.Range {
	var list []timeline.Range
	top := 3 // lines of the story that may still be a byline
	for _, l := range split(text[:story.End]) {
		above := l.Start < story.Start
		if !above && l.text != "" {
			top--
		}
		inTakeaways := slices.ContainsFunc(takeaways, func(t timeline.Range) bool { return t.Start < l.End && l.Start < t.End })
		if !above && isFurniture(&l) || (above || top >= 0) && !inTakeaways && isByline(&l) {
			list = append(list, l.Range)
		}
	}
	return list
}
