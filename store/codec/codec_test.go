package codec_test

import (
	"bytes"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/store/codec"
	"entente/timeline"
	"entente/timeline/when"
)

// gen draws values of any content: what a store is given need not make sense to come back as it was.
type gen struct{ *rapid.T }

func (g gen) str() string { return rapid.String().Draw(g.T, "text") }
func (g gen) id() uint64  { return rapid.Uint64().Draw(g.T, "id") }
func (g gen) int() int    { return rapid.Int().Draw(g.T, "int") }
func (g gen) bool() bool  { return rapid.Bool().Draw(g.T, "bool") }

func (g gen) time() when.Time {
	return rapid.OneOf(rapid.Just(when.Min), rapid.Just(when.Max),
		rapid.Map(rapid.Int64(), func(v int64) when.Time { return when.Time(v) })).Draw(g.T, "time")
}

func (g gen) span() when.Span {
	if g.bool() {
		return when.Span{}
	}
	return when.Span{EarliestStart: g.time(), LatestStart: g.time(), EarliestEnd: g.time(), LatestEnd: g.time(),
		Gran: when.Granularity(rapid.Uint8().Draw(g.T, "gran")), Approximate: g.bool(), Uncertain: g.bool()}
}

func list[T any](g gen, one func() T) []T {
	var l []T
	for range rapid.IntRange(0, 3).Draw(g.T, "length") {
		l = append(l, one())
	}
	return l
}

func (g gen) cite() timeline.Citation {
	return timeline.Citation{Article: timeline.ArticleID(g.id()), Start: g.int(), End: g.int(), Quote: g.str()}
}

func (g gen) between() timeline.Range { return timeline.Range{Start: g.int(), End: g.int()} }

func (g gen) extra() timeline.Extra { return timeline.Extra{Key: g.str(), Value: g.str()} }

func (g gen) event() *timeline.Event {
	return &timeline.Event{ID: 7, Key: g.str(), Title: g.str(), Summary: g.str(), When: g.span(), WhenText: g.str(),
		DateFixed: g.bool(), Type: timeline.Type(rapid.Uint8().Draw(g.T, "type")), Mode: g.str(),
		Marks: timeline.Marks(rapid.Uint16().Draw(g.T, "marks")), CAMEO: g.str(), Place: g.str(),
		Roles: list(g, g.role),
		Takeaways: list(g, func() timeline.TakeawayRef {
			return timeline.TakeawayRef{Article: timeline.ArticleID(g.id()), N: g.int()}
		}),
		Claims: list(g, func() timeline.Claim {
			return timeline.Claim{Cite: g.cite(), Words: list(g, g.between), When: g.span(), Value: g.str(), Why: g.str()}
		}),
		Citations: list(g, g.cite), Tags: list(g, g.str), Confidence: rapid.Float32().Draw(g.T, "confidence"),
		Proposed: g.bool(), Import: timeline.ImportID(g.id()), Extra: list(g, g.extra),
		Accounts: list(g, g.account), Sorted: g.bool()}
}

func (g gen) role() timeline.Role {
	as := timeline.RoleKind(g.str())
	if g.bool() {
		as = rapid.SampledFrom(timeline.RoleKinds()).Draw(g.T, "as")
	}
	return timeline.Role{Actor: timeline.ActorID(g.id()), As: as, Office: g.str(), Country: g.str(), Cite: g.cite()}
}

func (g gen) account() timeline.Account {
	return timeline.Account{Article: timeline.ArticleID(g.id()), Title: g.str(), When: g.span(), WhenText: g.str(),
		Type: timeline.Type(rapid.Uint8().Draw(g.T, "type")), Mode: g.str(), Marks: timeline.Marks(rapid.Uint16().Draw(g.T, "marks")),
		CAMEO: g.str(), Place: g.str(), Roles: list(g, g.role), Confidence: rapid.Float32().Draw(g.T, "confidence"), Proposed: g.bool()}
}

func (g gen) entity() timeline.Entity {
	switch rapid.SampledFrom(timeline.Kinds()).Draw(g.T, "kind") {
	case timeline.KindActor:
		return &timeline.Actor{ID: 7, Key: g.str(), Name: g.str(), Kind: timeline.Person, Country: g.str(),
			Aliases: list(g, g.str), Offices: list(g, func() timeline.Office {
				return timeline.Office{Title: g.str(), For: g.str(), Term: g.span()}
			}), Note: g.str(), Import: timeline.ImportID(g.id()), Extra: list(g, g.extra)}
	case timeline.KindArticle:
		return &timeline.Article{ID: 7, Key: g.str(), Title: g.str(), Outlet: g.str(), Author: g.str(), Address: g.str(),
			Published: g.span(), From: timeline.DateSource(g.str()), Takeaways: list(g, func() timeline.Takeaway {
				return timeline.Takeaway{Range: g.between(), Text: g.str(), Detached: g.bool()}
			}), Body: g.between(), Size: g.int(), File: g.str(), Note: g.str(), Import: timeline.ImportID(g.id()),
			Extra: list(g, g.extra), Rejected: list(g, func() timeline.Rejected {
				return timeline.Rejected{Range: g.between(), Type: timeline.Type(rapid.Uint8().Draw(g.T, "type")), Title: g.str()}
			})}
	case timeline.KindText:
		return &timeline.Text{ID: 7, Body: g.str()}
	case timeline.KindAttachment:
		return &timeline.Attachment{ID: 7, Article: timeline.ArticleID(g.id()), Name: g.str(), Media: g.str(), Size: int64(g.int()),
			Sum: g.str(), Path: g.str(), Import: timeline.ImportID(g.id())}
	case timeline.KindBlob:
		return &timeline.Blob{ID: 7, Data: string(rapid.SliceOf(rapid.Byte()).Draw(g.T, "data"))}
	case timeline.KindAnnotation:
		return &timeline.Annotation{ID: 7, Key: g.str(), Kind: timeline.Note,
			Target: timeline.Ref{Kind: timeline.KindEvent, ID: g.id()}, When: g.span(), Lane: g.str(), Text: g.str(),
			Colour: g.str(), Layer: timeline.LayerID(g.id()), Import: timeline.ImportID(g.id()),
			Other: g.str(), Takeaway: g.int(), DX: g.int() - 9, DY: g.int()}
	case timeline.KindLink:
		return &timeline.Link{ID: 7, From: timeline.EventID(g.id()), To: timeline.EventID(g.id()),
			Type: timeline.LinkType(g.str()), Note: g.str(), Import: timeline.ImportID(g.id())}
	case timeline.KindView:
		return &timeline.View{ID: 7, Name: g.str(), From: g.time(), To: g.time(), Lanes: timeline.Grouping(g.str()),
			Filter: g.str(), Hidden: list(g, func() timeline.LayerID { return timeline.LayerID(g.id()) }), Repeated: g.bool(), Theme: g.str(),
			Arranged: timeline.Arrangement{Sort: timeline.LaneOrder(g.str()), Order: list(g, g.str), Pins: list(g, g.str),
				Hidden: list(g, g.str), Solo: list(g, g.str), Toggled: list(g, g.str), Open: g.int(),
				Colours: list(g, func() timeline.LaneColour { return timeline.LaneColour{Lane: g.str(), Colour: g.str()} })}, Known: g.span()}
	case timeline.KindLayer:
		return &timeline.Layer{ID: 7, Name: g.str(), Colour: g.str(), Hidden: g.bool(), Locked: g.bool()}
	}
	return g.event()
}

// Ensure that every entity comes back as it was, alone and with fields that a later version may add.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := gen{t}.entity()
		b, err := codec.Append([]byte("before"), e)
		if err != nil {
			t.Fatal(err)
		}
		b = bytes.TrimPrefix(b, []byte("before"))
		later := []byte{0xfa, 0x3f, 2, 'h', 'i', 0xf8, 0x3f, 5} // field 1023, a text, and field 1023, a number
		for _, added := range [][]byte{nil, later} {
			payload := append(bytes.Clone(b), added...)
			if got := codec.Unknown(e.Ref().Kind, payload); !bytes.Equal(got, added) {
				t.Fatalf("unknown fields %x, want %x", got, added)
			}
			got, err := codec.Decode(e.Ref(), payload)
			if err != nil || !reflect.DeepEqual(got, e) {
				t.Fatalf("got %+v, %v, want %+v", got, err, e)
			}
		}
		if ev, is := e.(*timeline.Event); is {
			if string(codec.Key(timeline.KindEvent, b)) != ev.Key {
				t.Fatalf("key %q, want %q", codec.Key(timeline.KindEvent, b), ev.Key)
			}
			var head timeline.EventHead
			want := ev.Head()
			if err := codec.Head(ev.ID, b, &head); err != nil {
				t.Fatal(err)
			}
			if len(head.Actors) == 0 {
				head.Actors = nil
			}
			if !reflect.DeepEqual(head, want) {
				t.Fatalf("head %+v, want %+v", head, want)
			}
		}
	})
}

// Ensure that an entity with a field that has not been thought of here fails: all fields are set, none may be lost.
func TestRoundTrip_EveryField(t *testing.T) {
	for _, e := range []timeline.Entity{&timeline.Event{}, &timeline.Actor{}, &timeline.Article{}, &timeline.Text{},
		&timeline.Annotation{}, &timeline.Link{}, &timeline.View{}, &timeline.Layer{}, &timeline.Attachment{}, &timeline.Blob{}} {
		set(reflect.ValueOf(e).Elem())
		b, err := codec.Append(nil, e)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := codec.Decode(e.Ref(), b); err != nil || !reflect.DeepEqual(got, e) {
			t.Errorf("%T: got %+v, %v, want %+v", e, got, err, e)
		}
	}
}

// set gives every field a value that is not zero.
func set(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			set(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			set(v.Index(i))
		}
	case reflect.String:
		v.SetString("text")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float32:
		v.SetFloat(0.5)
	case reflect.Int, reflect.Int64:
		v.SetInt(-3)
	default:
		v.SetUint(3)
	}
}

// Ensure that no bytes make a reader panic, and that what it accepts means the same when it is written again.
func FuzzDecode(f *testing.F) {
	f.Add(byte(1), []byte{})
	for i, k := range timeline.Kinds() {
		e, err := codec.Append(nil, &timeline.Event{ID: 1, Title: strings.Repeat("x", i), Confidence: 1,
			Roles: []timeline.Role{{Actor: 3, As: timeline.Host}}, When: when.Point(0, when.ToDay)})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(byte(k), e)
	}
	f.Fuzz(func(t *testing.T, kind byte, payload []byte) {
		ref := timeline.Ref{Kind: timeline.Kind(kind), ID: 1}
		codec.Key(ref.Kind, payload)
		e, err := codec.Decode(ref, payload)
		if err != nil {
			return
		}
		if ev, is := e.(*timeline.Event); is && math.IsNaN(float64(ev.Confidence)) {
			return // NaN is not equal to itself
		}
		b, err := codec.Append(nil, e)
		if err != nil {
			t.Fatal(err)
		}
		again, err := codec.Decode(ref, b)
		if err != nil || !reflect.DeepEqual(again, e) {
			t.Errorf("got %+v, %v, want %+v", again, err, e)
		}
	})
}

func BenchmarkHead(b *testing.B) {
	payload, err := codec.Append(nil, &timeline.Event{ID: 1, Key: "gdelt:123456789", Title: "China – Belarus: host a visit",
		When: when.Point(when.Date(2023, 2, 28), when.ToDay), Type: timeline.Consult, Confidence: 1,
		Roles: []timeline.Role{{Actor: 300, As: timeline.Host}, {Actor: 4000, As: timeline.Visitor}}})
	if err != nil {
		b.Fatal(err)
	}
	var h timeline.EventHead
	b.ReportAllocs()
	for b.Loop() {
		if err := codec.Head(1, payload, &h); err != nil {
			b.Fatal(err)
		}
	}
}
