package mail

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

const plain = "From: =?utf-8?q?J=C3=BCrgen?= <j@example.com>\r\nTo: x@example.com\r\nSubject: =?utf-8?b?w5xiZXI=?= talks\r\nDate: Tue, 28 Feb 2023 23:30:00 -0500\r\nMessage-ID: <1@example.com>\r\n" +
	"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThey met in Z=FCrich, =\r\nand agreed.\r\n"

const parts = "From: a@example.com\nSubject: Parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: multipart/alternative; boundary=C\n\n--C\nContent-Type: text/html\n\n<p>Only <b>HTML</b></p>\n--C--\n" +
	"--B\nContent-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nnot this\n--B--\n"

// Ensure that mails are articles with their date and text, alone and in a mailbox.
func TestArticles(t *testing.T) {
	formattest.RunArticles(t, Format(), []formattest.Case{
		{Name: "plain", File: "a.eml", In: plain, Want: `mail 1: "Über talks" "They met in Zürich, and agreed." by "Jürgen", "", 2023-02-28 `},
		{Name: "parts", File: "b.eml", In: parts, Want: `mail 1: "Parts" "Only HTML" by "a@example.com", "",  `},
		{Name: "mailbox", File: "all.mbox", In: "From a@example.com Tue Feb 28 10:00:00 2023\n" + strings.ReplaceAll(plain, "\r", "") + "\n>From here on a text\n\nFrom b@example.com Tue Feb 28 11:00:00 2023\n" + parts +
			"\nFrom c@example.com Tue Feb 28 11:00:00 2023\nno header at all\n", Want: `mail 1: "Über talks" "They met in Zürich, and agreed.\n\nFrom here on a text" by "Jürgen", "", 2023-02-28 
mail 2: "Parts" "Only HTML" by "a@example.com", "",  
problem mail 3: this is no mail: malformed header line: no header at all`},
	})
}

// Ensure that articles are not taken for mails.
func TestSniff(t *testing.T) {
	for _, in := range []string{"", "Title: A visit\nDate: 2023-02-28\nFrom: Minsk\n\nText", "From: the editors\n\nText", "A title\n\nFrom: a@example.com\nMessage-ID: x\n\n"} {
		if sniff("unknown", []byte(in)) {
			t.Errorf("Sniff(%q) = true", in)
		}
	}
}

func FuzzArticles(f *testing.F) {
	formattest.FuzzArticles(f, Format(), plain, parts, "From a 10:00\n"+parts, "From:=?utf-8?q?=80?=<0@0>\n\n0")
}

// Ensure that mails with faulty or missing words about their text are read.
func TestArticles_Faulty(t *testing.T) {
	head := "From: a@example.com\nSubject: S\nMessage-ID: <1@example.com>\n"
	formattest.RunArticles(t, Format(), []formattest.Case{
		{Name: "no charset", File: "a.eml", In: head + "\nCaf\xe9 \x96 they met\n", Want: `mail 1: "S" "Café – they met" by "a@example.com", "",  `},
		{Name: "a parameter without a value", File: "a.eml", In: head + "Content-Type: text/html; charset\n\n<p>They <b>met</b></p>\n", Want: `mail 1: "S" "They met" by "a@example.com", "",  `},
		{Name: "capitals", File: "a.eml", In: head + "Content-Type: multipart/mixed; boundary=B\n\n--B\n\nThey met\n--B\nContent-Disposition: ATTACHMENT; filename=x.txt\n\nnot this\n--B--\n", Want: `mail 1: "S" "They met" by "a@example.com", "",  `},
	})
}
