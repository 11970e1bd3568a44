package meet

import (
	"reflect"
	"testing"

	"entente/timeline"
	"entente/timeline/index"
)

func tableOf(t *testing.T, l *shelf) *index.Table {
	t.Helper()
	table, err := index.NewTable(0, l.EachHead)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// articles knows those of meeting.
func articles(id timeline.ArticleID) *timeline.Article {
	return map[timeline.ArticleID]*timeline.Article{1: printed(1, "2023-03-18"), 2: printed(2, "2023-03-21")}[id]
}

// Ensure that an event of two sources can be taken apart into what each says, and put together again.
func TestSplit(t *testing.T) {
	_, _, joined := meeting(t)
	both := joined[0]
	if Edited(both, articles) {
		t.Error("nobody has changed it")
	}
	rest, part := Split(both, 2, articles)
	first, second := told(t, 1, announced), told(t, 2, came)
	first.ID = 7
	if !reflect.DeepEqual(rest, first) {
		t.Errorf("rest = %+v, want %+v", rest, first)
	}
	if !reflect.DeepEqual(part, second) {
		t.Errorf("part = %+v, want %+v", part, second)
	}
	again := Merge(rest, []*timeline.Event{part}, articles)
	if !again.Sorted || again.When != both.When || again.Marks != both.Marks || !reflect.DeepEqual(again.Accounts, both.Accounts) ||
		!reflect.DeepEqual(again.Citations, both.Citations) {
		t.Errorf("merged = %+v, want %+v", again, both)
	}
}

// Ensure that an event is told as it is without some of its sources, and as it is when none or all are left out.
func TestWithout(t *testing.T) {
	_, _, joined := meeting(t)
	both := joined[0]
	leave := func(ids ...timeline.ArticleID) *timeline.Event {
		return Without(both, articles, func(a *timeline.Account) bool {
			for _, id := range ids {
				if a.Article == id {
					return true
				}
			}
			return false
		})
	}
	if got := leave(2); got.Marks != timeline.Future || len(got.Articles()) != 1 {
		t.Errorf("without the second: %+v", got)
	}
	if leave() != both || leave(1, 2) != both {
		t.Error("it is another event when none or all are left out")
	}
}
