package desk

import (
	"testing"

	"entente/timeline"
)

// Ensure that a step is named by what it does and to what, alone and together with others.
func TestStepName(t *testing.T) {
	on, off := true, false
	note := "x"
	events := targetCount([]timeline.Ref{{Kind: timeline.KindEvent, ID: 1}, {Kind: timeline.KindEvent, ID: 2}})
	mixed := targetCount([]timeline.Ref{{Kind: timeline.KindEvent, ID: 1}, {Kind: timeline.KindActor, ID: 2}})
	spots := []timeline.Spot{{Ref: timeline.Ref{Kind: timeline.KindEvent, ID: 1}}, {Ref: timeline.Ref{Kind: timeline.KindEvent, ID: 2}}}
	takeaways := []timeline.Spot{{Ref: timeline.Ref{Kind: timeline.KindArticle, ID: 1}, Takeaway: 1}, {Ref: timeline.Ref{Kind: timeline.KindArticle, ID: 1}, Takeaway: 2}}
	d := new(Desk)
	for _, tt := range []struct{ got, want string }{
		{markName(Marks{Tag: []string{"watch"}}, d.spotsName(spots)), "Tag 2 events as “watch”"},
		{markName(Marks{Star: &on}, d.spotsName(takeaways)), "Star 2 items"},
		{markName(Marks{Tag: []string{"watch"}}, events), "Tag 2 events as “watch”"},
		{markName(Marks{Untag: []string{"a", "b"}}, "“Vienna”"), "Remove tag “a”, “b” from “Vienna”"},
		{markName(Marks{Star: &on}, mixed), "Star 2 items"},
		{markName(Marks{Star: &off}, events), "Unstar 2 events"},
		{markName(Marks{Note: &note}, "“Vienna”"), "Note on “Vienna”"},
		{markName(Marks{Star: &on, Tag: []string{"a"}, Note: &note}, events), "Star and tag “a” and note on 2 events"},
		{markName(Marks{}, events), "Annotate 2 events"},
		{(&Bulk{Days: -7}).name(events), "Move 2 events by -7 days"},
		{(&Bulk{Days: 1}).name("“Vienna”"), "Move “Vienna” by +1 day"},
		{(&Bulk{Tag: []string{"a"}}).name(events), "Tag 2 events as “a”"},
		{(&Bulk{Drop: []string{"Chad"}}).name(events), "Take Chad off 2 events"},
		{(&Bulk{Tag: []string{"a"}, Untag: []string{"b"}, Star: &on}).name(events), "Tag “a”; remove tag “b”; star on 2 events"},
	} {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}
