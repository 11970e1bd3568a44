//go:build ignore

package main

import (
	"encoding/csv"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"entente/timeline/when"
)

// A term is somebody's start in an office as a published list has it. The country may be unknown.
type term struct {
	list, country, title, person string
	start                        time.Time
}

// checkTerms compares terms with lists. A term agrees when one of ours with a like title starts within 31 days, or has
// begun before and still runs: lists count every election as a new term.
func (c *checker) checkTerms(facts string, actors map[string]actor) {
	terms := slices.Concat(c.cabinets(facts), c.factbook(facts), c.reign(facts))
	for _, k := range slices.Sorted(maps.Keys(actors)) {
		a := actors[k]
		if a.Type != "person" || len(a.Offices) == 0 {
			continue
		}
		compared := map[time.Time]bool{}
		for _, t := range terms {
			if compared[t.start] || !samePerson(a, t) || known[k+" "+t.start.Format(time.DateOnly)] != "" {
				continue
			}
			if like, agrees := c.compare(a, t); like && !agrees {
				c.report("%s: %s has %s from %s", k, t.list, t.person, t.start.Format(time.DateOnly))
				compared[t.start] = true
			}
		}
	}
}

// compare reports whether a has an office like t's and whether it was a's at t's start.
func (c *checker) compare(a actor, t term) (like, agrees bool) {
	const tolerance = 31 * 24 * time.Hour // lists differ on election, oath and hand-over
	for _, o := range a.Offices {
		if !sameTitle(o.Title, t.title) || t.country != "" && o.For != "country:"+t.country {
			continue
		}
		like = true
		from, to := c.span(a.Key, o.From), when.Span{LatestEnd: when.Max}
		if o.To != "" {
			to = c.span(a.Key, o.To)
		}
		at := when.Of(t.start)
		if gap(t.start, from) <= tolerance || from.Start() < at && at < to.End() {
			return true, true
		}
	}
	return like, false
}

// gap is how far t lies outside of s.
func gap(t time.Time, s when.Span) time.Duration {
	at := when.Of(t)
	switch {
	case at < s.Start():
		return time.Duration(s.Start()-at) * time.Second
	case at > s.End():
		return time.Duration(at-s.End()) * time.Second
	}
	return 0
}

func (c *checker) cabinets(facts string) []term {
	var all []term
	files, _ := filepath.Glob(filepath.Join(facts, "cabinets", "*.csv"))
	for _, name := range files {
		for _, r := range c.table(name) {
			start, err := time.Parse(time.DateOnly, r["start"])
			if err != nil {
				continue // years alone are too coarse to compare
			}
			all = append(all, term{filepath.Base(name), "", r["position"], r["person"], start})
		}
	}
	return all
}

func (c *checker) factbook(facts string) []term {
	iso := map[string]string{}
	for _, r := range c.table(filepath.Join(facts, "datahub-country-codes.csv")) {
		iso[strings.ToLower(r["FIPS"])] = r["ISO3166-1-Alpha-3"]
	}
	var rows []struct{ Gec, Text, Since string }
	data, err := os.ReadFile(filepath.Join(facts, "factbook-leaders-2014-2026.json"))
	if err == nil {
		err = json.Unmarshal(data, &rows)
	}
	if err != nil {
		c.report("%v", err)
	}
	var all []term
	for _, r := range rows {
		if start, err := time.Parse(time.DateOnly, r.Since); err == nil {
			all = append(all, term{"factbook", iso[r.Gec], r.Text, r.Text, start})
		}
	}
	return all
}

// chiefs are the titles of those whom REIGN counts as leaders; states are its codes for the countries of this library.
const chiefs = "President|Prime Minister|Premier|Chancellor|General Secretary|First Secretary|Leader|Emperor"

var states = map[string]string{"USA": "USA", "UKG": "GBR", "FRN": "FRA", "GMY": "DEU", "GFR": "DEU", "GDR": "DDR",
	"RUS": "RUS", "CHN": "CHN", "IND": "IND", "PAK": "PAK", "JPN": "JPN", "ISR": "ISR", "EGY": "EGY", "IRN": "IRN",
	"IRQ": "IRQ", "ITA": "ITA", "YUG": "YUG", "ETH": "ETH", "GHA": "GHA", "INS": "IDN", "CUB": "CUB", "ARG": "ARG",
	"PAN": "PAN", "COS": "CRI", "PER": "PER", "ECU": "ECU", "COL": "COL", "MEX": "MEX", "BRA": "BRA", "CAN": "CAN",
	"UKR": "UKR", "GRG": "GEO", "LIB": "LBY", "SAF": "ZAF", "ROK": "KOR", "PRK": "PRK", "TAW": "TWN", "GRC": "GRC",
	"FIN": "FIN", "DEN": "DNK", "AUL": "AUS", "SPN": "ESP", "IRE": "IRL", "ERI": "ERI", "BLR": "BLR", "TUR": "TUR"}

func (c *checker) reign(facts string) []term {
	var all []term
	for _, r := range c.table(filepath.Join(facts, "REIGN_leaderlist_3_21.csv")) {
		start, err := time.Parse("2-1-2006", r["sdate"]+"-"+r["smonth"]+"-"+r["syear"])
		if iso := states[r["stateabb"]]; err == nil && iso != "" {
			all = append(all, term{"REIGN", iso, chiefs, r["leader"], start})
		}
	}
	return all
}

func (c *checker) table(name string) []map[string]string {
	f, err := os.Open(name)
	if err != nil {
		c.report("%v", err)
		return nil
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		c.report("%s: %v", name, err)
		return nil
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, v := range row {
			m[rows[0][i]] = v
		}
		all = append(all, m)
	}
	return all
}

// samePerson asks for all parts of the name, in any order and without accents, and for the country if it is known.
func samePerson(a actor, t term) bool {
	if t.country != "" && t.country != a.Country {
		return false
	}
	theirs, ours := parts(t.person), parts(a.Name)
	if t.list == "REIGN" { // which has family names only
		theirs, ours = ours, theirs
	} else if len(ours) < 2 {
		return false
	}
	for _, p := range ours {
		if !slices.Contains(theirs, p) {
			return false
		}
	}
	return true
}

func sameTitle(ours, theirs string) bool {
	o, t := strings.ToLower(ours), strings.ToLower(theirs)
	if strings.HasPrefix(t, "vice") || strings.Contains(t, "deputy") || strings.Contains(t, "first lady") {
		return strings.HasPrefix(o, "vice")
	}
	return theirs == chiefs && slices.Contains(strings.Split(chiefs, "|"), ours) || t == o || strings.HasPrefix(t, o+" ") && !strings.HasPrefix(t, o+" of the senate")
}

func parts(name string) []string {
	folded := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))
	return strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) })
}
