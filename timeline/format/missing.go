package format

import "entente/timeline"

// Missing tells of something that a file refers to and does not hold. A decoder hands it to emit after all that the file does
// hold, for somebody who knows it from elsewhere and can lead the references there.
type Missing struct {
	To   timeline.Ref // as the file is numbered
	Name string       // as the file calls it
	Key  string       // the same, "" where it is a number, which says nothing in another library
	Line int          // where it is first called so, 0 when that is not known
}

// Ref implements timeline.Entity: it is none that could be stored.
func (*Missing) Ref() timeline.Ref { return timeline.Ref{} }

// Validate implements timeline.Entity.
func (*Missing) Validate() error { return nil }
