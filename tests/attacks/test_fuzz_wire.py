"""Bytes that nobody has vouched for: the wire takes them as a message or refuses them, a line fails by its deadline."""

import contextlib
import os
import random
import resource
import struct
import time

import msgspec
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.cage import raw, wire
from grader.judge import kept

VALUES = 2000
TAGS = ["tensor", "array", "tuple", "dict", "set", "int", "complex", "dtype", "device", "slice", "generator",
        "ellipsis", "handle", "kept", "torch", "remote", "nothing"]  # fmt: skip
scalars = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(max_size=8) | st.binary(
    max_size=16
)  # fmt: skip
names = st.sampled_from(
    [*raw.DTYPES, "<f4", ">f8", "O", ",", "(1,f4", "f4,", "S9", "V", "M8[s]", "(", "2i4", "cpu", "0x"]
)
trees = st.recursive(
    scalars | names,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.sampled_from(TAGS), inner, max_size=2)
        | st.fixed_dictionaries(
            {"tensor": st.tuples(names, st.lists(st.integers(-2, 3), max_size=4), st.binary(max_size=32), st.booleans(),
                                 st.lists(st.integers(-1, 3), max_size=4)).map(list)}
        )
        | st.fixed_dictionaries(
            {"array": st.tuples(names, st.lists(st.integers(-2, 3), max_size=4), st.binary(max_size=32)).map(list)}
        )
    ),
    max_leaves=20,
)  # fmt: skip
fuzzed = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def refuse(tag: str, content: object) -> object:
    """Take no foreign value."""
    raise wire.WireError(f"unknown tag {tag!r}")


def unpacked(tree: object) -> object:
    """Return the value of a tree, or nothing where it is refused. Anything but WireError gets out."""
    unpacker = kept.Unpacker(refuse, VALUES)
    try:
        return unpacker.unpack(tree)
    except wire.WireError:
        return None


def frames() -> list[bytes]:
    """Return the bodies of some frames as a packer writes them."""
    packer = wire.Packer(lambda value: {"handle": [0, "module", True]})
    values = [
        torch.randn(3, 2), torch.randn(2, 3, requires_grad=True).t(), torch.tensor(True), torch.empty(0, 3),
        np.arange(6).reshape(2, 3), 2**70, 1 + 2j, torch.float32, torch.device("cpu"), slice(1, None, 2), ...,
        {"a": (1, [2.5, None]), (1, 2): {3}}, "text", b"bytes", object(), torch.Generator(),
    ]  # fmt: skip
    return [wire.encode({"value": packer.pack(value)})[wire.FRAME.size :] for value in values]


def decoded(body: bytes) -> object:
    """Return the value in a frame's body, or nothing where it is refused."""
    try:
        message = wire.decode(body)
    except wire.WireError:
        return None
    return unpacked(message["value"] if isinstance(message, dict) and "value" in message else message)


@fuzzed
@given(st.binary(max_size=300))
def test_random_bytes_are_a_message_or_an_error(body: bytes) -> None:
    """Random bytes decode to a message or raise WireError."""
    decoded(body)


@fuzzed
@given(trees)
def test_any_tree_is_a_value_or_an_error(tree: object) -> None:
    """Any tree that msgpack can write unpacks to a value or raises WireError."""
    unpacked(tree)
    decoded(msgspec.msgpack.encode(tree))


@fuzzed
@given(st.sampled_from(frames()), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=6),
       st.integers(0, 40))  # fmt: skip
def test_mutated_frames_are_a_message_or_an_error(body: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    """Honest frames with some bytes changed, or cut short, decode to a message or raise WireError."""
    mutated = bytearray(body[: len(body) - cut] or b"\xc0")
    for place, byte in changes:
        mutated[place % len(mutated)] = byte
    decoded(bytes(mutated))


@pytest.mark.slow
def test_hundred_thousand_mutated_frames() -> None:
    """A hundred thousand mutated frames in a row raise nothing else, and the process does not grow."""
    generator, bodies = random.Random(7), frames()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(100_000):
        body = bytearray(generator.choice(bodies))
        for _ in range(generator.randint(1, 4)):
            body[generator.randrange(len(body))] = generator.randrange(256)
        decoded(bytes(body))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 << 10


def test_honest_values_arrive() -> None:
    """What a packer writes is what an unpacker reads, so that the fuzzing above means something."""
    for body in frames()[:14]:
        assert decoded(body) is not None or b"handle" in body


@pytest.mark.parametrize(
    "tree",
    [
        {"array": [",", [1], b""]}, {"array": ["(1,f4", [1], b""]}, {"array": ["<f4", [2**62, 2**62, 0], b""]},
        {"tensor": ["float32", [2**62, 2**62, 0], b"", False, [0, 1, 2]]},
        {"tensor": ["float32", [1], b"abcd", 1, [0]]},
        {"tensor": ["int64", [1], bytes(8), True, [0]]}, {"tensor": ["float32", [1, 1], b"abcd", False, [0, 0]]},
        {"tensor": ["float32", [1], b"abcd", False, [-1]]}, {"tensor": ["float32", [0, -1], b"", False, [0, 1]]},
        {"generator": b"\xff" * 5056}, {"generator": "x"}, {"device": []}, {"device": "x" * 99}, {"dtype": [1]},
        {"dtype": {}}, {"slice": 3}, {"complex": ["x", 1]}, {"complex": 1}, {"int": "g"}, {"int": 5}, {"int": "0x" * 9},
        {"set": [[]]}, {"dict": [[[], 1]]}, {"dict": [[1]]}, {"dict": [1]}, {"a": 1, "b": 2}, {}, {"tuple": {}},
        {"kept": []}, {"kept": [1, 2]}, {"kept": ["1", []]}, {"kept": [True, []]}, {"kept": [1, {"kept": [2, []]}]},
    ],
)  # fmt: skip
def test_odd_trees_are_refused(tree: dict) -> None:
    """Known nonsense raises WireError and nothing else."""
    with pytest.raises(wire.WireError):
        kept.Unpacker(refuse, VALUES).unpack(tree)


def test_values_are_counted() -> None:
    """More values than allowed are refused, wherever they hide."""
    for tree in (
        [None] * 3000,
        [[[]] * 50] * 50,
        {"tuple": [1] * 3000},
        {"set": [*range(3000)]},
        {"dict": [[1, 2]] * 3000},
    ):
        with pytest.raises(wire.WireError, match="too many values"):
            wire.Unpacker(refuse, VALUES).unpack(tree)


def test_depth_is_bounded() -> None:
    """A tree, or a frame, nested without end is refused."""
    nest: list = []
    for _ in range(10_000):
        nest = [nest]
    with pytest.raises(wire.WireError):
        wire.Unpacker(refuse, 10**6).unpack(nest)
    for byte in (b"\x91", b"\x81\xa5value"):
        with pytest.raises(wire.WireError):
            wire.decode(byte * 1_000_000 + b"\xc0")


def test_equal_hashes_cost_no_more_than_others() -> None:
    """A set and a dictionary of integers with one hash are built, or refused, as fast as any other."""
    modulus = 2**61 - 1
    items = [{"int": hex(number * modulus)} for number in range(1, 20_001)]
    for tree in ({"set": items}, {"dict": [[item, None] for item in items]}):
        started = time.monotonic()
        with contextlib.suppress(wire.WireError):
            wire.Unpacker(refuse, 10**6).unpack(tree)
        assert time.monotonic() - started < 1


def test_keys_of_equal_hash_cost_no_more_than_others() -> None:
    """A frame whose map has keys of one hash is decoded, or refused, as fast as any other."""
    mask, p1, p2, p5 = 2**64 - 1, 11400714785074694791, 14029467366897019727, 2870177450012600261
    inverse, keys, first = pow(p2, -1, 2**64), b"", 0
    count = 0
    while count < 15_000:
        first += 1
        state = (p5 + first * p2) & mask
        state = ((state << 31 | state >> 33) & mask) * p1 & mask
        second = (12345 - state) * inverse & mask
        if second < 2**61 - 1:
            count += 1
            keys += b"\x92" + struct.pack(">BQBQ", 0xCF, first, 0xCF, second) + b"\xc0"
    started = time.monotonic()
    with contextlib.suppress(wire.WireError):
        wire.decode(b"\xdf" + struct.pack(">I", count) + keys)
    assert time.monotonic() - started < 1


@pytest.mark.parametrize("unit", [b"\x90", b"\x80", b"\x91\x90", b"\x81\xa1a\x90", b"\xa0", b"\xc0"])
def test_small_frames_do_not_become_large(unit: bytes) -> None:
    """Four megabytes of empty lists, maps or texts are decoded, or refused, in bounded memory and time."""
    count = (4 << 20) // len(unit)
    body = b"\xdd" + struct.pack(">I", count) + unit * count
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        before = _peak_kb()
        started = time.monotonic()
        with contextlib.suppress(wire.WireError):
            wire.decode(body)
        os.write(write_end, struct.pack("=qd", _peak_kb() - before, time.monotonic() - started))
        os._exit(0)
    os.waitpid(pid, 0)
    grown, seconds = struct.unpack("=qd", os.read(read_end, 16))
    os.close(read_end)
    os.close(write_end)
    assert grown < 100 << 10 and seconds < 2


def _peak_kb() -> int:
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
