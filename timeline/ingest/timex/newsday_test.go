package timex

import (
	"testing"

	"entente/timeline/when"
)

// Ensure that a paragraph that begins with "On the same day" comes back to the day of the news, unless the sentence before it tells another day.
func TestFind_NewsDay(t *testing.T) {
	g := load(t)
	const news = "Envoys signed the truce on 5 May 2014. It will hold, they said.\n\n"
	for _, test := range []struct{ name, text, want string }{
		{"behind an older day told in passing", news + "A first draft was made on 3 March 2013. Most of it has been dropped.\n\nOn the same day two men were freed.", "2014-05-05"},
		{"right behind the older day", news + "A first draft was made on 3 March 2013.\n\nOn the same day two men were freed.", "2013-03-03"},
		{"within a paragraph", news + "A first draft was made on 3 March 2013. Most of it was dropped. On the same day two men were freed.", "2013-03-03"},
		{"behind a later day", news + "The first men went home on 7 May 2014. They were few.\n\nOn the same day two others were freed.", "2014-05-07"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, e := range g.Find(test.text, when.Span{}) {
				if e.Text == "the same day" {
					if got := e.Span.String(); got != test.want {
						t.Errorf("the same day = %s, want %s", got, test.want)
					}
					return
				}
			}
			t.Error("not found")
		})
	}
}
