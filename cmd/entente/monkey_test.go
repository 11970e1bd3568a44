//go:build window

package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

var (
	monkeyFor  = flag.Duration("monkey", 20*time.Second, "how long the monkey plays with the window")
	monkeySeed = flag.Uint("seed", 0, "what the monkey does follows from this; 0: from the time")
)

// monkey plays with a window of w by h pixels: the same seed does the same.
type monkey struct {
	p    *program
	seed uint32
	w, h int
}

func (m *monkey) next(n int) int {
	m.seed = m.seed*1664525 + 1013904223
	return int(m.seed>>8) % n
}

// move goes somewhere, most often into the chart.
func (m *monkey) move() []string {
	x, y := m.next(m.w), m.next(m.h)
	if m.next(4) > 0 {
		x, y = m.w/4+m.next(m.w/2), m.h/8+m.next(m.h*3/4)
	}
	return []string{"mousemove", fmt.Sprint(x), fmt.Sprint(y)}
}

// act does one thing. No key of it leaves the window, opens a chooser of files or ends the program; its clicks may find Quit.
func (m *monkey) act() {
	keys := strings.Fields("w s a d f period comma Up Down Left Right Home End Escape Escape Tab Return plus minus asterisk n r slash " +
		"alt+Left shift+f Page_Up Page_Down ctrl+z ctrl+shift+z ctrl+p F2 Delete space")
	pick := func() string { return keys[m.next(len(keys))] }
	switch m.next(8) {
	case 0, 1:
		m.p.do("key", "--clearmodifiers", pick())
	case 2:
		m.p.do(append(m.move(), "click", "--repeat", fmt.Sprint(1+m.next(6)), "--delay", "10", fmt.Sprint(4+m.next(2)))...)
	case 3:
		m.p.do(append(m.move(), "click", "1")...)
	case 4:
		m.p.do(append(m.move(), "click", "--repeat", "2", "--delay", "40", "1")...)
	case 5: // pan, select or zoom
		held := []string{"", "shift", "ctrl"}[m.next(3)]
		to := []string{"mousedown", "1", "mousemove_relative", "--sync", "--", fmt.Sprint(m.next(300) - 150), fmt.Sprint(m.next(160) - 80), "mouseup", "1"}
		if held == "" {
			m.p.do(append(m.move(), to...)...)
			break
		}
		m.p.do(append(append(append(m.move(), "keydown", held), to...), "keyup", held)...)
	case 6:
		m.p.do(append(m.move(), "click", "3")...)
	case 7:
		m.p.do("type", "--delay", "5", []string{"grain", "1815", "type:visit ", "is:starred", "treaty -war", "\"", "(("}[m.next(7)])
	}
}

// goroutines ends the program by a signal at which Go lists its goroutines, and returns what each waits in, its own
// machinery aside.
func (p *program) goroutines() map[string]int {
	p.t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGQUIT); err != nil {
		p.t.Fatal(err)
	}
	select {
	case <-p.ended:
	case <-time.After(20 * time.Second):
		p.t.Fatal("the program does not end at SIGQUIT")
	}
	list := map[string]int{}
	for _, g := range strings.Split(p.said.String(), "\n\n") {
		head, stack, _ := strings.Cut(strings.TrimSpace(g), "\n")
		if !strings.HasPrefix(head, "goroutine ") {
			continue
		}
		by := "main"
		if m := regexp.MustCompile(`created by (\S+)`).FindStringSubmatch(stack); m != nil {
			by = m[1]
		}
		if !strings.HasPrefix(by, "runtime") {
			list[by]++
		}
	}
	return list
}

// memory is the anonymous memory of the program in MB.
func (p *program) memory() int {
	p.t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		p.t.Fatal(err)
	}
	_, rest, _ := bytes.Cut(status, []byte("\nRssAnon:"))
	kb, err := strconv.Atoi(string(bytes.Fields(rest)[0]))
	if err != nil {
		p.t.Fatal(err)
	}
	return kb >> 10
}

// Ensure that random input neither ends the window nor makes it grow: it answers afterwards, no goroutine is left that was
// not there before, and its memory stays flat from one half of the time to the other.
func TestMonkey(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"} {
		t.Setenv(name, t.TempDir()) // what it leaves must not be what other tests find
	}
	p := startProgram(t, []string{"GOTRACEBACK=all"})
	p.command("Add the sample library")
	p.expect("events", "info")
	p.do("windowsize", p.window, "1280", "800")
	p.settle()
	before := p.goroutines()
	if len(before) == 0 {
		t.Fatal("no goroutines were listed")
	}

	p = startProgram(t, []string{"GOTRACEBACK=all"})
	p.do("windowsize", p.window, "1280", "800")
	p.settle()
	m := &monkey{p: p, seed: uint32(*monkeySeed), w: 1280, h: 800}
	if m.seed == 0 {
		m.seed = uint32(time.Now().UnixNano())
	}
	t.Logf("-seed %d", m.seed)
	seed := m.seed
	begin, half, deeds, quits := time.Now(), 0, 0, 0
	for ; time.Since(begin) < *monkeyFor; deeds++ {
		m.act()
		if half == 0 && time.Since(begin) > *monkeyFor/2 {
			half = p.memory()
		}
		select {
		case err := <-p.ended:
			if err != nil {
				t.Fatalf("the program ended after %d deeds: %v; seed %d\n%s", deeds, err, seed, p.said.String())
			}
			t.Logf("after %d deeds it found Quit", deeds) // in the palette or the menu
			p = startProgram(t, []string{"GOTRACEBACK=all"})
			p.do("windowsize", p.window, "1280", "800")
			p.settle()
			m.p, half, begin = p, 0, time.Now()
			if quits++; quits > 5 {
				t.Fatalf("it ended %d times; seed %d", quits, seed)
			}
		default:
		}
	}
	p.key("Escape", "Escape", "Escape", "Escape")
	p.settle()
	p.expect("events", "info")
	p.shot("monkey")
	after := p.memory()
	t.Logf("%d deeds, %d MB after half of them, %d MB at the end", deeds, half, after)
	const flat = 100 // MB: pictures of several sizes, and what the collector has not yet come by
	if after > half+flat {
		t.Errorf("the memory grew from %d to %d MB in the second half; seed %d", half, after, seed)
	}
	for by, n := range p.goroutines() {
		if n > before[by]+1 { // one may be under way
			t.Errorf("%d goroutines begun by %s are left, %d before; seed %d", n, by, before[by], seed)
		}
	}
}
