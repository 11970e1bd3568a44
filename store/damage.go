package store

import (
	"fmt"
	"slices"
	"sync"

	"entente/timeline"
)

// Problem is something wrong that was met while reading.
type Problem struct {
	Ref  timeline.Ref // the record, zero when it is about none
	Text string
}

// String returns the problem in words.
func (p Problem) String() string {
	if p.Ref == (timeline.Ref{}) {
		return p.Text
	}
	return fmt.Sprintf("%s %s: %s", p.Ref.Kind, p.Ref, p.Text)
}

// damage collects problems, each once.
type damage struct {
	mu   sync.Mutex
	list []Problem
}

func (d *damage) add(p Problem) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.list) < maxProblems && !slices.Contains(d.list, p) {
		d.list = append(d.list, p)
	}
}

// maxProblems bounds what is remembered; a file with more is beyond reading them one by one.
const maxProblems = 1000

// Damage lists what was found wrong since the library was opened: records that were skipped because their checksum
// is wrong, records that are missing. Empty when all that was read was right.
func (s *Store) Damage() []Problem {
	s.damaged.mu.Lock()
	defer s.damaged.mu.Unlock()
	return slices.Clone(s.damaged.list)
}
