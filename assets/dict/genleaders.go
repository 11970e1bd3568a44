//go:build ignore

// The lists of leaders that others have made, read for what genpersons.go makes of them.

package main

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"entente/timeline/ingest/actor/spelling"
)

func readWorldLeaders(countries map[string]*country, add func(*person)) {
	for _, r := range readCSV("wikidata-world-leaders-2022-10.csv", ',') {
		title, _, _ := strings.Cut(r["positionLabel"], " of ")
		code := codeOf(countries, r["country"])
		p := &person{name: r["officeholderLabel"], rank: 0,
			offices: []office{{title: post(title), code: code, start: r["start_year"], end: r["end_year"], rank: 3}}}
		p.family = familyOf(p.name, code)
		add(p)
	}
}

var titleWords = regexp.MustCompile(`^(?i:(?:(?:the|and|or|of|for|&|a|acting|interim|caretaker|transitional|first|second|third|executive|deputy|vice|co-vice|co-|state|federal|president|presidents|prime|minister|ministers|premier|premiers|chancellor|king|queen|emperor|prince|princess|crown|sultan|amir|emir|sheikh|shaykh|general|gen\.|gen|lt\.|brig\.|maj\.|adm\.|col\.|ret\.|\(ret\.\)|dr\.|sir|dame|pope|taoiseach|tanaiste|chairman|chairperson|chief|executive|government|council|republic|supreme|leader|governor|governor-general|grand|duke|captain|regent|captains|presidency|presidential|leadership|member|members|head|marshal|field|swiss|confederation),?\s+)+)`)

// readFactbookLeaders reads rows such as "President Vladimir Vladimirovich PUTIN". Rows that the source fused are
// taken apart at their commas; rows without a name are left out. The end is the start of the next holder.
func readFactbookLeaders(countries map[string]*country, gec map[string]string, add func(*person)) {
	var rows []struct{ GEC, Text, Since, Branch, LastSeen string }
	var raw []map[string]string
	if err := json.Unmarshal(read("factbook-leaders-2014-2026.json"), &raw); err != nil {
		must(err)
	}
	for _, r := range raw {
		rows = append(rows, struct{ GEC, Text, Since, Branch, LastSeen string }{r["gec"], r["text"], r["since"], r["branch"], r["last_seen"]})
	}
	starts := map[string][]string{} // of an office, by country and title
	type found struct {
		p    *person
		last string
	}
	var all []found
	for _, r := range rows {
		if strings.Contains(r.Text, "represented by") || len(r.Text) > 160 {
			continue
		}
		prefix := titleWords.FindString(r.Text)
		title := post(strings.TrimSpace(strings.Trim(prefix, " ,")))
		if title == "King" && strings.HasPrefix(prefix, "Queen") {
			title = "Queen"
		}
		if prefix == "" || title == "" {
			continue
		}
		for _, name := range strings.Split(joined.ReplaceAllString(strings.ReplaceAll(plainName(r.Text[len(prefix):]), " III", ""), "$1, "), ", ") {
			display, family := upperFamily(spelledAlso.ReplaceAllString(name, ""))
			if family == "" || strings.ContainsAny(display, `;:"`) || len(strings.Fields(display)) > 5 {
				continue
			}
			code := gec[r.GEC]
			if countries[code] == nil || countries[code].dependent {
				continue // its head of state is that of another state
			}
			p := &person{name: display, family: family, rank: 2, offices: []office{{title: title, code: code, start: r.Since, end: open, rank: 2}}}
			starts[code+title] = append(starts[code+title], r.Since)
			all = append(all, found{p, r.LastSeen})
		}
	}
	for _, f := range all {
		o := &f.p.offices[0]
		if f.last < "2026-05" {
			o.end = f.last
			list := starts[o.code+o.title]
			slices.Sort(list)
			for _, s := range list {
				if s > o.start && s <= f.last || s > f.last && f.last == "2020-11-23" && s < f.last {
					o.end = s
					break
				}
			}
		}
		add(f.p)
	}
}

// spelledAlso is what stands before a name and is no part of it: "also spelled Bhumibol ADULYADEJ".
var spelledAlso = regexp.MustCompile(`^(?:Sr\. Gen\. |also spelled |aka )`)

// joined is the "and" between two names: "Sigrid KAAG and Wopke HOEKSTRA".
var joined = regexp.MustCompile(`(\p{Lu}{2}) and `)

var juniors = strings.NewReplacer(", Jr.", "", " Jr.", "", ", Sr.", "")

// plainName leaves out what stands in brackets, and Jr.
func plainName(s string) string {
	return strings.TrimSpace(juniors.Replace(brackets.ReplaceAllString(s, "")))
}

// upperFamily takes "Vladimir Vladimirovich PUTIN" apart: the words in capitals are the family name.
func upperFamily(name string) (display, family string) {
	var fam, all []string
	for _, w := range strings.Fields(name) {
		upper := len([]rune(w)) > 1 && w == strings.ToUpper(w) && !strings.HasSuffix(w, ".")
		if upper && len(w) > 1 && strings.Trim(w, "IVX") == "" && len(fam) > 0 {
			all = append(all, w) // a number: ELIZABETH II
			fam = append(fam, w)
			continue
		}
		if upper {
			w = capital(w)
			fam = append(fam, w)
		}
		all = append(all, w)
	}
	return strings.Join(all, " "), strings.Join(fam, " ")
}

func capital(w string) string {
	if particles[strings.ToLower(w)] {
		return strings.ToLower(w)
	}
	out, start := []rune{}, true
	for _, r := range w {
		if start {
			out = append(out, unicode.ToUpper(r))
		} else {
			out = append(out, unicode.ToLower(r))
		}
		start = r == '-' || r == '\''
	}
	return string(out)
}

func readCIA(countries map[string]*country, add func(*person)) {
	for _, r := range readCSV("cia-world-leaders-2019-06.tsv", '\t') {
		title := post(strings.NewReplacer(" & ", " and ", ", New York", "").Replace(r["title"]))
		code := codeOf(countries, r["country"])
		display, family := upperFamily(strings.TrimPrefix(plainName(r["name"]), "Judge "))
		if code == "" || family == "" {
			continue
		}
		add(&person{name: display, family: family, rank: 3, offices: []office{{title: title, code: code, seen: "2019-06", rank: 4}}})
	}
}

// codeOf finds a country by the name that a source uses: "Korea, North", "Burma", "Congo, Republic of the".
func codeOf(countries map[string]*country, name string) string {
	fixed := map[string]string{"burma": "MMR", "korea, north": "PRK", "korea, south": "KOR", "south korea": "KOR", "north korea": "PRK",
		"congo, democratic republic of the": "COD", "congo, republic of the": "COG", "micronesia, federated states of": "FSM",
		"holy see (vatican city)": "VAT", "vatican city": "VAT", "people's republic of china": "CHN", "kingdom of denmark": "DNK",
		"kingdom of the netherlands": "NLD", "bahamas, the": "BHS", "gambia, the": "GMB", "the gambia": "GMB", "the bahamas": "BHS",
		"turkey": "TUR", "cote d'ivoire": "CIV", "ivory coast": "CIV", "democratic republic of the congo": "COD", "republic of the congo": "COG",
		"republic of ireland": "IRL", "cape verde": "CPV", "east timor": "TLS", "swaziland": "SWZ", "state of palestine": "PSE"}
	n := strings.ToLower(name)
	if code := fixed[n]; code != "" {
		return code
	}
	for _, code := range slices.Sorted(maps.Keys(countries)) {
		c := countries[code]
		if spelling.Fold(c.name) == spelling.Fold(n) || slices.ContainsFunc(c.aliases, func(a string) bool { return spelling.Fold(a) == spelling.Fold(n) }) {
			return code
		}
	}
	return ""
}
