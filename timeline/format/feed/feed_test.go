package feed

import (
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that items of each standard are articles with their date, address and text.
func TestArticles(t *testing.T) {
	formattest.RunArticles(t, Format(), []formattest.Case{
		{Name: "rss", File: "feed.xml", In: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News &amp; more</title><link>http://example.com</link>
<item><title>Visit</title><link>http://example.com/1</link><description>Short</description><content:encoded><![CDATA[<p>They <b>met</b>.</p><script>alert(1)</script>]]></content:encoded><pubDate>Mon, 27 Feb 2023 10:00:00 GMT</pubDate><dc:creator>Mary</dc:creator></item>
<item><link>http://example.com/2</link></item></channel></rss>`, Want: `line 2: "Visit" "They met." by "Mary", "News & more", 2023-02-27T10:00 http://example.com/1
problem line 3: the item has neither a title nor a text`},
		{Name: "atom", File: "x.atom", In: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry><title type="html">A &lt;i&gt;title&lt;/i&gt;</title><link rel="self" href="http://example.com/s"/><link rel="alternate" href="http://example.com/a"/>
<published>2023-02-28T14:05:00Z</published><author><name>Ann</name></author><content type="xhtml"><div><p>One</p><p>Two</p></div></content></entry></feed>`, Want: `line 2: "A title" "One\nTwo" by "Ann", "Blog", 2023-02-28T14:05 http://example.com/a`},
		{Name: "json", File: "feed.json", In: `{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"http://example.com/j","title":"T","content_html":"<p>H</p>","date_published":"2023-02-28","authors":[{"name":"B"}]},{"id":"2"},5]}`, Want: `item 1: "T" "H" by "B", "J", 2023-02-28 http://example.com/j
problem item 2: the item has neither a title nor a text
problem item 3: json: cannot unmarshal number into Go value of type feed.item`},
	})
}

func FuzzArticles(f *testing.F) {
	formattest.FuzzArticles(f, Format(), `<rss><channel><title>a</title><item><title>b</title><pubDate>1</pubDate></item></channel></rss>`, `{"version":"https://jsonfeed.org/version/1","items":[{}]}`)
}

// Ensure that an article came out on the day that its outlet says, that XHTML is read in order, and that the address is that of the page.
func TestArticles_AsWritten(t *testing.T) {
	formattest.RunArticles(t, Format(), []formattest.Case{
		{Name: "rss", File: "feed.xml", In: `<rss><channel><title>N</title><item><title>Late</title><pubDate>Tue, 28 Feb 2023 20:30:00 -0500</pubDate></item></channel></rss>`, Want: `line 1: "Late" "" by "", "N", 2023-02-28T20:30 `},
		{Name: "atom", File: "x.atom", In: `<feed><title>Blog</title><entry><title>T</title><link rel="edit" href="http://example.com/edit"/><link href="http://example.com/page"/><published>2023-02-28T23:30:00-08:00</published>
<content type="xhtml"><div><p>The <b>minister</b> &lt;5 &amp; Co</p>met.</div></content></entry></feed>`, Want: `line 2: "T" "The minister <5 & Co\nmet." by "", "Blog", 2023-02-28T23:30 http://example.com/page`},
		{Name: "json", File: "feed.json", In: `{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"title":"T","date_published":"2023-02-28T23:30:00-08:00"}]}`, Want: `item 1: "T" "" by "", "J", 2023-02-28T23:30 `},
	})
}
