"""Hidden checks of the loader."""

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_dtype, expect_true

pytestmark = pytest.mark.from_scratch("torch.utils.data")

CASES = [(11, 4, False), (11, 4, True), (12, 4, False), (12, 4, True), (3, 5, False), (3, 5, True), (7, 1, False),
         (6, 6, True), (1, 1, False), (9, 4, False)]  # fmt: skip


def samples(draw, n):
    """A dataset whose pairs can be told apart."""
    return [(draw.normal(2, 3), draw.integers(1, low=0, high=1000)[0]) for _ in range(n)]


def whole(pairs):
    return [torch.stack(part) for part in zip(*pairs, strict=True)]


def generator(draw):
    return torch.Generator().manual_seed(int(draw.integers(1, low=0, high=2**31)))


def orders(student, data, loader, epochs=1):
    """The order in which the samples came in each epoch: each is looked up by its x, and must bring its own y."""
    every_x, every_y = whole(data)
    rounds = [list(loader) for _ in range(epochs)]
    found = []
    for batches in rounds:
        order = []
        for batch in batches:
            pair = isinstance(batch, list | tuple) and len(batch) == 2
            expect_true(pair, "A batch is not a pair of tensors.")
            xs, ys = as_tensor(batch[0], "the x of a batch"), as_tensor(batch[1], "the y of a batch")
            shaped = xs.ndim == 3 and len(xs) == len(ys)
            expect_true(shaped, "A batch has another shape than its samples stacked.", "(size, 2, 3) and (size,)",
                        f"{tuple(xs.shape)} and {tuple(ys.shape)}")  # fmt: skip
            for x, y in zip(xs, ys, strict=True):
                place = int((every_x - x).abs().sum((1, 2)).argmin())
                expect_close(x, every_x[place], name="an x")
                expect_close(y, every_y[place], name="the y of its x")
                order.append(place)
        found.append(order)
    return found


@pytest.mark.points(2)
def test_number_of_batches(student, draw):
    """The number of batches is right for any sizes, by the function and by len()."""
    asked = []
    for n, size, drop_last in CASES:
        loader = student.Loader(samples(draw, n), size, False, drop_last, None)
        asked.append((int(student.iterations(n, size, drop_last)), len(loader)))
    for (n, size, drop_last), (counted, length) in zip(CASES, asked, strict=True):
        expected = len(torch.arange(n - n % size if drop_last else n).split(size)) if n >= size or not drop_last else 0
        text = f"{n} samples in batches of {size}, the last one {'dropped' if drop_last else 'kept'}"
        expect_true(counted == expected, f"The number of batches differs for {text}.", f"{expected}", f"{counted}")
        expect_true(length == expected, f"len(loader) differs for {text}.", f"{expected}", f"{length}")


@pytest.mark.points(2)
def test_in_the_given_order(student, draw):
    """Without shuffle the samples come in the order of the dataset, every one that belongs to a batch."""
    got = []
    for n, size, drop_last in CASES:
        data = samples(draw, n)
        got.append((data, list(student.Loader(data, size, False, drop_last, None))))
    for (n, size, drop_last), (data, batches) in zip(CASES, got, strict=True):
        kept = n - n % size if drop_last else n
        expected = [whole(data[begin : min(begin + size, kept)]) for begin in range(0, kept, size)]
        sizes = [len(x) for x, _ in expected]
        expect_true(len(batches) == len(sizes), "The number of batches differs.", f"{len(sizes)}", f"{len(batches)}")
        for batch, want in zip(batches, expected, strict=True):
            expect_close(batch, want, names=("the x of a batch", "the y of a batch"))
            for part, wanted, name in zip(batch, want, ("the x of a batch", "the y of a batch"), strict=True):
                expect_dtype(part, wanted.dtype, name)


@pytest.mark.points(2)
def test_shuffled(student, draw):
    """With shuffle every sample comes once, in another order than that of the dataset, each x with its own y."""
    for size in (5, 23):
        data = samples(draw, 23)
        (order,) = orders(student, data, student.Loader(data, size, True, False, generator(draw)))
        expect_true(sorted(order) == list(range(23)), "A sample is missing or comes twice.", "23 different samples",
                    f"{len(order)}, of which {len(set(order))} are different")  # fmt: skip
        expect_true(order != list(range(23)), "The samples come in the order of the dataset.")
        batches = [sorted(order[begin : begin + size]) for begin in range(0, 23, size)]
        neighbours = size < 23 and all(batch[-1] - batch[0] == len(batch) - 1 for batch in batches)
        expect_true(not neighbours, "Each batch holds neighbours from the dataset, in every epoch the same together.")


@pytest.mark.points(2)
def test_a_new_order_each_time(student, draw):
    """Each time the loader is gone through, the order is a new one; with drop_last others are left out, too."""
    data = samples(draw, 19)
    first, second, third = orders(student, data, student.Loader(data, 4, True, True, generator(draw)), epochs=3)
    lengths = {len(first), len(second), len(third)}
    expect_true(lengths == {16}, "Not every epoch has four full batches.", "16 samples", f"{lengths}")
    seen = {*first, *second, *third}
    expect_true(seen != set(range(16)), "With drop_last the last samples of the dataset are never seen.")
    repeated = first == second or second == third
    expect_true(not repeated, "Two epochs have the same order.")


def test_an_index_is_all_it_takes(student, draw):
    """The dataset needs no more than a len() and an index, such as a dict has whose keys are the numbers from 0."""
    pairs, got = samples(draw, 7), []
    for shuffle in (False, True):
        data = dict(enumerate(pairs))
        got.append(orders(student, pairs, student.Loader(data, 3, shuffle, False, generator(draw)))[0])
    expect_true(got[0] == list(range(7)), "Without shuffle the samples do not come in the order of the dataset.")
    expect_true(sorted(got[1]) == list(range(7)), "A sample is missing or comes twice.")


def test_stopped_half_way(student, draw):
    """Whoever stops half-way, or goes through the loader twice at once, gets every sample each time."""
    data, found = samples(draw, 11), []
    for shuffle in (False, True):
        loader = student.Loader(data, 4, shuffle, False, generator(draw))
        one = iter(loader)
        first = next(one)
        other = orders(student, data, loader)[0]
        found.append((other, [first, *one]))
    for whole_order, batches in found:
        once = sorted(whole_order) == list(range(11))
        expect_true(once, "After a stop half-way, samples are missing or come twice.", "11", f"{len(whole_order)}")
        sizes = [len(x) for x, _ in batches]
        sentence = "Going through the loader again disturbs whoever is half-way through."
        expect_true(sizes == [4, 4, 3], sentence, "[4, 4, 3]", f"{sizes}")
        everyone = sorted(orders(student, data, batches)[0]) == list(range(11))
        expect_true(everyone, sentence)


def test_the_dataset_is_left_alone(student, draw):
    """The dataset is as before after the loader has shuffled."""
    data = samples(draw, 9)
    there = student.make(torch.get_device_module, "cuda").torch  # PyTorch in the worker, by which to make a list there
    dataset = there.storage.collections.UserList(data)
    list(student.Loader(dataset, 2, True, False, generator(draw)))
    after = [dataset[index] for index in range(len(dataset))]
    same = len(after) == 9 and all(torch.equal(new[0], old[0]) for new, old in zip(after, data, strict=True))
    expect_true(same, "The dataset has changed.")


def test_the_generator_alone(student, draw):
    """The same state of the generator gives the same orders, another state gives others."""
    data, seeds = samples(draw, 17), [int(draw.integers(1, low=0, high=2**31)) for _ in range(2)]
    found = []
    for seed, drawn_before in ((seeds[0], 0), (seeds[0], 0), (seeds[1], 0), (seeds[0], 50)):
        student.make(torch.rand, 7)  # moves the global generator on
        own = torch.Generator().manual_seed(seed)
        torch.rand(drawn_before, generator=own)
        found.append(orders(student, data, student.Loader(data, 4, True, False, own), epochs=2))
    expect_true(found[0] == found[1], "The same state of the generator gives other orders.")
    expect_true(found[0] != found[2], "Two different states of the generator give the same orders.")
    sentence = "A generator from which numbers have been drawn gives the orders of a fresh one."
    expect_true(found[0] != found[3], sentence)
