package grammar

import (
	"strings"

	"entente/timeline/ingest/coding/words"
)

// DatelineEnd returns the byte behind the dash of a dateline that begins the sentence, 0 when there is none.
func (s *Sentence) DatelineEnd() int {
	const near = 60
	end := 0
	for k := range s.Toks {
		t := &s.Toks[k]
		if t.Start-s.Range.Start > near || end > 0 && t.Plain() {
			break // behind the dash only another dateline goes on with capitals: "Agency - OTTAWA (AG) -"
		}
		dash := t.Punct == '—' || t.Punct == '–' || t.Punct == '-' && t.Start > s.Toks[max(k-1, 0)].End || t.Punct == '_' || t.Punct == ':' && (s.shouted(k) || k > 2 && s.Toks[k-1].Punct == ')' && s.Toks[k-3].Punct == '(') // "New Delhi, February 7 (ANI): …"
		dash = dash || t.Punct == '-' && k > 1 && s.Toks[k-1].Punct == '-' && end > 0                                                                                                                                          // "SEOUL -- The"
		if dash && k+1 < len(s.Toks) && k > 0 && s.Toks[0].Capital {
			end = s.Toks[k+1].Start
		}
	}
	return end
}

// shouted reports whether the tokens before k are a city in capitals, perhaps with a day: "GAZA CITY:", "LONDON, AUGUST 17:".
func (s *Sentence) shouted(k int) bool {
	const shortest = 4 // letters
	head := s.Text[s.Range.Start:s.Toks[k].Start]
	return len(head) >= shortest && strings.ToUpper(head) == head && !words.Digit(head[0])
}
