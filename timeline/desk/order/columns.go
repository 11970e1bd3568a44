package order

// Column is something that a list of events shows and can be ordered by.
type Column uint8

// The columns of events.
const (
	Date Column = iota
	Title
	Type
	Actors
	Place
	Sources
	Stars
	Tags
)

// Columns lists all columns.
func Columns() []Column { return []Column{Date, Title, Type, Actors, Place, Sources, Stars, Tags} }

// Name is what heads the column.
func (c Column) Name() string {
	return [...]string{"Date", "Title", "Type", "Actors", "Place", "Sources", "Stars", "Tags"}[c]
}

// Order says how a list of events is ordered.
type Order struct {
	By   Column
	Down bool // the largest first; what has no value comes last either way
}
