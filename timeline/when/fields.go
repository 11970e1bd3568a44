package when

// fields is what a date in words says by itself. Zero values are unsaid.
type fields struct {
	at      int // offset in the input, for messages
	fixed   Span
	year    int // as people count; see era
	era     int // -1 BCE, 1 CE
	hasYear bool
	month   int
	day     int
	weekday int         // 1 is Sunday
	unit    Granularity // of nth: season (0 is spring), quarter, week, decade (1840), century, millennium
	nth     int
	part    int // EDTF's number of a third or half of the year
	time    Time
	hasTime Granularity
	bare    bool // nothing but a number of one or two digits, in day
	// two readings: day and month may be the other way round
	ambiguous bool
}

// fields reads a date in words, one counted from today, or EDTF.
func (r *reader) fields(tokens []token) (fields, error) {
	at := r.start(tokens)
	if len(tokens) == 0 {
		return fields{}, r.expected(at, examples)
	}
	if rest, ok := cutPrefix(tokens, "some time in"); ok {
		s, err := r.someTimeIn(rest)
		return fields{at: at, fixed: s}, err
	}
	for _, later := range []bool{false, true} {
		words := "or earlier"
		if later {
			words = "or later"
		}
		if rest, ok := cutSuffix(tokens, words); ok {
			s, err := r.date(rest)
			h := half{lo: Min, hi: s.LatestEnd}
			if later {
				h = half{lo: s.EarliestStart, hi: Max}
			}
			if err == nil {
				s = s.withHalves(h, h)
			}
			return fields{at: at, fixed: s}, err
		}
	}
	if s, ok, err := r.relative(tokens); ok || err != nil {
		return fields{at: at, fixed: s}, err
	}
	f, err := r.calendar(tokens)
	if err != nil {
		if s, edtfErr := Parse(r.in[at:tokens[len(tokens)-1].end]); edtfErr == nil {
			return fields{at: at, fixed: s}, nil
		}
	}
	return f, err
}
