package coding_test

import (
	"fmt"
	"testing"

	"entente/timeline"
)

// Ensure that what was done in several years is not the event that the article begins with.
func TestCode_InSeveralYears(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"- Kenya orders Chad's diplomats out.\nKenya gave them a day to leave.\nFour Chadian diplomats were expelled in 2018 and 2020 on security grounds.", " 2018"},
		{"- Kenya orders Chad's diplomats out.\nKenya gave them a day to leave.\nThe Chadian diplomats were expelled in January 2023.", "2023-01"},
	} {
		events, _ := r.code(t, tt.text, "2023-02-27")
		got := ""
		for i, e := range events {
			if e.Mode == "expel" {
				if i > 0 {
					got += " "
				}
				got += e.When.String()
			}
		}
		if got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// Ensure that what somebody was the last to do, and what was decided long ago, is not told as being to come.
func TestCode_EarlierDeeds(t *testing.T) {
	r := load(t)
	for _, tt := range []struct {
		text, want string
	}{
		{"The last head of state of Kenya to visit Warsaw for talks was Daniel arap Moi, in 2002.", "CONSULT/visit 2002 visitor=person:daniel-arap-moi host=country:POL"},
		{"The first Kenyan president to visit Chad was Daniel arap Moi.", "CONSULT/visit  visitor=person:daniel-arap-moi host=country:TCD"},
		{"Kenya's chiefs have never forgiven the decision of September 2019 to drop Taiwan for China.", "SANCTION/withdraw  source=country:KEN target=country:TWN"},
		{"Kenya regrets the decision to break off relations with Chad.", "SANCTION/withdraw  source=country:KEN target=country:TCD"},
		{"Kenya took the decision to break off relations with Chad.", "SANCTION/withdraw  source=country:KEN target=country:TCD future"},
	} {
		events, found := r.code(t, tt.text, "2023-02-27")
		if len(events) != 1 {
			t.Errorf("%s: %d events", tt.text, len(events))
			continue
		}
		e := events[0]
		got := fmt.Sprintf("%s/%s %s", e.Type, e.Mode, e.When)
		for _, role := range e.Roles {
			if role.As != timeline.Mentioned {
				got += fmt.Sprintf(" %s=%s", role.As, found.Actors[role.Actor].Key)
			}
		}
		if e.Marks&timeline.Future != 0 {
			got += " future"
		}
		if got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
