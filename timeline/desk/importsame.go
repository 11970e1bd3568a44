package desk

import (
	"strings"

	"entente/timeline"
)

// same looks an event of a file up that has neither a key nor a source: one that the library has and that says the same.
// What a file says twice is twice an event, so each of the library's answers for one of the file's.
func (r *importRun) same(e *timeline.Event) (timeline.EventID, bool, error) {
	if e.Key != "" || len(e.Citations) > 0 {
		return 0, false, nil
	}
	if r.alike == nil {
		if err := r.flush(); err != nil { // events of files before this one
			return 0, false, err
		}
		r.alike = map[string][]timeline.EventID{}
		err := r.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
			if e := x.(*timeline.Event); e.Key == "" && len(e.Citations) == 0 {
				k := wording(e)
				r.alike[k] = append(r.alike[k], e.ID)
			}
			return nil
		})
		if err != nil {
			return 0, false, libraryError{err}
		}
	}
	k := wording(e)
	list := r.alike[k]
	if len(list) == 0 {
		return 0, false, nil
	}
	r.alike[k] = list[1:]
	return list[0], true, nil
}

// wording is what an event says, for comparison.
func wording(e *timeline.Event) string {
	return strings.Join([]string{e.Title, e.When.String(), e.WhenText, e.Type.String(), e.Place}, "\x00")
}
