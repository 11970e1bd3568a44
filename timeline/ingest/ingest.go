// Package ingest reads an article: what it says happened, when, and between whom, each with its words in the text.
//
// It joins article (a file becomes text), timex (times), actor (who) and coding (clauses become events). It proposes
// and never stores.
package ingest

import (
	"io/fs"
	"slices"
	"strings"
	"time"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/article"
	"entente/timeline/ingest/coding"
	"entente/timeline/ingest/sentence"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Reader reads articles. It is immutable and may be used by many at once.
type Reader struct {
	times  *timex.Grammar
	actors *actor.Gazetteer
	coder  *coding.Coder
}

// Actor is an actor that an article speaks of.
type Actor = actor.Found

// Reading is what is understood of one article.
type Reading struct {
	Article  *article.Article
	Times    []timex.Expr
	Mentions []actor.Mention
	Phrases  []actor.Mention // around mentions: a name with its title
	Actors   []Actor
	Events   []coding.Event // the main event first
}

// New loads the dictionaries in the folders lang/en (words of time) and dict (actors, verbs) of fsys.
func New(fsys fs.FS) (*Reader, error) {
	dict, err := fs.Sub(fsys, "dict")
	if err != nil {
		return nil, err
	}
	var r Reader
	if r.times, err = timex.Load(fsys, "lang/en"); err != nil {
		return nil, err
	}
	if r.actors, err = actor.Load(dict); err != nil {
		return nil, err
	}
	if r.coder, err = coding.Load(dict); err != nil {
		return nil, err
	}
	return &r, nil
}

// Decode makes an article of a file. A published that is not zero is the date that a person gave and wins over what
// the file says. The errors say what is wrong with the file and what to do.
func (r *Reader) Decode(name string, raw []byte, published when.Span) (*article.Article, error) {
	a, err := article.Decode(name, raw, article.Options{Published: published, Day: r.day})
	if err != nil {
		return nil, err
	}
	r.settle(a)
	return a, nil
}

// day reads a whole date in a line; see article.Options.
func (r *Reader) day(line string) (when.Span, timeline.Range) {
	for _, e := range r.times.Find(line, when.Span{}) {
		if e.Resolved() && e.Span.Gran <= when.ToDay && !e.Span.IsRange() {
			return when.Point(e.Span.Start(), when.ToDay), timeline.Range{Start: e.Start, End: e.End}
		}
	}
	return when.Span{}, timeline.Range{}
}

// Read understands an article as seen from its publication date, which may be unknown.
func (r *Reader) Read(a *article.Article) *Reading {
	out := &Reading{Article: a}
	out.Times = slices.DeleteFunc(r.times.Find(a.Text, a.Published), func(e timex.Expr) bool { return within(a.Furniture, e.Start, e.End) })
	entries := r.chronology(a)
	var dated []coding.Entry
	if len(entries) > 0 {
		out.Times, dated = enter(a.Text, out.Times, entries)
	}
	all, told := sentences(a, entries)
	found := r.actors.Find(a.Text, all, a.Published)
	out.Events = r.coder.Code(coding.Input{Text: a.Text, Title: titleIn(a), Takeaways: a.Takeaways, Body: a.Body, Sentences: told,
		Times: out.Times, Entries: dated, Found: found, Published: a.Published, Country: r.actors.CountryName})
	out.Mentions, out.Phrases, out.Actors = found.Mentions, found.Phrases, found.Actors
	return out
}

// titleIn returns where the text of an article has its title, or zero.
func titleIn(a *article.Article) timeline.Range {
	if a.Title != "" {
		if i := strings.Index(a.Text[:max(0, min(a.Body.Start, len(a.Text)))], a.Title); i >= 0 {
			return timeline.Range{Start: i, End: i + len(a.Title)}
		}
	}
	return timeline.Range{}
}

// sentences returns the sentences of an article without its furniture and the dates of its entries, and those of them that stand
// in the takeaways or the body.
func sentences(a *article.Article, entries []entry) (all, told []timeline.Range) {
	body := min(max(a.Body.Start, 0), len(a.Text)) // a long title without a full stop is no part of the first sentence
	var split []timeline.Range
	for _, part := range head(a, body) {
		split = append(split, sentence.Split(a.Text, part)...)
	}
	split = append(split, sentence.Split(a.Text, timeline.Range{Start: body, End: len(a.Text)})...)
	if len(entries) > 0 {
		split = cutHeads(a.Text, split, entries)
	}
	for _, s := range apart(split, a.Takeaways) {
		if within(a.Furniture, s.Start, s.End) {
			continue
		}
		s = withoutLabel(a.Text, s)
		all = append(all, s)
		if overlaps(a.Body, s) || touches(a.Takeaways, s) {
			told = append(told, s)
		}
	}
	return all, told
}

// apart cuts sentences where a takeaway begins: those without bullets and full stops stand on lines of their own.
func apart(sentences, takeaways []timeline.Range) []timeline.Range {
	if len(takeaways) == 0 {
		return sentences
	}
	out := make([]timeline.Range, 0, len(sentences)+len(takeaways))
	n := 0
	for _, s := range sentences {
		for n < len(takeaways) && takeaways[n].Start <= s.Start {
			n++
		}
		for ; n < len(takeaways) && takeaways[n].Start < s.End; n++ {
			out = append(out, timeline.Range{Start: s.Start, End: takeaways[n].Start})
			s.Start = takeaways[n].Start
		}
		out = append(out, s)
	}
	return out
}

// head returns what stands before the body, which begins at end, without the furniture: "Outlet: The Wire" does not go on
// where a title ends.
func head(a *article.Article, end int) []timeline.Range {
	var parts []timeline.Range
	from := 0
	for _, f := range a.Furniture {
		if f.Start >= end {
			break
		}
		if from < f.Start {
			parts = append(parts, timeline.Range{Start: from, End: f.Start})
		}
		from = max(from, f.End)
	}
	if from < end {
		parts = append(parts, timeline.Range{Start: from, End: end})
	}
	return parts
}

// within reports whether [start, end) lies in one of the ranges, which are in order.
func within(ranges []timeline.Range, start, end int) bool {
	i := firstAfter(ranges, start)
	return i < len(ranges) && ranges[i].Start <= start && end <= ranges[i].End
}

// touches reports whether r overlaps one of the ranges, which are in order.
func touches(ranges []timeline.Range, r timeline.Range) bool {
	i := firstAfter(ranges, r.Start)
	return i < len(ranges) && overlaps(ranges[i], r)
}

// firstAfter returns the position of the first range that ends after at.
func firstAfter(ranges []timeline.Range, at int) int {
	i, _ := slices.BinarySearchFunc(ranges, at, func(r timeline.Range, at int) int {
		if r.End <= at {
			return -1
		}
		return 1
	})
	return i
}

func overlaps(a, b timeline.Range) bool { return a.Start < b.End && b.Start < a.End }

// Title returns the article's title; of an article without one, that of its main event or its first words.
func (r *Reading) Title() string {
	a := r.Article
	switch {
	case a.Title != "":
		return a.Title
	case len(r.Events) > 0 && r.Events[0].Title != "":
		return r.Events[0].Title
	}
	line, _, _ := strings.Cut(strings.TrimSpace(a.Text[a.Body.Start:a.Body.End]), "\n")
	line = strings.TrimSpace(line)
	const most = 80 // bytes that fit a line of a list
	if len(line) > most {
		cut := strings.LastIndexByte(line[:most], ' ')
		if cut <= 0 {
			cut = most
		}
		line = strings.ToValidUTF8(line[:cut], "") + "…"
	}
	return line
}

// WantsDay reports whether an article without a publication date would be understood better with one: something in it counts from that
// day, or nothing that it tells is dated. A chronology and a history of old times want none.
func (r *Reading) WantsDay() bool {
	if !r.Article.Published.IsZero() {
		return false
	}
	counts := func(e timex.Expr) bool { return !e.Resolved() && (e.Type == timex.Date || e.Type == timex.TimeOf) }
	dated := func(e coding.Event) bool { return !e.When.IsZero() }
	return slices.ContainsFunc(r.Times, counts) || !slices.ContainsFunc(r.Events, dated)
}

// Candidate is a publication day that fits the text of an undated article.
type Candidate struct {
	Day   when.Span
	Why   string           // "'said Sunday' and 'will arrive on Tuesday' fit a Sunday, a Monday or a Tuesday"
	Words []timeline.Range // that say so
}

// Candidates returns publication days that fit the weekdays, tenses and dates of the text, likeliest first: those of
// the last week up to today in which they all fit, after the days that follow the last date told. It is empty when the
// text gives no hint.
func (r *Reading) Candidates(today when.Time) []Candidate {
	fit := timex.Fit(r.Article.Text, r.Times)
	var list []Candidate
	for _, d := range fit.Days(today) {
		day := when.Point(d, when.ToDay)
		why := "it is the last one that the text tells"
		if fit.Why != "" {
			why = fit.Why + " fit " + anyDay(fit.Weekdays, d.Weekday())
		}
		list = append(list, Candidate{Day: day, Words: fit.Words, Why: why})
	}
	return list
}

// anyDay names the days of the week that fit: "a Sunday, a Monday or a Tuesday". Without any it names d.
func anyDay(days []time.Weekday, d time.Weekday) string {
	if len(days) == 0 {
		days = []time.Weekday{d}
	}
	var b strings.Builder
	for i, w := range days {
		switch {
		case i > 0 && i == len(days)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString("a " + w.String())
	}
	return b.String()
}
