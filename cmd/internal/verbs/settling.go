package verbs

import (
	"slices"
	"time"
)

// stamp is what tells that a file has changed.
type stamp struct {
	size int64
	time time.Time
}

// settling knows of the files of a folder which have come to rest: those that looked the same twice running. A file that
// changes later comes to rest anew.
type settling struct {
	last map[string]stamp
	read map[string]bool // in the state of last
}

// look takes how the files are now and returns those that are ready and not done yet, by name. Those that are gone are
// forgotten.
func (s *settling) look(now map[string]stamp) []string {
	var ready []string
	read := map[string]bool{}
	for name, is := range now {
		was, there := s.last[name]
		switch {
		case !there || was.size != is.size || !was.time.Equal(is.time):
		case s.read[name]:
			read[name] = true
		default:
			ready = append(ready, name)
		}
	}
	s.last, s.read = now, read
	slices.Sort(ready)
	return ready
}

// done marks files as read: they are not ready again until they change.
func (s *settling) done(names []string) {
	for _, n := range names {
		s.read[n] = true
	}
}

// waiting lists the files that have not been read, by name.
func (s *settling) waiting() []string {
	var list []string
	for name := range s.last {
		if !s.read[name] {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}
