package wire_test

import (
	"errors"
	"strings"
	"testing"

	"entente/store/wire"
)

// Ensure that enclosed messages of all lengths come back, and that unknown fields are skipped.
func TestMessage(t *testing.T) {
	for _, n := range []int{0, 1, 125, 126, 127, 128, 16_381, 16_383, 16_384, 3 << 20} {
		want := strings.Repeat("x", n)
		w := wire.Writer{B: []byte{}}
		outer := w.Begin(1)
		inner := w.Begin(2)
		w.String(3, want)
		w.End(inner)
		w.Uint(9, 77)
		w.End(outer)
		w.Bool(4, true)
		got, flag := "", false
		r := wire.NewReader(w.B)
		for r.Next() {
			switch r.Num {
			case 1:
				r.Message(func(r *wire.Reader) {
					if r.Num == 2 {
						r.Message(func(r *wire.Reader) { got = r.String() })
					}
				})
			case 4:
				flag = r.Bool()
			}
		}
		if r.Err() != nil || got != want || !flag {
			t.Errorf("%d bytes: got %d, %v, %v", n, len(got), flag, r.Err())
		}
	}
}

func TestReader_Errors(t *testing.T) {
	read := func(payload []byte) error {
		r := wire.NewReader(payload)
		for r.Next() {
			switch r.Num {
			case 1:
				_ = r.String()
			case 2:
				_ = r.Uint()
			case 3:
				r.Message(func(r *wire.Reader) { _ = r.Uint() })
			case 4:
				r.Fail(errors.New("not wanted"))
			}
		}
		return r.Err()
	}
	tests := []struct {
		name    string
		payload []byte
		ok      bool
	}{
		{"nothing", nil, true},
		{"text", []byte{0x0a, 1, 'a'}, true},
		{"text cut short", []byte{0x0a, 2, 'a'}, false},
		{"number for a text", []byte{0x08, 1}, false},
		{"text for a number", []byte{0x12, 1, 'a'}, false},
		{"number without end", []byte{0x10, 0xff}, false},
		{"inside a message", []byte{0x1a, 1, 0x08}, false},
		{"field 0", []byte{0x00}, false},
		{"refused", []byte{0x20, 1}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := read(tt.payload); (err == nil) != tt.ok {
				t.Errorf("error %v, want success %v", err, tt.ok)
			}
		})
	}
}
