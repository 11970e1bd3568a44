package seal_test

import (
	"bytes"
	"errors"
	"testing"

	"entente/store/seal"
)

func TestOpen(t *testing.T) {
	key := []byte{0, 0, 0, 0, 0, 0, 0, 7}
	want := seal.Record{Stamp: 300, Import: 2, Payload: []byte("what is kept")}
	sealed := seal.Append([]byte("before"), 1, key, want)[len("before"):]
	got, err := seal.Open(1, key, sealed)
	if err != nil || got.Stamp != want.Stamp || got.Import != want.Import || !bytes.Equal(got.Payload, want.Payload) {
		t.Errorf("Open = %+v, %v, want %+v", got, err, want)
	}
	if _, err := seal.Open(2, key, sealed); !errors.Is(err, seal.ErrDamaged) {
		t.Errorf("in another bucket: %v, want %v", err, seal.ErrDamaged)
	}
	if _, err := seal.Open(1, key[1:], sealed); !errors.Is(err, seal.ErrDamaged) {
		t.Errorf("under another key: %v, want %v", err, seal.ErrDamaged)
	}
	for i := range len(sealed) * 8 {
		bad := bytes.Clone(sealed)
		bad[i/8] ^= 1 << (i % 8)
		if _, err := seal.Open(1, key, bad); !errors.Is(err, seal.ErrDamaged) {
			t.Errorf("bit %d flipped: %v, want %v", i, err, seal.ErrDamaged)
		}
	}
	for n := range sealed {
		if _, err := seal.Open(1, key, sealed[:n]); !errors.Is(err, seal.ErrDamaged) {
			t.Errorf("cut to %d bytes: %v, want %v", n, err, seal.ErrDamaged)
		}
	}
}
