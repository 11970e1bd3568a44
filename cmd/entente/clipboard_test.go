//go:build window

package main

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// Ensure that what is copied comes out again byte by byte, of any size, twice, and after something else was copied too;
// and that who asks for a form that there is not is told so.
func TestCopyImage(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "")
	rnd := rand.NewChaCha8([32]byte{1})
	for _, size := range []int{1, 60_000, 64 << 10, 64<<10 + 1, 5_000_000} {
		want := make([]byte, size)
		_, _ = rnd.Read(want) // never fails
		note, err := copyImage(want)
		if err != nil || note == "" {
			t.Fatalf("copy %d bytes: %q, %v", size, note, err)
		}
		for range 2 {
			if got := pasted(t, "image/png"); !bytes.Equal(got, want) {
				t.Errorf("%d bytes were copied, %d come out, or others", size, len(got))
			}
		}
		if got := pasted(t, "text/html"); got != nil {
			t.Errorf("a picture was pasted as text: %d bytes", len(got))
		}
		if got := pasted(t, "TARGETS"); len(got) != 12 {
			t.Errorf("the forms that there are take %d bytes, want three atoms", len(got))
		}
	}
}

// pasted asks the owner of the clipboard for a form of what it holds, as a program does into which it is pasted; nil when
// there is no such form.
func pasted(t *testing.T, form string) []byte {
	t.Helper()
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	atom := func(name string) xproto.Atom {
		reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			t.Fatal(err)
		}
		return reply.Atom
	}
	w, err := xproto.NewWindowId(conn)
	if err != nil {
		t.Fatal(err)
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	xproto.CreateWindow(conn, 0, w, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
	here, parts := atom("HERE"), atom("INCR")
	take := func() ([]byte, xproto.Atom) {
		reply, err := xproto.GetProperty(conn, true, w, here, xproto.GetPropertyTypeAny, 0, 1<<20).Reply()
		if err != nil {
			t.Fatal(err)
		}
		return reply.Value, reply.Type
	}
	xproto.ConvertSelection(conn, w, atom("CLIPBOARD"), atom(form), here, xproto.TimeCurrentTime)
	timer := time.AfterFunc(20*time.Second, conn.Close) // whoever waits for ever is to fail
	defer timer.Stop()
	var all []byte
	begun := false
	for {
		event, xerr := conn.WaitForEvent()
		if event == nil {
			t.Fatalf("paste as %s: nothing more comes after %d bytes: %v", form, len(all), xerr)
		}
		switch e := event.(type) {
		case xproto.SelectionNotifyEvent:
			if e.Property == xproto.AtomNone {
				return nil
			}
			data, kind := take()
			if kind != parts {
				return data
			}
			begun = true
		case xproto.PropertyNotifyEvent:
			if !begun || e.State != xproto.PropertyNewValue {
				continue
			}
			data, _ := take()
			if len(data) == 0 {
				return all
			}
			all = append(all, data...)
		}
	}
}
