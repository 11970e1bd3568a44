package coding_test

import "testing"

// Ensure that a noun or a pronoun that opens a sentence stands for who the sentence before is about, and for nobody where it does not fit.
func TestCode_SubjectOfTheSentenceBefore(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"they", "Kenya and Peru rejected the offer. They condemned Chad on Sunday.", "Kenya and Peru condemn Chad | 2023-02-26 | source=country:KEN source=country:PER target=country:TCD"},
		{"both", "Kenya and Peru rejected the offer. Both condemned Chad on Sunday.", "Kenya and Peru condemn Chad | 2023-02-26 | source=country:KEN source=country:PER target=country:TCD"},
		{"the two", "Kenya and Peru rejected the offer. The two condemned Chad on Sunday.", "Kenya and Peru condemn Chad | 2023-02-26 | source=country:KEN source=country:PER target=country:TCD"},
		{"the presidents", "Andrzej Duda and Gabriel Boric rejected the offer. The presidents condemned Chad on Sunday.",
			"Duda and Boric condemn Chad | 2023-02-26 | source=person:andrzej-duda source=person:gabriel-boric target=country:TCD"},
		{"government", "Kenya rejected the offer. The government condemned Chad on Sunday.", "Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"bloc", "The European Union rejected the offer. On Sunday, the bloc condemned Chad.", "European Union condemns Chad | 2023-02-26 | source=organisation:eu target=country:TCD"},
		{"militants", "The Taliban rejected the offer. The militants condemned Chad on Sunday.", "Taliban condemn Chad | 2023-02-26 | source=group:taliban target=country:TCD"},
		{"court that is none", "The European Union rejected the offer. The court condemned Chad on Sunday.", "The court condemned Chad | 2023-02-26 | target=country:TCD"},
		{"group that is a country", "Kenya rejected the offer. The militants condemned Chad on Sunday.", "The militants condemned Chad | 2023-02-26 | target=country:TCD"},
		{"words between", "Kenya rejected the offer. The government of the south condemned Chad on Sunday.", "The government of the south condemned Chad | 2023-02-26 | target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that a day belongs to the noun that opens the sentence when the verb has a day of its own.
func TestCode_DayOfNounInFront(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"own day", "After talks on Saturday, Kenya closed the border with Chad on Sunday.", "Kenya closes the border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"none", "After talks on Saturday, Kenya closed the border with Chad.", "Kenya closes the border with Chad | 2023-02-25 | source=country:KEN target=country:TCD"},
		{"a time alone in front", "On Saturday, Kenya closed the border with Chad.", "Kenya closes the border with Chad | 2023-02-25 | source=country:KEN target=country:TCD"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
