"""Six nested loops over plain Python numbers, and a nested list for the result."""

def conv2d(x, weight, bias=None, stride=1, padding=0):
    (sh, sw) = stride if isinstance(stride, (tuple, list)) else (stride, stride)
    (ph, pw) = padding if isinstance(padding, (tuple, list)) else (padding, padding)
    images, channels, height, width = x.shape
    outputs, _, kh, kw = weight.shape
    result = []
    for n in range(images):
        planes = []
        for o in range(outputs):
            plane = []
            for top in range(-ph, height + ph - kh + 1, sh):
                row = []
                for left in range(-pw, width + pw - kw + 1, sw):
                    total = 0.0 if bias is None else bias[o].item()
                    for c in range(channels):
                        for i in range(kh):
                            for j in range(kw):
                                if 0 <= top + i < height and 0 <= left + j < width:
                                    total += x[n, c, top + i, left + j].item() * weight[o, c, i, j].item()
                    row.append(total)
                plane.append(row)
            planes.append(plane)
        result.append(planes)
    return result
