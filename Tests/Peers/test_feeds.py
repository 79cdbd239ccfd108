"""The feeds, read by an independent parser."""

import pytest
from icalendar import Calendar


@pytest.fixture(scope="session")
def feeds(site):
    feeds = sorted(site.folder.rglob("*.ics"))
    if not feeds:
        pytest.skip("the site has no feeds")
    return feeds


def test_every_feed_can_be_read_and_its_events_have_names_of_their_own(feeds):
    for feed in feeds:
        calendar = Calendar.from_ical(feed.read_bytes())
        events = calendar.walk("VEVENT")
        names = [str(event["UID"]) for event in events]
        assert len(set(names)) == len(names), feed.name
        for event in events:
            assert event["DTSTART"] and event["DTSTAMP"] and event["SUMMARY"]


def test_feeds_are_published_as_the_standard_asks_for(feeds):
    for feed in feeds:
        calendar = Calendar.from_ical(feed.read_bytes())
        assert calendar["METHOD"] == "PUBLISH"
        for event in calendar.walk("VEVENT"):
            assert event["ORGANIZER"].params["CN"], event["UID"]
            assert int(event["SEQUENCE"]) >= 0
            assert event["STATUS"] in {"CONFIRMED", "TENTATIVE", "CANCELLED"}


def test_lines_are_folded_at_75_octets_and_end_as_the_standard_says(feeds):
    for feed in feeds:
        lines = feed.read_bytes().split(b"\r\n")
        assert lines[-1] == b""
        assert all(len(line) <= 75 and b"\n" not in line for line in lines), feed.name


def test_the_feed_of_all_has_as_many_events_as_those_of_the_reps_together(site, feeds):
    events = {feed: len(Calendar.from_ical(feed.read_bytes()).walk("VEVENT")) for feed in feeds}
    whole = events.pop(site.folder / "calendar.ics")
    assert whole == sum(events.values())
