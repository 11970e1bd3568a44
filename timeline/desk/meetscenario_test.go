package desk_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
)

// scenario is a story that several articles tell, and what the library then says of its meetings.
type scenario struct {
	name     string
	before   string   // a data file that is there already
	articles []string // day of publication, a bar and the text; \n\n ends the title
	want     string   // as told writes it
	conflict int      // events whose sources disagree
	links    string   // links seen from the event called off, "" for none
}

func (sc scenario) source(i int) desk.Source {
	day, text, _ := strings.Cut(sc.articles[i], "|")
	return source(day+"-"+string(rune('a'+i))+".txt", text+"\n")
}

func scenarios() []scenario {
	const (
		visitSoon   = "2023-02-10|Raisi to visit China\n\nIranian President Ebrahim Raisi will arrive in Beijing on Tuesday for a three-day visit, where he will meet Chinese President Xi Jinping."
		visitOther  = "2023-02-11|Beijing awaits Raisi\n\nIranian President Ebrahim Raisi will visit Beijing on Tuesday for talks with Chinese President Xi Jinping, officials said."
		visitHeld   = "2023-02-15|Raisi and Xi talk trade\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Tuesday and discussed trade."
		visitNoDate = "2023-02-15|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing for talks on trade."
		offNoDate   = "2023-02-12|Raisi stays home\n\nIranian President Ebrahim Raisi called off the trip, his office announced after the floods."
		offToChina  = "2023-02-12|Raisi stays home\n\nIranian President Ebrahim Raisi called off his trip to China after the floods at home."
		putOffChina = "2023-02-12|Raisi waits\n\nIranian President Ebrahim Raisi postponed his trip to China after the floods at home."
		marchHeld   = "2023-03-06|Raisi in Beijing after all\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Sunday."
		marchPlan   = "2023-03-01|Raisi to visit China\n\nIranian President Ebrahim Raisi will visit Beijing on Sunday to meet Chinese President Xi Jinping."
		aprilPlan   = "2023-02-09|Raisi to visit China again\n\nIranian President Ebrahim Raisi will visit Beijing on 18 April 2023 to meet Chinese President Xi Jinping."
		moscowPlan  = "2023-02-09|Raisi to visit Russia\n\nIranian President Ebrahim Raisi will visit Moscow on 20 April 2023 to meet Russian President Vladimir Putin."
	)
	return []scenario{
		{name: "announced by one, confirmed by another", articles: []string{visitSoon, visitHeld}, want: "2023-02-14/2023-02-16 future confirmed ×2"},
		{name: "announced by two, confirmed by a third", articles: []string{visitSoon, visitOther, visitHeld}, want: "2023-02-14/2023-02-16 future confirmed ×3"},
		{name: "confirmed without a date of its own", articles: []string{visitSoon, visitNoDate}, want: "2023-02-14/2023-02-16 future confirmed ×2"},
		{name: "two reports, one without a date", articles: []string{visitHeld, visitNoDate}, want: "2023-02-14 ×2"},
		{name: "a report without a date long after", articles: []string{visitSoon, strings.Replace(visitNoDate, "02-15", "03-20", 1)},
			want: "2023-02-14/2023-02-16 future ×1; undated ×1"},
		{name: "the only plan called off without naming it", articles: []string{visitSoon, offNoDate}, want: "2023-02-14/2023-02-16 future cancelled ×2", links: "is called off by"},
		{name: "called off, told by two", articles: []string{visitSoon, offNoDate, offToChina}, want: "2023-02-14/2023-02-16 future cancelled ×3", links: "is called off by"},
		{name: "several plans, the nearest is called off", articles: []string{visitSoon, aprilPlan, offToChina},
			want: "2023-02-14/2023-02-16 future cancelled ×2; 2023-04-18 future ×1", links: "is called off by"},
		{name: "only the plan with these people is called off", articles: []string{moscowPlan, aprilPlan, offToChina},
			want: "2023-04-18 future cancelled ×2; 2023-04-20 future ×1", links: "is called off by"},
		{name: "called off and no plan known", articles: []string{offToChina}, want: "undated cancelled ×1", links: "is called off by"},
		{name: "called off before it was announced anew", articles: []string{visitSoon, offToChina, marchPlan},
			want: "2023-02-14/2023-02-16 future cancelled ×2; 2023-03-05 future ×1", links: "is called off by"},
		{name: "put off, then held on another day", articles: []string{visitSoon, putOffChina, marchHeld},
			want: "2023-02-14/2023-02-16 future postponed ×2; 2023-03-05 ×1", links: "is postponed by"},
		{name: "put off, announced anew, held", articles: []string{visitSoon, putOffChina, marchPlan, marchHeld},
			want: "2023-02-14/2023-02-16 future postponed ×2; 2023-03-05 future confirmed ×2", links: "is postponed by"},
		{name: "called off, and held on another day", articles: []string{visitSoon, offToChina, marchHeld},
			want: "2023-02-14/2023-02-16 future cancelled ×2; 2023-03-05 ×1", links: "is called off by"},
		{name: "held two days later than announced", articles: []string{
			"2023-02-10|Raisi to visit China\n\nIranian President Ebrahim Raisi will meet Chinese President Xi Jinping in Beijing on Tuesday.",
			"2023-02-17|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Thursday."},
			want: "2023-02-16 future confirmed ×2", conflict: 1},
		{name: "held a week later than announced", articles: []string{
			"2023-02-10|Raisi to visit China\n\nIranian President Ebrahim Raisi will meet Chinese President Xi Jinping in Beijing on Tuesday.",
			"2023-02-24|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Thursday."},
			want: "2023-02-14 future ×1; 2023-02-23 ×1"},
		{name: "two outlets differ by one day", articles: []string{
			"2023-02-16|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 14 February 2023 and discussed closer economic relations between both countries.",
			"2023-02-17|Raisi meets Xi\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 15 February 2023 and discussed closer economic relations between both countries."},
			want: "2023-02-14 ×2", conflict: 1},
		{name: "meetings on two days", articles: []string{
			"2023-02-16|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 14 February 2023 to speak about oil.",
			"2023-02-17|Raisi meets Xi\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 15 February 2023 for a farewell lunch."},
			want: "2023-02-14 ×1; 2023-02-15 ×1"},
		{name: "meetings on two days of one visit", articles: []string{visitSoon,
			"2023-02-16|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 14 February 2023 to speak about oil.",
			"2023-02-17|Raisi meets Xi\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 15 February 2023 for a farewell lunch."},
			want: "2023-02-14/2023-02-16 future confirmed ×3"},
		{name: "outlets differ in who took part", articles: []string{
			"2022-03-11|Talks in Antalya\n\nRussian Foreign Minister Sergei Lavrov met Ukrainian Foreign Minister Dmytro Kuleba on 10 March 2022 and discussed humanitarian corridors without reaching agreement.",
			"2022-03-11|Talks in Turkey\n\nRussian President Vladimir Putin met Ukrainian Foreign Minister Dmytro Kuleba on 10 March 2022 and discussed humanitarian corridors without reaching agreement."},
			want: "2022-03-10 ×2", conflict: 1},
		{name: "other people of the same countries", articles: []string{
			"2023-03-22|Xi in Moscow\n\nChinese President Xi Jinping met Russian President Vladimir Putin in Moscow on 21 March 2023.",
			"2023-03-22|Ministers meet\n\nChinese Foreign Minister Qin Gang met Russian Foreign Minister Sergei Lavrov in Moscow on 21 March 2023."},
			want: "2023-03-21 ×1; 2023-03-21 ×1"},
		{name: "the summit of each year", articles: []string{
			"2022-09-16|Summit in Samarkand\n\nChinese President Xi Jinping met Russian President Vladimir Putin on 15 September 2022.",
			"2023-03-22|Xi in Moscow\n\nChinese President Xi Jinping met Russian President Vladimir Putin on 21 March 2023."},
			want: "2022-09-15 ×1; 2023-03-21 ×1"},
		{name: "the same day of two years", articles: []string{
			"2022-02-05|Leaders meet\n\nChinese President Xi Jinping met Russian President Vladimir Putin on Friday.",
			"2023-02-04|Leaders meet\n\nChinese President Xi Jinping met Russian President Vladimir Putin on Friday, officials said."},
			want: "2022-02-04 ×1; 2023-02-03 ×1"},
		{name: "two calls on one day", articles: []string{
			"2023-02-15|Leaders talk\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday morning to discuss trade.",
			"2023-02-15|Leaders talk again\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday evening to discuss the floods."},
			want: "2023-02-15 ×1; 2023-02-15 ×1"},
		{name: "one call told by two", articles: []string{
			"2023-02-15|Leaders talk\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday morning to discuss trade.",
			"2023-02-16|Raisi calls Xi\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday."},
			want: "2023-02-15 ×2"},
		{name: "a call and a visit on one day", articles: []string{visitHeld,
			"2023-02-15|Leaders talk\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Tuesday."},
			want: "2023-02-14 ×1; 2023-02-14 ×1"},
		{name: "the visit and the visit in return", articles: []string{
			"2023-02-10|Raisi to visit China\n\nIranian President Ebrahim Raisi will visit Beijing on Tuesday to meet Chinese President Xi Jinping.",
			"2023-02-10|Xi to visit Iran\n\nChinese President Xi Jinping will visit Tehran on Wednesday to meet Iranian President Ebrahim Raisi."},
			want: "2023-02-14 future ×1; 2023-02-15 future ×1"},
		{name: "the same text twice", articles: []string{visitHeld, visitHeld}, want: "2023-02-14 ×1"},
		{name: "into a curated event", before: curated, articles: []string{visitSoon, visitHeld}, want: "2023-02-14/2023-02-16 ×2"},
		{name: "a curated event that is called off stays as entered", before: curated, articles: []string{offToChina},
			want: "2023-02-14/2023-02-16 ×0; undated cancelled ×1", links: "is called off by"},
	}
}

// Ensure that the stories come out as a reader would sort them.
func TestImport_Scenarios(t *testing.T) {
	for _, sc := range scenarios() {
		t.Run(sc.name, func(t *testing.T) {
			s := library(t)
			if sc.before != "" {
				read(t, s, desk.ImportOptions{}, source("x.jsonl", sc.before))
			}
			for i := range sc.articles {
				read(t, s, desk.ImportOptions{Accept: 0.3}, sc.source(i))
			}
			if got := told(t, s); got != sc.want {
				t.Errorf("got  %s\nwant %s", got, sc.want)
			}
			d := open(t, s)
			if err := d.SetFilter("is:conflict"); err != nil {
				t.Fatal(err)
			}
			n := 0
			if err := d.EachMatch(0, func(*timeline.Event) error { n++; return nil }); err != nil || n != sc.conflict {
				t.Errorf("%d events in conflict, want %d (%v)", n, sc.conflict, err)
			}
			var words []string
			for _, e := range visits(t, s) {
				x, err := d.Detail(e.ID)
				if err != nil {
					t.Fatal(err)
				}
				for _, l := range x.Links {
					words = append(words, l.Words)
				}
			}
			if got := strings.Join(words, "; "); got != sc.links && !(sc.links != "" && strings.ReplaceAll(got, sc.links+"; ", "") == sc.links) {
				t.Errorf("links %q, want %q", got, sc.links)
			}
		})
	}
}
