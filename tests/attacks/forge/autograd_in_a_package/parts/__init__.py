def slope(grad_out, x):
    leaf = x.clone().requires_grad_()
    (leaf**2 * grad_out).sum().backward()
    return leaf.grad
