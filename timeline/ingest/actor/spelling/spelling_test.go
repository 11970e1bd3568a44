package spelling

import "testing"

// Ensure that the spellings that newspapers use for one person meet, and that other people stay apart.
func TestSkeleton(t *testing.T) {
	tests := []struct {
		a, b string
		same bool
	}{
		{"Lukashenko", "Lukashenka", true},
		{"Lukashenko", "Lukašenko", true},
		{"Aleksandr", "Alexander", true},
		{"Alyaksandr", "Alexander", true},
		{"Rouhani", "Ruhani", true},
		{"Hassan", "Hasan", true},
		{"Zelensky", "Zelenskyy", true},
		{"Erdoğan", "Erdogan", true},
		{"Mohammed", "Muhammad", true},
		{"Sergei", "Sergey", true},
		{"Khamenei", "Hamenei", true},
		{"Putin", "Pence", false},
		{"Merkel", "Macron", false},
		{"Lavrov", "Shoigu", false},
		{"Ivanov", "Petrov", false},
	}
	for _, tt := range tests {
		if got := Skeleton(tt.a) == Skeleton(tt.b); got != tt.same {
			t.Errorf("Skeleton(%s) = %q, Skeleton(%s) = %q, want same: %v", tt.a, Skeleton(tt.a), tt.b, Skeleton(tt.b), tt.same)
		}
	}
}

// Ensure that what stands in texts folds to what stands in dictionaries.
func TestFold(t *testing.T) {
	for in, want := range map[string]string{"beijing": "beijing", "Beijing": "beijing", "U.S.": "us", "N’Djamena": "ndjamena",
		"Da'esh": "daesh", "Wałęsa": "walesa", "Besançon": "besancon", "İstanbul": "istanbul", "Straße": "strasse",
		"Москва": "москва", "": ""} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Fold("president") }); n != 0 {
		t.Errorf("Fold of a plain word allocates %v times, want 0", n)
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{"Xi Jinping": "xi-jinping", "Jean-Yves Le Drian": "jean-yves-le-drian",
		"Łukasz O’Neill, Jr.": "lukasz-oneill-jr"} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}
