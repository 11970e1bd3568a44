// Package event is what is known of an event while an article is read: who does what to whom and when, how it is told, and whether two tell
// of one.
package event

import (
	"entente/timeline"
	"entente/timeline/when"
)

// Draft is an event that is being put together.
type Draft struct {
	Event
	Sentence int  // number of the sentence in takeaways or body
	Count    int  // number of the sentence in the article
	Heading  bool // told by the title
	Verb     bool // told by a verb rather than a noun
	Weak     bool
	Recalls  bool   // it speaks of what may be told elsewhere: "the accords were signed"
	Faceless bool   // nobody known takes part: only its day makes it an event
	Phrase   string // of the title
	Told     []Role // the roles that the clause itself gives
	OffTitle string // the title of what calls off without saying who does
	There    bool   // it happens at its place, as its own clause says
	ID       int    // 1, 2, … over the article
	CallsOff int    // id of the event that this one calls off
	NewDate  int    // id of the event on the new date of this one, which is put off
	Moved    bool   // stands on a new date
	VerbAt   int    // byte of the verb
	PartAt   int    // byte of a participle that describes its subject: "a man accused of spying was freed", 0 for none
	WishAt   int    // byte of the verb that says that it is only wished or planned: "seeks to buy", 0 for none
	Second   bool   // that other deed
	GroupAt  int    // byte of the first word of its group: "has been" of "has been released"
	Deep     bool   // a noun behind another verb, which the clause is about
	NounAt   int    // byte at which the phrase of a noun begins, its article left out
	Due      bool   // "is due in", "is expected in"
	Infinite bool   // the verb has no person: "to sign", "was signed"
	Passive  bool
	Implied  bool   // who acts is told by no "by", but by where it happens or from what
	BareNoun bool   // a noun that is no name stands right before the verb
	Crowd    bool   // those who do it are people beside whom their country is named, and not the country
	Fronted  bool   // whom it reaches stands before who does it: "which Chad invaded"
	Aside    bool   // those who are reached only hang on the subject: "the border with Chad was closed"
	Certain  bool   // the clause says it plainly, so that its own words make the title
	During   bool   // a visit that is only the occasion of what else the sentence tells
	Entry    string // of a chronology, when it is the title

	Begins              int            // byte at which its sentence begins, behind a dateline
	Clause              timeline.Range // of the verb
	AndAt               int            // byte of the "and" that begins what another does, 0 for none
	Clausal             bool           // the pattern holds its subject: the clause is the title
	Negated, Will, May  bool
	Tried               bool           // "voted to leave", "began to withdraw": what the infinitive tells was done
	Past                bool           // a verb in the past tense tells it
	Perfect             bool           // "has visited"
	Bare                bool           // nothing stands before the verb in its clause
	Obliged             bool           // "must withdraw"
	Turned              bool           // the type is not that of the pattern: "will not meet" is a refusal
	Planned             bool           // what another event calls off or puts off
	Subordinate, Before bool           // in a clause of the second rank; "had visited" where nobody says so
	StandsFor           timeline.Range // what the pronoun behind the verb stands for: "its embassy", zero for none
	Loose               bool           // dated with a year of a noun only
	Lent                bool           // dated with the day of the deed before it, behind which "and" joins it
	Ends                bool           // the end of a visit is told: its time is the last day

	// of a statement
	Content timeline.Range // what is said
	Front   timeline.Range // what of it stands before the remark that tells who says it: "Chad" in "Chad, he said, wanted peace"
	Say     string         // "says", "announces"
	Quoted  bool           // and so does a complaint: “…,” complained X
}

// Possible reports whether d "may" or "might" be, which a day to come makes no plan of; who "hopes to" do something on a day has one.
func (d *Draft) Possible() bool {
	return d.May && d.WishAt == 0 && d.Marks&timeline.Hypothetical != 0
}

// Event is a proposal for a timeline.Event.
type Event struct {
	Title      string // at most 60 characters
	When       when.Span
	WhenText   string // the words that carry the date, resolved or not
	Claim      Claim
	Type       timeline.Type
	Mode       string
	Marks      timeline.Marks
	CAMEO      string
	Place      string
	Roles      []Role
	Takeaways  []int            // positions in Input.Takeaways
	Evidence   []timeline.Range // sentences
	Times      []int            // positions in Input.Times
	Confidence float32
	// Cancels is 1 + the position of the event that this one calls off or puts off, 0 for none.
	Cancels int
	// Becomes is 1 + the position of the event on the new date of one that was put off, 0 for none.
	Becomes int
}

// Claim is what the article says about the date, and why.
type Claim struct {
	Sentence timeline.Range
	Words    []timeline.Range
	Value    string // TIMEX3
	Why      string
}

// Role is the part of an actor.
type Role struct {
	Actor           int // position in Found.Actors
	As              timeline.RoleKind
	Office, Country string
	Start, End      int // where the text names the actor

	Called string // what a title calls it instead of its name
	Person bool   // and no state or body
}
