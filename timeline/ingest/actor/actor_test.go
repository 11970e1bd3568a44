package actor_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/sentence"
	"entente/timeline/when"
)

func load(t testing.TB) *actor.Gazetteer {
	t.Helper()
	g, err := actor.Load(os.DirFS("../../../assets/dict"))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func find(t testing.TB, g *actor.Gazetteer, text, at string) *actor.Result {
	t.Helper()
	var span when.Span
	if at != "" {
		var err error
		if span, err = when.Parse(at); err != nil {
			t.Fatal(err)
		}
	}
	return g.Find(text, sentence.Split(text, timeline.Range{Start: 0, End: len(text)}), span)
}

// show writes the mentions as "words=kind:key", those without an actor as "words=kind".
func show(r *actor.Result) []string {
	var out []string
	for _, m := range r.Mentions {
		s := m.Text + "=" + m.Kind
		if m.Actor >= 0 {
			_, key, _ := strings.Cut(r.Actors[m.Actor].Key, ":")
			s += ":" + key
		}
		out = append(out, s)
	}
	return out
}

func TestFind_Mentions(t *testing.T) {
	g := load(t)
	tests := []struct {
		name, text, at string
		want           string // mentions that must be there, separated by "; "; "!words" must not be a mention
	}{
		{"nationality and title", "Belarusian President Alexander Lukashenko landed.", "2023-02-27",
			"Belarusian=nationality:BLR; Alexander Lukashenko=person:alexander-lukashenko"},
		{"word but for its accent", "Prime Minister Støre spoke.", "2023-02-27", "Støre=person:jonas-gahr-store"},
		{"word without it", "Store owners spoke.", "2023-02-27", "!Store"},
		{"transliteration", "Alyaksandr Lukashenka spoke.", "2023-02-27", "Alyaksandr Lukashenka=person:alexander-lukashenko"},
		{"unknown person with title", "Estonian Foreign Minister Kalev Tammsaare arrived.", "2023-02-27",
			"Estonian=nationality:EST; Kalev Tammsaare=person:kalev-tammsaare"},
		{"apposition", "Oyelaran Adekunbi, a spokesman for the Nigerian army, gave figures.", "2023-02-27",
			"Oyelaran Adekunbi=person:oyelaran-adekunbi"},
		{"spokesperson of a ministry", "Chinese Foreign Ministry spokesperson Hua Chunying said so.", "2023-02-27",
			"Foreign Ministry=organisation:CHN; Hua Chunying=person:hua-chunying"},
		{"new envoy behind his post", "Finland's new ambassador to Chad, Aino Rautavaara, arrived.", "2023-02-27", "Aino Rautavaara=person:aino-rautavaara"},
		{"unknown counterpart behind a comma", "He met his Latvian counterpart, Ilze Karska.", "2023-02-27", "Ilze Karska=person:ilze-karska"},
		{"dateline of a city that nobody knows", "KARSK, Kenya, Feb. 27 (Wire) - Nobody left.", "2023-02-27", "KARSK=place"},
		{"counterpart", "He met his Chinese counterpart Zhang Weiming.", "2023-02-27", "Zhang Weiming=person:zhang-weiming"},
		{"later by last name", "Finnish Defence Minister Aino Rautavaara spoke. Later Rautavaara left.", "2023-02-27",
			"Aino Rautavaara=person:aino-rautavaara; Rautavaara=person:aino-rautavaara"},
		{"later by family name that comes first", "Chinese envoy Zhang Weiming spoke. Zhang left.", "2023-02-27",
			"Zhang=person:zhang-weiming"},
		{"leader by a name that is given too", "Clinton met them.", "1998-08-12", "Clinton=person:bill-clinton"},
		{"navies by their ships", "HMAS Karsk left.", "2022-01-21", "HMAS=organisation:AUS"},
		{"head of a country's body", "They recognised the leader of Venezuela's opposition, Juan Karska.", "2019-01-23", "Juan Karska=person:juan-karska"},
		{"given name of nobody in office", "Clinton met them.", "2015-08-12", "!Clinton"},
		{"leader by last name alone", "Talks with Erdogan are planned.", "2023-02-27", "Erdogan=person:recep-tayyip-erdogan"},
		{"honorifics", "The delegation was led by Her Excellency Dr Amal Haddad.", "2023-02-27", "Amal Haddad=person:amal-haddad"},
		{"royal highness", "HRH Prince Ali met the Rt Hon Peter Nowak.", "2023-02-27", "Ali=person:ali; Peter Nowak=person:peter-nowak"},
		{"many capitals and a full stop are no headline", "Julie Bishop met the Minister of Foreign Affairs of Iraq in Canberra.", "2016-02-12",
			"Julie Bishop=person:julie-bishop"},
		{"title tells namesakes apart", "President Bush spoke.", "1990-05-05", "Bush=person:george-h-w-bush"},
		{"and the later one", "President Bush spoke.", "2005-05-05", "Bush=person:george-w-bush"},
		{"capital through which somebody moves", "Protesters marched through Beijing.", "2023-02-27", "Beijing=place"},
		{"and through which word is sent", "Kenya sent word through Beijing.", "2023-02-27", "Beijing=country:CHN"},
		{"weapons in capitals", "Kenya bought HIMARS launchers.", "2023-02-27", "!HIMARS"},
		{"capital acts", "Beijing released a paper.", "2023-02-27", "Beijing=country:CHN"},
		{"capital is a place", "They met in Beijing.", "2023-02-27", "Beijing=place"},
		{"metonym", "The Kremlin denied it.", "2023-02-27", "Kremlin=organisation:RUS"},
		{"organisation", "The UN Security Council met.", "2023-02-27", "UN Security Council=organisation:unsc"},
		{"group", "Hamas rejected the offer.", "2023-02-27", "Hamas=organisation:hamas"},
		{"pronoun us is no country", "They told us about it, said the WHO.", "2023-02-27", "WHO=organisation:who; !us"},
		{"abbreviation with stops", "Aid for the U.S. arrived.", "2023-02-27", "U.S.=country:USA"},
		{"former state", "The Soviet Union and East Germany agreed.", "1975-01-01",
			"Soviet Union=country:SUN; East Germany=country:DDR"},
		{"Kosovo", "Kosovo and Serbia met.", "2023-02-27", "Kosovo=country:XKX; Serbia=country:SRB"},
		{"office by its holder", "The French president left.", "2023-02-27", "The French president=person:emmanuel-macron"},
		{"crown prince by his office", "The Saudi crown prince left.", "2023-02-27", "The Saudi crown prince=person:mohammed-bin-salman"},
		{"office in another year", "The French president left.", "2016-02-27", "The French president=person:francois-hollande"},
		{"office on a day that is told", "The French president left. The visit of the French president on 4 May 2016 was short.", "2023-02-27",
			"The French president=person:emmanuel-macron; the French president=person:francois-hollande"},
		{"day that the sentence begins with", "In June 2008, the French president left.", "2023-02-27", "the French president=person:nicolas-sarkozy"},
		{"year of two", "In 2012 the French president left.", "2023-02-27", "the French president=person:emmanuel-macron"},
		{"he is no woman", "Vjosa Osmani and Albin Kurti parted. Osmani said that he had left.", "2023-02-27", "he=person:albin-kurti"},
		{"a minister after 2022", "The Belarusian foreign minister left.", "2023-02-27", "The Belarusian foreign minister=person:sergei-aleinik"},
		{"and the next one", "The Belarusian foreign minister left.", "2024-09-27", "The Belarusian foreign minister=person:maxim-ryzhenkov"},
		{"office without a date", "The French president left.", "", "The French president=person:FRA"},
		{"pronoun after its person", "Finnish Prime Minister Aino Rautavaara spoke on Monday. She added that it works.", "2023-02-27",
			"She=person:aino-rautavaara"},
		{"family name first, between two terms", "Wang Yi met guests.", "2023-02-27", "Wang Yi=person:wang-yi"},
		{"state of the past", "Prussia and the Ottoman army met.", "", "Prussia=country:DEU; Ottoman=nationality:TUR"},
		{"whose spokesman", "Ada Roe, Spokesman for the Secretary-General, met guests. The Secretary-General is in Rome.", "2023-05-02",
			"The Secretary-General=person:antonio-guterres"},
		{"chief of a body", "UN chief Guterres left.", "2023-05-02", "Guterres=person:antonio-guterres"},
		{"secretary-general alone", "Kenya told Stoltenberg so.", "2023-05-02", "Stoltenberg=person:jens-stoltenberg"},
		{"secretary-general of a body that is named", "The NATO Secretary-General left.", "2023-05-02", "The NATO Secretary-General=person:jens-stoltenberg"},
		{"secretary-general of another body", "The OSCE met in Rome. The Secretary-General left.", "2023-05-02", "The Secretary-General=person"},
		{"two leaders", "Belarusian President Alexander Lukashenko meets Chinese President Xi Jinping. The two leaders will sign papers.",
			"2023-02-27", "two leaders=group:alexander-lukashenko"},
		{"unknown place after in", "A blast shook a school in Umm Zarifa on Monday.", "2023-02-27", "Umm Zarifa=place"},
		{"place with its noun", "They crossed the Orlova River at night.", "2023-02-27", "Orlova River=place"},
		{"months and days are no names", "On Monday, March 6, May voted.", "2023-03-06", "!Monday; !March"},
		{"short surname alone", "Chinese President Xi Jinping met guests. Kenya told Xi so.", "2023-02-27", "Xi=person:xi-jinping"},
		{"surname of two words alone", "Kenyan Foreign Minister Anna Kowal-Nowak spoke at length. Later Kowal-Nowak left.", "2023-02-27", "Kowal-Nowak=person:anna-kowal-nowak"},
		{"surname with particles alone", "Dutch Foreign Minister Pieter van der Stoel spoke at length. Van der Stoel left.", "2023-02-27", "Van der Stoel=person:pieter-van-der-stoel"},
		{"verb in a headline in capitals", "Boric Urges Kenya to Free Prisoners", "2023-02-27", "Boric=person:gabriel-boric; Kenya=country:KEN"},
		{"two in a headline in capitals", "Boric Meets Duda in Disputed Isles", "2023-02-27", "Boric=person:gabriel-boric; Duda=person:andrzej-duda"},
		{"short headline in capitals", "Boric Presses Kenya", "2023-02-27", "Boric=person:gabriel-boric; Kenya=country:KEN"},
		{"list before a verb in capitals", "Boric, Duda Sign Wide Pact in Kenya", "2023-02-27", "Boric=person:gabriel-boric; Duda=person:andrzej-duda; Kenya=country:KEN"},
		{"plural before a verb in capitals", "Hostage-Takers Demand Kenya Free Boric", "2023-02-27", "Kenya=country:KEN; Boric=person:gabriel-boric"},
		{"leader with Mr", "Mr Boric met guests from Kenya.", "2023-02-27", "Boric=person:gabriel-boric"},
		{"particle before a name by which somebody is known alone", "Osama bin Laden left. In May Mr bin Laden came back.", "2023-02-27", "bin Laden=person:osama-bin-laden"},
		{"particle in a headline", "Minister Carlos de la Cruz arrives", "2023-02-27", "Carlos de la Cruz=person:carlos-de-la-cruz"},
		{"surname that is a month", "British Prime Minister Theresa May spoke at length. Kenya told May so.", "2018-02-27", "May=person:theresa-may"},
		{"and the month", "British Prime Minister Theresa May spoke at length. It ends in May.", "2018-02-27", "Theresa May=person:theresa-may; !May"},
		{"particle", "Ursula von der Leyen spoke.", "2023-02-27", "Ursula von der Leyen=person:ursula-von-der-leyen"},
		{"given name that is a country", "Foreign Minister Israel Katz spoke.", "2024-02-27", "Israel Katz=person:israel-katz"},
		{"unknown name that comes again", "They had met Brunkvar Ostrellin. Later Ostrellin left.", "2023-02-27",
			"Brunkvar Ostrellin=person:brunkvar-ostrellin; Ostrellin=person:brunkvar-ostrellin"},
		{"unknown name once", "They had seen Brunkvar Ostrellin.", "2023-02-27", "Brunkvar Ostrellin=organisation"},
		{"given name", "They had met Margaret Ostrellin.", "2023-02-27", "Margaret Ostrellin=person:margaret-ostrellin"},
		{"first part of a title", "Deputy Civil Protection Minister Orso Valdanni spoke.", "2023-02-27", "Orso Valdanni=person:orso-valdanni"},
		{"given name in a line of results", "1. Natalya Ostrellin 54.1 2. Birgitta Hill 54.9", "1999-02-27", "Natalya Ostrellin=person:natalya-ostrellin; Birgitta Hill=person:birgitta-hill"},
		{"initial in a table", "A. Brunkvar 12 R. Ostrellin 7 T. Kalle 4 Extras 9", "1999-02-27", "A. Brunkvar=person:a-brunkvar; T. Kalle=person:t-kalle"},
		{"competitor with a country", "Oyvar Brunkel (Norway) beat Kasimbo Tarelu (Kenya) 6-3 6-4", "1999-02-27", "Kasimbo Tarelu=person:kasimbo-tarelu"},
		{"team with a score", "Orlava Brunkel (Norway) 2 Tarelu Kalt (Kenya) 1", "1999-02-27", "Orlava Brunkel=organisation"},
		{"family name by its ending", "They met Zdzimir Brunkowski.", "1999-02-27", "Zdzimir Brunkowski=person:zdzimir-brunkowski"},
		{"place by the noun behind", "They crossed the Orlova Brunk mountains.", "1999-02-27", "Orlova Brunk=place"},
		{"row of persons", "They named Wasim Akram, Brunkvar Ostrellin and Imran Khan.", "1996-08-22", "Brunkvar Ostrellin=person:brunkvar-ostrellin"},
		{"who scored", "Twente 2 (Ostrellin 15th, Brunkal 24th)", "1996-08-22", "Ostrellin=person:ostrellin; Brunkal=person:brunkal"},
		{"headline in capitals", "CYCLING - OSTRELLIN FULFILS HIS PREDICTION. Minister Margaret Ostrellin rode.", "1996-08-22", "OSTRELLIN=person:margaret-ostrellin"},
		{"speaker behind the verb", "It works, said Brunkvar Ostrellin.", "1996-08-22", "Brunkvar Ostrellin=person:brunkvar-ostrellin"},
		{"behind a nationality", "The Cuban Brunkvar Ostrellin won.", "1996-08-22", "Brunkvar Ostrellin=person:brunkvar-ostrellin"},
		{"region, not its greatest state", "Latin American governments and the American one met.", "2024-02-27", "Latin American=organisation:latin-americans; American=nationality:USA"},
		{"capital that acts for the Union", "Brussels threatened duties.", "2024-02-27", "Brussels=organisation:eu"},
		{"capital as a place", "They met in Brussels.", "2024-02-27", "Brussels=place"},
		{"a family name's other spelling", "Iranian Foreign Minister Hossein Amirabdollahian spoke.", "2022-06-25", "Hossein Amirabdollahian=person:hossein-amir-abdollahian"},
		{"a capital and a number", "The M23 rebels and the G20 met.", "2023-02-27", "M23=organisation:m23; G20=organisation:g20"},
		{"armed group", "Jaish al-Orvan said so.", "2015-02-27", "Jaish al-Orvan=organisation:jaish-al-orvan"},
		{"organisation by its noun", "The Lower Danube Commission met.", "2023-02-27", "Lower Danube Commission=organisation:lower-danube-commission"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := show(find(t, g, tt.text, tt.at))
			for want := range strings.SplitSeq(tt.want, "; ") {
				if not, ok := strings.CutPrefix(want, "!"); ok {
					if slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, not+"=") }) {
						t.Errorf("Find(%q) = %q, want no mention of %q", tt.text, got, not)
					}
				} else if !slices.Contains(got, want) {
					t.Errorf("Find(%q) = %q, want %q among them", tt.text, got, want)
				}
			}
		})
	}
}

// Ensure that the phrases around names are found, point at the same actor, and leave the mentions as they are.
func TestFind_Phrases(t *testing.T) {
	g := load(t)
	tests := []struct{ name, text, want string }{
		{"title and name", "Estonian Foreign Minister Kalev Tammsaare arrived.", "Estonian Foreign Minister Kalev Tammsaare=person:kalev-tammsaare"},
		{"a form of address adds nothing", "Mr Tammsaare arrived.", ""},
		{"nor does an office that is one", "President Kalev Tammsaare met Deputy Secretary Nowak.", ""},
		{"nor does a calling that is one", "They met Senator Kalev Tammsaare and Rev. Anna Nowak.", ""},
		{"nor a calling without an article", "Later, spokeswoman Anna Nowak spoke.", ""},
		{"but one with it", "Later, the spokeswoman, Anna Nowak, spoke.", "the spokeswoman, Anna Nowak=person:anna-nowak"},
		{"body of a nationality", "They met the moderate Kenyan opposition.", "the moderate Kenyan opposition=organisation"},
		{"body of a country", "They met the government of Kenya.", "the government of Kenya=organisation"},
		{"body without a name", "The blast hurt three villagers.", "villagers=organisation"},
		{"place with its noun", "They met in the city of Mosul.", "the city of Mosul=place; the city=place"},
		{"government of a nationality", "They met the Kenyan government.", "the Kenyan government=organisation"},
		{"name with its article", "They spoke at the United Nations.", "the United Nations=organisation"},
		{"article of the noun behind the name", "They read the United Nations report.", ""},
		{"somebody without a name", "A local physician fled with a senior Kenyan general.", "A local physician=person; a senior Kenyan general=person"},
		{"somebody's", "Ann Lee came with her legal adviser.", "her legal adviser=person"},
		{"a role alone tells too little", "They hired an adviser.", ""},
		{"place spoken of again", "The island was quiet.", "The island=place"},
		{"a pair without names", "The talks gave both countries hope.", "both countries=organisation"},
		{"own voice", "I welcome the news and we thank them.", "I=person; we=organisation"},
		{"voice of somebody who is quoted", "“I welcome it,” she said. It is World War I history.", ""},
		{"a language", "It was written in Arabic.", "Arabic=nationality"},
		{"part of a country", "They met in northern Kenya.", "northern Kenya=place"},
		{"country that acts", "Kenya signed the paper.", "Kenya=organisation:KEN"},
		{"country that does not", "They flew over Kenya.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, g, tt.text, "2023-02-27")
			says := slices.DeleteFunc(r.Phrases, func(m actor.Mention) bool { return m.Address })
			got := strings.Join(show(&actor.Result{Mentions: says, Actors: r.Actors}), "; ")
			if got != tt.want {
				t.Errorf("Find(%q).Phrases = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Ensure that what happens, units and labels are taken for nobody, and that names which recur keep their kind.
func TestFind_Nobody(t *testing.T) {
	g := load(t)
	tests := []struct{ name, text, want string }{
		{"event", "They won the Orlova Cup.", ""},
		{"operation", "They said that they began Operation Harvest.", ""},
		{"war of two countries", "They fought in the Iran-Iraq War.", "Iran=country:IRN; Iraq=country:IRQ"},
		{"unit", "The plant has 84 MW of power.", ""},
		{"label", "Rate and FEC: 3/4 of it.", ""},
		{"place named as such once", "They left the town of Karsk. Later Karsk fell.", "Karsk=place; Karsk=place"},
		{"place that opens the sentence", "In Kenya Minister Tammsaare met nobody.", "Kenya=country:KEN; Tammsaare=person:tammsaare"},
		{"a regime has a head", "They feared the Tammsaarov regime.", "Tammsaarov=person:tammsaarov"},
		{"club", "They watched F.C. Orlova.", "F.C. Orlova=organisation:fc-orlova"},
		{"exchange", "The Karsk Stock Exchange said no.", "Karsk Stock Exchange=organisation:karsk-stock-exchange"},
		{"firm of persons", "They sold it to Robert W. Ostrellin & Co., who resold it.", "Robert W. Ostrellin & Co=organisation:robert-w-ostrellin-co"},
		{"and two persons", "They met Anna Ostrellin & Peter Nowak.", "Anna Ostrellin=person:anna-ostrellin; Peter Nowak=person:peter-nowak"},
		{"law with a name", "They passed the Ostrellin Bill and the Ostrellin Doctrine.", ""},
		{"foreign newspapers", "El Nuevo Karsk reported it. O Karsk reported it too.", "El Nuevo Karsk=organisation; O Karsk=organisation"},
		{"ships", "The frigate Peter Nowak followed the USS Anna Nowak.", "USS=organisation:USA"},
		{"buildings", "They met at the Peter Nowak stadium and the Barack Obama museum.", "Peter Nowak=place; Barack Obama=place"},
		{"what lies in the sea", "They met near Second Karsk Shoal and sailed to Nowak Reef.", "Karsk Shoal=place; Nowak Reef=place"},
		{"firms that bear names", "Wells Fargo and Morgan Stanley rose. Peter Nowak Holding fell.",
			"Wells Fargo=organisation:wells-fargo; Morgan Stanley=organisation:morgan-stanley; Peter Nowak Holding=organisation:peter-nowak-holding"},
		{"premier league", "They follow an English premier league.", "English=nationality:GBR"},
		{"air force of a nation", "The Kenyan Air Force and the Kenyan Navy left.", "Kenyan Air Force=organisation:kenyan-air-force; Kenyan=nationality:KEN; Kenyan Navy=organisation:kenyan-navy; Kenyan=nationality:KEN"},
		{"base of an air force", "They flew to Karsk Air Base on Sunday.", "Karsk Air Base=place"},
		{"party of a country", "The Communist Party of Kenya left.", "Communist Party of Kenya=organisation:communist-party-of-kenya; Kenya=country:KEN"},
		{"another short name", "Minister Khaing Thu Kha said so.", "Khaing Thu Kha=person:khaing-thu-kha"},
		{"party of a person with a title", "He joined the League of Prime Minister Ann Karski.", "League=organisation; Ann Karski=person:ann-karski"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(show(find(t, g, tt.text, "2023-02-27")), "; "); got != tt.want {
				t.Errorf("Find(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Ensure that family names which are words, and words that come before a name, are told from each other.
func TestFind_FamilyWords(t *testing.T) {
	g := load(t)
	tests := []struct{ name, text, want string }{
		{"word", "They met Alan Key. Later Key left.", "Alan Key=person:alan-key; Key=person:alan-key"},
		{"word at the end of a list", "They named Fiona May and Stuart Law.", "Fiona May=person:fiona-may; Stuart Law=person:stuart-law"},
		{"month behind a given name", "They told Fiona May 5 was late.", ""},
		{"role", "They met Christina Singer there.", "Christina Singer=person:christina-singer"},
		{"and a singer", "They met the singer there.", ""},
		{"title in the middle", "They met Ahmad Shah Karski.", "Ahmad Shah Karski=person:ahmad-shah-karski"},
		{"part of a given name", "They met Kim Young Sam.", "Kim Young Sam=person:kim-young-sam"},
		{"family name with a suffix", "A son, James Scott Karski Jr., came.", "James Scott Karski Jr.=person:james-scott-karski-jr"},
		{"country as a given name", "They saw that Chad Curtis left.", "Chad Curtis=person:chad-curtis"},
		{"nickname within", "They named Wandrea “Shaye” Karski.", "Wandrea “Shaye” Karski=person:wandrea-shaye-karski"},
		{"prince with a name that is none elsewhere", "They saw Crown Prince Christian there. The Christian left.", "Christian=person:christian"},
		{"given name beside a full one", "They saw Anna Nowak and Priyanka there.", "Anna Nowak=person:anna-nowak; Priyanka=person:priyanka"},
		{"whose spokeswoman", "Olof Karskel, his spokeswoman, left.", "Olof Karskel=person:olof-karskel"},
		{"adverb", "“Regrettably Jim Karski lost,” they said.", "Jim Karski=person:jim-karski"},
		{"byline", "Olof Karskel\nBUDAPEST, Feb. 27 (Wire) - Nobody left.", "Olof Karskel=person:olof-karskel; BUDAPEST=place"},
		{"byline with by", "By Olof Karskel\n\nNobody left.", "Olof Karskel=person:olof-karskel"},
		{"line of its own", "Olof Karskel\n\nNobody left.", "Olof Karskel=organisation"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(show(find(t, g, tt.text, "2023-02-27")), "; "); got != tt.want {
				t.Errorf("Find(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Ensure that a text which has named somebody may go on with a part of the name, behind prepositions of place too.
func TestFind_Again(t *testing.T) {
	g := load(t)
	tests := []struct{ name, text, want string }{
		{"given name", "They met Chelsea Karski. Asked whether Chelsea knew, they left.", "Chelsea Karski=person:chelsea-karski; Chelsea=person:chelsea-karski"},
		{"given name of two", "They met Anna Karski and Anna Nowak. Then Anna left.", "Anna Karski=person:anna-karski; Anna Nowak=person:anna-nowak"},
		{"behind from", "They met Ivan Karski. It came from Karski.", "Ivan Karski=person:ivan-karski; Karski=person:ivan-karski"},
		{"owner behind in", "They met Ivan Karski. It was in Karski's mind.", "Ivan Karski=person:ivan-karski; Karski=person:ivan-karski"},
		{"place behind in", "They met Ivan Karski. It lies in Karski.", "Ivan Karski=person:ivan-karski; Karski=place"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(show(find(t, g, tt.text, "2023-02-27")), "; "); got != tt.want {
				t.Errorf("Find(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Ensure that the country in an organisation's name is its own, however many mentions stand before it.
func TestFind_CountryOfOrganisation(t *testing.T) {
	g := load(t)
	for n := range 70 {
		text := strings.Repeat("Chad left. ", n) + "The Kenyan Karsk Commission met."
		r := find(t, g, text, "2023-02-27")
		i := slices.IndexFunc(r.Actors, func(f actor.Found) bool { return f.Kind == timeline.Organisation })
		if i < 0 || r.Actors[i].Country != "KEN" {
			t.Fatalf("Find(%q) = %+v, want the commission to be Kenyan", text, r.Actors)
		}
	}
}

// Ensure that spellings of one person meet, with and without the full name, and that offices depend on the date.
func TestFind_Who(t *testing.T) {
	g := load(t)
	tests := []struct{ name, text, at, want string }{
		{"spellings in one text", "Volodymyr Zelenskyy spoke. Zelensky said that Zelenskiy would go.", "2022-06-01", "person:volodymyr-zelenskyy"},
		{"family name alone", "In the evening Zelensky said no.", "2022-06-01", "person:volodymyr-zelenskyy"},
		{"last vowel", "In the evening Lukashenka said no.", "2021-06-01", "person:alexander-lukashenko"},
		{"family name in front, the vowels of the given name tell two apart", "Li Keqiang flew home.", "2014-06-01", "person:li-keqiang"},
		{"family name in front, one name", "Kim Jong-un flew home.", "2014-06-01", "person:kim-jong-un"},
		{"without the middle name", "Maria Munoz flew home.", "2021-01-01", "person:maria-alejandra-munoz"},
		{"without the middle name and not the same family", "Maria Muniz flew home.", "2021-01-01", "person:maria-muniz"},
		{"holder then", "The British prime minister flew home.", "2016-06-01", "person:david-cameron country:GBR"},
		{"holder later", "The British prime minister flew home.", "2022-11-10", "person:rishi-sunak country:GBR"},
		{"king by his realm", "King Abdullah of Jordan flew home.", "2021-06-01", "person:abdullah-ii country:JOR"},
		{"king by the text", "King Abdullah flew home to Amman. Jordan is dry.", "2021-06-01", "person:abdullah-ii country:JOR"},
		{"successor of somebody whom a source left in office", "The Russian defence minister flew home.", "2025-09-15", "person:andrei-belousov country:RUS"},
		{"nobody since the source was read", "The Kazakh justice minister flew home.", "2025-09-15", "country:KAZ"},
		{"city as a place", "They went home from Kyiv to Beijing.", "2022-06-01", ""},
		{"cities that act", "Kiev rejected it. Kyiv rejected it again.", "2022-06-01", "country:UKR"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, g, tt.text, tt.at)
			want := strings.Fields(tt.want)
			if len(r.Actors) != len(want) {
				t.Errorf("Find(%q) = %+v, want %q", tt.text, r.Actors, want)
			}
			for _, a := range r.Actors {
				if !slices.Contains(want, a.Key) {
					t.Errorf("Find(%q) has %s, want %q", tt.text, a.Key, want)
				}
			}
		})
	}
}

// Ensure that an office without a name is of whoever holds it, and of nobody where somebody is to be chosen for it.
func TestFind_Elected(t *testing.T) {
	g := load(t)
	for text, want := range map[string]bool{
		"The Chinese president spoke.":                        true,
		"The congress will choose a Chinese president.":       false,
		"Delegates elected a new Chinese president in Wuhan.": false,
	} {
		r := find(t, g, text, "2023-02-27")
		if got := slices.ContainsFunc(r.Actors, func(f actor.Found) bool { return f.Key == "person:xi-jinping" }); got != want {
			t.Errorf("Find(%q) finds the one in office: %t, want %t", text, got, want)
		}
	}
}

// Ensure that an actor carries what the text and the dictionary know at the time.
func TestFind_Offices(t *testing.T) {
	g := load(t)
	tests := []struct{ name, text, at, key, office, country string }{
		{"from the dictionary", "Xi Jinping spoke.", "2023-02-27", "person:xi-jinping", "President", "CHN"},
		{"not yet in office", "Xi Jinping spoke.", "2010-02-27", "person:xi-jinping", "Vice President", "CHN"},
		{"former", "Former President Barack Obama spoke.", "2019-02-27", "person:barack-obama", "", "USA"},
		{"in office", "Barack Obama spoke.", "2012-02-27", "person:barack-obama", "President", "USA"},
		{"from the text", "Estonian Foreign Minister Kalev Tammsaare arrived.", "2023-02-27", "person:kalev-tammsaare", "Foreign Minister", "EST"},
		{"of a ministry", "Chinese Foreign Ministry spokesperson Wu Lanhua spoke.", "2023-02-27", "person:wu-lanhua", "Foreign Ministry spokesperson", "CHN"},
		{"after the name", "Kalev Tammsaare, president of Estonia, arrived.", "2023-02-27", "person:kalev-tammsaare", "President", "EST"},
		{"first words of a title", "Health Minister Kalev Tammsaare spoke.", "2023-02-27", "person:kalev-tammsaare", "Health Minister", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, g, tt.text, tt.at)
			i := slices.IndexFunc(r.Actors, func(f actor.Found) bool { return f.Key == tt.key })
			if i < 0 {
				t.Fatalf("Find(%q) = %+v, want %s among them", tt.text, r.Actors, tt.key)
			}
			if a := r.Actors[i]; a.Office != tt.office || a.Country != tt.country {
				t.Errorf("Find(%q): %s is %q of %q, want %q of %q", tt.text, tt.key, a.Office, a.Country, tt.office, tt.country)
			}
		})
	}
}

func TestGazetteer_Members(t *testing.T) {
	g := load(t)
	for key, code := range map[string]string{"nato": "EST", "asean": "VNM", "g7": "JPN", "opec": "SAU", "eu": "MLT"} {
		if got := g.Members(key); !slices.Contains(got, code) {
			t.Errorf("Members(%s) = %v, want %s among them", key, got, code)
		}
	}
}

// Ensure that a missing dictionary is named.
func TestLoad_Missing(t *testing.T) {
	if _, err := actor.Load(os.DirFS(t.TempDir())); err == nil || !strings.Contains(err.Error(), "titles.txt") {
		t.Errorf("Load of an empty folder: %v, want an error that names titles.txt", err)
	}
}

// check tests what must hold of every result.
func check(t testing.TB, text string, r *actor.Result) {
	t.Helper()
	last := -1
	for _, m := range r.Phrases {
		if m.Start < 0 || m.End > len(text) || text[m.Start:m.End] != m.Text || m.Actor >= len(r.Actors) {
			t.Fatalf("phrase %+v does not quote %q", m, text)
		}
	}
	for _, m := range r.Mentions {
		if m.Start < 0 || m.End <= m.Start || m.End > len(text) || text[m.Start:m.End] != m.Text {
			t.Fatalf("mention %+v does not quote %q", m, text)
		}
		if !utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End]) {
			t.Fatalf("mention %+v cuts a character of %q", m, text)
		}
		if m.Start < last {
			t.Fatalf("mention %+v is out of order in %q", m, text)
		}
		last = m.Start
		if m.Actor < -1 || m.Actor >= len(r.Actors) || m.Kind == "" {
			t.Fatalf("mention %+v has no such actor or no kind", m)
		}
	}
	for i, a := range r.Actors {
		if a.Key == "" || a.Name == "" || a.Short == "" || a.Kind == timeline.UnknownActor {
			t.Fatalf("actor %d is incomplete: %+v", i, a)
		}
	}
}

func FuzzFind(f *testing.F) {
	g := load(f)
	for _, s := range []string{"Belarusian President Alexander Lukashenko", "U.S.-led J. R. al-", "’s 's the , of the", "Řezník\xff d’É", "A. B. C.",
		"President of the, of, of", "the two leaders", "King", "Gen. ", "he She", "Jr. II", "II II", "“", "PRESIDENT XI JINPING VISITS MOSCOW"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		check(t, text, find(t, g, text, "2023-02-27"))
	})
}

// Ensure that every piece of a text that mixes all constructions keeps the rules, wherever it is cut.
func TestFind_Anywhere(t *testing.T) {
	g := load(t)
	text := fixture
	for i := 0; i < len(text); i += 7 {
		for i < len(text) && !utf8.RuneStart(text[i]) {
			i++
		}
		check(t, text[i:], find(t, g, text[i:], "2023-02-27"))
	}
}

const fixture = `Key takeaways:
- Norwegian Prime Minister Ingrid Solvang will travel to Nairobi on Monday for talks with President William Ruto.
- The Élysée and the U.S. State Department welcomed the visit.
Norway’s Solvang, who took office last year, meets her Kenyan counterpart and the African Union’s envoy, Moussa al-Khatib.
“We are ready,” said Foreign Ministry spokeswoman Řehoř-Nováková. She added that both sides would sign a deal.
Former U.N. Secretary-General Kofi Annan, Gen. J. R. Okello and the two leaders spoke in Dar es Salaam.`

// Ensure that a list of names, a table and a line without end take no longer a byte than news does, within a wide margin:
// ten times the text must not take a hundred times the steps. Steps are counted by mentions found.
func TestFind_Long(t *testing.T) {
	g := load(t)
	var b strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&b, "Minister Kofi Name%c%c, ", 'a'+i%26, 'a'+i/26%26)
	}
	check(t, b.String(), find(t, g, b.String(), "2023-02-27"))
	check(t, "", find(t, g, strings.Repeat("-", 100_000), ""))
	capitals := strings.Repeat("PRESIDENT OF THE ", 20_000)
	check(t, capitals, find(t, g, capitals, ""))
}

func BenchmarkFind(b *testing.B) {
	g := load(b)
	text := strings.Repeat(fixture+"\n\n", 200)
	sentences := sentence.Split(text, timeline.Range{Start: 0, End: len(text)})
	at, err := when.Parse("2023-02-27")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		g.Find(text, sentences, at)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}
