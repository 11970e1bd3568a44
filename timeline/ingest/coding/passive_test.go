package coding_test

import "testing"

// Ensure that a passive gives each its part, whatever stands before its subject and whoever reports it.
func TestCode_Passive(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"time before the subject", "On Sunday the border with Chad was closed by Kenya.", "Kenya closes the border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"reported", "Mali said the border with Chad was closed by Kenya on Sunday.", "Kenya closes the border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"to whom", "Aid was sent to Chad by Kenya on Sunday.", "Kenya sends aid to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"to whom, time before", "On Sunday aid was sent to Chad by Kenya.", "Kenya sends aid to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
