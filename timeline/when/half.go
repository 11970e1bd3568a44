package when

// half is one end of a span: an instant in [lo, hi), with what people would call that stretch of time.
type half struct {
	lo, hi Time
	gran   Granularity
	form   form
}

// form says how a half is written.
type form uint8

const (
	formUnknown form = iota // "": it may lie anywhere
	formOpen                // "..": there is none
	formUnit                // a calendar unit of half.gran
	formPart                // a third or a half of a year, "2001-37" to "2001-41"
	formDigits              // 10 000 years or more that share leading digits, "Y171000000S3"
	formSet                 // anything else, "[1667..1670]"; half.gran is what both ends are multiples of
)

// The halves that hold no date. An unknown one is cut to what the other half allows when the two are joined.
func openStart() half { return half{lo: Min, hi: Min} }
func openEnd() half   { return half{lo: Max, hi: Max} }
func unknown() half   { return half{lo: Min, hi: Max} }

// join makes a span of two halves; see Between.
func join(start, end half) (Span, bool) {
	if end.hi <= start.lo {
		return Span{}, false
	}
	s := Span{
		EarliestStart: start.lo, LatestStart: min(start.hi, end.hi),
		EarliestEnd: max(end.lo, start.lo), LatestEnd: end.hi,
	}.normal()
	return s, !s.IsZero() && s.Valid()
}

// normal returns s with the granularity that its points have, None when it holds no date.
func (s Span) normal() Span {
	start, end := s.halves()
	s.Gran = max(start.gran, end.gran)
	return s
}

// halves takes s apart, in such a way that join(halves) is s again. When the start was cut to the latest end, as in
// "2004/2004-06", it is named by the unit that was meant; likewise the end.
func (s Span) halves() (start, end half) {
	start = classify(s.EarliestStart, s.LatestStart)
	if !s.IsRange() {
		return start, start
	}
	end = classify(s.EarliestEnd, s.LatestEnd)
	if start.form != formUnit && s.LatestStart == s.LatestEnd {
		start = uncutStart(start)
	}
	if end.form != formUnit && s.EarliestEnd == s.EarliestStart {
		end = uncutEnd(end)
	}
	return start, end
}

func uncutStart(h half) half {
	if h.lo == Min {
		return half{lo: h.lo, hi: h.hi, form: formUnknown}
	}
	for g := ToSecond; g <= ToMillennium && h.hi != Max; g++ {
		if hi := g.Next(h.lo); hi >= h.hi && g.Floor(h.lo) == h.lo {
			return half{lo: h.lo, hi: hi, gran: g, form: formUnit}
		}
	}
	return h
}

func uncutEnd(h half) half {
	if h.hi == Max {
		return half{lo: h.lo, hi: h.hi, form: formUnknown}
	}
	for g := ToSecond; g <= ToMillennium && h.lo != Min; g++ {
		if lo := g.Floor(h.hi - 1); lo <= h.lo && g.Next(lo) == h.hi {
			return half{lo: lo, hi: h.hi, gran: g, form: formUnit}
		}
	}
	return h
}

// classify finds the form of [lo, hi).
func classify(lo, hi Time) half {
	h := half{lo: lo, hi: hi, form: formSet}
	switch {
	case lo == hi && lo.IsOpen():
		h.form = formOpen
		return h
	case lo == Min && hi == Max:
		h.form = formUnknown
		return h
	case lo.IsOpen() || hi.IsOpen():
		h.gran = multiple(lo, hi)
		return h
	}
	if g := unitOf(lo, hi); g != None {
		h.gran, h.form = g, formUnit
	} else if partOfYear(lo, hi) != 0 {
		h.gran, h.form = ToYear, formPart
	} else if sharedDigits(lo, hi) != 0 {
		h.gran, h.form = ToMillennium, formDigits
	} else {
		h.gran = multiple(lo, hi)
	}
	return h
}

// unitOf returns the granularity that has [lo, hi) as a unit, or None.
func unitOf(lo, hi Time) Granularity {
	from, to := ToDecade, ToMillennium
	switch d := hi - lo; {
	case d <= 1:
		from, to = ToSecond, ToSecond
	case d <= Minute:
		from, to = ToMinute, ToMinute
	case d <= Hour:
		from, to = ToHour, ToHour
	case d <= Day:
		from, to = ToDay, ToDay
	case d <= 7*Day:
		from, to = ToWeek, ToWeek
	case d <= 31*Day:
		from, to = ToMonth, ToMonth
	case d <= 92*Day:
		from, to = ToSeason, ToQuarter
	case d <= 366*Day:
		from, to = ToYear, ToYear
	}
	for g := from; g <= to; g++ {
		if g.Floor(lo) == lo && g.Next(lo) == hi {
			return g
		}
	}
	return None
}

// multiple returns the coarsest granularity up to the year in whole units of which lo and hi lie.
func multiple(lo, hi Time) Granularity {
	for _, g := range [...]Granularity{ToYear, ToMonth, ToDay, ToHour, ToMinute} {
		if g.Floor(lo) == lo && g.Floor(hi) == hi {
			return g
		}
	}
	return ToSecond
}

// partOfYear returns EDTF's number of a third (37 to 39) or a half (40, 41) of a year, or 0.
func partOfYear(lo, hi Time) int {
	_, m, _ := lo.Civil()
	if ToMonth.Floor(lo) != lo {
		return 0
	}
	switch hi {
	case lo.AddMonths(4):
		if m%4 == 1 {
			return 37 + int(m)/4
		}
	case lo.AddMonths(6):
		if m%6 == 1 {
			return 40 + int(m)/6
		}
	}
	return 0
}

// sharedDigits returns how many last digits are free in the years of [lo, hi), when they are all the years with the
// leading digits that they share and no unit has them; otherwise 0.
func sharedDigits(lo, hi Time) int {
	if ToYear.Floor(lo) != lo || ToYear.Floor(hi) != hi {
		return 0
	}
	first, end := lo.Year(), hi.Year()
	k, n := 0, 1
	for ; n < end-first; n *= 10 {
		k++
	}
	if n != end-first || k < 4 {
		return 0
	}
	if first > 0 && first%n == 0 || end <= 0 && (end-1)%n == 0 {
		return k
	}
	return 0
}
