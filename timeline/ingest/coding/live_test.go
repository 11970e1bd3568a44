package coding_test

import "testing"

// Ensure that in a live report the time at the head of a paragraph dates what is told there as news, and nothing that has a day of its own or
// is told as past.
func TestCode_Live(t *testing.T) {
	r := load(t)
	const other = "19:20 Peru condemned Mali.\n\n18:10 The hall is quiet.\n\n17:05 Good evening.\n\n"
	for _, test := range []struct{ name, text, want string }{
		{"first sentence", "16:05 Kenya has closed its border with Chad.", "Kenya closes its border with Chad | 2023-02-27T16:05 | source=country:KEN target=country:TCD"},
		{"another sentence", "16:05 The news is out. Kenya has closed its border with Chad.", "Kenya closes its border with Chad | 2023-02-27T16:05 | source=country:KEN target=country:TCD"},
		{"in the present", "16:05 The news is out. Kenya accuses Chad of spying.", "Kenya accuses Chad of spying | 2023-02-27T16:05 | source=country:KEN target=country:TCD"},
		{"a day of its own", "16:05 For those catching up: Kenya closed its border with Chad on Friday.", "Kenya closes its border with Chad | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"past in another sentence", "16:05 The news is out. Kenya closed its border with Chad.", "Kenya closes its border with Chad |  | source=country:KEN target=country:TCD"},
		{"to come", "16:05 The news is out. Kenya will close its border with Chad.", "Kenya closes its border with Chad |  | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, other+test.text, test.want) })
	}
	r.tells(t, "Peru condemned Mali. At 18:10 the hall was quiet.\n\n16:05 The news is out. Kenya has closed its border with Chad.", "Kenya closes its border with Chad |  | source=country:KEN target=country:TCD")
}
