package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// program is a TrueType file of which glyphs are taken.
type program struct {
	name   string // as PostScript knows it
	box    [4]int // of all glyphs, thousandths of an em
	tables map[string][]byte
	starts []uint32 // of each glyph in glyf, and the end of the last
	long   int      // glyphs with an advance of their own in hmtx
}

var errFont = errors.New("the font is damaged")

// be reads big-endian numbers; beyond the end they are 0.
type be []byte

func (b be) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func (b be) i16(at int) int { return int(int16(b.u16(at))) }

func (b be) u32(at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}

func readProgram(data []byte, name string) (*program, error) {
	t := &program{name: name, tables: map[string][]byte{}}
	b := be(data)
	for i := range b.u16(4) {
		at := 12 + 16*i
		from, n := b.u32(at+8), b.u32(at+12)
		if at+16 > len(data) || from+n > len(data) {
			return nil, fmt.Errorf("font %s: %w", name, errFont)
		}
		t.tables[string(data[at:at+4])] = data[from : from+n]
	}
	for _, need := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf"} {
		if len(t.tables[need]) == 0 {
			return nil, fmt.Errorf("font %s has no table %q", name, need)
		}
	}
	head, em := be(t.tables["head"]), 0
	if em = head.u16(18); em == 0 {
		return nil, fmt.Errorf("font %s: %w", name, errFont)
	}
	for i := range t.box {
		t.box[i] = head.i16(36+2*i) * 1000 / em
	}
	loca := be(t.tables["loca"])
	for i := range be(t.tables["maxp"]).u16(4) + 1 {
		if head.i16(50) == 0 {
			t.starts = append(t.starts, uint32(2*loca.u16(2*i)))
		} else {
			t.starts = append(t.starts, uint32(loca.u32(4*i)))
		}
	}
	t.long = be(t.tables["hhea"]).u16(34)
	return t, nil
}

// glyph returns the description of a glyph, empty for a space.
func (t *program) glyph(id uint32) ([]byte, error) {
	glyf := t.tables["glyf"]
	if int(id)+1 >= len(t.starts) || t.starts[id] > t.starts[id+1] || int(t.starts[id+1]) > len(glyf) {
		return nil, fmt.Errorf("glyph %d of font %s: %w", id, t.name, errFont)
	}
	return glyf[t.starts[id]:t.starts[id+1]], nil
}

// Flags of the parts of a composite glyph.
const (
	argsAreWords = 1 << 0
	hasScale     = 1 << 3
	moreParts    = 1 << 5
	hasXYScale   = 1 << 6
	hasMatrix    = 1 << 7
)

// parts returns the places in a composite glyph where the numbers of its parts stand; none for a simple glyph.
func parts(g []byte) []int {
	b, list := be(g), []int(nil)
	if b.i16(0) >= 0 {
		return nil
	}
	for at, flags := 10, moreParts; flags&moreParts != 0 && at+4 <= len(g); {
		flags = b.u16(at)
		list = append(list, at+2)
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&hasScale != 0:
			at += 2
		case flags&hasXYScale != 0:
			at += 4
		case flags&hasMatrix != 0:
			at += 8
		}
	}
	return list
}

// subset returns a font that holds the glyphs of a list, numbered from 1, and those that they are put together from.
func (t *program) subset(list []uint32) ([]byte, error) {
	ids := append([]uint32{0}, list...)
	number := map[uint32]int{}
	for i, id := range ids {
		number[id] = i
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(ids); i++ {
		src, err := t.glyph(ids[i])
		if err != nil {
			return nil, err
		}
		g := append([]byte(nil), src...)
		for _, at := range parts(g) {
			id := uint32(be(g).u16(at))
			n, ok := number[id]
			if !ok {
				n = len(ids)
				number[id] = n
				ids = append(ids, id)
			}
			binary.BigEndian.PutUint16(g[at:], uint16(n))
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, g...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		m := be(t.tables["hmtx"])
		id := int(ids[i])
		advance, bearing := m.u16(4*min(id, t.long-1)), m.u16(4*id+2)
		if id >= t.long {
			bearing = m.u16(4*t.long + 2*(id-t.long))
		}
		hmtx = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(hmtx, uint16(advance)), uint16(bearing))
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	changed := func(table string, at int, v uint16) []byte {
		b := append([]byte(nil), t.tables[table]...)
		binary.BigEndian.PutUint16(b[at:], v)
		return b
	}
	head := changed("head", 50, 1) // long offsets
	clear(head[8:12])              // the checksum, of the whole file that it came from
	return assemble([]table{{"glyf", glyf}, {"head", head}, {"hhea", changed("hhea", 34, uint16(len(ids)))}, {"hmtx", hmtx},
		{"loca", loca}, {"maxp", changed("maxp", 4, uint16(len(ids)))}}), nil
}

type table struct {
	tag  string
	data []byte
}

// assemble puts tables, which stand in the order of their tags, together to a font.
func assemble(tables []table) []byte {
	n := len(tables)
	power, rank := 1, 0
	for power*2 <= n {
		power, rank = power*2, rank+1
	}
	b := []byte{0, 1, 0, 0}
	for _, v := range []int{n, 16 * power, rank, 16 * (n - power)} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	at := 12 + 16*n
	for _, t := range tables {
		b = append(b, t.tag...)
		for _, v := range []int{int(checksum(t.data)), at, len(t.data)} {
			b = binary.BigEndian.AppendUint32(b, uint32(v))
		}
		at += (len(t.data) + 3) / 4 * 4
	}
	for _, t := range tables {
		b = append(b, t.data...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	return b
}

func checksum(data []byte) (sum uint32) {
	for i := 0; i < len(data); i += 4 {
		var word [4]byte
		copy(word[:], data[i:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
