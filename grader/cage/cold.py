"""Workers that each get an interpreter of their own; the next one is started while this one is in use."""

from collections.abc import Sequence

from grader.cage.devices import REAL
from grader.cage.host import HostFailed, Worker, Zygote
from grader.cage.launch import Launched, launch_in
from grader.cage.limits import Limits
from grader.cage.sandbox import cold


class Cold:
    """Spawns workers as a Zygote does, each from a fresh interpreter inside bubblewrap."""

    backend = "cold"

    def __init__(self, device: str = "cpu") -> None:
        """Start the first interpreter. Raises HostFailed when there is no such cage, or not on this device."""
        if device in REAL:
            raise HostFailed(f"No cold cage on {device}: it shows no accelerator. Leave --isolation away.")
        self.device = device
        self.waiting = self._start()
        self.running: list[Zygote] = []

    def _start(self) -> Launched:
        try:
            return launch_in(cold.command, "cold", self.device)
        except OSError as error:
            raise HostFailed(f"No cold cage: {error}.") from None

    def spawn(
        self, module: str, files: dict[str, bytes], limits: Limits, seed: int, ahead: Sequence[str] = ()
    ) -> Worker:
        """Return a worker; see Zygote.spawn."""
        zygote = Zygote(self.waiting)
        self.waiting = self._start()
        self.running = [one for one in self.running if one.process.returncode is None] + [zygote]
        return zygote.spawn(module, files, limits, seed, ahead)

    def close(self) -> None:
        """End all interpreters."""
        for zygote in [*self.running, Zygote(self.waiting)]:
            zygote.close()
        self.running.clear()
