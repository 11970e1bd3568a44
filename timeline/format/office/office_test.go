package office

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"entente/timeline/format/archive"
)

// packed makes an archive of names and contents.
func packed(t testing.TB, entries ...string) *archive.Zip {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		e, err := w.Create(entries[i])
		if err == nil {
			_, err = io.WriteString(e, entries[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	z, err := archive.Open(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// Ensure that the text of a document is read, a paragraph a line, without what was deleted, with its facts.
func TestDocument(t *testing.T) {
	z := packed(t, document, `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>They </w:t></w:r><w:r><w:t xml:space="preserve">met</w:t><w:tab/><w:t>here</w:t></w:r>
<w:del><w:r><w:delText>not</w:delText><w:t>gone</w:t></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="e"><dc:title>A title</dc:title><dc:creator>Mary</dc:creator><dcterms:created>2023-02-27T10:00:00Z</dcterms:created></cp:coreProperties>`)
	if !IsDocument(z) || IsWorkbook(z) {
		t.Error("it is not recognised")
	}
	d, err := Document(context.Background(), z)
	if err != nil || d.Text != "They met\there\n\nCell" || d.Title != "A title" || d.Author != "Mary" || d.Published.String() != "2023-02-27" {
		t.Errorf("%+v, %v", d, err)
	}
	for name, text := range map[string]string{"empty": "<w/>", "cut": "<w:document><w:p>", "deep": strings.Repeat("<p>", 50_000)} {
		if d, err := Document(context.Background(), packed(t, document, text)); err == nil {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// Ensure that cells of all kinds are read from the sheet that comes first in the workbook, and dates by their style.
func TestSheet(t *testing.T) {
	z := packed(t, workbook, `<workbook xmlns:r="r"><sheets><sheet name="Second file" sheetId="2" r:id="rId9"/><sheet name="Other" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Target="worksheets/sheet2.xml"/></Relationships>`,
		"xl/sharedStrings.xml", `<sst><si><t>Date</t></si><si><r><t>Ti</t></r><r><t>tle</t></r><rPh><t>x</t></rPh></si><si><t>A, "b"</t></si></sst>`,
		"xl/styles.xml", `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet2.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Inline</t></is></c></row>
<row r="2"><c r="A2" s="1"><v>44985</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" s="3"><v>1.5</v></c></row>
<row r="3"><c r="A3" s="2"><v>44985.586805556</v></c><c r="B3" t="str"><v>formula</v></c><c r="C3" t="s"><v>99</v></c></row><row r="6"><c r="A6" s="1"><v>1</v></c></row></sheetData></worksheet>`)
	var b strings.Builder
	if err := Sheet(context.Background(), z, &b); err != nil {
		t.Fatal(err)
	}
	want := "Date,Title,,Inline\n2023-02-28,\"A, \"\"b\"\"\",true,1.5\n2023-02-28T14:05,formula,\n\n\n1900-01-01\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	if err := Sheet(context.Background(), packed(t, workbook, "<workbook/>"), io.Discard); err == nil || !strings.Contains(err.Error(), "has no xl/worksheets/sheet1.xml") {
		t.Errorf("without a sheet: %v", err)
	}
	if err := Sheet(context.Background(), packed(t, workbook, "<workbook/>", "xl/worksheets/sheet1.xml", `<row><c r="ZZZZ1"><v>1</v></c></row>`), io.Discard); err == nil {
		t.Error("a column far out is no error")
	}
}

func FuzzOffice(f *testing.F) {
	f.Add("<workbook/>", `<row><c r="A1" t="s" s="1"><v>1</v></c></row>`, `<cellXfs><xf numFmtId="14"/></cellXfs>`)
	f.Fuzz(func(t *testing.T, book, sheet, styles string) {
		z := packed(t, workbook, book, document, sheet, "xl/worksheets/sheet1.xml", sheet, "xl/styles.xml", styles, "xl/sharedStrings.xml", styles)
		_ = Sheet(context.Background(), z, io.Discard)
		_, _ = Document(context.Background(), z)
	})
}
