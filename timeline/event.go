package timeline

import (
	"slices"

	"entente/timeline/when"
)

// Event is something that happened, is announced or was called off, between actors.
type Event struct {
	ID      EventID
	Key     string // identity in the source it came from, "" for none; importing a known key adds nothing
	Title   string // plain words, best below 60 characters
	Summary string // a sentence or two, may be empty

	When     when.Span // zero: undated
	WhenText string    // the words of the source while nothing resolves them: "Tuesday"
	// DateFixed marks a date that a person has set: resolving an article's dates anew leaves it alone.
	DateFixed bool

	Type  Type
	Mode  string // PLOVER mode of the type, "visit"; "" for none
	Marks Marks
	CAMEO string // CAMEO code, "010" is not "10"; "" for none
	Place string

	Roles     []Role
	Takeaways []TakeawayRef
	Claims    []Claim    // what each article says about the date
	Citations []Citation // the evidence for the event itself
	Accounts  []Account  // what each source says, when there are several
	// Sorted marks an event whose sources a person has put together or taken apart: more may come, but what was decided
	// stays.
	Sorted bool
	Tags   []string // from the source; people's tags are annotations

	Confidence float32 // 0 to 1; 1 for what people enter
	Proposed   bool    // waits for a person's acceptance
	Import     ImportID
	Extra      []Extra // what a source holds and no field has a place for
}

// Role is an actor's part in one event.
type Role struct {
	Actor   ActorID
	As      RoleKind
	Office  string // held at the time, as the source says it: "President"; "" for none
	Country string // ISO 3166 alpha-3 that the actor acts for, "" for none
	Cite    Citation
}

// RoleKind is the part itself.
type RoleKind string

// The parts.
const (
	Source    RoleKind = "source"
	Target    RoleKind = "target"
	Host      RoleKind = "host"
	Visitor   RoleKind = "visitor"
	Mediator  RoleKind = "mediator"
	Speaker   RoleKind = "speaker"
	Signatory RoleKind = "signatory"
	Mentioned RoleKind = "mentioned"
)

// RoleKinds lists the parts in the order in which they are shown.
func RoleKinds() []RoleKind {
	return []RoleKind{Visitor, Host, Source, Target, Mediator, Speaker, Signatory, Mentioned}
}

// Sides say on which side of an event somebody stands: who does it, whom it is done to, or both.
type Sides uint8

// The sides.
const (
	Acting Sides = 1 << iota
	Affected
)

// Sides returns the side of a part, 0 for those who are merely mentioned.
func (k RoleKind) Sides() Sides {
	switch k {
	case Source, Visitor, Mediator, Speaker, Signatory:
		return Acting
	case Target, Host:
		return Affected
	}
	return 0
}

// Citation is evidence: a range of bytes of an article's text and the words that stand there.
type Citation struct {
	Article    ArticleID // 0: no evidence
	Start, End int       // bytes of the text, end exclusive
	Quote      string    // text[Start:End]; kept so that it outlives the article
}

// Range is a half-open range of bytes in an article's text.
type Range struct{ Start, End int }

// Claim is what one article says about the date of an event, and why.
type Claim struct {
	Cite  Citation // the sentence or clause
	Words []Range  // the words in it that carry the date
	When  when.Span
	Value string // TIMEX3 value, "2023-02-28" or "XXXX-WXX-2" while unresolved
	Why   string // the arithmetic in words
}

// TakeawayRef points at one takeaway of an article by its position from 0.
type TakeawayRef struct {
	Article ArticleID
	N       int
}

// Extra is a field of a source that Entente has no place for.
type Extra struct{ Key, Value string }

// Ref implements Entity.
func (e *Event) Ref() Ref { return Ref{KindEvent, uint64(e.ID)} }

// Clone returns a copy of e whose lists can be appended to and changed.
func (e *Event) Clone() *Event {
	next := *e
	next.Roles, next.Takeaways, next.Claims = slices.Clone(e.Roles), slices.Clone(e.Takeaways), slices.Clone(e.Claims)
	next.Citations, next.Accounts = slices.Clone(e.Citations), slices.Clone(e.Accounts)
	next.Tags, next.Extra = slices.Clone(e.Tags), slices.Clone(e.Extra)
	return &next
}

// Drawn reports whether e was drawn from articles: what people and their files say of an event stands at full confidence,
// which no reading reaches.
func (e *Event) Drawn() bool { return e.Confidence < 1 }

// Word returns the plain word for what e is. Some CAMEO codes say it better than the type that they are filed under: a
// treaty is signed (057, SUPPORT) and sanctions are imposed (163, COERCE).
func (e *Event) Word() string {
	switch e.CAMEO {
	case "057":
		return "Treaty"
	case "163":
		return "Sanction"
	case "126", "127": // mode meet, but nothing is called off
		return Reject.Word("")
	case "090", "091", "092", "093", "094":
		return "Investigation"
	case "115":
		return "Legal action"
	case "116":
		return "Ruling"
	}
	if e.Type == Support && e.Mode == "sign" {
		return "Agreement"
	}
	return e.Type.Word(e.Mode)
}

// EventHead is the part of an event that a picture of many needs. Slices are only valid during the call that
// delivers them.
type EventHead struct {
	ID       EventID
	When     when.Span
	Type     Type
	Marks    Marks
	Proposed bool
	Sources  int // number of different articles that the event cites
	Tags     int // number of tags from the source
	Actors   []ActorID
	Import   ImportID
}

// Head returns the head of e. The actors are in the order of their roles, each once, without those merely mentioned
// when anybody else is there.
func (e *Event) Head() EventHead {
	return EventHead{ID: e.ID, When: e.When, Type: e.Type, Marks: e.Marks, Proposed: e.Proposed,
		Sources: len(e.Articles()), Tags: len(e.Tags), Actors: e.Actors(), Import: e.Import}
}

// Actors returns the actors that take part, each once, in the order of their roles. Those merely mentioned count only
// when nobody else takes part.
func (e *Event) Actors() []ActorID {
	var ids []ActorID
	for _, mentioned := range []bool{false, true} {
		for _, r := range e.Roles {
			if (r.As == Mentioned) == mentioned && !slices.Contains(ids, r.Actor) {
				ids = append(ids, r.Actor)
			}
		}
		if len(ids) > 0 {
			break
		}
	}
	return ids
}

// Articles returns the articles that e cites, each once, in order of appearance.
func (e *Event) Articles() []ArticleID {
	var ids []ArticleID
	add := func(id ArticleID) {
		if id != 0 && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, c := range e.Citations {
		add(c.Article)
	}
	for _, c := range e.Claims {
		add(c.Cite.Article)
	}
	for _, t := range e.Takeaways {
		add(t.Article)
	}
	for _, r := range e.Roles {
		add(r.Cite.Article)
	}
	for _, a := range e.Accounts {
		add(a.Article)
	}
	return ids
}
