package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that who only wishes something asks nobody for it: the deed is possible, and what is planned is to come. The title says so.
func TestCode_Intent(t *testing.T) {
	r := load(t)
	tests := []struct {
		text, title string
		typ         timeline.Type
		marks       timeline.Marks
	}{
		{"Iran seeks to buy fighter jets from Chad.", "Iran seeks to buy fighter jets from Chad", timeline.Cooperate, timeline.Hypothetical},
		{"Kenya wanted to resume talks with Chad.", "Kenya wants to resume talks with Chad", timeline.Consult, timeline.Hypothetical},
		{"Serbia is seeking to join the European Union.", "Serbia seeks to join the European Union", timeline.Support, timeline.Hypothetical},
		{"Kenya and Peru hope to expel two Chadian diplomats.", "Kenya and Peru hope to expel two Chadian diplomats", timeline.Sanction, timeline.Hypothetical},
		{"Turkey plans to send troops to Chad.", "Turkey plans to send troops to Chad", timeline.Mobilize, timeline.Future},
		{"Poland wants to host American missiles.", "Poland wants to host American missiles", timeline.Cooperate, timeline.Hypothetical},
		{"Kenya wants Chad to withdraw its troops.", "Kenya wants Chad to withdraw its troops", timeline.Request, 0},
	}
	for _, tt := range tests {
		events, _ := r.code(t, tt.text, "2023-02-27")
		if len(events) != 1 || events[0].Title != tt.title || events[0].Type != tt.typ || events[0].Marks != tt.marks {
			t.Errorf("Code(%q) = %+v, want %q, %s, marks %d", tt.text, events, tt.title, tt.typ, tt.marks)
		}
	}
}
