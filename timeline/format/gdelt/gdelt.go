// Package gdelt reads the event tables of the GDELT Project, versions 1.0 and 2.0.
//
// A row has 57 columns (before April 2013), 58 or 61 (2.0), cut by tabs, without a header and without quoting, in spite of
// the ending .CSV. A row is one event. What Entente has no field for is kept as extras under GDELT's names; the columns
// of a place are one extra, joined by "|". Columns that follow from others (year and month of the day, parts of codes) are
// kept only where they do not.
//
// Source: GDELT Event Codebook V2.0, 2015; GDELT 1.0 Data Format Codebook, 2013.
package gdelt

import (
	"context"
	"io"
	"strconv"
	"strings"
	"time"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/cast"
	"entente/timeline/format/codes"
	"entente/timeline/format/lines"
	"entente/timeline/when"
)

// Columns that all versions have.
const (
	colID = iota
	colDay
	colMonthYear
	colYear
	colFraction
	colActor1 // code, name, country, known group, ethnic, religion 1 and 2, type 1 to 3
	colActor2 = colActor1 + actorColumns
	colRoot   = colActor2 + actorColumns
)

const (
	actorColumns = 10
	colCode      = colRoot + 1
	colBase      = colRoot + 2
	colRootCode  = colRoot + 3
	colQuad      = colRoot + 4
	colTone      = colRoot + 9
	colGeo       = colRoot + 10
)

// Format returns the format for the list of formats. Book is asked for the codes when a file is read.
func Format(book func() (*codes.Book, error)) format.Format {
	return format.Format{Name: "gdelt", Title: "GDELT events 1.0 and 2.0", Exts: []string{".csv", ".tsv"}, Rows: true, Sniff: sniff,
		Decode: func(ctx context.Context, r io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
			b, err := book()
			if err != nil {
				return err
			}
			return newDecoder(b, emit).read(ctx, r, report)
		}}
}

// sniff reports whether the first line has the columns of an event, whatever the file is called.
func sniff(_ string, head []byte) bool {
	line, _, _ := strings.Cut(strings.TrimPrefix(string(head[:min(len(head), 16<<10)]), "\ufeff"), "\n")
	f, ok := lines.Fields(strings.TrimSuffix(line, "\r"), nil, 61)
	return ok && geoColumns(len(f)) > 0 && digits(f[colID]) && len(f[colDay]) == 8 && digits(f[colDay]) && digits(f[colCode])
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// geoColumns returns how many columns a place has, 0 when no version has so many columns in all.
func geoColumns(columns int) int {
	switch columns {
	case 57, 58:
		return 7
	case 61:
		return 8
	}
	return 0
}

type decoder struct {
	book  *codes.Book
	emit  func(timeline.Entity) error
	cast  *cast.Cast
	faces map[string]face             // by code and name as the row writes them
	deeds map[string]deed             // by code
	lands map[string]timeline.ActorID // by FIPS code, 0 for unknown ones
}

// face is an actor as one row names it.
type face struct {
	id   timeline.ActorID
	name string // for titles
	same bool   // the name says no more than the actor does
	code bool   // the code is the actor's key
}

type deed struct {
	codes.Deed
	words string // ": host a visit"
	roles [2]timeline.RoleKind
	known bool
}

func newDecoder(b *codes.Book, emit func(timeline.Entity) error) *decoder {
	return &decoder{book: b, emit: emit, cast: cast.New(b, emit), faces: map[string]face{}, deeds: map[string]deed{},
		lands: map[string]timeline.ActorID{}}
}

func (d *decoder) read(ctx context.Context, in io.Reader, report func(format.Problem)) error {
	t := lines.Table{Most: 61, Fits: func(n int) bool { return geoColumns(n) > 0 }, Want: "GDELT has 57, 58 or 61"}
	return t.Each(ctx, in, func(line string, f []string) error {
		e, err := d.event(line, f, geoColumns(len(f)))
		if err != nil {
			return err
		}
		return d.emit(e)
	}, report)
}

// row is an event with room for what rows hold, as one object: a million of many parts would cost more to collect.
type row struct {
	timeline.Event
	roles [2]timeline.Role
	extra [18]timeline.Extra
}

func (d *decoder) event(line string, f []string, geo int) (*timeline.Event, error) {
	if !digits(f[colID]) {
		return nil, lines.Wrong("GLOBALEVENTID %q is not a number", f[colID])
	}
	day, ok := parseDay(f[colDay])
	if !ok {
		return nil, lines.Wrong("SQLDATE %q is not a day written as YYYYMMDD", f[colDay])
	}
	x := &row{}
	e := &x.Event
	e.Key = "gdelt:" + f[colID]
	id, _ := strconv.ParseUint(f[colID], 10, 63)
	e.ID = timeline.EventID(id + 1)
	e.When = when.Point(day, when.ToDay)
	e.Confidence = 1
	what := d.deed(f[colCode])
	e.CAMEO, e.Type, e.Mode = f[colCode], what.Type, what.Mode
	action := colGeo + 2*geo
	e.Place = f[action+1]

	e.Extra = x.extra[:0]
	keep := func(key, value string) {
		if value != "" {
			e.Extra = append(e.Extra, timeline.Extra{Key: key, Value: value})
		}
	}
	e.Roles = x.roles[:0]
	var names [2]string
	for i, at := range [2]int{colActor1, colActor2} {
		if f[at] == "" && f[at+1] == "" {
			continue
		}
		start := 0 // of the code in line
		for _, before := range f[:at] {
			start += len(before) + 1
		}
		a, err := d.face(line[start:start+len(f[at])+1+len(f[at+1])], f[at], f[at+1])
		if err != nil {
			return nil, err
		}
		names[i] = a.name
		e.Roles = append(e.Roles, timeline.Role{Actor: a.id, As: what.roles[i]})
		if !a.same {
			keep(actorNames[i], f[at+1])
		}
		if !a.code {
			keep(actorCodes[i], f[at])
		}
		if !composed(f[at : at+actorColumns]) {
			keep(actorParts[i], joined(f[at+2:at+actorColumns]))
		}
	}
	if len(e.Roles) == 0 {
		if id, err := d.land(f[action+2]); err != nil {
			return nil, err
		} else if id != 0 {
			e.Roles = append(e.Roles, timeline.Role{Actor: id, As: timeline.Mentioned})
		}
	}
	e.Title = title(names, what, f[colCode])
	if !derivedDates(f) {
		keep("Dates", joined(f[colMonthYear:colFraction+1]))
	}
	for i, name := range numberNames {
		if col := colRoot + numberColumns[i]; f[col] != "" {
			keep(name, f[col])
		}
	}
	if code := f[colCode]; f[colRootCode] != code[:min(2, len(code))] || f[colBase] != code[:min(3, len(code))] {
		keep("EventBaseCode", f[colBase])
		keep("EventRootCode", f[colRootCode])
	}
	for i, name := range geoNames {
		at := colGeo + i*geo
		if f[at] != "" && f[at] != "0" {
			keep(name, joined(f[at:at+geo]))
		}
	}
	keep("DATEADDED", f[action+geo])
	if len(f) > action+geo+1 {
		keep("SOURCEURL", f[action+geo+1])
	}
	return e, nil
}

var (
	actorNames    = [2]string{"Actor1Name", "Actor2Name"}
	actorCodes    = [2]string{"Actor1Code", "Actor2Code"}
	actorParts    = [2]string{"Actor1Parts", "Actor2Parts"}
	geoNames      = [3]string{"Actor1Geo", "Actor2Geo", "ActionGeo"}
	numberNames   = [7]string{"IsRootEvent", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"}
	numberColumns = [7]int{0, 4, 5, 6, 7, 8, 9}
)

// title puts a row into words: "China – Belarus: host a visit".
func title(names [2]string, what deed, code string) string {
	words := what.words
	if !what.known {
		words = ": event " + code
	}
	switch {
	case names[0] != "" && names[1] != "":
		return names[0] + " – " + names[1] + words
	case names[0] != "":
		return names[0] + words
	case names[1] != "":
		return "Unnamed – " + names[1] + words
	}
	return strings.ToUpper(words[2:3]) + words[3:]
}

// joined writes columns as one text. GDELT's own texts hold no "|".
func joined(f []string) string { return strings.Join(f, "|") }

// composed reports whether the columns of an actor after its name say no more than its code, of which they are the parts.
func composed(f []string) bool {
	rest := f[0]
	for _, part := range f[2:] {
		if part == "" {
			continue
		}
		var ok bool
		if rest, ok = strings.CutPrefix(rest, part); !ok {
			return false
		}
	}
	return rest == ""
}

// derivedDates reports whether month, year and fraction of the year follow from the day.
func derivedDates(f []string) bool {
	day := f[colDay]
	if f[colMonthYear] != day[:6] || f[colYear] != day[:4] {
		return false
	}
	m, d := int(day[4]-'0')*10+int(day[5]-'0'), int(day[6]-'0')*10+int(day[7]-'0')
	// GDELT counts a year as 365 days of months with 30; the fraction is written with up to four digits.
	var room [16]byte
	frac := strconv.AppendFloat(room[:0], float64((m-1)*30+d)/365, 'f', 4, 64)
	got := f[colFraction]
	return strings.HasPrefix(got, day[:4]) && strings.TrimRight(string(frac[1:]), "0") == strings.TrimRight(got[4:], "0")
}

func parseDay(s string) (when.Time, bool) {
	if len(s) != 8 || !digits(s) {
		return 0, false
	}
	n := func(from, to int) int {
		v := 0
		for _, c := range s[from:to] {
			v = v*10 + int(c-'0')
		}
		return v
	}
	y, m, d := n(0, 4), n(4, 6), n(6, 8)
	t := when.Date(y, time.Month(m), d)
	if yy, mm, dd := t.Civil(); yy != y || int(mm) != m || dd != d {
		return 0, false
	}
	return t, true
}

func (d *decoder) deed(code string) deed {
	if x, ok := d.deeds[code]; ok {
		return x
	}
	var x deed
	x.Deed, x.known = d.book.Deed(code)
	x.words = ": " + x.Words
	x.roles[0], x.roles[1] = cast.Sides(code)
	d.deeds[strings.Clone(code)] = x
	return x
}

// mostFaces bounds what is remembered of names; GDELT has some ten thousand.
const mostFaces = 200_000

// face returns the actor of a code and a name. Key is both together.
func (d *decoder) face(key, code, name string) (face, error) {
	if x, ok := d.faces[key]; ok {
		return x, nil
	}
	var a timeline.Actor
	if code == "" { // never seen, but allowed
		a = timeline.Actor{Key: "cameo:" + strings.Clone(name), Name: codes.Title(strings.Clone(name)), Kind: timeline.Group}
	} else {
		a = d.book.Actor(strings.Clone(code))
	}
	x := face{name: codes.Title(strings.TrimSpace(strings.Clone(name))), code: a.Key == "cameo:"+code || a.Key == "country:"+code}
	x.same = strings.EqualFold(name, a.Name)
	if a.Kind == timeline.Country || x.name == "" {
		x.name = a.Name
	}
	var err error
	if x.id, err = d.cast.Actor(a); err != nil {
		return x, err
	}
	if len(d.faces) < mostFaces {
		d.faces[strings.Clone(key)] = x
	}
	return x, nil
}

// land returns the country of a FIPS code as an actor, 0 when it is not known.
func (d *decoder) land(fips string) (timeline.ActorID, error) {
	if id, ok := d.lands[fips]; ok {
		return id, nil
	}
	var id timeline.ActorID
	if a, ok := d.book.Country(d.book.FIPS(fips)); ok {
		var err error
		if id, err = d.cast.Actor(a); err != nil {
			return 0, err
		}
	}
	d.lands[strings.Clone(fips)] = id
	return id, nil
}
