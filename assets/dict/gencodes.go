//go:build ignore

// Gencodes derives the codes of data sets about events from public sources.
//
//	go run assets/dict/gencodes.go      (from the root of the repository)
//
// Sources, read from ../shared/knowledge:
//
//	GDELT look-ups of CAMEO event codes, Goldstein scores, countries   facts
//	CAMEO to PLOVER conversion table, Open Event Data Alliance         facts
//	datahub country codes                                              Open Data Commons PDDL
package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"
)

const from = "../shared/knowledge/"

func main() {
	log.SetFlags(0)
	deeds()
	countries()
}

func lines(name string) []string {
	f, err := os.Open(from + name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var list []string
	for s := bufio.NewScanner(f); s.Scan(); {
		list = append(list, strings.ToValidUTF8(s.Text(), ""))
	}
	return list
}

// words make the description of a code the end of a title.
func words(s string) string {
	for _, cut := range []string{", not specified below", " not specified below", ", not spec below", ", such as policy support"} {
		s = strings.ReplaceAll(s, cut, "")
	}
	s = strings.NewReplacer("matyerial", "material", "radiologicalweapons", "radiological weapons", "aid,", "aid,",
		" (not mediation)", "", " (non-mediation)", "", " (non mediation)", "", "intent allow", "intent to allow").Replace(s)
	s = strings.Join(strings.Fields(s), " ")
	if strings.ToUpper(s) == s { // a root
		s = strings.ToLower(s)
	}
	r := []rune(strings.TrimRight(s, ","))
	r[0] = unicode.ToLower(r[0])
	return string(r)
}

func deeds() {
	type deed struct{ typ, mode, score, words string }
	all := map[string]*deed{}
	for _, l := range lines("CAMEO.eventcodes.txt")[1:] {
		code, text, _ := strings.Cut(l, "\t")
		all[code] = &deed{words: words(text)}
	}
	all["044"].words = "meet at a third location"
	for _, l := range lines("CAMEO.goldsteinscale.txt")[1:] {
		code, score, _ := strings.Cut(l, "\t")
		if d := all[code]; d != nil {
			d.score = strings.TrimSpace(score)
		}
	}
	for _, l := range lines("CAMEO2PLOVER-2021.txt") {
		l, _, _ = strings.Cut(l, "#")
		code, rest, ok := strings.Cut(l, ":")
		if d := all[strings.TrimSpace(code)]; ok && d != nil && d.typ == "" {
			cells := append(strings.Split(rest, ","), "", "")
			d.typ, d.mode = strings.TrimSpace(cells[0]), strings.TrimSpace(cells[1])
		}
	}
	for code, d := range all { // statements and appeals, which PLOVER leaves out or files elsewhere
		switch code[:2] {
		case "01":
			d.typ = "STATEMENT"
		case "02":
			d.typ = "REQUEST"
		}
		for n := len(code) - 1; n >= 2 && d.typ == ""; n-- {
			if up := all[code[:n]]; up != nil && up.typ != "" {
				d.typ = up.typ
			}
		}
	}
	all["057"].mode = "sign"
	all["045"].mode, all["046"].mode = "mediate", "talks"
	write("cameo.txt", "# CAMEO event codes: code, PLOVER type, mode, Goldstein score, words.\n"+
		"# Derived by gencodes.go from the look-ups of GDELT and the conversion table of the Open Event Data Alliance.",
		func(put func(...string)) {
			for _, code := range slices.Sorted(maps.Keys(all)) {
				d := all[code]
				put(code, d.typ, d.mode, d.score, d.words)
			}
		})
}

func countries() {
	f, err := os.Open(from + "datahub-country-codes.csv")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	col := func(row []string, name string) string { return strings.TrimSpace(row[slices.Index(rows[0], name)]) }
	slices.SortFunc(rows[1:], func(a, b []string) int { return cmp.Compare(col(a, "ISO3166-1-Alpha-3"), col(b, "ISO3166-1-Alpha-3")) })
	hand := map[string]string{"PSE": "WE,GZ", "SJM": "SV", "MNE": "MJ", "SRB": "RI,RB,YI", "XKX": "KV", "SSD": "OD", "TLS": "TT", "NAM": "WA"}
	write("codes.txt", "# Codes of countries: ISO 3166 alpha-3, alpha-2, numeric, FIPS 10-4 (several with commas).\n"+
		"# Derived by gencodes.go from datahub country codes (PDDL).", func(put func(...string)) {
		for _, row := range rows[1:] {
			iso := col(row, "ISO3166-1-Alpha-3")
			fips := col(row, "FIPS")
			if h, ok := hand[iso]; ok {
				fips = h
			}
			if iso != "" {
				put(iso, col(row, "ISO3166-1-Alpha-2"), fmt.Sprintf("%03s", col(row, "ISO3166-1-numeric")), fips)
			}
		}
		put("XKX", "XK", "", "KV")
	})
}

func write(name, head string, fill func(put func(...string))) {
	var b strings.Builder
	b.WriteString(head + "\n")
	fill(func(cells ...string) { b.WriteString(strings.Join(cells, "\t") + "\n") })
	if err := os.WriteFile("assets/dict/"+name, []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
