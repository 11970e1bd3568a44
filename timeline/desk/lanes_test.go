package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/when"
)

// council is a library of two countries, people with terms and an organisation that is a bloc.
const council = `{"kind":"actor","key":"country:FRA","name":"France","type":"country","country":"FRA"}
{"kind":"actor","key":"country:GBR","name":"Britain","type":"country","country":"GBR"}
{"kind":"actor","key":"person:anna","name":"Anna","type":"person","country":"FRA","offices":[{"title":"Minister","for":"country:FRA","from":"2000-01-01","to":"2005-12-31"},{"title":"Commissioner","for":"organisation:club","from":"2006-01-01","to":"2009-12-31"}]}
{"kind":"actor","key":"person:ben","name":"Ben","type":"person","country":"GBR"}
{"kind":"actor","key":"organisation:club","name":"Club","type":"organisation"}
{"kind":"event","id":"e1","title":"In office","when":"2001-05-05","type":"CONSULT","roles":[{"actor":"person:anna","as":"host"},{"actor":"country:FRA","as":"host"}],"tags":["a/b"]}
{"kind":"event","id":"e2","title":"At the club","when":"2007-05-05","type":"CONSULT","roles":[{"actor":"person:anna","as":"host"}]}
{"kind":"event","id":"e3","title":"Out of office","when":"2011-05-05","type":"STATEMENT","roles":[{"actor":"person:anna","as":"speaker"}]}
{"kind":"event","id":"e4","title":"Together","when":"2003-05-05","type":"AGREE","roles":[{"actor":"country:FRA","as":"host"},{"actor":"country:GBR","as":"visitor"}]}
{"kind":"event","id":"e5","title":"Apart","when":"2021-05-05","type":"AGREE","roles":[{"actor":"country:GBR","as":"host"},{"actor":"person:ben","as":"host"}]}
{"kind":"event","id":"e6","title":"Nobody","when":"2004-05-05","type":"CONSULT"}
`

func blocs() []timeline.Bloc {
	return []timeline.Bloc{{Key: "club", Name: "The Club", Members: []timeline.Membership{
		{Country: "FRA", From: when.Min, To: when.Max}, {Country: "GBR", From: when.Date(1973, 1, 1), To: when.Date(2020, 2, 1)}}}}
}

func councilDesk(t testing.TB, s *store.Store) *desk.Desk {
	t.Helper()
	d, err := desk.Open(s, desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1), Theme: paint.Light(), Blocs: blocs})
	if err != nil {
		t.Fatal(err)
	}
	d.Resize(1200, 800)
	return d
}

// laneNames lists the lanes of a desk with their events: "France:3".
func laneNames(d *desk.Desk) string {
	var list []string
	for i := range d.LaneCount() {
		l, _ := d.LaneAt(i)
		list = append(list, fmt.Sprintf("%s:%d", l.Name, l.Events))
	}
	return strings.Join(list, " ")
}

// Ensure that people count for the country that they hold office for while they do, that countries count for blocs while
// they are members, and that no event is lost or counted twice.
func TestLanes_Terms(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("council.jsonl", council))
	d := councilDesk(t, s)
	for _, c := range []struct {
		by   timeline.Grouping
		open int
		want string
	}{
		{timeline.ByCountry, 0, "Britain:2 France:2 Others:3"},
		{timeline.ByPerson, 0, "Anna:3 Ben:1 Others:2"},
		{timeline.ByBloc, 0, "The Club:3 Others:3"},
		{timeline.ByTag, 0, "a/b:1 Others:5"},
		{"bloc/country/person", 0, "The Club:3 No bloc:2 Others:1"},
		{"bloc/country/person", 1, "The Club:3 France:2 Britain:1 No country:1 No bloc:2 Britain:1 No country:1 Others:1"},
		{"country/person", 3, "Britain:2 Ben:1 No person named:1 France:2 Anna:1 No person named:1 No country:2 Anna:2 Others:1"},
		{"type/country", 3, "Talks:3 France:1 No country:2 Agreement:2 Britain:2 France:1 Statement:1"},
		{"tag/type", 3, "a/b:1 Talks:1 No tag:5 Agreement:2 Talks:2 Statement:1"},
	} {
		d.SetLanes(c.by)
		d.Arrange(timeline.Arrangement{Open: c.open})
		if got := laneNames(d); got != c.want {
			t.Errorf("by %s, %d levels open: %s, want %s", c.by, c.open, got, c.want)
		}
	}
}

// Ensure that what is made of the lanes is kept: for the way back, for the next start, in saved views and in pictures.
func TestLanes_Kept(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("council.jsonl", council))
	d := councilDesk(t, s)
	d.SetLanes("country/person")
	d.OpenLanes(true)
	d.PinLane("GBR", true)
	d.ColourLane("GBR", "red")
	d.ColourLane("GBR", "green")
	d.HideLane("FRA")
	d.SetRepeated(true)
	d.SortLanes(timeline.LanesByName)
	want, names := d.Arrangement(), laneNames(d)
	if err := d.SaveView("mine", "dark"); err != nil {
		t.Fatal(err)
	}
	if err := d.SaveState(); err != nil {
		t.Fatal(err)
	}
	picture := d.Frame()
	d.SetLanes(timeline.ByType)
	d.SetRepeated(false)
	d.HideLane("CONSULT")
	if !d.LanesHidden() || strings.Contains(laneNames(d), "Talks") {
		t.Errorf("a hidden lane is shown: %s", laneNames(d))
	}
	for range 3 {
		if !d.Back() {
			t.Fatal("there is no way back")
		}
	}
	same := func(how string, d *desk.Desk) {
		t.Helper()
		if d.Lanes() != "country/person" || !d.Arrangement().Equal(want) || !d.Repeated() || laneNames(d) != names {
			t.Errorf("%s: by %s, %+v, %v, %s; want %+v, %s", how, d.Lanes(), d.Arrangement(), d.Repeated(), laneNames(d), want, names)
		}
		if got := d.Frame(); len(got.Texts) != len(picture.Texts) {
			t.Errorf("%s the picture has %d texts, want %d", how, len(got.Texts), len(picture.Texts))
		}
	}
	same("gone back", d)
	same("opened again", councilDesk(t, s))
	d.SetLanes(timeline.ByType)
	if err := d.OpenView("mine"); err != nil {
		t.Fatal(err)
	}
	same("view", d)
	d.ShowLanes()
	if d.LanesHidden() || !strings.Contains(laneNames(d), "France") {
		t.Errorf("all shown again: %s", laneNames(d))
	}
	d.SoloLane("GBR", false)
	if got := laneNames(d); !d.LanesHidden() || strings.Contains(got, "France") || strings.Contains(got, "Others") {
		t.Errorf("alone: %s", got)
	}
}

// Ensure that a click opens and collapses a group, that a head can be dragged to another place, scrolling at the edge, and
// that the note above the heads shows what is hidden.
func TestLanes_ByHand(t *testing.T) {
	d := open(t, sample(t))
	d.SetLanes(timeline.ByCountry)
	d.FitAll()
	d.Frame()
	find := func(kind layout.ZoneKind, lane int) desk.Pointer {
		t.Helper()
		d.Frame()
		for y := float32(0); y < 800; y++ {
			for x := float32(2); x < 150; x += 4 {
				if d.PointerMove(desk.Pointer{X: x, Y: y}); d.Hover().Kind == kind && (lane < 0 || d.Hover().Lane == lane) {
					return desk.Pointer{X: x, Y: y + 2, Clicks: 1}
				}
			}
		}
		t.Fatalf("there is no zone %d of lane %d", kind, lane)
		return desk.Pointer{}
	}
	key := func(i int) string { l, _ := d.LaneAt(i); return l.Key }
	drag := func(from desk.Pointer, ys ...float32) {
		d.PointerDown(from)
		for _, y := range ys {
			d.PointerMove(desk.Pointer{X: from.X, Y: y})
			d.Overlay()
		}
	}
	first, second, third := key(0), key(1), key(2)
	p := find(layout.ZoneHeader, 2)
	drag(p, p.Y-20, 60)
	d.PointerUp(desk.Pointer{X: p.X, Y: 60})
	if key(0) != third || key(1) != first || key(2) != second {
		t.Errorf("after the third lane was dragged to the top: %s %s %s", key(0), key(1), key(2))
	}
	if !slices.Equal(d.Arrangement().Order, []string{third, first, second}) {
		t.Errorf("the order by hand is %v", d.Arrangement().Order)
	}
	d.Back()
	if key(0) != first {
		t.Errorf("the way back leaves %s at the top", key(0))
	}

	p = find(layout.ZoneHeader, 0)
	drag(p, p.Y+20, 650)
	if !d.Moving() {
		t.Fatal("the lanes do not scroll below a lane that is held at the edge")
	}
	for n := 0; d.Step(16e6) && n < 2000; n++ {
		d.Frame()
	}
	d.PointerUp(desk.Pointer{X: p.X, Y: 650})
	if at := d.LaneOf(first); at < d.LaneCount()-3 {
		t.Errorf("dragged to the end, it stands at %d of %d", at, d.LaneCount())
	}

	d.SetLanes("country/person")
	group := find(layout.ZoneTriangle, -1)
	d.PointerDown(group)
	d.PointerUp(group)
	if l, _ := d.LaneAt(0); !l.Group || l.Closed {
		t.Errorf("the group is %+v after a click on its triangle", l)
	}
	d.HideLane(key(0))
	corner := find(layout.ZoneCorner, -1)
	d.PointerDown(corner)
	d.PointerUp(corner)
	if d.LanesHidden() {
		t.Error("lanes are hidden after a click on the note")
	}
}

// Ensure that moving a lane by command gives every order, and that pinned lanes are moved among themselves.
func TestMoveLane(t *testing.T) {
	d := open(t, sample(t))
	d.SetLanes(timeline.ByType)
	keys := func() string {
		var list []string
		for i := range 4 {
			l, _ := d.LaneAt(i)
			list = append(list, l.Key)
		}
		return strings.Join(list, " ")
	}
	k := strings.Fields(keys())
	for _, c := range []struct {
		from, to int
		want     []int
	}{{0, 2, []int{1, 0, 2, 3}}, {3, 0, []int{3, 0, 1, 2}}, {1, 1, []int{0, 1, 2, 3}}, {1, 2, []int{0, 1, 2, 3}}, {2, 1, []int{0, 2, 1, 3}}} {
		d.Arrange(timeline.Arrangement{})
		d.MoveLane(c.from, c.to)
		var want []string
		for _, i := range c.want {
			want = append(want, k[i])
		}
		if got := keys(); got != strings.Join(want, " ") {
			t.Errorf("lane %d before %d: %s, want %s", c.from, c.to, got, strings.Join(want, " "))
		}
	}
	d.Arrange(timeline.Arrangement{Pins: []string{k[3], k[2]}})
	d.MoveLane(1, 0)
	if got := d.Arrangement().Pins; !slices.Equal(got, []string{k[2], k[3]}) {
		t.Errorf("pins %v", got)
	}
	if d.MoveLane(d.LaneCount()-1, 99); d.Arrangement().Order != nil {
		t.Error("a place that is not there was accepted")
	}
}

// Ensure that a view brings the layers back that were shown in it, in one step, and keeps the look of the window.
func TestOpenView_Layers(t *testing.T) {
	d := open(t, sample(t))
	id := d.All()[0]
	for _, layer := range []string{"one", "two"} {
		if err := d.Annotate(desk.Marks{Tag: []string{layer}, Layer: layer}, id.Ref()); err != nil {
			t.Fatal(err)
		}
	}
	hidden := func() (list []string) {
		for _, l := range d.Facets().Layers {
			if l.Hidden {
				list = append(list, l.Name)
			}
		}
		return list
	}
	layer := func(name string, show bool) {
		for _, l := range d.Facets().Layers {
			if l.Name == name {
				if err := d.ShowLayer(l.ID, show); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	layer("one", false)
	if err := d.SaveView("without one", "dark"); err != nil {
		t.Fatal(err)
	}
	layer("one", true)
	layer("two", false)
	if err := d.OpenView("without one"); err != nil {
		t.Fatal(err)
	}
	if got := hidden(); !slices.Equal(got, []string{"one"}) || d.View("without one").Theme != "dark" {
		t.Errorf("hidden are %v, the look is %q", got, d.View("without one").Theme)
	}
	if name, err := d.Undo(t.Context()); err != nil || !strings.Contains(name, "layers of view") {
		t.Errorf("undone was %q, %v", name, err)
	}
	if got := hidden(); !slices.Equal(got, []string{"two"}) {
		t.Errorf("after undo hidden are %v", got)
	}
}
