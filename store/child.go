package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
)

// CheckMain is the main function of the process that CheckInChild starts: it checks the library that args names and
// writes the report to out as JSON. It returns the exit code: 0 when there is a report, 1 when there is none.
func CheckMain(args []string, out, messages io.Writer) int {
	if len(args) != 1 {
		fmt.Fprintln(messages, "usage: FILE")
		return 2
	}
	report, err := Check(args[0])
	if err == nil {
		err = json.NewEncoder(out).Encode(report)
	}
	if err != nil {
		fmt.Fprintln(messages, err)
		return 1
	}
	return 0
}

// CheckInChild runs Check in a process of its own, because a damaged file can end or block the process that examines
// it. Command is the program with its arguments that hands the path, which is added, to CheckMain. When the process
// dies or ctx ends it, that is damage too and stands in the report.
func CheckInChild(ctx context.Context, command []string, path string) (Report, error) {
	var out, messages bytes.Buffer
	args := append(slices.Clone(command[1:]), path)
	cmd := exec.CommandContext(ctx, command[0], args...)
	cmd.Stdout, cmd.Stderr = &out, &messages
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case ctx.Err() == context.Canceled:
		return Report{Path: path}, ctx.Err()
	case ctx.Err() != nil:
		return Report{Path: path, Problems: []string{"checking it does not end: its pages lead in a circle"}}, nil
	case errors.As(err, &exit) && exit.ExitCode() == 1:
		return Report{Path: path}, fmt.Errorf("check %s: %s", path, strings.TrimSpace(messages.String()))
	case errors.As(err, &exit):
		first, _, _ := strings.Cut(messages.String(), "\n")
		return Report{Path: path, Problems: []string{"checking it ended the checker: " + first}}, nil
	case err != nil:
		return Report{Path: path}, fmt.Errorf("check %s: %w", path, err)
	}
	var report Report
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		return Report{Path: path}, fmt.Errorf("check %s: read the report: %w", path, err)
	}
	return report, nil
}
