package search

import (
	"sort"
	"strings"

	"entente/timeline/index"
	"entente/timeline/query"
)

const (
	// sheetRows is the number of rows whose texts lie in one string. It is a multiple of 64, so that cores that search
	// different sheets never write to the same word of marks.
	sheetRows = 1 << 14
	// gap stands between the texts of a row and of its neighbours. No folded text has it, since it is not UTF-8.
	gap = "\xff"
)

// sheet is the folded texts of up to sheetRows rows, one after the other.
type sheet struct {
	text string
	end  []uint32 // of each row
}

// titles are sheets, all full but the last.
type titles struct {
	done []sheet
	text strings.Builder
	end  []uint32
}

// add adds a row with its title and what else is searched in.
func (t *titles) add(title, summary string) {
	t.text.WriteString(query.Fold(title))
	t.text.WriteString(gap)
	if summary != "" {
		t.text.WriteString(query.Fold(summary))
		t.text.WriteString(gap)
	}
	if t.end = append(t.end, uint32(t.text.Len())); len(t.end) == sheetRows {
		t.flush()
	}
}

func (t *titles) flush() {
	if len(t.end) > 0 {
		t.done = append(t.done, sheet{strings.Clone(t.text.String()), append([]uint32(nil), t.end...)})
		t.text.Reset()
		t.end = t.end[:0]
	}
}

// find marks the rows that have a folded phrase at the start of a word.
func (t *titles) find(phrase string, rows index.Bits) {
	parallel(len(t.done), func(i int) {
		t.done[i].find(phrase, func(row int) bool { rows.Put(i*sheetRows + row); return true })
	})
}

// find hands the rows of a sheet that have the phrase to put until it returns false.
func (s *sheet) find(phrase string, put func(row int) bool) {
	row := 0
	for from := 0; from < len(s.text); {
		i := query.IndexWord(s.text[from:], phrase)
		if i < 0 {
			return
		}
		step := 1 // the next row with a hit is near
		for row+step < len(s.end) && int(s.end[row+step]) <= from+i {
			step *= 2
		}
		row += sort.Search(min(step+1, len(s.end)-row), func(n int) bool { return int(s.end[row+n]) > from+i })
		if !put(row) {
			return
		}
		from = int(s.end[row])
	}
}
