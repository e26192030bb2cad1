"""Solutions on an accelerator: they stay on their inputs' device and agree with the CPU.

    python -m tests.gpu.solutions cuda

Needs torch alone, so that it runs beside another version of torch than the course is pinned to.
"""

import importlib.util
import pathlib
import sys
import types
from collections.abc import Callable, Iterator

import torch

ROOT = pathlib.Path(__file__).parents[2]
RTOL = 1e-9  # float64: only the order of summation differs


def load(chapter: str, exercise: str) -> types.ModuleType:
    """Import one solution."""
    spec = importlib.util.spec_from_file_location(exercise, ROOT / "solutions" / chapter / f"{exercise}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases() -> Iterator[tuple[str, Callable, tuple]]:
    """Yield a name, a function of a solution and its inputs on the CPU."""
    generator = torch.Generator().manual_seed(0)

    def normal(*shape: int) -> torch.Tensor:
        return torch.randn(shape, generator=generator, dtype=torch.float64)

    chapter = "ch03_backprop"
    linear, relu, sigmoid = (load(chapter, name) for name in ("ex01_linear", "ex02_relu", "ex03_sigmoid"))
    mse, softmax = load(chapter, "ex04_mse"), load(chapter, "ex05_softmax_cross_entropy")
    leaky, two = load(chapter, "ex06_custom_function"), load(chapter, "ex08_two_layer")
    labels = torch.randint(0, 3, (7,), generator=generator)
    yield "linear_forward", linear.linear_forward, (normal(7, 5), normal(5, 3), normal(3))
    yield "linear_backward", linear.linear_backward, (normal(7, 3), normal(7, 5), normal(5, 3))
    yield "relu_backward", relu.relu_backward, (normal(7, 5), normal(7, 5))
    yield "sigmoid_backward", sigmoid.sigmoid_backward, (normal(7, 5), normal(7, 5).sigmoid())
    yield "mse_forward", mse.mse_forward, (normal(7, 5), normal(7, 5))
    yield "mse_backward", mse.mse_backward, (normal(7, 5), normal(7, 5))
    yield "cross_entropy_forward", softmax.cross_entropy_forward, (normal(7, 3), labels)
    yield "cross_entropy_backward", softmax.cross_entropy_backward, (normal(7, 3), labels)
    yield "LeakyReLU.apply", lambda x: leaky.LeakyReLU.apply(x, 0.2), (normal(7, 5),)
    yield "LeakyReLU backward", lambda x: _gradient(leaky.LeakyReLU, x), (normal(7, 5),)
    yield "two_layer_gradients", two.two_layer_gradients, (normal(7, 5), normal(7, 2), normal(5, 4), normal(4, 2))
    yield "two-layer train", lambda *t: two.train(*t, 1e-3, 5), (normal(7, 5), normal(7, 2), normal(5, 4), normal(4, 2))


def _gradient(function: type, x: torch.Tensor) -> torch.Tensor:
    leaf = x.clone().requires_grad_()
    return torch.autograd.grad((function.apply(leaf, 0.2) ** 2).sum(), leaf)[0]  # type: ignore[attr-defined]


def parts(value: object) -> Iterator[object]:
    """Yield the tensors and numbers in a result."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from parts(item)
    else:
        yield value


def main(device: str) -> int:
    """Run all cases on a device; print a line for each and return how many differ."""
    wrong = 0
    for name, function, inputs in cases():
        here = list(parts(function(*[x.clone() for x in inputs])))
        there = list(parts(function(*[x.to(device) for x in inputs])))
        stayed = all(not isinstance(x, torch.Tensor) or x.ndim == 0 or x.device.type == device for x in there)
        equal = all(
            torch.allclose(torch.as_tensor(a).double(), torch.as_tensor(b).double().cpu(), rtol=RTOL, atol=RTOL)
            for a, b in zip(here, there, strict=True)
        )
        wrong += not (stayed and equal)
        print(f"{'ok   ' if stayed and equal else 'WRONG'} {name}")
    print(f"torch {torch.__version__}, {device}: {wrong} of the cases differ")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1] if len(sys.argv) > 1 else "cuda") else 0)
