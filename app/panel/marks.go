package panel

import (
	"entente/timeline"
	"entente/timeline/desk"
)

// mark is a word about how an event stands to what really happened.
type mark struct{ word, help string }

func marks(x desk.Detail) []mark {
	var list []mark
	for _, m := range []struct {
		bit  timeline.Marks
		word mark
	}{
		{timeline.Future, mark{"announced", "The article speaks of it as to come"}},
		{timeline.Confirmed, mark{"confirmed", "A later article says that it took place"}},
		{timeline.Cancelled, mark{"cancelled", "It was called off"}},
		{timeline.Postponed, mark{"postponed", "It was put off"}},
		{timeline.Alleged, mark{"alleged", "A source claims it; others may not"}},
		{timeline.Hypothetical, mark{"hypothetical", "It may or may not happen"}},
		{timeline.Negated, mark{"did not happen", "The article says that it did not take place"}},
		{timeline.Historical, mark{"historical", "The article looks back at it"}},
	} {
		if x.Marks&m.bit != 0 {
			list = append(list, m.word)
		}
	}
	if x.Proposed {
		list = append(list, mark{"proposed", "Found with little confidence; waits for somebody to accept it"})
	}
	if x.Overdue {
		list = append(list, mark{"overdue", "Its time is past and nothing says whether it took place"})
	}
	if x.Conflict {
		list = append(list, mark{"sources disagree", "Its sources differ on the day or on who took part; see below"})
	}
	return list
}
