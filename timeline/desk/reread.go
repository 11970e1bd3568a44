package desk

import (
	"context"
	"errors"

	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/sweep"
	"entente/timeline/edit"
)

// ErrStepping is returned for a change while a large step is undone or done again: the library is taken up by that.
var ErrStepping = errors.New("a large step is being undone or done again; try again when the status line says that it is done")

// rereading is the library being read anew beside the desk's goroutine.
type rereading struct {
	on    bool
	again bool // it has been changed since
	then  []func(error)
}

// ReloadBeside reads the library anew after it was changed beside the desk. From besideFrom events on that goes on beside the
// desk's goroutine, and until it is done everything stays as it was. tell and then may be nil; then is called on the desk's
// goroutine, unless the desk is closed before.
func (d *Desk) ReloadBeside(tell progress.Func, then func(error)) {
	r := &d.beside.rereading
	if then != nil {
		r.then = append(r.then, then)
	}
	switch {
	case r.on:
		r.again = true
		return
	case !d.large():
		d.reread(d.Reload())
		return
	}
	r.on, r.again = true, false
	at := d.cat.Version
	var cat *catalogue.Catalogue
	var err error
	d.do(func() { cat, err = catalogue.Open(context.Background(), d.lib, tell) }, func() {
		r.on = false
		if r.again || at != d.cat.Version { // what was read is not how things stand
			d.ReloadBeside(tell, nil)
			return
		}
		if err == nil {
			d.cat.Replace(cat)
			d.readAhead()
		}
		d.changed()
		d.reread(err)
	})
}

// reread tells those who wait that the library has been read anew.
func (d *Desk) reread(err error) {
	list := d.beside.rereading.then
	d.beside.rereading.then = nil
	for _, fn := range list {
		fn(err)
	}
}

// large reports whether the library, as it is in the file, has so many events that the window need not wait for them.
func (d *Desk) large() bool {
	return d.opts.Later != nil && max(d.cat.Table.All(), catalogue.Expected(d.lib)) >= d.beside.from
}

// stepSizer is a library that knows how large the next steps are without reading its history.
type stepSizer interface {
	// NextSizes returns how many entities undo and redo would touch now.
	NextSizes() (undo, redo int, err error)
}

// UndoBeside is Undo for a window: a step that touches very many entities is taken back beside the desk's goroutine, and
// changes are refused until it is done. then is given what Undo returns.
func (d *Desk) UndoBeside(ctx context.Context, tell progress.Func, then func(name string, err error)) {
	undo, _ := d.nextSizes()
	d.stepBeside(ctx, undo, d.lib.Undo, tell, then)
}

// RedoBeside is the inverse of UndoBeside.
func (d *Desk) RedoBeside(ctx context.Context, tell progress.Func, then func(name string, err error)) {
	_, redo := d.nextSizes()
	d.stepBeside(ctx, redo, d.lib.Redo, tell, then)
}

// NextIsLarge reports whether undo, and redo, would take long enough to go on beside the window.
func (d *Desk) NextIsLarge() (undo, redo bool) {
	u, r := d.nextSizes()
	return d.opts.Later != nil && u > sweep.Most, d.opts.Later != nil && r > sweep.Most
}

func (d *Desk) nextSizes() (undo, redo int) {
	if lib, ok := d.lib.(stepSizer); ok {
		if u, r, err := lib.NextSizes(); err == nil {
			return u, r
		}
	}
	return 0, 0
}

func (d *Desk) stepBeside(ctx context.Context, size int, do func(context.Context) (edit.Transaction, error), tell progress.Func, then func(string, error)) {
	if d.beside.stepping {
		then("", ErrStepping)
		return
	}
	if d.opts.Later == nil || size <= sweep.Most {
		then(d.step(do(ctx)))
		return
	}
	d.beside.stepping = true
	var tx edit.Transaction
	var err error
	d.do(func() { tx, err = do(ctx) }, func() {
		d.beside.stepping = false
		if err != nil || len(tx.Changes) > 0 {
			then(d.step(tx, err))
			return
		}
		d.ReloadBeside(tell, func(err error) {
			d.dropSelected()
			then(tx.Name, err)
		})
	})
}
