#!/usr/bin/env python3
"""Times whole processes side by side.

usage: side.py ROUNDS BASE < CASES

CASES has one line a case: NAME <TAB> COMMAND. Each round runs every case once, in turn, so that a slow moment of the
machine hits all of them; two rounds before the first are not counted. No shell stands between the timer and a command.
Output goes nowhere. Prints least and median milliseconds, and both as ratios to the case BASE.
"""
import os
import shlex
import statistics
import sys
import time


def run(command):
    """Milliseconds from start to end, and the exit code."""
    nowhere = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    start = time.perf_counter_ns()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=nowhere)
    _, status = os.waitpid(process, 0)
    return (time.perf_counter_ns() - start) / 1e6, os.waitstatus_to_exitcode(status)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    rounds, base = int(sys.argv[1]), sys.argv[2]
    cases = {}
    for line in sys.stdin:
        name, command = line.rstrip("\n").split("\t")
        cases[name] = shlex.split(command)
    times = {name: [] for name in cases}
    codes = {name: set() for name in cases}
    for done in range(-2, rounds):
        for name, command in cases.items():
            millis, code = run(command)
            codes[name].add(code)
            if done >= 0:
                times[name].append(millis)
    least = {name: min(all_) for name, all_ in times.items()}
    median = {name: statistics.median(all_) for name, all_ in times.items()}
    print("| case | least, ms | median, ms | least, ratio | median, ratio | exit |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name in cases:
        exits = ", ".join(map(str, sorted(codes[name])))
        print(
            f"| {name} | {least[name]:.0f} | {median[name]:.0f} | {least[name] / least[base]:.2f}"
            f" | {median[name] / median[base]:.2f} | {exits} |"
        )
    print(f"\n{rounds} rounds, load average {os.getloadavg()[0]:.1f} at the end")


main()
