package when

// Third returns the first, middle or last part of a unit, i being 0, 1 or 2, as a date that lies somewhere in it: "early
// March" is one of ten days, "late 2023" one of four months. Of units that have no such parts it returns the whole.
func (g Granularity) Third(t Time, i int) Span {
	from := g.Floor(t)
	var sub Granularity
	var cut [4]int // where the parts start, in units of sub
	switch g {
	case ToWeek:
		sub, cut = ToDay, [4]int{0, 2, 4, 7}
	case ToMonth:
		sub, cut = ToDay, [4]int{0, 10, 20, int(g.Next(from)-from) / Day}
	case ToSeason, ToQuarter:
		sub, cut = ToMonth, [4]int{0, 1, 2, 3}
	case ToYear:
		sub, cut = ToMonth, [4]int{0, 4, 8, 12}
	case ToDecade:
		sub, cut = ToYear, [4]int{0, 4, 7, 10}
	case ToCentury:
		sub, cut = ToYear, [4]int{0, 33, 67, 100}
	default:
		return Point(t, g)
	}
	s, _ := Within(Point(sub.Add(from, cut[i]), sub), Point(sub.Add(from, cut[i+1]-1), sub))
	return s
}
