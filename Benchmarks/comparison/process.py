"""Whole processes, measured from outside."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Measurement:
    """What one run of a process took."""

    seconds: float
    processor_seconds: float
    peak_bytes: int


@dataclass(frozen=True)
class Command:
    """A program with its arguments, and the folder in which it runs."""

    arguments: list[str]
    folder: Path

    def run(self) -> Measurement:
        """Runs to the end; what it says is shown only if it fails."""
        start = time.perf_counter()
        process = subprocess.Popen(
            self.arguments, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        complaints = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.stderr.buffer.write(complaints)
            raise SystemExit(f"run: {' '.join(self.arguments)} ended with {process.returncode}")
        return Measurement(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


@dataclass
class Series:
    """The runs of one command."""

    runs: list[Measurement]

    @property
    def seconds(self) -> float:
        return median(run.seconds for run in self.runs)

    @property
    def processor_seconds(self) -> float:
        return median(run.processor_seconds for run in self.runs)

    @property
    def spread(self) -> tuple[float, float]:
        return min(run.seconds for run in self.runs), max(run.seconds for run in self.runs)

    @property
    def peak_bytes(self) -> int:
        """The highest of all runs."""
        return max(run.peak_bytes for run in self.runs)


def settle() -> None:
    """Lets the disk finish what an earlier run has left to it, so that the next does not pay for it."""
    os.sync()
    time.sleep(0.2)
