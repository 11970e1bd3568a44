package when

// MoveTo moves the whole span so that it starts in the unit of its granularity that holds t: a day by days, a month by
// months, a decade by decades. Marks stay, and so do open ends; a span without a start stays where it is. Parts of a span
// that are more precise than its granularity move by as many units: 2022-03/2022-08-11 to May becomes 2022-05/2022-10-11.
// It returns false when the span would leave the calendar.
func (s Span) MoveTo(t Time) (Span, bool) {
	if s.IsZero() || s.EarliestStart == Min || t.IsOpen() {
		return s, false
	}
	unit := Point(s.EarliestStart, s.Gran)
	unit.Approximate, unit.Uncertain = s.Approximate, s.Uncertain
	if s == unit { // the first units of the era are a year short
		to := Point(t, s.Gran)
		to.Approximate, to.Uncertain = s.Approximate, s.Uncertain
		return to, !to.IsZero()
	}
	var shift func(Time) Time
	from, to := s.Gran.Floor(s.EarliestStart), s.Gran.Floor(t)
	switch s.Gran {
	case ToSecond, ToMinute, ToHour, ToDay, ToWeek:
		d := int64(to) - int64(from)
		shift = func(t Time) Time { return Time(int64(t) + d) }
	default:
		ay, am, _ := from.Civil()
		by, bm, _ := to.Civil()
		n := (by-ay)*12 + int(bm) - int(am)
		shift = func(t Time) Time { return t.AddMonths(n) }
	}
	for _, p := range []*Time{&s.EarliestStart, &s.LatestStart, &s.EarliestEnd, &s.LatestEnd} {
		if p.IsOpen() {
			continue
		}
		if *p = shift(*p); *p < Date(-MaxYear, 1, 1) || *p > Date(MaxYear, 1, 1) {
			return s, false
		}
	}
	return s.normal(), true
}
