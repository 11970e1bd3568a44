package coding_test

import (
	"fmt"
	"strings"
	"testing"
)

// Ensure that of those who are hurt in an attack nobody is told to have attacked, nor whose attack it is to have suffered.
func TestCode_HurtInAttack(t *testing.T) {
	r := load(t)
	for _, hurt := range []string{"Ten people were killed", "At least six civilians died", "A child was wounded", "Mali said at least six civilians have been killed", "Two Chadian soldiers were killed"} {
		for _, cause := range []string{
			"in a Kenyan air strike on Chad", "in Kenyan shelling of a village in Chad", "in an attack by Kenyan forces on Chad", "in Kenya's attack on Chad", "in a Kenyan raid in Chad", "in a Kenyan drone attack in southern Chad",
		} {
			text := fmt.Sprintf("%s %s on Sunday.", hurt, cause)
			events, found := r.code(t, text, "2023-02-27")
			told := 0
			for _, e := range events {
				if strings.Contains(roles(e, found), "speaker=") {
					continue
				}
				told++
				if got := roles(e, found); !strings.Contains(got, "source=country:KEN") || !strings.Contains(got, "target=country:TCD") || strings.Contains(got, "target=country:MLI") || e.When.String() != "2023-02-26" {
					t.Errorf("Code(%q) = %s | %s | %s", text, e.Title, e.When, got)
				}
			}
			if told != 1 {
				t.Errorf("Code(%q) tells %d deeds, want one", text, told)
			}
		}
	}
}
