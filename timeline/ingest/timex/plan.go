package timex

// Plans seen from behind. "The ship was to arrive on Sunday" tells that something was planned, not whether its day has
// come, and who calls something off names the day of the calling-off or that of the thing:
//
//	the plan's day is the nearest        "was to arrive on Sunday", "had been due to expire Friday"
//	the verb's day stands beside it      "called off on Sunday the trip", "On Sunday she called off the trip"
//	the thing's day stands behind it, when the verb has one already   "called off on Saturday the trip on Sunday"
//	or owns it                           "called off Sunday's trip"

// wasPlanned reports whether v tells a plan of the past: "was to arrive", "had been due to expire".
func (r *resolver) wasPlanned(v verb) bool {
	if v.tense != Future || v.to <= v.from {
		return false
	}
	k := v.from - 1
	if r.isWord(v.from, "was") || r.isWord(v.from, "were") {
		k = v.from
	}
	due := r.toks[v.from].is(cDue)
	if !due && r.at(k).is(cDue) && r.at(k+1).is(cTo) {
		due = true
		k--
	}
	for k > 0 && (r.isWord(k, "first") || r.adverb(k)) { // "was originally planned for"
		k--
	}
	switch {
	case r.isWord(k, "was"), r.isWord(k, "were"):
		return due || r.at(k+1).is(cTo) || r.isWord(k+1, "due")
	case r.isWord(k, "been"):
		return due && r.isWord(k-1, "had")
	}
	return false
}

// callsOff reports whether v tells that something planned will not be as planned: "called off", "cancelled".
func (r *resolver) callsOff(v verb) bool {
	if v.tense != Past || v.to <= v.from {
		return false
	}
	for _, w := range [...]string{"cancelled", "canceled", "scrapped", "shelved", "postponed", "delayed", "deferred"} {
		if r.isWord(v.to-1, w) {
			return true
		}
	}
	return r.isWord(v.to, "off") && (r.isWord(v.to-1, "called") || r.isWord(v.to-1, "put"))
}

// ofPlan reports whether f dates what v calls off, and not the calling-off, which has its day already.
func (r *resolver) ofPlan(f *form, v verb) bool {
	if r.now == 0 || v.to > f.company || !r.callsOff(v) {
		return false
	}
	d := &r.forms[r.now-1]
	switch r.at(d.to).mark {
	case '-', '_', ')':
		return false // the day of a dateline: "WASHINGTON, Feb. 4 — … postponed his visit on Friday"
	}
	if d.weekday == 0 && !d.daysOff && (d.day == 0 || d.month == 0) || d.pair > 0 || f.pair > 0 || f.company-d.to < 2 {
		return false
	}
	if p := r.verb(d); p.to <= d.company && r.wasPlanned(p) {
		return false // "the meeting that was due on Friday was called off on Sunday"
	}
	for i := d.to; i < f.from; i++ {
		if r.sentenceEnds(i) || i >= v.to && r.verbAt(i).tense != NoTense {
			return false
		}
	}
	return true
}

// hadBeen reports whether a plan for f is told from behind: "had originally been planned for May", "scheduled for May had been put off".
func (r *resolver) hadBeen(f *form) bool {
	const near = 8 // tokens
	had := func(i int) bool {
		return r.isWord(i, "had") && (r.isWord(i+1, "been") || r.isWord(i+2, "been"))
	}
	for i := f.from - 1; i >= 0 && i > f.from-near && !r.sentenceEnds(i+1); i-- {
		if had(i) {
			return true
		}
	}
	for i := f.to; i < min(f.to+near, len(r.toks)) && !r.sentenceEnds(i); i++ {
		if had(i) {
			return true
		}
	}
	return false
}

// invitedTo reports whether f is the month of what somebody was invited to, which is still to come: "invited him to talks in Nairobi in June".
func (r *resolver) invitedTo(f *form, v verb) bool {
	if !r.isWord(v.to-1, "invited") || v.to > f.company {
		return false
	}
	for i := v.to; i < f.company; i++ {
		if r.isWord(i, "to") {
			return true
		}
	}
	return false
}
