// Package selection puts a picture on the clipboard of X11 and hands it out.
//
// X11 keeps no clipboard: the program that copied answers whoever pastes, for as long as it runs. What is larger than a
// request may be is sent in parts, each when the last one has been taken away (INCR, section 2.7.2 of the
// Inter-Client Communication Conventions Manual).
package selection

import (
	"errors"
	"fmt"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// part is the number of bytes that go into one request; every server takes them.
const part = 64 << 10

// owner answers those who paste one picture.
type owner struct {
	conn    *xgb.Conn
	window  xproto.Window
	since   xproto.Timestamp
	picture []byte
	atoms   atoms
	sending map[transfer]int // how many bytes have been sent
	lost    bool             // something else was copied
}

// transfer is a picture on its way to a property of another program's window.
type transfer struct {
	window   xproto.Window
	property xproto.Atom
}

// atoms are the names that are numbers on the wire.
type atoms struct{ clipboard, targets, timestamp, incr, png xproto.Atom }

// Copy puts a PNG file on the clipboard of the display, "" for that of the environment. It returns once that is done;
// the picture is handed out until something else is copied, or the program ends.
func Copy(display string, png []byte) error {
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return fmt.Errorf("reach the display: %w", err)
	}
	o := &owner{conn: conn, picture: png, sending: map[transfer]int{}}
	if err := o.take(); err != nil {
		conn.Close()
		return err
	}
	go o.serve()
	return nil
}

// take makes the program the owner of the clipboard.
func (o *owner) take() error {
	for name, to := range map[string]*xproto.Atom{"CLIPBOARD": &o.atoms.clipboard, "TARGETS": &o.atoms.targets,
		"TIMESTAMP": &o.atoms.timestamp, "INCR": &o.atoms.incr, "image/png": &o.atoms.png} {
		reply, err := xproto.InternAtom(o.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return fmt.Errorf("ask the display for %s: %w", name, err)
		}
		*to = reply.Atom
	}
	var err error
	if o.window, err = xproto.NewWindowId(o.conn); err != nil {
		return fmt.Errorf("make a window for the clipboard: %w", err)
	}
	root := xproto.Setup(o.conn).DefaultScreen(o.conn).Root
	if err := xproto.CreateWindowChecked(o.conn, 0, o.window, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check(); err != nil {
		return fmt.Errorf("make a window for the clipboard: %w", err)
	}
	if err := o.now(); err != nil {
		return err
	}
	if err := xproto.SetSelectionOwnerChecked(o.conn, o.window, o.atoms.clipboard, o.since).Check(); err != nil {
		return fmt.Errorf("take the clipboard: %w", err)
	}
	if reply, err := xproto.GetSelectionOwner(o.conn, o.atoms.clipboard).Reply(); err != nil || reply.Owner != o.window {
		return errors.New("take the clipboard: another program has it")
	}
	return nil
}

// now asks the server for its time, which is told with every change of a property: of two programs that copy the later
// one has the clipboard.
func (o *owner) now() error {
	xproto.ChangeProperty(o.conn, xproto.PropModeAppend, o.window, o.atoms.clipboard, xproto.AtomString, 8, 0, nil)
	for {
		event, err := o.conn.WaitForEvent()
		if event == nil {
			if err != nil {
				return fmt.Errorf("ask the display for its time: %w", err)
			}
			return errors.New("the display has closed the connection")
		}
		if p, ok := event.(xproto.PropertyNotifyEvent); ok {
			o.since = p.Time
			return nil
		}
	}
}

// serve answers until the clipboard has an other owner and everything has been handed out.
func (o *owner) serve() {
	defer o.conn.Close()
	for !o.lost || len(o.sending) > 0 {
		event, err := o.conn.WaitForEvent()
		if event == nil && err == nil {
			return // the connection is closed
		}
		switch e := event.(type) { // errors tell of windows that have gone, whose transfers end with them
		case xproto.SelectionRequestEvent:
			o.answer(e)
		case xproto.PropertyNotifyEvent:
			if e.State == xproto.PropertyDelete {
				o.next(transfer{e.Window, e.Atom})
			}
		case xproto.DestroyNotifyEvent:
			for t := range o.sending {
				if t.window == e.Window {
					delete(o.sending, t)
				}
			}
		case xproto.SelectionClearEvent:
			o.lost = true
		}
	}
}

// answer gives another program what it asks for, or says that there is no such thing.
func (o *owner) answer(e xproto.SelectionRequestEvent) {
	if e.Property == xproto.AtomNone { // of a program from before 1990
		e.Property = e.Target
	}
	to := transfer{e.Requestor, e.Property}
	switch e.Target {
	case o.atoms.targets:
		o.put(to, xproto.AtomAtom, 32, words(uint32(o.atoms.targets), uint32(o.atoms.timestamp), uint32(o.atoms.png)))
	case o.atoms.timestamp:
		o.put(to, xproto.AtomInteger, 32, words(uint32(o.since)))
	case o.atoms.png:
		if len(o.picture) <= part {
			o.put(to, o.atoms.png, 8, o.picture)
			break
		}
		xproto.ChangeWindowAttributes(o.conn, e.Requestor, xproto.CwEventMask,
			[]uint32{xproto.EventMaskPropertyChange | xproto.EventMaskStructureNotify})
		o.sending[to] = 0
		o.put(to, o.atoms.incr, 32, words(uint32(len(o.picture))))
	default:
		e.Property = xproto.AtomNone
	}
	xproto.SendEvent(o.conn, false, e.Requestor, 0, string(xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor,
		Selection: e.Selection, Target: e.Target, Property: e.Property}.Bytes()))
}

// next sends the next part of a picture, after the last one an empty one.
func (o *owner) next(to transfer) {
	sent, ok := o.sending[to]
	if !ok {
		return
	}
	end := min(sent+part, len(o.picture))
	o.put(to, o.atoms.png, 8, o.picture[sent:end])
	if o.sending[to] = end; sent == end {
		delete(o.sending, to)
	}
}

// put sets a property of another program's window.
func (o *owner) put(to transfer, kind xproto.Atom, format byte, data []byte) {
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, to.window, to.property, kind, format, uint32(len(data)*8/int(format)), data)
}

// words lays numbers out as the wire has them.
func words(list ...uint32) []byte {
	b := make([]byte, 4*len(list))
	for i, v := range list {
		xgb.Put32(b[4*i:], v)
	}
	return b
}
