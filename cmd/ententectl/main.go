// Ententectl is Entente without a window: everything that the window does to data, for scripts and servers.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"

	"entente/cmd/internal/bench"
	"entente/cmd/internal/host"
	"entente/cmd/internal/verbs"
)

func main() { os.Exit(run()) }

func run() int {
	if host.IsChild(os.Args) { // a check of a library that may end the process
		return host.RunChild(os.Args, os.Stdout)
	}
	if bench.IsChild(os.Args) {
		return bench.RunChild(context.Background(), os.Args, host.StoreOptions(), os.Stderr)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	env := &verbs.Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Dir: dir,
		Terminal: term.IsTerminal(int(os.Stderr.Fd())), Host: host.New(), Open: verbs.OpenFile}
	return verbs.Run(ctx, env, os.Args[1:])
}
