// Package verbs is what ententectl can do: a file a verb. The window runs the same verbs for those that come over its
// socket.
package verbs

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
)

// Exit codes.
const (
	Done   = 0
	Failed = 1 // one clear line on stderr
	Usage  = 2 // wrong usage
)

// Env is the surroundings of one call.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Dir            string // what relative paths are relative to
	Terminal       bool   // stderr is a terminal: a progress bar may be drawn
	Host           *host.Host
	// Open opens a library; write makes it when it is missing. The function returned closes it. In the window it is
	// the one that is open already.
	Open func(path string, write bool) (*store.Store, func() error, error)
}

// verb is one row of the table of verbs.
type verb struct {
	name, args, help string
	run              func(ctx context.Context, c *call) error
}

// table lists the verbs in the order in which help shows them.
func table() []verb {
	return []verb{
		{"import", "PATH… [--format NAME] [--published DATE] [--map FIELD=COLUMN,… [--save-map NAME]] [--dry-run] [--accept F]", "read files, folders, - for stdin, sample: for the sample library", runImport},
		{"watch", "DIR [--once] [--every T] [--format NAME] [--published DATE] [--map FIELD=COLUMN,…] [--accept F]", "import what lies in a folder and what comes into it, once it has been written whole; Ctrl+C ends it", runWatch},
		{"extract", "[--published DATE] FILE… | --jsonl", "show what is understood of an article, without storing", runExtract},
		{"events", "[--query Q] [--as-known D] [--limit N]", "list events", runEvents},
		{"show", "ID", "one event with takeaways, actors, evidence, notes", runShow},
		{"actors", "[--query Q]", "list actors", runActors},
		{"actor", "ID [--merge ID | --rename NAME | --alias NAME | --split NAME]", "one actor with its names, offices and company; or put two together, name one anew, take one apart", runActor},
		{"article", "[ID] [--published D] [--delete]", "list articles, or one; a new date resolves its relative times anew", runArticle},
		{"attach", "ARTICLE [FILE…] [--remove ID] [--save ID -o FILE]", "list the files that are attached to an article, attach more, take one off or write one out", runAttach},
		{"brief", "--since D [--query Q]", "what is new, has moved, is confirmed or overdue since a day, by the dates of the articles", runBrief},
		{"review", "[ARTICLE] [--all] [--accept ID,…] [--reject ID,…] [--accept-all] [--put-back N] [--cite ID=FROM-TO] [--uncite ID=FROM-TO] [--new FROM-TO [--title T]] [--tie ID=N] [--untie ID=N] [--again] [--threshold F]",
			"list what waits for a decision with the reasons, or decide", runReview},
		{"annotate", "ID | --at D | --lane L [--and L] [--note T] [--tag T] [--untag T] [--star|--unstar] [--colour C] [--callout T] [--band T] [--marker T] [--layer L]",
			"put marks on an event, actor, article (d5), takeaway (d5/2), date, lane or pair of lanes; or draw on the chart", runAnnotate},
		{"add", "--title T --when D [--type T] [--mode M] [--place P] [--summary S] [--role ACTOR=ROLE]…", "add an event", runAdd},
		{"edit", "ID [--title T] [--when D] [--type T] [--mode M] [--place P] [--summary S] [--role ACTOR=ROLE]…", "change an event", runEdit},
		{"delete", "ID…", "delete events", runDelete},
		{"merge", "A B…", "join events that are one into the first, with their sources, marks and links", runMerge},
		{"split", "ID ARTICLE", "take what one article says of an event out into an event of its own", runSplit},
		{"link", "A B --type T [--note T]", "join two events by an arrow", runLink},
		{"view", "save NAME [--lanes L [--open N]] [--order count|first|name] [--joins joined|repeated] [--as-known D] [--dyad A,B | --fold] [--query Q] [--from D] [--to D] | list | delete NAME", "saved views", runView},
		{"layer", "list | export NAME [-o FILE] | import FILE [--as NAME] [--mine|--theirs|--both|--settle N=mine,…] | show|hide|lock|unlock|delete NAME | colour NAME --colour C | rename NAME NEW",
			"layers of annotations; one travels as a small file and is merged from it", runLayer},
		{"undo", "[N]", "take back the last N steps", runUndo},
		{"redo", "[N]", "do them again", runRedo},
		{"history", "", "list the steps", runHistory},
		{"export", "-o FILE [--query Q] [--from D --to D | --view NAME | --fit] [--lanes L [--open N]] [--order count|first|name] [--joins joined|repeated] [--as-known D] [--dyad A,B | --fold] [--size WxH | --paper P] [--scale N | --dpi N] [--pages] [--tall] [--theme T] [--transparent] [--title T] [--subtitle T] [--legend] [--overview] [--sources] [--no-axis] [--no-heads] [--no-notes] [--no-view] [--font FILE]", "write a picture or data, by the file's ending", runExport},
		{"check", "", "look for damage", runCheck},
		{"repair", "", "recover a damaged library; the damaged file is kept", runRepair},
		{"backup", "FILE", "write a checked copy", runBackup},
		{"restore", "[FILE]", "list the backups that are kept, or replace the library by one; the one replaced is backed up first", runRestore},
		{"compact", "", "give unused space back", runCompact},
		{"info", "", "counts, sizes and where the library lives", runInfo},
		{"bench", "[--events N] [--lanes L] [--size WxH] [--scale N]", "measure the frames of a walk over a generated library, or the one of --db", runBench},
		{"formats", "", "what can be read and written", runFormats},
		{"help", "[VERB | query | dates]", "this page, or more on one thing", nil},
	}
}

// call is one verb with its options.
type call struct {
	*Env
	flags *flag.FlagSet
	db    string
	json  bool
	quiet bool
	args  []string // what is not an option
}

// usageError asks for exit code 2.
type usageError struct{ error }

func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// Run runs one verb and returns the exit code.
func Run(ctx context.Context, env *Env, args []string) int {
	if len(args) == 0 {
		helpAll(env.Stderr)
		return Usage
	}
	if topic, ok := asksHelp(args); ok {
		return env.end(help(env.Stdout, topic))
	}
	for {
		err := run(ctx, env, args)
		var locked lockedError
		if !errors.As(err, &locked) {
			return env.end(err)
		}
		code, err := env.forward(ctx, locked.path, args)
		switch {
		case err == nil:
			return code
		case !errors.Is(err, host.ErrNoAnswer):
			return env.end(err)
		case !env.await(ctx, locked, args):
			return env.end(locked.error)
		}
	}
}

// await waits for a program that has the library and is about to give it free, and reports whether to try again.
func (e *Env) await(ctx context.Context, locked lockedError, args []string) bool {
	var held *host.HeldError
	if !errors.As(locked.error, &held) || !held.Passing {
		return false
	}
	if !slices.Contains(args, "--quiet") && !slices.Contains(args, "-quiet") {
		fmt.Fprintf(e.Stderr, "waiting for the library: %s\n", held.Words())
	}
	return held.Await(ctx)
}

// end says what went wrong and returns the exit code.
func (e *Env) end(err error) int {
	var u usageError
	switch {
	case err == nil:
		return Done
	case errors.As(err, &u):
		fmt.Fprintf(e.Stderr, "ententectl: %v; see ententectl help\n", u.error)
		return Usage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(e.Stderr, "ententectl: stopped; what was committed stays, and undo takes it back")
		return Failed
	}
	text := strings.ReplaceAll(err.Error(), "\n", "; ")
	if errors.Is(err, timeline.ErrNotFound) {
		text += "; ententectl events, actors and article list what there is"
	}
	fmt.Fprintf(e.Stderr, "ententectl: %s\n", text)
	return Failed
}

func run(ctx context.Context, env *Env, args []string) error {
	// Options may stand before the verb as well.
	c := &call{Env: env}
	for _, v := range table() {
		if at := verbAt(args, v.name); at >= 0 && v.run != nil {
			rest := append(append([]string{}, args[:at]...), args[at+1:]...)
			c.flags = flag.NewFlagSet(v.name, flag.ContinueOnError)
			c.flags.SetOutput(io.Discard)
			c.flags.StringVar(&c.db, "db", "", "")
			c.flags.BoolVar(&c.json, "json", false, "")
			c.flags.BoolVar(&c.quiet, "quiet", false, "")
			c.args = rest
			return v.run(ctx, c)
		}
	}
	return usage("%q is not a verb", firstWord(args))
}

// verbAt returns where the verb stands: the first argument that is neither an option nor the value of --db.
func verbAt(args []string, name string) int {
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case a == "--db" || a == "-db":
			i++
		case strings.HasPrefix(a, "-") && a != "-":
		default:
			if a == name {
				return i
			}
			return -1
		}
	}
	return -1
}

func firstWord(args []string) string {
	for i := 0; i < len(args); i++ {
		if args[i] == "--db" || args[i] == "-db" {
			i++
		} else if !strings.HasPrefix(args[i], "-") {
			return args[i]
		}
	}
	return strings.Join(args, " ")
}

// parse reads the options, which may stand between the arguments, and checks how many arguments there are.
func (c *call) parse(least, most int) error {
	var words []string
	rest := c.args
	for {
		if err := c.flags.Parse(rest); err != nil {
			return c.badOption(err)
		}
		rest = c.flags.Args()
		if len(rest) == 0 {
			break
		}
		if len(words)+len(rest) < len(c.args) && terminated(c.args, rest) {
			words = append(words, rest...)
			break
		}
		words, rest = append(words, rest[0]), rest[1:]
	}
	c.args = words
	if len(words) < least || most >= 0 && len(words) > most {
		return usage("%s takes %s", c.flags.Name(), argsOf(c.flags.Name()))
	}
	return nil
}

// terminated reports whether "--" stands right before rest: then what follows are no options.
func terminated(all, rest []string) bool {
	return all[len(all)-len(rest)-1] == "--"
}

func argsOf(name string) string {
	for _, v := range table() {
		if v.name == name && v.args != "" {
			return v.args
		}
	}
	return "no arguments"
}

// multi is an option that can be given several times.
type multi []string

func (m *multi) String() string     { return strings.Join(*m, ", ") }
func (m *multi) Set(s string) error { *m = append(*m, s); return nil }
