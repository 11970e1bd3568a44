package intake

import "testing"

// Ensure that data that no format knows is not taken for an article, and that articles are.
func TestDataKind(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"x.json", "anything", "JSON"}, {"unknown", "\ufeff {\"a\":1}", "JSON"}, {"unknown", "[{\"a\":1}]", "JSON"}, {"x.txt", "[Update] Talks", ""},
		{"x.xml", "<root/>", "XML"}, {"unknown", "<?xml version=\"1.0\"?><root/>", "XML"}, {"x.xhtml", "<?xml version=\"1.0\"?><HTML>", ""},
		{"X.ICS", "BEGIN", "a calendar or card"}, {"unknown", "BEGIN:VCARD", "a calendar or card"}, {"x.md", "# Talks", ""}, {"unknown", "", ""},
	} {
		if got := dataKind(c.name, []byte(c.head)); got != c.want {
			t.Errorf("%s, %q: %q, want %q", c.name, c.head, got, c.want)
		}
	}
}
