package desktest

import (
	"strings"

	"entente/timeline/desk/intake"
)

// Scenario is a story that several articles tell, and what the library then says of its meetings.
type Scenario struct {
	Name     string
	Before   string   // a data file that is there already
	Articles []string // day of publication, a bar and the text; \n\n ends the title
	Want     string   // as Told writes it
	Conflict int      // events whose sources disagree
	Links    string   // links seen from the event called off, "" for none
}

// Source is the i-th of its articles.
func (sc Scenario) Source(i int) intake.Source {
	day, text, _ := strings.Cut(sc.Articles[i], "|")
	return Source(day+"-"+string(rune('a'+i))+".txt", text+"\n")
}

// Scenarios lists the stories.
func Scenarios() []Scenario {
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
	return []Scenario{
		{Name: "announced by one, confirmed by another", Articles: []string{visitSoon, visitHeld}, Want: "2023-02-14/2023-02-16 future confirmed ×2"},
		{Name: "announced by two, confirmed by a third", Articles: []string{visitSoon, visitOther, visitHeld}, Want: "2023-02-14/2023-02-16 future confirmed ×3"},
		{Name: "confirmed without a date of its own", Articles: []string{visitSoon, visitNoDate}, Want: "2023-02-14/2023-02-16 future confirmed ×2"},
		{Name: "two reports, one without a date", Articles: []string{visitHeld, visitNoDate}, Want: "2023-02-14 ×2"},
		{Name: "a report without a date long after", Articles: []string{visitSoon, strings.Replace(visitNoDate, "02-15", "03-20", 1)},
			Want: "2023-02-14/2023-02-16 future ×1; undated ×1"},
		{Name: "the only plan called off without naming it", Articles: []string{visitSoon, offNoDate}, Want: "2023-02-14/2023-02-16 future cancelled ×2", Links: "is called off by"},
		{Name: "called off, told by two", Articles: []string{visitSoon, offNoDate, offToChina}, Want: "2023-02-14/2023-02-16 future cancelled ×3", Links: "is called off by"},
		{Name: "several plans, the nearest is called off", Articles: []string{visitSoon, aprilPlan, offToChina},
			Want: "2023-02-14/2023-02-16 future cancelled ×2; 2023-04-18 future ×1", Links: "is called off by"},
		{Name: "only the plan with these people is called off", Articles: []string{moscowPlan, aprilPlan, offToChina},
			Want: "2023-04-18 future cancelled ×2; 2023-04-20 future ×1", Links: "is called off by"},
		{Name: "called off and no plan known", Articles: []string{offToChina}, Want: "undated cancelled ×1", Links: "is called off by"},
		{Name: "called off before it was announced anew", Articles: []string{visitSoon, offToChina, marchPlan},
			Want: "2023-02-14/2023-02-16 future cancelled ×2; 2023-03-05 future ×1", Links: "is called off by"},
		{Name: "put off, then held on another day", Articles: []string{visitSoon, putOffChina, marchHeld},
			Want: "2023-02-14/2023-02-16 future postponed ×2; 2023-03-05 ×1", Links: "is postponed by"},
		{Name: "put off, announced anew, held", Articles: []string{visitSoon, putOffChina, marchPlan, marchHeld},
			Want: "2023-02-14/2023-02-16 future postponed ×2; 2023-03-05 future confirmed ×2", Links: "is postponed by"},
		{Name: "called off, and held on another day", Articles: []string{visitSoon, offToChina, marchHeld},
			Want: "2023-02-14/2023-02-16 future cancelled ×2; 2023-03-05 ×1", Links: "is called off by"},
		{Name: "held two days later than announced", Articles: []string{
			"2023-02-10|Raisi to visit China\n\nIranian President Ebrahim Raisi will meet Chinese President Xi Jinping in Beijing on Tuesday.",
			"2023-02-17|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Thursday."},
			Want: "2023-02-16 future confirmed ×2", Conflict: 1},
		{Name: "held a week later than announced", Articles: []string{
			"2023-02-10|Raisi to visit China\n\nIranian President Ebrahim Raisi will meet Chinese President Xi Jinping in Beijing on Tuesday.",
			"2023-02-24|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Thursday."},
			Want: "2023-02-14 future ×1; 2023-02-23 ×1"},
		{Name: "two outlets differ by one day", Articles: []string{
			"2023-02-16|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 14 February 2023 and discussed closer economic relations between both countries.",
			"2023-02-17|Raisi meets Xi\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 15 February 2023 and discussed closer economic relations between both countries."},
			Want: "2023-02-14 ×2", Conflict: 1},
		{Name: "meetings on two days", Articles: []string{
			"2023-02-16|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 14 February 2023 to speak about oil.",
			"2023-02-17|Raisi meets Xi\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 15 February 2023 for a farewell lunch."},
			Want: "2023-02-14 ×1; 2023-02-15 ×1"},
		{Name: "meetings on two days of one visit", Articles: []string{visitSoon,
			"2023-02-16|Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 14 February 2023 to speak about oil.",
			"2023-02-17|Raisi meets Xi\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 15 February 2023 for a farewell lunch."},
			Want: "2023-02-14/2023-02-16 future confirmed ×3"},
		{Name: "outlets differ in who took part", Articles: []string{
			"2022-03-11|Talks in Antalya\n\nRussian Foreign Minister Sergei Lavrov met Ukrainian Foreign Minister Dmytro Kuleba on 10 March 2022 and discussed humanitarian corridors without reaching agreement.",
			"2022-03-11|Talks in Turkey\n\nRussian President Vladimir Putin met Ukrainian Foreign Minister Dmytro Kuleba on 10 March 2022 and discussed humanitarian corridors without reaching agreement."},
			Want: "2022-03-10 ×2", Conflict: 1},
		{Name: "other people of the same countries", Articles: []string{
			"2023-03-22|Xi in Moscow\n\nChinese President Xi Jinping met Russian President Vladimir Putin in Moscow on 21 March 2023.",
			"2023-03-22|Ministers meet\n\nChinese Foreign Minister Qin Gang met Russian Foreign Minister Sergei Lavrov in Moscow on 21 March 2023."},
			Want: "2023-03-21 ×1; 2023-03-21 ×1"},
		{Name: "the summit of each year", Articles: []string{
			"2022-09-16|Summit in Samarkand\n\nChinese President Xi Jinping met Russian President Vladimir Putin on 15 September 2022.",
			"2023-03-22|Xi in Moscow\n\nChinese President Xi Jinping met Russian President Vladimir Putin on 21 March 2023."},
			Want: "2022-09-15 ×1; 2023-03-21 ×1"},
		{Name: "the same day of two years", Articles: []string{
			"2022-02-05|Leaders meet\n\nChinese President Xi Jinping met Russian President Vladimir Putin on Friday.",
			"2023-02-04|Leaders meet\n\nChinese President Xi Jinping met Russian President Vladimir Putin on Friday, officials said."},
			Want: "2022-02-04 ×1; 2023-02-03 ×1"},
		{Name: "two calls on one day", Articles: []string{
			"2023-02-15|Leaders talk\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday morning to discuss trade.",
			"2023-02-15|Leaders talk again\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday evening to discuss the floods."},
			Want: "2023-02-15 ×1; 2023-02-15 ×1"},
		{Name: "one call told by two", Articles: []string{
			"2023-02-15|Leaders talk\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday morning to discuss trade.",
			"2023-02-16|Raisi calls Xi\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Wednesday."},
			Want: "2023-02-15 ×2"},
		{Name: "a call and a visit on one day", Articles: []string{visitHeld,
			"2023-02-15|Leaders talk\n\nIranian President Ebrahim Raisi telephoned Chinese President Xi Jinping on Tuesday."},
			Want: "2023-02-14 ×1; 2023-02-14 ×1"},
		{Name: "the visit and the visit in return", Articles: []string{
			"2023-02-10|Raisi to visit China\n\nIranian President Ebrahim Raisi will visit Beijing on Tuesday to meet Chinese President Xi Jinping.",
			"2023-02-10|Xi to visit Iran\n\nChinese President Xi Jinping will visit Tehran on Wednesday to meet Iranian President Ebrahim Raisi."},
			Want: "2023-02-14 future ×1; 2023-02-15 future ×1"},
		{Name: "the same text twice", Articles: []string{visitHeld, visitHeld}, Want: "2023-02-14 ×1"},
		{Name: "into a Curated event", Before: Curated, Articles: []string{visitSoon, visitHeld}, Want: "2023-02-14/2023-02-16 ×2"},
		{Name: "a Curated event that is called off stays as entered", Before: Curated, Articles: []string{offToChina},
			Want: "2023-02-14/2023-02-16 ×0; undated cancelled ×1", Links: "is called off by"},
	}
}
