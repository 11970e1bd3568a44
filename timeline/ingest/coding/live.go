package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Live reports tell a day by the clock, each paragraph behind the time at which it was written:
//
//	16:05 And sanctions come at once. The bloc has shut its borders.
//	11:00 If you are just joining us: the guard seized the president on Wednesday.
//
// What a paragraph tells as new, in the present or the perfect, is of that time, in its first sentence also what it tells in the past. What has a
// day of its own keeps it.

// heads are the positions in Input.Times of the times that open the paragraphs of a live report, nil for another text.
func heads(in *Input) []int {
	const least = 3 // paragraphs
	var list []int
	for i := range in.Times {
		e := &in.Times[i]
		if e.Type == timex.TimeOf && e.Span.Gran < when.ToDay && !e.Span.IsZero() && (e.Start == 0 || in.Text[e.Start-1] == '\n') && strings.Contains(e.Text, ":") {
			list = append(list, i)
		}
	}
	if len(list) < least {
		return nil
	}
	return list
}

// headsParagraph reports whether time i opens a paragraph of a live report.
func (a *article) headsParagraph(i int) bool {
	_, found := slices.BinarySearch(a.clocks, i)
	return found
}

// live dates what the sentence tells as news by the time at the head of its paragraph: the events from first on that have no time of their own.
func (a *article) live(first int) {
	k, _ := slices.BinarySearchFunc(a.clocks, a.Range.Start, func(i, at int) int { return a.in.Times[i].Start - at - 1 })
	if k == 0 {
		return
	}
	e := &a.in.Times[a.clocks[k-1]]
	if e.End < a.Range.Start && strings.ContainsRune(a.in.Text[e.End:a.Range.Start], '\n') {
		return
	}
	opens := e.Start == a.Range.Start
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		past := d.Past && !d.Perfect
		if !d.When.IsZero() || d.WhenText != "" || d.Before || d.Will || d.Planned || past && (!opens || d.Subordinate) ||
			d.Marks&(timeline.Future|timeline.Hypothetical|timeline.Historical) != 0 {
			continue
		}
		d.When, d.WhenText, d.Times = e.Span, e.Text, append(d.Times, a.clocks[k-1])
		d.Claim = event.Claim{Sentence: a.Range, Words: []timeline.Range{{Start: e.Start, End: e.End}}, Value: e.Value, Why: e.Why + "; at the head of the paragraph"}
	}
}
