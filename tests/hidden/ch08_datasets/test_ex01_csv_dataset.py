"""Hidden checks of the dataset made from a table.

The files lie in the worker's own folder; their names are drawn, so that none is known before.
"""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_shape, expect_true


def torch_there(student):
    """PyTorch in the worker; its modules give a hand to reach files by."""
    return student.make(torch.get_device_module, "cuda").torch


def written(student, draw, rows, columns=9):
    """Write a file of drawn numbers; return its name and the numbers as a float32 table."""
    table = (3 * draw.normal(rows, columns)).round(decimals=4)
    name = f"table-{int(draw.integers(1, low=0, high=10**15))}.csv"
    file = torch_there(student).builtins.open(name, "w")
    file.write("".join(",".join(f"{number:.4f}" for number in row) + "\n" for row in table.tolist()))
    file.close()
    return name, table.float()


def expect_samples(dataset, table):
    """Expect the length and every sample, all of which are asked for first."""
    count = len(dataset)
    samples = [dataset[index] for index in range(len(table))]
    expect_true(count == len(table), "The length is not the number of lines.", f"{len(table)}", f"{count}")
    for index, (sample, row) in enumerate(zip(samples, table, strict=True)):
        expect_close(sample, (row[:-1], row[-1:]), names=(f"x of sample {index}", f"y of sample {index}"))
        expect_shape(sample[1], (1,), name="y")


def test_every_sample(student, draw):
    """Every line is one sample: eight numbers in x and the last in y."""
    for rows in (11, 5):
        name, table = written(student, draw, rows)
        expect_samples(student.CsvDataset(name), table)


def test_as_many_lines_as_numbers(student, draw):
    """Lines and columns are not mixed up, also where there are equally many."""
    for size in (9, 8):
        name, table = written(student, draw, size)
        expect_samples(student.CsvDataset(name), table)


def test_one_line(student, draw):
    """A file of a single line holds one sample."""
    name, table = written(student, draw, 1)
    expect_samples(student.CsvDataset(name), table)


def test_no_newline_at_the_end(student, draw):
    """The last line counts like the others, whether or not a newline ends it."""
    table, name = draw.integers(5, 9, low=11, high=100), "no-newline.csv"
    file = torch_there(student).builtins.open(name, "w")
    file.write("\n".join(",".join(map(str, row)) for row in table.tolist()))
    file.close()
    expect_samples(student.CsvDataset(name), table.float())


def test_lines_alike(student, draw):
    """A line of zeros is a sample, and so is each of several equal lines, whether or not they are neighbours."""
    table, name = draw.integers(6, 9, low=-3, high=100), "alike.csv"
    table[1], table[3], table[5] = table[0], 0, table[2]
    file = torch_there(student).builtins.open(name, "w")
    file.write("".join(",".join(map(str, row)) + "\n" for row in table.tolist()))
    file.close()
    expect_samples(student.CsvDataset(name), table.float())


def test_powers_of_ten(student, draw):
    """Numbers may be written with a power of ten, such as 1.5e-3."""
    table, name = draw.normal(5, 9) * 10.0 ** draw.integers(5, 9, low=-9, high=9), "powers.csv"
    file = torch_there(student).builtins.open(name, "w")
    file.write("".join(",".join(f"{number:.8e}" for number in row) + "\n" for row in table.tolist()))
    file.close()
    expect_samples(student.CsvDataset(name), table.float())


def test_two_files(student, draw):
    """Two datasets of different files do not get into each other's way."""
    files = [written(student, draw, rows) for rows in (7, 4)]
    datasets = [student.CsvDataset(name) for name, _ in files]
    for dataset, (_, table) in zip(datasets, files, strict=True):
        expect_samples(dataset, table)


def test_float32(student, draw):
    """Both parts of a sample are float32, as the weights of a net are."""
    name, _ = written(student, draw, 4)
    for part, what in zip(student.CsvDataset(name)[2], ("x", "y"), strict=True):
        expect_dtype(part, torch.float32, name=what)


def test_all_in_memory(student, draw):
    """Once the dataset is made, the file may go."""
    name, table = written(student, draw, 6)
    dataset = student.CsvDataset(name)
    torch_there(student).os.remove(name)
    expect_samples(dataset, table)


def test_other_widths(student, draw):
    """However many numbers a line has, the last one is y and the others are x."""
    for columns in (4, 13):
        name, table = written(student, draw, 7, columns)
        expect_samples(student.CsvDataset(name), table)
