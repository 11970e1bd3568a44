//go:build ignore

package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"entente/timeline/ingest/actor/spelling"
)

type person struct {
	name, family string
	aliases      []string
	gender       string
	offices      []office
	rank         int // of the source of the name: the lower, the closer to what newspapers write
}

func writePersons(countries map[string]*country, gec map[string]string) {
	byCountry := map[string][]*person{}
	add := func(p *person) {
		if p.reign(); len(p.offices) > 0 && p.elsewhere() {
			return
		}
		if p.name = strings.Join(strings.Fields(p.name), " "); len(p.offices) == 0 || p.offices[0].title == "" || p.offices[0].code == "" || !strings.Contains(p.name+p.offices[0].title, " ") {
			return
		}
		code := p.offices[0].code
		byCountry[code] = append(byCountry[code], p)
	}
	readCabinets(countries, add)
	readWorldLeaders(countries, add)
	readFactbookLeaders(countries, gec, add)
	readCIA(countries, add)

	w := create("persons.txt", `Persons: name, family name, other spellings, gender, offices as title@country:start/end ("~" seen then).`,
		"Wikidata (CC0), CIA World Factbook and CIA World Leaders (public domain)")
	hand := byHand()
	given := map[string][3]int{}
	for _, code := range slices.Sorted(maps.Keys(byCountry)) {
		persons := merge(byCountry[code])
		succeed(persons, hand[code])
		for _, p := range persons {
			countGiven(given, p)
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", p.name, p.family, strings.Join(p.aliases, ";"), p.gender, joinOffices(p.offices))
		}
	}
	done(w)

	w = create("given.txt", `Given names that people of the sources bear: name, f or m where all that are known agree.`,
		"Wikidata (CC0), CIA World Factbook and CIA World Leaders (public domain)")
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if n := given[name]; len(name) > 2 {
			gender := ""
			switch {
			case n[1] > 0 && n[2] == 0:
				gender = "f"
			case n[2] > 0 && n[1] == 0:
				gender = "m"
			}
			fmt.Fprintf(w, "%s\t%s\n", name, gender)
		}
	}
	done(w)
}

// noGiven are first words of the sources' names that belong to titles or are words of news.
var noGiven = []string{"Foreign", "Interior", "Development", "Judge", "Elect", "Capt", "Given", "Baron", "Come", "Ban", "Alpha", "Atom",
	"Australia", "Desire", "Best"}

func countGiven(given map[string][3]int, p *person) {
	words := strings.Fields(p.name)
	if len(words) < 2 || familyFirst(p) || strings.EqualFold(words[0], p.family) {
		return
	}
	first := words[0]
	if slices.Contains(noGiven, first) || strings.HasSuffix(first, ".") || strings.ContainsFunc(first, unicode.IsDigit) || !unicode.IsUpper([]rune(first)[0]) {
		return
	}
	n := given[first]
	n[0]++
	if p.gender == "f" {
		n[1]++
	} else if p.gender == "m" {
		n[2]++
	}
	given[first] = n
}

func familyFirst(p *person) bool {
	return p.family != "" && strings.HasPrefix(p.name, p.family+" ")
}

// merge joins the rows of one person. Rows are of one person when family and given names sound alike, or when the
// first letters agree and the same office is held at an overlapping time (Joe and Joseph R. Biden).
func merge(rows []*person) []*person {
	slices.SortStableFunc(rows, func(a, b *person) int { return cmp.Compare(a.rank, b.rank) })
	byFamily := map[string][]*person{}
	var out []*person
next:
	for _, p := range rows {
		key := spelling.Skeleton(p.family)
		for _, q := range byFamily[key] {
			a, b := givenName(p), givenName(q)
			same := a == "" || b == "" || spelling.Skeleton(a) == spelling.Skeleton(b) ||
				!familyFirst(p) && spelling.Skeleton(firstWord(a)) == spelling.Skeleton(firstWord(b))
			if !same && (a[0] == b[0] || spelling.Skeleton(a)[:1] == spelling.Skeleton(b)[:1]) {
				same = slices.ContainsFunc(p.offices, func(o office) bool {
					return slices.ContainsFunc(q.offices, func(r office) bool { return o.title == r.title && overlap(o, r) && near(o, r) })
				})
			}
			if same {
				q.aliases = append(append(q.aliases, p.name), p.aliases...)
				q.offices = append(q.offices, p.offices...)
				q.gender = cmp.Or(q.gender, p.gender)
				continue next
			}
		}
		byFamily[key] = append(byFamily[key], p)
		out = append(out, p)
	}
	for _, p := range out {
		p.aliases = spellings(p)
		p.offices = terms(p.offices)
	}
	slices.SortFunc(out, func(a, b *person) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(len(a.offices), len(b.offices)))
	})
	return out
}

func firstWord(s string) string { w, _, _ := strings.Cut(s, " "); return w }

func givenName(p *person) string {
	return strings.TrimSpace(strings.Replace(" "+p.name+" ", " "+p.family+" ", " ", 1))
}

// spellings keeps those that do not meet the name by their skeleton anyway.
func spellings(p *person) []string {
	var out []string
	seen := map[string]bool{skeletons(p.name): true}
	for _, a := range p.aliases {
		if k := skeletons(a); !seen[k] && k != "" {
			seen[k] = true
			out = append(out, a)
		}
	}
	return out
}

func skeletons(name string) string {
	var out []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		out = append(out, spelling.Skeleton(w))
	}
	return strings.Join(out, " ")
}

// readCabinets reads Wikidata's holders of offices. The file's name says the country.
func readCabinets(countries map[string]*country, add func(*person)) {
	files, err := filepath.Glob(filepath.Join(from, "cabinets", "*.csv"))
	must(err)
	for _, f := range files {
		code, base := "UN", filepath.Base(f)
		words := strings.Split(strings.TrimSuffix(base, ".csv"), "-")
		if base != "world.csv" {
			name := strings.ReplaceAll(strings.Join(words[:len(words)-1], " "), "us", "united states")
			code = codeOf(countries, strings.ReplaceAll(name, "runited statessia", "russia"))
		}
		for _, r := range readCSV("cabinets/"+base, ',') {
			title := post(r["position"])
			if code == "UN" && !strings.Contains(title, "-") {
				title = ""
			}
			if title == "King" && r["gender"] == "female" {
				title = "Queen"
			}
			p := &person{name: r["person"], gender: gender(r["gender"]), rank: 1,
				offices: []office{{title: title, code: code, start: r["start"], end: r["end"], rank: 1}}}
			if r["start"] == "" || national.MatchString(title) && strings.Contains(r["position"], " of ") && !strings.Contains(r["position"], "State Council") {
				continue // the president of a region
			}
			p.family = familyOf(p.name, code)
			add(p)
		}
	}
}

// national are titles that regions give to their heads too.
var national = regexp.MustCompile(`^(Prime Minister|President|Vice President|King|Queen|Speaker)$`)

func gender(s string) string {
	switch s {
	case "male":
		return "m"
	case "female":
		return "f"
	}
	return ""
}

// single are offices that one person holds at a time, with one name for those of one kind; true for heads of state and of
// government, whom a source of 2026 has too.
var single = map[string]struct {
	kind string
	head bool
}{"President": {"president", true}, "Prime Minister": {"pm", true}, "Premier": {"pm", true}, "Chancellor": {"chancellor", true},
	"Foreign Minister": {"foreign", false}, "Foreign Secretary": {"foreign", false}, "Secretary of State": {"state", false},
	"Defence Minister": {"defence", false}, "Defence Secretary": {"defence", false}, "Finance Minister": {"finance", false},
	"Interior Minister": {"interior", false}, "Home Secretary": {"interior", false}, "Justice Minister": {"justice", false},
	"Trade Minister": {"trade", false}, "Economy Minister": {"economy", false}}

// several are countries in which more than one person is president, or each for a year or less.
var several = map[string]bool{"BIH": true, "SMR": true, "CHE": true, "YEM": true, "SDN": true, "LBY": true}

// looked is until when an office counts that a source read in 2022 left open and nobody has looked at since.
const looked = "2023-12-31"

// succeed ends the offices that sources of 2022 left open: on the day on which somebody else took them over, in the other
// sources or by hand, else a year after.
func succeed(persons, hand []*person) {
	for _, p := range persons {
		for i := range p.offices {
			o := &p.offices[i]
			kind, known := single[o.title]
			if o.end != "" || o.start == "" || !known || several[o.code] {
				continue
			}
			end := looked
			if kind.head {
				end = open
			}
			for _, q := range slices.Concat(persons, hand) {
				if q == p {
					continue
				}
				for _, r := range q.offices {
					if single[r.title].kind != kind.kind || q.family == p.family {
						continue
					}
					if r.start > o.start && r.start >= "2022-06" && (end == looked || end == open || r.start < end) {
						end = r.start
					}
				}
			}
			if o.end = end; end == open {
				o.end = ""
			}
		}
	}
}

// byHand reads the persons of extra-persons.txt, by country of their offices.
func byHand() map[string][]*person {
	list := map[string][]*person{}
	raw, err := os.ReadFile(filepath.Join(to, "extra-persons.txt"))
	must(err)
	for l := range strings.Lines(string(raw)) {
		col := strings.Split(strings.TrimSpace(l), "\t")
		if l[0] == '#' || len(col) < 5 {
			continue
		}
		for _, s := range strings.Split(col[4], ";") {
			title, rest, _ := strings.Cut(s, "@")
			code, term, _ := strings.Cut(rest, ":")
			start, end, _ := strings.Cut(term, "/")
			list[code] = append(list[code], &person{name: col[0], family: col[1], offices: []office{{title: title, code: code, start: start, end: end}}})
		}
	}
	return list
}

// regnal is the name of a monarch with a number or a realm behind it.
var regnal = regexp.MustCompile(`^(.+?)( [IVX]+(?: \p{L}+)?)?( of (?:the )?\p{Lu}.*)?$`)

// peer is what the name of a British lord ends with.
var peer = regexp.MustCompile(`, (?:Baron|Baroness|Viscount|Earl) .*$`)

// reign takes the name by which a monarch is known for the family name, "Felipe VI of Spain" as Felipe, and the title off the
// name of a lord.
func (p *person) reign() {
	if len(p.offices) == 0 {
		return
	}
	if peer.MatchString(p.name) {
		p.name = peer.ReplaceAllString(p.name, "")
		p.family = familyOf(p.name, p.offices[0].code)
	}
	m := regnal.FindStringSubmatch(p.name)
	switch {
	case m == nil:
	case m[2] != "" && reigns[p.offices[0].title]:
		p.name, p.family = m[1]+m[2], strings.Fields(m[1])[0]
	case m[2] == "" && !strings.Contains(m[1], " "):
		p.family = m[1]
	}
}

var reigns = map[string]bool{"King": true, "Queen": true, "Emperor": true, "Emir": true, "Sultan": true, "Pope": true, "Grand Duke": true}

// elsewhere reports whether the crown of p is that of another state too, under which people know its holder.
func (p *person) elsewhere() bool {
	return p.offices[0].code != "GBR" && (strings.HasSuffix(p.name, "Elizabeth II") || p.name == "Charles III")
}

// chinese and the like write the family name first.
var familyComesFirst = map[string]bool{"CHN": true, "TWN": true, "HKG": true, "MAC": true, "PRK": true, "KOR": true, "VNM": true, "KHM": true, "SGP": true}

func familyOf(name, code string) string {
	words := strings.Fields(strings.TrimSuffix(strings.TrimSuffix(name, " Jr."), ","))
	switch n := len(words); {
	case n == 0:
		return ""
	case n == 1:
		return words[0]
	case familyComesFirst[code] && n <= 3 && len(words[0]) <= 6 && !strings.HasSuffix(words[0], "."):
		return words[0]
	default:
		i := n - 1
		for i > 1 && particles[strings.ToLower(words[i-1])] {
			i--
		}
		return strings.Join(words[i:], " ")
	}
}

var particles = map[string]bool{"de": true, "da": true, "di": true, "dos": true, "van": true, "von": true, "der": true, "den": true,
	"le": true, "la": true, "del": true, "al": true, "el": true, "bin": true, "ben": true, "ould": true, "du": true, "dalla": true}
