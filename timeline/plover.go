package timeline

import (
	"entente/timeline/when"
	"strings"
)

// Type is a PLOVER event type, or Statement, which is our own.
// Source: PLOVER codebook, Open Event Data Alliance.
type Type uint8

// The types. The numbers are part of the file format.
const (
	NoType Type = iota
	Agree
	Consult
	Support
	Concede
	Cooperate
	Aid
	Retreat
	Request
	Accuse
	Reject
	Threaten
	Protest
	Sanction
	Mobilize
	Coerce
	Assault
	Statement
)

var typeInfo = [...]struct {
	name, word string
	quad       Quad
}{
	NoType:    {"", "Event", Neutral},
	Agree:     {"AGREE", "Agreement", VerbalCooperation},
	Consult:   {"CONSULT", "Talks", VerbalCooperation},
	Support:   {"SUPPORT", "Support", VerbalCooperation},
	Concede:   {"CONCEDE", "Concession", VerbalCooperation},
	Cooperate: {"COOPERATE", "Cooperation", MaterialCooperation},
	Aid:       {"AID", "Aid", MaterialCooperation},
	Retreat:   {"RETREAT", "Withdrawal", MaterialCooperation},
	Request:   {"REQUEST", "Demand", VerbalConflict},
	Accuse:    {"ACCUSE", "Criticism", VerbalConflict},
	Reject:    {"REJECT", "Refusal", VerbalConflict},
	Threaten:  {"THREATEN", "Threat", VerbalConflict},
	Protest:   {"PROTEST", "Protest", MaterialConflict},
	Sanction:  {"SANCTION", "Sanction", MaterialConflict},
	Mobilize:  {"MOBILIZE", "Mobilisation", MaterialConflict},
	Coerce:    {"COERCE", "Coercion", MaterialConflict},
	Assault:   {"ASSAULT", "Attack", MaterialConflict},
	Statement: {"STATEMENT", "Statement", Neutral},
}

// Types lists the types from Agree to Statement.
func Types() []Type {
	var list []Type
	for t := Agree; t <= Statement; t++ {
		list = append(list, t)
	}
	return list
}

// String returns PLOVER's name, "CONSULT", and "" for NoType.
func (t Type) String() string {
	if int(t) < len(typeInfo) {
		return typeInfo[t].name
	}
	return ""
}

// ParseType reads PLOVER's name in any case. It returns false for unknown names.
func ParseType(s string) (Type, bool) {
	for t, info := range typeInfo {
		if t > 0 && strings.EqualFold(s, info.name) {
			return Type(t), true
		}
	}
	return NoType, false
}

// Word returns the plain word that people see for a type and its mode: "Visit", "Meeting", "Agreement".
func (t Type) Word(mode string) string {
	switch {
	case t == Consult && mode != "":
		if w, ok := consultWords[mode]; ok {
			return w
		}
	case t == Reject && mode == "meet":
		return "Called off"
	case t == Sanction && (mode == "expel" || mode == "expulsion"):
		return "Expulsion"
	}
	if int(t) < len(typeInfo) {
		return typeInfo[t].word
	}
	return "Event"
}

// consultWords are PLOVER's modes and our own. "third-party" is a meeting on the ground of a third country (CAMEO 044).
var consultWords = map[string]string{"visit": "Visit", "meet": "Meeting", "meeting": "Meeting", "phone": "Call",
	"call": "Call", "third-party": "Meeting", "mediate": "Mediation", "multilateral": "Summit", "talks": "Talks"}

// Quad is the quad class: verbal or material, cooperation or conflict.
type Quad uint8

// The quad classes with the numbers that GDELT and PLOVER use. Neutral is for statements and untyped events.
const (
	Neutral Quad = iota
	VerbalCooperation
	MaterialCooperation
	VerbalConflict
	MaterialConflict
)

// Quads is the number of classes, Neutral included.
const Quads = 5

// Quad returns the class of the type.
func (t Type) Quad() Quad {
	if int(t) < len(typeInfo) {
		return typeInfo[t].quad
	}
	return Neutral
}

// Word names the class in plain words.
func (q Quad) Word() string {
	return [...]string{"Statement", "Talks, agreement", "Cooperation, aid", "Criticism, demand",
		"Sanction, force"}[min(q, MaterialConflict)]
}

// Marks say how an event stands to what really happened.
type Marks uint16

// The marks. The bits are part of the file format.
const (
	Future       Marks = 1 << iota // announced
	Historical                     // told as background
	Hypothetical                   // might happen
	Negated                        // said not to have happened
	Cancelled
	Postponed
	Confirmed
	Alleged
)

// CalledOff are the marks of what will not be held on its day.
const CalledOff = Cancelled | Postponed

// Overdue reports an announcement whose time is past and that nothing has confirmed or called off.
func (m Marks) Overdue(s when.Span, today when.Time) bool {
	return m&Future != 0 && m&(Confirmed|CalledOff) == 0 && !s.IsZero() && s.End() <= today
}

var markNames = [...]string{"future", "historical", "hypothetical", "negated", "cancelled", "postponed", "confirmed", "alleged"}

// Names lists the marks that are set, in the order of their bits.
func (m Marks) Names() []string {
	var names []string
	for i, n := range markNames {
		if m&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return names
}

// ParseMarks reads names as Names gives them. It returns false when one is unknown.
func ParseMarks(names []string) (Marks, bool) {
	var m Marks
next:
	for _, s := range names {
		for i, n := range markNames {
			if s == n {
				m |= 1 << i
				continue next
			}
		}
		return m, false
	}
	return m, true
}

// AllMarks lists the marks, each alone, in the order in which people are offered them.
func AllMarks() []Marks {
	return []Marks{Future, Confirmed, Cancelled, Postponed, Alleged, Hypothetical, Negated, Historical}
}

// Word returns the word that people see for a single mark; "" for others.
func (m Marks) Word() string {
	switch m {
	case Future:
		return "announced"
	case Negated:
		return "did not happen"
	case Confirmed, Cancelled, Postponed, Alleged, Hypothetical, Historical:
		return m.Names()[0]
	}
	return ""
}
