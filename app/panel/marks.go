package panel

import (
	"entente/timeline"
	"entente/timeline/desk"
)

// mark is a word about how an event stands to what really happened.
type mark struct{ word, help string }

func marks(x desk.Detail) []mark {
	var list []mark
	for _, m := range timeline.AllMarks() {
		if x.Marks&m != 0 {
			list = append(list, mark{m.Word(), markHelp(m)})
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

// markHelp says what a mark means.
func markHelp(m timeline.Marks) string {
	switch m {
	case timeline.Future:
		return "The article speaks of it as to come"
	case timeline.Confirmed:
		return "A later article says that it took place"
	case timeline.Cancelled:
		return "It was called off"
	case timeline.Postponed:
		return "It was put off"
	case timeline.Alleged:
		return "A source claims it; others may not"
	case timeline.Hypothetical:
		return "It may or may not happen"
	case timeline.Negated:
		return "The article says that it did not take place"
	case timeline.Historical:
		return "The article looks back at it"
	}
	return ""
}
