package own

import (
	"archive/zip"
	"context"
	"fmt"
	"io"

	"entente/timeline/format"
)

// zipped is the name of the file in an archive.
const zipped = "library.jsonl"

// Zip returns the format of a file of this format in a zip archive. Archives are opened before a format is looked for,
// so it reads what came out of one and never recognises anything itself.
func Zip() format.Format {
	return format.Format{Name: "jsonzip", Title: "Entente JSON Lines in a zip", Exts: []string{".jsonl.zip"},
		Sniff: func(string, []byte) bool { return false }, Decode: Decode, Encode: encodeZip}
}

// encodeZip writes an archive of one file. It carries no date, so that the same library gives the same bytes.
func encodeZip(ctx context.Context, w io.Writer, src format.Source) error {
	z := zip.NewWriter(w)
	out, err := z.CreateHeader(&zip.FileHeader{Name: zipped, Method: zip.Deflate})
	if err != nil {
		return fmt.Errorf("write the archive: %w", err)
	}
	if err := Encode(ctx, out, src); err != nil {
		return err
	}
	return z.Close()
}
