package codec

import (
	"math"

	"google.golang.org/protobuf/encoding/protowire"

	"entente/store/wire"
	"entente/timeline"
)

func writeEvent(w *wire.Writer, e *timeline.Event) {
	head := e.Head()
	mark := w.Begin(1)
	w.B = appendHead(w.B, &head)
	w.End(mark)
	w.String(2, e.Key)
	w.String(3, e.Title)
	w.String(4, e.Summary)
	w.String(5, e.WhenText)
	w.Bool(6, e.DateFixed)
	w.String(7, e.Mode)
	w.String(8, e.CAMEO)
	w.String(9, e.Place)
	for i := range e.Roles {
		writeRole(w, 10, &e.Roles[i])
	}
	for _, t := range e.Takeaways {
		mark := w.Begin(11)
		w.Uint(1, uint64(t.Article))
		w.Int(2, int64(t.N))
		w.End(mark)
	}
	for i := range e.Claims {
		writeClaim(w, 12, &e.Claims[i])
	}
	for i := range e.Citations {
		writeCitation(w, 13, &e.Citations[i])
	}
	for _, t := range e.Tags {
		w.Item(14, t)
	}
	w.Fixed32(15, math.Float32bits(e.Confidence))
	writeExtras(w, 16, e.Extra)
	for i := range e.Accounts {
		writeAccount(w, 17, &e.Accounts[i])
	}
	w.Bool(18, e.Sorted)
}

func readEvent(r *wire.Reader, id uint64, payload []byte) *timeline.Event {
	var head timeline.EventHead
	if err := Head(timeline.EventID(id), payload, &head); err != nil {
		r.Fail(err)
		return nil
	}
	e := &timeline.Event{ID: head.ID, When: head.When, Type: head.Type, Marks: head.Marks, Proposed: head.Proposed,
		Import: head.Import}
	for r.Next() {
		switch r.Num {
		case 2:
			e.Key = r.String()
		case 3:
			e.Title = r.String()
		case 4:
			e.Summary = r.String()
		case 5:
			e.WhenText = r.String()
		case 6:
			e.DateFixed = r.Bool()
		case 7:
			e.Mode = r.String()
		case 8:
			e.CAMEO = r.String()
		case 9:
			e.Place = r.String()
		case 10:
			e.Roles = append(e.Roles, readRole(r))
		case 11:
			e.Takeaways = append(e.Takeaways, readTakeawayRef(r))
		case 12:
			e.Claims = append(e.Claims, readClaim(r))
		case 13:
			e.Citations = append(e.Citations, readCitation(r))
		case 14:
			e.Tags = append(e.Tags, r.String())
		case 15:
			e.Confidence = math.Float32frombits(r.Fixed32())
		case 16:
			e.Extra = append(e.Extra, readExtra(r))
		case 17:
			e.Accounts = append(e.Accounts, readAccount(r))
		case 18:
			e.Sorted = r.Bool()
		}
	}
	return e
}

// roleNumbers gives each part its number; the number is the position. Add at the end only.
func roleNumbers() [9]timeline.RoleKind {
	return [...]timeline.RoleKind{"", timeline.Source, timeline.Target, timeline.Host, timeline.Visitor,
		timeline.Mediator, timeline.Speaker, timeline.Signatory, timeline.Mentioned}
}

func writeRole(w *wire.Writer, num protowire.Number, role *timeline.Role) {
	mark := w.Begin(num)
	w.Uint(1, uint64(role.Actor))
	known := false
	for i, as := range roleNumbers() {
		if as == role.As {
			w.Uint(2, uint64(i))
			known = true
		}
	}
	if !known {
		w.String(3, string(role.As))
	}
	w.String(4, role.Office)
	w.String(5, role.Country)
	if role.Cite != (timeline.Citation{}) {
		writeCitation(w, 6, &role.Cite)
	}
	w.End(mark)
}

func readRole(r *wire.Reader) (role timeline.Role) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			role.Actor = timeline.ActorID(r.Uint())
		case 2:
			if parts, i := roleNumbers(), r.Uint(); i < uint64(len(parts)) {
				role.As = parts[i]
			}
		case 3:
			role.As = timeline.RoleKind(r.String())
		case 4:
			role.Office = r.String()
		case 5:
			role.Country = r.String()
		case 6:
			role.Cite = readCitation(r)
		}
	})
	return role
}
