"""Random inputs: new for each answer, the same for the same answer, known to nobody beforehand."""

import hashlib
import hmac

import torch


def seed_of(secret: bytes, *parts: str) -> int:
    """Return a 63-bit seed made of the course secret and what it is for."""
    digest = hmac.new(secret, "\0".join(parts).encode("utf-8", "surrogatepass"), hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "little") >> 1


class Draw:
    """Draws tensors; float64 unless another dtype is named."""

    def __init__(self, seed: int):
        self.generator = torch.Generator().manual_seed(seed)

    def normal(self, *shape: int, dtype: torch.dtype = torch.float64) -> torch.Tensor:
        """Standard normal numbers of the given shape."""
        return torch.randn(shape, generator=self.generator, dtype=torch.float64).to(dtype)

    def uniform(
        self, *shape: int, low: float = 0.0, high: float = 1.0, dtype: torch.dtype = torch.float64
    ) -> torch.Tensor:
        """Numbers between low and high."""
        return (low + (high - low) * torch.rand(shape, generator=self.generator, dtype=torch.float64)).to(dtype)

    def away_from_zero(self, *shape: int, gap: float = 0.1, dtype: torch.dtype = torch.float64) -> torch.Tensor:
        """Numbers of both signs, at least `gap` from zero: safe beside a kink there."""
        numbers = self.normal(*shape)
        return (numbers + gap * torch.where(numbers < 0, -1.0, 1.0)).to(dtype)

    def integers(self, *shape: int, low: int, high: int) -> torch.Tensor:
        """int64 numbers from low to high - 1."""
        return torch.randint(low, high, shape, generator=self.generator)

    def number(self, low: float, high: float) -> float:
        """One number between low and high."""
        return float(self.uniform(1, low=low, high=high))

    def permutation(self, count: int) -> torch.Tensor:
        """The numbers 0 to count - 1 in random order."""
        return torch.randperm(count, generator=self.generator)
