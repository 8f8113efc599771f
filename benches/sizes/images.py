"""The programs as images: a compiler for them, the build, and the machine that runs them."""

import glob
import os
import re
import struct
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.abspath(os.path.join(HERE, "..", "..", "target", "sizes"))
STACKS = ("smoltcp", "wireloom")
# smoltcp 0.14 asks for it.
OLDEST = (1, 91)
PACKAGES = ("rustc-web", "rust-web-src", "libstd-rust-web-dev")


def output(*command, **more):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more).stdout


def version_of(compiler):
    return tuple(int(part) for part in re.match(r"rustc (\d+)\.(\d+)", output(compiler, "--version")).groups())


def compiler():
    """A compiler with the source of `core` beside it."""
    if os.path.exists("/usr/lib/rustlib/src") and version_of("/usr/bin/rustc") >= OLDEST:
        return "/usr/bin/rustc"
    place = os.path.join(TARGET, "compiler")
    start = os.path.join(place, "rustc")
    if not os.path.exists(start):
        os.makedirs(place, exist_ok=True)
        lines = [line.split("|") for line in output("apt-cache", "madison", "rustc-web").splitlines()]
        version = max((line[1].strip() for line in lines), key=lambda text: [int(part) for part in re.findall(r"\d+", text)])
        wanted = [f"{package}={version}" for package in PACKAGES] + ["libstd-rust-web-" + ".".join(version.split(".")[:2])]
        output("apt-get", "download", *wanted, cwd=place)
        needs = output("dpkg", "-I", glob.glob(os.path.join(place, "libstd-rust-web-[0-9]*.deb"))[0])
        output("apt-get", "download", re.search(r"libllvm\d+", needs).group(), cwd=place)
        for package in glob.glob(os.path.join(place, "*.deb")):
            output("dpkg", "-x", package, place)
        with open(start, "w") as script:
            script.write(f'#!/bin/sh\nLD_LIBRARY_PATH={place}/usr/lib/x86_64-linux-gnu exec {place}/usr/bin/rustc "$@"\n')
        os.chmod(start, 0o755)
    return start


def build(rustc, features, level="s"):
    """The image with these features, at this `opt-level`."""
    linker = output("rustc", "--print", "sysroot").strip() + "/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld"
    flags = f"-C link-arg=-Tlink.x -C linker={linker} -C linker-flavor=ld.lld"
    more = {"RUSTC": rustc, "RUSTC_BOOTSTRAP": "1", "RUSTFLAGS": flags, "CARGO_PROFILE_RELEASE_OPT_LEVEL": level}
    command = ["cargo", "build", "-q", "--release", "--locked", "-Zbuild-std=core", "--target", "thumbv7m-none-eabi"]
    command += ["--target-dir", TARGET, "--features", ",".join(features)]
    subprocess.run(command, check=True, cwd=HERE, env=os.environ | more)
    image = os.path.join(TARGET, "-".join((*features, level)))
    os.replace(os.path.join(TARGET, "thumbv7m-none-eabi", "release", "wireloom-sizes"), image)
    return image


def sections(image):
    """The sizes of an ELF file's sections."""
    with open(image, "rb") as file:
        octets = file.read()
    (table,) = struct.unpack_from("<I", octets, 32)
    size, count, names = struct.unpack_from("<HHH", octets, 46)
    headers = [struct.unpack_from("<10I", octets, table + size * index) for index in range(count)]
    base = headers[names][4]
    name = lambda header: octets[base + header[0] : octets.index(0, base + header[0])].decode()
    return {name(header): (header[3], header[5]) for header in headers}


def emulate(image, *more):
    machine = ["qemu-system-arm", "-M", "mps2-an385", "-cpu", "cortex-m3", "-nographic", "-serial", "none"]
    return machine + ["-semihosting-config", "enable=on,target=native", "-kernel", image, *more]
