// Entente is a timeline explorer for diplomacy: this is the program with the window.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

// The exit codes.
const (
	exitOK = iota
	exitFailed
	exitUsage
	exitNoDisplay
)

func main() { os.Exit(run(os.Args)) }

func run(args []string) int {
	if code, is := runAsChild(args); is {
		return code
	}
	flags := flag.NewFlagSet("entente", flag.ContinueOnError)
	db := flags.String("db", "", "the library `FILE`; without it the user's own")
	walk := measureFlags(flags)
	flags.Usage = func() {
		fmt.Fprintf(flags.Output(), "usage: entente [--db FILE] [FILE…]\n\nOpens the window. Each FILE is an article or data to import; one that ends in .entente is a library to open.\n\n")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args[1:]); {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		return exitUsage
	}
	if !hasDisplay() {
		fmt.Fprintln(os.Stderr, "entente: there is no display (DISPLAY and WAYLAND_DISPLAY are not set); ententectl does the same without a window")
		return exitNoDisplay
	}
	begin := func() error { return start(*db, flags.Args()) }
	if *walk.on {
		begin = func() error { return walk.run(*db) }
	}
	if err := begin(); err != nil {
		fmt.Fprintln(os.Stderr, "entente:", err)
		return exitFailed
	}
	return exitOK
}
