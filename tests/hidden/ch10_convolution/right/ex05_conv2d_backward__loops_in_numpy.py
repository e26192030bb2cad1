"""Plain loops over all indices, arrays for the result."""

import numpy as np


def conv2d_backward(grad_out, x, weight, stride=1, padding=0):
    g, image, kernel = grad_out.numpy(), x.numpy(), weight.numpy()
    (sh, sw), (ph, pw) = ((v, v) if isinstance(v, int) else v for v in (stride, padding))
    grad_x, grad_w, grad_b = np.zeros_like(image), np.zeros_like(kernel), np.zeros_like(kernel[:, 0, 0, 0])
    for n, o, i, j in np.ndindex(*g.shape):
        grad_b[o] += g[n, o, i, j]
        for a, b in np.ndindex(*kernel.shape[2:]):
            row, column = i * sh + a - ph, j * sw + b - pw
            if 0 <= row < image.shape[2] and 0 <= column < image.shape[3]:
                for c in range(image.shape[1]):
                    grad_x[n, c, row, column] += g[n, o, i, j] * kernel[o, c, a, b]
                    grad_w[o, c, a, b] += g[n, o, i, j] * image[n, c, row, column]
    return grad_x, grad_w, grad_b
