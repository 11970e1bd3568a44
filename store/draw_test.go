package store

import (
	"strings"

	"pgregory.net/rapid"

	"entente/timeline"
	"entente/timeline/when"
)

func drawEvent(t *rapid.T, id uint64) *timeline.Event {
	e := &timeline.Event{ID: timeline.EventID(id), Title: rapid.String().Draw(t, "title"),
		Key: rapid.SampledFrom([]string{"", "k", "k2", "a\x00b", "\xffx"}).Draw(t, "key"), Confidence: 1,
		When: when.Point(when.Date(rapid.IntRange(-3000, 3000).Draw(t, "year"), 1, 1), when.ToDay)}
	for range rapid.IntRange(0, 3).Draw(t, "roles") {
		e.Roles = append(e.Roles, timeline.Role{Actor: timeline.ActorID(rapid.Uint64Range(1, 9).Draw(t, "actor")),
			As: rapid.SampledFrom(timeline.RoleKinds()).Draw(t, "as")})
	}
	return e
}

func drawEntity(t *rapid.T, kind timeline.Kind, id uint64) timeline.Entity {
	text := rapid.StringN(1, 10, 40).Draw(t, "text")
	switch kind {
	case timeline.KindEvent:
		return drawEvent(t, id)
	case timeline.KindActor:
		return &timeline.Actor{ID: timeline.ActorID(id), Name: text, Kind: timeline.Person, Key: text}
	case timeline.KindArticle:
		return &timeline.Article{ID: timeline.ArticleID(id), Title: text, From: timeline.DateUnknown}
	case timeline.KindAnnotation:
		return &timeline.Annotation{ID: timeline.AnnotationID(id), Kind: timeline.Note, Text: text}
	case timeline.KindLink:
		return &timeline.Link{ID: timeline.LinkID(id), From: 1, To: 2, Type: timeline.LeadsTo, Note: text}
	case timeline.KindView:
		return &timeline.View{ID: timeline.ViewID(id), Name: text, Lanes: timeline.ByActor}
	case timeline.KindLayer:
		return &timeline.Layer{ID: timeline.LayerID(id), Name: text}
	case timeline.KindText:
		return &timeline.Text{ID: timeline.ArticleID(id), Body: text}
	case timeline.KindAttachment:
		return &timeline.Attachment{ID: timeline.AttachmentID(id), Article: 1, Name: "a.png", Sum: strings.Repeat("0a", 32), Media: text}
	}
	return &timeline.Blob{ID: timeline.AttachmentID(id), Data: string(rapid.SliceOf(rapid.Byte()).Draw(t, "data"))}
}
