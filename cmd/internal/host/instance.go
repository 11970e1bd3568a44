package host

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"
)

// Request is what a second start sends to the window that has the library open.
type Request struct {
	Files []string `json:"files,omitempty"` // absolute paths to import
	Raise bool     `json:"raise,omitempty"` // bring the window to the front

	Args  []string `json:"args,omitempty"` // a verb of ententectl
	Dir   string   `json:"dir,omitempty"`
	Stdin []byte   `json:"stdin,omitempty"`
}

// frame is one line of the answer: first an acknowledgement, then output, at last the exit code.
type frame struct {
	Ack  int    `json:"ack,omitempty"` // process number of the window
	Out  []byte `json:"out,omitempty"`
	Err  []byte `json:"err,omitempty"`
	Done bool   `json:"done,omitempty"`
	Code int    `json:"code,omitempty"`
}

// answering is what the window does with requests. The exit code is that of a verb.
type answering func(ctx context.Context, r Request, stdout, stderr io.Writer) (code int)

// answerTime is how long a window may take to acknowledge a request.
const answerTime = 2 * time.Second

// ErrNoAnswer is returned when no window answers for a library.
var ErrNoAnswer = errors.New("the program that has the library open does not answer")

// meetingPlace is a file by which the programs that want the same library meet, in a folder that only this user can enter:
// the socket on which the window of a library listens, or the note of who has it.
func meetingPlace(library, ext string) (string, error) {
	dir := os.Getenv("XDG_RUNTIME_DIR")
	if dir == "" {
		dir = filepath.Join(os.TempDir(), fmt.Sprintf("entente-%d", os.Getuid()))
	} else {
		dir = filepath.Join(dir, "entente")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	if info, err := os.Lstat(dir); err != nil || !info.IsDir() || info.Mode().Perm()&0o077 != 0 {
		return "", fmt.Errorf("%s is not a private folder", dir)
	}
	abs, err := filepath.Abs(library)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		abs = real
	}
	sum := sha256.Sum256([]byte(abs))
	return filepath.Join(dir, fmt.Sprintf("%x%s", sum[:8], ext)), nil
}

// Serve answers requests for a library until the returned function is called. The caller must have the library open:
// the lock on its file makes sure that there is one such process, so that a socket left behind can be removed.
func Serve(library string, answer answering) (stop func(), err error) {
	path, err := meetingPlace(library, ".sock")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("listen for a second start: %w", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go serveOne(ctx, conn, answer)
		}
	}()
	return func() {
		cancel()
		_ = l.Close() // nobody can be told
	}, nil
}

func serveOne(ctx context.Context, conn net.Conn, answer answering) {
	defer conn.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var r Request
	in := json.NewDecoder(conn)
	if in.Decode(&r) != nil {
		return
	}
	enc := json.NewEncoder(conn)
	if enc.Encode(frame{Ack: os.Getpid()}) != nil {
		return
	}
	go func() { // the other side hangs up: Ctrl+C there
		_, _ = io.Copy(io.Discard, conn)
		cancel()
	}()
	code := answer(ctx, r, frameWriter{enc, false}, frameWriter{enc, true})
	_ = enc.Encode(frame{Done: true, Code: code})
}

type frameWriter struct {
	enc *json.Encoder
	err bool
}

func (w frameWriter) Write(p []byte) (int, error) {
	f := frame{Out: p}
	if w.err {
		f = frame{Err: p}
	}
	return len(p), w.enc.Encode(f)
}

// settleTime is how long a window may take from opening a library until it answers for it.
const settleTime = 15 * time.Second

// dial connects to the window that has a library open. One that shows it in a moment is waited for.
func dial(ctx context.Context, library, path string) (net.Conn, error) {
	for start := time.Now(); ; {
		conn, err := (&net.Dialer{Timeout: answerTime}).DialContext(ctx, "unix", path)
		if err == nil {
			return conn, nil
		}
		h, ok := HolderOf(library)
		if !ok || !h.Window || h.Passing || time.Since(start) > settleTime || ctx.Err() != nil {
			return nil, ErrNoAnswer
		}
		time.Sleep(pollTime)
	}
}

// Send hands a request to the window that has the library open and copies what it answers. It returns ErrNoAnswer when
// there is none, or when it is silent for two seconds.
func Send(ctx context.Context, library string, r Request, stdout, stderr io.Writer) (code int, err error) {
	path, err := meetingPlace(library, ".sock")
	if err != nil {
		return 0, err
	}
	conn, err := dial(ctx, library, path)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	_ = conn.SetDeadline(time.Now().Add(answerTime))
	if err := json.NewEncoder(conn).Encode(r); err != nil {
		return 0, ErrNoAnswer
	}
	dec := json.NewDecoder(conn)
	var f frame
	if err := dec.Decode(&f); err != nil || f.Ack == 0 {
		return 0, ErrNoAnswer
	}
	pid := f.Ack
	_ = conn.SetDeadline(time.Time{})
	for {
		f = frame{}
		if err := dec.Decode(&f); err != nil {
			if ctx.Err() != nil {
				return 0, ctx.Err()
			}
			return 0, fmt.Errorf("the window (process %d) ended before it had answered", pid)
		}
		if f.Done {
			return f.Code, nil
		}
		_, err1 := stdout.Write(f.Out)
		_, err2 := stderr.Write(f.Err)
		if err := errors.Join(err1, err2); err != nil {
			return 0, err
		}
	}
}
