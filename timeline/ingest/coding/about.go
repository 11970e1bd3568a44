package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/wording"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/when"
)

// about returns the event that an article is about when no pattern knows it: an election, a flood, a jubilee. Neither its title nor its first
// sentence tells of an event then, but that sentence has a day. The event has no type and the words of the title.
func (a *article) about(list, titled []event.Draft) (event.Draft, bool) {
	r := a.teller.Title
	whole := strings.Join(strings.Fields(a.in.Text[r.Start:r.End]), " ")
	if len(a.in.Entries) > 0 || a.lead.End == 0 || r == a.lead || strings.Count(whole, " ") < 2 || strings.Contains(whole, "?") || asks(whole) || words.Capitals(whole) {
		return event.Draft{}, false
	}
	time := a.dayIn(a.lead, list)
	if time < 0 {
		return event.Draft{}, false
	}
	day := a.in.Times[time].Span
	told := func(d event.Draft) bool {
		return !d.When.IsZero() && d.When.Overlaps(day.Start(), day.End()) || d.Verb && d.Heading || toldIn(&d, a.lead) || atTop(&d)
	}
	if slices.ContainsFunc(list, told) || slices.ContainsFunc(titled, func(d event.Draft) bool { return d.Verb }) {
		return event.Draft{}, false
	}
	e := &a.in.Times[time]
	a.ids++
	d := event.Draft{ID: a.ids, Sentence: 1, Heading: true, Begins: r.Start, VerbAt: r.Start, GroupAt: r.Start, Clause: r, Clausal: true, Entry: whole}
	d.When, d.WhenText, d.Times, d.Confidence = e.Span, e.Text, []int{time}, entryConfidence
	d.Claim = event.Claim{Sentence: a.lead, Words: []timeline.Range{{Start: e.Start, End: e.End}}, Value: e.Value, Why: e.Why + "; the day that the article begins with"}
	d.Evidence = []timeline.Range{r, a.lead}
	slices.SortFunc(d.Evidence, func(x, y timeline.Range) int { return x.Start - y.Start })
	i := actor.From(a.in.Found.Mentions, r.Start)
	for ; i < len(a.in.Found.Mentions) && a.in.Found.Mentions[i].Start < r.End; i++ {
		a.mention(&d, &a.in.Found.Mentions[i])
	}
	return d, true
}

// asks reports whether a title asks or promises to tell, as those of essays do: "How the island got its name", "The gambit: what the capital gained".
func asks(title string) bool {
	_, behind, _ := strings.Cut(title, ": ")
	return wording.Asks(title) || wording.Asks(behind)
}

// atTop reports whether d, which is not still to come, is told right at the beginning: by the first takeaway or the first sentence of the body. What
// somebody says there may be about it.
func atTop(d *event.Draft) bool {
	if d.Marks&timeline.Future != 0 || d.Type == timeline.Statement {
		return false
	}
	if len(d.Takeaways) > 0 {
		return d.Takeaways[0] == 0
	}
	return !d.Heading && d.Sentence <= 1
}

// dayIn returns the position of the first time in a sentence that is a day of the week before the publication, -1 for none.
func (a *article) dayIn(sentence timeline.Range, list []event.Draft) int {
	for i := range a.in.Times {
		if e := &a.in.Times[i]; e.Start >= sentence.Start && e.End <= sentence.End && a.leadDay(e, sentence, list) {
			return i
		}
	}
	return -1
}

// dayOf returns that day, zero for none.
func (a *article) dayOf(sentence timeline.Range, list []event.Draft) when.Span {
	if i := a.dayIn(sentence, list); i >= 0 {
		return a.in.Times[i].Span
	}
	return when.Span{}
}
