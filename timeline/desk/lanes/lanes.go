// Package lanes tells in which lanes events stand: those of the countries and blocs that people act for at the time, in
// groups of one another, those of tags, and those of the two parties of a dyad.
package lanes

import "entente/timeline"

// Source is what lanes are made from besides the table of events. It may be used by another goroutine, and does not change.
type Source struct {
	Actors  map[timeline.ActorID]*timeline.Actor
	Blocs   []timeline.Bloc
	Country func(code string) string             // its name
	Tags    func(timeline.EventID) []string      // of an event
	Outlets func() map[timeline.EventID][]string // of all events; asked for once
}
