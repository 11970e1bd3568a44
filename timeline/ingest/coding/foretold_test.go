package coding_test

import "testing"

// Ensure that who warns of what will become of a thing only says so, that who knew of something was not threatened, and that threats stay threats.
func TestCode_Foretold(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"Andrzej Duda warned that the talks with Chad would take months.", "STATEMENT speaker=andrzej-duda"},
		{"Kenya warned that its success would also depend on Chad.", "STATEMENT speaker=KEN"},
		{"Kenya warned on Sunday that famine could spread in Chad.", "STATEMENT speaker=KEN"},
		{"Kenya warned that the number of deaths in Chad may rise.", "STATEMENT speaker=KEN"},
		{"Kenya warned that it would close the border with Chad.", "THREATEN source=KEN target=TCD"},
		{"Kenya warned that any attack by Chad would be met with force.", "THREATEN source=KEN target=TCD"},
		{"Kenya warned that Chad would pay a dear price.", "THREATEN source=KEN target=TCD"},
		{"Andrzej Duda said that he had been warned a few days before.", "STATEMENT speaker=andrzej-duda"},
		{"Poland said it had been warned by Norway.", "STATEMENT speaker=POL; THREATEN source=NOR target=POL"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("Code(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
