"""PyTorch's commonest exceptions in plain words. Matched loosely: their texts change between versions."""

import re

from grader.judge.link import StudentError

TABLE = tuple(
    (kind, re.compile(pattern, re.IGNORECASE), told)
    for kind, pattern, told in (
        (
            "RuntimeError",
            r"does not require grad and does not have a grad_fn",
            "Backward was called on a result that no gradient can flow through. Somewhere before it the graph is "
            "cut (detach, .data, .item(), numpy, no_grad), or nothing in it requires a gradient: a misspelt "
            "requires_grad sets nothing.",
        ),
        (
            "RuntimeError",
            r"backward through the graph a second time|saved tensors after they have already been freed",
            "The same graph is used for a second backward. Compute the loss anew in every step; a state that is "
            "carried over from the step before wants a detach.",
        ),
        (
            "RuntimeError",
            r"modified by an inplace operation",
            "A tensor that backward needs was written to in place. Replace the in-place operation (+=, a name "
            "ending in _, an assignment to x[...]) by one that makes a new tensor.",
        ),
        (
            "RuntimeError",
            r"leaf variable that requires grad is being used in an in-place operation",
            "A tensor that wants a gradient, a weight or what your function was given, is changed in place where "
            "autograd is watching. Make a new tensor; an update of weights belongs under torch.no_grad().",
        ),
        (
            "ValueError",
            r"can't optimize a non-leaf tensor",
            "The optimiser was given a tensor that is itself the result of an operation. Make the tensor first, "
            "then call requires_grad_() on it.",
        ),
        (
            "ValueError",
            r"optimizer got an empty parameter list",
            "The model has no parameters. A layer counts when it is assigned to self after super().__init__(); a "
            "plain list of layers does not, nn.ModuleList does.",
        ),
        (
            "TypeError",
            r"'method' object is not iterable|optimizer.*should be an iterable.*method",
            "A method was passed where its result is wanted: it wants its parentheses, as in model.parameters().",
        ),
        (
            "TypeError",
            r"unsupported operand type\(s\).*'NoneType'",
            "A value is None where a number or a tensor is expected. A .grad is None before backward was called "
            "and on every tensor that is not a leaf; a function without return gives None.",
        ),
        (
            "RuntimeError",
            r"mat1 and mat2 shapes cannot be multiplied|size mismatch, got|inconsistent tensor size",
            "The inner sizes of a matrix product differ. Write the two shapes side by side: (N, K) times (K, M) "
            "needs the same K twice, and a Linear layer's first number is the last axis of what comes in.",
        ),
        (
            "RuntimeError",
            r"must match the size of tensor b|match the existing size|shape mismatch",
            "Two tensors of different sizes are combined. Compare their shapes from the right: each pair of sizes "
            "must be equal, or one of them 1.",
        ),
        (
            "RuntimeError",
            r"shape '.*' is invalid for input of size|cannot reshape tensor",
            "A reshape asks for another number of entries than there are. Print the shape that comes in, and let "
            "one size be -1 only where it is the batch.",
        ),
        (
            "RuntimeError",
            r"(must|to) have the same dtype|expected .* same dtype|scalar type|"
            r"input type \((?!.*cuda).*(weight|bias) type",
            "Tensors of different dtypes meet, often int64 and float32. Convert where the data comes in, with "
            ".float() or .long().",
        ),
        (
            "RuntimeError",
            r"could not infer output dtype|must be either a floating point|only tensors of floating point",
            "Integers are used where only floating-point numbers work. Convert them with .float() first.",
        ),
        (
            "RuntimeError",
            r"expected all tensors to be on the same device|indices should be either on cpu",
            "Tensors on different devices meet. Make new ones like an old one (torch.zeros_like, device=x.device).",
        ),
        (
            "AttributeError",
            r"cannot assign module before Module.__init__\(\) call|object has no attribute '_modules'",
            "A layer is set before the module is ready: super().__init__() comes first, with two underscores on "
            "each side.",
        ),
        (
            "NotImplementedError",
            r"missing the required \"forward\" function",
            "The module has no forward. Check its spelling and that it stands inside the class, not inside __init__.",
        ),
        (
            "TypeError",
            r"cat\(\).*(tuple|received an invalid combination)",
            "cat takes one tuple or list of tensors: torch.cat((a, b), dim).",
        ),
        (
            "IndexError",
            r"dimension out of range",
            "A dim names an axis that the tensor does not have. A tensor of n axes has the dims 0 to n - 1, and -1 is "
            "the last one; print its shape.",
        ),
        (
            "IndexError",
            r"target -?\d+ is out of bounds",
            "A label is not one of the classes. There is a score for each class, and labels run from 0 to classes - 1.",
        ),
        (
            "IndexError",
            r"index -?\d+ is out of bounds|out of range",
            "An index reaches past the end: of n entries the last one has index n - 1. Print the index and the length.",
        ),
        (
            "RuntimeError",
            r"grad can be implicitly created only for scalar outputs",
            "Backward was called on a tensor of several numbers. A loss is one number: take its sum or mean.",
        ),
        (
            "RuntimeError",
            r"expected input\[.*to have \d+ channels?, but got",
            "A convolution gets another number of channels than it was made for. Images are (N, C, H, W), and a "
            "convolution's first number is the C of what comes in.",
        ),
        (
            "RuntimeError",
            r"expected [34]D.*input to conv",
            "An axis is missing or too many: a convolution takes a batch of images as (N, C, H, W).",
        ),
        (
            "RuntimeError",
            r"multi-target not supported",
            "The labels have an axis too many. Cross-entropy takes the index of each sample's class, an int64 tensor "
            "of shape (N,), not a column and not integers of one-hot rows.",
        ),
        (
            "TypeError",
            r"torch\.return_types\.",
            "Along a dim, max, min and sort give two tensors: the values and where they were found. Take one of them "
            "by name, or use argmax, argmin, amax or argsort.",
        ),
        (
            "Exception",
            r"torch not compiled with cuda|no cuda gpus are available|found no nvidia driver",
            "This machine has no GPU that torch can use. Ask torch.cuda.is_available() before, or follow the device of "
            "the inputs.",
        ),
        (
            "RuntimeError",
            r"cannot re-initialize cuda in forked subprocess",
            "The file uses the GPU while it is loaded, and each check runs in a process that is forked after that. "
            "Make tensors and models inside your functions.",
        ),
        (
            "RuntimeError",
            r"expected one of cpu, cuda",
            "That is not the name of a device. Devices are called cpu, cuda, cuda:1 or mps.",
        ),
    )
)


def explained(error: StudentError) -> str:
    """Return what an exception of the student's means, or nothing when the table does not know it."""
    for kind, pattern, told in TABLE:
        if kind in error.told.bases and pattern.search(error.told.message):
            return told
    return ""
