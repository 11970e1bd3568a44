package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// What was said of the news has often no day of its own: "Kenya expelled the envoy on Tuesday. Chad called the charges absurd." It was said
// after what the article begins with and before the article was published, which is a day or two, and that is what the event gets:
// "[2023-02-26..2023-02-27]", one of these days. What is done is not dated so: a deed in the
// background of the news may lie anywhere before it.

// react is how many days before its publication an article's news may lie for what is said of it to be dated so.
const react = 7

// quoted is how many days before its publication an article's news may lie for somebody who is quoted with a "today" to have spoken on its day.
const quoted = 2

// reactions dates what is said of the main event, which stands first in list.
func (a *article) reactions(list []event.Draft) {
	if len(list) == 0 || len(a.in.Entries) > 0 || a.in.Published.Gran != when.ToDay || a.in.Published.IsRange() {
		return
	}
	main, last := &list[0], a.in.Published
	if main.When.IsZero() || main.When.Gran > when.ToDay || main.Before || main.Planned || main.Marks&(timeline.Hypothetical|timeline.Negated) != 0 {
		return
	}
	from := when.ToDay.Floor(main.When.Start())
	reached, told := from, main.Count // the day told last
	for i := range list[1:] {
		d := &list[i+1]
		if said := d.When.Start(); a.quotedToday(d) && from < said && said-from <= quoted*when.Day {
			if span, ok := when.Within(when.Point(from, when.ToDay), d.When); ok {
				d.When, reached, told = span, said, d.Count
				d.Claim.Value, d.Claim.Why = span.String(), "the \"today\" of a speaker: the day of the news, or that of its publication"
			}
			continue
		}
		if !d.When.IsZero() {
			if d.Count >= told && !d.Faceless && d.When.Start() < last.End() {
				reached, told = when.ToDay.Floor(d.When.Start()), d.Count
			}
			continue
		}
		verb := a.Lexicon.Base(strings.ToLower(firstWord(a.in.Text[d.VerbAt:])))
		if !reacts(d) || d.Count < main.Count || a.everSo(d) || states[verb] || lawsuits[verb] {
			continue
		}
		first := min(from, reached)
		if first > last.Start() || last.Start()-first > react*when.Day || d.Type != timeline.Statement && a.longAgo(d, first) {
			continue
		}
		span, ok := when.Within(when.Point(first, when.ToDay), last)
		if !ok {
			continue
		}
		if first == last.Start() {
			span = last
		}
		d.When = span
		d.Claim = event.Claim{Sentence: d.Evidence[0], Value: span.String(), Why: "no day of its own: after what the article has told by then, before it was published"}
	}
}

// quotedToday reports whether d has its day by a "today" that somebody is quoted with: the day on which he spoke, which need not be that of publication.
func (a *article) quotedToday(d *event.Draft) bool {
	if d.Type != timeline.Statement || len(d.Times) == 0 {
		return false
	}
	e := &a.in.Times[d.Times[0]]
	before := a.in.Text[max(0, min(d.Claim.Sentence.Start, e.Start)-len("“")):e.Start]
	return strings.EqualFold(e.Text, "today") && !strings.HasPrefix(a.in.Text[e.End:], "'s") && !strings.HasPrefix(a.in.Text[e.End:], "’s") && (strings.Count(before, `"`)%2 == 1 || strings.LastIndex(before, "“") > strings.LastIndex(before, "”"))
}

// states are verbs of what somebody thinks for longer than a day.
var states = words.Set("believe hope oppose think want expect wish fear doubt know consider regard back intend")

// lawsuits are verbs of what is done in court, which the news that a court has decided begins with.
var lawsuits = words.Set("sue indict prosecute impeach")

// longAgo reports whether the text has come to times long before the news, from which d is told: "He was jailed in 1963 and was not free until 1974. He
// was hailed a hero."
func (a *article) longAgo(d *event.Draft, news when.Time) bool {
	const near, few = 300, 2 // bytes of sentences before, times in them
	i := timex.From(a.in.Times, d.VerbAt)
	old := 0
	for i--; i >= 0 && a.in.Times[i].Start > d.Evidence[0].Start-near; i-- {
		e := &a.in.Times[i]
		if e.Type == timex.Duration || e.Type == timex.Set || e.Span.IsZero() {
			continue
		}
		if e.Span.End() >= news-react*when.Day {
			return false
		}
		if old++; old == few {
			return true
		}
	}
	return false
}

// firstWord returns the first word of s.
func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// everSo reports whether the verb of d tells what somebody says again and again, or has said before: "has long complained", "has repeatedly
// warned", and below the first sentence "has accused".
func (a *article) everSo(d *event.Draft) bool {
	if d.Perfect && d.Sentence > 1 && len(d.Takeaways) == 0 && !d.Heading {
		return true
	}
	for w := range strings.FieldsSeq(a.in.Text[max(d.GroupAt-len("previously "), d.Clause.Start):d.VerbAt]) {
		switch w {
		case "long", "often", "repeatedly", "always", "consistently", "never", "previously", "earlier", "once", "frequently", "regularly", "routinely", "usually", "traditionally":
			return true
		}
	}
	return false
}

// reacts reports whether d is what somebody says or decides in words, told as done, without a time of its own.
func reacts(d *event.Draft) bool {
	if d.Type != timeline.Statement && d.Passive && d.VerbAt == d.GroupAt && !d.Heading {
		return false // "an operation supported by Mali", "the envoy, accused of spying,"
	}
	if d.Type == timeline.Request && d.Marks&timeline.Alleged != 0 {
		return false // who is said to have ordered something did so before it was done
	}
	if d.WhenText != "" || !d.Verb || d.Before || d.Subordinate || d.Will || d.May || d.Planned || d.CallsOff > 0 || d.Obliged ||
		d.Marks&(timeline.Future|timeline.Hypothetical|timeline.Historical|timeline.Negated|timeline.CalledOff) != 0 {
		return false
	}
	switch d.Type {
	case timeline.Statement, timeline.Accuse, timeline.Request, timeline.Threaten:
		return true
	case timeline.Reject:
		return d.Mode != "meet"
	case timeline.Support:
		return d.Mode == "" && (d.CAMEO == "051" || d.CAMEO == "018" || d.CAMEO == "019")
	}
	return false
}
