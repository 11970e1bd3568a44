package retain_test

import (
	"testing"
	"time"

	"entente/store/retain"
)

func TestKeep(t *testing.T) {
	day := func(y int, m time.Month, d, h int) int64 { return time.Date(y, m, d, h, 0, 0, 0, time.UTC).Unix() }
	series := func(n int, step time.Duration, from int64) (list []retain.Backup) {
		for i := range n {
			list = append(list, retain.Backup{Seq: uint64(i + 1), Time: from + int64(i)*int64(step/time.Second)})
		}
		return list
	}
	tests := []struct {
		name string
		list []retain.Backup
		want int
		kept []int // positions that must be among them
		lost []int
	}{
		{"none", nil, 0, nil, nil},
		{"few", series(10, time.Minute, day(2024, 3, 1, 9)), 10, []int{0, 9}, nil},
		{"one too many in a day", series(11, time.Minute, day(2024, 3, 1, 9)), 10, []int{1, 10}, []int{0}},
		{"a year of days", series(366, 24*time.Hour, day(2024, 1, 1, 9)), 10 + 1 + 5, []int{365, 356, 349, 334, 304}, []int{0, 200, 348}},
		{"a year of hours", series(366*24, time.Hour, day(2024, 1, 1, 0)), 10 + 6 + 2 + 5, []int{366*24 - 1, 365*24 - 1}, []int{0}},
		{"clock set back", append(series(10, time.Minute, day(2024, 3, 2, 9)),
			retain.Backup{Seq: 11, Time: day(2023, 1, 1, 9)}), 10, []int{1, 10}, []int{0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			keep := retain.Keep(tt.list)
			n := 0
			for _, k := range keep {
				if k {
					n++
				}
			}
			if n != tt.want {
				t.Errorf("Keep keeps %d, want %d", n, tt.want)
			}
			for _, i := range tt.kept {
				if !keep[i] {
					t.Errorf("backup %d is thrown away", i)
				}
			}
			for _, i := range tt.lost {
				if keep[i] {
					t.Errorf("backup %d is kept", i)
				}
			}
		})
	}
}
