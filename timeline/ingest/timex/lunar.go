package timex

import (
	"math"

	"entente/timeline/when"
)

// Days that follow the moon. They are computed, so that they hold for any year:
//
//	Islamic days by the tabular calendar, which the sighting of the moon moves by a day at most
//	Jewish days by the arithmetic of Gauss for Passover
//	the Lunar New Year and Diwali by the mean new moon with its largest corrections
//
// Sources: Meeus, Astronomical Algorithms, chapters 9 (calendars), 27 (solstices) and 49 (new moons); Reingold and Dershowitz,
// Calendrical Calculations, chapter 7 (tabular Islamic calendar).

// julian is the Julian day of midnight at the beginning of t's day.
func julian(t when.Time) float64 {
	return float64(int(t.Midnight())-int(when.Date(2000, 1, 1)))/when.Day + 2451544.5
}

// ofJulian returns the day on which a Julian day lies.
func ofJulian(jd float64) when.Time {
	return when.Date(2000, 1, 1).AddDays(int(math.Floor(jd - 2451544.5)))
}

// islamicYear is the length of most Islamic years in days; the others have one more.
const islamicYear = 354

// islamic returns the first day of the Gregorian year that is this day of this month of the tabular Islamic calendar. In one
// year of 33 there is a second one.
func islamic(year, month, day int) when.Time {
	for h := (year-622)*33/32 - 1; ; h++ {
		jd := float64(day) + math.Ceil(29.5*float64(month-1)) + float64((h-1)*354+(3+11*h)/30) + 1948438.5
		if t := ofJulian(jd); t.Year() >= year {
			return t
		}
	}
}

// passover returns the first day of Passover, 15 Nisan, in a Gregorian year from 1583 on.
func passover(year int) when.Time {
	a, b := (12*year+12)%19, year%4
	q := 20.0955877 + 1.5542418*float64(a) + 0.25*float64(b) - 0.003177794*float64(year)
	m := int(math.Floor(q))
	c, r := (m+3*year+5*b+1)%7, q-float64(m)
	switch {
	case c == 2 || c == 4 || c == 6:
		m++
	case c == 1 && a > 6 && r > 0.63287037:
		m += 2
	case c == 0 && a > 11 && r > 0.89772376:
		m++
	}
	return when.Date(year, 3, m+year/100-year/400-2)
}

// newYearDays is from Passover to the Jewish New Year.
const newYearDays = 163

// hanukkah returns its first day, 25 Kislev: the month before has a day more in long years.
func hanukkah(year int) when.Time {
	from, to := passover(year).AddDays(newYearDays), passover(year+1).AddDays(newYearDays)
	off := 83
	if n := int(to-from) / when.Day; n == 355 || n == 385 {
		off++
	}
	return from.AddDays(off)
}

// newMoon returns the Julian day, in universal time, of new moon k, counted from 6 January 2000. It is right to a quarter of an
// hour between 1900 and 2100.
func newMoon(k int) float64 {
	n := float64(k)
	t := n / 1236.85
	rad := func(deg float64) float64 { return deg * math.Pi / 180 }
	sun := rad(2.5534 + 29.10535670*n)
	moon := rad(201.5643 + 385.81693528*n + 0.0107582*t*t)
	lat := rad(160.7108 + 390.67050284*n - 0.0016118*t*t)
	node := rad(124.7746 - 1.56375588*n)
	e := 1 - 0.002516*t
	return 2451550.09766 + 29.530588861*n + 0.00015437*t*t -
		0.40720*math.Sin(moon) + 0.17241*e*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*lat) +
		0.00739*e*math.Sin(moon-sun) - 0.00514*e*math.Sin(moon+sun) + 0.00208*e*e*math.Sin(2*sun) -
		0.00111*math.Sin(moon-2*lat) - 0.00057*math.Sin(moon+2*lat) - 0.00017*math.Sin(node) - 0.0007
}

// moonFrom returns the number of the first new moon on or after a Julian day.
func moonFrom(jd float64) int {
	k := int(math.Floor((jd-2451550.1)/29.530588861)) - 1
	for newMoon(k) < jd {
		k++
	}
	return k
}

// lunarNewYear returns the Chinese New Year: the second new moon behind the winter solstice by the days of Beijing, the third
// when the year has a leap month before it.
func lunarNewYear(year int) when.Time {
	const beijing = 8.0 / 24
	dayOf := func(k int) float64 { return math.Floor(newMoon(k)+beijing-0.5) + 0.5 }
	first := moonFrom(math.Floor(solstice(year-1)+beijing-0.5) + 1.5 - beijing) // behind the day of the solstice
	last := moonFrom(math.Floor(solstice(year)+beijing-0.5) + 1.5 - beijing)
	k := first + 1
	if last-first == 13 && ofJulian(dayOf(k)) < when.Date(year, 1, 21) {
		k++
	}
	return ofJulian(dayOf(k))
}

// solstice returns the Julian day of the winter solstice, to a quarter of an hour between 1900 and 2100.
func solstice(year int) float64 {
	y := float64(year-2000) / 1000
	jde := 2451900.05952 + 365242.74049*y - 0.06223*y*y - 0.00823*y*y*y
	t := (jde - 2451545) / 36525
	w := (35999.373*t - 2.47) * math.Pi / 180
	s := 0.0
	for _, p := range [...][3]float64{{485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186}, {182, 27.85, 445267.112},
		{156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906}} {
		s += p[0] * math.Cos((p[1]+p[2]*t)*math.Pi/180)
	}
	return jde + 0.00001*s/(1+0.0334*math.Cos(w)) - 0.0007
}

// diwali returns the day in whose evening, in India, the moon of the month from 17 October on is newest.
func diwali(year int) when.Time {
	const evening = (18.5 - 5.5) / 24 // hours before the new moon, from Indian time
	return ofJulian(newMoon(moonFrom(julian(when.Date(year, 10, 17)))) - evening)
}
