package timeline

import (
	"entente/timeline/when"
	"strings"
)

// ActorKind tells what an actor is.
type ActorKind uint8

// The kinds of actors. The numbers are part of the file format.
const (
	UnknownActor ActorKind = iota
	Country
	Person
	Organisation
	Group
)

var actorKindNames = [...]string{"", "country", "person", "organisation", "group"}

// String returns the word that the contract of the command line uses.
func (k ActorKind) String() string { return actorKindNames[min(int(k), len(actorKindNames)-1)] }

// ParseActorKind reads String's form.
func ParseActorKind(s string) (ActorKind, bool) {
	for k, n := range actorKindNames {
		if k > 0 && n == s {
			return ActorKind(k), true
		}
	}
	return UnknownActor, false
}

// Actor takes part in events.
type Actor struct {
	ID      ActorID
	Key     string // identity in the dictionary or source: "country:CHN", "person:xi-jinping"
	Name    string
	Kind    ActorKind
	Country string // ISO 3166 alpha-3; also on country actors; "" for none
	Aliases []string
	Offices []Office
	Note    string
	Import  ImportID
	Extra   []Extra
}

// Office is a post that a person holds for a country or an organisation for a time.
type Office struct {
	Title string    // "President"
	For   string    // key of the country or organisation, "country:CHN"
	Term  when.Span // zero: not known
}

// Ref implements Entity.
func (a *Actor) Ref() Ref { return Ref{KindActor, uint64(a.ID)} }

// OfficeAt returns the office that a holds at t, or the one without a term when there is no other.
func (a *Actor) OfficeAt(t when.Time) (Office, bool) {
	var loose *Office
	for i := range a.Offices {
		o := &a.Offices[i]
		if o.Term.IsZero() {
			if loose == nil {
				loose = o
			}
		} else if o.Term.Overlaps(t, t+1) {
			return *o, true
		}
	}
	if loose != nil {
		return *loose, true
	}
	return Office{}, false
}

// MergedKey begins the key of what an actor keeps of each other one that became part of it: the key of that one
// follows, and the value is the name that it had. Imports know it by that key, so that the next article does not bring
// it back.
const MergedKey = "merged:"

// MergedKeys lists the keys of actors that became part of a.
func (a *Actor) MergedKeys() []string {
	var keys []string
	for _, x := range a.Extra {
		if key, is := strings.CutPrefix(x.Key, MergedKey); is {
			keys = append(keys, key)
		}
	}
	return keys
}
