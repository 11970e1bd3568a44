package bench

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"
)

// Rows writes n rows like those of GDELT 2.0, the same ones for the same seed: in length, repetition and the number of
// actors they are like a real file.
func Rows(w io.Writer, n int, seed uint64) error {
	b := bufio.NewWriterSize(w, 1<<20)
	g := newNews(seed)
	for i := range n {
		b.WriteString(g.row(i))
	}
	return b.Flush()
}

type newsPlace struct {
	kind                   int
	name, fips, adm1, adm2 string
	lat, long, feature     string
}

func (p newsPlace) columns() string {
	if p.kind == 0 {
		return "0\t\t\t\t\t\t\t"
	}
	return fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s", p.kind, p.name, p.fips, p.adm1, p.adm2, p.lat, p.long, p.feature)
}

type newsActor struct{ code, name, country, types string }

func (a newsActor) columns() string {
	return a.code + "\t" + a.name + "\t" + a.country + "\t\t\t\t\t" + a.types + "\t\t"
}

type news struct {
	rnd    *rand.Rand
	actors []newsActor
	places []newsPlace
	day    time.Time

	// the article that the next rows come from
	left   int
	url    string
	about  [4]int
	where  int
	tone   string
	counts string
}

const (
	isoCodes = "USA CHN RUS GBR FRA DEU JPN IND IRN ISR TUR SYR IRQ PAK AFG UKR AUS CAN BRA MEX NGA KEN ZAF EGY SAU QAT KOR PRK VNM THA PHL IDN MYS ITA ESP POL GRC SWE NOR NLD BEL CHE"
	fipsCode = "US CH RS UK FR GM JA IN IR IS TU SY IZ PK AF UP AS CA BR MX NI KE SF EG SA QA KS KN VM TH RP ID MY IT SP PL GR SW NO NL BE SZ"
	sectors  = "GOV COP MIL OPP LEG MED BUS JUD CVL EDU REB LAB HLH REF ELI CRM"
	roles    = "PRESIDENT MINISTER SENATE POLICE ARMY GOVERNMENT PARLIAMENT COURT JUDGE COMPANY SCHOOL STUDENT PROTESTER REBEL UNION HOSPITAL VILLAGER GOVERNOR MAYOR COMMANDER"
	words    = "minister talks visit court police border trade deal president says warns calls attack killed protest vote bank summit north south new year fire city state school election party leader army aid oil"
	outlets  = "news.example.com daily-post.example.org herald.example.net times.example.com tribune.example.org wire.example.net globe.example.com"
	codes    = "042 043 010 051 193 190 020 040 173 013 036 050 110 112 111 130 060 070 012 014 141 180 120 084 030 100 160 150 057 1823 0311 0841 172 061 046 071 163 195 202"
)

func newNews(seed uint64) *news {
	g := &news{rnd: rand.New(rand.NewPCG(seed, 1)), day: time.Date(2015, 2, 18, 0, 0, 0, 0, time.UTC)}
	iso, fips := strings.Fields(isoCodes), strings.Fields(fipsCode)
	for _, c := range iso {
		g.actors = append(g.actors, newsActor{c, c, c, ""}, newsActor{c, "CITY OF " + c, c, ""})
		for _, s := range strings.Fields(sectors) {
			for _, r := range strings.Fields(roles)[:4+g.rnd.IntN(6)] {
				g.actors = append(g.actors, newsActor{c + s, c + " " + r, c, s})
			}
		}
	}
	for _, s := range strings.Fields(sectors) {
		for _, r := range strings.Fields(roles) {
			g.actors = append(g.actors, newsActor{s, r, "", s})
		}
	}
	g.rnd.Shuffle(len(g.actors), func(i, j int) { g.actors[i], g.actors[j] = g.actors[j], g.actors[i] })
	for i := range 12_000 {
		k := i % len(fips)
		name := g.word() + " " + g.word()
		g.places = append(g.places, newsPlace{kind: 1 + g.rnd.IntN(4), name: strings.ToUpper(name[:1]) + name[1:] + fmt.Sprintf(" %d, Province %d, ", i, g.rnd.IntN(30)) + iso[k],
			fips: fips[k], adm1: fmt.Sprintf("%s%02d", fips[k], g.rnd.IntN(40)), adm2: fmt.Sprint(g.rnd.IntN(60_000)),
			lat: fmt.Sprintf("%.4g", g.rnd.Float64()*120-60), long: fmt.Sprintf("%.6g", g.rnd.Float64()*360-180), feature: fmt.Sprint(-g.rnd.IntN(3_000_000))})
	}
	return g
}

func (g *news) word() string { f := strings.Fields(words); return f[g.rnd.IntN(len(f))] }

// often picks low numbers more often, as few actors and places make most of the news.
func (g *news) often(n int) int {
	f := g.rnd.Float64()
	return int(f * f * f * float64(n))
}

func (g *news) article() {
	g.left = 1 + g.rnd.IntN(11)
	slug := make([]string, 5+g.rnd.IntN(5))
	for i := range slug {
		slug[i] = g.word()
	}
	outlets := strings.Fields(outlets)
	g.url = fmt.Sprintf("http://www.%s/%s/%s-%d", outlets[g.rnd.IntN(len(outlets))], g.day.Format("2006/01/02"), strings.Join(slug, "-"), g.rnd.IntN(100_000_000))
	for i := range g.about {
		g.about[i] = g.often(len(g.actors))
	}
	g.where = g.often(len(g.places))
	g.tone = fmt.Sprintf("%.15g", g.rnd.NormFloat64()*4-2)
	n := 1 + g.rnd.IntN(20)
	g.counts = fmt.Sprintf("%d\t%d\t%d", n, 1+g.rnd.IntN(2), n)
}

func (g *news) row(i int) string {
	if g.left--; g.left < 0 {
		g.article()
	}
	if i%3000 == 2999 {
		g.day = g.day.AddDate(0, 0, 1)
	}
	day := g.day
	if g.rnd.IntN(20) == 0 {
		day = day.AddDate(0, -1, 0)
	}
	a1, a2 := newsActor{}, newsActor{}
	if g.rnd.IntN(10) > 0 {
		a1 = g.actors[g.about[g.rnd.IntN(4)]]
	}
	if g.rnd.IntN(3) > 0 || a1.code == "" {
		a2 = g.actors[g.about[g.rnd.IntN(4)]]
	}
	list := strings.Fields(codes)
	code := list[g.often(len(list))]
	p := g.places[g.where]
	geo := func(a newsActor) string {
		if a.code == "" {
			return newsPlace{}.columns()
		}
		return p.columns()
	}
	date := day.Format("20060102")
	fraction := float64(day.Year()) + float64((int(day.Month())-1)*30+day.Day())/365
	return fmt.Sprintf("%d\t%s\t%s\t%s\t%.4f\t%s\t%s\t%d\t%s\t%s\t%s\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
		400_000_000+i, date, date[:6], date[:4], fraction, a1.columns(), a2.columns(), g.rnd.IntN(2), code, code[:3], code[:2],
		1+g.rnd.IntN(4), fmt.Sprintf("%.1f", float64(g.rnd.IntN(20)-10)), g.counts, g.tone, geo(a1), geo(a2), p.columns(),
		g.day.Format("20060102150405"), g.url)
}
