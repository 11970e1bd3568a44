package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
)

// "The decision", "the move": nouns for whatever an article begins with, which often has its day where they stand: "Kenya has declared a
// Chadian diplomat persona non grata. The foreign minister announced the decision on Tuesday."

// decisions are such nouns.
var decisions = words.Set("decision move step measure measures order ban expulsion announcement demand text resolution note protest request declaration breakthrough accord agreement deal pact truce ceasefire treaty paper judgment judgement ruling verdict vote swap exchange handover ceremony signing memorandum communique")

// recallDecision takes a decision of whose day the sentence tells as speaking of what the article begins with. It returns the token of the
// verb that only makes it known, 0 for none.
func (a *article) recallDecision() int {
	const (
		far  = 3  // sentences of the body
		near = 12 // words between verb and time: "sealed the accord with a handshake in the Cuban capital on"
	)
	if a.heading || a.body < 2 || a.body > far {
		return 0
	}
	for k := 1; k+1 < len(a.Toks); k++ {
		if !decisions[a.Lower(k)] || !a.definite(k-1) {
			continue
		}
		day, known := a.happened(k+1), 0
		if day == 0 && a.Toks[k+1].Punct == ',' {
			day = a.happenedNear(k+2, near) // "the decision, taken by the cabinet on Sunday,"
		}
		if v := k - 2; day == 0 && v >= 0 && a.InPast(v) {
			if day = a.happenedNear(v, near); day > 0 && a.Lexicon.Base(a.Lower(v)) == "announce" {
				known = v
			}
		}
		if day > 0 {
			a.recalled = append(a.recalled, recall{evidence: a.Range, takeaway: a.takeaway(), day: day, decided: true})
			return known
		}
	}
	return 0
}

// decision returns 1 + the position of what the first sentence of the body tells plainly as done and without a date, 0 for none.
func (a *article) decision(list []event.Draft) int {
	for i := range list {
		if d := &list[i]; leads(d, a.lead) && d.When.IsZero() && d.WhenText == "" && d.Marks&timeline.Future == 0 {
			return i + 1
		}
	}
	return 0
}
