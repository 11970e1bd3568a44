//go:build window

package main

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"entente/cmd/internal/host"
)

// program is a real window on the display of the test.
type program struct {
	t      *testing.T
	cmd    *exec.Cmd
	window string
	ended  chan error
	said   strings.Builder // on its standard error; to be read when it has ended
}

// start starts the program and waits for its window.
func startProgram(t *testing.T, env []string, args ...string) *program {
	t.Helper()
	p := &program{t: t, cmd: exec.Command(os.Getenv("ENTENTE_BIN"), args...), ended: make(chan error, 1)}
	p.cmd.Env = append(os.Environ(), env...)
	p.cmd.Stdout, p.cmd.Stderr = os.Stderr, io.MultiWriter(os.Stderr, &p.said)
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.ended <- p.cmd.Wait() }()
	t.Cleanup(func() { // and its window is gone when the next one is looked for
		if p.cmd.Process.Kill() == nil {
			<-p.ended
		}
	})
	p.wait("the window", func() bool {
		out, err := exec.Command("xdotool", "search", "--all", "--onlyvisible", "--pid", fmt.Sprint(p.cmd.Process.Pid), "--name", "Entente").Output()
		p.window, _, _ = strings.Cut(strings.TrimSpace(string(out)), "\n")
		return err == nil && p.window != ""
	})
	p.settle()
	p.do("windowfocus", p.window)
	p.settle()
	return p
}

// wait polls until done, for at most 20 seconds: the machine may be slow.
func (p *program) wait(what string, done func() bool) {
	p.t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if done() {
			return
		}
	}
	p.shot("failed")
	p.t.Fatalf("waited in vain for %s; see the picture “failed”", what)
}

func (p *program) do(args ...string) {
	p.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		p.t.Fatalf("xdotool %q: %v: %s", args, err, out)
	}
}

func (p *program) key(keys ...string) {
	p.t.Helper()
	for _, k := range keys {
		p.do("key", "--clearmodifiers", k)
		time.Sleep(60 * time.Millisecond)
	}
}

func (p *program) typeText(s string) { p.t.Helper(); p.do("type", "--delay", "15", s); p.settle() }

func (p *program) click(x, y int) {
	p.t.Helper()
	p.do("mousemove", fmt.Sprint(x), fmt.Sprint(y))
	p.settle()
	p.do("click", "1")
	p.settle()
}

// settle gives the window time to draw: animation takes 180 ms.
func (p *program) settle() { time.Sleep(350 * time.Millisecond) }

// command runs a command of the palette by its name.
func (p *program) command(name string) {
	p.t.Helper()
	p.key("ctrl+p")
	p.settle()
	p.typeText(name)
	p.key("Return")
	p.settle()
}

// shot takes a picture of the window, keeps it under a name and returns it.
func (p *program) shot(name string) image.Image {
	p.t.Helper()
	file := filepath.Join(os.Getenv("ENTENTE_PICTURES"), name+".png")
	if out, err := exec.Command("import", "-window", p.window, file).CombinedOutput(); err != nil {
		p.t.Fatalf("import: %v: %s", err, out)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		p.t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		p.t.Fatal(err)
	}
	return img
}

// ask runs a verb of ententectl inside the window and returns what it prints.
func (p *program) ask(args ...string) string {
	p.t.Helper()
	library, err := host.New().LibraryFile()
	if err != nil {
		p.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	var out, errs strings.Builder
	code, err := host.Send(ctx, library, host.Request{Args: args, Dir: os.Getenv("TMPDIR")}, &out, &errs)
	if err != nil || code != 0 {
		p.t.Fatalf("ententectl %q in the window: code %d, %v: %s", args, code, err, errs.String())
	}
	return out.String()
}

// expect waits until a verb prints a text.
func (p *program) expect(want string, args ...string) {
	p.t.Helper()
	p.wait(fmt.Sprintf("%q in the answer of %q", want, args), func() bool { return strings.Contains(p.ask(args...), want) })
}

// quit closes the window as its user does and waits for the end of the process.
func (p *program) quit() {
	p.t.Helper()
	p.key("ctrl+q")
	select {
	case err := <-p.ended:
		if err != nil {
			p.t.Fatalf("the program ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		p.shot("failed")
		_ = p.cmd.Process.Signal(syscall.SIGQUIT) // Go says what each goroutine waits for
		<-p.ended
		p.t.Fatal("the program does not end; see the picture “failed” and what its goroutines do")
	}
}

// find returns a point of the chart whose colour is c, searched from the right end of its middle column.
func find(t *testing.T, img image.Image, from image.Rectangle, c [3]uint8) (x, y int) {
	t.Helper()
	for y := from.Min.Y; y < from.Max.Y; y++ {
		run := 0
		for x := from.Min.X; x < from.Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			if near(r, c[0]) && near(g, c[1]) && near(b, c[2]) {
				if run++; run >= 6 { // an edge of a bar, not the line that joins two
					return x - 3, y + 1
				}
			} else {
				run = 0
			}
		}
	}
	t.Fatalf("no mark of colour %v in %v", c, from)
	return 0, 0
}

func near(v uint32, want uint8) bool { d := int(v>>8) - int(want); return d > -14 && d < 14 }

// article is of the shape that the program was made for: takeaways, a weekday to come, a spokesperson on Sunday, no date.
const article = `Key takeaways:
- Iranian President Ebrahim Raisi will arrive in Beijing for a three-day state visit to sign cooperation papers.
- The visit has drawn questions in Washington about oil sales.
- More trade between the two countries may follow.
Iranian President Ebrahim Raisi will arrive in Beijing on Tuesday for a three-day state visit, meeting with Chinese counterpart Xi Jinping to widen trade.

Chinese Foreign Ministry spokesperson Wang Wenbin said Sunday that the two leaders will exchange views on matters of common concern.
Be the first to comment
`

// Ensure that the main job works in the real window: sample library, an article without a date, its date, its event,
// a star, a note, undo, redo, a restart, export.
func TestWalk(t *testing.T) {
	tmp := os.Getenv("TMPDIR")
	text := filepath.Join(tmp, "visit.txt")
	if err := os.WriteFile(text, []byte(article), 0o600); err != nil {
		t.Fatal(err)
	}
	p := startProgram(t, nil)
	p.command("Light window")
	p.shot("empty")

	p.command("Add the sample library")
	p.expect("Treaty after the battle of Kadesh", "events", "--query", "kadesh")
	p.settle()
	p.do("mousemove", "700", "300")
	for range 3 {
		p.do("click", "4")
	}
	p.settle()
	p.shot("window-light")
	p.command("Dark window")
	p.shot("window-dark")
	p.command("Light window")

	// A second start hands the article over and ends.
	second := exec.Command(os.Getenv("ENTENTE_BIN"), text)
	if out, err := second.CombinedOutput(); err != nil {
		t.Fatalf("the second start: %v: %s", err, out)
	}
	time.Sleep(time.Second)
	p.shot("date")
	p.typeText("13 Feb 2023")
	p.key("Return")
	p.expect("2023-02-14/2023-02-16", "events", "--json", "--query", "raisi source:visit OR raisi date:2023-02-14")

	// The event is found, clicked, starred.
	p.key("Escape", "slash")
	p.typeText(`actor:"Ebrahim Raisi" date:2023-02-14`)
	p.key("Return", "Escape")
	p.key("f")
	p.settle()
	p.key("f")
	p.settle()
	img := p.shot("found")
	b := img.Bounds()
	x, y := find(t, img, image.Rect(b.Dx()*26/100, b.Dy()*13/100, b.Dx()*75/100, b.Dy()*78/100), [3]uint8{0x3b, 0x7d, 0xd8})
	p.click(x, y)
	p.key("asterisk")
	p.expect(`"stars":1`, "events", "--json", "--query", "is:starred")
	if got := p.ask("events", "--json", "--query", "is:starred"); strings.Count(got, "\n") != 1 || !strings.Contains(got, "Ebrahim Raisi") {
		t.Fatalf("the click and the star meant\n%s", got)
	}
	p.shot("detail")

	// A note, taken back and brought again.
	p.key("n")
	p.typeText("Compare with the visit of Lukashenko.")
	p.key("ctrl+Return")
	p.expect("Raisi", "events", "--query", "is:starred lukashenko")
	p.key("Escape", "ctrl+z")
	p.wait("the note to be gone", func() bool { return p.ask("events", "--query", "is:starred lukashenko") == "" })
	p.key("ctrl+shift+z")
	p.expect("Raisi", "events", "--query", "is:starred lukashenko")

	// After a restart everything is there.
	p.quit()
	p = startProgram(t, nil)
	p.expect("Raisi", "events", "--query", "is:starred lukashenko")
	p.shot("restarted")
	p.command("Undo")
	p.wait("undo after the restart", func() bool { return p.ask("events", "--query", "is:starred lukashenko") == "" })
	p.command("Redo")
	p.expect("Raisi", "events", "--query", "is:starred lukashenko")

	// The picture.
	p.key("ctrl+e")
	p.settle()
	p.shot("export")
	p.key("Return")
	p.wait("the exported picture", func() bool {
		list, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), "*.png"))
		return len(list) == 1
	})
	p.settle() // the sheet that says so comes after the file, and holds the keys
	p.key("Escape")
	for _, name := range []string{"walk.svg", "walk.png"} {
		p.ask("export", "-o", filepath.Join(tmp, name))
		if info, err := os.Stat(filepath.Join(tmp, name)); err != nil || info.Size() < 5000 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
	p.quit()
}

// Ensure that the window draws itself at scale 2 and in a small window.
func TestScales(t *testing.T) {
	p := startProgram(t, []string{"FYNE_SCALE=2"})
	p.do("windowsize", p.window, "1900", "1060")
	p.settle()
	p.shot("scale-2")
	p.quit()

	p = startProgram(t, nil)
	p.do("windowsize", p.window, "1024", "640")
	p.settle()
	p.shot("small")
	p.quit()
}

// Ensure that the file choosers open, and that a library that cannot be opened is told in a window that stays alive.
func TestStaysAlive(t *testing.T) {
	p := startProgram(t, nil)
	for _, name := range []string{"Import files", "Import a folder", "Open a library"} {
		p.command(name)
		p.shot("chooser")
		p.key("Escape")
		p.settle()
	}
	p.expect("events", "info")
	p.quit()

	broken := filepath.Join(os.Getenv("TMPDIR"), "broken.entente")
	if err := os.WriteFile(broken, []byte("a letter"), 0o600); err != nil {
		t.Fatal(err)
	}
	p = startProgram(t, nil, "--db", broken)
	p.shot("broken")
	p.quit()
	if b, err := os.ReadFile(broken); err != nil || string(b) != "a letter" {
		t.Errorf("the broken file is now %q, %v", b, err)
	}
}
