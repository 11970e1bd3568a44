package office

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"

	"entente/timeline/format/archive"
	"entente/timeline/format/xmlfile"
	"entente/timeline/when"
)

const (
	mostStrings = 1_000_000
	mostColumns = 4096
	mostRows    = 1 << 20 // that Excel has
)

// book is what the cells of a sheet refer to.
type book struct {
	shared []string
	dates  []byte // by style: 'd' for a day, 't' for a time, 0 for a number
	of1904 bool
	sheet  string
}

// Sheet writes the first sheet of an Excel file as comma-separated text. Dates are written as ISO 8601. Rows that are left out
// become empty lines, so that the number of a line is that of the row, as long as no cell has lines of its own.
func Sheet(ctx context.Context, z *archive.Zip, w io.Writer) error {
	b := book{sheet: "xl/worksheets/sheet1.xml"}
	if err := b.open(ctx, z); err != nil {
		return err
	}
	out, last := csv.NewWriter(w), 0
	found, err := z.File(b.sheet, func(in io.Reader) error {
		return xmlfile.Each(ctx, in, []string{"row"}, func(n *xmlfile.Node, line int) error {
			row, err := b.row(n)
			if err != nil {
				return fmt.Errorf("line %d of the sheet: %w", line, err)
			}
			last++
			if at, err := strconv.Atoi(n.Attrs["r"]); err == nil && at > last && at <= mostRows {
				out.Flush()
				if _, err := io.WriteString(w, strings.Repeat("\n", at-last)); err != nil {
					return err
				}
				last = at
			}
			return out.Write(row)
		})
	})
	if err == nil && !found {
		err = fmt.Errorf("the workbook has no %s", b.sheet)
	}
	out.Flush()
	return errors.Join(err, out.Error())
}

func (b *book) open(ctx context.Context, z *archive.Zip) error {
	first := ""
	_, err := z.File(workbook, func(in io.Reader) error {
		return xmlfile.Each(ctx, in, []string{"sheet", "workbookPr"}, func(n *xmlfile.Node, _ int) error {
			if n.Name == "workbookPr" {
				b.of1904 = n.Attrs["date1904"] == "1" || n.Attrs["date1904"] == "true"
			} else if first == "" {
				first = n.Attrs["id"]
			}
			return nil
		})
	})
	if err != nil {
		return fmt.Errorf("read the workbook: %w", err)
	}
	_, err = z.File("xl/_rels/workbook.xml.rels", func(in io.Reader) error {
		return xmlfile.Each(ctx, in, []string{"Relationship"}, func(n *xmlfile.Node, _ int) error {
			if n.Attrs["Id"] == first && first != "" {
				target := n.Attrs["Target"]
				if strings.HasPrefix(target, "/") {
					b.sheet = strings.TrimPrefix(target, "/")
				} else {
					b.sheet = path.Join("xl", target)
				}
			}
			return nil
		})
	})
	if err != nil {
		return fmt.Errorf("read the list of sheets: %w", err)
	}
	_, err = z.File("xl/sharedStrings.xml", func(in io.Reader) error {
		return xmlfile.Each(ctx, in, []string{"si"}, func(n *xmlfile.Node, _ int) error {
			if len(b.shared) >= mostStrings {
				return fmt.Errorf("there are more than %d texts", mostStrings)
			}
			b.shared = append(b.shared, runs(n))
			return nil
		})
	})
	if err != nil {
		return fmt.Errorf("read the texts: %w", err)
	}
	return b.styles(ctx, z)
}

// runs joins the pieces of a text, without how it is pronounced.
func runs(n *xmlfile.Node) string {
	if n.Name == "t" {
		return n.Text
	}
	var b strings.Builder
	for _, c := range n.Children {
		if c.Name != "rPh" {
			b.WriteString(runs(c))
		}
	}
	return b.String()
}

// styles finds out which styles show dates.
func (b *book) styles(ctx context.Context, z *archive.Zip) error {
	codes := map[string]string{}
	_, err := z.File("xl/styles.xml", func(in io.Reader) error {
		return xmlfile.Each(ctx, in, []string{"numFmt", "cellXfs"}, func(n *xmlfile.Node, _ int) error {
			if n.Name == "numFmt" {
				codes[n.Attrs["numFmtId"]] = n.Attrs["formatCode"]
				return nil
			}
			for _, x := range n.Children {
				if len(b.dates) < mostStrings {
					b.dates = append(b.dates, kind(x.Attrs["numFmtId"], codes))
				}
			}
			return nil
		})
	})
	if err != nil {
		return fmt.Errorf("read the styles: %w", err)
	}
	return nil
}

// words and colours in a number format, which are no part of a date.
var words = regexp.MustCompile(`"[^"]*"|\[[^\]]*\]|\\.`)

// kind tells whether a number format shows a day or a time. Source: ECMA-376, 18.8.30.
func kind(id string, codes map[string]string) byte {
	n, err := strconv.Atoi(id)
	switch {
	case err != nil:
		return 0
	case n >= 14 && n <= 17:
		return 'd'
	case n >= 18 && n <= 22 || n >= 45 && n <= 47:
		return 't'
	}
	code := strings.ToLower(words.ReplaceAllString(codes[id], ""))
	switch {
	case strings.Contains(code, "h") || strings.Contains(code, "s"):
		return 't'
	case strings.Contains(code, "y") || strings.Contains(code, "d"):
		return 'd'
	}
	return 0
}

func (b *book) row(n *xmlfile.Node) ([]string, error) {
	var row []string
	for _, c := range n.Children {
		if c.Name != "c" {
			continue
		}
		at := len(row)
		if r := c.Attrs["r"]; r != "" {
			at = column(r)
		}
		if at >= mostColumns || at < 0 {
			return nil, fmt.Errorf("there are more than %d columns", mostColumns)
		}
		for len(row) <= at {
			row = append(row, "")
		}
		row[at] = b.cell(c)
	}
	return row, nil
}

// column turns "AB12" into 27.
func column(r string) int {
	n := 0
	for _, c := range r {
		if c < 'A' || c > 'Z' || n > mostColumns {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1
}

func (b *book) cell(c *xmlfile.Node) string {
	v := c.Get("v")
	switch c.Attrs["t"] {
	case "s":
		if i, err := strconv.Atoi(v); err == nil && i >= 0 && i < len(b.shared) {
			return b.shared[i]
		}
		return ""
	case "inlineStr":
		if is := c.Child("is"); is != nil {
			return runs(is)
		}
		return ""
	case "b":
		return map[string]string{"1": "true", "0": "false"}[v]
	case "str", "d", "e":
		return v
	}
	style, err := strconv.Atoi(c.Attrs["s"])
	if err != nil || style < 0 || style >= len(b.dates) || b.dates[style] == 0 {
		return v
	}
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || math.Abs(f) > 3e6 {
		return v
	}
	return b.date(f, b.dates[style])
}

// date turns a day count into ISO 8601. Excel holds 1900 for a leap year, so its day 60 never was.
func (b *book) date(f float64, kind byte) string {
	base := when.Date(1899, 12, 30)
	if b.of1904 {
		base = when.Date(1904, 1, 1)
	} else if f < 60 {
		base = base.AddDays(1)
	}
	day := math.Floor(f)
	t := base.AddDays(int(day)) + when.Time(math.Round((f-day)*when.Day))
	if kind == 'd' || t == t.Midnight() {
		return when.Point(t, when.ToDay).String()
	}
	if t%when.Minute == 0 {
		return when.Point(t, when.ToMinute).String()
	}
	return when.Point(t, when.ToSecond).String()
}
