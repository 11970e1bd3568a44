package timex

import (
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// resolver turns forms into expressions, in the order of the text.
type resolver struct {
	g     *Grammar
	text  string
	toks  []token
	forms []form

	published    when.Time
	hasPublished bool
	// narrative marks a text that tells a history: its yearless dates follow the date that it has reached.
	narrative bool

	// the date that the text has reached
	last     when.Time
	lastGran when.Granularity
	lastDay  when.Time // last one known to the day
	pastDay  when.Time // last such one that its clause does not tell as one to come
	dayForm  int       // form of lastDay
	newsDay  when.Time // first one told, see backToNews
	hasLast  bool
	hasDay   bool
	hasPast  bool
	hasNews  bool
	// the date told last, also in passing
	told      when.Time
	hasTold   bool
	toldWhole bool // and it was a year
	toldMonth bool // or a month
	toldYear  bool // and this one of the story or the next: "at the end of 1958"
	// the date that the text had reached before it went to another year
	before    when.Time
	hasBefore bool
	// the last date told in the sentence that ends behind token toldAt
	toldAt int
	// the last date with a year and a month, and its token
	full    when.Time
	fullAt  int
	hasFull bool
	// the last date that opened a sentence
	openAt  int
	hasOpen bool
	account account
	own     own
	// nexts holds for each form the next one that tells a year and a part of it, and the next such one that opens its
	// sentence, -1 for none; made when needed
	nexts [][2]int32

	// slashes tells which orders of day and month the text shows; made when needed
	slashes *[3]bool
	// verbs holds what verbAt has found at each token
	verbs []seenVerb
	// unknownAt is the token of the last day of which the text does not tell the date
	unknownAt int
	// dayAt is the token of the date that lastDay comes from
	dayAt int
	// dated is the last expression that has dates, and its token
	dated   Expr
	datedAt int

	now int // form at hand
}

// begin begins a text, whose tokens and forms are in room.
func (r *resolver) begin(g *Grammar, text string, room *room, published when.Span) {
	room.verbs = slices.Grow(room.verbs[:0], len(room.toks))[:len(room.toks)]
	clear(room.verbs)
	*r = resolver{g: g, text: text, toks: room.toks, forms: room.forms, verbs: room.verbs}
	if !published.IsZero() && !published.Start().IsOpen() {
		r.published, r.hasPublished = published.Start().Midnight(), true
	}
}

func (r *resolver) resolve() []Expr {
	r.filed()
	r.narrative = r.anniversary() || r.tellsHistory()
	if !r.narrative {
		r.forms = slices.DeleteFunc(r.forms, func(f form) bool { return f.history })
	}
	if len(r.forms) == 0 {
		return nil
	}
	r.ownDay()
	list := make([]Expr, 0, len(r.forms))
	for i := range r.forms {
		f := &r.forms[i]
		r.now = i
		list = append(list, r.expr(f))
		if f.hasYear && !r.hasPublished && list[i].Tense == NoTense && r.toCome(i) {
			list[i].Tense = Future
		}
		list[i].Own = list[i].Own || r.own.sure && !r.own.past && f == r.own.form
		if f.pair == 2 && !f.list && i > 0 && !r.moved(&r.forms[i-1]) && !r.underWay(&r.forms[i-1], f, &list[i-1], &list[i]) {
			r.mend(&r.forms[i-1], f, &list[i-1], &list[i])
		}
		if i > 0 {
			r.agoToday(&r.forms[i-1], f, &list[i-1], &list[i])
			r.beforehand(i, list)
		}
		if f.pair == 2 && f.list && i > 0 {
			r.overNewYear(&r.forms[i-1], f, &list[i-1], &list[i])
		}
		r.reach(f, &list[i])
		if e := &list[i]; e.Type == Date && e.Resolved() {
			r.dated, r.datedAt = *e, f.from
		}
		r.reachAccount(f, &list[i])
	}
	r.clocks(list)
	r.periods(list)
	r.fromEvents(list)
	return list
}

// mend moves one end of a range without years that has come out backwards: "from October to March", "from Friday to
// Monday". What is to come ends later, the rest started earlier.
func (r *resolver) mend(fa, fb *form, a, b *Expr) {
	if a.Span.IsZero() || b.Span.IsZero() || b.Span.Start() >= a.Span.Start() && !fa.hasDir || fa.hasYear || fb.hasYear {
		return
	}
	if fa.weekday > 0 && fa.hasDir && fb.weekday > 0 && !fb.hasDir { // "next Monday through Wednesday"
		at := a.Span.Start().Midnight()
		r.finish(fb, b, point{t: at.AddDays((fb.weekday - fa.weekday + 7) % 7), unit: "D"})
		b.Why = "the first one after " + day(at)
		return
	}
	if b.Span.Start() >= a.Span.Start() {
		return
	}
	f, e, years := fa, a, -1
	if a.Tense == Future || b.Tense == Future {
		f, e, years = fb, b, 1
	}
	at := e.Span.Start()
	switch {
	case fa.month > 0 && fb.month > 0:
		r.finish(f, e, f.inYear(at.Year()+years))
	case fa.weekday > 0 && fb.weekday > 0 && !fa.hasDir && !fb.hasDir:
		r.finish(f, e, point{t: at.Midnight().AddDays(7 * years), unit: "D"})
	default:
		return
	}
	e.Why += ", so that the range runs forward"
}

// overNewYear moves one of two months without years that are told in their order, "the carnage of November and January", when the
// second has come out half a year or more before the first.
func (r *resolver) overNewYear(fa, fb *form, a, b *Expr) {
	if fa.month-fb.month < 6 || fb.month == 0 || fa.day+fb.day > 0 || fa.hasYear || fb.hasYear || !a.Resolved() || !b.Resolved() ||
		a.Span.Start().Year() != b.Span.Start().Year() {
		return
	}
	f, e, years := fa, a, -1
	if a.Tense == Future || b.Tense == Future {
		f, e, years = fb, b, 1
	}
	r.finish(f, e, f.inYear(e.Span.Start().Year()+years))
	e.Why += ", so that the two follow each other"
}

// expr resolves one form.
func (r *resolver) expr(f *form) Expr {
	if f.action == actOffset && r.beforeEvent(f) {
		f.action, f.to, f.hasDir, f.dir, f.told = actDuration, f.to-1, false, 0, false
	}
	e := Expr{Start: int(r.toks[f.from].start), End: int(r.toks[f.to-1].end), Signal: r.signal(f)}
	e.Text = r.text[e.Start:e.End]
	e.Words = []timeline.Range{{Start: e.Start, End: e.End}}
	switch f.action {
	case actDuration:
		r.duration(f, &e)
	case actSet:
		r.set(f, &e)
	case actRef:
		e.Type, e.Value = Date, f.value
		if e.Why = refWhy[f.value]; e.Why == "" {
			e.Why = "no date of its own"
		}
	case actOffset:
		r.offset(f, &e)
	default:
		r.date(f, &e)
	}
	return e
}

var refWhy = map[string]string{
	"PRESENT_REF": "the present, no date of its own",
	"PAST_REF":    "some time in the past, no date of its own",
	"FUTURE_REF":  "some time in the future, no date of its own",
}

// signal returns the preposition in front of f.
func (r *resolver) signal(f *form) string {
	at := f.company
	if f.company == f.from {
		at--
	}
	for ; at >= 0 && at >= f.from-4; at-- {
		if l := r.toks[at].lex; l != nil && at < f.from {
			switch l.word {
			case "by", "before", "after", "since", "until", "till", "from", "in", "on", "during", "within", "for", "to", "through":
				return l.word
			case "the", "a", "early", "late":
				continue
			}
		}
		break
	}
	return ""
}

// anchor returns the date from which f is seen, and what to call it; false when it is not known.
func (r *resolver) anchor(f *form) (when.Time, string, bool) {
	day := f.unit == "D" || f.unit == "" && f.part != "" || f.weekday > 0
	switch {
	case f.told && (day || f.unit == "W") && !r.hasPublished && r.unknownAt > max(r.dayAt, r.toldAt):
		return 0, "", false // "was shut on 3 October 1999 … He left on Tuesday. The following day"
	case f.told && day && !r.hasDay && !r.hasPublished && r.lastGran >= when.ToYear:
		return 0, "", false
	case f.told && day && r.hasDay:
		return r.reached(f), "the date told before", true
	case f.told && r.hasTold && (f.dir == 0 || r.toldYear && f.unit == "Y" && f.month == 0 && f.season == "" || f.unit == "DE" || f.unit == "CE"):
		return r.told, "the date told before", true
	case f.told && day && r.hasPublished && r.hasLast && r.lastGran >= when.ToYear && r.last > r.published && r.verb(f).tense == Past:
		return r.published, "the publication date", true // "expects it in 2027. She resigned two days before"
	case (f.told || r.narrative) && r.hasLast:
		return r.last, "the date told before", true
	case r.hasPublished:
		return r.published, "the publication date", true
	case r.fromOwnDay(f):
		return r.own.t, "the day of which the text tells", true
	}
	return 0, "", false
}
