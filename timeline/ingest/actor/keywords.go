package actor

import "strings"

// keywords enters the words that tell what a name is by standing in it or before it.
func (l *loader) keywords() error {
	for w := range strings.FieldsSeq(orgWords) {
		l.g.info[l.g.id(w)].org = true
	}
	for w := range strings.FieldsSeq(placeWords) {
		l.g.info[l.g.id(w)].place = true
	}
	for w := range strings.FieldsSeq(speechWords) {
		l.g.info[l.g.id(w)].speech = true
	}
	for w := range strings.FieldsSeq(placePrepositions) {
		l.g.info[l.g.id(w)].prep = true
	}
	for w := range strings.FieldsSeq(moreVerbs) {
		l.inflect(w)
	}
	for w := range strings.FieldsSeq(describing + " " + bodies + " " + settings + " " + callings) {
		if id, ok := l.g.known(w); ok {
			l.g.info[id].listed = true
		}
	}
	return nil
}

const (
	orgWords = `ministry council party army union agency committee corporation university bank group forces force movement
	front organization organisation court parliament assembly congress commission department office bureau institute
	centre center association federation league alliance coalition company corp inc ltd foundation fund church
	society brigade battalion regiment division corps guard guards navy command brotherhood network times post news
	herald tribune gazette board authority service services secretariat directorate academy college school hospital
	club band team newsroom senate administration government republic-guard consortium conference forum chamber workers
	front militia police delegation mission initiative programme program campaign project systems airlines airways
	air telecom telecoms railways group holdings industries technologies television radio press magazine journal
	exchange management holding brothers bros co plc gmbh oy oyj llc llp
	jaish jaysh ansar harakat hizb jabhat liwa kataib ahrar jund jamaat tehrik lashkar`
	placeWords = `river lake mountain mountains province district city island islands strait straits airport county
	street valley bridge sea ocean gulf bay peninsula desert village town region square palace avenue boulevard plaza road hill hills
	base port harbor harbour oblast governorate prefecture canal dam forest park cape coast border airbase camp facility prison jail stadium
	airport station museum mosque cathedral temple basilica shrine tower monument
	barrage hall beach estate parish theatre theater rink empire
	shoal shoals reef reefs atoll atolls archipelago islet islets cay cays isle isles plateau lagoon fjord glacier volcano`
	speechWords = `said says added told announced declared stated warned insisted confirmed denied claimed argued
	explained noted stressed replied wrote tweeted urged vowed pledged criticized criticised condemned accused called
	described commented reported suggested emphasized emphasised continued responded asked rejected welcomed praised`
	placePrepositions = `in near at from outside inside across throughout toward towards around into via`
)
