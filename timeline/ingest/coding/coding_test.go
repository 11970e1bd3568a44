package coding_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding"
	"entente/timeline/ingest/sentence"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// reader is what coding needs around it.
type reader struct {
	times *timex.Grammar
	who   *actor.Gazetteer
	coder *coding.Coder
}

func load(t testing.TB) reader {
	t.Helper()
	assets := os.DirFS("../../../assets")
	dict := os.DirFS("../../../assets/dict")
	times, err := timex.Load(assets, "lang/en")
	if err != nil {
		t.Fatal(err)
	}
	who, err := actor.Load(dict)
	if err != nil {
		t.Fatal(err)
	}
	coder, err := coding.Load(dict)
	if err != nil {
		t.Fatal(err)
	}
	return reader{times, who, coder}
}

// code codes a text in which lines that begin with "- " are takeaways. A first line that begins with "# " is its title.
func (r reader) code(t testing.TB, text, published string) ([]coding.Event, *actor.Result) {
	t.Helper()
	var at when.Span
	if published != "" {
		var err error
		if at, err = when.Parse(published); err != nil {
			t.Fatal(err)
		}
	}
	in := coding.Input{Text: text, Published: at, Body: timeline.Range{Start: 0, End: len(text)}, Country: r.who.CountryName}
	if strings.HasPrefix(text, "# ") {
		in.Title = timeline.Range{Start: 2, End: strings.IndexByte(text, '\n')}
		in.Body.Start = in.Title.End + 1
	}
	for start := in.Body.Start; start < len(text); {
		end := start + strings.IndexByte(text[start:]+"\n", '\n')
		if strings.HasPrefix(text[start:end], "- ") {
			in.Takeaways = append(in.Takeaways, timeline.Range{Start: start + 2, End: end})
		}
		start = end + 1
	}
	in.Sentences = sentence.Split(text, in.Body)
	in.Times = r.times.Find(text, at)
	in.Found = r.who.Find(text, append(sentence.Split(text, in.Title), in.Sentences...), at)
	return r.coder.Code(in), in.Found
}

// roles writes the roles but for the mentioned ones: "visitor=person:xi-jinping host=country:RUS".
func roles(e coding.Event, found *actor.Result) string {
	var out []string
	for _, r := range e.Roles {
		if r.As != timeline.Mentioned {
			out = append(out, string(r.As)+"="+found.Actors[r.Actor].Key)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestCode_Clauses(t *testing.T) {
	r := load(t)
	tests := []struct {
		name, text             string
		typ, mode, marks, when string
		roles                  string
	}{
		{"visit", "French President Emmanuel Macron visited Japan on Tuesday.", "CONSULT", "visit", "", "2023-02-21",
			"host=country:JPN visitor=person:emmanuel-macron"},
		{"visit to come", "French President Emmanuel Macron will travel to Tokyo on Thursday.", "CONSULT", "visit", "future", "2023-03-02",
			"host=country:JPN visitor=person:emmanuel-macron"},
		{"visit with length", "Brazilian President Luiz Inácio Lula da Silva will arrive in Lisbon on Friday for a two-day official visit.",
			"CONSULT", "visit", "future", "2023-03-03/2023-03-04", "host=country:PRT visitor=person:luiz-inacio-lula-da-silva"},
		{"hosted", "German Chancellor Olaf Scholz hosted Polish President Andrzej Duda in Berlin on Monday.", "CONSULT", "visit", "", "2023-02-27",
			"host=person:olaf-scholz visitor=person:andrzej-duda"},
		{"hosted by", "Polish President Andrzej Duda was received by German Chancellor Olaf Scholz.", "CONSULT", "visit", "", "",
			"host=person:olaf-scholz visitor=person:andrzej-duda"},
		{"joint subject", "Egypt and Ethiopia held talks on the dam on Sunday.", "CONSULT", "meet", "", "2023-02-26",
			"source=country:EGY source=country:ETH"},
		{"phone", "Xi Jinping spoke by telephone with Volodymyr Zelenskyy on Monday.", "CONSULT", "phone", "", "2023-02-27",
			"source=person:xi-jinping target=person:volodymyr-zelenskyy"},
		{"agreement to do", "Norway agreed on Friday to open its archives to Sweden.", "AGREE", "", "", "2023-02-24",
			"source=country:NOR target=country:SWE"},
		{"signed", "India and Nepal signed a power treaty in Kathmandu.", "SUPPORT", "sign", "", "",
			"signatory=country:IND signatory=country:NPL"},
		{"sanctions", "Canada imposed fresh sanctions on Myanmar.", "SANCTION", "", "", "", "source=country:CAN target=country:MMR"},
		{"expulsion", "Latvia expelled three Russian diplomats.", "SANCTION", "expel", "", "", "source=country:LVA target=country:RUS"},
		{"passive", "Three Russian diplomats were expelled by Latvia.", "SANCTION", "expel", "", "", "source=country:LVA target=country:RUS"},
		{"expulsion without an agent", "Two Chadian envoys were expelled from Gabon.", "SANCTION", "expel", "", "", "source=country:GAB target=country:TCD"},
		{"told to leave", "Three Chadian diplomats were told on Sunday to leave Gabon.", "SANCTION", "expel", "", "2023-02-26",
			"source=country:GAB target=country:TCD"},
		{"ships from", "Ships from Gabon were barred from ports of Chad.", "SANCTION", "discontinue", "", "", "source=country:TCD target=country:GAB"},
		{"who says so accuses", "Norway said the vote in Gabon had been marred by fraud.", "ACCUSE", "", "", "", "source=country:NOR target=country:GAB"},
		{"decree that", "Chad's president signed a decree that suspends a pact with Gabon.", "SANCTION", "withdraw", "", "", "source=country:TCD target=country:GAB"},
		{"truce", "A ceasefire between Chad and Gabon took hold on Sunday.", "RETREAT", "ceasefire", "", "2023-02-26", "source=country:GAB source=country:TCD"},
		{"date of the deed", "Chad said on Sunday it had arrested a Gabonese man over the killing of a guard on Thursday.", "COERCE", "arrest", "", "2023-02-26",
			"source=country:TCD target=country:GAB"},
		{"end of talks", "A two-day summit between Chad and Gabon ended on Sunday.", "CONSULT", "meet", "", "2023-02-25/2023-02-26",
			"source=country:GAB source=country:TCD"},
		{"own exercise", "Chad began military exercises on Sunday.", "MOBILIZE", "troops", "", "2023-02-26", "source=country:TCD"},
		{"verb in front of an apposition's clause", "Chad's president, Ann Lee, stepped off a train and met Gabon's minister.", "CONSULT", "meet", "", "",
			"source=person:ann-lee target=country:GAB"},
		{"visit of", "The visit of Chad's president to Gabon starts on Tuesday.", "CONSULT", "visit", "future", "2023-02-28", "host=country:GAB visitor=country:TCD"},
		{"visit by", "A trip by the Chadian foreign minister to Oslo starts on Tuesday.", "CONSULT", "visit", "future", "2023-02-28",
			"host=country:NOR visitor=country:TCD"},
		{"tour of", "The tour of Gabon by Chad's president was a success.", "CONSULT", "visit", "", "", "host=country:GAB visitor=country:TCD"},
		{"stay in", "The stay of Chad's king in Gabon ended on Sunday.", "CONSULT", "visit", "", "2023-02-26", "host=country:GAB visitor=country:TCD"},
		{"a month that is no verb", "Delayed to March 10, the visit of Chad's king to Gabon begins with a dinner.", "CONSULT", "visit", "future", "2023-03-10",
			"host=country:GAB visitor=country:TCD"},
		{"over the protests of", "Chad's parliament voted on Sunday to create an army over the protests of Gabon.", "MOBILIZE", "troops", "", "2023-02-26",
			"source=country:TCD target=country:GAB"},
		{"the speaker's state", "Chad's king said that his government had cut ties with Gabon.", "SANCTION", "withdraw", "", "",
			"source=country:TCD target=country:GAB"},
		{"voted at length to", "Chad's parliament voted by a wide margin on Sunday to expel Gabon's envoy.", "SANCTION", "expel", "", "2023-02-26",
			"source=country:TCD target=country:GAB"},
		{"accusation", "Armenia accused Azerbaijan of shelling a village.", "ACCUSE", "allege", "", "", "source=country:ARM target=country:AZE"},
		{"demand covers what is demanded", "Chile demanded that Bolivia withdraw its troops.", "REQUEST", "yield", "", "",
			"source=country:CHL target=country:BOL"},
		{"obligation", "Kenya said Somalia must release the crew.", "REQUEST", "change", "", "", "source=country:KEN target=country:SOM"},
		{"threat", "Iran threatened to close the strait.", "THREATEN", "restrict", "", "", "source=country:IRN"},
		{"aid", "Japan sent food aid to Yemen.", "AID", "", "", "", "source=country:JPN target=country:YEM"},
		{"attack", "Turkish jets bombed targets in Syria.", "ASSAULT", "heavy-weapons", "", "", "source=country:TUR target=country:SYR"},
		{"mobilised", "Pakistan deployed troops along the border with India.", "MOBILIZE", "troops", "", "", "source=country:PAK target=country:IND"},
		{"withdrawal", "Sudan withdrew its forces from the town.", "RETREAT", "withdraw", "", "", "source=country:SDN"},
		{"refusal", "Qatar refused to attend.", "REJECT", "meet", "", "", "source=country:QAT"},
		{"will not", "Peru will not meet Chile again.", "REJECT", "", "", "", "source=country:PER target=country:CHL"},
		{"protest", "Thousands of Georgians demonstrated in Tbilisi.", "PROTEST", "demo", "", "", "source=country:GEO"},
		{"might", "Greece may sign the treaty with Italy.", "SUPPORT", "sign", "hypothetical", "", "signatory=country:GRC signatory=country:ITA"},
		{"allegedly", "Eritrea allegedly attacked Ethiopia.", "ASSAULT", "", "alleged", "", "source=country:ERI target=country:ETH"},
		{"praise", "Cuba praised Mexico.", "SUPPORT", "", "", "", "source=country:CUB target=country:MEX"},
		{"exercises", "Fiji and Tonga held joint naval exercises.", "COOPERATE", "", "", "", "source=country:FJI source=country:TON"},
		{"arrests", "Turkish police arrested two Greek journalists.", "COERCE", "arrest", "", "", "source=country:TUR target=country:GRC"},
		{"list of subjects", "Japan, South Korea and the Philippines recalled their ambassadors from Laos.", "SANCTION", "withdraw", "", "",
			"source=country:JPN source=country:KOR source=country:PHL target=country:LAO"},
		{"dateline", "OSLO, February 27 — Norway banned arms sales to Niger on Friday.", "SANCTION", "discontinue", "", "2023-02-24",
			"source=country:NOR target=country:NER"},
		{"insertion", "Syria, once an ally of Egypt, attacked Jordan.", "ASSAULT", "", "", "", "source=country:SYR target=country:JOR"},
		{"somebody else acts", "Kenya was calm when a bus exploded.", "ASSAULT", "explosives", "", "", ""},
		{"quoted words", "Kenya praised Ghana: “We will attack whoever attacks us and bomb their towns,” it said.", "SUPPORT", "", "", "",
			"source=country:KEN target=country:GHA"},
		{"media report, others act", "Latvia expelled a Russian diplomat, Reuters reported.", "SANCTION", "expel", "", "",
			"source=country:LVA target=country:RUS"},
		{"time inside a pattern", "Norway agreed on Friday with Sweden.", "AGREE", "", "", "2023-02-24", "source=country:NOR target=country:SWE"},
		{"concession", "Jordan lifted the state of emergency.", "CONCEDE", "", "", "", "source=country:JOR"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			events, found := r.code(t, tt.text, "2023-02-27")
			i := slices.IndexFunc(events, func(e coding.Event) bool { return e.Type != timeline.Statement })
			if i < 0 {
				t.Fatalf("Code(%q) finds nothing", tt.text)
			}
			e := events[i]
			got := fmt.Sprintf("%s/%s [%s] %s %s", e.Type, e.Mode, strings.Join(e.Marks.Names(), " "), e.When, roles(e, found))
			want := fmt.Sprintf("%s/%s [%s] %s %s", tt.typ, tt.mode, tt.marks, tt.when, tt.roles)
			if got != want {
				t.Errorf("Code(%q)\n got %s\nwant %s", tt.text, got, want)
			}
		})
	}
}

const article = `Key takeaways:
- Norwegian Prime Minister Ingrid Solvang will arrive in Nairobi for a three-day working visit to deepen trade.
- The visit has worried officials in Uganda.
- Fishing is good this year.
Norwegian Prime Minister Ingrid Solvang will arrive in Nairobi on Tuesday for a three-day working visit, meeting with Kenyan counterpart Joseph Otieno Barasa.
Kenyan Foreign Ministry spokeswoman Wanjiru Kamotho said on Sunday that the two leaders will discuss fisheries. She added that both sides would sign papers.
Norway expelled two Iranian diplomats last week.
`

// Ensure that an article in the takeaways form gives its visit once, first, with its period, takeaways and host, and the
// statement of its spokeswoman.
func TestCode_Article(t *testing.T) {
	events, found := load(t).code(t, article, "2023-02-27")
	if len(events) < 3 {
		t.Fatalf("Code = %+v, want three events at least", events)
	}
	e := events[0]
	if got, want := fmt.Sprint(e.Type, "/", e.Mode, " ", e.When, " ", e.Marks.Names(), " ", e.Place), "CONSULT/visit 2023-02-28/2023-03-02 [future] Nairobi"; got != want {
		t.Errorf("the main event is %s, want %s", got, want)
	}
	if got, want := roles(e, found), "host=person:joseph-otieno-barasa visitor=person:ingrid-solvang"; got != want {
		t.Errorf("its roles are %s, want %s", got, want)
	}
	if got, want := e.Title, "Solvang visits Barasa in Nairobi"; got != want {
		t.Errorf("its title is %q, want %q", got, want)
	}
	if !slices.Equal(e.Takeaways, []int{0, 1}) {
		t.Errorf("its takeaways are %v, want 0 and 1: the third speaks of nothing", e.Takeaways)
	}
	if len(e.Claim.Words) == 0 || e.Claim.Why == "" {
		t.Errorf("its date is not explained: %+v", e.Claim)
	}
	said := slices.IndexFunc(events, func(e coding.Event) bool { return e.Type == timeline.Statement })
	if said < 0 || roles(events[said], found) != "speaker=person:wanjiru-kamotho" || events[said].When.String() != "2023-02-26" {
		t.Errorf("Code = %+v, want a statement by Kamotho of 26 February", events)
	}
	if said >= 0 && events[said].Roles[0].Office != "Foreign Ministry spokeswoman" {
		t.Errorf("the speaker is %q, want Foreign Ministry spokeswoman", events[said].Roles[0].Office)
	}
	named := map[string]bool{}
	for _, e := range events {
		for _, r := range e.Roles {
			named[found.Actors[r.Actor].Key] = true
		}
	}
	for _, a := range found.Actors {
		if !named[a.Key] {
			t.Errorf("%s has no role anywhere", a.Key)
		}
	}
}

// Ensure that titles are plain: the words of the title or the clause with short names, no time, no part that stands alone.
func TestCode_Titles(t *testing.T) {
	r := load(t)
	tests := []struct{ text, want string }{
		{"French President Emmanuel Macron urged Chinese President Xi Jinping on Monday to ensure more balanced trade with Europe.",
			"Macron urges Xi to ensure more balanced trade with Europe"},
		{"Mexico cut diplomatic relations with Ecuador late on Friday after police forced their way into its embassy in Quito.",
			"Mexico cuts diplomatic relations with Ecuador"},
		{"Australia sent 2,000 soldiers to Fiji on Monday.", "Australia sends 2,000 soldiers to Fiji"},
		{"Serbia and Kosovo reached an agreement in a deal brokered by Norway.", "Serbia and Kosovo reach an agreement"},
		{"“This is the last chapter,” said Brian Cowen, a former prime minister of Ireland.", "Cowen says this is the last chapter"},
		{"Britain cancelled its first flight to take asylum seekers to Rwanda on Tuesday.", "United Kingdom cancels its first flight"},
		{"A trip of Polish President Andrzej Duda to Belarus has been put off.", "Visit of Duda to Belarus is put off"},
		{"Polish President Andrzej Duda said that the two neighbours would go on with the talks about the river in spring.",
			"Duda says the two neighbours would go on with the talks"},
		{"Polish President Andrzej Duda urged the neighbouring and friendly states on Sunday to be more patient than they used to be.",
			"Duda urges the neighbouring and friendly states…"},
		{"Polish President Andrzej Duda said that the talks would not go on in May unless Belarus let the prisoners go.",
			"Duda says the talks would not go on in May…"},
	}
	for _, tt := range tests {
		events, _ := r.code(t, tt.text, "2023-02-28")
		if len(events) == 0 || events[0].Title != tt.want {
			t.Errorf("Code(%q) is titled %+v, want %q", tt.text, events, tt.want)
		}
	}
}

// Ensure that putting off is an event, and that what was put off is known with its own date.
func TestCode_PutOff(t *testing.T) {
	r := load(t)
	tests := []struct{ text, mode, mark string }{
		{"US Secretary of State Antony Blinken postponed a trip to China that was due on Sunday.", "visit", "postponed"},
		{"Serbia cancelled the talks with Kosovo.", "meet", "cancelled"},
		{"The Danish prime minister called off her visit to Sweden.", "visit", "cancelled"},
		{"The talks between Serbia and Kosovo were put off.", "meet", "postponed"},
		{"The meeting of the Indian and Pakistani foreign ministers planned for Friday was scrapped.", "meet", "cancelled"},
		{"Georgia's visit to Armenia will not go ahead.", "visit", "cancelled"},
	}
	for _, tt := range tests {
		events, _ := r.code(t, tt.text, "2023-02-03")
		i := slices.IndexFunc(events, func(e coding.Event) bool { return e.Type == timeline.Reject && e.Cancels > 0 })
		if i < 0 {
			t.Errorf("Code(%q) = %+v, want a rejection that names what it calls off", tt.text, events)
			continue
		}
		off := events[events[i].Cancels-1]
		if off.Type != timeline.Consult || off.Mode != tt.mode || !slices.Contains(off.Marks.Names(), tt.mark) {
			t.Errorf("Code(%q) calls off %s/%s %v, want CONSULT/%s [%s]", tt.text, off.Type, off.Mode, off.Marks.Names(), tt.mode, tt.mark)
		}
	}
}

// Ensure that what is put off to a new date stands at both, the later one as what becomes of the first, and that the
// decision takes neither.
func TestCode_PutOffTo(t *testing.T) {
	r := load(t)
	tests := []struct{ text, from, to, title string }{
		{"US Secretary of State Antony Blinken postponed his visit to China from 5 February to 18 June.", "2023-02-05", "2023-06-18", "Blinken visits China"},
		{"The summit of ASEAN leaders in Manila was postponed from Tuesday to 12 March.", "2023-02-07", "2023-03-12", "Talks of ASEAN leaders"},
		{"Serbia and Kosovo put off their talks, due on Monday, until 20 February.", "2023-02-06", "2023-02-20", "Serbia holds talks with Kosovo"},
		{"The visit of Modi to Paris was postponed from Tuesday to Thursday.", "2023-02-07", "2023-02-09", "Modi visits France"},
		{"India and Nepal rescheduled their talks for 3 March.", "", "2023-03-03", "India holds talks with Nepal"},
		{"Poland on Wednesday put off a meeting with Belarus until next month.", "", "2023-03", "Poland meets Belarus"},
	}
	for _, tt := range tests {
		events, _ := r.code(t, tt.text, "2023-02-03")
		i := slices.IndexFunc(events, func(e coding.Event) bool { return e.Becomes > 0 })
		if i < 0 {
			t.Errorf("Code(%q) = %+v, want a plan that becomes another event", tt.text, events)
			continue
		}
		plan, next := events[i], events[events[i].Becomes-1]
		if plan.When.String() != tt.from || !slices.Contains(plan.Marks.Names(), "postponed") {
			t.Errorf("Code(%q) puts off what was planned for %q %v, want %q", tt.text, plan.When, plan.Marks.Names(), tt.from)
		}
		if next.When.String() != tt.to || next.Title != tt.title || next.Marks != timeline.Future {
			t.Errorf("Code(%q) puts it off to %q of %s %v, want %q of %s", tt.text, next.Title, next.When, next.Marks.Names(), tt.title, tt.to)
		}
		for _, e := range events {
			if e.Type == timeline.Reject && (e.When == plan.When && !e.When.IsZero() || e.When == next.When) {
				t.Errorf("Code(%q): the decision is dated %s", tt.text, e.When)
			}
		}
	}
}

// Ensure that without a publication date nothing is guessed, and the words of the date are kept.
func TestCode_NoDate(t *testing.T) {
	events, _ := load(t).code(t, "French President Emmanuel Macron visited Japan on Tuesday.", "")
	if len(events) == 0 || !events[0].When.IsZero() || events[0].WhenText != "Tuesday" {
		t.Errorf("Code = %+v, want an undated event that keeps \"Tuesday\"", events)
	}
}

func check(t testing.TB, text string, events []coding.Event, found *actor.Result, takeaways int) {
	t.Helper()
	inside := func(r timeline.Range) bool {
		return r.Start >= 0 && r.Start < r.End && r.End <= len(text) && utf8.RuneStart(text[r.Start]) && (r.End == len(text) || utf8.RuneStart(text[r.End]))
	}
	for _, e := range events {
		if n := utf8.RuneCountInString(e.Title); n == 0 || n > 60 || strings.ContainsAny(e.Title, "\n\r") {
			t.Fatalf("title %q of %d characters", e.Title, n)
		}
		if len(e.Evidence) == 0 || e.Type == timeline.NoType || !e.When.Valid() || e.Confidence <= 0 || e.Confidence > 1 || e.Cancels > len(events) {
			t.Fatalf("event %+v is incomplete", e)
		}
		for _, r := range append(slices.Clone(e.Evidence), e.Claim.Words...) {
			if !inside(r) {
				t.Fatalf("range %v of %q is outside %q", r, e.Title, text)
			}
		}
		for _, r := range e.Roles {
			if r.Actor < 0 || r.Actor >= len(found.Actors) || !inside(timeline.Range{Start: r.Start, End: r.End}) {
				t.Fatalf("role %+v of %q", r, e.Title)
			}
		}
		for _, k := range e.Takeaways {
			if k < 0 || k >= takeaways {
				t.Fatalf("takeaway %d of %q", k, e.Title)
			}
		}
	}
}

func FuzzCode(f *testing.F) {
	r := load(f)
	for _, s := range []string{article, "said said said", "“China", "to to to be visited by", "X, who, which, that", "will would may not", "visit/visit", "—", "China visits visits visits.", "Kenya met Chad, and"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		events, found := r.code(t, text, "2023-02-27")
		check(t, text, events, found, strings.Count("\n"+text, "\n- "))
	})
}

// Ensure that an article that is cut off anywhere is read like others.
func TestCode_Cut(t *testing.T) {
	r := load(t)
	for _, text := range []string{article, strings.ReplaceAll(article, " on ", ", and "), strings.ReplaceAll(article, " the ", ", who ")} {
		for i := range text {
			if text[i] == ' ' || text[i] == ',' {
				events, found := r.code(t, text[:i], "2023-02-27")
				check(t, text[:i], events, found, strings.Count("\n"+text[:i], "\n- "))
			}
		}
	}
}

// Ensure that texts which are no news give no trouble, in a time that grows with their length only.
func TestCode_Odd(t *testing.T) {
	r := load(t)
	for name, text := range map[string]string{
		"capitals":            strings.Repeat("CHINA WILL VISIT RUSSIA AND ", 3000),
		"no stops":            strings.Repeat("China said it will visit Russia to sign a treaty and ", 3000),
		"code":                strings.Repeat("if (a.visit(b) && meet == \"x\") { return sign(agree); }\n", 1000),
		"other words":         strings.Repeat("Президент встретился с министром в Пекине во вторник. ", 1000),
		"stops":               strings.Repeat(". ", 50_000),
		"dashes":              strings.Repeat("Oslo Times, attacked - and - bombed; who said - Norway -- and, met – which killed — Sweden, on\n", 200),
		"a date across lines": "Denmark visited Norway.\nNorway and Sweden met on Jul 31,\n1996 and on 3 May\n2001.\n",
		"a deed in a saying":  "Reading notes describing the killing of hostages as a crime. “ ” describing slaughter of as",
		"a date at a cut":     "Norway met Sweden " + strings.Repeat("and so on ", 197) + "3 May 2001 and 4 May 2001 and 5 May 2001",
	} {
		t.Run(name, func(t *testing.T) {
			events, found := r.code(t, text, "2023-02-27")
			check(t, text, events, found, 0)
		})
	}
}

func BenchmarkCode(b *testing.B) {
	r := load(b)
	text := strings.Repeat(article[strings.Index(article, "Norwegian"):]+"\n\n", 20)
	at, err := when.Parse("2023-02-27")
	if err != nil {
		b.Fatal(err)
	}
	in := coding.Input{Text: text, Published: at, Body: timeline.Range{Start: 0, End: len(text)}}
	in.Sentences = sentence.Split(text, in.Body)
	in.Times = r.times.Find(text, at)
	in.Found = r.who.Find(text, append(sentence.Split(text, in.Title), in.Sentences...), at)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r.coder.Code(in)
	}
}
