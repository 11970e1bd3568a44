//go:build ignore

// Command check reads the sample library and prints everything in it that does not fit together.
//
//	go run assets/sample/check.go assets/sample/checkterms.go [-facts ../shared/knowledge]
//
// It checks keys, references, dates, lengths, the order of linked events, weekdays named in articles and whether
// people held an office when the events say so. With the folder of facts at hand it also compares terms of office
// and event codes with published lists; without it that part is skipped and said to be.
// It exits with 1 when it printed a disagreement.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"entente/timeline/when"
)

type event struct {
	Kind, Key, Title, When, Type, Mode, Cameo, Place, Summary string
	Roles                                                     []struct{ Actor, As string }
	Tags, Marks                                               []string
	Links                                                     []struct{ To, Type string }
	Extra                                                     []struct{ Key, Value string }
	span                                                      when.Span
}

type office struct{ Title, For, From, To string }

type actor struct {
	Kind, Key, Name, Type, Country string
	Aliases                        []string
	Offices                        []office
}

type article struct {
	File, Published string
	Events          []string
	Times           []struct {
		Start, End int
		Text, When string
	}
}

type band struct{ Kind, Key, Type, Text, When, Layer string }

// A checker prints what is wrong and counts it.
type checker struct{ wrong int }

const dir = "assets/sample"

var (
	roles   = words("source target host visitor mediator speaker signatory mentioned")
	marks   = words("future historical hypothetical negated cancelled postponed confirmed alleged")
	kinds   = words("country person organisation group")
	links   = []string{"leads to", "responds to", "same meeting", "cancels", "postpones"}
	weekday = regexp.MustCompile(`\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)
	types   = words("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST " +
		"SANCTION MOBILIZE COERCE ASSAULT STATEMENT")
)

// known holds disagreements that were looked into, with the reason why the library is right.
var known = map[string]string{
	"sample:pretoria-2022 person:olusegun-obasanjo": "a former president, envoy of the African Union",
	"person:ebrahim-raisi 2021-06-18":               "the day of his election",
	"person:fidel-castro 1959-01-02":                "in power before he took an office",
	"person:leonid-kravchuk 1990-07-18":             "chairman of parliament before there was a president",
	"person:raul-castro 1959-01-02":                 "his brother",
	"person:george-w-bush 1989-01-20":               "his father",
	"person:justin-trudeau 1968-04-20":              "his father",
	"person:justin-trudeau 1980-03-03":              "his father",
	"person:ito-hirobumi 1980-06-12":                "another Itō",
}

func main() {
	facts := flag.String("facts", "../shared/knowledge", "folder of published lists")
	flag.Parse()
	c := &checker{}

	actors := map[string]actor{}
	aliases := map[string]string{}
	for _, a := range read[actor](c, "actors.jsonl") {
		c.checkActor(a, actors, aliases)
		actors[a.Key] = a
	}
	for _, a := range actors {
		for _, o := range a.Offices {
			if _, ok := actors[o.For]; !ok {
				c.report("%s: office for unknown actor %q", a.Key, o.For)
			}
		}
	}
	events := map[string]event{}
	for _, e := range read[event](c, "events.jsonl") {
		if _, ok := events[e.Key]; ok {
			c.report("%s: key used twice", e.Key)
		}
		e.span = c.span(e.Key, e.When)
		events[e.Key] = e
	}
	for _, k := range slices.Sorted(maps.Keys(events)) {
		c.checkEvent(events[k], events, actors)
	}
	articles := read[article](c, "articles.jsonl")
	for _, a := range articles {
		c.checkArticle(a, events, actors)
	}
	onDisk, _ := filepath.Glob(dir + "/articles/*.txt")
	if len(onDisk) != len(articles) {
		c.report("articles.jsonl lists %d files, the folder has %d", len(articles), len(onDisk))
	}
	bands := read[band](c, "bands.jsonl")
	for _, b := range bands {
		if c.span(b.Key, b.When).IsZero() || b.Text == "" || b.Layer == "" {
			c.report("%s: a band needs text, date and layer", b.Key)
		}
	}
	if _, err := os.Stat(*facts); err != nil {
		fmt.Println("no folder of facts: terms of office and codes were not compared with published lists")
	} else {
		c.checkCodes(filepath.Join(*facts, "CAMEO2PLOVER-2021.txt"), events)
		c.checkTerms(*facts, actors)
	}
	fmt.Printf("%d events, %d actors, %d articles, %d bands, %d disagreements\n",
		len(events), len(actors), len(articles), len(bands), c.wrong)
	if c.wrong > 0 {
		os.Exit(1)
	}
}

func words(s string) []string { return strings.Fields(s) }

// report prints a disagreement and counts it.
func (c *checker) report(format string, args ...any) {
	c.wrong++
	fmt.Printf(format+"\n", args...)
}

// read decodes a file of one JSON object a line and refuses fields that the types above do not know.
func read[T any](c *checker, name string) []T {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		fmt.Fprintln(os.Stderr, "check: run it from the top of the repository:", err)
		os.Exit(2)
	}
	var all []T
	for i, line := range bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n")) {
		var v T
		d := json.NewDecoder(bytes.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&v); err != nil {
			c.report("%s:%d: %v", name, i+1, err)
			continue
		}
		all = append(all, v)
	}
	return all
}

func (c *checker) span(who, text string) when.Span {
	s, err := when.Parse(text)
	if err != nil {
		c.report("%s: %v", who, err)
	} else if s.IsZero() {
		c.report("%s: no date", who)
	}
	return s
}

func (c *checker) checkActor(a actor, seen map[string]actor, aliases map[string]string) {
	if _, ok := seen[a.Key]; ok {
		c.report("%s: key used twice", a.Key)
	}
	if !slices.Contains(kinds, a.Type) || a.Name == "" {
		c.report("%s: type %q, name %q", a.Key, a.Type, a.Name)
	}
	for _, n := range append([]string{a.Name}, a.Aliases...) {
		if other, ok := aliases[n]; ok {
			c.report("%s: the name %q is also one of %s", a.Key, n, other)
		}
		aliases[n] = a.Key
	}
	for _, o := range a.Offices {
		if o.Title == "" || o.From == "" {
			c.report("%s: office without title or start", a.Key)
			continue
		}
		from := c.span(a.Key, o.From)
		if o.To != "" && c.span(a.Key, o.To).End() < from.Start() {
			c.report("%s: %s ends before it starts", a.Key, o.Title)
		}
	}
}

func (c *checker) checkEvent(e event, events map[string]event, actors map[string]actor) {
	if n := len([]rune(e.Title)); n == 0 || n > 60 {
		c.report("%s: title of %d characters", e.Key, n)
	}
	if e.Summary == "" || e.Place == "" || len(e.Roles) == 0 || !slices.Contains(types, e.Type) {
		c.report("%s: summary, place, role or type missing", e.Key)
	}
	for _, m := range e.Marks {
		if !slices.Contains(marks, m) {
			c.report("%s: unknown mark %q", e.Key, m)
		}
	}
	for _, r := range e.Roles {
		a, ok := actors[r.Actor]
		if !ok || !slices.Contains(roles, r.As) {
			c.report("%s: role %q of %q", e.Key, r.As, r.Actor)
		} else if r.As != "mentioned" && len(a.Offices) > 0 && !inOffice(a, e.span) && known[e.Key+" "+a.Key] == "" {
			c.report("%s: %s held no office then (%s)", e.Key, a.Name, e.When)
		}
	}
	for _, l := range e.Links {
		to, ok := events[l.To]
		switch {
		case !ok || !slices.Contains(links, l.Type):
			c.report("%s: link %q to %q", e.Key, l.Type, l.To)
		case l.Type == "leads to" && to.span.End() < e.span.Start():
			c.report("%s leads to %s, which was before it", e.Key, l.To)
		case l.Type == "responds to" && to.span.Start() > e.span.End():
			c.report("%s responds to %s, which was after it", e.Key, l.To)
		case l.Type == "cancels" && !slices.Contains(to.Marks, "cancelled"),
			l.Type == "postpones" && !slices.Contains(to.Marks, "postponed"):
			c.report("%s %s %s, which is not marked so", e.Key, l.Type, l.To)
		}
	}
}

// inOffice reports whether one of a's terms may touch s.
func inOffice(a actor, s when.Span) bool {
	for _, o := range a.Offices {
		from, err := when.Parse(o.From)
		to := when.Span{LatestEnd: when.Max}
		if o.To != "" {
			to, _ = when.Parse(o.To)
		}
		if err == nil && from.Start() < s.End() && s.Start() < to.End() {
			return true
		}
	}
	return false
}

func (c *checker) checkArticle(a article, events map[string]event, actors map[string]actor) {
	data, err := os.ReadFile(filepath.Join(dir, a.File))
	if err != nil {
		c.report("%v", err)
		return
	}
	text := string(data)
	head, _, front := strings.Cut(text, "\nKey takeaways:\n")
	if want := "\nDate: " + a.Published; front && !strings.HasSuffix(strings.TrimSuffix(head, "\n"), want) {
		c.report("%s: front lines end with %q, want %q", a.File, head, want)
	}
	if n := strings.Count(text, "\n- "); n != 3 {
		c.report("%s: %d takeaways", a.File, n)
	}
	if n := len(strings.Fields(text)); n < 150 || n > 375 {
		c.report("%s: %d words", a.File, n)
	}
	for _, k := range a.Events {
		if _, ok := events[k]; !ok {
			c.report("%s: unknown event %s", a.File, k)
		}
	}
	published, err := time.Parse(time.DateOnly, a.Published)
	if err != nil {
		c.report("%s: %v", a.File, err)
	}
	listed := map[int]bool{}
	for _, t := range a.Times {
		if t.Start < 0 || t.End > len(text) || t.Start > t.End || text[t.Start:t.End] != t.Text {
			c.report("%s: %q does not stand at %d", a.File, t.Text, t.Start)
			continue
		}
		c.span(a.File, t.When)
		if day := weekday.FindStringIndex(t.Text); day != nil {
			listed[t.Start+day[0]] = true
			d, err := time.Parse(time.DateOnly, t.When)
			if err != nil || d.Weekday().String() != t.Text[day[0]:day[1]] {
				c.report("%s: %q is not %s", a.File, t.Text, t.When)
			} else if n := d.Sub(published).Hours() / 24; n < -6 || n > 7 {
				c.report("%s: %q is %v days from the publication", a.File, t.Text, n)
			}
		}
	}
	body := strings.Index(text, "Key takeaways:")
	if body < 0 {
		c.report("%s: no takeaways", a.File)
		return
	}
	for _, m := range weekday.FindAllStringIndex(text[body:], -1) {
		if !listed[body+m[0]] {
			c.report("%s: %q at %d has no date in articles.jsonl", a.File, text[body+m[0]:body+m[1]], body+m[0])
		}
	}
	c.checkTitles(a, text, actors)
}

// checkTitles looks for people who are named with a title and asks whether they held one on the day.
func (c *checker) checkTitles(a article, text string, actors map[string]actor) {
	on := when.Point(c.span(a.File, a.Published).Start(), when.ToDay)
	for _, p := range actors {
		if p.Type != "person" || len(p.Offices) == 0 {
			continue
		}
		named := regexp.MustCompile(`((?:[Ff]ormer )?)\b(President|Prime Minister|Minister|Chancellor|leader|` +
			`Secretary of State|Secretary-General of the United Nations,|Secretary General|counterpart|spokesperson) ` +
			regexp.QuoteMeta(p.Name))
		for _, m := range named.FindAllStringSubmatch(text, -1) {
			if m[1] == "" && !inOffice(p, on) && !strings.Contains(text, "ormer Nigerian President "+p.Name) {
				c.report("%s: %q held no office on %s", a.File, m[0], a.Published)
			}
		}
	}
}

// checkCodes compares type and mode with the table of the CAMEO to PLOVER conversion. Codes 01 and 02 are not in it.
func (c *checker) checkCodes(path string, events map[string]event) {
	data, err := os.ReadFile(path)
	if err != nil {
		c.report("%v", err)
		return
	}
	line := regexp.MustCompile(`(?m)^(\d{3,4}):\s*([A-Z]+)\s*,([^,#\n]*)`)
	type coded struct{ typ, mode string }
	table := map[string]coded{}
	for _, m := range line.FindAllStringSubmatch(string(data), -1) {
		table[m[1]] = coded{m[2], strings.TrimSpace(m[3])}
	}
	for _, e := range events {
		want, ok := table[e.Cameo]
		switch {
		case strings.HasPrefix(e.Cameo, "01"):
			want, ok = coded{"STATEMENT", e.Mode}, true
		case strings.HasPrefix(e.Cameo, "02"):
			want, ok = coded{"REQUEST", e.Mode}, true
		case want.typ == "CONSULT" && e.Mode == "multilateral": // a mode that PLOVER has and the table never gives
			want.mode = e.Mode
		}
		if !ok || want.typ != e.Type || want.mode != e.Mode {
			c.report("%s: code %s is %s %s in the table, %s %s here", e.Key, e.Cameo, want.typ, want.mode, e.Type, e.Mode)
		}
	}
}
