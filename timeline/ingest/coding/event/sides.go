package event

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
)

// Who acts in an event, and whom it reaches.

// Sides reports whether somebody acts and whether somebody is acted upon.
func (d *Draft) Sides() (source, target bool) {
	for _, r := range d.Roles {
		switch r.As {
		case timeline.Mentioned:
		case timeline.Target, timeline.Host:
			target = true
		default:
			source = true
		}
	}
	return source, target
}

// AmongThem reports whether several act in d together who are each other's other side: "Chad and Mali signed".
func (d *Draft) AmongThem() bool {
	n := 0
	for _, r := range d.Roles {
		if r.As == timeline.Signatory {
			n++
		}
	}
	return n > 1
}

// Nobody reports whether nobody takes part.
func (d *Draft) Nobody() bool {
	source, target := d.Sides()
	return !source && !target
}

// Acts reports whether r is the part of somebody who does something.
func Acts(r Role) bool {
	return r.As != timeline.Mentioned && r.As != timeline.Target && r.As != timeline.Host
}

// ActsWith reports whether somebody, or somebody of the same country, acts in both.
func (d *Draft) ActsWith(b *Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		return Acts(r) && slices.ContainsFunc(b.Roles, func(q Role) bool {
			return Acts(q) && (q.Actor == r.Actor || q.Country != "" && q.Country == r.Country)
		})
	})
}

// heads reports whether d is told by the first takeaway or the title.
func (d *Draft) heads() bool { return (len(d.Takeaways) > 0 || d.Heading) && d.Sentence == 1 }

// Opens reports whether d is told by the first sentence of the body.
func (d *Draft) Opens() bool { return len(d.Takeaways) == 0 && !d.Heading && d.Sentence == 1 }

// TakesPart reports whether an actor does more in d than being mentioned.
func (d *Draft) TakesPart(actor int) bool {
	for _, r := range d.Roles {
		if r.Actor == actor && r.As != timeline.Mentioned {
			return true
		}
	}
	return false
}

// PlainSides makes those who would have met or signed the sides of a refusal or a threat.
func (d *Draft) PlainSides() {
	for i := range d.Roles {
		switch r := &d.Roles[i]; r.As {
		case timeline.Host:
			r.As = timeline.Target
		case timeline.Visitor, timeline.Signatory, timeline.Mediator:
			r.As = timeline.Source
		}
	}
}

// InTitle returns what of the title tells of d: the same type, best of the same actor; nil for nothing.
func (d *Draft) InTitle(titled []Draft) *Draft {
	var found *Draft
	for i := range titled {
		if t := &titled[i]; t.Type == d.Type && !(t.CAMEO != d.CAMEO && elsewhere(t, d)) && (found == nil || t.ActsWith(d) && !found.ActsWith(d)) {
			found = t
		}
	}
	return found
}

// HandedOver reports whether a CAMEO code tells of that.
func HandedOver(cameo string) bool { return cameo == "063" || cameo == "0842" }

// Name returns the name that titles have for the actor of r.
func (r *Role) Name(found *actor.Result) string {
	if r.Called != "" {
		return r.Called
	}
	return found.Actors[r.Actor].Short
}

// Kind is the kind of the actor of r.
func (r *Role) Kind(found *actor.Result) timeline.ActorKind { return found.Actors[r.Actor].Kind }
