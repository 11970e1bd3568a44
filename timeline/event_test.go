package timeline

import (
	"reflect"
	"testing"

	"entente/timeline/when"
)

// Ensure that a copy is equal to its event and shares no list with it.
func TestEvent_Clone(t *testing.T) {
	e := &Event{ID: 7, Title: "Talks", When: when.Point(when.Date(2023, 2, 14), when.ToDay),
		Roles:     []Role{{Actor: 1, As: Host}},
		Takeaways: []TakeawayRef{{Article: 1}}, Claims: []Claim{{Why: "said so"}},
		Citations: []Citation{{Article: 1, End: 3}}, Accounts: []Account{{Article: 1}},
		Tags: []string{"trade"}, Extra: []Extra{{Key: "k", Value: "v"}}}
	c := e.Clone()
	if !reflect.DeepEqual(c, e) {
		t.Fatalf("clone = %+v, want %+v", c, e)
	}
	a, b := reflect.ValueOf(e).Elem(), reflect.ValueOf(c).Elem()
	for i := range a.NumField() {
		if f := a.Field(i); f.Kind() == reflect.Slice {
			if f.Len() == 0 {
				t.Errorf("%s is not tested", a.Type().Field(i).Name)
			} else if f.Pointer() == b.Field(i).Pointer() {
				t.Errorf("%s is shared", a.Type().Field(i).Name)
			}
		}
	}
}
