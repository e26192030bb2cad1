"""Lets torchvision be imported beside a CPU build of torch.

The registry's torchvision wheel is built against CUDA builds of torch. With a CPU torch its operator library does not
load, and `import torchvision` stops where it registers fake kernels for two operators of that library. Declaring the
two beforehand is enough for datasets, transforms, models and utils; the operators themselves stay without a kernel.
"""

import torch

_LIBRARY: torch.library.Library | None = None

SCHEMAS = {
    "nms": "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms": "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
}


def declare_operators() -> None:
    """Declare torchvision's operators when this torch cannot load torchvision's own library."""
    global _LIBRARY
    if torch.version.cuda is not None or _LIBRARY is not None:
        return
    _LIBRARY = torch.library.Library("torchvision", "DEF")
    for schema in SCHEMAS.values():
        _LIBRARY.define(schema)
