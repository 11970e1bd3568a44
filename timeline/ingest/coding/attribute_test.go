package coding_test

import "testing"

// Ensure that words in the form of verbs which only describe a noun, and verbs of what is not done, make no events of their subject.
func TestCode_Attributes(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"verb without an object", "The annual meeting of Gabriel Boric's party opened in Santiago on Sunday under the pall of the war in Chad.",
			"The annual meeting of Boric's party opened in Santiago | 2023-02-26 | source=person:gabriel-boric"},
		{"who leads", "Hopes faded after the Kenyan-led invasion of Chad on Sunday.",
			"Kenya attacks Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"dateline before a participle", "KHARTOUM - Suspected rebels stormed a village in Chad on Sunday.",
			"Suspected rebels stormed a village in Chad | 2023-02-26 | target=country:TCD"},
		{"seized somewhere by somebody", "A Kenyan channel showed pictures on Sunday of ten hostages seized in Chad by rebels.",
			"A Kenyan channel showed pictures of ten hostages seized | 2023-02-26 | "},
		{"whom somebody else opposes", "Kenya signed a pact on Sunday with a court opposed by Chad.",
			"Kenya signs a pact with a court opposed by Chad | 2023-02-26 | signatory=country:KEN"},
		{"noun in place of the verb", "Kenyan police identified the man who was the suicide bomber in an attack on the Chadian embassy.",
			"Attack on the Chadian embassy |  | target=country:TCD"},
		{"clause of its own behind but", "Chad is small, but President Gabriel Boric says he will not apologise to Kenya.",
			"Boric will not apologise to Kenya |  | source=person:gabriel-boric target=country:KEN"},
		{"speaker behind a place", "A ban would be the best way to find peace in Chad, the Kenyan ministry said on Sunday.",
			"Kenya says a ban would be the best way to find peace in Chad | 2023-02-26 | speaker=country:KEN"},
		{"relative of somebody", "The brother of Gabriel Boric was accused of a plot against Kenya on Sunday.",
			"The brother of Boric was accused of a plot against Kenya | 2023-02-26 | "},
		{"what somebody calls it", "Ten people died in what Kenyan officials said were bombings in Chad.",
			"Ten people died in what Kenyan officials said… |  | "},
		{"own country that should do something", "Kenya should decide soon when to pull its troops out of Chad, Kenyan President Marta Kowal said on Sunday.",
			"Kowal says Kenya should decide soon | 2023-02-26 | speaker=person:marta-kowal"},
		{"who is forced to land", "Kenyan jets forced a flight to Cairo to land in Chad on Sunday.",
			"Kenya forces a flight to Cairo to land in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"parted by a time", "Marta Kowal of Chad was on Sunday released by Kenya.",
			"Kenya releases Kowal | 2023-02-26 | source=country:KEN target=person:marta-kowal"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
	for _, text := range []string{
		"Marta Kowal of Chad was on Sunday confirmed as the next leader of the party.",
		"The museum has one of Chad's most celebrated treasures.",
		"Anger over Chad's failure to release Kenyan prisoners grew on Sunday.",
		"Oil should go on flowing from Chad, firms said in Kenya.",
		"Kenya's failure led a family to visit Chad on Sunday.",
	} {
		if events, _ := r.code(t, text, "2023-02-27"); len(events) > 0 {
			t.Errorf("%q gives %q, %s", text, events[0].Title, events[0].Type)
		}
	}
}
