package ingest

import (
	"slices"
	"strings"

	"entente/timeline"
)

// labels open the paragraphs of briefings and say nothing of their own: "Why it matters: The trip comes as …".
var labels = []string{"why it matters", "driving the news", "the big picture", "what's next", "what’s next", "between the lines", "zoom in", "zoom out",
	"state of play", "what they're saying", "what they’re saying", "by the numbers", "catch up quick", "go deeper", "the latest", "flashback",
	"context", "background", "what to watch", "the bottom line", "yes, but", "details", "the other side", "threat level", "worth noting",
	"reality check", "of note", "the intrigue", "what happened", "what we know", "the other view", "next steps", "what comes next", "the context",
	"breaking", "update", "update 1", "exclusive", "scoop", "watch", "live", "analysis", "opinion", "explainer", "factbox", "timeline", "just in", "developing",
	"q", "a", "question", "answer"}

// withoutLabel returns a sentence without the label at its start: one of those, or one in bold that Markdown marks, "**Deal concluded:** The Union …".
func withoutLabel(text string, s timeline.Range) timeline.Range {
	const longest = 60 // bytes
	head := text[s.Start:min(s.End, s.Start+longest)]
	bold := strings.HasPrefix(head, "**") || strings.HasPrefix(head, "__")
	for _, end := range [...]string{":** ", "**: ", ":__ ", "__: ", "** – ", "** — ", "** - ", ": "} {
		i := strings.Index(head, end)
		if i < 0 || !bold && end != ": " {
			continue
		}
		if label := strings.ToLower(strings.Trim(head[:i], "*_ ")); bold && !strings.ContainsAny(label, ".!?") || slices.Contains(labels, label) {
			s.Start += i + len(end)
			return s
		}
		return s
	}
	return s
}
