"""Times of visits in feeds, in many zones and years, against Python's own reading of the tz database."""

import random
import re
import subprocess
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

import pytest

from conftest import DOSSIER
from small_sites import write_site

# Zones whose clocks do what others do not: half hours, summer time below zero, rules of several years, no rule at all.
ODD = [
    "Africa/Casablanca", "Africa/El_Aaiun", "America/Caracas", "America/Nuuk", "America/Sao_Paulo", "America/St_Johns",
    "Antarctica/Troll", "Asia/Gaza", "Asia/Kathmandu", "Asia/Pyongyang", "Asia/Shanghai", "Asia/Tehran",
    "Australia/Lord_Howe", "Etc/GMT-14", "Europe/Dublin", "Europe/Istanbul", "Europe/Moscow", "Pacific/Apia",
    "Pacific/Chatham", "Pacific/Kiritimati",
]  # fmt: skip
NAMES = sorted(name for name in available_timezones() if not name.startswith(("posix", "right")) and name != "localtime")
ZONES = sorted(set(ODD) | set(random.Random(24).sample(NAMES, 60)))


@pytest.mark.parametrize("zone", ZONES)
def test_times_in_feeds_are_those_of_the_zone(zone, tmp_path):
    dice = random.Random(zone)
    # Years within the tables, at their end, and behind them, where the rule at the end of the zone's file holds.
    for as_of in [date(1995, 1, 10), date(2026, 2, 1), date(2036, 11, 23), date(2088, 5, 5)]:
        days = sorted({as_of + timedelta(days=dice.randrange(1, 340)) for _ in range(40)})
        clocks = {day: (dice.randrange(24), dice.choice([0, 15, 30, 45])) for day in days}
        visits = {
            day.isoformat(): {"status": "planned", "time": "{:02}:{:02}".format(*clocks[day])} for day in days
        }
        folder = write_site(
            tmp_path / str(as_of.year), {"quay": {"visits": visits}}, as_of=as_of.isoformat(), timezone=zone)
        subprocess.run([DOSSIER, "build", "--quiet", "--site", folder], check=True)
        feed = (folder / "public/calendar.ics").read_text(encoding="utf-8").replace("\r\n ", "")
        found = sorted(re.findall(r"^DTSTART:(\d{8}T\d{6}Z)", feed, re.MULTILINE))
        local = [datetime(day.year, day.month, day.day, *clocks[day], tzinfo=ZoneInfo(zone)) for day in days]
        expected = sorted(moment.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ") for moment in local)
        assert found == expected
