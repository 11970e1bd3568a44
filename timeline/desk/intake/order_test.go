package intake_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/format/own"
)

// nameless writes the library as its export has it, in an order of its own and with names instead of numbers.
func nameless(t *testing.T, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := own.Encode(t.Context(), &b, s); err != nil {
		t.Fatal(err)
	}
	var rows []map[string]any
	names := map[string]string{}
	for line := range bytes.Lines(b.Bytes()) {
		var row map[string]any
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		if id, _ := row["id"].(string); row["key"] != nil && row["kind"] != "event" {
			names[id] = fmt.Sprint(row["key"])
		}
		if row["kind"] == "actor" { // the spellings of the article that brought the actor
			delete(row, "aliases")
		}
		delete(row, "file") // of two with the same text, that of the first
		rows = append(rows, row)
	}
	var rename func(v any) any
	rename = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			for k, x := range v {
				v[k] = rename(x)
				if id, ok := x.(string); ok && names[id] != "" && slices.Contains([]string{"article", "actor", "from", "to", "id"}, k) {
					v[k] = names[id]
				}
			}
		case []any:
			for i := range v {
				v[i] = rename(v[i])
			}
		}
		return v
	}
	for _, row := range rows { // events by what they say, so that links can name them
		if id, ok := row["id"].(string); ok && row["kind"] == "event" {
			delete(row, "id")
			text, err := json.Marshal(rename(row))
			if err != nil {
				t.Fatal(err)
			}
			names[id] = string(text)
		}
	}
	var lines []string
	for _, row := range rows {
		if row["kind"] != "event" {
			rename(row)
		}
		if row["kind"] == "link" {
			delete(row, "id")
		}
		text, err := json.Marshal(row)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(text))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// permutations calls fn with every order of 0 to n-1.
func permutations(n int, fn func([]int)) {
	order := make([]int, 0, n)
	var rec func()
	rec = func() {
		if len(order) == n {
			fn(order)
			return
		}
		for i := range n {
			if !slices.Contains(order, i) {
				order = append(order, i)
				rec()
				order = order[:len(order)-1]
			}
		}
	}
	rec()
}

// Ensure that the order in which articles are imported makes no difference, in one import or in one each, and that
// undoing them one after the other leads through exactly the states that there were.
func TestImport_AnyOrder(t *testing.T) {
	for _, sc := range desktest.Scenarios() {
		if len(sc.Articles) > 4 || sc.Before != "" {
			continue
		}
		t.Run(sc.Name, func(t *testing.T) {
			want := ""
			permutations(len(sc.Articles), func(order []int) {
				s := library(t)
				var states []string
				for _, i := range order {
					before := nameless(t, s)
					read(t, s, intake.Options{Accept: 0.3}, sc.Source(i))
					if nameless(t, s) != before { // the same text again is no step
						states = append(states, before)
					}
				}
				got := nameless(t, s)
				if want == "" {
					want = got
				}
				if got != want {
					t.Fatalf("order %v gives\n%s\nand not\n%s", order, differing(got, want), differing(want, got))
				}
				for len(states) > 0 {
					if _, err := s.Undo(t.Context()); err != nil {
						t.Fatal(err)
					}
					last := states[len(states)-1]
					if now := nameless(t, s); now != last {
						t.Fatalf("order %v: after undo\n%s\nand not\n%s", order, differing(now, last), differing(last, now))
					}
					states = states[:len(states)-1]
				}
			})
			s := library(t)
			var all []intake.Source
			for i := range sc.Articles {
				all = append(all, sc.Source(i))
			}
			slices.Reverse(all)
			read(t, s, intake.Options{Accept: 0.3}, all...)
			if got := nameless(t, s); got != want {
				t.Fatalf("one import gives\n%s\nand not\n%s", differing(got, want), differing(want, got))
			}
		})
	}
}

// differing returns the lines of a that b has not.
func differing(a, b string) string {
	list := slices.DeleteFunc(strings.Split(a, "\n"), func(l string) bool { return strings.Contains("\n"+b+"\n", "\n"+l+"\n") })
	return strings.Join(list, "\n")
}
