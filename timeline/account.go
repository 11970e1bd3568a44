package timeline

import "entente/timeline/when"

// Account is what one source says of an event. An event that only one source tells of needs none: it is its own account.
// Of others the accounts are kept beside what was made of them, so that two that disagree can both be shown, and that one
// can be taken away again. The evidence of an account is the claims, citations and takeaways of its article.
type Account struct {
	Article ArticleID // 0: what stood there before any article: entered by a person, or from a data file

	Title      string
	When       when.Span
	WhenText   string
	Type       Type
	Mode       string
	Marks      Marks
	CAMEO      string
	Place      string
	Roles      []Role
	Confidence float32
	Proposed   bool
}
