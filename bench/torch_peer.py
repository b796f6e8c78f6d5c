"""The benchmark networks in PyTorch, for a figure beside ours.

Reads lines "NET THREADS SECONDS" and answers each with whole optimisation steps (forward, backward, Adam) a second
times the batch, on random data already in memory. Debian: python3-torch and libopenblas0.
"""
import sys
import time

import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs))
        same = stride == 1 and inputs == outputs
        self.skip = nn.Identity() if same else nn.Sequential(
            nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return torch.relu(self.body(x) + self.skip(x))


def dense(*sizes):
    layers = [nn.Flatten()]
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def lenet():
    return nn.Sequential(nn.Conv2d(1, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 5), nn.ReLU(),
                         nn.MaxPool2d(2), dense(512, 128, 10))


def cifar_cnn():
    layers = []
    for inputs, outputs in [(3, 32), (32, 64)]:
        layers += [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU(), nn.Conv2d(outputs, outputs, 3, padding=1),
                   nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(*layers, dense(4096, 256, 10))


def resnet20():
    blocks, inputs = [], 16
    for stage, outputs in enumerate([16, 32, 64]):
        for index in range(3):
            blocks.append(Residual(inputs, outputs, 2 if stage and not index else 1))
            inputs = outputs
    return nn.Sequential(nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(), *blocks,
                         nn.AdaptiveAvgPool2d(1), dense(64, 10))


# name: (model, one input's shape, whether the target is one of ten classes; else the input itself)
NETS = {
    'mlp': (lambda: dense(784, 512, 512, 10), (1, 28, 28), True),
    'lenet': (lenet, (1, 28, 28), True),
    'cifar_cnn': (cifar_cnn, (3, 32, 32), True),
    'resnet20': (resnet20, (3, 32, 32), True),
    'autoencoder': (lambda: dense(784, 256, 64, 256, 784), (1, 28, 28), False),
}
BATCH = 64
WARM_UP_STEPS = 5


def step_of(name):
    torch.manual_seed(0)
    build, shape, classes = NETS[name]
    model, x = build(), torch.rand(BATCH, *shape)
    target = torch.randint(0, 10, (BATCH,)) if classes else x.flatten(1)
    loss = nn.CrossEntropyLoss() if classes else nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), 1e-3)

    def step():
        optimizer.zero_grad()
        loss(model(x), target).backward()
        optimizer.step()

    return step


steps = {}
for line in sys.stdin:
    net, threads, seconds = line.split()
    torch.set_num_threads(int(threads))
    if net not in steps:
        steps[net] = step_of(net)
    for _ in range(WARM_UP_STEPS):
        steps[net]()
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < float(seconds):
        steps[net]()
        count += 1
    print(BATCH * count / (time.perf_counter() - start), flush=True)
