package sentence

// When a word with a full stop ends a sentence.
type ending uint8

const (
	_     ending = iota
	never        // a name or a number follows: "Gen. Smith", "No. 10"
	maybe        // only before a word that likes to begin sentences: "Inc. The"
)

var abbreviations = map[string]ending{
	"mr": never, "mrs": never, "ms": never, "dr": never, "gen": never, "col": never, "lt": never, "sgt": never,
	"capt": never, "maj": never, "cmdr": never, "adm": never, "brig": never, "cpl": never, "sen": never, "rep": never,
	"gov": never, "prof": never, "rev": never, "hon": never, "st": never, "msgr": never, "amb": never, "pres": never,
	"sec": never, "min": never, "messrs": never, "fr": never, "mt": never, "ft": never, "vs": never, "no": never,
	"art": never, "vol": never, "pp": never, "ca": never, "cf": never, "approx": never,
	"jr": maybe, "sr": maybe, "inc": maybe, "corp": maybe, "co": maybe, "ltd": maybe, "bros": maybe, "plc": maybe,
	"etc": maybe, "al": maybe, "dept": maybe, "univ": maybe, "govt": maybe,
	"jan": maybe, "feb": maybe, "mar": maybe, "apr": maybe, "jun": maybe, "jul": maybe, "aug": maybe, "sep": maybe,
	"sept": maybe, "oct": maybe, "nov": maybe, "dec": maybe,
	"mon": maybe, "tue": maybe, "tues": maybe, "wed": maybe, "thu": maybe, "thur": maybe, "thurs": maybe, "fri": maybe,
}

// starters begin sentences and are rarely part of a name after an abbreviation.
var starters = map[string]bool{
	"The": true, "A": true, "An": true, "He": true, "She": true, "It": true, "They": true, "We": true, "I": true,
	"In": true, "On": true, "At": true, "But": true, "And": true, "This": true, "That": true, "These": true,
	"Those": true, "His": true, "Her": true, "Its": true, "Their": true, "There": true, "After": true, "Before": true,
	"As": true, "For": true, "From": true, "If": true, "When": true, "While": true, "However": true, "Both": true,
	"Last": true, "Earlier": true, "Meanwhile": true, "Since": true, "By": true, "With": true, "Also": true,
	"Under": true, "According": true, "Although": true, "Some": true, "Many": true, "One": true, "No": true,
	"Not": true, "You": true, "What": true, "Our": true, "So": true, "Then": true, "Two": true, "All": true,
}
