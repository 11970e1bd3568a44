//go:build ignore

// This program writes the licences of everything that the two programs contain: Go itself, every module that is
// compiled in, and the files of assets/ that have a licence of their own. make dist runs it, from the root:
//
//	go run assets/packaging/notices.go -tags TAGS >THIRD-PARTY.txt
//
// It fails when a module has no licence file, so that nothing is shipped without one.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// licenceFile matches the names under which licences and their notices are kept, such as LICENSE.txt or OFL.txt.
var licenceFile = regexp.MustCompile(`(?i)^(un)?(licen[cs]e|copying|copyright|notice|ofl)([-._].*)?$`)

func main() {
	log.SetFlags(0)
	log.SetPrefix("notices: ")
	tags := flag.String("tags", "", "build tags of the desktop program")
	flag.Parse()

	out := bufio.NewWriter(os.Stdout)
	if err := write(out, *tags); err != nil {
		log.Fatal(err)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func write(w io.Writer, tags string) error {
	fmt.Fprintln(w, "Entente contains the following, each under its own licence.")
	root, err := goList("env", "GOROOT")
	if err != nil {
		return err
	}
	if err := section(w, "The Go programming language", root[0]); err != nil {
		return err
	}
	modules, err := goList("list", "-deps", "-tags", tags,
		"-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}|{{.Dir}}{{end}}{{end}}",
		"./cmd/entente", "./cmd/ententectl")
	if err != nil {
		return err
	}
	slices.Sort(modules)
	for _, m := range slices.Compact(modules) {
		name, dir, _ := strings.Cut(m, "|")
		if err := section(w, name, dir); err != nil {
			return err
		}
	}
	return assets(w)
}

// section writes the licence files at the top of dir.
func section(w io.Writer, name, dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	found := false
	for _, e := range entries {
		if e.Type().IsRegular() && licenceFile.MatchString(e.Name()) {
			found = true
			if err := text(w, name, filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	if !found {
		return fmt.Errorf("%s: no licence file in %s", name, dir)
	}
	return nil
}

// assets writes every licence file below assets/, such as those of the fonts.
func assets(w io.Writer) error {
	return filepath.WalkDir("assets", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !licenceFile.MatchString(d.Name()) {
			return err
		}
		return text(w, path, path)
	})
}

func text(w io.Writer, name, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 78), name, bytes.TrimSpace(data))
	return err
}

// goList runs the go command and returns the lines that it prints, without empty ones.
func goList(args ...string) ([]string, error) {
	cmd := exec.Command("go", args...)
	if program := os.Getenv("GO"); program != "" {
		cmd = exec.Command(program, args...)
	}
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w: %s", err, bytes.TrimSpace(exit.Stderr))
		}
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	lines := slices.DeleteFunc(strings.Split(string(out), "\n"), func(s string) bool { return s == "" })
	if len(lines) == 0 {
		return nil, fmt.Errorf("go %s: no answer", args[0])
	}
	return lines, nil
}
